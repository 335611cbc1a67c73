#include "engine/event/analysis.hpp"

#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/date_order.hpp"
#include "engine/event/direction.hpp"
#include "engine/event/note.hpp"
#include "engine/event/report.hpp"
#include "engine/event/sentence_case.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/event_nouns.hpp"
#include "engine/language/syntax.hpp"
#include "engine/language/title_case.hpp"
#include "engine/language/tree_predicates.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

namespace dateline::engine {

namespace {

/// Index of the first token after "(Reuters) -", an agency's name in brackets and a dash, or 0.
std::uint32_t after_agency(std::string_view text, std::span<Token const> tokens) {
    constexpr std::size_t farthest = 48;
    constexpr std::size_t longest_name = 3;
    auto const is = [&](std::size_t i, std::string_view mark) {
        return i < tokens.size() && tokens[i].span.in(text) == mark;
    };
    for (std::size_t i = 0; i < std::min(tokens.size(), farthest); ++i) {
        if (!is(i, "(")) continue;
        std::size_t close = i + 1;
        while (close < tokens.size() && close - i <= longest_name && tokens[close].capitalised)
            ++close;
        if (close == i + 1 || !is(close, ")")) continue;
        bool const dash = is(close + 1, "-") || is(close + 1, "–") || is(close + 1, "—");
        if (!dash) continue;
        std::size_t const body = close + (is(close + 2, "-") ? 3 : 2);
        return body < tokens.size() ? static_cast<std::uint32_t>(body) : 0;
    }
    return 0;
}

/// Index of the first token after a dateline, or 0: capitals, at most a dozen more tokens, and a dash.
std::uint32_t body_begin(std::string_view text, std::span<Token const> tokens) {
    if (std::uint32_t const body = after_agency(text, tokens); body > 0) return body;
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

/// Whether a line is a heading: in title case, without a final mark.
bool is_heading(std::string_view text, AnalysedSentence const& sentence) {
    char const last = text[sentence.span.end - 1];
    if (last == '.' || last == '!' || last == '?' || last == '"' || static_cast<unsigned char>(last) >= 0x80)
        return false;
    return is_title_case(sentence.tokens);
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

SyntaxTree tree_of(std::string_view text, AnalysedSentence const& sentence) {
    // A file without periods is no sentence: word order must do.
    constexpr std::size_t longest_parsed = 400; // tokens
    if (sentence.body >= sentence.tokens.size() || sentence.tokens.size() > longest_parsed) return {};
    Span const body{sentence.tokens[sentence.body].span.begin, sentence.span.end};
    return parse_sentence(text, {body, false});
}

/// Reads a heading in the case of sentences, which is what the tagger and the parser know.
void read_heading(SentenceCase const& sentence_case, AnalysedSentence& heading, std::vector<Name>& names) {
    std::string const written = sentence_case.of(heading);
    auto const at = heading.span.begin;
    auto const size = static_cast<std::uint32_t>(written.size());
    heading.tree = parse_sentence(written, {{0, size}, false});
    heading.tree.sentence.span = heading.span;
    for (Word& word : heading.tree.words)
        word.span = {word.span.begin + at, word.span.end + at};
    names = find_names(written, tokenise(written, {0, size}), lower_case_words(written));
    for (Name& name : names)
        name.span = {name.span.begin + at, name.span.end + at};
}

/// The sentence with the predicates of its syntax tree, which tells better than word order which verb a time belongs to
/// and where that verb points.
AnalysedSentence by_tree(AnalysedSentence const& sentence) {
    AnalysedSentence parsed;
    parsed.span = sentence.span;
    parsed.tokens = sentence.tokens;
    parsed.heading = sentence.heading;
    parsed.tree = sentence.tree;
    if (sentence.tree.words.empty()) {
        parsed.predicates = sentence.predicates;
        return parsed;
    }
    auto found = predicates_of_tree(parsed.tokens, sentence.tree, sentence.clauses);
    parsed.predicates = std::move(found.list);
    parsed.governors = std::move(found.of_token);
    return parsed;
}

/// Whether the tree takes the sentence's first word, which has its capital anyway, for a word that names nobody:
/// "Sadly, nobody came", "Published: 9 May".
bool opens_with_common_word(AnalysedSentence const& sentence) {
    if (sentence.tree.words.empty()) return false;
    switch (sentence.tree.words.front().penn) {
    case PennTag::in:
    case PennTag::rb:
    case PennTag::uh:
    case PennTag::vbn:
        return true;
    default:
        return false;
    }
}

/// Takes out the words at the start of sentences that were taken for names only because of their capital: none that is
/// a name, or part of one, elsewhere in the article.
void drop_common_words(std::vector<AnalysedSentence> const& sentences, std::vector<std::vector<Name>>& names) {
    auto const opens = [&](std::size_t sentence, Name const& name) {
        return name.first_token == sentences[sentence].body && name.text.find(' ') == std::string::npos;
    };
    std::unordered_set<std::string_view> known;
    for (std::size_t s = 0; s < names.size(); ++s) {
        for (Name const& name : names[s]) {
            if (opens(s, name)) continue;
            std::string_view const text = name.text;
            for (std::size_t begin = 0; begin < text.size();) {
                std::size_t const end = std::min(text.find(' ', begin), text.size());
                known.insert(text.substr(begin, end - begin));
                begin = end + 1;
            }
        }
    }
    // `known` points into the names that stay where they are.
    std::vector<std::size_t> common;
    for (std::size_t s = 0; s < names.size(); ++s) {
        bool const found = !names[s].empty() && opens(s, names[s].front()) && !known.contains(names[s].front().text) &&
                           opens_with_common_word(sentences[s]);
        if (found) common.push_back(s);
    }
    for (std::size_t const s : common)
        names[s].erase(names[s].begin());
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

/// The last month or day that was said with its year, and the sentence in which it was.
struct StatedMonth {
    std::optional<Day> first;
    std::size_t sentence = 0;
};

/// The first day of a time that is said with its year and at least its month.
std::optional<Day> stated_month(ResolvedTime const& time) {
    auto const* const moment = std::get_if<grammar::Moment>(&time.expression.said);
    auto const* const date = moment ? std::get_if<grammar::CalendarDate>(&moment->when) : nullptr;
    if (date == nullptr || !date->year || !date->month || !time.interval.bounded()) return std::nullopt;
    return first_day(time.interval);
}

/// A month or day of the past without its year that begins a sentence right after one of an earlier year: "On 3 May
/// 2019 the court ruled. In June the minister resigned." It is of that year, if it comes later in it. Elsewhere in a
/// sentence the nearest is meant, whatever was said before.
grammar::TimeExpression with_year_of(grammar::TimeExpression const& expression, StatedMonth const& stated,
                                     std::size_t sentence, Anchor const& anchoring) {
    auto const* const moment = std::get_if<grammar::Moment>(&expression.said);
    auto const* const date = moment ? std::get_if<grammar::CalendarDate>(&moment->when) : nullptr;
    if (date == nullptr || date->year || !date->month || date->weekday || !stated.first ||
        sentence - stated.sentence != 1 || anchoring.tense != Tense::past || !anchoring.published ||
        !anchoring.published->bounded())
        return expression;
    auto const year = year_of(*stated.first);
    auto const later =
        *date->month > month_of(*stated.first) ||
        (*date->month == month_of(*stated.first) && date->day && *date->day > day_of_month(*stated.first));
    if (!later || year >= year_of(first_day(*anchoring.published))) return expression;
    auto with_year = *moment;
    std::get<grammar::CalendarDate>(with_year.when).year = static_cast<std::int16_t>(year);
    return {with_year, expression.bound};
}

/// Whether no more than a preposition stands before a time in its sentence.
bool begins_sentence(AnalysedSentence const& sentence, grammar::Candidate const& candidate) {
    constexpr std::size_t furthest = 1; // token
    auto const at = sentence.body + furthest;
    return at < sentence.tokens.size() && candidate.span.begin <= sentence.tokens[at].span.begin;
}

/// "The next month, the army attacked": of what is told, the month after the one that the text speaks of. "Over the
/// next month" counts from publication.
grammar::TimeExpression in_story(std::string_view text, grammar::Candidate const& candidate,
                                 grammar::TimeExpression const& expression, Anchor const& anchoring) {
    auto const* const moment = std::get_if<grammar::Moment>(&expression.said);
    auto const* const unit = moment ? std::get_if<grammar::UnitReference>(&moment->when) : nullptr;
    if (unit == nullptr || unit->count || unit->selector != grammar::Selector::coming ||
        anchoring.tense != Tense::past || !anchoring.narrative ||
        !to_lower(candidate.span.in(text)).starts_with("the next "))
        return expression;
    static constexpr std::array<std::string_view, 5> counting = {"during", "for", "over", "through", "within"};
    std::string_view before = text.substr(0, candidate.span.begin);
    before = before.substr(before.size() - std::min<std::size_t>(before.size(), 10));
    while (!before.empty() && before.back() == ' ')
        before.remove_suffix(1);
    if (std::ranges::any_of(counting, [&](std::string_view word) { return before.ends_with(word); })) return expression;
    auto told = *moment;
    std::get<grammar::UnitReference>(told.when).selector = grammar::Selector::following;
    return {told, expression.bound};
}

/// The day that stands behind a time of day and its like in brackets: "at 10:35 a.m. (0735 GMT) Friday".
std::optional<Day> day_behind(std::string_view text, std::vector<grammar::Candidate>::const_iterator candidate,
                              std::vector<grammar::Candidate>::const_iterator end, Anchor const& anchoring) {
    auto const time_of_day = [](grammar::Candidate const& c) -> grammar::Moment const* {
        auto const* const moment = std::get_if<grammar::Moment>(&c.expression.said);
        return moment && moment->time_of_day && moment->time_of_day->hour ? moment : nullptr;
    };
    auto const is_bracket = [](char c) { return c == '(' || c == ')' || c == ' ' || c == '\n'; };
    auto const* const first = time_of_day(*candidate);
    if (first == nullptr || !std::holds_alternative<grammar::NoDay>(first->when)) return std::nullopt;
    constexpr std::ptrdiff_t furthest = 2;
    for (auto next = candidate + 1; next != end && next - candidate <= furthest; ++next) {
        auto const from = std::prev(next)->span.end;
        auto between = text.substr(from, next->span.begin - from);
        if (between.ends_with(" on ")) between.remove_suffix(3);
        if (next->extent.begin != next->span.begin || !std::ranges::all_of(between, is_bracket)) return std::nullopt;
        auto const* const other = time_of_day(*next);
        if (other != nullptr && std::holds_alternative<grammar::NoDay>(other->when)) continue;
        auto const resolved = anchor(next->expression, anchoring);
        if (!resolved || !resolved->interval.bounded()) return std::nullopt;
        auto const day = first_day(resolved->interval);
        return day == last_day(resolved->interval) ? std::optional{day} : std::nullopt;
    }
    return std::nullopt;
}

/// "Aid is on its way": a known noun that begins a sentence and names something that happens takes no part in it.
void drop_first_noun(SyntaxTree const& tree, std::vector<Name>& names) {
    bool const is_first = !names.empty() && !tree.words.empty() && names.front().span == tree.words.front().span;
    if (is_first && is_common_noun(tree.words.front()) && event_noun(tree.words.front().lemma))
        names.erase(names.begin());
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
    bool const note = candidates.size() == 1 && is_note(text, candidates.front().extent);
    if (note) anchoring.narrative = anchoring.published;
    auto candidate = candidates.begin();
    std::vector<std::vector<Name>> names;
    ReportedPeriod reported;
    struct DayOfSentence {
        Day day;
        std::size_t sentence;
    };
    std::optional<DayOfSentence> day_spoken_of;
    StatedMonth stated_year;
    for (AnalysedSentence& sentence : analysis.sentences) {
        sentence.tokens = tokenise(text, sentence.span);
        sentence.heading = !sentence.dropped && is_heading(text, sentence);
        sentence.dropped = sentence.dropped || sentence.heading;
    }
    SentenceCase const sentence_case(text, analysis.sentences, lower_case);
    for (std::size_t index = 0; index < analysis.sentences.size(); ++index) {
        AnalysedSentence& sentence = analysis.sentences[index];
        sentence.body = sentence.dropped ? 0 : body_begin(text, sentence.tokens);
        names.emplace_back();
        if (!sentence.dropped) sentence.tree = tree_of(text, sentence);
        if (sentence.heading) read_heading(sentence_case, sentence, names.back());
        if (!sentence.tree.words.empty()) sentence.clauses = find_clauses(text, sentence.tree);
        sentence.predicates = find_predicates(text, sentence.tokens, sentence.tree.words);
        if (!sentence.dropped) {
            names.back() = find_names(text, std::span<Token const>(sentence.tokens).subspan(sentence.body), lower_case);
            drop_first_noun(sentence.tree, names.back());
        }
        for (Name& name : names.back())
            name.first_token += sentence.body;

        sentence.times_begin = static_cast<std::uint32_t>(analysis.times.size());
        bool const has_times = candidate != candidates.end() && candidate->span.begin < sentence.span.end;
        AnalysedSentence parsed = has_times ? by_tree(sentence) : AnalysedSentence();
        for (; candidate != candidates.end() && candidate->span.begin < sentence.span.end; ++candidate) {
            if (is_left_out(*candidate, options.vague_words)) continue;
            auto const direction = direction_at(text, sentence, parsed, *candidate);
            anchoring.tense = direction.tense;
            anchoring.told = direction.told;
            bool const day_is_near = day_spoken_of && index - day_spoken_of->sentence <= 1;
            anchoring.day =
                day_is_near && anchoring.tense == Tense::past ? std::optional{day_spoken_of->day} : std::nullopt;
            anchoring.period = reported.at(index);
            auto expression = in_report(text, *candidate, reported.just_named(index));
            if (note) {
                expression = in_note(expression);
                if (anchoring.tense == Tense::unknown) anchoring.tense = tense_of_note(expression);
            }
            if (candidate + 1 != candidates.end() && is_ended(text, *candidate, *(candidate + 1))) {
                auto until = anchoring;
                until.tense = Tense::past;
                auto const between =
                    text.substr(candidate->span.end, (candidate + 1)->extent.begin - candidate->span.end);
                until.told = between.find("ended") != std::string_view::npos;
                auto const last = anchor((candidate + 1)->expression, until);
                if (last && last->interval.bounded()) {
                    auto const named = reported.just_named(index);
                    auto const number = quarter_number(expression);
                    auto const known = named ? named->company_quarter.value_or(0) : std::uint8_t{0};
                    anchoring.period = quarter_ended(last_day(last->interval), number != 0 ? number : known);
                    expression = as_ended(expression);
                }
            }
            if (begins_sentence(sentence, *candidate))
                expression = with_year_of(expression, stated_year, index, anchoring);
            expression = in_story(text, *candidate, expression, anchoring);
            if (!anchoring.day) anchoring.day = day_behind(text, candidate, candidates.end(), anchoring);
            auto resolved = anchor(expression, anchoring);
            if (!resolved) continue;
            reported.observe(*resolved, anchoring.published, index);
            if (sets_narrative(*resolved) && first_day(resolved->interval) == last_day(resolved->interval))
                day_spoken_of = {first_day(resolved->interval), index};
            if (sets_narrative(*resolved)) {
                anchoring.narrative = resolved->interval;
                anchoring.narrative_granularity = resolved->granularity;
            }
            if (auto const year = stated_month(*resolved)) stated_year = {*year, index};
            analysis.times.push_back({*candidate, *std::move(resolved)});
        }
        sentence.times_end = static_cast<std::uint32_t>(analysis.times.size());
    }
    drop_common_words(analysis.sentences, names);
    resolve_short_names(names);
    for (std::size_t i = 0; i < names.size(); ++i)
        analysis.sentences[i].names = std::move(names[i]);
    return analysis;
}

} // namespace dateline::engine
