#pragma once

#include "engine/timeline.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::render::page {

/// What the parts of the page look up in the timeline. The timeline must outlive it.
class Index {
public:
    explicit Index(engine::Timeline const& timeline);

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

/// What each part appends to the page. Headings begin at `level`.
void add_event(std::string& page, engine::Event const& event, Index const& index, int level);
/// Events under headings of year, month and day.
void add_dated_events(std::string& page, std::vector<engine::Event> const& events, Index const& index);
/// Events in one list, each with its own date, behind "12 more events".
void add_more_events(std::string& page, std::vector<engine::Event> const& events, Index const& index,
                     std::string_view summary);
void add_conflicts(std::string& page, engine::Timeline const& timeline, Index const& index);
void add_articles(std::string& page, engine::Timeline const& timeline, Index const& index);
void add_warnings(std::string& page, engine::Timeline const& timeline);

/// A bar that shows where in its months, year or decade an interval lies. Nothing for one day, an open interval, or one
/// that fills its unit.
void add_bar(std::string& page, engine::Interval const& interval);

/// A date in words as HTML: a `time` element where the interval is one that `datetime` can hold.
[[nodiscard]] std::string time_element(engine::Interval const& interval, std::string_view words);

/// An article's name for people: its title, or else its path.
[[nodiscard]] std::string_view display_name(engine::TimelineDocument const& document);

/// How an article's publication date is known: "dateline of the text".
[[nodiscard]] std::string_view words(engine::PublicationMethod method);

} // namespace dateline::render::page
