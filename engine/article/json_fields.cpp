#include "engine/article/json_fields.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/embedded.hpp"
#include "engine/article/json_string.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/markup_text.hpp"
#include "engine/article/metadata.hpp"
#include "engine/article/wire.hpp"
#include "engine/calendar/edtf.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <date/date.h>
#include <fmt/format.h>
#include <utility>

namespace dateline::engine {

namespace {

// Names of fields, best first; "*" at the end stands for any suffix, as ninjs 1.x has them.
constexpr auto text_names = std::to_array<std::string_view>(
    {"text",         "body",       "content",   "articleBody", "content_text", "body_text",    "body_plain",
     "bodyText",     "fulltext",   "full_text", "fullText",    "maintext",     "article_text", "story",
     "content_html", "body_xhtml", "body_html", "html",        "body_*",       "bodies"});
/// What stands for the text where there is none.
constexpr auto summary_names = std::to_array<std::string_view>(
    {"description_text", "description", "summary", "abstract", "excerpt", "description_*", "descriptions"});
constexpr auto title_names =
    std::to_array<std::string_view>({"title", "headline", "headline_main", "name", "headline_*", "headlines"});
constexpr auto publisher_names =
    std::to_array<std::string_view>({"source", "publisher", "outlet", "provider", "infosources", "source_name"});
constexpr auto byline_names =
    std::to_array<std::string_view>({"byline", "author", "authors", "bylines", "by", "creator", "byline_*"});
constexpr auto language_names = std::to_array<std::string_view>({"language", "inLanguage", "lang"});
constexpr auto id_names = std::to_array<std::string_view>({"id", "guid", "uri", "uuid", "_id", "@id"});
constexpr auto url_names = std::to_array<std::string_view>(
    {"url", "link", "permalink", "canonical_url", "canonicalUrl", "mainEntityOfPage", "uri", "@id"});
/// Fields that hold the article when the object itself is only around it.
constexpr auto wrapper_names =
    std::to_array<std::string_view>({"article", "_source", "newsItem", "item", "doc", "document", "data", "story"});
/// Of an object in place of a string, what it says.
constexpr auto value_names = std::to_array<std::string_view>({"rendered", "value", "name", "byline", "@value", "@id"});
/// Kinds of content that are no text, in ninjs and schema.org.
constexpr auto other_types =
    std::to_array<std::string_view>({"picture", "graphic", "audio", "video", "ImageObject", "VideoObject", "Person",
                                     "Organization", "WebSite", "BreadcrumbList", "NewsMediaOrganization"});

/// The string that a value is or holds: of a list the first, or that with the role "main". Null if there is none.
[[nodiscard]] JsonNode const* string_of(JsonNode const& node) {
    if (node.is_string() || node.kind == JsonNode::Kind::number) return trimmed(node.value).empty() ? nullptr : &node;
    if (node.is_object()) {
        for (auto const name : value_names) {
            auto const* const value = node.find(name);
            if (value != nullptr && value->is_string() && !trimmed(value->value).empty()) return value;
        }
        return nullptr;
    }
    JsonNode const* first = nullptr;
    for (auto const& item : node.children) {
        auto const* const words = string_of(item);
        if (words == nullptr) continue;
        auto const* const role = item.find("role");
        if (role != nullptr && ascii::lower(role->value).ends_with("main")) return words;
        if (first == nullptr) first = words;
    }
    return first;
}

/// The longest string of a list: the same story may be there as plain text and with markup, or with its first lines
/// only.
[[nodiscard]] JsonNode const* longest_of(JsonNode const& list) {
    JsonNode const* longest = nullptr;
    for (auto const& item : list.children) {
        auto const* const words = string_of(item);
        if (words != nullptr && words->is_string() &&
            (longest == nullptr || words->value.size() > longest->value.size())) {
            longest = words;
        }
    }
    return longest;
}

/// Names are compared without regard to capitals: ninjs 1.x has "infosources", 3.x "infoSources".
[[nodiscard]] bool fits(std::string_view name, std::string_view key) {
    auto const is_start = name.ends_with('*');
    if (is_start) name.remove_suffix(1);
    if (is_start ? key.size() < name.size() : key.size() != name.size()) return false;
    return std::equal(name.begin(), name.end(), key.begin(),
                      [](char a, char b) { return ascii::to_lower(a) == ascii::to_lower(b); });
}

/// What the best-named field says; null if none says anything.
template <std::size_t n>
[[nodiscard]] JsonNode const* first_string(JsonNode const& object, std::array<std::string_view, n> const& names) {
    for (auto const name : names) {
        for (auto const& child : object.children) {
            if (!fits(name, child.key)) continue;
            auto const* const words = string_of(child);
            if (words != nullptr) return words;
        }
    }
    return nullptr;
}

template <std::size_t n>
[[nodiscard]] std::string said(JsonNode const& object, std::array<std::string_view, n> const& names) {
    auto const* const found = first_string(object, names);
    return found == nullptr ? std::string() : std::string(trimmed(found->value));
}

/// The text: the first name that has one counts; of several in a list the longest. Numbers and objects are none.
template <std::size_t n>
[[nodiscard]] JsonNode const* text_in(JsonNode const& object, std::array<std::string_view, n> const& names) {
    for (auto const name : names) {
        for (auto const& child : object.children) {
            if (!fits(name, child.key)) continue;
            auto const is_list = child.kind == JsonNode::Kind::array;
            auto const* const words = is_list ? longest_of(child) : string_of(child);
            if (words != nullptr && words->is_string()) return words;
        }
    }
    return nullptr;
}

[[nodiscard]] bool is_other_type(JsonNode const& object) {
    for (auto const* const name : {"type", "@type"}) {
        auto const* const type = object.find(name);
        if (type != nullptr && std::find(other_types.begin(), other_types.end(), type->value) != other_types.end()) {
            return true;
        }
    }
    return false;
}

/// Seconds or milliseconds since 1970 as a date-time; other numbers as they are.
[[nodiscard]] std::string date_text(JsonNode const& node) {
    std::int64_t number = 0;
    auto const& digits = node.value;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    auto const is_number = error == std::errc{} && end == digits.data() + digits.size();
    if (!is_number || (digits.size() != 10 && digits.size() != 13)) return digits;
    std::chrono::sys_seconds const time{std::chrono::seconds(digits.size() == 13 ? number / 1000 : number)};
    auto const day = date::floor<date::days>(time);
    date::year_month_day const ymd{day};
    date::hh_mm_ss<std::chrono::seconds> const clock{time - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(ymd.year()),
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

void add_dates(Document& document, JsonNode const& object) {
    for (auto const& child : object.children) {
        auto const known = metadata_name(child.key);
        if (!known || known->kind != MetadataKind::date) continue;
        auto const* const words = string_of(child);
        if (words != nullptr) {
            wire::add_date(document, known->role, fmt::format("field \"{}\" of the file", child.key),
                           date_text(*words));
        }
    }
}

void add_signals(Document& document, JsonNode const& object) {
    for (auto const* const name : {"pubstatus", "pubStatus", "signal", "signals"}) {
        auto const* const field = object.find(name);
        if (field == nullptr) continue;
        wire::add_signal(document, field->value);
        for (auto const& item : field->children)
            wire::add_signal(document, item.value);
    }
    for (auto const* const name : {"ednote", "edNote", "ednotes"}) {
        auto const* const field = object.find(name);
        auto const* const words = field == nullptr ? nullptr : string_of(*field);
        if (words != nullptr) wire::add_note(document, words->value);
    }
}

/// Several names in a list are all of them.
[[nodiscard]] std::string byline_of(JsonNode const& object) {
    for (auto const* const name : {"author", "authors", "bylines"}) {
        auto const* const list = object.find(name);
        if (list == nullptr || list->kind != JsonNode::Kind::array) continue;
        std::string all;
        for (auto const& item : list->children) {
            auto const* const words = string_of(item);
            if (words == nullptr) continue;
            if (!all.empty()) all += ", ";
            all += trimmed(words->value);
        }
        if (!all.empty()) return all;
    }
    return said(object, byline_names);
}

/// Headlines of some sites are written with character references or tags.
[[nodiscard]] std::string line(std::string words) {
    if (!holds_markup(words)) return words;
    return std::string(trimmed(markup_text({std::move(words), {}}).text));
}

[[nodiscard]] JsonNode const& unwrapped(JsonNode const& object) {
    if (text_in(object, text_names) != nullptr) return object;
    for (auto const name : wrapper_names) {
        auto const* const inner = object.find(name);
        if (inner != nullptr && inner->is_object() && text_in(*inner, text_names) != nullptr) return *inner;
    }
    return object;
}

} // namespace

std::optional<Document> json_document(Source const& source, JsonNode const& node) {
    auto const& object = unwrapped(node);
    if (is_other_type(object)) return std::nullopt;
    auto const* text = text_in(object, text_names);
    if (text == nullptr) text = text_in(object, summary_names);
    if (text == nullptr) return std::nullopt;
    Document document;
    set_content(document, {text->value, map_literal(source.text.text, text->place, source.text.map)});
    if (trimmed(document.text).empty()) return std::nullopt;
    document.sha256 = digest(source, node.place);
    document.title = line(said(object, title_names));
    if (auto publisher = said(object, publisher_names); !publisher.empty()) document.publisher = std::move(publisher);
    document.byline = byline_of(object);
    set_language(document, said(object, language_names));
    document.id = said(object, id_names);
    auto const url = said(object, url_names);
    if (url.starts_with("http")) document.url = url;
    add_dates(document, object);
    add_signals(document, object);
    return document;
}

} // namespace dateline::engine
