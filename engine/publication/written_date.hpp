#pragma once

#include "engine/calendar/anchor.hpp"
#include "engine/publication/stated_date.hpp"
#include "grammar/span.hpp"

#include <string_view>
#include <vector>

namespace dateline::engine {

/// A date in a line of a page, with its year, to the day or the month.
struct WrittenDate {
    grammar::Span span; ///< bytes of the line
    StatedDate date;
    bool day_first_or_month_first = false; ///< all numeric, and it could be either: `date` is what `order` says

    friend bool operator==(WrittenDate const&, WrittenDate const&) = default;
};

/// The dates in a short text of any of thirty languages, in order, as pages put them beside an article. Unlike the
/// grammar this reads no sentence: it knows numbers and the words of months, and that is all.
///
///     "Mittwoch, 4. März 2020, 10:30 Uhr"   "le 4 mars 2020"   "4 marca 2020 r."   "2020. március 4."
///     "04.03.2020"   "2020/3/4"   "20200304"   "2020年3月4日"   "2020년 3월 4일"   "March 2020" (a month)
///
/// Where day and month could be the other way round, `order` decides; unknown is day first, as most of the world
/// writes. Years before 1980 and after 2100 are not read: no page was published then.
[[nodiscard]] std::vector<WrittenDate> written_dates(std::string_view text, DateOrder order = DateOrder::unknown);

/// The month (1-12) that a word names in any of the languages, also abbreviated; 0 if none. In any case.
[[nodiscard]] unsigned month_of_word(std::string_view word);

} // namespace dateline::engine
