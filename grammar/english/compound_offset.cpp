#include "grammar/english/compound_offset.hpp"

#include "grammar/english/compact_measure.hpp"
#include "grammar/english/rule.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::grammar::english {

namespace {

/// The units that are so many of a finer one: months, days or seconds.
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

/// Amounts of units added up; a day counts as 24 hours beside hours.
struct Sum {
    std::int64_t quarters = 0; ///< of `unit`
    Granularity unit = Granularity::day;
};

/// Nothing where the units have no common measure: a month is not so many weeks.
bool add(Sum& sum, Measure const& measure, bool negative) {
    if (measure.modifier != Modifier::none || measure.amount.approximate) return false;
    if (measure.amount.unstated || measure.amount.low_quarters != measure.amount.high_quarters) return false;
    Granularity const finer = std::min(sum.unit, measure.unit);
    auto const in_finer = [finer](std::int64_t quarters, Granularity unit) -> std::optional<std::int64_t> {
        Scale from = scale_of(unit);
        Scale const to = scale_of(finer);
        if (from.base == Scale::Base::day && to.base == Scale::Base::second)
            from = {Scale::Base::second, from.count * 86400};
        if (from.base != to.base || from.count % to.count != 0) return std::nullopt;
        return quarters * (from.count / to.count);
    };
    auto const before = in_finer(sum.quarters, sum.unit);
    auto const added = in_finer(measure.amount.low_quarters, measure.unit);
    if (!before || !added) return false;
    sum = {*before + (negative ? -*added : *added), finer};
    return true;
}

std::optional<Moment> shifted(Sum const& sum, bool before) {
    constexpr std::int64_t most = 1'000'000;
    if (std::abs(sum.quarters) > most) return std::nullopt;
    auto const amount = static_cast<std::int32_t>(std::abs(sum.quarters));
    return Moment{
        Shift{.amount = {amount, amount, false, false}, .unit = sum.unit, .before = before != (sum.quarters < 0)}};
}

// Words.
constexpr auto compact = call<read_compact_measure>;

/// "+", "-", or nothing where the parts only follow one another; true for minus.
bool read_sign(char const*& first, char const* last, bool& minus) {
    char const* it = first;
    auto const words = -gap >> ((x3::lit('+') >> x3::attr(false)) | (x3::lit('-') >> x3::attr(true))) >> -gap;
    if (!x3::parse(it, last, words, minus)) return false;
    first = it;
    return true;
}

/// "1 year 2 months", "1 year, 9 months and 2 days", "1 decade + 2 years"
bool read_sum(char const*& first, char const* last, Sum& sum) {
    char const* it = first;
    Measure part;
    if (!x3::parse(it, last, compact, part)) return false;
    Sum read{.quarters = 0, .unit = part.unit};
    if (!add(read, part, false)) return false;
    auto const joined = (-gap >> ',' >> -gap >> -(word("and") >> gap)) | (gap >> -(word("and") >> gap)) | x3::eps;
    constexpr int most = 5;
    for (int parts = 1; parts < most; ++parts) {
        char const* ahead = it;
        bool minus = false;
        if (!read_sign(ahead, last, minus)) x3::parse(ahead, last, joined);
        Sum with = read;
        if (!x3::parse(ahead, last, compact, part) || !add(with, part, minus)) break;
        read = with;
        it = ahead;
    }
    sum = read;
    first = it;
    return true;
}
constexpr auto sum_said = call<read_sum, reads_of<read_compact_measure>>;
constexpr auto sign = -gap >> value_of<bool>((x3::lit('+') >> x3::attr(false)) | (x3::lit('-') >> x3::attr(true))) >>
                      -gap;

/// "3D", "5 m": a letter that is much else than a unit, and nothing behind it that counts on.
bool read_lone_letter(char const*& first, char const* last, bool& lone) {
    char const* it = first;
    while (it != last && is_digit(*it))
        ++it;
    if (it == first) return false;
    if (it != last && *it == ' ') ++it;
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
                         auto const support = sum.quarters == 4 ? Support::in_one_unit : Support::none;
                         return std::optional(Match{{*moment}, own, support});
                     });

auto const from_now =
    rule({"compound_offset.from_now", "1 year 2 months from now", "shift(+14 month)", "so long after publication"},
         sum_said >> gap >> ((word("from") >> gap >> (word("now") | word("today"))) | word("hence")),
         [](Sum const& sum) { return shifted(sum, false); });

auto const now_and =
    rule({"compound_offset.now", "now - 30 min", "shift(-30 minute)", "so long from publication"},
         word("now") >> sign >> sum_said, [](bool minus, Sum const& sum) { return shifted(sum, minus); });

auto const day_and =
    rule({"compound_offset.day", "yesterday +1h", "shift(-23 hour)", "so long from this hour of that day"},
         word_of<day_word> >> sign >> sum_said, [](DayWord const& day, bool minus, Sum sum) -> std::optional<Moment> {
             if (day.part) return std::nullopt;
             if (minus) sum.quarters = -sum.quarters;
             Measure const days{.amount = Quantity::exactly(std::abs(int{day.days})), .unit = Granularity::day};
             if (!add(sum, days, day.days < 0)) return std::nullopt;
             return shifted(sum, false);
         });

} // namespace

std::span<RuleReader const> compound_offset_rules() {
    return table_of<ago, in, from_now, now_and, day_and>;
}

} // namespace dateline::grammar::english
