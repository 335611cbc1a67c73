#include "grammar/english/neighbours.hpp"

#include "grammar/english/lexicon.hpp"
#include "grammar/english/neighbour.hpp"
#include "grammar/english/number_neighbours.hpp"
#include "grammar/fold.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <variant>

namespace dateline::grammar::english {

namespace {

bool capitals_hold(std::string_view original, std::string_view folded, Span span) {
    for (std::size_t i = span.begin; i < span.end;) {
        if (!is_lower(folded[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < span.end && is_word_byte(folded[end]))
            ++end;
        if (is_lower(original[i]) && needs_capital(folded.substr(i, end - i))) return false;
        i = end;
    }
    return true;
}

/// A date in full needs no capital letter to be one: "17 march 2023".
bool is_full_date(Match const& match) {
    auto const* const moment = std::get_if<Moment>(&match.expression.said);
    auto const* const date = moment == nullptr ? nullptr : std::get_if<CalendarDate>(&moment->when);
    return date != nullptr && date->month && (date->year || (date->day && date->weekday));
}

/// Whether a word can end an amount, so that "a year" behind it is a rate: "$3 million a year after taxes".
bool ends_amount(std::string_view word) {
    static constexpr std::string_view ends[] = {"million", "billion", "trillion", "dollars",
                                                "percent", "times",   "once",     "twice"};
    return word.empty() ? false
                        : is_digit(word.back()) || std::find(std::begin(ends), std::end(ends), word) != std::end(ends);
}

bool month_supported(std::string_view word, Neighbour const& previous, Neighbour const& next, bool capital,
                     bool sentence_start, bool possessive) {
    bool const name = is_also_a_name(word);
    if (!name) return true;
    if (!capital) return false;
    if (is_preposition(previous.word))
        return !(next.capital && !possessive && previous.word != "in" && previous.word != "since");
    if (is_title(previous.word) || is_given_name(previous.word) || sentence_start) return false;
    // "The March accession": a sentence may begin with an article.
    if ((previous.capital && !is_determiner(previous.word)) || next.capital) return false;
    if (word == "may") return is_determiner(previous.word) && !next.word.empty();
    return !previous.word.empty() && next.word != "on" && next.word != "of" && next.word != "for";
}

/// Whether what follows cannot be the noun that the words before it describe.
bool ends_noun_phrase(Neighbour const& next) {
    static constexpr std::string_view others[] = {
        "that", "who",  "which", "it",    "he",  "she", "they", "we",   "i",  "is",   "was", "are", "were", "has",
        "had",  "have", "will",  "would", "but", "or",  "if",   "when", "at", "with", "the", "a",   "not",  "looks"};
    return next.word.empty() || is_preposition(next.word) ||
           std::find(std::begin(others), std::end(others), next.word) != std::end(others);
}

/// "Sunday Oliseh coached": a weekday that begins a sentence, with a capitalised word and then a small one behind it,
/// is the first part of a name; what the day is said of follows a comma or has an article.
bool begins_name(std::string_view original, std::string_view folded, Span span, Neighbour const& next) {
    if (!next.capital || next.word.size() < 2 || is_upper(original[next.begin + 1])) return false;
    if (!starts_sentence(folded, span.begin)) return false;
    Neighbour const behind = after(original, folded, next.begin + next.word.size());
    return !behind.word.empty() && is_lower(behind.word.front()) && !behind.capital;
}

bool is_modal(std::string_view word) {
    static constexpr std::string_view modals[] = {"can",    "could", "did",     "does",      "may",   "might", "must",
                                                  "should", "will",  "usually", "typically", "often", "would", "not"};
    return std::find(std::begin(modals), std::end(modals), word) != std::end(modals);
}

/// "It was a Friday", "on a Friday": no particular one. "A Friday deadline" is that of one.
bool is_any(Neighbour const& previous, Neighbour const& next) {
    return previous.word == "a" && ends_noun_phrase(next);
}

bool weekday_supported(Neighbour const& previous, Neighbour const& next, bool sentence_start_before) {
    // "The Sunday Times"
    if (next.capital && is_newspaper(next.word)) return false;
    if (!previous.capital) return !(is_title(previous.word));
    if (is_title(previous.word) || is_named_day(previous.word)) return false;
    return !(is_given_name(previous.word) && !sentence_start_before) && !is_given_name(previous.word);
}

bool season_supported(std::string_view word, Neighbour const& previous, Neighbour const& next) {
    bool const the = word.substr(0, 4) == "the ";
    if (next.word == "of" || previous.word == "to" || previous.word == "and") return false;
    return is_preposition(previous.word) && (the || next.word.empty() || !next.capital);
}

/// "The shop opens at 7.": "at 7" at the end of a clause, behind what begins or ends, or all there is.
bool hour_supported(Neighbour const& previous, Neighbour const& next, bool whole) {
    if (!next.word.empty() && next.word != "on" && next.word != "and") return false;
    return previous.word.empty() ? whole : is_verb_of_clock(previous.word);
}

/// "The quarter" has no capital, "the French Quarter" has.
bool capital_after(std::string_view original, Span span) {
    std::size_t const noun = original.find_last_of(" \n\t", span.end - 1);
    return noun != std::string_view::npos && noun + 1 < span.end && noun >= span.begin && is_upper(original[noun + 1]);
}

bool the_unit_supported(Neighbour const& previous, Neighbour const& next) {
    if (previous.word != "for" && previous.word != "in" && previous.word != "during" && previous.word != "throughout")
        return false;
    static constexpr std::string_view tell_which[] = {"of",    "that",  "since", "when", "before",
                                                      "after", "until", "ahead", "to",   "he",
                                                      "she",   "it",    "they",  "we",   "following"};
    for (std::string_view const word : tell_which)
        if (next.word == word) return false;
    return true;
}

bool deictic_supported(std::string_view word, Neighbour const& previous, Neighbour const& next) {
    if (word == "soon" || word == "shortly" || word == "recently")
        return previous.word != "as" && previous.word != "so" && previous.word != "how" && next.word != "after" &&
               next.word != "before" && next.word != "as";
    return true;
}

bool has_capital(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_upper);
}

/// A short text without any capital letter: a note or a search, whose names and months have none either.
bool is_lower_case(std::string_view original) {
    constexpr std::size_t longest = 80;
    return original.size() <= longest && !has_capital(original);
}

/// Names of observances are written with capital letters: "lent" is a verb.
bool names_holiday(TimeExpression const& expression) {
    auto const* const moment = std::get_if<Moment>(&expression.said);
    auto const* const recurring = moment != nullptr ? std::get_if<Recurring>(&moment->when) : nullptr;
    return recurring != nullptr && recurring->cycle == Cycle::holiday;
}
bool is_holiday(TimeExpression const& expression) {
    return names_holiday(expression) && !std::get<Recurring>(std::get<Moment>(expression.said).when).year;
}

bool noun_is_part_of_day(std::string_view word) {
    return word == "noon" || word == "midnight" || part_of_day(word) != nullptr;
}

/// Whether the words are a name: "This Week", "60 Minutes", "USA Today", "High Noon". Nouns like these have a capital
/// letter nowhere else but at the start of a sentence and in headings, where their neighbours have one too.
bool is_title_of_work(std::string_view original, std::string_view folded, Span span, Neighbour const& previous,
                      Neighbour const& next) {
    static constexpr std::string_view nouns[] = {"week",  "month",    "year",    "hours",     "minutes", "days", "noon",
                                                 "today", "midnight", "morning", "afternoon", "evening", "night"};
    std::size_t const gap = span.in(folded).find_last_of(' ');
    std::size_t const noun = gap == std::string_view::npos ? span.begin : span.begin + gap + 1;
    std::string_view const word = folded.substr(noun, span.end - noun);
    if (!is_upper(original[noun]) || std::find(std::begin(nouns), std::end(nouns), word) == std::end(nouns))
        return false;
    if (noun + 1 < span.end && is_upper(original[noun + 1])) return false; // all in capitals: a heading
    // Headings write prepositions and articles small too.
    auto const is_small = [](Neighbour const& beside) {
        return !beside.word.empty() && !beside.capital && is_lower(beside.word.front()) &&
               !is_preposition(beside.word) && !is_determiner(beside.word) && beside.word != "at";
    };
    bool const lower_case_beside = is_small(previous) || is_small(next);
    // "Friday Night Lights is a film", "Midnight Oil sang": in a heading every word has its capital.
    Neighbour const behind = next.word.empty() ? Neighbour() : after(original, folded, next.begin + next.word.size());
    bool const part_of_day = noun_is_part_of_day(word);
    if (part_of_day && next.capital && is_small(behind) && !weekday(next.word) && !month(next.word)) return true;
    if (noun == span.begin && starts_sentence(folded, span.begin)) return false;
    // "High Noon is a film": but "Late Night" may be a heading.
    if (noun == span.begin && starts_sentence(folded, previous.begin))
        return previous.capital && is_small(next) && !is_preposition(previous.word) && !is_determiner(previous.word) &&
               previous.word != "at" && word != "today";
    if (noun == span.begin) return previous.capital && !next.capital;
    if (part_of_day) return false;
    bool const quoted = span.begin > 0 && (folded[span.begin - 1] == '"' || folded[span.begin - 1] == '\'');
    return quoted || lower_case_beside;
}

/// "On christmas", "next easter": what is said of days. "This assumption" is not.
bool is_plain_holiday(TimeExpression const& expression, std::string_view words, Neighbour const& previous) {
    static constexpr std::string_view nouns[] = {"assumption", "ascension", "epiphany", "lent", "advent", "holi"};
    std::string_view const noun = words.substr(words.find_last_of(' ') + 1);
    if (std::find(std::begin(nouns), std::end(nouns), noun) != std::end(nouns)) return false;
    auto const& recurring = std::get<Recurring>(std::get<Moment>(expression.said).when);
    return recurring.selector != Selector::none || previous.word == "on";
}

/// Whether there is nothing in the text but the expression, with white space, a final mark, quotation marks.
bool is_all(std::string_view folded, Span span) {
    auto const is_edge = [](char c) {
        return is_space(c) || std::string_view(".!?\"'()").find(c) != std::string_view::npos;
    };
    constexpr std::uint32_t longest = 8;
    if (span.begin > longest || folded.size() - span.end > longest) return false;
    return std::all_of(folded.begin(), folded.begin() + span.begin, is_edge) &&
           std::all_of(folded.begin() + span.end, folded.end(), is_edge);
}

} // namespace

bool may_start(std::string_view folded, std::size_t position) {
    if (position == 0) return true;
    char const previous = folded[position - 1];
    if (is_word_byte(previous)) return false;
    bool const digit = is_digit(folded[position]);
    switch (previous) {
    case '$':
    case '#':
    case '@':
    case '_':
    case '&':
    case '\\':
    case '+':
        return false;
    case '=':
        return position < 2 || !is_word_byte(folded[position - 2]);
    case '.':
    case ',':
    case ':':
        return !(position >= 2 && is_word_byte(folded[position - 2]) && (digit || previous == '.'));
    case '-':
        if (digit && follows_prefix(folded, position)) return true;
        return !(position >= 2 && is_word_byte(folded[position - 2]));
    case '/':
        return !(position >= 2 && is_word_byte(folded[position - 2]));
    default:
        return true;
    }
}

bool supported(std::string_view original, std::string_view folded, Span span, Match const& match) {
    if (joins_number_after(folded, span.end)) return false;
    // "mar" and "jan" alone are as likely anything else.
    constexpr std::uint32_t shortest_name = 4;
    if (!is_full_date(match) && (span.size() < shortest_name || !is_lower_case(original))) {
        if (!capitals_hold(original, folded, span)) return false;
        if (is_holiday(match.expression) && !has_capital(span.in(original)) &&
            !is_plain_holiday(match.expression, span.in(folded), before(original, folded, span.begin)))
            return false;
    }
    if (is_all(folded, span)) return match.support != Support::report_half;
    Neighbour const previous = before(original, folded, span.begin);
    Neighbour const next = after(original, folded, span.end);
    if (!names_holiday(match.expression) && is_title_of_work(original, folded, span, previous, next)) return false;
    // "Today's world" is that of now.
    if (span.in(folded) == "today" && folded.substr(span.end).starts_with("'s ") &&
        is_of_its_age(after(original, folded, span.end + 2).word))
        return false;
    if (match.support == Support::none) return true;

    std::string_view const words = span.in(folded);
    bool const capital = is_upper(original[span.begin]);
    switch (match.support) {
    case Support::year:
        return year_supported(match, before(original, folded, previous.begin), previous, next, folded, span);
    case Support::month: {
        bool const possessive = span.end < folded.size() && folded[span.end] == '\'';
        return month_supported(words.substr(0, words.find('.')), previous, next, capital,
                               starts_sentence(folded, span.begin), possessive);
    }
    case Support::weekday:
        if (is_any(previous, next) || begins_name(original, folded, span, next)) return false;
        // "Monday Night Football"
        if (next.capital && part_of_day(next.word)) return false;
        return weekday_supported(previous, next, !previous.word.empty() && starts_sentence(folded, previous.begin));
    case Support::abbreviated_weekday:
        return capital && previous.word == "on" && !next.capital;
    case Support::season:
        return season_supported(words, previous, next);
    case Support::plural:
        // "For weeks", "the first time in years"
        return previous.word == "for" || (previous.word == "in" && ends_noun_phrase(next));
    case Support::frequency:
        // "The annual meeting" is held once; "it is paid quarterly".
        if ((words == "annual" || words == "quarterly" || words == "biennial") && !ends_noun_phrase(next)) return false;
        // "10,000 units annually", "by 5% annually" are rates, as "a year" is.
        if (words.ends_with("ally") &&
            (previous.word.empty() ? span.begin > 1 && folded[span.begin - 2] == '%'
                                   : ends_amount(before(original, folded, previous.begin).word)))
            return false;
        return (!capital || starts_sentence(folded, span.begin)) && !next.capital;
    case Support::single_unit:
        // "A month after the talks"
        if ((next.word == "after" || next.word == "before") && !ends_amount(previous.word)) return true;
        // "They gave him a week to leave."
        if (next.word == "to" && is_receiver(previous.word)) return true;
        // "On a weekday"
        return (is_preposition(previous.word) && previous.word != "on") || is_verb_of_length(previous.word);
    case Support::old_thing:
        return is_thing_that_lasts(next.word);
    case Support::overnight:
        return (previous.word.empty() || !is_determiner(previous.word)) && ends_noun_phrase(next);
    case Support::in_one_unit:
        return next.word != "that" && next.word != "when" && next.word != "where" && next.word != "which";
    case Support::report_period:
        return !capital_after(original, span) && next.word != "of" && next.word != "century" && next.word != "mile";
    case Support::the_unit:
        if (previous.word == "of" && is_stretch(before(original, folded, previous.begin).word)) return true;
        // "The week's worst loss"
        if (folded.substr(span.end).starts_with("'s ")) return true;
        return the_unit_supported(previous, next);
    case Support::the_past:
        return is_preposition(previous.word) && ends_noun_phrase(next);
    case Support::the_future:
        return next.word != "of" && next.word != "for" && ends_noun_phrase(next);
    case Support::singular_unit:
        return !next.word.empty() && !next.capital && is_lower(next.word.front()) && ends_noun_phrase(next) == false;
    case Support::ordinal_day:
        return next.word.empty() || is_preposition(next.word) || is_digit(folded[span.end - 3]);
    case Support::years:
        return !ends_like_plural(next);
    case Support::after_in:
        return previous.word == "in" || previous.word == "during";
    case Support::clock:
        return is_preposition(previous.word) || previous.word == "at";
    case Support::number:
        return next.word.empty() && (!previous.word.empty() || span.begin == 0);
    case Support::number_words:
        return is_preposition(previous.word) && (next.word.empty() || is_preposition(next.word));
    case Support::slash:
        return (is_preposition_of_days(previous.word) && next.word != "of") ||
               (next.word != "of" && goes_on_list(folded, span.begin));
    case Support::hour:
        return hour_supported(previous, next, span.size() == folded.size());
    case Support::decade:
        return words.substr(0, 4) == "the " || (span.begin > 0 && folded[span.begin - 1] == '\'') ||
               ((previous.word == "in" || previous.word == "since") && next.word.empty());
    case Support::holiday:
        // "Memorial Day" alone is the day; "the Memorial Day Parade" has a name of its own.
        if (words.ends_with(" day") && !next.capital && !previous.word.empty() && !previous.capital &&
            !is_determiner(previous.word))
            return true;
        return (is_preposition(previous.word) && previous.word != "and") || previous.word == "at" ||
               next.word.empty() || next.word == "fell" || next.word == "falls" || is_verb_of_holidays(previous.word);
    case Support::weekends:
        return is_preposition(previous.word) || previous.word == "at" || previous.word == "most";
    case Support::not_a_verb:
        // "It will last six weeks."
        return !words.starts_with("last ") || !(previous.word == "to" || is_modal(previous.word));
    case Support::quarters: {
        // "Three quarters of the seats"
        Neighbour const counted = after(original, folded, next.begin + next.word.size());
        return next.word != "of" || !(is_determiner(counted.word) || counted.word == "all" || counted.word == "those" ||
                                      counted.word == "them" || counted.word.empty() || is_digit(counted.word.front()));
    }
    case Support::edge_of_day: {
        static constexpr std::string_view leads[] = {"at", "before", "after", "by", "until", "since", "around"};
        return std::find(std::begin(leads), std::end(leads), previous.word) != std::end(leads) && next.word != "of" &&
               ends_noun_phrase(next);
    }
    case Support::on_day:
        return is_preposition_of_days(previous.word) && ends_noun_phrase(next);
    case Support::report_half:
        // "Output shrank in the first half", "first-half profit"; a match has halves too.
        return (words.find('-') != words.npos || (ends_noun_phrase(next) && next.word != "of")) &&
               tells(folded, span, is_of_figures);
    case Support::report_quarter:
        // "In the third quarter, he scored 15 points."
        return !tells(folded, span, is_of_matches) || tells(folded, span, is_of_figures);
    case Support::about_year:
        return ends_noun_phrase(next);
    case Support::alone:
        return false;
    case Support::clause_end:
        return next.word.empty();
    case Support::day_number:
        return (previous.word == "on" || previous.word == "for") && ends_sentence(folded, span.end);
    case Support::nth_weekday:
        return next.word.empty() && previous.word != "for" && !next.capital;
    case Support::ish:
        return is_preposition(previous.word) || previous.word == "at" || is_verb_of_clock(previous.word);
    case Support::deictic:
        return deictic_supported(words, previous, next);
    case Support::none:
        break;
    }
    return true;
}

} // namespace dateline::grammar::english
