#include "engine/event/analysis.hpp"

#include "engine/calendar/date_order.hpp"
#include "engine/event/direction.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/syntax.hpp"
#include "engine/language/tree_predicates.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

/// Index of the first token after a dateline, or 0: capitals, at most a dozen more tokens, and a dash.
std::uint32_t body_begin(std::string_view text, std::span<Token const> tokens) {
    if (tokens.empty() || tokens[0].span.size() < 3) return 0;
    for (char const c : tokens[0].span.in(text)) {
        if (is_ascii_lower(c)) return 0;
    }
    constexpr std::size_t longest = 16;
    for (std::size_t i = 1; i < std::min(tokens.size(), longest); ++i) {
        std::string_view const word = tokens[i].span.in(text);
        bool const dash =
            word == "—" || word == "–" || (word == "-" && i + 1 < tokens.size() && tokens[i + 1].span.in(text) == "-");
        if (dash) return static_cast<std::uint32_t>(i + (word == "-" ? 2 : 1));
        if (word == "." && i > 1) return 0;
    }
    return 0;
}

/// Whether a line is a heading in title case: no final mark, and nearly every word has a capital.
bool is_heading(std::string_view text, AnalysedSentence const& sentence) {
    char const last = text[sentence.span.end - 1];
    if (last == '.' || last == '!' || last == '?' || last == '"' || static_cast<unsigned char>(last) >= 0x80)
        return false;
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (Token const& token : sentence.tokens) {
        if (token.kind != Token::Kind::word || token.span.size() < 4) continue;
        ++words;
        capitals += token.capitalised ? 1 : 0;
    }
    return words >= 3 && capitals * 5 >= words * 4;
}

/// Splits the stretches between the dropped ones and the dropped ones themselves, so that no sentence crosses a border.
std::vector<AnalysedSentence> sentences_of(Document const& document) {
    std::vector<AnalysedSentence> sentences;
    std::string_view const text = document.text;
    auto const add = [&](Span stretch, bool dropped) {
        for (Sentence const& sentence : segment(stretch.in(text))) {
            AnalysedSentence analysed;
            analysed.span = {sentence.span.begin + stretch.begin, sentence.span.end + stretch.begin};
            analysed.dropped = dropped;
            sentences.push_back(std::move(analysed));
        }
    };
    std::uint32_t at = 0;
    for (Dropped const& dropped : document.dropped) {
        add({at, dropped.span.begin}, false);
        add(dropped.span, true);
        at = dropped.span.end;
    }
    add({at, static_cast<std::uint32_t>(text.size())}, false);
    return sentences;
}

/// The sentence with the predicates of its syntax tree, which tells better than word order which verb a time belongs to
/// and where that verb points. Only sentences that hold a time are parsed.
AnalysedSentence by_tree(std::string_view text, AnalysedSentence const& sentence) {
    AnalysedSentence parsed;
    parsed.span = sentence.span;
    parsed.tokens = sentence.tokens;
    // A file without periods is no sentence: word order must do.
    constexpr std::size_t longest_parsed = 400; // tokens
    if (sentence.body >= sentence.tokens.size() || sentence.tokens.size() > longest_parsed) {
        parsed.predicates = sentence.predicates;
        return parsed;
    }
    Span const body{sentence.tokens[sentence.body].span.begin, sentence.span.end};
    parsed.tree = parse_sentence(text, {body, false});
    auto found = predicates_of_tree(text, parsed.tokens, parsed.tree);
    parsed.predicates = std::move(found.list);
    parsed.governors = std::move(found.of_token);
    return parsed;
}

/// Whether a time stands right after a finite verb, with no more than a preposition between: then it is that verb's,
/// however the rest of the sentence was parsed. "It will rise, the official announced on Sunday."
bool follows_verb(std::string_view text, AnalysedSentence const& sentence, std::uint32_t at) {
    static constexpr std::array<std::string_view, 5> between = {"at", "early", "in", "late", "on"};
    auto const token = std::ranges::partition_point(sentence.tokens, [&](Token const& t) { return t.span.begin < at; });
    auto before = static_cast<std::size_t>(token - sentence.tokens.begin());
    while (before > 0 &&
           std::ranges::find(between, to_lower(sentence.tokens[before - 1].span.in(text))) != between.end()) {
        --before;
    }
    return before > 0 && std::ranges::any_of(sentence.predicates,
                                             [&](Predicate const& predicate) { return predicate.token + 1 == before; });
}

/// Whether a time can be what a text is speaking of from there on.
bool sets_narrative(ResolvedTime const& time) {
    return time.interval.bounded() && time.bound == grammar::Bound::none && time.type != TimexType::set &&
           time.type != TimexType::duration;
}

} // namespace

Predicate const* AnalysedSentence::predicate_at(std::uint32_t at) const {
    if (!governors.empty()) {
        auto const token = std::ranges::partition_point(tokens, [&](Token const& t) { return t.span.end <= at; });
        auto const index = static_cast<std::size_t>(token - tokens.begin());
        if (index < governors.size() && governors[index] != Predicates::none) return &predicates[governors[index]];
    }
    Predicate const* found = nullptr;
    for (Predicate const& predicate : predicates) {
        found = &predicate;
        if (predicate.clause_end > 0 && at < tokens[predicate.clause_end - 1].span.end) break;
    }
    return found;
}

ArticleAnalysis analyse(Document const& document, std::vector<grammar::Candidate> const& candidates,
                        AnchorOptions const& options) {
    ArticleAnalysis analysis;
    std::string_view const text = document.text;
    auto const lower_case = lower_case_words(text);
    analysis.sentences = sentences_of(document);

    Anchor anchoring;
    anchoring.published = document.published.interval;
    anchoring.options = options;
    if (options.date_order == DateOrder::unknown) anchoring.options.date_order = date_order_of(candidates);
    auto candidate = candidates.begin();
    std::vector<std::vector<Name>> names;
    for (AnalysedSentence& sentence : analysis.sentences) {
        sentence.tokens = tokenise(text, sentence.span);
        sentence.heading = !sentence.dropped && is_heading(text, sentence);
        sentence.dropped = sentence.dropped || sentence.heading;
        sentence.body = sentence.dropped ? 0 : body_begin(text, sentence.tokens);
        sentence.predicates = find_predicates(text, sentence.tokens);
        names.emplace_back();
        if (!sentence.dropped) {
            names.back() = find_names(text, std::span<Token const>(sentence.tokens).subspan(sentence.body), lower_case);
        }
        for (Name& name : names.back())
            name.first_token += sentence.body;

        sentence.times_begin = static_cast<std::uint32_t>(analysis.times.size());
        bool const has_times = candidate != candidates.end() && candidate->span.begin < sentence.span.end;
        AnalysedSentence parsed = has_times ? by_tree(text, sentence) : AnalysedSentence();
        for (; candidate != candidates.end() && candidate->span.begin < sentence.span.end; ++candidate) {
            // Words that plan ("set to resume Friday") are surer signs than a tree.
            Tense const by_order = tense_at(text, sentence, *candidate);
            bool const surer = by_order == Tense::future || follows_verb(text, sentence, candidate->extent.begin);
            anchoring.tense = surer ? by_order : tense_at(text, parsed, *candidate);
            auto resolved = anchor(candidate->expression, anchoring);
            if (!resolved) continue;
            if (sets_narrative(*resolved)) {
                anchoring.narrative = resolved->interval;
                anchoring.narrative_granularity = resolved->granularity;
            }
            analysis.times.push_back({*candidate, *std::move(resolved)});
        }
        sentence.times_end = static_cast<std::uint32_t>(analysis.times.size());
        sentence.tree = std::move(parsed.tree);
    }
    resolve_short_names(names);
    for (std::size_t i = 0; i < names.size(); ++i)
        analysis.sentences[i].names = std::move(names[i]);
    return analysis;
}

} // namespace dateline::engine
