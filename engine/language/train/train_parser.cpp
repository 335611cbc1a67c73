#include "engine/language/train/train_parser.hpp"

#include "engine/language/train/averaged_weights.hpp"
#include "engine/language/train/shuffle.hpp"

#include <algorithm>
#include <limits>

namespace dateline::engine {

int Oracle::cost(ParserState const& state, Transition::Kind kind) const {
    using Kind = Transition::Kind;
    std::int32_t const s0 = state.stack(0);
    std::int32_t const n0 = state.front();
    int lost = 0;
    // The input after its first word: nothing once that word came back from the stack.
    std::int32_t const rest_begin = state.is_unshifted() ? state.size() : n0 + 1;
    bool const front_free = state.node(n0).head == ParserState::none;
    switch (kind) {
    case Kind::shift:
    case Kind::right:
        // The front can neither get a head nor, if it goes to the stack, a dependent to its left.
        for (std::size_t k = 0; k < state.stack_size(); ++k) {
            std::int32_t const word = state.stack(k);
            if (head(n0) == word && !(kind == Kind::right && k == 0)) ++lost;
            if (head(word) == n0 && state.node(word).head == ParserState::none) ++lost;
        }
        if (kind == Kind::right && front_free && head(n0) >= rest_begin) ++lost;
        break;
    case Kind::left:
        if (head(s0) >= rest_begin) ++lost;
        for (std::int32_t word = n0; word < state.size(); ++word)
            if (head(word) == s0 && (word == n0 || word >= rest_begin)) ++lost;
        break;
    case Kind::reduce:
        for (std::int32_t word = n0; word < state.size(); ++word)
            if (head(word) == s0 && (word == n0 || word >= rest_begin)) ++lost;
        break;
    }
    // The root's place is nobody's dependent.
    if (kind == Kind::left && head(s0) == ParserState::none) ++lost;
    if (kind == Kind::right && head(n0) == ParserState::none) ++lost;
    return lost;
}

std::optional<Relation> Oracle::relation(ParserState const& state, Transition::Kind kind) const {
    std::int32_t const s0 = state.stack(0);
    std::int32_t const n0 = state.front();
    if (kind == Transition::Kind::left && head(s0) == n0) return tree_[static_cast<std::size_t>(s0)].relation;
    if (kind == Transition::Kind::right && head(n0) == s0) return tree_[static_cast<std::size_t>(n0)].relation;
    return {};
}

namespace {

/// The best-scored transition among those that lose nothing that is not lost yet, and among the others.
struct Choice {
    std::uint8_t right = 0;
    std::uint8_t wrong = 0;
    bool has_wrong = false;
    float right_score = -std::numeric_limits<float>::max();
    float wrong_score = -std::numeric_limits<float>::max();
};

Choice choose(ParserState const& state, Oracle const& oracle, AveragedWeights::Scores const& scores) {
    using Kind = Transition::Kind;
    constexpr std::array<Kind, 4> kinds = {Kind::shift, Kind::reduce, Kind::left, Kind::right};
    std::array<int, kinds.size()> costs{};
    int least = std::numeric_limits<int>::max();
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        costs[k] = state.allows(kinds[k]) ? oracle.cost(state, kinds[k]) : -1;
        if (costs[k] >= 0) least = std::min(least, costs[k]);
    }
    Choice choice;
    auto const consider = [&](Transition transition, bool right) {
        std::uint8_t const number = transition.number();
        float const score = scores[number];
        if (right && score > choice.right_score) {
            choice.right = number;
            choice.right_score = score;
        } else if (!right && score > choice.wrong_score) {
            choice.wrong = number;
            choice.wrong_score = score;
            choice.has_wrong = true;
        }
    };
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        if (costs[k] < 0) continue;
        bool const right = costs[k] == least;
        if (kinds[k] == Kind::shift || kinds[k] == Kind::reduce) {
            consider({kinds[k], Relation::dep}, right);
            continue;
        }
        auto const wanted = oracle.relation(state, kinds[k]);
        for (std::size_t r = 0; r < relation_count; ++r) {
            auto const relation = static_cast<Relation>(r);
            consider({kinds[k], relation}, right && (!wanted || *wanted == relation));
        }
    }
    return choice;
}

} // namespace

std::string train_parser(std::span<TreebankSentence const> sentences, std::span<std::vector<TagPair> const> tags,
                         TagLexicon const& lexicon, ParserOptions const& options) {
    using Kind = Transition::Kind;
    std::vector<ParserInput> inputs;
    for (std::size_t i = 0; i < sentences.size(); ++i)
        inputs.emplace_back(atoms_of(sentences[i]), tags[i], lexicon);

    AveragedWeights weights;
    AveragedWeights::Scores scores{};
    FeatureList features;
    Random random(options.seed);
    std::vector<std::size_t> order(inputs.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        shuffle(order, random);
        for (std::size_t const s : order) {
            ParserInput const& input = inputs[s];
            ParserState state(static_cast<std::size_t>(input.size()));
            while (!state.is_final()) {
                if (state.stack(0) == ParserState::none) {
                    state.apply({Kind::shift, Relation::dep});
                    continue;
                }
                parser_features(input, state, features);
                drop_features(features, options.dropped_eighths, random);
                weights.score(features.view(), scores, transition_count);
                Choice const choice = choose(state, Oracle(sentences[s].tree), scores);
                if (choice.right_score - choice.wrong_score < options.margin && choice.has_wrong) {
                    weights.correct(features.view(), choice.right, choice.wrong);
                }
                weights.step();
                // From the second round on it mostly lives with its mistakes.
                bool const explores = epoch > 0 && random.below(10) != 0;
                bool const errs = choice.has_wrong && choice.wrong_score >= choice.right_score;
                state.apply(Transition::from_number(explores && errs ? choice.wrong : choice.right));
            }
        }
    }
    return weights.model(options.most_bytes, options.fewest_corrections);
}

} // namespace dateline::engine
