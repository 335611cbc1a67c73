#include "engine/language/syntax.hpp"
#include "render/cli/article_file.hpp"
#include "render/cli/options.hpp"
#include "render/cli/verbs.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace dateline::cli {
namespace {

using nlohmann::ordered_json;

struct Options {
    std::string file;
    std::string format = "conllu";
};

/// Text as one field of CoNLL-U: without line breaks and tabs.
std::string field(std::string_view text) {
    std::string out(text);
    std::ranges::replace_if(
        out, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return out;
}

/// A sentence in CoNLL-U (universaldependencies.org/format): tokens of several words are lines of their own before
/// them.
std::string conllu(std::string_view text, engine::SyntaxTree const& tree, std::size_t number) {
    auto const& words = tree.words;
    std::string lines = tree.sentence.starts_paragraph ? "# newpar\n" : "";
    lines += fmt::format("# sent_id = {}\n# text = {}\n", number, field(tree.sentence.span.in(text)));
    auto const spacing = [&](std::size_t last) {
        bool const close = last + 1 < words.size() && words[last].span.end == words[last + 1].span.begin;
        return close ? "SpaceAfter=No" : "_";
    };
    std::size_t inside = 0; // words before this one belong to a token already written
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const& word = words[i];
        if (i >= inside && word.joined) {
            inside = i;
            while (inside < words.size() && words[inside].joined)
                ++inside;
            engine::Span const token{word.span.begin, words[std::min(inside, words.size() - 1)].span.end};
            lines += fmt::format("{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", i + 1, inside + 1, field(token.in(text)),
                                 spacing(inside));
            ++inside;
        }
        std::size_t const head = word.head == engine::Word::no_head ? 0 : word.head + 1;
        lines +=
            fmt::format("{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t{}\n", i + 1, field(word.span.in(text)), field(word.lemma),
                        name(word.upos), name(word.penn), head, name(word.relation), i < inside ? "_" : spacing(i));
    }
    return lines + '\n';
}

ordered_json json(std::string_view text, engine::SyntaxTree const& tree, engine::CodePoints const& code_points) {
    auto const chars = [&](engine::Span span) {
        auto const counted = code_points.of(span);
        return ordered_json{counted.begin, counted.end};
    };
    auto words = ordered_json::array();
    for (auto const& word : tree.words) {
        words.push_back({{"chars", chars(word.span)},
                         {"text", word.span.in(text)},
                         {"lemma", word.lemma},
                         {"upos", name(word.upos)},
                         {"xpos", name(word.penn)},
                         {"head", word.head == engine::Word::no_head ? ordered_json() : ordered_json(word.head)},
                         {"relation", name(word.relation)}});
    }
    return {{"chars", chars(tree.sentence.span)},
            {"text", tree.sentence.span.in(text)},
            {"starts_paragraph", tree.sentence.starts_paragraph},
            {"words", std::move(words)}};
}

Exit run(Options const& options) {
    auto const article = read_article(options.file);
    if (!article) return Exit::nothing;
    engine::CodePoints const code_points{article->text};
    std::string lines;
    std::size_t number = 0;
    for (auto const& tree : engine::parse_text(article->text)) {
        ++number;
        lines += options.format == "json" ? json(article->text, tree, code_points).dump() + '\n'
                                          : conllu(article->text, tree, number);
    }
    return write_standard_output(lines) ? Exit::done : Exit::nothing;
}

} // namespace

void add_analyse(Program& program) {
    program.verb<Options>(
        "analyse", "Print an article's sentences, words, parts of speech and syntax",
        [](Arguments& verb, Options& options) {
            verb.required("file", options.file,
                          "File of an article; file#2 for the second one of several; - is standard input");
            verb.choice("--format", "FORMAT", options.format, {"conllu", "json"},
                        "conllu (the default), or json: one object a line and sentence");
            verb.footer("Examples:\n"
                        "  dateline analyse article.txt\n"
                        "  dateline analyse article.txt --format json");
        },
        run);
}

} // namespace dateline::cli
