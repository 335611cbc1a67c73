#include "engine/article/read.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/byline.hpp"
#include "engine/article/clean.hpp"
#include "engine/article/headline.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/read_json.hpp"
#include "engine/article/sha256.hpp"

#include <fmt/format.h>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t nul_window = std::size_t{64} << 10U;
constexpr std::size_t largest_file = std::size_t{1}
                                     << 30U; ///< offsets in its text stay below 4 GiB, all replaced or not

[[nodiscard]] ReadFile nothing(std::string const& path, std::string reason) {
    return {{}, {{path, std::move(reason)}}};
}

[[nodiscard]] bool is_markup(std::string_view text) {
    auto const start = ascii::lower(trimmed(text.substr(0, 256)));
    return start.starts_with("<!doctype") || start.starts_with("<html") || start.starts_with("<?xml");
}

[[nodiscard]] ReadFile read_text(std::string_view bytes, DecodedText&& decoded, std::string const& path) {
    ReadFile read;
    auto& document = read.documents.emplace_back();
    document.path = path;
    document.sha256 = sha256(bytes);
    document.text = std::move(decoded.text);
    document.map = std::move(decoded.map);
    return read;
}

} // namespace

ReadFile read_articles(std::string_view bytes, std::string const& path) {
    auto const name = decode_utf8(path).text; // not every file name is UTF-8
    if (bytes.size() > largest_file) {
        return nothing(name, message({ErrorCode::too_large, fmt::format("over {} bytes", largest_file)}));
    }
    if (bytes.substr(0, nul_window).find('\0') != std::string_view::npos) {
        return nothing(name, message({ErrorCode::binary_file, {}}));
    }
    auto decoded = decode_utf8(bytes);
    if (trimmed(decoded.text).empty()) return nothing(name, "empty file");
    auto const replaced = decoded.replaced;
    if (std::uint64_t{replaced} * 10 > std::uint64_t{bytes.size()} * 3) {
        return nothing(name, message({ErrorCode::binary_file, "not UTF-8"}));
    }

    auto const is_json = looks_like_json(decoded.text) || is_named_json(name);
    if (!is_json && is_markup(decoded.text)) {
        return nothing(name, message({ErrorCode::not_an_article, "HTML and XML are not read"}));
    }
    auto read = is_json ? read_json(bytes, decoded, name) : read_text(bytes, std::move(decoded), name);
    for (auto& document : read.documents) {
        if (document.title.empty()) document.title = headline(document.text);
        document.dropped = clean(document.text);
    }
    if (replaced != 0 && !read.documents.empty()) {
        read.warnings.push_back(
            {name, fmt::format("{} {} not UTF-8, read as U+FFFD", replaced, replaced == 1 ? "byte is" : "bytes are")});
    }
    return read;
}

} // namespace dateline::engine
