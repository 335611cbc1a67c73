#include "render/cli/article_file.hpp"
#include "render/cli/options.hpp"
#include "render/cli/verbs.hpp"

namespace dateline::cli {
namespace {

Exit run(std::string const& path) {
    auto const article = read_article(path);
    if (!article) return Exit::nothing;
    return write_standard_output(article->text) ? Exit::done : Exit::nothing;
}

} // namespace

void add_text(Program& program) {
    program.verb<std::string>(
        "text", "Print an article's text, in which the timeline's `chars` are counted",
        [](Arguments& verb, std::string& path) {
            verb.required("file", path,
                          "File of an article; file#2 for the second one of several; - is standard input");
            verb.footer("Example:\n"
                        "  dateline text articles/wire.jsonl#2");
        },
        run);
}

} // namespace dateline::cli
