#include "engine/publication/page_dates.hpp"

#include "engine/article/ascii.hpp"

#include "engine/publication/page_date_sources.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dateline::engine {

namespace {

/// How the language of a page, as declared, writes all-numeric dates.
[[nodiscard]] DateOrder order_of(std::string_view language) {
    auto const folded = ascii::lower(language);
    if (folded == "en-us" || folded == "en_us" || folded == "en") return DateOrder::month_day_year;
    return DateOrder::day_month_year;
}

/// What a date from each source is worth against another day from another source: found on pages whose dates are known,
/// where two that agree are mostly right against a better one that stands alone.
[[nodiscard]] int worth(PageDateSource source) {
    switch (source) {
    case PageDateSource::linked_article:
        return 40;
    case PageDateSource::meta_published:
    case PageDateSource::address:
        return 36;
    case PageDateSource::item_published:
        return 32;
    case PageDateSource::time_element:
    case PageDateSource::beside_title:
        return 24;
    case PageDateSource::embedded:
    case PageDateSource::linked_page:
        return 20;
    case PageDateSource::meta_date:
        return 12;
    case PageDateSource::elsewhere:
        return 14;
    case PageDateSource::address_month:
        return 8;
    case PageDateSource::modified:
        return 0;
    }
    return 0;
}

/// Whether a time is that of Greenwich, so that the day may be another where the page was written.
[[nodiscard]] bool is_utc(std::string_view words) {
    return words.size() > 11 && (words.ends_with('Z') || words.ends_with("+00:00") || words.ends_with("+0000"));
}

[[nodiscard]] bool is_of_a_day(PageDate const& date) {
    return date.date.granularity <= Granularity::day;
}

/// The day that most of the sources agree on, of each source its best date. Days alone take part.
[[nodiscard]] PageDate const* best_of(std::vector<PageDate> const& dates) {
    struct Vote {
        Day day;
        int worth = 0;
        PageDate const* first = nullptr;
    };
    std::vector<Vote> votes;
    auto const* last_source = &dates.front();
    auto has_utc = false;
    for (auto const& date : dates) {
        auto const is_first = &date == &dates.front() || date.source != last_source->source;
        last_source = &date;
        if (!is_first || !is_of_a_day(date) || worth(date.source) == 0) continue;
        auto const day = day_of(*date.date.interval.earliest);
        auto value = worth(date.source);
        if (is_utc(date.words)) {
            // The same instant in several fields is one statement.
            value = has_utc ? 0 : value * 3 / 4;
            has_utc = true;
        }
        auto const known = std::find_if(votes.begin(), votes.end(), [&](Vote const& vote) { return vote.day == day; });
        if (known == votes.end()) {
            votes.push_back({day, value, &date});
        } else {
            known->worth += value;
        }
    }
    auto const best = std::max_element(votes.begin(), votes.end(), [](Vote const& a, Vote const& b) {
        return a.worth != b.worth ? a.worth < b.worth : a.first->weight < b.first->weight;
    });
    if (best != votes.end()) return best->first;
    auto const month =
        std::find_if(dates.begin(), dates.end(), [](auto const& date) { return worth(date.source) > 0; });
    return month == dates.end() ? nullptr : &*month;
}

[[nodiscard]] PublicationMethod method_of(PageDateSource source) {
    switch (source) {
    case PageDateSource::beside_title:
    case PageDateSource::elsewhere:
        return PublicationMethod::dateline;
    case PageDateSource::address:
    case PageDateSource::address_month:
        return PublicationMethod::filename;
    default:
        return PublicationMethod::metadata;
    }
}

[[nodiscard]] Evidence evidence_of(PageDate const& date, std::string_view note = {}) {
    return {{}, date.words, fmt::format("{}{}", date.where, note)};
}

} // namespace

std::vector<PageDate> page_dates(std::string_view page, html::Tree const& tree, html::Outline const& outline,
                                 html::Metadata const& metadata) {
    std::vector<PageDate> dates;
    auto const order = order_of(metadata.language);
    add_stated_dates(page, tree, outline, metadata, order, dates);
    add_visible_dates(page, tree, outline, order, dates);
    std::stable_sort(dates.begin(), dates.end(), [](PageDate const& a, PageDate const& b) {
        return a.source != b.source ? a.source < b.source : a.weight > b.weight;
    });
    return dates;
}

Publication publication_of_page(std::vector<PageDate> const& dates) {
    Publication published;
    if (dates.empty()) return published;
    auto const* const best = best_of(dates);
    auto const day_of_date = [](PageDate const& date) { return day_of(*date.date.interval.earliest); };
    if (best != nullptr) {
        published.interval = best->date.interval;
        published.granularity = best->date.granularity;
        published.qualifier = best->date.qualifier;
        published.method = method_of(best->source);
        published.evidence.push_back(evidence_of(*best));
    }
    std::vector<PageDateSource> seen;
    for (auto const& other : dates) {
        if (&other == best) continue;
        if (std::find(seen.begin(), seen.end(), other.source) != seen.end()) continue;
        seen.push_back(other.source);
        auto const is_change = other.source == PageDateSource::modified;
        if (best == nullptr) {
            published.evidence.push_back(evidence_of(other, "; published by then"));
        } else if (is_change) {
            auto const is_before =
                *other.date.interval.latest <= *best->date.interval.earliest && day_of_date(other) < day_of_date(*best);
            published.evidence.push_back(evidence_of(other, is_before ? "; contradicts it: before publication" : ""));
        } else if (other.source != best->source && is_of_a_day(other) && day_of_date(other) == day_of_date(*best)) {
            published.evidence.push_back(evidence_of(other, "; agrees"));
        } else if (!other.date.interval.overlaps(best->date.interval) && day_of_date(other) != day_of_date(*best)) {
            published.evidence.push_back(evidence_of(other, "; contradicts it"));
        }
    }
    return published;
}

} // namespace dateline::engine
