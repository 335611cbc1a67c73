#include "render/cli/article_file.hpp"
#include "render/cli/options.hpp"
#include "render/cli/verbs.hpp"

#include <memory>

namespace dateline::cli {
namespace {

Exit run(std::string const& path) {
    auto const article = read_article(path);
    if (!article) return Exit::nothing;
    return write_standard_output(article->text) ? Exit::done : Exit::nothing;
}

} // namespace

void add_text(CLI::App& program, Exit& exit) {
    auto const path = std::make_shared<std::string>();
    auto* const verb =
        program.add_subcommand("text", "Print an article's text, in which the timeline's `chars` are counted");
    verb->add_option("file", *path, "File of an article; file#2 for the second one of several; - is standard input")
        ->required();
    verb->footer("Example:\n"
                 "  dateline text articles/wire.jsonl#2");
    verb->callback([path, &exit] { exit = run(*path); });
}

} // namespace dateline::cli
