#include "engine/calendar/edtf.hpp"
#include "render/cli/options.hpp"
#include "render/cli/output_file.hpp"
#include "render/cli/verbs.hpp"
#include "render/json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::cli {
namespace {

struct Options {
    std::string folder;
    std::string json;
    std::string explain;
    ReadingOptions reading;
};

std::string published_text(engine::Publication const& published) {
    if (!published.interval) return "unknown";
    return engine::edtf(*published.interval, published.granularity, published.qualifier).value_or("unknown");
}

/// One line an article: its date, how that was found, its path, its title.
std::string table_of(engine::Timeline const& timeline) {
    std::size_t date_width = 0;
    std::size_t path_width = 0;
    for (auto const& document : timeline.documents) {
        date_width = std::max(date_width, published_text(document.article.published).size());
        path_width = std::max(path_width, document.article.path.size());
    }
    std::string table;
    for (auto const& document : timeline.documents) {
        auto const& article = document.article;
        table +=
            fmt::format("{:<{}}  {:<9} {:<{}}  {}{}\n", published_text(article.published), date_width,
                        name(article.published.method), printable(article.path), path_width, printable(article.title),
                        document.copy_of ? fmt::format("  (copy of {})", *document.copy_of) : "");
    }
    return table;
}

std::string explanation_of(engine::ArticleRecord const& article) {
    auto text =
        fmt::format("{}\n  title      {}\n  publisher  {}\n  published  {}\n  found in   {}\n", printable(article.path),
                    printable(article.title), printable(article.publisher.value_or("unknown")),
                    published_text(article.published), name(article.published.method));
    for (auto const& evidence : article.published.evidence) {
        text += fmt::format("  evidence   \"{}\"", printable(evidence.text));
        if (!evidence.span.empty()) text += fmt::format(", chars {}-{}", evidence.span.begin, evidence.span.end);
        text += fmt::format(": {}\n", printable(evidence.says));
    }
    for (auto const& dropped : article.dropped) {
        text +=
            fmt::format("  left out   chars {}-{}: {}\n", dropped.span.begin, dropped.span.end, printable(dropped.why));
    }
    return text;
}

Exit run(Options const& options) {
    auto const inputs = engine::list_files(options.folder);
    if (!inputs) {
        say_error(message(inputs.error()));
        return Exit::nothing;
    }
    for (auto const& input : *inputs) {
        if (!options.json.empty() && is_same_file(std::filesystem::path{options.folder} / input, options.json)) {
            say_error(fmt::format("{} is one of the files that are read; nothing is overwritten: choose another output",
                                  options.json));
            return Exit::usage;
        }
    }
    auto output = OutputFile::open(options.json.empty() ? standard_stream : options.json);
    if (!output) {
        say_error(message(output.error()));
        return Exit::nothing;
    }

    auto const settings = options.reading.value();
    auto const timeline = engine::build(options.folder, settings);
    if (!timeline) {
        say_error(message(timeline.error()));
        return Exit::nothing;
    }
    say_warnings(timeline->warnings);
    if (timeline->documents.empty()) {
        say_error(fmt::format("{}: no articles in this folder", options.folder));
        return Exit::nothing;
    }
    auto articles = paths_of(*timeline);
    say_unmatched(settings.stated, articles);

    std::string text;
    if (!options.explain.empty()) {
        engine::StatedPublication const pattern{options.explain, {}, {}};
        for (auto const& document : timeline->documents) {
            if (matches(pattern, document.article.path)) text += explanation_of(document.article);
        }
        if (text.empty()) {
            say_error(fmt::format("no article is named {}", options.explain));
            return Exit::usage;
        }
    } else {
        text = options.json.empty() ? table_of(*timeline) : render::documents_to_json(*timeline);
    }
    if (auto const error = output->commit(text)) {
        say_error(message(*error));
        return Exit::nothing;
    }
    return leaves_files_out(timeline->warnings, std::move(articles)) ? Exit::incomplete : Exit::done;
}

} // namespace

void add_articles(Program& program) {
    program.verb<Options>(
        "articles", "List a folder's articles and when they were published",
        [](Arguments& verb, Options& options) {
            verb.required("folder", options.folder, "Folder of articles");
            verb.option("--json", "FILE", options.json, "Write the articles as JSON to FILE; - is standard output");
            verb.option("--explain", "NAME", options.explain,
                        "Show what speaks for the publication date of the article NAME, which may hold * and ?");
            verb.exclude("--explain", "--json");
            options.reading.add_to(verb);
            verb.footer("Examples:\n"
                        "  dateline articles articles\n"
                        "  dateline articles articles --explain 'wire-*'");
        },
        run);
}

} // namespace dateline::cli
