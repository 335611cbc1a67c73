#include "grammar/english/clock.hpp"

#include "grammar/english/clock_time.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

Moment no_day(TimeOfDay const& said) {
    return {NoDay{}, said};
}

std::optional<Moment> midnight_of(TimeOfDay const& midnight_said, WeekdayWord const& day) {
    Moment const on_which{Recurring{.cycle = Cycle::weekday, .index = static_cast<std::int16_t>(day.day)}};
    return on_day(on_which, midnight_said);
}

// Words.
constexpr auto time_said = call<read_clock_time>;
constexpr auto bare_time = call<read_bare_time>;
constexpr auto day = call<read_moment>;
constexpr auto at_word = word("at") | word("around") | word("about");
constexpr auto at = -x3::lit(',') >> gap >> -(at_word >> gap);
constexpr auto on = -x3::lit(',') >> gap >> -(word("on") >> gap);

// Rules.

auto const twelve_hour =
    rule({"clock.twelve_hour", "4:30 p.m. EST", "time(16:30,zone=-300)", "a time of day on no stated day"},
         call<read_twelve_hour>, no_day);

auto const twenty_four_hour = rule({"clock.twenty_four_hour", "17:30", "time(17:30)", "a time of day on no stated day"},
                                   call<read_twenty_four_hour>, [](TimeOfDay const& said) {
                                       bool const certain = said.zone_minutes || said.second || said.part;
                                       return Match{{no_day(said)}, {}, certain ? Support::none : Support::clock};
                                   });

auto const name =
    rule({"clock.name", "noon", "time(12:00)", "a time of day on no stated day"}, call<read_clock_name>, no_day);

auto const oclock = rule({"clock.oclock", "five o'clock", "time(05,twelve-hour)", "that hour, before or after noon"},
                         call<read_oclock>, no_day);

auto const military = rule({"clock.military", "0600 GMT", "time(06:00,zone=+0)", "a time of day on no stated day"},
                           call<read_military>, no_day);

auto const after_day = rule({"clock.after_day", "Tuesday at 5 p.m.", "weekday(tue) time(17)", "that time of that day"},
                            day >> at >> time_said, on_day);

auto const hour_after_day = rule({"clock.hour_after_day", "Tuesday at 5", "weekday(tue) time(05,twelve-hour)",
                                  "that hour of that day, before or after noon"},
                                 day >> -x3::lit(',') >> gap >> at_word >> gap >> bare_time, on_day);

/// "2023-03-01" before the "T" of a computer's time.
bool read_stamped_day(char const*& first, char const* last, Moment& said) {
    constexpr std::ptrdiff_t length = 10;
    if (last - first <= length || first[length] != 't') return false;
    char const* it = first;
    if (!read_moment(it, first + length, said) || it != first + length) return false;
    auto const* const date = std::get_if<CalendarDate>(&said.when);
    if (date == nullptr || date->order != NumericOrder::year_first) return false;
    first = it + 1;
    return true;
}

auto const timestamp = rule(
    {"clock.timestamp", "2023-03-01T16:30:05Z", "date(2023-03-01) time(16:30:05,zone=+0)", "that time of that day"},
    call<read_stamped_day, Reads{.first = year_digits, .second = digits, .one = false}> >> call<read_twenty_four_hour>,
    on_day);

auto const before_day =
    rule({"clock.before_day", "5 p.m. on Tuesday", "weekday(tue) time(17)", "that time of that day"},
         time_said >> on >> day, [](TimeOfDay const& said, Moment const& on_which) { return on_day(on_which, said); });

auto const part_of_day_of =
    rule({"clock.part_of_day", "the morning of March 1", "date(?-03-01) time(morning)", "that part of that day"},
         -(word("the") >> gap) >> word_of<part_of_day> >> gap >> (word("of") | word("on")) >> gap >> day,
         [](PartOfDay part, Moment const& on_which) { return on_day(on_which, TimeOfDay{.part = part}); });

auto const early_hours = rule(
    {"clock.early_hours", "the early hours of March 1", "early date(?-03-01)", "the first third of that day"},
    -(word("the") >> gap) >> (word("early") | word("small")) >> gap >> word("hours") >> gap >>
        (word("of") | word("on")) >> gap >> day,
    [](Moment on_which) -> std::optional<Moment> {
        if (on_which.time_of_day && on_which.time_of_day->part == PartOfDay::morning && !on_which.time_of_day->hour)
            on_which.time_of_day.reset();
        bool const day_alone = !on_which.time_of_day && on_which.modifier == Modifier::none;
        if (!day_alone || !on_day(on_which, TimeOfDay{.part = PartOfDay::morning})) return std::nullopt;
        on_which.modifier = Modifier::early;
        return on_which;
    });

auto const day_and_part =
    rule({"clock.day_and_part", "March 1 evening", "date(?-03-01) time(evening)", "that part of that day"},
         day >> -x3::lit(',') >> gap >> -(word("in") >> gap >> word("the") >> gap) >> word_of<part_of_day>,
         [](Moment const& on_which, PartOfDay part) { return on_day(on_which, TimeOfDay{.part = part}); });

auto const day_and_half =
    rule({"clock.day_and_half", "Tuesday PM", "weekday(tue) time(afternoon)", "before or after noon of that day"},
         day >> gap >> call<read_meridiem>, [](Moment const& on_which, bool afternoon) {
             return on_day(on_which, TimeOfDay{.part = afternoon ? PartOfDay::afternoon : PartOfDay::morning});
         });

/// "Dawn", "sunset": parts of the day that begin at a time of their own.
bool read_edge_of_day(char const*& first, char const* last, PartOfDay& part) {
    static constexpr std::string_view edges[] = {"dawn", "daybreak", "dusk", "nightfall", "sunrise", "sunset"};
    std::string_view const text = word_at(first, last);
    if (std::find(std::begin(edges), std::end(edges), text) == std::end(edges)) return false;
    part = *part_of_day(text);
    first += text.size();
    return true;
}
constexpr auto edge_of_day = call<read_edge_of_day, Reads{.first = part_of_day_word}>;

auto const edge = rule({"clock.edge_of_day", "dawn", "time(morning)", "that part of the narrative's current day"},
                       edge_of_day, [](PartOfDay part) {
                           return Match{{Moment{NoDay{}, TimeOfDay{.part = part}}}, {}, Support::edge_of_day};
                       });

auto const edge_before_day =
    rule({"clock.edge_before_day", "dusk Tuesday", "weekday(tue) time(evening)", "that part of that day"},
         edge_of_day >> gap >> day,
         [](PartOfDay part, Moment const& on_which) { return on_day(on_which, TimeOfDay{.part = part}); });

/// "Midnight Friday" ends the day, as "midnight tonight" does.
auto const midnight = word("midnight") >> x3::attr(TimeOfDay{.hour = std::uint8_t{24}, .minute = std::uint8_t{0}});

auto const midnight_before_day =
    rule({"clock.midnight_before_day", "midnight Friday", "weekday(fri) time(24:00)", "the end of that day"},
         value_of<TimeOfDay>(midnight) >> on >> word_of<weekday>, midnight_of);

auto const midnight_after_day =
    rule({"clock.midnight_after_day", "Friday at midnight", "weekday(fri) time(24:00)", "the end of that day"},
         word_of<weekday> >> at >> value_of<TimeOfDay>(midnight),
         [](WeekdayWord const& on_which, TimeOfDay const& said) { return midnight_of(said, on_which); });

auto const the_part =
    rule({"clock.the_part", "the morning", "time(morning)", "that part of the narrative's current day"},
         word("the") >> gap >> word_of<part_of_day>, [](PartOfDay part) {
             return Match{{Moment{NoDay{}, TimeOfDay{.part = part}}}, {}, Support::after_in};
         });

} // namespace

std::span<RuleReader const> clock_rules() {
    return table_of<twelve_hour, twenty_four_hour, name, oclock, military, timestamp, midnight_after_day, after_day,
                    hour_after_day, midnight_before_day, before_day, part_of_day_of, edge, edge_before_day, early_hours,
                    day_and_part, day_and_half, the_part>;
}

} // namespace dateline::grammar::english
