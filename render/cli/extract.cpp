#include "engine/event/exchange.hpp"
#include "engine/event/undated.hpp"
#include "render/cli/options.hpp"
#include "render/cli/output_file.hpp"
#include "render/cli/time_limit.hpp"
#include "render/cli/verbs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> files;
    std::string output = standard_stream;
    ReadingOptions reading;
    TimeLimit time;
};

bool is_folder(std::string const& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

/// The files to read, and the folder that their paths are relative to.
struct Inputs {
    fs::path folder;
    std::vector<std::string> files;
    std::vector<engine::Warning> warnings;
};

Inputs inputs_of(std::vector<std::string> const& arguments) {
    Inputs inputs;
    bool const one_folder = arguments.size() == 1 && is_folder(arguments.front());
    if (one_folder) inputs.folder = arguments.front();
    for (auto const& argument : arguments) {
        if (!is_folder(argument)) {
            inputs.files.push_back(argument);
            continue;
        }
        auto const listed = engine::list_files(argument);
        if (!listed) {
            inputs.warnings.push_back({argument, message(listed.error())});
            continue;
        }
        for (auto const& file : *listed) {
            inputs.files.push_back(one_folder ? file : (fs::path{argument} / file).generic_string());
        }
    }
    // A file named twice is read once.
    std::ranges::sort(inputs.files);
    inputs.files.erase(std::unique(inputs.files.begin(), inputs.files.end()), inputs.files.end());
    return inputs;
}

Exit run(Options const& options) {
    options.time.begin();
    auto const inputs = inputs_of(options.files);
    if (auto const why = overwriting(options.output, inputs.folder, inputs.files); !why.empty()) {
        say_error(why);
        return Exit::usage;
    }
    auto output = OutputFile::open(options.output);
    if (!output) {
        say_error(message(output.error()));
        return Exit::nothing;
    }

    auto settings = options.reading.value();
    auto const extracted = [&] {
        Progress progress;
        settings.progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
        return engine::extract_files(inputs.folder, inputs.files, settings);
    }();
    auto warnings = extracted.warnings;
    warnings.insert(warnings.end(), inputs.warnings.begin(), inputs.warnings.end());
    say_warnings(warnings);

    std::string lines;
    std::vector<std::string> articles;
    for (auto const& article : extracted.articles) {
        lines += engine::to_json_line(article);
        lines += '\n';
        articles.push_back(article.article.path);
    }
    for (auto const& article : extracted.undated) {
        lines += engine::to_json_line(article);
        lines += '\n';
        articles.push_back(article.document.path);
    }
    for (auto const& warning : warnings) {
        lines += engine::to_json_line(warning);
        lines += '\n';
    }
    if (auto const error = output->commit(lines)) {
        say_error(message(*error));
        return Exit::nothing;
    }
    if (articles.empty()) {
        say_error("no articles in what was given");
        return Exit::nothing;
    }
    return leaves_files_out(warnings, std::move(articles)) ? Exit::incomplete : Exit::done;
}

} // namespace

void add_extract(Program& program) {
    program.verb<Options>(
        "extract", "Write what articles mention, as JSON Lines: the first half of a build",
        [](Arguments& verb, Options& options) {
            verb.required("files", options.files,
                          "Files of articles, or folders. One folder alone: paths are relative to it, as in a build; "
                          "otherwise as given");
            verb.option("-o,--output", "FILE", options.output, "File to write; standard output unless given");
            options.reading.add_to(verb);
            options.time.add_to(verb);
            verb.footer(
                "Example, in shards of any size and in any order:\n"
                "  cd articles && ls | parallel -N 100 dateline extract {} | dateline reconcile - -o ../timeline.json\n"
                "Warnings about files that were left out are lines of their own.");
        },
        run);
}

} // namespace dateline::cli
