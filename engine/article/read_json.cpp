#include "engine/article/read_json.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/json_articles.hpp"
#include "engine/article/json_string.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/sha256.hpp"
#include "engine/publication/stated_date.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace dateline::engine {

namespace {

/// A file whose lines are no JSON at all does not fill the list of warnings.
constexpr std::size_t most_malformed_lines_reported = 20;

[[nodiscard]] std::string_view extension(std::string_view path) {
    auto const name = path.substr(path.find_last_of('/') + 1);
    auto const dot = name.find_last_of('.');
    return dot == std::string_view::npos ? std::string_view{} : name.substr(dot);
}

[[nodiscard]] bool is_named_json_lines(std::string_view path) {
    auto const ending = ascii::lower(extension(path));
    return ending == ".jsonl" || ending == ".ndjson";
}

/// "malformed JSON at 3:17": line and character, both from 1. `line` begins before the error and has this number.
[[nodiscard]] Warning malformed(std::string_view json, JsonError const& error, std::string const& path,
                                std::size_t line_begin, std::size_t line_number) {
    auto const before = json.substr(line_begin, error.at - line_begin);
    line_number += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    auto const last_line = before.substr(before.find_last_of('\n') + 1);
    auto const column = CodePoints(last_line).before(static_cast<std::uint32_t>(last_line.size())) + 1;
    return {path, fmt::format("malformed JSON at {}:{}{}{}", line_number, column, error.reason.empty() ? "" : ": ",
                              error.reason)};
}

[[nodiscard]] bool is_language_tag(std::string_view text) {
    return text.size() >= 2 && std::all_of(text.begin(), text.end(), [](char c) {
               return ascii::is_letter(c) || ascii::is_digit(c) || c == '-';
           });
}

/// Builds the documents of one file from the objects found in it.
class DocumentMaker {
public:
    DocumentMaker(std::string_view bytes, DecodedText const& decoded, std::string const& path)
        : bytes_(bytes), decoded_(decoded), path_(path) {}

    void add(JsonArticle&& article) {
        auto& document = read_.documents.emplace_back();
        auto const source = decoded_.map.source_of(article.object);
        document.sha256 = sha256(bytes_.substr(source.begin, source.end - source.begin));
        document.map = map_literal(decoded_.text, article[JsonField::text].literal, decoded_.map);
        document.text = std::move(article[JsonField::text].value);
        document.title = trimmed(article[JsonField::title].value);
        document.id = std::move(article[JsonField::id].value);
        document.url = std::move(article[JsonField::url].value);
        if (auto& publisher = article[JsonField::publisher]; publisher.is_set()) {
            document.publisher = std::move(publisher.value);
        }
        if (auto& language = article[JsonField::language]; is_language_tag(language.value)) {
            document.language = std::move(language.value);
        }
        add_publication(document, article[JsonField::published]);
    }

    void warn(Warning warning) { read_.warnings.push_back(std::move(warning)); }

    /// Names the documents, of which all are known only now.
    [[nodiscard]] ReadFile finish() && {
        auto const several = read_.documents.size() > 1;
        for (std::size_t i = 0; i < read_.documents.size(); ++i) {
            read_.documents[i].path = several ? fmt::format("{}#{}", path_, i + 1) : path_;
        }
        for (auto const& [document, date] : unreadable_dates_) {
            warn({read_.documents[document].path, message({ErrorCode::not_a_date, date})});
        }
        return std::move(read_);
    }

private:
    void add_publication(Document& document, JsonValue const& field) {
        if (!field.is_set()) return;
        auto const text = trimmed(field.value);
        if (auto const date = parse_stated_date(text)) {
            document.published = {date->interval,
                                  date->granularity,
                                  date->qualifier,
                                  PublicationMethod::metadata,
                                  {{{}, std::string(text), fmt::format("field \"{}\" of the file", field.key)}}};
        } else {
            unreadable_dates_.emplace_back(read_.documents.size() - 1, text.substr(0, 80));
        }
    }

    std::string_view bytes_;
    DecodedText const& decoded_;
    std::string const& path_;
    ReadFile read_;
    std::vector<std::pair<std::size_t, std::string>> unreadable_dates_;
};

/// Whether another value begins on a later line than the one that ended at `end`.
[[nodiscard]] bool continues_on_next_line(std::string_view json, std::size_t end) {
    auto const next = json.find_first_not_of(" \t\r\n", end);
    return next != std::string_view::npos && json[next] == '{' &&
           json.substr(end, next - end).find('\n') != std::string_view::npos;
}

/// Adds what one object, array or line holds; counts objects that are no article.
struct Objects {
    std::size_t articles = 0;
    std::size_t others = 0;

    void add_to(DocumentMaker& maker, JsonArticles&& found) {
        articles += found.articles.size();
        others += found.others;
        for (auto& article : found.articles)
            maker.add(std::move(article));
    }

    void warn(DocumentMaker& maker, std::string const& path) const {
        if (others == 0) return;
        maker.warn(
            {path, message({ErrorCode::not_an_article,
                            articles == 0 ? "no object with a text"
                                          : fmt::format("{} of {} objects have no text", others, articles + others)})});
    }
};

void read_lines(DocumentMaker& maker, std::string_view json, std::string const& path) {
    Objects objects;
    std::size_t malformed_lines = 0;
    std::size_t line_number = 0;
    Lines lines(json);
    while (auto const line = lines.next()) {
        ++line_number;
        if (line->empty()) continue;
        auto found = find_articles(json, *line);
        if (!found.error) {
            objects.add_to(maker, std::move(found));
        } else if (++malformed_lines <= most_malformed_lines_reported) {
            maker.warn(malformed(json, *found.error, path, line->begin, line_number));
        }
    }
    if (malformed_lines > most_malformed_lines_reported) {
        maker.warn(
            {path, fmt::format("malformed JSON in {} more lines", malformed_lines - most_malformed_lines_reported)});
    }
    objects.warn(maker, path);
}

} // namespace

bool looks_like_json(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '[')) return false;
    auto const second = text.find_first_not_of(" \t\r\n", first + 1);
    if (second == std::string_view::npos) return false;
    return text[first] == '{' ? text[second] == '"' || text[second] == '}' : text[second] == '{' || text[second] == ']';
}

bool is_named_json(std::string_view path) {
    return ascii::lower(extension(path)) == ".json" || is_named_json_lines(path);
}

ReadFile read_json(std::string_view bytes, DecodedText const& decoded, std::string const& path) {
    std::string_view const json = decoded.text;
    DocumentMaker maker(bytes, decoded, path);
    auto found = find_articles(json, {0, static_cast<std::uint32_t>(json.size())});
    auto const rest = json.find_first_not_of(" \t\r\n", found.end);
    if (found.error ? is_named_json_lines(path) : continues_on_next_line(json, found.end)) {
        read_lines(maker, json, path);
    } else if (found.error) {
        maker.warn(malformed(json, *found.error, path, 0, 1));
    } else if (rest != std::string_view::npos) {
        maker.warn(malformed(json, {rest, "text after the end"}, path, 0, 1));
    } else {
        Objects objects;
        if (found.articles.empty()) found.others = std::max<std::size_t>(found.others, 1);
        objects.add_to(maker, std::move(found));
        objects.warn(maker, path);
    }
    return std::move(maker).finish();
}

} // namespace dateline::engine
