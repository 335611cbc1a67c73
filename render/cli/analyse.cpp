#include "engine/language/names.hpp"
#include "engine/language/quotation.hpp"
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

std::string_view name(engine::Tense tense) {
    switch (tense) {
    case engine::Tense::past:
        return "past";
    case engine::Tense::present:
        return "present";
    case engine::Tense::future:
        return "future";
    case engine::Tense::unknown:
        break;
    }
    return "unknown";
}

/// The analysis of one article as JSON, a line for each sentence.
class JsonLines {
public:
    explicit JsonLines(std::string_view text) : text_(text), code_points_(text) {
        for (auto& tree : engine::parse_text(text)) {
            auto clauses = engine::find_clauses(text, tree);
            sentences_.push_back({std::move(tree), std::move(clauses)});
        }
        quotations_ = engine::find_quotations(text, sentences_);
        auto const lower_case = engine::lower_case_words(text);
        for (auto const& sentence : sentences_) {
            auto const tokens = engine::tokenise(text, sentence.tree.sentence.span);
            names_.push_back(engine::find_names(text, tokens, lower_case));
        }
        engine::resolve_short_names(names_);
    }

    [[nodiscard]] std::string lines() const {
        std::string lines;
        for (std::size_t i = 0; i < sentences_.size(); ++i)
            lines += sentence(i).dump() + '\n';
        return lines;
    }

private:
    [[nodiscard]] ordered_json chars(engine::Span span) const {
        auto const counted = code_points_.of(span);
        return {counted.begin, counted.end};
    }
    [[nodiscard]] ordered_json passage(engine::Span span) const {
        return {{"chars", chars(span)}, {"text", span.in(text_)}};
    }
    [[nodiscard]] ordered_json optional_passage(std::optional<engine::Span> span) const {
        return span ? passage(*span) : ordered_json();
    }

    [[nodiscard]] ordered_json sentence(std::size_t index) const {
        auto const& [tree, clauses] = sentences_[index];
        ordered_json json = passage(tree.sentence.span);
        json["starts_paragraph"] = tree.sentence.starts_paragraph;
        json["words"] = ordered_json::array();
        for (auto const& word : tree.words)
            json["words"].push_back(this->word(word));
        json["clauses"] = ordered_json::array();
        for (auto const& clause : clauses)
            json["clauses"].push_back(this->clause(tree, clause));
        json["names"] = ordered_json::array();
        for (auto const& name : names_[index])
            json["names"].push_back({{"chars", chars(name.span)}, {"text", name.span.in(text_)}, {"name", name.text}});
        json["quotations"] = ordered_json::array();
        for (auto const& quotation : quotations_) {
            if (!tree.sentence.span.contains({quotation.span.begin, quotation.span.begin})) continue;
            auto quoted = passage(quotation.span);
            quoted["speaker"] = optional_passage(quotation.speaker);
            json["quotations"].push_back(std::move(quoted));
        }
        return json;
    }

    [[nodiscard]] ordered_json word(engine::Word const& word) const {
        ordered_json json = passage(word.span);
        json["lemma"] = word.lemma;
        json["upos"] = name(word.upos);
        json["xpos"] = name(word.penn);
        json["head"] = word.head == engine::Word::no_head ? ordered_json() : ordered_json(word.head);
        json["relation"] = name(word.relation);
        return json;
    }

    /// Words are told by their numbers in the sentence, from 0, as `head` does.
    [[nodiscard]] ordered_json clause(engine::SyntaxTree const& tree, engine::Clause const& clause) const {
        auto const optional = [](std::optional<std::uint32_t> word) {
            return word ? ordered_json(*word) : ordered_json();
        };
        ordered_json json = passage(tree.words[clause.verb].span);
        json["predicate"] = clause.predicate;
        json["lemma"] = clause.lemma;
        json["finite"] = clause.finite;
        json["subject"] = optional(clause.subject);
        json["object"] = optional(clause.object);
        json["agent"] = optional(clause.agent);
        json["times"] = clause.times;
        json["tense"] = name(clause.tense);
        json["perfect"] = clause.perfect;
        json["progressive"] = clause.progressive;
        json["passive"] = clause.passive;
        json["negated"] = clause.negated;
        json["modality"] = name(clause.modality);
        json["embedding"] = name(clause.embedding);
        json["reporter"] = optional(clause.reporter);
        json["speaker"] = optional_passage(clause.speaker);
        return json;
    }

    std::string_view text_;
    engine::CodePoints code_points_;
    std::vector<engine::ParsedSentence> sentences_;
    std::vector<engine::Quotation> quotations_;
    std::vector<std::vector<engine::Name>> names_;
};

Exit run(Options const& options) {
    auto const article = read_article(options.file);
    if (!article) return Exit::nothing;
    std::string lines;
    if (options.format == "json") {
        lines = JsonLines(article->text).lines();
    } else {
        std::size_t number = 0;
        for (auto const& tree : engine::parse_text(article->text))
            lines += conllu(article->text, tree, ++number);
    }
    return write_standard_output(lines) ? Exit::done : Exit::nothing;
}

} // namespace

void add_analyse(Program& program) {
    program.verb<Options>(
        "analyse", "Print an article's sentences, words, parts of speech, syntax, clauses and names",
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
