#include "engine/event/times.hpp"

#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/edtf.hpp"
#include "engine/event/extract.hpp"
#include "grammar/range_ends.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

TimeReading reading_of(ResolvedTime const& time) {
    TimeReading reading;
    reading.type = name(time.type);
    reading.value = timex_value(time);
    if (auto const mod = timex_mod(time)) reading.mod = std::string(*mod);
    reading.edtf = edtf(time);
    reading.interval = time.interval;
    reading.granularity = time.granularity;
    return reading;
}

/// A rejected reading, as the time would have been had it been taken.
TimeReading reading_of(ResolvedTime const& chosen, Alternative const& alternative) {
    ResolvedTime time;
    time.type = chosen.type;
    time.interval = alternative.interval;
    time.granularity = alternative.granularity;
    time.expression = chosen.expression;
    return reading_of(time);
}

/// One end of a range, as a time of its own.
FoundTime end_of(FoundTime const& range, Span words, bool first) {
    FoundTime end = range;
    auto const& said = std::get<grammar::Range>(range.resolved.expression.said);
    end.candidate.span = words;
    end.resolved.expression = {first ? said.first : said.last};
    auto const& whole = range.resolved.interval;
    auto const unit = range.resolved.granularity;
    if (unit >= Granularity::day) {
        end.resolved.interval = unit_holding(first ? first_day(whole) : last_day(whole), unit);
    } else if (auto const length = std::chrono::seconds{seconds_in(unit)}; length.count() != 0) {
        end.resolved.interval =
            first ? Interval{whole.earliest, *whole.earliest + length} : Interval{*whole.latest - length, whole.latest};
    }
    return end;
}

/// "Two days later" is a length in TimeML, with "later" as a signal beside it; where it leads is not written.
bool is_length_from_narrative(grammar::TimeExpression const& expression) {
    auto const* const moment = std::get_if<grammar::Moment>(&expression.said);
    auto const* const shift = moment ? std::get_if<grammar::Shift>(&moment->when) : nullptr;
    if (shift == nullptr || shift->origin != grammar::Origin::narrative || shift->rest) return false;
    // "A month earlier", "a year earlier" are what figures are compared with.
    return !shift->before || shift->unit < Granularity::month;
}

/// "The past year", which in JSON ends at publication, is the year before to those who annotate TimeML; several units
/// ("the past two years") are a length.
FoundTime as_calendar_unit(FoundTime time) {
    auto const* const moment = std::get_if<grammar::Moment>(&time.resolved.expression.said);
    auto const* const unit = moment ? std::get_if<grammar::UnitReference>(&moment->when) : nullptr;
    if (unit == nullptr || unit->count || time.resolved.type != TimexType::duration || unit->unit > Granularity::year)
        return time;
    auto const alternative =
        std::ranges::find(time.resolved.alternatives, Alternative::Why::calendar_unit, &Alternative::why);
    if (alternative == time.resolved.alternatives.end()) return time;
    time.resolved.type = TimexType::date;
    time.resolved.interval = alternative->interval;
    time.resolved.granularity = alternative->granularity;
    return time;
}

/// The time with the words and value of the length that it is counted by.
FoundTime as_length(FoundTime time, std::string_view text) {
    auto const& moment = std::get<grammar::Moment>(time.resolved.expression.said);
    auto const shift = std::get<grammar::Shift>(moment.when);
    time.resolved.type = TimexType::duration;
    time.resolved.expression = {
        grammar::Duration{.amount = shift.amount, .unit = shift.unit, .modifier = moment.modifier}};
    std::string_view const words = time.candidate.span.in(text);
    auto const signal = words.find_last_of(" \n");
    if (signal != std::string_view::npos && !shift.before)
        time.candidate.span.end =
            time.candidate.span.begin + static_cast<std::uint32_t>(words.find_last_not_of(" \n", signal)) + 1;
    return time;
}

} // namespace

TimeMention to_time_mention(FoundTime const& time, Document const& document, CodePoints const& code_points) {
    TimeMention mention;
    Span const span = time.candidate.span;
    mention.place = {code_points.of(span), document.map.source_of(span)};
    mention.text = span.in(document.text);
    mention.reading = reading_of(time.resolved);
    mention.rule = grammar::name(time.candidate.rule);
    mention.why = explain(time.resolved);
    for (Alternative const& alternative : time.resolved.alternatives) {
        mention.alternatives.push_back(reading_of(time.resolved, alternative));
    }
    mention.confidence = time.resolved.confidence;
    return mention;
}

std::vector<TimeMention> find_times(Document const& document, AnchorOptions const& options) {
    CodePoints const code_points(document.text);
    std::vector<TimeMention> mentions;
    for (FoundTime const& time : analyse(document, grammar::scan(document.text), options).times) {
        mentions.push_back(to_time_mention(time, document, code_points));
    }
    return mentions;
}

std::vector<TimeMention> find_timex(Document const& document, AnchorOptions const& options) {
    CodePoints const code_points(document.text);
    std::vector<TimeMention> mentions;
    std::vector<grammar::Candidate> candidates;
    for (grammar::Candidate const& candidate : grammar::scan(document.text)) {
        if (auto const parts = grammar::shift_parts(document.text, candidate)) {
            candidates.push_back(parts->first);
            candidates.push_back(parts->second);
        } else {
            candidates.push_back(candidate);
        }
    }
    for (FoundTime const& found : analyse(document, candidates, options).times) {
        FoundTime const time = as_calendar_unit(found);
        if (is_length_from_narrative(time.resolved.expression)) {
            mentions.push_back(to_time_mention(as_length(time, document.text), document, code_points));
            continue;
        }
        auto const ends = grammar::range_ends(document.text, time.candidate);
        if (!ends || !time.resolved.interval.bounded()) {
            mentions.push_back(to_time_mention(time, document, code_points));
            continue;
        }
        mentions.push_back(to_time_mention(end_of(time, ends->first, true), document, code_points));
        mentions.push_back(to_time_mention(end_of(time, ends->last, false), document, code_points));
    }
    return mentions;
}

} // namespace dateline::engine
