#include "engine/article/markup_text.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/entities.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace dateline::engine {

namespace {

/// Elements that stand in a line of text; all others are blocks of their own.
constexpr auto inline_elements = std::to_array<std::string_view>(
    {"a",      "abbr",     "acronym",   "b",           "bdi",      "bdo",  "big",   "chron", "cite",         "city",
     "code",   "copyrite", "country",   "del",         "dfn",      "em",   "event", "font",  "function",     "i",
     "ins",    "kbd",      "label",     "lang",        "location", "mark", "money", "num",   "object.title", "org",
     "person", "postaddr", "pronounce", "q",           "region",   "s",    "samp",  "small", "span",         "state",
     "strike", "strong",   "sub",       "sublocation", "sup",      "time", "tt",    "u",     "var",          "virtloc",
     "wbr"});

/// Elements whose content is no text of the article.
constexpr auto skipped_elements = std::to_array<std::string_view>(
    {"script", "style", "noscript", "template", "svg", "iframe", "object", "button", "select", "figure", "figcaption",
     "media", "head", "nav", "aside", "video", "audio"});

/// Elements without content, and so without an end tag in HTML.
constexpr auto empty_elements = std::to_array<std::string_view>(
    {"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr"});

template <std::size_t n> [[nodiscard]] bool holds(std::array<std::string_view, n> const& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// A tag of the source.
struct Tag {
    std::string name; ///< lower case, without prefix
    bool is_end = false;
    bool is_empty = false; ///< "<br/>"
    std::size_t end = 0;   ///< behind its '>'
};

/// Behind the '>' that closes the tag at `at`; '>' in quotation marks does not. A tag that is never closed is the rest.
[[nodiscard]] std::size_t end_of_tag(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        at = text.find_first_of("\"'>", at);
        if (at == std::string_view::npos) break;
        if (text[at] == '>') return at + 1;
        auto const close = text.find(text[at], at + 1);
        auto const bracket = text.find('>', at);
        // A quotation mark that is not closed is one mark too many, not the rest of the file.
        constexpr std::size_t longest_value = std::size_t{64} << 10U;
        if (close == std::string_view::npos || close - at > longest_value) {
            return bracket == std::string_view::npos ? text.size() : bracket + 1;
        }
        at = close + 1;
    }
    return text.size();
}

[[nodiscard]] bool begins_tag(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size()) return false;
    if (ascii::is_letter(text[at + 1])) return true;
    return text[at + 1] == '/' && at + 2 < text.size() && ascii::is_letter(text[at + 2]);
}

[[nodiscard]] Tag tag_at(std::string_view text, std::size_t at) {
    Tag tag;
    tag.is_end = text[at + 1] == '/';
    auto const begin = at + (tag.is_end ? 2 : 1);
    auto const name_end = std::min(text.find_first_of(" \t\r\n/>\"'<", begin), text.size());
    auto name = text.substr(begin, name_end - begin);
    if (auto const colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
    tag.name = ascii::lower(name.substr(0, 32));
    tag.end = end_of_tag(text, name_end);
    tag.is_empty = tag.end >= 2 && text[tag.end - 1] == '>' && text[tag.end - 2] == '/';
    return tag;
}

/// Behind a comment, CDATA section, declaration or processing instruction at `at`; npos if it is none.
[[nodiscard]] std::size_t end_of_declaration(std::string_view text, std::size_t at) {
    auto const rest = text.substr(at);
    auto const behind = [&](std::string_view close, std::size_t from) {
        auto const end = text.find(close, from);
        return end == std::string_view::npos ? text.size() : end + close.size();
    };
    if (rest.starts_with("<!--")) return behind("-->", at + 4);
    if (rest.starts_with("<?")) return behind(">", at);
    if (rest.starts_with("<!")) return behind(">", at);
    return std::string_view::npos;
}

constexpr std::string_view cdata_open = "<![CDATA[";
constexpr std::string_view cdata_close = "]]>";

[[nodiscard]] Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Writes text as a page shows it: white space joined, blocks parted.
class Flow {
public:
    explicit Flow(MappedText const& source) : source_(source) {}

    /// `[begin, end)` of the source, in which character references are resolved if it `has_entities`.
    void words(std::size_t begin, std::size_t end, bool has_entities) {
        std::string_view const text = source_.text;
        while (begin < end) {
            auto const stop = std::min(text.find_first_of(has_entities ? " \t\r\n\f&" : " \t\r\n\f", begin), end);
            if (stop > begin) {
                close_gap();
                out_.copy(source_, span(begin, stop));
                begin = stop;
                continue;
            }
            auto const entity = text[begin] == '&' ? entity_at(text.substr(0, end), begin) : std::nullopt;
            if (entity) {
                close_gap();
                out_.put(entity->text, source_, span(begin, begin + entity->size));
                begin += entity->size;
            } else if (text[begin] == '&') {
                close_gap();
                out_.copy(source_, span(begin, begin + 1));
                ++begin;
            } else {
                auto space_end = std::min(text.find_first_not_of(" \t\r\n\f", begin), end);
                if (gap_ == Gap::none) {
                    gap_ = Gap::space;
                    gap_span_ = span(begin, space_end);
                }
                begin = space_end;
            }
        }
    }

    void end_line(std::size_t begin, std::size_t end) { widen(gap_ == Gap::line ? Gap::block : Gap::line, begin, end); }
    void end_block(std::size_t begin, std::size_t end) { widen(Gap::block, begin, end); }

    [[nodiscard]] MappedText finish() && { return std::move(out_); }

private:
    enum class Gap : std::uint8_t { none, space, line, block };

    void widen(Gap gap, std::size_t begin, std::size_t end) {
        if (gap <= gap_) return;
        gap_ = gap;
        gap_span_ = span(begin, end);
    }

    /// Writes what parts the words to come from those before; nothing at the very beginning.
    void close_gap() {
        if (gap_ != Gap::none && !out_.text.empty()) {
            constexpr std::array<std::string_view, 4> gaps{"", " ", "\n", "\n\n"};
            out_.put(gaps[static_cast<std::size_t>(gap_)], source_, gap_span_);
        }
        gap_ = Gap::none;
    }

    MappedText const& source_;
    MappedText out_;
    Gap gap_ = Gap::none;
    Span gap_span_;
};

/// Goes over the elements of a text.
class Walker {
public:
    explicit Walker(MappedText const& source) : text_(source.text), flow_(source) {}

    [[nodiscard]] MappedText rest() && {
        walk(0, {});
        return std::move(flow_).finish();
    }

    [[nodiscard]] MappedText element(std::size_t begin) && {
        if (!begins_tag(text_, begin)) return {};
        auto const tag = tag_at(text_, begin);
        if (!tag.is_empty) walk(tag.end, tag.name);
        return std::move(flow_).finish();
    }

private:
    /// Until the end of the text, or of the element `root` that has begun before `at`.
    void walk(std::size_t at, std::string const& root) {
        std::size_t depth = 1;
        while (at < text_.size()) {
            auto const mark = std::min(text_.find('<', at), text_.size());
            flow_.words(at, mark, true);
            at = mark;
            if (at == text_.size()) break;
            if (text_.substr(at).starts_with(cdata_open)) {
                auto const inside = at + cdata_open.size();
                auto const close = std::min(text_.find(cdata_close, inside), text_.size());
                flow_.words(inside, close, false);
                at = std::min(close + cdata_close.size(), text_.size());
            } else if (auto const end = end_of_declaration(text_, at); end != std::string_view::npos) {
                at = end;
            } else if (!begins_tag(text_, at)) {
                flow_.words(at, at + 1, false);
                ++at;
            } else {
                auto const tag = tag_at(text_, at);
                auto const has_content = !tag.is_empty && !holds(empty_elements, tag.name);
                if (tag.name == root && has_content) {
                    depth = tag.is_end ? depth - 1 : depth + 1;
                    if (depth == 0) break;
                }
                at = pass(tag, at);
            }
        }
    }

    /// Passes the tag at `at`, with its element where that is no text.
    [[nodiscard]] std::size_t pass(Tag const& tag, std::size_t at) {
        auto const has_content = !tag.is_end && !tag.is_empty;
        if (has_content && holds(skipped_elements, tag.name)) {
            flow_.end_block(at, tag.end);
            return end_of_element(tag);
        }
        if (tag.name == "br")
            flow_.end_line(at, tag.end);
        else if (!holds(inline_elements, tag.name))
            flow_.end_block(at, tag.end);
        return tag.end;
    }

    /// Behind the end tag of the element that `tag` begins. Scripts and styles end with the first end tag of their
    /// name, others with their own. An element that is never closed is only its start tag, so that the text is not
    /// lost.
    [[nodiscard]] std::size_t end_of_element(Tag const& tag) {
        auto const is_raw = tag.name == "script" || tag.name == "style";
        if (std::find(never_closed_.begin(), never_closed_.end(), tag.name) != never_closed_.end()) return tag.end;
        std::size_t depth = 1;
        auto at = tag.end;
        while ((at = text_.find('<', at)) != std::string_view::npos) {
            auto const declaration = is_raw ? std::string_view::npos : end_of_declaration(text_, at);
            if (declaration != std::string_view::npos) {
                at = declaration;
                continue;
            }
            if (!begins_tag(text_, at) || (is_raw && text_[at + 1] != '/')) {
                ++at;
                continue;
            }
            auto const inner = tag_at(text_, at);
            if (inner.name != tag.name) {
                at = is_raw ? at + 1 : inner.end;
                continue;
            }
            at = inner.end;
            if (inner.is_empty) continue;
            depth = inner.is_end ? depth - 1 : depth + 1;
            if (depth == 0 || is_raw) return at;
        }
        never_closed_.push_back(tag.name);
        return tag.end;
    }

    std::string_view text_;
    Flow flow_;
    std::vector<std::string> never_closed_; ///< of the few names that are looked for
};

} // namespace

MappedText markup_text(MappedText const& source) {
    return Walker(source).rest();
}

MappedText element_text(MappedText const& source, std::size_t begin) {
    return Walker(source).element(begin);
}

bool holds_markup(std::string_view text) {
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        if (!begins_tag(text, at)) continue;
        auto const stop = text.find_first_of("<>", at + 1);
        if (stop != std::string_view::npos && text[stop] == '>') return true;
    }
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        if (entity_at(text, at)) return true;
    }
    return false;
}

MappedText element_content(MappedText const& source, std::size_t begin) {
    std::string_view const text = source.text;
    MappedText content;
    auto const element = tag_at(text, begin);
    if (element.is_empty) return content;
    std::size_t depth = 1;
    auto at = element.end;
    while (at < text.size()) {
        auto const mark = std::min(text.find_first_of("<&", at), text.size());
        content.copy(source, span(at, mark));
        at = mark;
        if (at == text.size()) break;
        if (text[at] == '&') {
            auto const entity = entity_at(text, at);
            auto const size = entity ? entity->size : 1;
            content.put(entity ? std::string_view(entity->text) : text.substr(at, 1), source, span(at, at + size));
            at += size;
        } else if (text.substr(at).starts_with(cdata_open)) {
            auto const inside = at + cdata_open.size();
            auto const close = std::min(text.find(cdata_close, inside), text.size());
            content.copy(source, span(inside, close));
            at = std::min(close + cdata_close.size(), text.size());
        } else if (auto const end = end_of_declaration(text, at); end != std::string_view::npos) {
            at = end;
        } else if (begins_tag(text, at)) {
            auto const tag = tag_at(text, at);
            if (!tag.is_empty) depth = tag.is_end ? depth - 1 : depth + 1;
            if (depth == 0) break;
            content.copy(source, span(at, tag.end)); // elements of XHTML: markup as well
            at = tag.end;
        } else {
            content.copy(source, span(at, at + 1));
            ++at;
        }
    }
    return content;
}

} // namespace dateline::engine
