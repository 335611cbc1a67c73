#include "render/cli/article_texts.hpp"
#include "render/cli/options.hpp"
#include "render/cli/output_file.hpp"
#include "render/cli/page_output.hpp"
#include "render/cli/time_limit.hpp"
#include "render/cli/verbs.hpp"
#include "render/json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::cli {
namespace {

struct Options {
    std::string folder;
    std::string page;
    std::string json;
    std::string texts = "auto";
    PageArguments page_arguments;
    ReadingOptions reading;
    TimeLimit time;
    SelectionOptions selection;
};

/// One of the two things a build writes.
struct Output {
    OutputFile file;
    bool is_page;
};

/// Writes one of them. Nothing, or what went wrong.
std::optional<std::string> write(Output& output, engine::Timeline const& timeline, Options const& options,
                                 std::vector<std::string> const& inputs) {
    if (!output.is_page) {
        auto const error = output.file.commit(render::to_json(timeline));
        return error ? std::optional(message(*error)) : std::nullopt;
    }
    auto page = options.page_arguments.value();
    bool const whole = !takes_pages(output.file, timeline, page);
    if (whole && (options.texts == "yes" || (options.texts == "auto" && are_small(options.folder, timeline))))
        page.texts = read_texts(options.folder, timeline, options.reading.conventions.value());
    std::vector<std::filesystem::path> files;
    for (auto const& input : inputs)
        files.push_back(std::filesystem::path(options.folder) / input);
    return write_page(output.file, timeline, page, files);
}

/// Why an output may not be written where it is asked for; empty if it may.
std::string refusal(std::vector<std::string> const& outputs, std::filesystem::path const& folder,
                    std::vector<std::string> const& inputs) {
    for (auto const& output : outputs) {
        if (auto why = overwriting(output, folder, inputs); !why.empty()) return why;
    }
    if (outputs.size() == 2 && (outputs[0] == outputs[1] || is_same_file(outputs[0], outputs[1]))) {
        return fmt::format("the page and the JSON cannot both be written to {}", outputs[0]);
    }
    return {};
}

Exit run(Options const& options) {
    options.time.begin();
    auto const page = options.page.empty() && options.json.empty() ? std::string{"timeline.html"} : options.page;
    std::vector<std::string> paths;
    if (!page.empty()) paths.push_back(page);
    if (!options.json.empty()) paths.push_back(options.json);

    auto const inputs = engine::list_files(options.folder);
    if (!inputs) {
        say_error(message(inputs.error()));
        return Exit::nothing;
    }
    if (auto const why = refusal(paths, options.folder, *inputs); !why.empty()) {
        say_error(why);
        return Exit::usage;
    }

    std::vector<Output> outputs;
    for (auto const& path : paths) {
        auto file = OutputFile::open(path);
        if (!file) {
            say_error(message(file.error()));
            return Exit::nothing;
        }
        outputs.push_back({*std::move(file), path == page});
    }

    auto settings = options.reading.value();
    settings.selection = options.selection.value();
    settings.as_of = options.selection.as_of_day();
    auto const timeline = [&] {
        Progress progress;
        settings.progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
        return timeline_of(options.folder, settings);
    }();
    if (!timeline) return Exit::nothing;

    auto articles = paths_of(*timeline);
    say_unmatched(settings.stated, articles);

    for (auto& output : outputs) {
        if (auto const error = write(output, *timeline, options, *inputs)) {
            say_error(*error);
            return Exit::nothing;
        }
        say(fmt::format("{}: {} events from {} articles", output.file.path(), timeline->events.size(),
                        timeline->documents.size()));
    }
    return leaves_files_out(timeline->warnings, std::move(articles)) ? Exit::incomplete : Exit::done;
}

} // namespace

void add_build(Program& program) {
    program.verb<Options>(
        "build", "Build the timeline of a folder of articles",
        [](Arguments& verb, Options& options) {
            verb.required("folder", options.folder, "Folder of articles: text files, JSON, JSON Lines");
            verb.option("-o,--output", "FILE", options.page,
                        "Page to write; timeline.html in the current folder unless --json is given");
            verb.option("--json", "FILE", options.json, "Timeline as JSON to write; without -o, only this");
            options.page_arguments.add_to(verb);
            verb.choice("--texts", "WHEN", options.texts, {"auto", "yes", "no"},
                        "Whether the page holds the articles' texts: auto (where they are short), yes or no");
            options.reading.add_to(verb);
            options.time.add_to(verb);
            options.selection.add_to(verb);
            verb.footer("Examples:\n"
                        "  dateline build articles\n"
                        "  dateline build articles -o page.html --json timeline.json --published 'wire-*=2023-04-09'\n"
                        "An output of - is standard output.");
        },
        run);
}

} // namespace dateline::cli
