#include "engine/article/metadata.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/lines.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace dateline::engine {

namespace {

constexpr auto names = std::to_array<MetadataName>({
    {"title", MetadataKind::title},
    {"headline", MetadataKind::title},
    {"author", MetadataKind::byline},
    {"authors", MetadataKind::byline},
    {"author.name", MetadataKind::byline},
    {"authors.name", MetadataKind::byline},
    {"byline", MetadataKind::byline},
    {"source", MetadataKind::publisher},
    {"publisher", MetadataKind::publisher},
    {"publisher.name", MetadataKind::publisher},
    {"outlet", MetadataKind::publisher},
    {"lang", MetadataKind::language},
    {"language", MetadataKind::language},
    {"locale", MetadataKind::language},
    {"url", MetadataKind::url},
    {"link", MetadataKind::url},
    {"canonical", MetadataKind::url},
    {"canonicalurl", MetadataKind::url},
    {"permalink", MetadataKind::url},
    {"id", MetadataKind::id},
    {"uuid", MetadataKind::id},
    {"guid", MetadataKind::id},
    {"published", MetadataKind::date},
    {"datepublished", MetadataKind::date},
    {"publisheddate", MetadataKind::date},
    {"publisheddatetime", MetadataKind::date},
    {"publishedat", MetadataKind::date},
    {"publishedon", MetadataKind::date},
    {"publicationdate", MetadataKind::date},
    {"publishdate", MetadataKind::date},
    {"pubdate", MetadataKind::date},
    {"date", MetadataKind::date},
    {"issued", MetadataKind::date},
    {"embargo", MetadataKind::date, DateRole::embargo},
    {"embargoed", MetadataKind::date, DateRole::embargo},
    {"embargoeduntil", MetadataKind::date, DateRole::embargo},
    {"created", MetadataKind::date, DateRole::created},
    {"createdat", MetadataKind::date, DateRole::created},
    {"datecreated", MetadataKind::date, DateRole::created},
    {"firstcreated", MetadataKind::date, DateRole::created},
    {"contentcreated", MetadataKind::date, DateRole::created},
    {"versioncreated", MetadataKind::date, DateRole::version},
    {"updated", MetadataKind::date, DateRole::modified},
    {"updatedat", MetadataKind::date, DateRole::modified},
    {"dateupdated", MetadataKind::date, DateRole::modified},
    {"modified", MetadataKind::date, DateRole::modified},
    {"modifiedat", MetadataKind::date, DateRole::modified},
    {"datemodified", MetadataKind::date, DateRole::modified},
    {"contentmodified", MetadataKind::date, DateRole::modified},
    {"lastmod", MetadataKind::date, DateRole::modified},
    {"lastmodified", MetadataKind::date, DateRole::modified},
    {"lastmodifiedat", MetadataKind::date, DateRole::modified},
    {"crawled", MetadataKind::date, DateRole::captured},
    {"crawledat", MetadataKind::date, DateRole::captured},
    {"fetchedat", MetadataKind::date, DateRole::captured},
});

[[nodiscard]] std::string folded(std::string_view name) {
    std::string result;
    for (auto const c : name) {
        if (c != '_' && c != '-') result += ascii::to_lower(c);
    }
    return result;
}

void set_first(std::string& field, std::string_view value) {
    if (field.empty()) field = value;
}

} // namespace

std::optional<MetadataName> metadata_name(std::string_view name) {
    auto const key = folded(name);
    auto const* const found =
        std::find_if(names.begin(), names.end(), [&](MetadataName const& known) { return known.name == key; });
    if (found == names.end()) return std::nullopt;
    return *found;
}

void set_language(Document& document, std::string_view tag) {
    tag = trimmed(tag);
    auto const is_tag = tag.size() >= 2 && tag.size() <= 35 && std::all_of(tag.begin(), tag.end(), [](char c) {
                            return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '_';
                        });
    if (!is_tag) return;
    document.language = tag;
    std::replace(document.language.begin(), document.language.end(), '_', '-');
}

void add_metadata(Document& document, std::string_view name, std::string_view value, std::string_view where) {
    value = trimmed(value);
    auto const known = metadata_name(name);
    if (!known || value.empty()) return;
    switch (known->kind) {
    case MetadataKind::date:
        document.dates.push_back({known->role, fmt::format("{} \"{}\"", where, name), std::string(value)});
        break;
    case MetadataKind::title:
        set_first(document.title, value);
        break;
    case MetadataKind::byline:
        set_first(document.byline, value);
        break;
    case MetadataKind::publisher:
        if (!document.publisher) document.publisher = value;
        break;
    case MetadataKind::language:
        set_language(document, value);
        break;
    case MetadataKind::url:
        set_first(document.url, value);
        break;
    case MetadataKind::id:
        set_first(document.id, value);
        break;
    }
}

} // namespace dateline::engine
