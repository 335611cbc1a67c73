#include "grammar/english/counted_weekday.hpp"

#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

/// The first such day on that side of publication, and so many weeks on.
std::optional<TimeExpression> counted(std::int32_t count, Weekday day, bool before) {
    constexpr std::int32_t most = 100;
    if (count < 1 || count > most) return std::nullopt;
    Recurring const nearest{.cycle = Cycle::weekday,
                            .index = static_cast<std::int16_t>(day),
                            .selector = before ? Selector::last : Selector::coming};
    return TimeExpression{Shifted{Shift{.amount = Quantity::exactly(count - 1),
                                        .unit = Granularity::week,
                                        .before = before,
                                        .origin = Origin::expression},
                                  {nearest}}};
}

// Words.
constexpr auto count_said = call<read_cardinal>;
constexpr auto days = word_of<weekday_plural>;

constexpr auto seasons = word_of<season_plural>;

// Rules.

auto const ago = rule({"counted_weekday.ago", "two Tuesdays ago", "shift(-1 week,expression) from weekday(tue,last)",
                       "the second such day before publication"},
                      count_said >> gap >> days >> gap >> word("ago"),
                      [](std::int32_t count, Weekday day) { return counted(count, day, true); });

auto const from_now =
    rule({"counted_weekday.from_now", "three Fridays from now", "shift(+2 week,expression) from weekday(fri,coming)",
          "the third such day after publication"},
         count_said >> gap >> days >> gap >> word("from") >> gap >> (word("now") | word("today")),
         [](std::int32_t count, Weekday day) { return counted(count, day, false); });

auto const week_on =
    rule({"counted_weekday.week_on", "Friday week", "shift(+1 week,expression) from weekday(fri,coming)",
          "the second such day after publication"},
         word_of<weekday> >> gap >> word("week"), [](WeekdayWord const& day) -> std::optional<Match> {
             if (day.abbreviated) return std::nullopt;
             return Match{*counted(2, day.day, false), {}, Support::on_day};
         });

auto const seasons_ago =
    rule({"counted_weekday.seasons_ago", "two winters ago", "shift(-1 year,expression) from season(winter,last)",
          "the second such season before publication"},
         count_said >> gap >> seasons >> gap >> word("ago"),
         [](std::int32_t count, Season season) -> std::optional<TimeExpression> {
             constexpr std::int32_t most = 100;
             if (count < 1 || count > most) return std::nullopt;
             Recurring const latest{
                 .cycle = Cycle::season, .index = static_cast<std::int16_t>(season), .selector = Selector::last};
             return TimeExpression{Shifted{Shift{.amount = Quantity::exactly(count - 1),
                                                 .unit = Granularity::year,
                                                 .before = true,
                                                 .origin = Origin::expression},
                                           {latest}}};
         });

} // namespace

std::span<RuleReader const> counted_weekday_rules() {
    return table_of<ago, from_now, week_on, seasons_ago>;
}

} // namespace dateline::grammar::english
