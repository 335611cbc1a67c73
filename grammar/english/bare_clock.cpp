#include "grammar/english/bare_clock.hpp"

#include "grammar/english/clock_time.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

#include <boost/spirit/home/x3/numeric/uint.hpp>

#include <cstdlib>

namespace dateline::grammar::english {

namespace {

Moment no_day(TimeOfDay const& said) {
    return {NoDay{}, said};
}

// Words.
constexpr auto bare_time = call<read_bare_time>;
constexpr auto one_or_two_digits = digits_alone<std::uint8_t, 1, 2>;
constexpr auto two_digits = digits_alone<std::uint8_t, 2>;
constexpr auto day = call<read_moment>;
constexpr auto on = -x3::lit(',') >> gap >> -(word("on") >> gap);

// Rules.

auto const at_time =
    rule({"bare_clock.at", "at seven thirty", "time(07:30,twelve-hour)", "that time, before or after noon"},
         word("at") >> gap >> here >> bare_time, [](char const* own, TimeOfDay const& said) {
             bool const spoken = said.minute && !is_digit(*own);
             bool const certain = said.part || said.zone_minutes || spoken;
             return Match{{no_day(spoken ? awake(said) : said)}, own, certain ? Support::none : Support::hour};
         });

auto const hour_before_day = rule({"bare_clock.hour_before_day", "at 5 on Tuesday", "weekday(tue) time(05,twelve-hour)",
                                   "that time of that day, before or after noon"},
                                  word("at") >> gap >> here >> bare_time >> on >> day,
                                  [](char const* own, TimeOfDay const& said, Moment const& on_which) {
                                      auto const moment = on_day(on_which, said);
                                      return moment ? std::optional(Match{{*moment}, own}) : std::nullopt;
                                  });

auto const apart =
    rule({"bare_clock.apart", "at 3 15", "time(15:15,twelve-hour)", "that time, after noon where it is before six"},
         word("at") >> gap >> here >> one_or_two_digits >> gap >> two_digits >> number_end,
         [](char const* own, std::uint8_t hour, std::uint8_t minute) -> std::optional<Match> {
             if (hour < 1 || hour > 12 || minute > 59) return std::nullopt;
             TimeOfDay const said{.hour = hour, .minute = minute, .twelve_hour_unstated = true};
             return Match{{no_day(awake(said))}, own, Support::hour};
         });

auto const half_hour = rule({"bare_clock.half_hour", "half three", "time(15:30,twelve-hour)",
                             "half an hour after that hour, after noon where it is before six"},
                            x3::matches[word("at") >> gap] >> here >> word("half") >> gap >> call<read_cardinal> >>
                                x3::matches[number_end >> !(gap >> x3::ascii::alnum)],
                            [](bool led, char const* own, std::int32_t hour, bool ends) -> std::optional<Match> {
                                if (hour > 12) return std::nullopt;
                                TimeOfDay const said{.hour = static_cast<std::uint8_t>(hour),
                                                     .minute = std::uint8_t{30},
                                                     .twelve_hour_unstated = true};
                                return Match{{no_day(awake(said))}, own, led && ends ? Support::none : Support::hour};
                            });

auto const hour_alone = rule({"bare_clock.hour_letter", "15h", "time(15)", "that hour, where nothing else is said"},
                             call<read_hour_letter>, [](TimeOfDay const& said) {
                                 return Match{{no_day(said)}, {}, Support::alone};
                             });

auto const hour_before_day_word =
    rule({"bare_clock.hour_before_day_word", "9 tomorrow", "shift(+1 day,word) time(09,twelve-hour)",
          "that time of that day, before or after noon"},
         bare_time >> gap >> word_of<day_word>, [](TimeOfDay const& said, DayWord const& on_which) {
             Moment const day_said{Shift{.amount = Quantity::exactly(std::abs(int{on_which.days})),
                                         .unit = Granularity::day,
                                         .before = on_which.days < 0,
                                         .day_word = true}};
             auto const moment = on_day(day_said, said);
             return moment && !on_which.part ? std::optional(Match{{*moment}, {}, Support::hour}) : std::nullopt;
         });

auto const about_time = rule({"bare_clock.about", "3ish pm", "about time(15)", "that time, about"},
                             call<read_about_time>, [](TimeOfDay const& said) {
                                 Moment moment = no_day(said);
                                 moment.modifier = Modifier::about;
                                 return Match{{moment}, {}, said.twelve_hour_unstated ? Support::ish : Support::none};
                             });

auto const past_hour = rule(
    {"bare_clock.past_hour", "half past three", "time(15:30,twelve-hour)", "so many minutes after or before that hour"},
    call<read_past_hour>, no_day);

} // namespace

std::span<RuleReader const> bare_clock_rules() {
    return table_of<at_time, hour_before_day, apart, half_hour, hour_alone, hour_before_day_word, about_time,
                    past_hour>;
}

} // namespace dateline::grammar::english
