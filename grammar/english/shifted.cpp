#include "grammar/english/shifted.hpp"

#include "grammar/english/compact_measure.hpp"
#include "grammar/english/date_parts.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/measure.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"
#include "grammar/fold.hpp"

namespace dateline::grammar::english {

namespace {

std::optional<TimeExpression> shifted(Measure const& measure, bool before, Moment const& from) {
    if (std::holds_alternative<Deictic>(from.when)) return std::nullopt;
    return TimeExpression{
        Shifted{Shift{.amount = measure.amount, .unit = measure.unit, .before = before, .origin = Origin::expression},
                from, measure.modifier}};
}

std::optional<TimeExpression> nearest_to(std::int32_t place, WeekdayWord const& day, Moment const& to) {
    constexpr std::int32_t farthest = 10;
    if (place < 1 || place > farthest || std::holds_alternative<Deictic>(to.when)) return std::nullopt;
    Shift const which{.amount = Quantity::exactly(place), .unit = Granularity::week, .origin = Origin::expression};
    return TimeExpression{Shifted{.shift = which, .from = to, .nearest = day.day}};
}

// Words.
constexpr auto close = word("closest") | word("nearest");
constexpr auto side = value_of<bool>(((word("before") | (word("prior") >> gap >> word("to"))) >> x3::attr(true)) |
                                     ((word("after") | word("from") | word("following")) >> x3::attr(false)));
constexpr auto loose_measure = call<read_loose_measure>;
constexpr auto sign = value_of<bool>((x3::lit('+') >> x3::attr(false)) | (x3::lit('-') >> x3::attr(true)));
constexpr auto unit_name = call<read_unit>;
constexpr auto moment = call<read_moment>;

/// A day that begins with its year: tried at few words.
bool read_numeric_day(char const*& first, char const* last, Moment& day, Moments* moments) {
    char const* it = first;
    Moment read;
    if (it == last || !is_digit(*it) || !read_moment(it, last, read, moments)) return false;
    auto const* const date = std::get_if<CalendarDate>(&read.when);
    if (date == nullptr || date->order != NumericOrder::year_first) return false;
    day = read;
    first = it;
    return true;
}
constexpr auto numeric_day = call<read_numeric_day, Reads{.first = year_digits, .second = digits, .one = false}>;

// Rules.

auto const measured = rule({"shifted.measure", "two days before March 1", "shift(-2 day,expression) from date(?-03-01)",
                            "so many units before or after that time"},
                           loose_measure >> gap >> side >> gap >> moment, shifted);

auto const signed_after =
    rule({"shifted.signed", "2023-03-01 +10 days", "shift(+10 day,expression) from date(2023-03-01)",
          "so many units after that day, or before it"},
         numeric_day >> gap >> sign >> call<read_compact_measure>,
         [](Moment const& from, bool before, Measure const& said) { return shifted(said, before, from); });

auto const ago = rule({"shifted.ago", "ten years ago today", "shift(-10 year,expression) from shift(+0 day,word)",
                       "so many units before today, before this week, month or year, or before that day of the week"},
                      loose_measure >> gap >> word("ago") >> gap >> moment,
                      [](Measure const& said, Moment const& from) -> std::optional<TimeExpression> {
                          auto const* const day = std::get_if<Shift>(&from.when);
                          auto const* const unit = std::get_if<UnitReference>(&from.when);
                          auto const* const member = std::get_if<Recurring>(&from.when);
                          bool const today = day != nullptr && day->day_word && !from.time_of_day;
                          bool const current = unit != nullptr && unit->selector == Selector::current && !unit->count;
                          bool const weekday = member != nullptr && member->cycle == Cycle::weekday &&
                                               member->selector == Selector::none;
                          if (!today && !current && !weekday) return std::nullopt;
                          if (said.unit < Granularity::week || from.modifier != Modifier::none) return std::nullopt;
                          return shifted(said, true, from);
                      });

auto const nearest =
    rule({"shifted.nearest", "the Monday nearest March 1", "nearest(weekday(mon)) to date(?-03-01)",
          "that day of the week, before or after that time, whichever is nearer"},
         word("the") >> gap >> word_of<weekday> >> gap >> close >> gap >> -(word("to") >> gap) >> moment,
         [](WeekdayWord const& day, Moment const& to) { return nearest_to(1, day, to); });

auto const closest = rule({"shifted.closest", "the closest Monday to March 1", "nearest(weekday(mon)) to date(?-03-01)",
                           "that day of the week, before or after that time; the second closest is the next after it"},
                          word("the") >> gap >> maybe_value_of<std::int32_t>(call<read_ordinal> >> gap) >> close >>
                              gap >> word_of<weekday> >> gap >> word("to") >> gap >> moment,
                          [](std::optional<std::int32_t> const& place, WeekdayWord const& day, Moment const& to) {
                              return nearest_to(place.value_or(1), day, to);
                          });

auto const the_unit =
    rule({"shifted.the_unit", "the day after March 1", "shift(+1 day,expression) from date(?-03-01)",
          "the unit next to that time"},
         word("the") >> gap >> unit_name >> gap >> side >> gap >> moment,
         [](UnitPart const& unit, bool before, Moment const& from) {
             return unit.plural ? std::nullopt : shifted({of(Quantity::exactly(1), unit), unit.unit}, before, from);
         });

} // namespace

std::optional<std::pair<Span, Span>> read_shift_parts(std::string_view words) {
    std::string const folded = fold(words, padding);
    char const* const begin = folded.data();
    char const* const last = begin + words.size();
    char const* it = begin;
    if (!x3::parse(it, last, loose_measure)) return std::nullopt;
    char const* const length_end = it;
    if (!x3::parse(it, last, gap >> side >> gap) || it == last) return std::nullopt;
    auto const at = [&](char const* place) { return static_cast<std::uint32_t>(place - begin); };
    return std::pair{Span{0, at(length_end)}, Span{at(it), at(last)}};
}

std::span<RuleReader const> shifted_rules() {
    return table_of<measured, signed_after, ago, nearest, closest, the_unit>;
}

} // namespace dateline::grammar::english
