#pragma once

#include "grammar/catalogue.hpp"
#include "grammar/scan.hpp"
#include "grammar/time_expression.hpp"

#include <span>

namespace dateline::grammar {

namespace english {
class Moments;
struct Shape;
} // namespace english

/// What the words around an expression must give before it is taken for a time.
enum class Support : std::uint8_t {
    none,                ///< it is a time wherever it stands: "March 1"
    year,                ///< "2014": a preposition or an article
    month,               ///< "May": a capital letter, and a preposition where it is a word or name too
    weekday,             ///< "Friday": not a name ("Joe Friday")
    abbreviated_weekday, ///< "Sun": "on" before it
    season,              ///< "the fall": a preposition, and not the fall of something
    plural,              ///< "weeks": "for" before it
    deictic,             ///< "now", "soon": not "now that", "as soon as"
    frequency,           ///< "daily": not the name of a newspaper
    single_unit,         ///< "a year": a length ("for a year"), not a rate ("10 a year")
    years,               ///< "1500 to 2000": not followed by what is counted
    report_period,       ///< "the quarter": not of something else ("the quarter of a mile"), nor a place
    the_unit,            ///< "the year": "for", "in", "during" before it, and not followed by what tells which
    the_past,            ///< "the past": a preposition before it, and no noun behind it
    the_future,          ///< "the future": not that of something
    old_thing,           ///< "8-month-old": said of what lasts ("truce"), not of people
    overnight,           ///< "overnight": no noun that it describes behind it
    in_one_unit,         ///< "in a year": not "in a year that"
    singular_unit,       ///< "five year": a noun that it describes behind it
    ordinal_day,         ///< "Friday, the fourth": not the fourth of something
    after_in,            ///< "the morning", "the past": "in" before it
    clock,               ///< "10:15": a preposition, so that it is no score
    number,              ///< "12-30-16": alone or at the end of a clause, behind a word
    number_words,        ///< "nineteen ninety": a preposition, and nothing counted behind it
    slash,               ///< "11/20": a preposition of days, and no "of" behind it
    hour,                ///< "at 7": at the end of a clause, after what begins or ends, or alone
    decade,              ///< "80s": an article or apostrophe before it, so that it is no age
    alone,               ///< "2009/10" as a month: nothing else in the text
    clause_end,          ///< "the day before": at the end of a clause
    day_number,          ///< "the 27": "on" or "for" before it, at the end of a sentence
    nth_weekday,         ///< "second Sunday": at the end of a clause, and not for the second time
    ish,                 ///< "11ish": a preposition, what begins or ends, or alone
    weekends,            ///< "weekends": a preposition or "most" before it
    not_a_verb,          ///< "last two weeks": no "to" or "will" before it
    quarters,            ///< "three quarters": not of a thing that is counted
    report_quarter,      ///< "the third quarter": not in a sentence that tells of a match
    about_year,          ///< "about 1900": not followed by what is counted
    report_half,         ///< "the first half": in a sentence that tells of figures, and at the end of a clause
    edge_of_day,         ///< "dawn": "at", "before", "after", "by" before it, and not the dawn of something
    on_day,              ///< "Friday week": "on" before it, and no noun behind it
    holiday,             ///< "Christmas": a preposition, or nothing behind it that it could describe
};

/// What a family of rules has read.
struct Match {
    TimeExpression expression{};
    char const* own_words = nullptr; ///< where they start, if a preposition stands before them: "in two weeks"
    Support support = Support::none;
};

/// A rule that can be tried: reads its expression at `first` and moves `first` behind it, or leaves it and is false.
/// The text is folded (grammar/fold.hpp), `first` is at the start of a word, and the bytes up to
/// `last + english::padding` can be read. `moments` are those that other rules have read in it, if they are kept.
struct RuleReader {
    Rule const* rule = nullptr;
    bool (*function)(char const*& first, char const* last, Match& match, english::Moments* moments) = nullptr;
    english::Shape (*shape)() = nullptr; ///< of its words, for the prefilter (english/shape.hpp)

    bool read(char const*& first, char const* last, Match& match, english::Moments* moments = nullptr) const {
        return function(first, last, match, moments);
    }
};

} // namespace dateline::grammar
