#include "engine/publication/metadata_date.hpp"

#include "engine/article/lines.hpp"
#include "engine/publication/stated_date.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace dateline::engine {

namespace {

struct ReadDate {
    MetadataDate const* field = nullptr;
    StatedDate date;
};

[[nodiscard]] std::string_view words(DateRole role) {
    switch (role) {
    case DateRole::published:
        return "publication";
    case DateRole::embargo:
        return "not to be published before";
    case DateRole::created:
        return "first version";
    case DateRole::version:
        return "this version";
    case DateRole::modified:
        return "last change; published by then";
    case DateRole::sent:
        return "sent";
    case DateRole::captured:
        return "captured; published by then";
    }
    return "";
}

[[nodiscard]] Evidence evidence(ReadDate const& read) {
    auto const says = read.field->role == DateRole::published
                          ? read.field->field
                          : fmt::format("{}: {}", read.field->field, words(read.field->role));
    return {{}, std::string(trimmed(read.field->text)), says};
}

[[nodiscard]] bool is_bound(DateRole role) {
    return role == DateRole::modified || role == DateRole::captured;
}

} // namespace

Publication publication_in_metadata(std::span<MetadataDate const> dates) {
    std::vector<ReadDate> read;
    for (auto const& field : dates) {
        if (auto const date = parse_stated_date(field.text)) read.push_back({&field, *date});
    }
    if (read.empty()) return {};
    std::stable_sort(read.begin(), read.end(),
                     [](ReadDate const& a, ReadDate const& b) { return a.field->role < b.field->role; });
    auto const& best = read.front();
    auto qualifier = best.date.qualifier;
    if (is_bound(best.field->role) && qualifier == Qualifier::exact) qualifier = Qualifier::uncertain;
    Publication publication{
        best.date.interval, best.date.granularity, qualifier, PublicationMethod::metadata, {evidence(best)}};
    for (auto const& other : std::span(read).subspan(1)) {
        if (!other.date.interval.overlaps(best.date.interval)) publication.evidence.push_back(evidence(other));
    }
    return publication;
}

std::vector<std::string> unreadable_dates(std::span<MetadataDate const> dates) {
    std::vector<std::string> unreadable;
    for (auto const& field : dates) {
        if (!parse_stated_date(field.text)) unreadable.emplace_back(trimmed(field.text).substr(0, 80));
    }
    return unreadable;
}

} // namespace dateline::engine
