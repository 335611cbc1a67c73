#include "engine/event/times.hpp"

#include "engine/calendar/edtf.hpp"
#include "engine/event/extract.hpp"

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

} // namespace dateline::engine
