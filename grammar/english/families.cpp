#include "grammar/english/families.hpp"

#include "grammar/english/bare_clock.hpp"
#include "grammar/english/calendar_date.hpp"
#include "grammar/english/clock.hpp"
#include "grammar/english/clock_range.hpp"
#include "grammar/english/compound_offset.hpp"
#include "grammar/english/counted_weekday.hpp"
#include "grammar/english/deictic.hpp"
#include "grammar/english/dispatch.hpp"
#include "grammar/english/duration.hpp"
#include "grammar/english/holiday.hpp"
#include "grammar/english/iso_week.hpp"
#include "grammar/english/joined_date.hpp"
#include "grammar/english/modifier.hpp"
#include "grammar/english/moments.hpp"
#include "grammar/english/next_but_one.hpp"
#include "grammar/english/numeric_date.hpp"
#include "grammar/english/offset.hpp"
#include "grammar/english/part_of.hpp"
#include "grammar/english/period.hpp"
#include "grammar/english/quarter_code.hpp"
#include "grammar/english/range.hpp"
#include "grammar/english/recurring.hpp"
#include "grammar/english/relative_day.hpp"
#include "grammar/english/report_period.hpp"
#include "grammar/english/shared_range.hpp"
#include "grammar/english/shifted.hpp"
#include "grammar/english/unit_reference.hpp"
#include "grammar/english/weekday.hpp"

#include <variant>

namespace dateline::grammar::english {

namespace {

using Kind = Family::Kind;

constexpr Family all[] = {
    {calendar_date_rules, Kind::moment},  {numeric_date_rules, Kind::moment},    {joined_date_rules, Kind::moment},
    {weekday_rules, Kind::moment},        {relative_day_rules, Kind::moment},    {unit_reference_rules, Kind::moment},
    {offset_rules, Kind::moment},         {compound_offset_rules, Kind::moment}, {period_rules, Kind::moment},
    {quarter_code_rules, Kind::moment},   {holiday_rules, Kind::moment},         {report_period_rules, Kind::moment},
    {deictic_rules, Kind::other},         {duration_rules, Kind::other},         {recurring_rules, Kind::other},
    {clock_rules, Kind::full_moment},     {bare_clock_rules, Kind::other},       {clock_range_rules, Kind::other},
    {modifier_rules, Kind::full_moment},  {part_of_rules, Kind::other},          {iso_week_rules, Kind::other},
    {counted_weekday_rules, Kind::other}, {next_but_one_rules, Kind::other},     {shifted_rules, Kind::other},
    {range_rules, Kind::other},           {shared_range_rules, Kind::other},
};

/// The longest moment that one of `rules` reads into `match`, if it is longer than `best`, up to which `moment` goes;
/// of two that read the same the first.
void read_longest(RuleList const& rules, char const* first, char const* last, Moments* moments, Match& match,
                  char const*& best, Moment& moment) {
    std::span<RuleReader const> const readers = Dispatch::english().readers();
    for (std::uint16_t const rule : rules) {
        char const* it = first;
        if (!readers[rule].read(it, last, match, moments) || it <= best) continue;
        if (auto const* const said = std::get_if<Moment>(&match.expression.said)) {
            best = it;
            moment = *said;
        }
    }
}

/// Reads by the rules of full moments too, or by none of them.
bool read_any_moment(char const*& first, char const* last, Moment& moment, Moments* moments, bool full) {
    if (moments != nullptr) {
        if (Moments::Known const* const known = moments->find(first, last, full)) {
            if (known->end == first) return false;
            moment = known->moment;
            first = known->end;
            return true;
        }
    }
    Dispatch const& dispatch = Dispatch::english();
    char const* best = first;
    RuleSet among = full ? dispatch.more_moments() : dispatch.moments();
    if (full && !read_any_moment(best, last, moment, moments, false)) among = among - dispatch.beginning_with_moment();
    RuleList rules;
    if (moments != nullptr) {
        moments->rules_at(first, last, among, rules);
        read_longest(rules, first, last, moments, moments->match(full), best, moment);
        moments->remember(first, last, best, moment, full);
    } else if (dispatch.rules_at(first, last, among, rules); !rules.empty()) {
        Match match;
        read_longest(rules, first, last, moments, match, best, moment);
    }
    bool const any = best != first;
    first = best;
    return any;
}

Shape shape_of_families(bool full) {
    Shape shape;
    bool any = false;
    for (Family const& family : all) {
        if (family.kind == Kind::other || (family.kind == Kind::full_moment && !full)) continue;
        for (RuleReader const& reader : family.rules()) {
            shape = any ? alternative(shape, reader.shape()) : reader.shape();
            any = true;
        }
    }
    return shape;
}

} // namespace

std::span<Family const> families() {
    return all;
}

bool read_moment(char const*& first, char const* last, Moment& moment, Moments* moments) {
    return read_any_moment(first, last, moment, moments, false);
}

bool read_full_moment(char const*& first, char const* last, Moment& moment, Moments* moments) {
    return read_any_moment(first, last, moment, moments, true);
}

template <> Shape shape_of_function<read_moment>(Reads const& reads) {
    static Shape const shape = [] {
        Shape moments = shape_of_families(false);
        moments.moment = true;
        return moments;
    }();
    return with_head(shape, reads.head);
}

template <> Shape shape_of_function<read_full_moment>(Reads const& reads) {
    static Shape const shape = shape_of_families(true);
    return with_head(shape, reads.head);
}

} // namespace dateline::grammar::english
