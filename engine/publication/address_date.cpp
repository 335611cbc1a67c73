#include "engine/publication/page_dates.hpp"

#include "engine/article/ascii.hpp"
#include "engine/publication/written_date.hpp"

#include <date/date.h>

#include <charconv>

namespace dateline::engine {

namespace {

constexpr unsigned first_year = 1990;
constexpr unsigned last_year = 2100;

/// The number that `text` begins with, of `digits` digits and no more; nothing otherwise.
[[nodiscard]] std::optional<unsigned> number(std::string_view text, std::size_t least, std::size_t most) {
    std::size_t digits = 0;
    while (digits < text.size() && ascii::is_digit(text[digits]))
        ++digits;
    if (digits < least || digits > most) return std::nullopt;
    unsigned value = 0;
    std::from_chars(text.data(), text.data() + digits, value);
    return value;
}

[[nodiscard]] std::size_t digits_at(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && ascii::is_digit(text[digits]))
        ++digits;
    return digits;
}

[[nodiscard]] bool separates(char c) {
    return c == '/' || c == '-' || c == '_' || c == '.';
}

/// "jan" in "2020/jan/20".
[[nodiscard]] unsigned month_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && ascii::is_letter(text[end]))
        ++end;
    return month_of_word(text.substr(0, end));
}

[[nodiscard]] std::optional<Day> day(unsigned year, unsigned month, unsigned day) {
    date::year_month_day const ymd{date::year{static_cast<int>(year)}, date::month{month}, date::day{day}};
    if (year < first_year || year > last_year || !ymd.ok()) return std::nullopt;
    return Day{ymd};
}

[[nodiscard]] PageDate found(Interval interval, Granularity granularity, std::string_view words) {
    auto const source = granularity == Granularity::day ? PageDateSource::address : PageDateSource::address_month;
    return {source, {interval, granularity, Qualifier::exact}, 0, std::string(words), "address of the page"};
}

/// The date whose year begins at `at`.
[[nodiscard]] std::optional<PageDate> date_at(std::string_view path, std::size_t at) {
    auto const digits = digits_at(path.substr(at));
    if (digits == 8) {
        auto const value = *number(path.substr(at), 8, 8);
        if (auto const whole = day(value / 10000, value / 100 % 100, value % 100)) {
            return found(Interval::of(*whole), Granularity::day, path.substr(at, 8));
        }
        return std::nullopt;
    }
    if (digits != 4) return std::nullopt;
    auto const year = *number(path.substr(at), 4, 4);
    auto next = at + 4;
    if (next >= path.size() || !separates(path[next])) return std::nullopt;
    auto const separator = path[next++];
    auto month = number(path.substr(next), 1, 2).value_or(0);
    // "2020/0304"
    if (digits_at(path.substr(next)) == 4) {
        auto const both = *number(path.substr(next), 4, 4);
        if (auto const whole = day(year, both / 100, both % 100)) {
            return found(Interval::of(*whole), Granularity::day, path.substr(at, next + 4 - at));
        }
        return std::nullopt;
    }
    auto month_size = digits_at(path.substr(next));
    if (month_size == 0) {
        month = month_word(path.substr(next));
        while (next + month_size < path.size() && ascii::is_letter(path[next + month_size]))
            ++month_size;
    }
    if (month < 1 || month > 12) return std::nullopt;
    next += month_size;
    if (next < path.size() && path[next] == separator) {
        auto const day_digits = digits_at(path.substr(next + 1));
        auto const value = number(path.substr(next + 1), 1, 2);
        auto const after = next + 1 + day_digits;
        // "2023/10/3-questions" is a month and a title.
        auto const is_whole = day_digits == 2 || after >= path.size() || path[after] == '/';
        if (value && is_whole) {
            if (auto const whole = day(year, month, *value)) {
                return found(Interval::of(*whole), Granularity::day, path.substr(at, next + 1 + day_digits - at));
            }
        }
    }
    if (separator != '/' || (next < path.size() && path[next] != '/')) {
        // "2020-03-title" is as good as "2020/03/title"; "2020-5" may be anything.
        if (separator != '-' || month_size != 2 || next >= path.size() || path[next] != '-') return std::nullopt;
    }
    if (year < first_year || year > last_year) return std::nullopt;
    auto const first = date::year_month{date::year{static_cast<int>(year)}, date::month{month}};
    return found(Interval::of(Day{first / 1}, Day{first / date::last}), Granularity::month, path.substr(at, next - at));
}

/// "23-01-2022-title": the day before the month, as a place that writes so puts it.
[[nodiscard]] std::optional<PageDate> day_first_at(std::string_view path, std::size_t at) {
    constexpr std::size_t size = 10;
    if (path.size() < at + size || digits_at(path.substr(at)) != 2 || digits_at(path.substr(at + 3)) != 2 ||
        digits_at(path.substr(at + 6)) != 4 || path[at + 2] != path[at + 5] || !separates(path[at + 2]))
        return std::nullopt;
    auto const whole =
        day(*number(path.substr(at + 6), 4, 4), *number(path.substr(at + 3), 2, 2), *number(path.substr(at), 2, 2));
    if (!whole) return std::nullopt;
    return found(Interval::of(*whole), Granularity::day, path.substr(at, size));
}

} // namespace

std::optional<PageDate> date_in_address(std::string_view url) {
    auto const host = url.find("//");
    auto const begin = host == std::string_view::npos ? 0 : url.find('/', host + 2);
    if (begin == std::string_view::npos) return std::nullopt;
    auto const path = url.substr(begin);
    std::optional<PageDate> best;
    auto const keep = [&](std::optional<PageDate>&& date) {
        if (date && !best) best = std::move(date);
    };
    for (std::size_t at = 0; at < path.size(); ++at) {
        auto const starts = ascii::is_digit(path[at]) && (at == 0 || !ascii::is_digit(path[at - 1]));
        if (!starts) continue;
        auto date = date_at(path, at);
        if (date && date->source == PageDateSource::address) return date;
        keep(std::move(date));
        keep(day_first_at(path, at));
    }
    return best;
}

} // namespace dateline::engine
