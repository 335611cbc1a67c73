#pragma once

#include "engine/timeline.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Private to render/.
namespace dateline::render {

/// What every form looks up in a timeline. The timeline must outlive it.
class TimelineIndex {
public:
    explicit TimelineIndex(engine::Timeline const& timeline);

    /// Nothing for an id that the timeline has not.
    [[nodiscard]] engine::TimelineDocument const* document(std::string_view id) const;
    [[nodiscard]] engine::Event const* event(std::string_view id) const;
    [[nodiscard]] std::vector<engine::Conflict const*> const& conflicts_of(std::string_view event) const;

private:
    std::unordered_map<std::string_view, engine::TimelineDocument const*> documents_;
    std::unordered_map<std::string_view, engine::Event const*> events_;
    std::unordered_map<std::string_view, std::vector<engine::Conflict const*>> conflicts_;
    std::vector<engine::Conflict const*> none_;
};

/// An article's name for people: its title, or else its path.
[[nodiscard]] std::string_view display_name(engine::TimelineDocument const& document);

} // namespace dateline::render
