#include "engine/language/segment.hpp"
#include "render/cli/article_file.hpp"
#include "render/cli/options.hpp"
#include "render/cli/verbs.hpp"

#include <nlohmann/json.hpp>

namespace dateline::cli {
namespace {

using nlohmann::ordered_json;

std::string_view name(engine::Token::Kind kind) {
    switch (kind) {
    case engine::Token::Kind::word:
        return "word";
    case engine::Token::Kind::number:
        return "number";
    case engine::Token::Kind::punctuation:
        return "punctuation";
    }
    return "";
}

Exit run(std::string const& path) {
    auto const article = read_article(path);
    if (!article) return Exit::nothing;

    engine::CodePoints const code_points{article->text};
    auto const chars = [&](engine::Span span) {
        auto const counted = code_points.of(span);
        return ordered_json{counted.begin, counted.end};
    };
    std::string lines;
    for (auto const& sentence : engine::segment(article->text)) {
        auto tokens = ordered_json::array();
        for (auto const& token : engine::tokenise(article->text, sentence.span)) {
            tokens.push_back(
                {{"chars", chars(token.span)}, {"text", token.span.in(article->text)}, {"kind", name(token.kind)}});
        }
        lines += ordered_json{{"chars", chars(sentence.span)},
                              {"text", sentence.span.in(article->text)},
                              {"starts_paragraph", sentence.starts_paragraph},
                              {"tokens", std::move(tokens)}}
                     .dump();
        lines += '\n';
    }
    return write_standard_output(lines) ? Exit::done : Exit::nothing;
}

} // namespace

void add_analyse(Program& program) {
    program.verb<std::string>(
        "analyse", "Print an article's sentences and tokens as JSON Lines",
        [](Arguments& verb, std::string& path) {
            verb.required("file", path,
                          "File of an article; file#2 for the second one of several; - is standard input");
            verb.footer("Example:\n"
                        "  dateline analyse article.txt\n"
                        "This is all the analysis there is so far: no parts of speech and no syntax.");
        },
        run);
}

} // namespace dateline::cli
