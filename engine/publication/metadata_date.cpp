#include "engine/publication/metadata_date.hpp"

#include "engine/article/lines.hpp"
#include "engine/publication/stated_date.hpp"
#include "engine/publication/written_date.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace dateline::engine {

namespace {

struct ReadDate {
    MetadataDate const* field = nullptr;
    StatedDate date;
};

/// A first version this long before the version at hand was made for a plan, not for this story.
constexpr std::chrono::hours longest_in_the_making{48};

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

/// Whether news was published then at all: the year 3609 is a slip.
[[nodiscard]] bool is_plausible(StatedDate const& date) {
    static auto const first = *interval_from_iso_date("1600")->earliest;
    static auto const last = *interval_from_iso_date("2100")->earliest;
    return date.interval.bounded() && *date.interval.earliest >= first && *date.interval.latest <= last;
}

/// A date as formats have it, or the one date in words of any language.
[[nodiscard]] std::optional<StatedDate> parse(std::string_view text) {
    constexpr std::size_t longest = 100;
    auto date = parse_stated_date(text.substr(0, longest));
    if (!date) {
        auto const written = written_dates(text.substr(0, longest));
        if (written.size() == 1 && !written.front().day_first_or_month_first) date = written.front().date;
    }
    if (date && !is_plausible(*date)) return std::nullopt;
    return date;
}

} // namespace

Publication publication_in_metadata(std::span<MetadataDate const> dates) {
    std::vector<ReadDate> read;
    for (auto const& field : dates) {
        if (auto const date = parse(field.text)) read.push_back({&field, *date});
    }
    std::stable_sort(read.begin(), read.end(),
                     [](ReadDate const& a, ReadDate const& b) { return a.field->role < b.field->role; });
    Publication publication;
    if (read.empty()) return publication;
    auto best = read.begin();
    auto is_sure = best->field->role != DateRole::modified;
    if (best->field->role == DateRole::created) {
        auto const version = std::find_if(read.begin(), read.end(),
                                          [](ReadDate const& date) { return date.field->role == DateRole::version; });
        if (version != read.end() &&
            *version->date.interval.earliest - *best->date.interval.latest > longest_in_the_making) {
            best = version;
            is_sure = false;
        }
    }
    publication.evidence.push_back(evidence(*best));
    for (auto const& other : read) {
        if (!other.date.interval.overlaps(best->date.interval)) publication.evidence.push_back(evidence(other));
    }
    if (best->field->role == DateRole::captured) return publication; // bounds it and says no more
    publication.interval = best->date.interval;
    publication.granularity = best->date.granularity;
    publication.qualifier = is_sure ? best->date.qualifier : Qualifier::uncertain;
    publication.method = PublicationMethod::metadata;
    return publication;
}

std::vector<std::string> unreadable_dates(std::span<MetadataDate const> dates) {
    std::vector<std::string> unreadable;
    for (auto const& field : dates) {
        if (!parse(field.text)) unreadable.emplace_back(trimmed(field.text).substr(0, 80));
    }
    return unreadable;
}

} // namespace dateline::engine
