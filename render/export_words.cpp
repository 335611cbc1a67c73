#include "render/export_words.hpp"

#include "render/date_words.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::render {

using namespace engine;

std::string_view disagreement(ConflictKind kind) {
    switch (kind) {
    case ConflictKind::date:
        return "Dates differ";
    case ConflictKind::quantity:
        return "Figures differ";
    case ConflictKind::claim:
        return "Claimed and denied";
    case ConflictKind::attribution:
        return "Attributed differently";
    case ConflictKind::wording:
        return "Quoted differently";
    }
    return "";
}

std::string title_words(Event const& event) {
    auto const title = readable(event.title);
    return event.status == Status::reported ? title : fmt::format("{} ({})", title, name(event.status));
}

std::string support_words(Event const& event) {
    return fmt::format("{}, {}", counted(event.sources, "source", "sources"),
                       counted(event.reports, "report", "reports"));
}

std::string source_words(EventMention const& entry, Status event_status, TimelineIndex const& index) {
    std::string words;
    if (auto const* document = index.document(entry.document)) {
        auto const& article = document->article;
        words = readable(display_name(*document));
        if (article.publisher) words += ", " + readable(*article.publisher);
        words +=
            article.published.interval ? ", published " + date_words(article.published) : ", publication date unknown";
    }
    if (entry.mention.attribution) words += ", according to " + readable(*entry.mention.attribution);
    if (entry.mention.status != event_status) words += fmt::format(" ({} here)", name(entry.mention.status));
    return words;
}

std::string conflict_words(Conflict const& conflict) {
    return fmt::format("{}: {}", disagreement(conflict.kind), readable(conflict.summary));
}

std::string narrowing_words(Narrowing const& narrowing) {
    auto const day = narrowing.earliest ? narrowing.earliest : narrowing.latest;
    return fmt::format("Not {} {}: {}", narrowing.earliest ? "before" : "after", day ? day_words(*day) : std::string(),
                       readable(narrowing.because));
}

std::string_view method_words(PublicationMethod method) {
    switch (method) {
    case PublicationMethod::given:
        return "given by the user";
    case PublicationMethod::metadata:
        return "stated in the file";
    case PublicationMethod::dateline:
        return "dateline of the text";
    case PublicationMethod::filename:
        return "in the file’s name";
    case PublicationMethod::inferred:
        return "inferred from the texts";
    case PublicationMethod::unknown:
        return "unknown";
    }
    return "";
}

std::string joined(std::vector<std::string> const& texts, std::string_view separator) {
    std::string all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i != 0) all += separator;
        all += readable(texts[i]);
    }
    return all;
}

std::string left_out_words(std::string_view why, Event const& event) {
    return fmt::format("{}: {}", why, readable(event.title));
}

void leave_out_not_shown(std::vector<std::string>& left_out, Timeline const& timeline) {
    auto const hidden = [](std::vector<Event> const& events) {
        return static_cast<std::size_t>(
            std::count_if(events.begin(), events.end(), [](Event const& event) { return !event.shown; }));
    };
    if (auto const count = hidden(timeline.events) + hidden(timeline.undated); count > 0)
        left_out.push_back(counted(count, "event that is not shown", "events that are not shown"));
}

void leave_out_undated(std::vector<std::string>& left_out, Timeline const& timeline) {
    for (auto const& event : timeline.undated)
        if (event.shown) left_out.push_back(left_out_words("no date", event));
    leave_out_not_shown(left_out, timeline);
}

void leave_out_evidence(std::vector<std::string>& left_out, Timeline const& timeline) {
    std::size_t read = 0;
    for (auto const* events : {&timeline.events, &timeline.undated})
        for (auto const& event : *events)
            for (auto const& entry : event.mentions)
                if (entry.mention.time) ++read;
    if (read > 0) left_out.push_back(fmt::format("how {} were read", counted(read, "date", "dates")));
}

} // namespace dateline::render
