#include "engine/article/file_name.hpp"
#include "engine/calendar/edtf.hpp"
#include "render/cli/options.hpp"
#include "render/cli/output_file.hpp"
#include "render/cli/time_limit.hpp"
#include "render/cli/verbs.hpp"
#include "render/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dateline::cli {
namespace {

struct Options {
    std::string folder;
    std::string json;
    std::string explain;
    ReadingOptions reading;
    TimeLimit time;
};

/// Characters of a text, which is what it takes on a terminal, near enough.
std::size_t width_of(std::string_view text) {
    return engine::CodePoints{text}.before(static_cast<std::uint32_t>(text.size()));
}

std::string published_text(engine::Publication const& published) {
    if (!published.interval) return "unknown";
    return engine::edtf(*published.interval, published.granularity, published.qualifier).value_or("unknown");
}

/// "2023-04-10 (metadata)", or "unknown".
std::string dated(engine::Publication const& published) {
    auto const text = published_text(published);
    return published.interval ? fmt::format("{} ({})", text, name(published.method)) : text;
}

std::string remarks_of(engine::TimelineDocument const& document, std::vector<engine::Warning> const& warnings) {
    std::string remarks;
    auto const add = [&](std::string const& remark) { remarks += (remarks.empty() ? "" : ", ") + remark; };
    for (auto const& signal : document.article.signals)
        add(signal);
    if (document.copy_of) add(fmt::format("copy of {}", *document.copy_of));
    auto const count = std::ranges::count(warnings, document.article.path, &engine::Warning::path);
    if (count > 0) add(fmt::format("{} warning{}", count, count == 1 ? "" : "s"));
    return remarks;
}

/// One line an article under a line of headings: id, date and how that was found, format, language, words, path, title,
/// and what is to be said of it.
std::string table_of(engine::Timeline const& timeline) {
    using Row = std::array<std::string, 8>;
    std::vector<Row> rows{{"ID", "PUBLISHED", "FORMAT", "LANGUAGE", "WORDS", "PATH", "TITLE", "REMARKS"}};
    for (auto const& document : timeline.documents) {
        auto const& article = document.article;
        rows.push_back({document.id, dated(article.published), std::string{name(article.format)}, article.language,
                        fmt::format("{}", article.words), printable(article.path), printable(article.title),
                        remarks_of(document, timeline.warnings)});
    }
    Row::size_type constexpr words_column = 4;
    std::array<std::size_t, 8> widths{};
    for (auto const& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], width_of(row[i]));
    }
    std::string table;
    for (auto const& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto const space = std::string(widths[i] - width_of(row[i]), ' ');
            line += i == words_column ? space + row[i] : row[i] + space;
            line += "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        table += line + '\n';
    }
    return table;
}

std::string explanation_of(engine::ArticleRecord const& article) {
    auto text =
        fmt::format("{}\n  title      {}\n  publisher  {}\n  format     {}\n  language   {}\n  words      {}\n"
                    "  published  {}\n  found in   {}\n",
                    printable(article.path), printable(article.title), printable(article.publisher.value_or("unknown")),
                    name(article.format), printable(article.language), article.words, published_text(article.published),
                    name(article.published.method));
    for (auto const& signal : article.signals)
        text += fmt::format("  signal     {}\n", printable(signal));
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
    options.time.begin();
    auto const inputs = engine::list_files(options.folder);
    if (!inputs) {
        say_error(message(inputs.error()));
        return Exit::nothing;
    }
    if (auto const why = overwriting(options.json, options.folder, *inputs); !why.empty()) {
        say_error(why);
        return Exit::usage;
    }
    auto output = OutputFile::open(options.json.empty() ? standard_stream : options.json);
    if (!output) {
        say_error(message(output.error()));
        return Exit::nothing;
    }

    auto const settings = options.reading.value();
    auto const timeline = timeline_of(options.folder, settings);
    if (!timeline) return Exit::nothing;
    auto articles = paths_of(*timeline);
    say_unmatched(settings.stated, articles);

    std::string text;
    if (!options.explain.empty()) {
        engine::StatedPublication const pattern{engine::name_as_text(options.explain), {}, {}};
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
            options.time.add_to(verb);
            verb.footer("Examples:\n"
                        "  dateline articles articles\n"
                        "  dateline articles articles --explain 'wire-*'");
        },
        run);
}

} // namespace dateline::cli
