#pragma once

#include "engine/article/document.hpp"
#include "engine/calendar/anchor.hpp"
#include "engine/event/mention.hpp"
#include "grammar/span.hpp"
#include "grammar/time_expression.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// What the words of a text say of the day on which it was published.
struct Clue {
    enum class Kind : std::uint8_t {
        year,    ///< a date with its year
        day,     ///< a month and day, or a month, without a year: `month`, `day` (0: the whole month)
        weekday, ///< a bare weekday: `weekday`
        shift,   ///< so many days before or after publication: `days`, give or take `slack`
        unit,    ///< the calendar unit `units` before (-1) or after (+1) that of publication: "last month"
    };
    enum class Side : std::uint8_t { unknown, past, ahead }; ///< by the verb it belongs to

    Kind kind = Kind::day;
    Side side = Side::unknown;
    grammar::Span span;
    std::string words;
    Interval interval; ///< of `year`
    unsigned month = 0;
    unsigned day = 0;
    std::optional<grammar::Weekday> weekday; ///< also beside `day`
    int days = 0;
    int slack = 0;
    grammar::Granularity unit = grammar::Granularity::day;
    int units = 0;
    bool onset = false;                ///< in a clause like "since the war began"
    bool first_report = false;         ///< of a sentence like "which was first reported on Thursday"
    std::vector<std::string> said;     ///< content words of its sentence, sorted
    std::vector<std::string> capitals; ///< beginnings of its capitalised words: "russi" of Russian and Russia; sorted
};

/// An article as far as dating it, or others by it, needs.
struct Telling {
    std::string path;
    std::vector<Clue> clues;        ///< in order of the text
    std::vector<std::string> words; ///< content words, sorted, no duplicates
    std::vector<std::string> names; ///< words of names, lower case, sorted, no duplicates
};

/// What an article without a publication date tells. Passages that are no part of its report tell nothing.
[[nodiscard]] Telling telling_of(Document const& document, AnchorOptions const& options);

/// What a dated article tells, as far as its mentions keep it: all of its times are dates with their year.
[[nodiscard]] Telling telling_of(ArticleMentions const& article);

} // namespace dateline::engine
