#include "engine/article/read_json.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/json_articles.hpp"
#include "engine/article/json_fields.hpp"
#include "engine/article/lines.hpp"

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

/// Whether another value begins on a later line than the one that ended at `end`.
[[nodiscard]] bool continues_on_next_line(std::string_view json, std::size_t end) {
    auto const next = json.find_first_not_of(" \t\r\n", end);
    return next != std::string_view::npos && json[next] == '{' &&
           json.substr(end, next - end).find('\n') != std::string_view::npos;
}

/// Adds the articles of objects; counts those that are none.
class Objects {
public:
    Objects(Source const& source, ReadFile& read) : source_(source), read_(read) {}

    /// Reads the value in a part of the file.
    [[nodiscard]] JsonRead add(Span part) {
        return read_objects(source_.text.text, part, source_.limits.json_nesting,
                            [&](JsonNode const& object, JsonPlace place) {
                                if (auto document = json_document(source_, object))
                                    read_.documents.push_back(*std::move(document));
                                else if (place != JsonPlace::around_list)
                                    ++others_;
                            });
    }

    /// Says that there are objects without a text, or nothing but other values.
    void warn() {
        auto const articles = read_.documents.size();
        if (others_ == 0 && articles != 0) return;
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
    Objects objects(source, read);
    std::size_t malformed_lines = 0;
    std::size_t line_number = 0;
    Lines lines(source.text.text);
    while (auto const line = lines.next()) {
        ++line_number;
        if (line->empty()) continue;
        auto const result = objects.add(*line);
        if (!result.error) continue;
        if (++malformed_lines <= most_malformed_lines_reported) {
            read.warnings.push_back(malformed(source, *result.error, line->begin, line_number));
        }
    }
    if (malformed_lines > most_malformed_lines_reported) {
        read.warnings.push_back({source.path, fmt::format("malformed JSON in {} more lines",
                                                          malformed_lines - most_malformed_lines_reported)});
    }
    if (malformed_lines == 0 || !read.documents.empty()) objects.warn();
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
    Objects objects(source, read);
    auto const result = objects.add(all_of(source.text));
    auto const rest = json.find_first_not_of(" \t\r\n", result.end);
    if (result.error ? is_named_json_lines(source.path) : continues_on_next_line(json, result.end)) {
        read = {};
        read_lines(source, read);
    } else if (result.error || rest != std::string_view::npos) {
        auto const error = result.error ? *result.error : JsonError{rest, "text after the end"};
        if (!result.is_list) read = {}; // elements of a list before the error are whole
        auto warning = malformed(source, error);
        if (!read.documents.empty()) warning.message += "; read as far as that";
        read.warnings.push_back(std::move(warning));
    } else {
        objects.warn();
    }
    name_documents(read, source.path);
    return read;
}

} // namespace dateline::engine
