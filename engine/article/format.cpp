#include "engine/article/format.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/front_matter.hpp"
#include "engine/article/mail_header.hpp"
#include "engine/article/read_json.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace dateline::engine {

namespace {

constexpr std::array<std::string_view, 18> names{
    "text", "Markdown", "HTML", "JSON", "JSON Lines", "NITF",    "NewsML-G2",  "NewsML 1", "feed",
    "mail", "mailbox",  "WARC", "PDF",  "TimeML",     "archive", "compressed", "XML",      "binary"};

/// Bytes of a file that tell what it is.
constexpr std::size_t window = std::size_t{64} << 10U;
constexpr std::size_t pdf_window = 1024; // the mark of a PDF may come as late as this

struct Root {
    std::string_view element; ///< lower case
    Format format;
};
constexpr std::array roots{
    Root{"html", Format::html},
    Root{"nitf", Format::nitf},
    Root{"newsmessage", Format::newsml_g2},
    Root{"newsitem", Format::newsml_g2},
    Root{"packageitem", Format::newsml_g2},
    Root{"newsml", Format::newsml_1},
    Root{"rss", Format::feed},
    Root{"feed", Format::feed},
    Root{"entry", Format::feed},
    Root{"rdf", Format::feed},
    Root{"timeml", Format::timeml},
};

/// Elements that HTML without an html element begins with.
constexpr auto html_elements = std::to_array<std::string_view>(
    {"head",       "body",   "title",  "meta",   "link", "base", "style", "script", "div", "p",   "span", "article",
     "section",    "main",   "header", "footer", "nav",  "h1",   "h2",    "h3",     "h4",  "ul",  "ol",   "table",
     "blockquote", "figure", "time",   "a",      "b",    "i",    "em",    "strong", "br",  "img", "hr"});

[[nodiscard]] std::string_view without_mark(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    auto const first = text.find_first_not_of(" \t\r\n\f\v");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

[[nodiscard]] Format markup_format(std::string_view text) {
    auto const is_xml = text.starts_with("<?xml");
    auto const element = ascii::lower(root_element(text));
    auto const* const root =
        std::find_if(roots.begin(), roots.end(), [&](Root const& known) { return known.element == element; });
    if (root != roots.end()) return root->format;
    if (ascii::lower(text.substr(0, 14)) == "<!doctype html") return Format::html;
    auto const is_html = std::find(html_elements.begin(), html_elements.end(), element) != html_elements.end();
    if (is_html && !is_xml) return Format::html;
    return element.empty() && !is_xml ? Format::text : Format::other_xml;
}

/// UTF-16 as the ASCII in it, so that what it begins with can be read.
[[nodiscard]] std::string ascii_of_utf16(std::string_view bytes) {
    std::string text;
    std::copy_if(bytes.begin(), bytes.end(), std::back_inserter(text), [](char c) { return c > '\0'; });
    return text;
}

[[nodiscard]] std::optional<Format> packed_format(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return Format::archive;
    if (bytes.size() > 262 && bytes.substr(257, 5) == "ustar") return Format::archive;
    for (auto const magic : {std::string_view("\x1F\x8B"), std::string_view("BZh"),
                             std::string_view("\xFD"
                                              "7zXZ"),
                             std::string_view("\x28\xB5\x2F\xFD")}) {
        if (bytes.starts_with(magic)) return Format::compressed;
    }
    return std::nullopt;
}

[[nodiscard]] Format text_format(std::string_view text, std::string_view path) {
    if (text.starts_with("WARC/")) return Format::warc;
    auto const ending = ascii::lower(extension(path));
    if (text.starts_with('<')) {
        auto const format = markup_format(text);
        if (format != Format::text) return format;
    }
    if (is_named_json_lines(path)) return Format::json_lines;
    if (looks_like_json(text) || ending == ".json") return Format::json;
    if (begins_mailbox(text)) return Format::mailbox;
    if (ending == ".eml" || begins_mail(text)) return Format::mail;
    if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return Format::html;
    if (begins_front_matter(text) || ending == ".md" || ending == ".markdown") return Format::markdown;
    return Format::text;
}

} // namespace

std::string_view name(Format format) {
    return names[static_cast<std::size_t>(format)];
}

std::optional<Format> format_from_name(std::string_view name) {
    auto const* const found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Format>(found - names.begin());
}

std::string_view extension(std::string_view path) {
    auto const file = path.substr(path.find_last_of("/!") + 1);
    auto const dot = file.find_last_of('.');
    return dot == std::string_view::npos ? std::string_view{} : file.substr(dot);
}

std::string_view root_element(std::string_view text) {
    text = without_mark(text);
    while (text.starts_with('<')) {
        std::string_view close;
        if (text.starts_with("<!--"))
            close = "-->";
        else if (text.starts_with("<?"))
            close = "?>";
        else if (text.starts_with("<!"))
            close = ">";
        else {
            auto const end = text.find_first_of(" \t\r\n/>", 1);
            if (end == std::string_view::npos) return {};
            auto const element = text.substr(1, end - 1);
            auto const colon = element.find(':');
            auto const local = colon == std::string_view::npos ? element : element.substr(colon + 1);
            auto const is_name = !local.empty() && ascii::is_letter(local.front());
            return is_name ? local : std::string_view{};
        }
        auto end = text.find(close);
        if (end == std::string_view::npos) return {};
        // A document type with declarations of its own ends behind their bracket.
        auto const bracket = text.find('[');
        if (close == ">" && bracket < end) {
            end = text.find("]>", bracket);
            if (end == std::string_view::npos) end = text.find(']', bracket);
            if (end == std::string_view::npos) return {};
            end = text.find('>', end);
            if (end == std::string_view::npos) return {};
        }
        text = without_mark(text.substr(end + close.size()));
    }
    return {};
}

Format format_of(std::string_view bytes, std::string_view path) {
    auto const start = bytes.substr(0, window);
    if (auto const packed = packed_format(start)) return *packed;
    if (start.substr(0, pdf_window).find("%PDF-") != std::string_view::npos && !without_mark(start).starts_with('<')) {
        return Format::pdf;
    }
    if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF") || start.substr(0, 2).find('\0') != start.npos) {
        return text_format(without_mark(ascii_of_utf16(start)), path);
    }
    return text_format(without_mark(start), path);
}

} // namespace dateline::engine
