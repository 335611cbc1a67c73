#include "grammar/english/offset.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/measure.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

Moment shifted(Measure const& measure, bool before, Origin origin = Origin::publication) {
    return {Shift{measure.amount, measure.unit, before, origin}, std::nullopt, measure.modifier};
}

/// "Year-ago" is of a report's periods (report_period.cpp).
std::optional<Moment> one_before(UnitPart const& unit, Origin origin) {
    if (unit.unit == Granularity::year) return std::nullopt;
    return shifted({of(Quantity::exactly(1), unit), unit.unit}, true, origin);
}

// Words.
constexpr auto measure = call<read_measure>;
constexpr auto loose_measure = call<read_loose_measure>;
constexpr auto apostrophe = x3::lit("'''") | x3::lit('\'');
constexpr auto unit_name = call<read_unit>;
constexpr auto hyphen = x3::lit("---") | x3::lit('-');
constexpr auto measure_or_plural = call<read_measure_or_plural>;

// Rules.

auto const ago = rule(
    {"offset.ago", "two weeks ago", "shift(-2 week)", "so many units before publication, at the unit's granularity"},
    value_of<Measure>(loose_measure | measure_or_plural) >> gap >> word("ago"),
    [](Measure const& said) { return shifted(said, true); });

auto const in = rule({"offset.in", "in a fortnight", "shift(+2 week)", "so many units after publication, about"},
                     word("in") >> gap >> here >> measure >> -(-apostrophe >> gap >> word("time")),
                     [](char const* own, Measure const& said) {
                         bool const one = said.amount == Quantity::exactly(1);
                         return Match{{shifted(said, false)}, own, one ? Support::in_one_unit : Support::none};
                     });

auto const within = rule(
    {"offset.within", "within 48 hours", "at-most shift(+48 hour)", "not later than so many units after publication"},
    word("within") >> gap >> here >> value_of<Measure>(loose_measure | measure_or_plural),
    [](char const* own, Measure const& said) {
        Moment moment = shifted(said, false);
        moment.modifier = Modifier::at_most;
        return Match{{moment}, own};
    });

auto const from_now =
    rule({"offset.from_now", "10 days from now", "shift(+10 day)", "so many units after publication"},
         loose_measure >> gap >> ((word("from") >> gap >> (word("now") | word("today"))) | word("hence") |
                                  (word("in") >> gap >> word("the") >> gap >> word("future"))),
         [](Measure const& said) { return shifted(said, false); });

auto const out = rule({"offset.out", "15 minutes out", "shift(+15 minute)", "so many units after publication"},
                      loose_measure >> gap >> word("out"), [](Measure const& said) {
                          return Match{{shifted(said, false)}, {}, Support::alone};
                      });

auto const before = rule({"offset.before", "two days before", "shift(-2 day,narrative)",
                          "so many units before the narrative's current time"},
                         loose_measure >> gap >> word("before"), [](Measure const& said) {
                             return Match{{shifted(said, true, Origin::narrative)}, {}, Support::clause_end};
                         });

auto const unit_beside = rule(
    {"offset.unit_beside", "the day before", "shift(-1 day,narrative)", "the unit next to the narrative's current one"},
    word("the") >> gap >> unit_name >> gap >>
        value_of<bool>((word("before") >> x3::attr(true)) | (word("after") >> x3::attr(false))),
    [](UnitPart const& unit, bool is_before) -> std::optional<Match> {
        // "The year before" is of a report's periods.
        if (unit.unit == Granularity::year || unit.unit == Granularity::second) return std::nullopt;
        Measure const one{of(Quantity::exactly(1), unit), unit.unit};
        return Match{{shifted(one, is_before, Origin::narrative)}, {}, Support::clause_end};
    });

auto const later = rule(
    {"offset.later", "two days later", "shift(+2 day,narrative)", "so many units after the narrative's current time"},
    measure_or_plural >> gap >> word("later"),
    [](Measure const& said) { return shifted(said, false, Origin::narrative); });

auto const earlier = rule({"offset.earlier", "a year earlier", "shift(-1 year,narrative)",
                           "so many units before the narrative's current time"},
                          measure_or_plural >> gap >> word("earlier"),
                          [](Measure const& said) { return shifted(said, true, Origin::narrative); });

auto const unit_ago = rule({"offset.unit_ago", "month-ago", "shift(-1 month)", "one unit before publication"},
                           unit_name >> hyphen >> word("ago"),
                           [](UnitPart const& unit) { return one_before(unit, Origin::publication); });

auto const unit_earlier = rule({"offset.unit_earlier", "month-earlier", "shift(-1 month,narrative)",
                                "one unit before the narrative's current time"},
                               unit_name >> hyphen >> word("earlier"),
                               [](UnitPart const& unit) { return one_before(unit, Origin::narrative); });

} // namespace

std::span<RuleReader const> offset_rules() {
    return table_of<ago, in, within, from_now, out, later, earlier, before, unit_beside, unit_ago, unit_earlier>;
}

} // namespace dateline::grammar::english
