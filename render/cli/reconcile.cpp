#include "engine/event/exchange.hpp"
#include "engine/event/undated.hpp"
#include "render/cli/lines.hpp"
#include "render/cli/options.hpp"
#include "render/cli/output_file.hpp"
#include "render/cli/time_limit.hpp"
#include "render/cli/verbs.hpp"
#include "render/json.hpp"

#include <fmt/format.h>

namespace dateline::cli {
namespace {

struct Options {
    std::vector<std::string> files;
    std::string output = standard_stream;
    SelectionOptions selection;
    TimeLimit time;
};

/// What was read of the mentions' files, and whether a line of them had to be left out.
struct ReadMentions {
    std::vector<engine::ArticleMentions> articles;
    std::vector<engine::UndatedArticle> undated;
    std::vector<engine::Warning> warnings;
    bool complete = true;
};

void read_line(std::string const& path, std::size_t number, std::string_view line, ReadMentions& into) {
    auto const leave_out = [&](Error const& error) {
        say_warning(fmt::format("{}:{}: {}", path, number, message(error)));
        into.complete = false;
    };
    if (auto warning = engine::warning_from_json_line(line)) {
        into.warnings.push_back(*std::move(warning));
    } else if (auto undated = engine::undated_from_json_line(line)) {
        if (*undated)
            into.undated.push_back(**std::move(undated));
        else
            leave_out(undated->error());
    } else if (auto article = engine::article_from_json_line(line)) {
        into.articles.push_back(*std::move(article));
    } else {
        leave_out(article.error());
    }
}

Exit run(Options const& options) {
    options.time.begin();
    if (auto const why = overwriting(options.output, {}, options.files); !why.empty()) {
        say_error(why);
        return Exit::usage;
    }
    auto output = OutputFile::open(options.output);
    if (!output) {
        say_error(message(output.error()));
        return Exit::nothing;
    }

    ReadMentions mentions;
    for (auto const& file : options.files) {
        auto const error = for_each_line(file, [&](std::size_t number, std::string_view line) {
            read_line(file, number, line, mentions);
            return true;
        });
        if (!error) continue;
        say_warning(fmt::format("{}: {}", file, message(*error)));
        mentions.complete = false;
    }
    if (mentions.articles.empty() && mentions.undated.empty()) {
        say_error("no mentions in what was given");
        return Exit::nothing;
    }

    engine::date_articles(mentions.articles, std::move(mentions.undated));
    auto const timeline = engine::reconcile(std::move(mentions.articles), std::move(mentions.warnings),
                                            options.selection.value(), options.selection.as_of_day());
    if (auto const error = output->commit(render::to_json(timeline))) {
        say_error(message(*error));
        return Exit::nothing;
    }
    say_warnings(timeline.warnings);
    auto const incomplete = !mentions.complete || leaves_files_out(timeline.warnings, paths_of(timeline));
    return incomplete ? Exit::incomplete : Exit::done;
}

} // namespace

void add_reconcile(Program& program) {
    program.verb<Options>(
        "reconcile", "Build one timeline from extracted mentions: the second half of a build",
        [](Arguments& verb, Options& options) {
            verb.required("mentions", options.files, "Files that `dateline extract` wrote; - is standard input");
            verb.option("-o,--output", "FILE", options.output,
                        "Timeline as JSON to write; standard output unless given");
            options.selection.add_to(verb);
            options.time.add_to(verb);
            verb.footer("Example:\n"
                        "  dateline reconcile shard-*.jsonl -o timeline.json");
        },
        run);
}

} // namespace dateline::cli
