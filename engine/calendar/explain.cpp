#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/edtf.hpp"
#include "engine/calendar/resolved_time.hpp"

#include <array>
#include <cstdlib>

#include <fmt/format.h>

namespace dateline::engine {

namespace {

constexpr std::array<std::string_view, 7> weekday_names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                        "Friday", "Saturday", "Sunday"};

std::string_view weekday_name(grammar::Weekday weekday) {
    return weekday_names[static_cast<std::size_t>(weekday) - 1];
}

std::string with_weekday(Day day) {
    return fmt::format("{} ({})", iso(day), weekday_name(weekday_of(day)));
}

std::string unit_name(Granularity unit) {
    std::string text{grammar::name(unit)};
    for (auto& c : text)
        if (c == '-') c = ' ';
    return text;
}

/// "3 weeks", "1 week".
std::string counted(std::int32_t amount, Granularity unit) {
    auto const count = std::abs(amount);
    if (count == 1) return "1 " + unit_name(unit);
    if (unit == Granularity::century) return fmt::format("{} centuries", count);
    return fmt::format("{} {}s", count, unit_name(unit));
}

/// The unit that begins on a day, in the shortest form that says it.
std::string unit_text(Day first, Granularity unit) {
    auto const interval = unit_holding(first, unit);
    if (unit <= Granularity::day || interval.earliest != Instant{first}) return iso(first);
    return edtf(interval, unit, Qualifier::exact).value_or(iso(first));
}

std::string days_text(Day first, Day last) {
    return first == last ? iso(first) : fmt::format("{} to {}", iso(first), iso(last));
}

std::string bound_text(Step const& step) {
    auto days = days_text(step.from, step.to);
    switch (static_cast<grammar::Bound>(step.amount)) {
    case grammar::Bound::since:
        return fmt::format("from the start of {} on; no end is said", days);
    case grammar::Bound::until:
    case grammar::Bound::through:
        return fmt::format("up to the end of {}; no start is said", days);
    case grammar::Bound::by:
        return fmt::format("at the latest at the end of {}: a deadline", days);
    case grammar::Bound::before:
        return fmt::format("before {}", days);
    case grammar::Bound::after:
        return fmt::format("after {}", days);
    case grammar::Bound::none:
    case grammar::Bound::as_of:
        break;
    }
    return days;
}

std::string clock_text(Step const& step) {
    auto const minutes = step.amount / 60;
    if (step.unit == Granularity::part_of_day)
        return fmt::format("that part of {}, from {:02}:{:02}", iso(step.from), minutes / 60, minutes % 60);
    return fmt::format("at {:02}:{:02} on {}", minutes / 60, minutes % 60, iso(step.from));
}

std::string published_text(Step const& step) {
    if (step.from == step.to) return "published " + with_weekday(step.from);
    return fmt::format("published between {} and {}; read for both days, and the result covers both", iso(step.from),
                       iso(step.to));
}

std::string shifted_text(Step const& step) {
    if (step.amount == 0) return fmt::format("less than 1 {} from {}", unit_name(step.unit), iso(step.from));
    return fmt::format("{} {} {}: {}", counted(step.amount, step.unit), step.amount < 0 ? "before" : "after",
                       iso(step.from), unit_text(step.to, step.unit));
}

std::string explain(Step const& step) {
    auto const to = unit_text(step.to, step.unit);
    switch (step.kind) {
    case Step::Kind::stated:
        return "the words give the date themselves: " + to;
    case Step::Kind::from_publication:
        return published_text(step);
    case Step::Kind::from_narrative:
        return "the text is speaking of " + days_text(step.from, step.to);
    case Step::Kind::from_report:
        return "the text reports on " + unit_text(step.from, step.unit);
    case Step::Kind::no_publication:
        return "relative, and the publication date is not known";
    case Step::Kind::no_narrative:
        return "relative to a time that the text has not given";
    case Step::Kind::shifted:
        return shifted_text(step);
    case Step::Kind::nearest_past:
        return "nothing in the words points ahead: the latest one so far, " + to;
    case Step::Kind::strictly_before:
        return fmt::format("the latest one that was over before {}: {}", iso(step.from), to);
    case Step::Kind::nearest_future:
        return fmt::format("the words point ahead: the next one from {}, {}", iso(step.from), to);
    case Step::Kind::nearest:
        return fmt::format("no year or direction is said: the one nearest to {}, {}", iso(step.from), to);
    case Step::Kind::current_unit:
        return fmt::format("the one of {}: {}", iso(step.from), to);
    case Step::Kind::unit_before:
        return fmt::format("the {} before that of {}: {}", unit_name(step.unit), iso(step.from), to);
    case Step::Kind::unit_after:
        return fmt::format("the one after that of {}: {}", iso(step.from), to);
    case Step::Kind::rolling:
        return fmt::format("{} that {}: {}", counted(step.amount, step.unit),
                           step.amount < 0 ? "end at publication" : "begin at publication",
                           days_text(step.from, step.to));
    case Step::Kind::part_of:
        return step.amount == 0  ? "a part of " + days_text(step.from, step.to)
               : step.amount < 0 ? fmt::format("the last {} of it: {}", unit_name(step.unit), to)
                                 : fmt::format("{} number {} of it: {}", unit_name(step.unit), step.amount, to);
    case Step::Kind::weekday_disagrees:
        return fmt::format("the words say {}, but {} is a {}", weekday_name(static_cast<grammar::Weekday>(step.amount)),
                           iso(step.from), weekday_name(weekday_of(step.from)));
    case Step::Kind::two_digit_year:
        return fmt::format("two digits of a year: {}", step.amount);
    case Step::Kind::day_month_order:
        return "both numbers could be the month: read as " + iso(step.to);
    case Step::Kind::southern:
        return "seasons of the southern hemisphere";
    case Step::Kind::bounded:
        return bound_text(step);
    case Step::Kind::slack:
        return fmt::format("about: give or take {}", counted(step.amount, Granularity::day));
    case Step::Kind::clock:
        return clock_text(step);
    case Step::Kind::company_quarter:
        return fmt::format("what the company calls its quarter number {}", step.amount);
    }
    return {};
}

std::string_view reason(Alternative::Why why) {
    switch (why) {
    case Alternative::Why::other_direction:
        return "the words do not point that way";
    case Alternative::Why::other_order:
        return "that takes the other number for the month";
    case Alternative::Why::other_century:
        return "that is the century farther away";
    case Alternative::Why::whole_year:
        return "the words compare with the period that is reported on";
    case Alternative::Why::other_week:
        return "that is the one of the other week";
    case Alternative::Why::calendar_unit:
        return "the words mean a stretch counted from publication";
    }
    return "";
}

/// Beside the reading that was taken, "that way" has a name.
std::string_view reason(Alternative const& alternative, ResolvedTime const& time) {
    if (alternative.why != Alternative::Why::other_direction) return reason(alternative.why);
    auto const steps = time.derivation.steps();
    for (auto const& step : steps)
        if (step.kind == Step::Kind::nearest) return "it is farther away";
    auto const ahead = alternative.interval.earliest > time.interval.earliest;
    return ahead ? "nothing in the words points ahead" : "the words point ahead";
}

std::string rejected(Alternative const& alternative, std::string_view because) {
    auto const text = edtf(alternative.interval, alternative.granularity, Qualifier::exact);
    return fmt::format("not {}: {}", text.value_or("another reading"), because);
}

} // namespace

std::string explain(Alternative const& alternative) {
    return rejected(alternative, reason(alternative.why));
}

std::vector<std::string> explain(ResolvedTime const& time) {
    std::vector<std::string> lines;
    for (auto const& step : time.derivation.steps())
        lines.push_back(explain(step));
    for (auto const& alternative : time.alternatives)
        lines.push_back(rejected(alternative, reason(alternative, time)));
    return lines;
}

} // namespace dateline::engine
