#include "engine/article/read_json.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/json_articles.hpp"
#include "engine/article/json_string.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/metadata.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace dateline::engine {

namespace {

/// A file whose lines are no JSON at all does not fill the list of warnings.
constexpr std::size_t most_malformed_lines_reported = 20;

/// "malformed JSON at 3:17". `line` begins before the error and has this number.
[[nodiscard]] Warning malformed(Source const& source, JsonError const& error, std::size_t line_begin = 0,
                                std::size_t line_number = 1) {
    auto const place = line_and_column(source.text.text, error.at, line_begin, line_number);
    return {source.path,
            fmt::format("malformed JSON at {}{}{}", place, error.reason.empty() ? "" : ": ", error.reason)};
}

[[nodiscard]] Document make_document(Source const& source, JsonArticle&& article) {
    Document document;
    document.sha256 = digest(source, article.object);
    document.map = map_literal(source.text.text, article[JsonField::text].literal, source.text.map);
    document.text = std::move(article[JsonField::text].value);
    document.title = trimmed(article[JsonField::title].value);
    document.id = std::move(article[JsonField::id].value);
    document.url = std::move(article[JsonField::url].value);
    if (auto& publisher = article[JsonField::publisher]; publisher.is_set()) {
        document.publisher = std::move(publisher.value);
    }
    set_language(document, article[JsonField::language].value);
    if (auto const& date = article[JsonField::published]; date.is_set()) {
        document.dates.push_back({DateRole::published, fmt::format("field \"{}\" of the file", date.key), date.value});
    }
    return document;
}

/// Whether another value begins on a later line than the one that ended at `end`.
[[nodiscard]] bool continues_on_next_line(std::string_view json, std::size_t end) {
    auto const next = json.find_first_not_of(" \t\r\n", end);
    return next != std::string_view::npos && json[next] == '{' &&
           json.substr(end, next - end).find('\n') != std::string_view::npos;
}

/// Adds what one object, array or line holds; counts objects that are no article.
class Objects {
public:
    Objects(Source const& source, ReadFile& read) : source_(source), read_(read) {}

    void add(JsonArticles&& found) {
        others_ += found.others;
        for (auto& article : found.articles)
            read_.documents.push_back(make_document(source_, std::move(article)));
    }

    void warn() {
        if (others_ == 0) return;
        auto const articles = read_.documents.size();
        read_.warnings.push_back({source_.path, message({ErrorCode::not_an_article,
                                                         articles == 0 ? "no object with a text"
                                                                       : fmt::format("{} of {} objects have no text",
                                                                                     others_, articles + others_)})});
    }

private:
    Source const& source_;
    ReadFile& read_;
    std::size_t others_ = 0;
};

void read_lines(Source const& source, ReadFile& read) {
    std::string_view const json = source.text.text;
    Objects objects(source, read);
    std::size_t malformed_lines = 0;
    std::size_t line_number = 0;
    Lines lines(json);
    while (auto const line = lines.next()) {
        ++line_number;
        if (line->empty()) continue;
        auto found = find_articles(json, *line);
        if (!found.error) {
            objects.add(std::move(found));
        } else if (++malformed_lines <= most_malformed_lines_reported) {
            read.warnings.push_back(malformed(source, *found.error, line->begin, line_number));
        }
    }
    if (malformed_lines > most_malformed_lines_reported) {
        read.warnings.push_back({source.path, fmt::format("malformed JSON in {} more lines",
                                                          malformed_lines - most_malformed_lines_reported)});
    }
    objects.warn();
}

} // namespace

bool looks_like_json(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '[')) return false;
    auto const second = text.find_first_not_of(" \t\r\n", first + 1);
    if (second == std::string_view::npos) return false;
    return text[first] == '{' ? text[second] == '"' || text[second] == '}' : text[second] == '{' || text[second] == ']';
}

bool is_named_json_lines(std::string_view path) {
    auto const ending = ascii::lower(extension(path));
    return ending == ".jsonl" || ending == ".ndjson";
}

ReadFile read_json(Source const& source) {
    std::string_view const json = source.text.text;
    ReadFile read;
    auto found = find_articles(json, {0, static_cast<std::uint32_t>(json.size())});
    auto const rest = json.find_first_not_of(" \t\r\n", found.end);
    if (found.error ? is_named_json_lines(source.path) : continues_on_next_line(json, found.end)) {
        read_lines(source, read);
    } else if (found.error) {
        read.warnings.push_back(malformed(source, *found.error));
    } else if (rest != std::string_view::npos) {
        read.warnings.push_back(malformed(source, {rest, "text after the end"}));
    } else {
        Objects objects(source, read);
        if (found.articles.empty()) found.others = std::max<std::size_t>(found.others, 1);
        objects.add(std::move(found));
        objects.warn();
    }
    name_documents(read, source.path);
    return read;
}

} // namespace dateline::engine
