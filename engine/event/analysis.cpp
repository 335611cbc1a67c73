#include "engine/event/analysis.hpp"

#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/date_order.hpp"
#include "engine/event/direction.hpp"
#include "engine/event/report.hpp"
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

/// Whether the options do not count a word that only points.
bool is_left_out(grammar::Candidate const& candidate, VagueWords kept) {
    auto const* const moment = std::get_if<grammar::Moment>(&candidate.expression.said);
    auto const* const deictic = moment ? std::get_if<grammar::Deictic>(&moment->when) : nullptr;
    if (deictic == nullptr || kept == VagueWords::all) return false;
    return kept == VagueWords::none || deictic->narrative;
}

/// Whether a time can be what a text is speaking of from there on. What it is compared with ("a year earlier") is not.
bool sets_narrative(ResolvedTime const& time) {
    if (auto const* const moment = std::get_if<grammar::Moment>(&time.expression.said)) {
        if (std::holds_alternative<grammar::ReportPeriod>(moment->when)) return false;
        auto const* const shift = std::get_if<grammar::Shift>(&moment->when);
        if (shift != nullptr && shift->before && shift->unit == Granularity::year) return false;
    }
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
    ReportedPeriod reported;
    struct DayOfSentence {
        Day day;
        std::size_t sentence;
    };
    std::optional<DayOfSentence> day_spoken_of;
    for (std::size_t index = 0; index < analysis.sentences.size(); ++index) {
        AnalysedSentence& sentence = analysis.sentences[index];
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
            if (is_left_out(*candidate, options.vague_words)) continue;
            // Words that plan ("set to resume Friday") are surer signs than a tree.
            Tense const by_order = tense_at(text, sentence, *candidate);
            bool const surer = by_order == Tense::future || follows_verb(text, sentence, candidate->extent.begin);
            anchoring.tense = surer ? by_order : tense_at(text, parsed, *candidate);
            bool const day_is_near = day_spoken_of && index - day_spoken_of->sentence <= 1;
            anchoring.day =
                day_is_near && anchoring.tense == Tense::past ? std::optional{day_spoken_of->day} : std::nullopt;
            anchoring.period = reported.at(index);
            auto expression = candidate->expression;
            if (candidate + 1 != candidates.end() && is_ended(text, *candidate, *(candidate + 1))) {
                auto const last = anchor((candidate + 1)->expression, anchoring);
                if (last && last->interval.bounded()) anchoring.period = quarter_ended(last_day(last->interval));
                expression = as_ended(expression);
            }
            auto resolved = anchor(expression, anchoring);
            if (!resolved) continue;
            reported.observe(*resolved, anchoring.published, index);
            if (sets_narrative(*resolved) && first_day(resolved->interval) == last_day(resolved->interval))
                day_spoken_of = {first_day(resolved->interval), index};
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
