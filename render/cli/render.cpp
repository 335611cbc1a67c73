#include "render/cli/article_texts.hpp"
#include "render/cli/options.hpp"
#include "render/cli/output_file.hpp"
#include "render/cli/page_output.hpp"
#include "render/cli/timeline_file.hpp"
#include "render/cli/verbs.hpp"
#include "render/export.hpp"

#include <fmt/format.h>

namespace dateline::cli {
namespace {

struct Options {
    std::string timeline;
    std::string format;
    std::string output = standard_stream;
    std::string articles;
    PageArguments page;
};

/// Nothing, or what went wrong.
std::optional<std::string> write(OutputFile& output, engine::Timeline const& timeline, render::Format format,
                                 Options const& options) {
    if (format == render::Format::html) {
        auto page = options.page.value();
        if (!options.articles.empty() && !takes_pages(output, timeline, page))
            page.texts = read_texts(options.articles, timeline, {});
        return write_page(output, timeline, page, {options.timeline});
    }
    auto const rendered = render::render(timeline, format);
    for (auto const& line : rendered.left_out)
        say(fmt::format("not in {}: {}", options.format, line));
    auto const error = output.commit(rendered.text);
    return error ? std::optional(message(*error)) : std::nullopt;
}

Exit run(Options const& options) {
    if (auto const why = overwriting(options.output, {}, {options.timeline}); !why.empty()) {
        say_error(why);
        return Exit::usage;
    }
    auto output = OutputFile::open(options.output);
    if (!output) {
        say_error(message(output.error()));
        return Exit::nothing;
    }
    auto const timeline = read_timeline(options.timeline);
    if (!timeline) {
        say_error(fmt::format("{}: {}", options.timeline, message(timeline.error())));
        return Exit::nothing;
    }
    auto const format = render::format_from_name(options.format);
    if (!format) {
        say_error(fmt::format("{} is not a format", options.format));
        return Exit::usage;
    }
    if (auto const error = write(*output, *timeline, *format, options)) {
        say_error(*error);
        return Exit::nothing;
    }
    return Exit::done;
}

} // namespace

void add_render(Program& program) {
    program.verb<Options>(
        "render", "Write a timeline in another form",
        [](Arguments& verb, Options& options) {
            verb.required("timeline", options.timeline, "Timeline as JSON; - is standard input");
            verb.choice("--format", "FORMAT", options.format, render::format_names(),
                        "html, timelinejs, timelinejs-csv, csv (a row an event), claims (CSV, a row a mention), ics, "
                        "markdown, ninjs, timesketch, or element (a custom element that shows timeline.json)");
            verb.require("--format");
            verb.option("-o,--output", "FILE", options.output, "File to write; standard output unless given");
            verb.option("--articles", "FOLDER", options.articles,
                        "Folder that the timeline was built from: a page then holds the articles' texts");
            options.page.add_to(verb);
            verb.footer("Example:\n"
                        "  dateline render timeline.json --format ics -o timeline.ics\n"
                        "What a form cannot carry is said on standard error.");
        },
        run);
}

} // namespace dateline::cli
