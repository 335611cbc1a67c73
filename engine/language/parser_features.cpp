#include "engine/language/parser_features.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

constexpr std::uint64_t nothing = 0x71;
constexpr std::uint64_t end_of_sentence = 0x72;

std::uint64_t label_of(ParserState const& state, std::int32_t word) {
    if (word == ParserState::none) return nothing;
    ParserState::Node const& node = state.node(word);
    return node.head == ParserState::none ? nothing + 1 : static_cast<std::uint64_t>(node.relation) + 0x100;
}

std::uint64_t distance_class(std::int32_t distance) {
    if (distance <= 5) return static_cast<std::uint64_t>(distance);
    if (distance <= 7) return 6;
    if (distance <= 10) return 7;
    if (distance <= 16) return 8;
    return 9;
}

} // namespace

ParserInput::ParserInput(std::vector<WordAtoms> const& words, std::vector<TagPair> const& tags,
                         TagLexicon const& lexicon) {
    items_.reserve(words.size() + 2);
    counts_.reserve(words.size() + 1);
    items_.push_back({nothing, nothing, nothing, nothing});
    Counts counts;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const upos = static_cast<std::uint64_t>(tags[i].upos) + 0x300;
        auto const penn = static_cast<std::uint64_t>(tags[i].penn) + 0x400;
        bool const known = lexicon.find(words[i]).best != TagLexicon::no_class;
        items_.push_back({known ? words[i].word : words[i].suffix[2] + 1, words[i].suffix[2], penn * 64 + upos, upos});
        counts_.push_back(counts);
        if (tags[i].upos == Upos::verb) ++counts.verbs;
        if (tags[i].penn == PennTag::comma) ++counts.commas;
        if (tags[i].upos == Upos::cconj) ++counts.conjunctions;
    }
    counts_.push_back(counts);
    items_.push_back({end_of_sentence, end_of_sentence, end_of_sentence, end_of_sentence});
}

ParserInput::Item const& ParserInput::at(std::int32_t i) const {
    if (i < 0) return items_.front();
    return i < size() ? item(i) : items_.back();
}

void parser_features(ParserInput const& input, ParserState const& state, FeatureList& features) {
    constexpr std::int32_t none = ParserState::none;
    std::int32_t const s0 = state.stack(0);
    std::int32_t const s1 = state.stack(1);
    std::int32_t const s2 = state.stack(2);
    std::int32_t const n0 = state.front();

    static constexpr ParserState::Node empty{};
    auto const node = [&](std::int32_t word) -> ParserState::Node const& {
        return word == none ? empty : state.node(word);
    };
    ParserState::Node const& s0_node = node(s0);
    ParserState::Node const& n0_node = node(n0);
    std::int32_t const s0h = s0_node.head;
    std::int32_t const s0h2 = node(s0h).head;
    std::int32_t const s0l = s0_node.left;
    std::int32_t const s0l2 = s0_node.left_second;
    std::int32_t const s0r = s0_node.right;
    std::int32_t const s0r2 = s0_node.right_second;
    std::int32_t const n0l = n0_node.left;
    std::int32_t const n0l2 = n0_node.left_second;
    std::int32_t const s1r = node(s1).right;
    std::int32_t const s1l = node(s1).left;
    std::int32_t const s0rr = node(s0r).right;

    auto const& S0 = input.item(s0);
    auto const& S1 = input.item(s1);
    auto const& S2 = input.item(s2);
    auto const& N0 = input.item(n0);
    auto const& N1 = state.is_unshifted() ? input.at(input.size()) : input.at(n0 + 1);
    auto const& N2 = state.is_unshifted() ? input.at(input.size()) : input.at(n0 + 2);
    auto const& N3 = state.is_unshifted() ? input.at(input.size()) : input.at(n0 + 3);
    auto const& P0 = input.at(n0 - 1);
    auto const& A0 = input.at(s0 == none ? -1 : s0 + 1);
    auto const& B0 = input.at(s0 == none ? -1 : s0 - 1);
    auto const& S0H = input.item(s0h);
    auto const& S0H2 = input.item(s0h2);
    auto const& S0L = input.item(s0l);
    auto const& S0L2 = input.item(s0l2);
    auto const& S0R = input.item(s0r);
    auto const& S0R2 = input.item(s0r2);
    auto const& N0L = input.item(n0l);
    auto const& N0L2 = input.item(n0l2);
    auto const& S1R = input.item(s1r);
    auto const& S1L = input.item(s1l);
    auto const& S0RR = input.item(s0rr);

    std::uint64_t const s0_label = label_of(state, s0);
    std::uint64_t const s1_label = label_of(state, s1);
    std::uint64_t const s0h_label = label_of(state, s0h);
    std::uint64_t const s0l_label = label_of(state, s0l);
    std::uint64_t const s0l2_label = label_of(state, s0l2);
    std::uint64_t const s0r_label = label_of(state, s0r);
    std::uint64_t const s0r2_label = label_of(state, s0r2);
    std::uint64_t const n0l_label = label_of(state, n0l);
    std::uint64_t const n0l2_label = label_of(state, n0l2);
    std::uint64_t const s1r_label = label_of(state, s1r);
    std::uint64_t const s1l_label = label_of(state, s1l);

    bool const pair = s0 != none;
    std::uint64_t const distance = pair ? distance_class(n0 - s0) : 15;
    std::uint64_t const vr = s0_node.right_count;
    std::uint64_t const vl = s0_node.left_count;
    std::uint64_t const nvl = n0_node.left_count;
    std::uint64_t between = 0;
    if (pair) {
        ParserInput::Counts const& a = input.before(s0 + 1);
        ParserInput::Counts const& b = input.before(n0);
        between = static_cast<std::uint64_t>(std::min(2, b.verbs - a.verbs)) +
                  static_cast<std::uint64_t>(std::min(2, b.commas - a.commas)) * 4 +
                  static_cast<std::uint64_t>(std::min(1, b.conjunctions - a.conjunctions)) * 16;
    }
    // What is left of the state's own: has the top a head, is this the end's repair, how deep is the stack.
    std::uint64_t const phase = (s0h != none ? 1U : 0U) | (state.is_unshifted() ? 2U : 0U) |
                                static_cast<std::uint64_t>(std::min<std::size_t>(state.stack_size(), 3)) << 2U;

    features.clear();
    std::uint64_t t = 1000;
    auto const add = [&](auto... values) { features.add(feature(++t, values...)); };

    // One word.
    add(phase);
    add(S0.word, S0.penn);
    add(S0.word, phase);
    add(S0.penn, phase);
    add(N0.word, N0.penn);
    add(N0.word);
    add(N0.penn);
    add(N1.word, N1.penn);
    add(N1.word);
    add(N1.penn);
    add(N2.word);
    add(N2.penn);
    add(S1.word, S1.penn);
    add(S1.penn);
    add(S0.suffix, S0.upos);
    add(N0.suffix, N0.upos);

    // The two words that an arc would join.
    add(S0.word, S0.penn, N0.word, N0.penn);
    add(S0.word, S0.penn, N0.word);
    add(S0.word, N0.word, N0.penn);
    add(S0.word, S0.penn, N0.penn);
    add(S0.penn, N0.word, N0.penn);
    add(S0.word, N0.word);
    add(S0.penn, N0.penn);
    add(S0.upos, N0.upos, phase);
    add(S0.suffix, N0.suffix, S0.upos, N0.upos);
    add(S0.suffix, N0.penn);
    add(S0.penn, N0.suffix);
    add(S0.word, N0.upos);
    add(S0.upos, N0.word);

    // Three and four words.
    add(N0.penn, N1.penn);
    add(N0.penn, N1.penn, N2.penn);
    add(S0.penn, N0.penn, N1.penn);
    add(S0.upos, N0.upos, N1.upos, N2.upos);
    add(S0.word, N0.penn, N1.penn);
    add(S0.penn, N0.word, N1.penn);
    add(S0.penn, N0.penn, N1.word);
    add(N0.word, N1.word);
    add(N0.word, N1.penn);
    add(N0.penn, N1.word);
    add(S1.penn, S0.penn, N0.penn);
    add(S1.word, S0.penn, N0.penn);
    add(S1.penn, S0.word, N0.penn);
    add(S1.penn, S0.penn, N0.word);
    add(S1.penn, N0.penn);
    add(S1.word, N0.penn);
    add(S1.penn, N0.word);
    add(S1.word, N0.word);
    add(S1.penn, S0.penn, N0.penn, N1.penn);
    add(S2.penn, S1.penn, S0.penn);
    add(S2.upos, S1.upos, S0.upos, N0.upos);
    add(S1.penn, S0.penn);
    add(N0.upos, N1.upos, N2.upos, N3.upos);
    add(S0.penn, N0.penn, N2.penn);

    // Neighbours in the text.
    add(S0.penn, A0.penn, N0.penn);
    add(S0.penn, A0.penn, P0.penn, N0.penn);
    add(S0.penn, B0.penn, N0.penn);
    add(P0.penn, N0.penn, S0.penn);
    add(P0.word, N0.penn);
    add(A0.word, S0.penn, N0.upos);

    // The head of the top.
    add(S0H.word);
    add(S0H.penn);
    add(s0_label);
    add(S0H2.penn);
    add(s0h_label, s0_label);
    add(S0H.penn, S0.penn, N0.penn);
    add(S0H.word, N0.penn);
    add(S0H.word, N0.word);
    add(S0H.penn, S0.word, N0.penn);
    add(s0_label, S0.penn, N0.penn);
    add(s0_label, S0.word, N0.penn);
    add(s0_label, S0H.penn, N0.penn, S0.upos);
    add(s0_label, N0.word);
    add(s0_label, N0.penn, N1.penn);
    add(S0H2.penn, S0H.penn, S0.penn, N0.penn);
    add(S0H.penn, S0.penn, N0.penn, N1.penn);
    add(S0H.word, N0.word, N1.word);
    add(s0_label, s1_label, N0.penn);
    add(s1_label, S1.penn, N0.penn);

    // Dependents.
    add(S0L.word, s0l_label);
    add(S0L.penn);
    add(s0l_label, S0.penn);
    add(S0R.word, s0r_label);
    add(S0R.penn);
    add(s0r_label, S0.penn);
    add(N0L.word, n0l_label);
    add(N0L.penn);
    add(n0l_label, N0.penn);
    add(S0L2.penn, s0l2_label);
    add(S0R2.penn, s0r2_label);
    add(N0L2.penn, n0l2_label);
    add(S0.penn, S0L.penn, N0.penn);
    add(S0.penn, S0R.penn, N0.penn);
    add(S0.penn, N0.penn, N0L.penn);
    add(S0.word, S0R.penn, N0.penn);
    add(S0.penn, S0R.word, N0.penn);
    add(S0.penn, S0R.penn, N0.word);
    add(S0.word, N0.penn, N0L.penn);
    add(S0.penn, N0.word, N0L.penn);
    add(S0.penn, N0.penn, N0L.word);
    add(S0.penn, s0r_label, N0.penn, n0l_label);
    add(S0.word, s0r_label, N0.penn);
    add(S0.penn, s0l_label, s0r_label, N0.penn);
    add(S0.penn, s0l_label, s0l2_label);
    add(S0.penn, s0r_label, s0r2_label, N0.penn);
    add(N0.penn, n0l_label, n0l2_label);
    add(S0.penn, n0l_label, n0l2_label, N0.penn);
    add(S0.penn, S0L.penn, S0L2.penn);
    add(S0.penn, S0R.penn, S0R2.penn, N0.penn);
    add(N0.penn, N0L.penn, N0L2.penn);
    add(S0.word, n0l_label, N0.penn);
    add(S0.penn, N0.word, n0l_label);
    add(S0.word, s0l_label, N0.penn);
    add(S0.penn, s0l_label, N0.word);
    add(S1.penn, s1r_label, S0.penn, N0.penn);
    add(S1.penn, S1R.penn, N0.penn);
    add(S1.penn, s1l_label, s1r_label, N0.penn);
    add(S1.penn, S1L.penn, S0.penn);
    add(S0.penn, S0RR.penn, s0r_label, N0.penn);

    // Number of dependents, distance and what lies between.
    add(S0.word, vr);
    add(S0.penn, vr, N0.penn);
    add(S0.word, vl);
    add(S0.penn, vl, N0.penn);
    add(N0.word, nvl);
    add(N0.penn, nvl, S0.penn);
    add(S0.word, distance);
    add(S0.penn, distance);
    add(N0.word, distance);
    add(N0.penn, distance);
    add(S0.penn, N0.penn, distance);
    add(S0.word, N0.penn, distance);
    add(S0.penn, N0.word, distance);
    add(between, S0.penn, N0.penn);
    add(between, S0.upos, N0.upos, distance);
    add(between, S0.word, N0.penn);
    add(between, S0.penn, N0.word);
    add(between, s0_label, S0.penn, N0.penn);
    add(s0_label, S0.penn, N0.penn, distance);
    add(s0_label, S0.penn, vr, N0.penn);
}

} // namespace dateline::engine
