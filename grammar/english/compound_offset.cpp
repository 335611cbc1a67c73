#include "grammar/english/compound_offset.hpp"

#include "grammar/english/compact_measure.hpp"
#include "grammar/english/rule.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::grammar::english {

namespace {

/// The unit of a kind that a longer one is so many of, and how many: months, days and seconds are told apart, since a
/// month has no number of days.
struct Scale {
    enum class Base : std::uint8_t { month, day, second } base = Base::day;
    std::int64_t count = 1;
};

Scale scale_of(Granularity unit) {
    using Base = Scale::Base;
    switch (unit) {
    case Granularity::second:
        return {Base::second, 1};
    case Granularity::minute:
        return {Base::second, 60};
    case Granularity::hour:
        return {Base::second, 3600};
    case Granularity::week:
        return {Base::day, 7};
    case Granularity::month:
        return {Base::month, 1};
    case Granularity::quarter:
    case Granularity::season:
        return {Base::month, 3};
    case Granularity::half_year:
        return {Base::month, 6};
    case Granularity::year:
        return {Base::month, 12};
    case Granularity::decade:
        return {Base::month, 120};
    case Granularity::century:
        return {Base::month, 1200};
    case Granularity::millennium:
        return {Base::month, 12000};
    default:
        return {Base::day, 1};
    }
}

/// Amounts of one kind of unit added up.
struct Part {
    std::int64_t quarters = 0;                  ///< of the kind's base
    Granularity unit = Granularity::millennium; ///< the finest that was said
    bool said = false;

    void add(std::int64_t more, Granularity of) {
        quarters += more;
        unit = std::min(unit, of);
        said = true;
    }
};

/// What "1 year, 2 months and 3 days" adds up to.
struct Sum {
    Part months;
    Part days;
    Part seconds;
};

bool add(Sum& sum, Measure const& measure, bool negative) {
    if (measure.modifier != Modifier::none || measure.amount.approximate) return false;
    if (measure.amount.unstated || measure.amount.low_quarters != measure.amount.high_quarters) return false;
    Scale const scale = scale_of(measure.unit);
    std::int64_t const quarters = measure.amount.low_quarters * scale.count;
    Part& part = scale.base == Scale::Base::month ? sum.months
                 : scale.base == Scale::Base::day ? sum.days
                                                  : sum.seconds;
    part.add(negative ? -quarters : quarters, measure.unit);
    return true;
}

/// "1h": one of one unit.
bool is_one_unit(Sum const& sum) {
    constexpr std::int64_t one = 4;
    auto const is_one = [](Part const& part) { return part.quarters == one * scale_of(part.unit).count; };
    int const kinds = int{sum.months.said} + int{sum.days.said} + int{sum.seconds.said};
    return kinds == 1 && (sum.months.said ? is_one(sum.months)
                          : sum.days.said ? is_one(sum.days)
                                          : is_one(sum.seconds));
}

/// One shift, with what its unit cannot count as its rest. A day counts as 24 hours beside hours.
std::optional<Moment> shifted(Sum sum, bool before) {
    constexpr std::int64_t most = 4'000'000;
    constexpr std::int64_t seconds_in_day = 86400;
    if (sum.seconds.said && sum.days.said) {
        sum.seconds.add(sum.days.quarters * seconds_in_day, sum.seconds.unit);
        sum.days = {};
    }
    auto const amount_of = [](Part const& part) {
        auto const quarters = static_cast<std::int32_t>(std::abs(part.quarters) / scale_of(part.unit).count);
        return Quantity{quarters, quarters, false, false};
    };
    Part const& rest = sum.seconds.said ? sum.seconds : sum.days;
    Part const& first = sum.months.said ? sum.months : rest;
    // "1 month - 2 days" goes both ways.
    bool const two = sum.months.said && rest.said && rest.quarters != 0;
    if (two && (first.quarters < 0) != (rest.quarters < 0)) return std::nullopt;
    if (std::abs(first.quarters) / scale_of(first.unit).count > most ||
        (two && std::abs(rest.quarters) / scale_of(rest.unit).count > most))
        return std::nullopt;
    Shift shift{.amount = amount_of(first), .unit = first.unit, .before = before != (first.quarters < 0)};
    if (two) {
        shift.rest = amount_of(rest);
        shift.rest_unit = rest.unit;
    }
    return Moment{shift};
}

// Words.

constexpr auto minus_sign = value_of<bool>((x3::lit('+') >> x3::attr(false)) | (x3::lit('-') >> x3::attr(true)));
constexpr auto sign = -gap >> minus_sign >> -gap;

/// The parts behind a sign; one without its own has that of the part before.
bool read_parts(char const*& first, char const* last, bool minus, Sum& sum, Moments* moments) {
    char const* it = first;
    Measure part;
    Sum read;
    if (!read_once<read_touching_measure>(it, last, part, moments) || !add(read, part, minus)) return false;
    auto const joined = (-gap >> ',' >> -gap >> -(word("and") >> gap)) | (gap >> -(word("and") >> gap)) | x3::eps;
    constexpr int most = 5;
    for (int parts = 1; parts < most; ++parts) {
        char const* ahead = it;
        bool next_minus = minus;
        if (!x3::parse(ahead, last, sign, next_minus)) {
            ahead = it;
            next_minus = minus;
            x3::parse(ahead, last, joined);
        }
        Sum with = read;
        if (!read_once<read_touching_measure>(ahead, last, part, moments) || !add(with, part, next_minus)) break;
        read = with;
        minus = next_minus;
        it = ahead;
    }
    // "2h30": digits of no unit.
    if (!x3::parse(it, last, word_end)) return false;
    sum = read;
    first = it;
    return true;
}

/// "1 year 2 months", "1 year, 9 months and 2 days", "1 decade + 2 years"
bool read_sum(char const*& first, char const* last, Sum& sum, Moments* moments) {
    return read_parts(first, last, false, sum, moments);
}

/// "- 30 min", "+1 year -2 months"
bool read_signed_sum(char const*& first, char const* last, Sum& sum, Moments* moments) {
    char const* it = first;
    bool minus = false;
    if (!x3::parse(it, last, sign, minus) || !read_parts(it, last, minus, sum, moments)) return false;
    first = it;
    return true;
}
constexpr auto sum_said = call<read_sum, reads_of<read_compact_measure>>;
constexpr auto signed_sum_said = call<read_signed_sum, reads_of<read_compact_measure>>;

/// "3D", "5 m": a letter that is much else than a unit, and nothing behind it that counts on; "2H 2025" is a half.
bool read_lone_letter(char const*& first, char const* last, bool& lone) {
    char const* it = first;
    while (it != last && is_digit(*it))
        ++it;
    if (it == first) return false;
    if (it != last && *it == ' ') ++it;
    constexpr std::ptrdiff_t year = 5; // " 2025"
    if (it != last && *it == 'h' && last - it > year && it[1] == ' ' && std::all_of(it + 2, it + 1 + year, is_digit)) {
        lone = true;
        first = it + 1;
        return true;
    }
    if (it == last || std::string_view("dmswy").find(*it) == std::string_view::npos) return false;
    if (++it != last && (is_word_byte(*it) || *it == ',')) return false;
    lone = true;
    first = it;
    return true;
}
constexpr auto lone_letter = call<read_lone_letter>;

// Rules.

auto const ago = rule({"compound_offset.ago", "1 year 2 months ago", "shift(-14 month)", "so long before publication"},
                      sum_said >> gap >> word("ago"), [](Sum const& sum) { return shifted(sum, true); });

auto const in = rule({"compound_offset.in", "in 1 year, 2 months", "shift(+14 month)", "so long after publication"},
                     word("in") >> gap >> !lone_letter >> here >> sum_said, [](char const* own, Sum const& sum) {
                         auto const moment = shifted(sum, false);
                         if (!moment) return std::optional<Match>();
                         auto const support = is_one_unit(sum) ? Support::in_one_unit : Support::none;
                         return std::optional(Match{{*moment}, own, support});
                     });

auto const from_now =
    rule({"compound_offset.from_now", "1 year 2 months from now", "shift(+14 month)", "so long after publication"},
         sum_said >> gap >> ((word("from") >> gap >> (word("now") | word("today"))) | word("hence")),
         [](Sum const& sum) { return shifted(sum, false); });

auto const signed_sum =
    rule({"compound_offset.signed", "+2 months, 5 days", "shift(+2 month + 5 day)", "so long from publication"},
         &(x3::lit('+') | '-') >> signed_sum_said, [](Sum const& sum) -> std::optional<Match> {
             auto const moment = shifted(sum, false);
             if (!moment) return std::nullopt;
             return Match{{*moment}, {}, Support::alone};
         });

auto const now_and = rule({"compound_offset.now", "now - 30 min", "shift(-30 minute)", "so long from publication"},
                          word("now") >> signed_sum_said, [](Sum const& sum) { return shifted(sum, false); });

auto const day_and =
    rule({"compound_offset.day", "yesterday +1h", "shift(-23 hour)", "so long from this hour of that day"},
         word_of<day_word> >> signed_sum_said, [](DayWord const& day, Sum sum) -> std::optional<Moment> {
             if (day.part) return std::nullopt;
             Measure const days{.amount = Quantity::exactly(std::abs(int{day.days})), .unit = Granularity::day};
             if (!add(sum, days, day.days < 0)) return std::nullopt;
             return shifted(sum, false);
         });

} // namespace

std::span<RuleReader const> compound_offset_rules() {
    return table_of<ago, in, from_now, signed_sum, now_and, day_and>;
}

} // namespace dateline::grammar::english
