#include "grammar/english/bare_clock.hpp"

#include "grammar/english/clock_time.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

Moment no_day(TimeOfDay const& said) {
    return {NoDay{}, said};
}

// Words.
constexpr auto bare_time = call<read_bare_time>;
constexpr auto day = call<read_moment>;
constexpr auto on = -x3::lit(',') >> gap >> -(word("on") >> gap);

// Rules.

auto const at_time =
    rule({"bare_clock.at", "at seven thirty", "time(07:30,twelve-hour)", "that time, before or after noon"},
         word("at") >> gap >> here >> bare_time, [](char const* own, TimeOfDay const& said) {
             bool const spoken = said.minute && !is_digit(*own);
             bool const certain = said.part || said.zone_minutes || spoken;
             return Match{{no_day(said)}, own, certain ? Support::none : Support::hour};
         });

auto const hour_before_day = rule({"bare_clock.hour_before_day", "at 5 on Tuesday", "weekday(tue) time(05,twelve-hour)",
                                   "that time of that day, before or after noon"},
                                  word("at") >> gap >> here >> bare_time >> on >> day,
                                  [](char const* own, TimeOfDay const& said, Moment const& on_which) {
                                      auto const moment = on_day(on_which, said);
                                      return moment ? std::optional(Match{{*moment}, own}) : std::nullopt;
                                  });

auto const past_hour = rule(
    {"bare_clock.past_hour", "half past three", "time(03:30,twelve-hour)", "so many minutes after or before that hour"},
    call<read_past_hour>, no_day);

} // namespace

std::span<RuleReader const> bare_clock_rules() {
    return table_of<at_time, hour_before_day, past_hour>;
}

} // namespace dateline::grammar::english
