#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::engine {

/// What a file is.
enum class Format : std::uint8_t {
    text,
    markdown, ///< a text with YAML front matter, or named so
    html,
    json,
    json_lines,
    nitf,      ///< News Industry Text Format, an XML of the IPTC
    newsml_g2, ///< NewsML-G2: newsMessage, newsItem, packageItem
    newsml_1,  ///< NewsML 1.x
    feed,      ///< RSS 0.9x, 1.0 and 2.0, Atom
    mail,      ///< one message of RFC 5322
    mailbox,   ///< several, after lines that begin with "From "
    warc,      ///< Web ARChive, ISO 28500
    pdf,
    timeml,
    archive,    ///< zip or tar, compressed or not
    compressed, ///< one file that is compressed
    other_xml,  ///< XML of a kind that holds no articles
    binary,     ///< no text of any kind
};

/// "NewsML-G2", as a table shows it.
[[nodiscard]] std::string_view name(Format format);
[[nodiscard]] std::optional<Format> format_from_name(std::string_view name);

/// What a file is, by its first bytes; by the ending of its name where these could be a text of any kind.
[[nodiscard]] Format format_of(std::string_view bytes, std::string_view path);

/// ".html" of "a/b.html", in lower case as far as it is ASCII; empty if there is none. Points into `path`.
[[nodiscard]] std::string_view extension(std::string_view path);

/// The name of the first element of a file that looks like XML or HTML, without a prefix: "rss" of
/// "<?xml version='1.0'?><!-- news --><rss>". Empty if the file does not begin so.
[[nodiscard]] std::string_view root_element(std::string_view text);

} // namespace dateline::engine
