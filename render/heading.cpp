#include "render/heading.hpp"

#include "render/date_words.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <chrono>

namespace dateline::render {

using namespace engine;

Heading heading_of(Event const& event) {
    auto const& interval = event.interval;
    date::year_month_day const first{
        day_of(interval.earliest ? *interval.earliest : *interval.latest - std::chrono::seconds{1})};
    Heading heading{int{first.year()}, unsigned{first.month()}};
    auto const days = days_of(interval);
    bool const from_new_year = heading.month == 1 && unsigned{first.day()} == 1;
    if (from_new_year && (!days || days->last - days->first > date::days{31})) heading.month = 0;
    return heading;
}

std::string month_words(Heading month) {
    auto const year = year_words(month.year);
    return month.month == 0 ? year : fmt::format("{} {}", month_name(month.month), year);
}

} // namespace dateline::render
