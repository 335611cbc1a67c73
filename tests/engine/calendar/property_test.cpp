#include "engine/calendar/calendar_unit.hpp"
#include "tests/engine/calendar/anchor_case.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <type_traits>
#include <vector>

using dateline::engine::anchor;
using dateline::engine::Anchor;
using dateline::engine::Day;
using dateline::engine::Interval;
using dateline::engine::ResolvedTime;
using dateline::engine::Step;
using dateline::engine::Tense;
using dateline::engine::TimexType;
using say::Cycle;
using say::moment;
using say::Quantity;
using say::Selector;
using G = dateline::grammar::Granularity;

static_assert(std::is_trivially_copyable_v<dateline::grammar::TimeExpression>);
static_assert(std::is_trivially_copyable_v<Anchor>);
static_assert(std::is_trivially_copyable_v<Step>);
static_assert(std::is_trivially_copyable_v<dateline::engine::Derivation>);
static_assert(std::is_trivially_copyable_v<dateline::engine::Alternative>);
static_assert(std::is_nothrow_move_constructible_v<ResolvedTime>);

namespace {

constexpr std::array tenses{Tense::unknown, Tense::past, Tense::present, Tense::future};
constexpr std::array selectors{Selector::none,     Selector::last, Selector::current,
                               Selector::next,     Selector::past, Selector::coming,
                               Selector::previous, Selector::same, Selector::following};
constexpr std::array units{G::second,  G::minute, G::hour,    G::part_of_day, G::day,     G::business_day,
                           G::weekend, G::week,   G::month,   G::season,      G::quarter, G::half_year,
                           G::year,    G::decade, G::century, G::millennium};

/// A few hundred expressions: every node, every selector, unit, modifier and bound.
std::vector<say::TimeExpression> expressions() {
    std::vector<say::TimeExpression> all;
    std::vector<say::Moment> moments;
    for (auto const selector : selectors) {
        for (int index = 1; index <= 7; ++index)
            moments.push_back(say::recurring(Cycle::weekday, index, selector));
        for (int index = 1; index <= 12; ++index)
            moments.push_back(say::recurring(Cycle::month, index, selector));
        for (int index = 0; index <= 3; ++index)
            moments.push_back(say::recurring(Cycle::season, index, selector));
        for (int index = 1; index <= 4; ++index)
            moments.push_back(say::recurring(Cycle::quarter, index, selector));
        for (int index = 1; index <= 20; ++index)
            moments.push_back(say::recurring(Cycle::holiday, index, selector));
        for (int index = 0; index <= 9; ++index)
            moments.push_back(say::recurring(Cycle::decade, index, selector));
        moments.push_back(say::recurring(Cycle::weekend, 0, selector));
        moments.push_back(say::recurring(Cycle::half_year, 2, selector));
        for (auto const unit : units) {
            moments.push_back(say::unit(unit, selector));
            moments.push_back(say::unit(unit, selector, Quantity::about(3, 7)));
        }
    }
    for (auto const unit : units) {
        for (auto const quarters : {0, 1, 2, 4, 6, 8, 10, 28}) {
            moments.push_back(say::ago(say::quarters(quarters), unit));
            moments.push_back(say::in(say::quarters(quarters), unit));
            moments.push_back(say::later(say::quarters(quarters), unit));
        }
        all.push_back(say::lasting(Quantity::exactly(3), unit));
        all.push_back(say::so_far(Quantity::exactly(3), unit));
        all.push_back({say::Recurrence{unit, 1, {}, {}}, {}});
        all.push_back(say::from(Quantity::exactly(3), unit, true, say::dated({}, 5, 31)));
        all.push_back(say::from(Quantity::about(3, 7), unit, false, say::dated({}, 5)));
        all.push_back(say::nth(1, unit, say::unit(G::year, Selector::last)));
        all.push_back(say::nth(-1, unit, say::dated(2024, 2)));
    }
    for (int month = 1; month <= 12; ++month) {
        moments.push_back(say::dated({}, month));
        moments.push_back(say::dated({}, month, 28));
        moments.push_back(say::dated({}, {}, month + 19));
        moments.push_back(say::two_digits(say::either_order(say::dated(month * 8, month, 7))));
        moments.push_back(say::on(say::Weekday::tuesday, say::dated({}, month, 3)));
    }
    for (auto const& said : moments)
        all.push_back(moment(said));
    for (auto const modifier : {say::Modifier::early, say::Modifier::mid, say::Modifier::late,
                                say::Modifier::first_half, say::Modifier::second_half, say::Modifier::about,
                                say::Modifier::earlier_in, say::Modifier::later_in, say::Modifier::more_than})
        for (std::size_t i = 0; i < moments.size(); i += 5)
            all.push_back(moment(say::modified(modifier, moments[i])));
    for (auto const bound : {say::Bound::since, say::Bound::until, say::Bound::by, say::Bound::before,
                             say::Bound::after, say::Bound::as_of, say::Bound::through})
        for (std::size_t i = 0; i < moments.size(); i += 7)
            all.push_back(say::bounded(bound, moments[i]));
    for (std::size_t i = 0; i + 3 < moments.size(); i += 11) {
        all.push_back(say::range(moments[i], moments[i + 3]));
        all.push_back(moment(say::at(moments[i], 16, 30)));
        all.push_back(moment(say::in_the(say::PartOfDay::night, moments[i])));
    }
    return all;
}

Day day(char const* text) {
    return *dateline::engine::day_from_iso(text);
}

Anchor published(Day when, Tense tense) {
    Anchor to;
    to.published = Interval::of(when);
    to.narrative = Interval::of(when - date::days{400});
    to.tense = tense;
    return to;
}

} // namespace

TEST_CASE("whatever is said: begin before end, printable, the same twice") {
    auto const all = expressions();
    CHECK(all.size() > 700);
    std::size_t placed = 0;
    for (auto const* when : {"2023-04-12", "2024-02-29", "2021-01-01", "2020-12-31", "2023-01-31", "0001-01-01"}) {
        for (auto const tense : tenses) {
            auto const to = published(day(when), tense);
            for (auto const& said : all) {
                auto const time = anchor(said, to);
                if (!time) {
                    auto const code = time.error().code;
                    REQUIRE(
                        (code == dateline::ErrorCode::impossible_date || code == dateline::ErrorCode::out_of_range));
                    continue;
                }
                auto const& interval = time->interval;
                if (interval.bounded()) REQUIRE(*interval.earliest < *interval.latest);
                REQUIRE_FALSE(timex_value(*time).empty());
                REQUIRE((time->confidence > 0 && time->confidence <= 1));
                REQUIRE(*anchor(said, to) == *time);
                auto const text = edtf(*time);
                REQUIRE(text.has_value() == time->is_placed());
                if (!text) continue;
                ++placed;
                CAPTURE(*text);
                auto const parsed = dateline::engine::parse_edtf(*text);
                // Years after 9999 or before -9999 are not written, and none of these comes near.
                REQUIRE(parsed);
                REQUIRE(parsed->interval == interval);
                // A time of day carries no mark.
                if (text->find('T') == std::string::npos) REQUIRE(parsed->qualifier == time->qualifier);
                REQUIRE_FALSE(explain(*time).empty());
            }
        }
    }
    CHECK(placed > 10000);
}

TEST_CASE("without an anchor nothing relative gets a place") {
    for (auto const& said : expressions()) {
        auto const time = anchor(said, Anchor{});
        if (!time || time->type == TimexType::set) continue;
        auto const steps = time->derivation.steps();
        auto const has = [&](Step::Kind kind) {
            return std::any_of(steps.begin(), steps.end(), [kind](Step const& step) { return step.kind == kind; });
        };
        if (has(Step::Kind::no_publication) || has(Step::Kind::no_narrative)) CHECK_FALSE(time->is_placed());
    }
}

TEST_CASE("publication seven days later: weekdays seven days later") {
    for (auto const selector :
         {Selector::none, Selector::last, Selector::current, Selector::next, Selector::past, Selector::coming})
        for (auto const tense : tenses)
            for (int index = 1; index <= 7; ++index)
                for (int offset = 0; offset < 370; ++offset) {
                    auto const said = moment(say::recurring(Cycle::weekday, index, selector));
                    auto const when = day("2023-01-01") + date::days{offset};
                    auto const one = anchor(said, published(when, tense));
                    auto const other = anchor(said, published(when + date::days{7}, tense));
                    REQUIRE(*other->interval.earliest - *one->interval.earliest == date::days{7});
                    REQUIRE(other->alternatives.size() == one->alternatives.size());
                }
}

TEST_CASE("the bare weekday lies within a week, on the side that the tense says") {
    for (int index = 1; index <= 7; ++index)
        for (int offset = 0; offset < 14; ++offset) {
            auto const said = moment(say::recurring(Cycle::weekday, index));
            auto const when = day("2023-12-25") + date::days{offset};
            auto const past = dateline::engine::first_day(anchor(said, published(when, Tense::past))->interval);
            auto const ahead = dateline::engine::first_day(anchor(said, published(when, Tense::future))->interval);
            CHECK((past <= when && when - past < date::days{7}));
            CHECK((ahead > when && ahead - when <= date::days{7}));
        }
}

TEST_CASE("finer lies inside coarser") {
    for (int offset = 0; offset < 800; ++offset) {
        auto const when = day("2022-12-01") + date::days{offset};
        constexpr std::array chain{G::day, G::month, G::quarter, G::half_year, G::year, G::decade, G::century};
        for (std::size_t i = 0; i + 1 < chain.size(); ++i)
            CHECK(dateline::engine::unit_holding(when, chain[i + 1])
                      .contains(dateline::engine::unit_holding(when, chain[i])));
        CHECK(dateline::engine::unit_holding(when, G::week).contains(dateline::engine::unit_holding(when, G::weekend)));
    }
    Anchor const to = published(day("2023-04-12"), Tense::unknown);
    for (auto const unit : {G::month, G::quarter, G::season, G::half_year, G::year, G::decade, G::century, G::week})
        for (auto const modifier : {say::Modifier::early, say::Modifier::mid, say::Modifier::late,
                                    say::Modifier::first_half, say::Modifier::earlier_in, say::Modifier::later_in}) {
            auto const whole = anchor(moment(say::unit(unit, Selector::current)), to);
            auto const part = anchor(moment(say::modified(modifier, say::unit(unit, Selector::current))), to);
            CHECK(whole->interval.contains(part->interval));
            // A half of a year has a value of its own.
            bool const half = unit == G::year && modifier == say::Modifier::first_half;
            CHECK(timex_value(*part) == timex_value(*whole) + (half ? "-H1" : ""));
        }
}

TEST_CASE("years of 53 weeks") {
    using dateline::engine::iso_week;
    // Those of 2000 to 2030.
    for (int year = 2000; year <= 2030; ++year) {
        auto const week = iso_week(Day{date::local_days{date::year{year} / 12 / 28}}).week;
        auto const is_long = year == 2004 || year == 2009 || year == 2015 || year == 2020 || year == 2026;
        CHECK(week == (is_long ? 53U : 52U));
    }
}
