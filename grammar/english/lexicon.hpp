#pragma once

#include "grammar/holiday.hpp"
#include "grammar/time_expression.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

/// The words of the English grammar, and the only place where words stand. All are lower case. A word may stand in
/// several tables: "second" is a unit and an ordinal.
namespace dateline::grammar::english {

struct MonthWord {
    std::uint8_t number = 0;
    bool abbreviated = false;
};

struct WeekdayWord {
    Weekday day = Weekday::monday;
    bool abbreviated = false;
};

struct UnitWord {
    Granularity unit = Granularity::day;
    std::uint8_t multiple = 1; ///< 2 for a fortnight
    bool plural = false;
};

struct NumberWord {
    enum class Kind : std::uint8_t { unit, teen, ten, hundred } kind = Kind::unit;
    std::uint16_t value = 0;
};

/// "yesterday": days from publication, and the part of that day if the word says one.
struct DayWord {
    std::int8_t days = 0;
    std::optional<PartOfDay> part;
};

/// "30m", "2 wks": a unit only after a number, where a letter can be one.
struct UnitLetters {
    Granularity unit = Granularity::day;
};

struct ClockWord {
    std::uint8_t hour = 0;
};

/// "christmas eve": see grammar/english/holiday_words.hpp for its marks.
struct HolidayName {
    std::string_view words;
    Holiday holiday = Holiday::easter_sunday;
};

/// "daily", "annual": how often.
struct FrequencyWord {
    Granularity unit = Granularity::day;
    std::uint8_t every = 1;
    std::uint8_t times = 0; ///< 2 for "biannually"
};

/// Words that rules name one by one, as `word("ago")`; that a rule's words stand here is checked when it is compiled.
inline constexpr std::string_view function_words[] = {
    "a",          "about",       "ad",
    "additional", "after",       "afternoon",
    "afternoons", "ago",         "ahead",
    "all",        "almost",      "an",
    "and",        "another",     "approximately",
    "around",     "as",          "at",
    "b",          "back",        "bc",
    "bce",        "be",          "before",
    "beginning",  "between",     "bom",
    "business",   "by",          "calendar",
    "ce",         "centuries",   "century",
    "circa",      "clock",       "closest",
    "come",       "coming",      "commencing",
    "comparable", "consecutive", "corresponding",
    "couple",     "current",     "cy",
    "date",       "day",         "daylight",
    "days",       "decade",      "dozen",
    "during",     "each",        "earlier",
    "early",      "end",         "ended",
    "ending",     "eod",         "eom",
    "eow",        "eoy",         "evening",
    "evenings",   "every",       "few",
    "financial",  "first",       "fiscal",
    "following",  "for",         "friday",
    "from",       "full",        "further",
    "future",     "fy",          "half",
    "hence",      "hong",        "hour",
    "hours",      "hundred",     "in",
    "kong",       "last",        "late",
    "later",      "latest",      "least",
    "less",       "like",        "local",
    "long",       "many",        "mid",
    "middle",     "midnight",    "min",
    "mins",       "minute",      "minutes",
    "moment",     "monday",      "more",
    "morning",    "mornings",    "most",
    "my",         "near",        "nearest",
    "nearly",     "new",         "next",
    "night",      "nights",      "no",
    "not",        "now",         "o",
    "oclock",     "of",          "oh",
    "old",        "on",          "once",
    "one",        "only",        "or",
    "other",      "our",         "out",
    "over",       "overnight",   "part",
    "past",       "per",         "period",
    "present",    "previous",    "prior",
    "qtr",        "quarter",     "quarters",
    "remainder",  "rest",        "right",
    "roughly",    "s",           "same",
    "score",      "second",      "semester",
    "several",    "short",       "since",
    "small",      "so",          "some",
    "standard",   "start",       "starting",
    "straight",   "term",        "than",
    "that",       "the",         "then",
    "these",      "this",        "thousand",
    "three",      "thrice",      "through",
    "throughout", "till",        "time",
    "times",      "to",          "today",
    "tomorrow",   "trading",     "turn",
    "twice",      "two",         "under",
    "until",      "up",          "upcoming",
    "week",       "weekend",     "weekends",
    "well",       "within",      "year",
    "years",      "yesterday",   "yet",
    "york",
};

[[nodiscard]] MonthWord const* month(std::string_view word);
[[nodiscard]] WeekdayWord const* weekday(std::string_view word);
[[nodiscard]] Weekday const* weekday_plural(std::string_view word); ///< "Mondays"
[[nodiscard]] Season const* season_plural(std::string_view word);   ///< "winters"
[[nodiscard]] std::int16_t const* zone_area(std::string_view word); ///< "Eastern" of "Eastern time"
[[nodiscard]] UnitWord const* unit(std::string_view word);
[[nodiscard]] UnitLetters const* unit_abbreviation(std::string_view word);
[[nodiscard]] NumberWord const* number(std::string_view word);
[[nodiscard]] NumberWord const* ordinal(std::string_view word);
[[nodiscard]] DayWord const* day_word(std::string_view word);
[[nodiscard]] PartOfDay const* part_of_day(std::string_view word);
[[nodiscard]] Season const* season(std::string_view word);
[[nodiscard]] Selector const* selector(std::string_view word);
[[nodiscard]] Selector const* rolling_selector(std::string_view word); ///< "past": an interval that ends now
[[nodiscard]] Selector const* narrative_selector(std::string_view word);
[[nodiscard]] Deictic const* deictic(std::string_view word);
[[nodiscard]] Modifier const* part_modifier(std::string_view word); ///< "late" March
[[nodiscard]] Modifier const* part_noun(std::string_view word);     ///< the "end" of March
[[nodiscard]] std::uint8_t const* decade(std::string_view word);
[[nodiscard]] ClockWord const* clock_word(std::string_view word);
[[nodiscard]] std::int16_t const* zone(std::string_view word); ///< minutes east of UTC
[[nodiscard]] FrequencyWord const* frequency(std::string_view word);
[[nodiscard]] Bound const* bound(std::string_view word);

/// The longest name of an observance at `first` of a folded text.
bool read_holiday_name(char const*& first, char const* last, Holiday& holiday);

[[nodiscard]] bool is_preposition(std::string_view word);         ///< may stand before a year or month: "in", "of"
[[nodiscard]] bool is_preposition_of_days(std::string_view word); ///< may stand before a day: "on", "by"
[[nodiscard]] bool is_verb_of_length(std::string_view word);      ///< a length of time follows: "lasted"
[[nodiscard]] bool is_verb_of_clock(std::string_view word);       ///< an hour may follow "at": "starts"
[[nodiscard]] bool is_determiner(std::string_view word);          ///< "the", "his"
[[nodiscard]] bool is_title(std::string_view word);               ///< "Mrs": a name follows
[[nodiscard]] bool is_given_name(std::string_view word);          ///< "Joe": a name follows
[[nodiscard]] bool is_named_day(std::string_view word); ///< "Good" Friday, "Bloody" Sunday: not a bare weekday
[[nodiscard]] bool is_newspaper(std::string_view word); ///< Sunday "Times": the name of a paper
/// What has an age that tells when it began: "truce", "strike".
[[nodiscard]] bool is_thing_that_lasts(std::string_view word);
/// Before a number of a house: "at", "near".
[[nodiscard]] bool is_preposition_of_places(std::string_view word);
/// What "of the year" may follow: "the first nine months of the year", "the rest of the week".
[[nodiscard]] bool is_stretch(std::string_view word);
/// What sentences of money and trade tell of: "profit", "exports".
[[nodiscard]] bool is_of_figures(std::string_view word);
/// What sentences of matches tell of, which have quarters and halves: "touchdown".
[[nodiscard]] bool is_of_matches(std::string_view word);
/// A day of observance follows: "celebrated" Easter.
[[nodiscard]] bool is_verb_of_holidays(std::string_view word);
/// A word that ends like a plural and is none, so that no number before it counts it: "says".
[[nodiscard]] bool is_verb_like_plural(std::string_view word);
/// Whether somebody is given time: "gave him a week", "have a month".
[[nodiscard]] bool is_receiver(std::string_view word);
/// What is of the present age, not of one day: "today's world".
[[nodiscard]] bool is_of_its_age(std::string_view word);
[[nodiscard]] bool is_amount(std::string_view word);      ///< a "crowd" of 2014: a number follows "of"
[[nodiscard]] bool is_also_a_name(std::string_view word); ///< "may", "march": a word or name of its own
[[nodiscard]] bool needs_capital(std::string_view word);  ///< "march" is a month only with a capital letter

/// What a word can be in an expression.
enum WordClass : std::uint64_t {
    month_word = 1U << 0U,
    weekday_word = 1U << 1U,
    relative_day_word = 1U << 2U,
    part_of_day_word = 1U << 3U,
    season_word = 1U << 4U,
    unit_word = 1U << 5U,
    number_word = 1U << 6U,
    ordinal_word = 1U << 7U,
    selector_word = 1U << 8U,
    deictic_word = 1U << 9U,
    modifier_word = 1U << 10U,
    decade_word = 1U << 11U,
    clock_name = 1U << 12U,
    frequency_word = 1U << 13U,
    quantifier = 1U << 14U,
    article = 1U << 15U,
    preposition = 1U << 16U,
    bound_word = 1U << 17U,
    era_word = 1U << 18U,
    joiner = 1U << 19U,                        ///< "to", "between": of a range
    meridiem_word = 1U << 20U,                 ///< "pm", the "p" of "p.m."
    digits = 1U << 21U,                        ///< "17"
    year_digits = 1U << 22U,                   ///< "2014"
    joined_digits = 1U << 23U,                 ///< the first number of "1/3", "4:30", "3-5"
    mixed_digits = 1U << 24U,                  ///< "5pm", "30m": digits and letters, of any of the forms below
    letter_and_digit = 1U << 25U,              ///< "Q3"
    holiday_word = 1U << 26U,                  ///< the first word of a holiday's name
    day_digits = 1U << 27U,                    ///< "7", "17"
    ordinal_digits = 1U << 28U,                ///< "3rd"
    function_word = 1U << 29U,                 ///< "of", "ago": a word that rules name by itself
    zone_word = 1U << 30U,                     ///< "gmt"
    side_word = 1U << 31U,                     ///< "past", "to": between the minutes and the hour
    colon_digits = std::uint64_t{1} << 32U,    ///< "4" of "4:30"
    meridiem_letter = std::uint64_t{1} << 33U, ///< "a", "p"
    dash_digits = std::uint64_t{1} << 34U,     ///< "3" of "3-5"
    slash_digits = std::uint64_t{1} << 35U,    ///< "3" of "3/5"
    quote_digits = std::uint64_t{1} << 36U,    ///< "1990" of "1990's"
    fraction_word = std::uint64_t{1} << 37U,   ///< "half", "quarter"
    quantity_joint = std::uint64_t{1} << 38U,  ///< "than", "least", "and": inside a quantity
    clock_part = std::uint64_t{1} << 39U,      ///< "oh", the "o" of "o'clock"
    time_tail = std::uint64_t{1} << 40U,       ///< "in", "local": of what may follow a time of day
    minute_word = std::uint64_t{1} << 41U,     ///< "half", "minutes", "past": in "half past three"
    plural_digits = std::uint64_t{1} << 42U,   ///< "1990s"
    dot_digits = std::uint64_t{1} << 43U,      ///< "3" of "3.30"
    holiday_alone = std::uint64_t{1} << 44U,   ///< a holiday's name by itself: "Christmas"
    holiday_rest = std::uint64_t{1} << 45U,    ///< another word of a holiday's name: "Eve"
    spelled_number = std::uint64_t{1} << 46U,  ///< "five", but not "a" of "a hundred"
    unit_letters = std::uint64_t{1} << 47U,    ///< "h", "min": a unit behind a number
    long_unit = std::uint64_t{1} << 48U,       ///< "year", "months"
    range_lead = std::uint64_t{1} << 49U,      ///< "from", "between"
    century_word = std::uint64_t{1} << 50U,    ///< "nineteen", "thousand": of a year in words
    long_digits = std::uint64_t{1} << 51U,     ///< "20230301": more than four
    length_lead = std::uint64_t{1} << 52U,     ///< "for": before a length
    half_digits = std::uint64_t{1} << 53U,     ///< "5pm", "9a"
    hour_digits = std::uint64_t{1} << 54U,     ///< "15h"
    minute_digits = std::uint64_t{1} << 55U,   ///< "17h30", "2016h2"
    quarter_digits = std::uint64_t{1} << 56U,  ///< "4q14"
    week_digits = std::uint64_t{1} << 57U,     ///< "2023w11"
    unit_digits = std::uint64_t{1} << 58U,     ///< "30m", "14april", "11ish": with other letters
    hyphen = std::uint64_t{1} << 59U,          ///< no word: a hyphen between two of them
};

} // namespace dateline::grammar::english
