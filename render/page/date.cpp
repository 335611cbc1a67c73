#include "render/date_words.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <iterator>
#include <optional>

namespace dateline::render::page {

using namespace engine;

namespace {

struct Window {
    Days days;
    std::string first_label;
    std::string last_label;
};

Day first_of(int year, unsigned month = 1) {
    return Day{date::year{year} / date::month{month} / 1};
}

std::string short_words(Day day) {
    date::year_month_day const fields{day};
    return fmt::format("{} {}", unsigned{fields.day()}, month_name(unsigned{fields.month()}).substr(0, 3));
}

Window months_around(date::year_month_day first, date::year_month_day last) {
    auto const begin = Day{first.year() / first.month() / 1};
    auto const end = Day{last.year() / last.month() / date::last};
    return {{begin, end}, short_words(begin), short_words(end)};
}

Window years_around(int first, int last) {
    return {{first_of(first), first_of(last + 1) - date::days{1}},
            fmt::format("Jan {}", first),
            fmt::format("Dec {}", last)};
}

Window decades_around(int first, int last) {
    auto const begin = first - first % 10;
    auto const end = last - last % 10 + 9;
    return {{first_of(begin), first_of(end + 1) - date::days{1}}, fmt::format("{}", begin), fmt::format("{}", end)};
}

/// The narrowest of whole months, years and decades in which the days are a part and not all.
std::optional<Window> window_around(Days days) {
    date::year_month_day const first{days.first}, last{days.last};
    auto const first_year = int{first.year()}, last_year = int{last.year()};
    if (first_year < 1 || last_year > 9000) return std::nullopt;
    auto const fills = [&](Window const& window) {
        return window.days.first == days.first && window.days.last == days.last;
    };
    constexpr auto narrow = date::days{100}; // more of them, and months are no scale to see it on
    if (auto months = months_around(first, last); !fills(months) && days.last - days.first < narrow) return months;
    if (auto years = years_around(first_year, last_year); !fills(years)) return years;
    if (auto decades = decades_around(first_year, last_year); !fills(decades)) return decades;
    return std::nullopt;
}

} // namespace

void add_bar(std::string& page, Interval const& interval) {
    auto const days = days_of(interval);
    if (!days || days->first == days->last) return;
    auto const window = window_around(*days);
    if (!window) return;
    constexpr double width = 160;
    auto const whole = static_cast<double>((window->days.last - window->days.first).count() + 1);
    auto const at = static_cast<double>((days->first - window->days.first).count()) / whole * width;
    auto const wide = static_cast<double>((days->last - days->first).count() + 1) / whole * width;
    fmt::format_to(std::back_inserter(page),
                   "<span class=\"bar\" aria-hidden=\"true\"><svg viewBox=\"0 0 160 8\" width=\"160\" height=\"8\">"
                   "<rect class=\"track\" y=\"3\" width=\"160\" height=\"2\"/>"
                   "<rect class=\"fill\" x=\"{:.1f}\" width=\"{:.1f}\" height=\"8\" rx=\"2\"/></svg>"
                   "<span class=\"ends\"><span>{}</span><span>{}</span></span></span>",
                   at, wide, window->first_label, window->last_label);
}

std::string time_element(Interval const& interval, std::string_view words) {
    auto const text = html(words);
    auto const days = days_of(interval);
    if (!days) return text;
    date::year_month_day const first{days->first};
    auto const year = int{first.year()};
    if (year < 1 || year > 9999) return text;
    std::string value;
    if (days->first == days->last)
        value = iso(days->first);
    else if (Interval::of(days->first, Day{first.year() / first.month() / date::last}) == interval &&
             unsigned{first.day()} == 1)
        value = iso(days->first).substr(0, 7);
    else if (days->first == first_of(year) && days->last == first_of(year + 1) - date::days{1})
        value = iso(days->first).substr(0, 4);
    if (value.empty()) return text;
    return fmt::format("<time datetime=\"{}\">{}</time>", value, text);
}

} // namespace dateline::render::page
