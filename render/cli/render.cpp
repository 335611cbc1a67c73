#include "render/cli/options.hpp"
#include "render/cli/output_file.hpp"
#include "render/cli/timeline_file.hpp"
#include "render/cli/verbs.hpp"
#include "render/export.hpp"

#include <fmt/format.h>

#include <memory>

namespace dateline::cli {
namespace {

struct Options {
    std::string timeline;
    std::string format;
    std::string output = standard_stream;
};

Exit run(Options const& options) {
    if (is_same_file(options.timeline, options.output)) {
        say_error(
            fmt::format("{} is the file that is read; nothing is overwritten: choose another output", options.output));
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
    auto const rendered = render::render(*timeline, *format);
    for (auto const& line : rendered.left_out)
        say(fmt::format("not in {}: {}", options.format, line));
    if (auto const error = output->commit(rendered.text)) {
        say_error(message(*error));
        return Exit::nothing;
    }
    return Exit::done;
}

} // namespace

void add_render(CLI::App& program, Exit& exit) {
    auto const options = std::make_shared<Options>();
    auto* const verb = program.add_subcommand("render", "Write a timeline in another form");
    verb->add_option("timeline", options->timeline, "Timeline as JSON; - is standard input")->required();
    verb->add_option("--format", options->format, "html, timelinejs, csv, ics or markdown")
        ->required()
        ->check(CLI::IsMember({"html", "timelinejs", "csv", "ics", "markdown"}))
        ->option_text("FORMAT");
    verb->add_option("-o,--output", options->output, "File to write; standard output unless given")
        ->option_text("FILE");
    verb->footer("Example:\n"
                 "  dateline render timeline.json --format ics -o timeline.ics\n"
                 "What a form cannot carry is said on standard error.");
    verb->callback([options, &exit] { exit = run(*options); });
}

} // namespace dateline::cli
