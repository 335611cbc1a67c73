#include "render/timeline_index.hpp"

namespace dateline::render {

using namespace engine;

namespace {

template <class Map> auto find(Map const& map, std::string_view id) {
    auto const found = map.find(id);
    return found == map.end() ? nullptr : found->second;
}

} // namespace

TimelineIndex::TimelineIndex(Timeline const& timeline) {
    for (auto const& document : timeline.documents)
        documents_.emplace(document.id, &document);
    for (auto const& event : timeline.events)
        events_.emplace(event.id, &event);
    for (auto const& event : timeline.undated)
        events_.emplace(event.id, &event);
    for (auto const& conflict : timeline.conflicts)
        for (auto const& event : conflict.events)
            conflicts_[event].push_back(&conflict);
}

TimelineDocument const* TimelineIndex::document(std::string_view id) const {
    return find(documents_, id);
}

Event const* TimelineIndex::event(std::string_view id) const {
    return find(events_, id);
}

std::vector<Conflict const*> const& TimelineIndex::conflicts_of(std::string_view event) const {
    auto const found = conflicts_.find(event);
    return found == conflicts_.end() ? none_ : found->second;
}

std::string_view display_name(TimelineDocument const& document) {
    return document.article.title.empty() ? document.article.path : document.article.title;
}

} // namespace dateline::render
