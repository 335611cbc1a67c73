#include "engine/article/read_markdown.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/front_matter.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/metadata.hpp"
#include "engine/article/sha256.hpp"

#include <fmt/format.h>
#include <utility>

namespace dateline::engine {

namespace {

/// "# The headline" at the top of the text.
[[nodiscard]] std::string heading(std::string_view text) {
    Lines lines(text);
    while (auto const line = lines.next()) {
        if (line->empty()) continue;
        auto const words = line->in(text);
        return words.starts_with("# ") ? std::string(trimmed(words.substr(2))) : std::string();
    }
    return {};
}

} // namespace

ReadFile read_markdown(Source const& source) {
    ReadFile read;
    auto& document = read.documents.emplace_back();
    document.sha256 = sha256(source.bytes);
    auto const& whole = source.text;
    auto const front = read_front_matter(whole.text);
    MappedText body;
    body.copy(whole, {front ? front->body : 0, static_cast<std::uint32_t>(whole.text.size())});
    document.text = std::move(body.text);
    document.map = std::move(body.map);
    name_documents(read, source.path);
    if (front) {
        for (auto const& field : front->fields)
            add_metadata(document, field.key, field.value, "front matter");
        if (!front->unread.empty()) {
            read.warnings.push_back(
                {source.path, fmt::format("front matter: cannot read \"{}\"{}", front->unread.front().substr(0, 60),
                                          front->unread.size() == 1 ? "" : " and other lines")});
        }
    }
    if (document.title.empty()) document.title = heading(document.text);
    return read;
}

} // namespace dateline::engine
