#include "render/cli/options.hpp"
#include "render/cli/timeline_file.hpp"
#include "render/cli/verbs.hpp"
#include "render/export_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace dateline::cli {
namespace {

struct Options {
    std::string timeline;
    std::string event;
};

/// The events whose id begins with `id`; one alone if it is the whole of an id.
std::vector<engine::Event const*> events_named(engine::Timeline const& timeline, std::string_view id) {
    std::vector<engine::Event const*> found;
    for (auto const* events : {&timeline.events, &timeline.undated}) {
        for (auto const& event : *events) {
            if (event.id == id) return {&event};
            if (event.id.starts_with(id)) found.push_back(&event);
        }
    }
    return found;
}

std::string path_of(engine::Timeline const& timeline, std::string_view document) {
    auto const found = std::ranges::find(timeline.documents, document, &engine::TimelineDocument::id);
    return printable(found == timeline.documents.end() ? document : std::string_view{found->article.path});
}

/// The words that date the event, each with its derivation; the same words in several articles are told once.
std::string reasons_of(engine::Event const& event) {
    std::string text;
    std::set<std::vector<std::string>> told;
    for (auto const& [document, mention, role] : event.mentions) {
        if (!mention.time || !told.insert(mention.time->why).second) continue;
        text += fmt::format("  \"{}\" is {} (rule {})\n", printable(mention.time->text),
                            mention.time->reading.edtf.value_or(mention.time->reading.value), mention.time->rule);
        for (auto const& step : mention.time->why)
            text += fmt::format("    {}\n", printable(step));
    }
    bool const implied = text.empty() && !event.mentions.empty() && event.edtf;
    for (auto const& [document, mention, role] : event.mentions) {
        if (!implied || !mention.implied || mention.implied->edtf != *event.edtf) continue;
        text += fmt::format("  {} by what stands around it: {}\n", mention.implied->edtf,
                            printable(mention.implied->because));
        break;
    }
    if (text.empty()) text = "  no words in its mentions date it\n";
    for (auto const& narrowing : event.narrowed)
        text += fmt::format("  {}\n", printable(render::narrowing_words(narrowing)));
    return text;
}

std::string mentions_of(engine::Timeline const& timeline, engine::Event const& event) {
    std::string text;
    for (auto const& [document, mention, role] : event.mentions) {
        text += fmt::format("  {}, chars {}-{} ({}{})\n    \"{}\"\n", path_of(timeline, document),
                            mention.place.chars.begin, mention.place.chars.end, name(role),
                            mention.attribution ? ", says " + printable(*mention.attribution) : "",
                            printable(mention.quote));
    }
    return text;
}

std::string explanation_of(engine::Timeline const& timeline, engine::Event const& event) {
    auto text = fmt::format("{}  {}  {}\n", event.id, event.edtf.value_or("undated"), printable(event.title));
    text += fmt::format("status {}, {} independent {} in {} {}\n", name(event.status), event.sources,
                        event.sources == 1 ? "source" : "sources", event.reports,
                        event.reports == 1 ? "report" : "reports");
    if (!event.participants.empty()) {
        text += fmt::format("participants: {}\n", printable(fmt::format("{}", fmt::join(event.participants, ", "))));
    }
    text += fmt::format("\nwhy this date:\n{}\nmentions:\n{}", reasons_of(event), mentions_of(timeline, event));
    if (!event.after.empty()) text += fmt::format("\nafter: {}\n", fmt::join(event.after, ", "));
    for (auto const& conflict : timeline.conflicts) {
        if (std::ranges::find(conflict.events, event.id) == conflict.events.end()) continue;
        text += fmt::format("\nconflict {} ({}): {}\n", conflict.id, name(conflict.kind), printable(conflict.summary));
        for (auto const& position : conflict.positions) {
            text += fmt::format("  {}: {}\n", path_of(timeline, position.document), printable(position.says));
        }
    }
    return text;
}

Exit run(Options const& options) {
    auto const timeline = read_timeline(options.timeline);
    if (!timeline) {
        say_error(fmt::format("{}: {}", options.timeline, message(timeline.error())));
        return Exit::nothing;
    }
    auto const found = events_named(*timeline, options.event);
    if (found.empty()) {
        say_error(fmt::format("{} has no event {}", options.timeline, options.event));
        return Exit::usage;
    }
    if (found.size() > 1) {
        say_error(fmt::format("{} events begin with {}:", found.size(), options.event));
        for (auto const* event : found)
            say(fmt::format("  {}  {}", event->id, event->title));
        return Exit::usage;
    }
    return write_standard_output(explanation_of(*timeline, *found.front())) ? Exit::done : Exit::nothing;
}

} // namespace

void add_explain(Program& program) {
    program.verb<Options>(
        "explain", "Tell why an event has its date, and who says so",
        [](Arguments& verb, Options& options) {
            verb.required("timeline", options.timeline, "Timeline as JSON; - is standard input");
            verb.required("event", options.event, "Id of the event, or the beginning of it");
            verb.footer("Example:\n"
                        "  dateline explain timeline.json e-9f31c2");
        },
        run);
}

} // namespace dateline::cli
