#pragma once

#include "render/html.hpp"
#include "render/timeline_index.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// The page is written front to back into one string, part after part. Private to render/.
namespace dateline::render::page {

/// Where things stand when the timeline takes more than one file.
struct Places {
    std::string overview;                                    ///< its name
    std::string folder;                                      ///< of all other pages, beside it
    std::unordered_map<std::string_view, std::string> pages; ///< id of event, document or conflict to page
    std::unordered_set<std::string_view> on_overview;        ///< ids that the overview has too
};

/// What every part of a page needs.
struct Context {
    engine::Timeline const& timeline;
    TimelineIndex const& index;
    PageOptions const& options;
    std::unordered_map<std::string_view, ArticleText const*> texts; ///< by path
    Places const* places = nullptr;                                 ///< null: everything stands on this page
    std::string here;                                               ///< this page, where there are places

    /// The address of what has this id, from this page: "#e-4b401a", "2011-03.html#e-4b401a".
    [[nodiscard]] std::string link(std::string_view id) const;
    /// The address of a page, from this one.
    [[nodiscard]] std::string link_to_page(std::string_view page) const;
    /// The number of a heading's element: `depth` is 1 for the title.
    [[nodiscard]] unsigned heading(unsigned depth) const;
};

/// Conflicts that an overview has, and warnings; of further ones it tells how many there are.
inline constexpr std::size_t most_on_overview = 50;

/// Where an event's date is shown.
enum class Dated : std::uint8_t {
    above, ///< in the heading above it
    here,  ///< on a line of its own
};

/// What each part appends to the page. `depth` is that of its first heading.
void add_event(std::string& page, engine::Event const& event, Context const& context, unsigned depth,
               Dated dated = Dated::here);
/// Events under headings of year, month and date.
void add_dated_events(std::string& page, std::vector<engine::Event const*> const& events, Context const& context);
/// Links to the headings of years and months that `add_dated_events` writes for these events; to years alone, or
/// nothing, where there would be too many.
void add_months(std::string& page, std::vector<engine::Event const*> const& events);
void add_navigation(std::string& page, Context const& context);
void add_masthead(std::string& page, Context const& context);
/// How many events there are, by day, week, month or longer: a drawing, on which the page's script puts a brush where
/// all of the events are on the page. Nothing where all are of one day.
void add_strip(std::string& page, std::vector<engine::Event const*> const& events, bool with_brush = true);
/// Conflicts side by side, then events that somebody denies, as far as `most` of each.
void add_disagreements(std::string& page, Context const& context);
void add_conflict(std::string& page, engine::Conflict const& conflict, Context const& context, unsigned depth);
void add_articles(std::string& page, Context const& context);
void add_article(std::string& page, engine::TimelineDocument const& document, Context const& context, unsigned depth);
void add_warnings(std::string& page, Context const& context);
/// An article's text with its temporal expressions marked and the events it tells of.
void add_text(std::string& page, engine::TimelineDocument const& document, ArticleText const& text,
              Context const& context);

/// The beginning and the end of a page, with its styles and scripts: of a document, or of an element alone.
void begin_page(std::string& page, Context const& context, std::string_view title);
void end_page(std::string& page, Context const& context);

/// The page's name: what the options say, or the time it spans.
[[nodiscard]] std::string title_of(Context const& context);

/// A bar that shows where in its months, year or decade an interval lies. Nothing for one day, an open interval, or one
/// that fills its unit.
void add_bar(std::string& page, engine::Interval const& interval);

/// A date in words as HTML: a `time` element where the interval is one that `datetime` can hold.
[[nodiscard]] std::string time_element(engine::Interval const& interval, std::string_view words);

/// Whether the event is not known to be of one certain day. "About 26 March" is not.
[[nodiscard]] bool is_vague(engine::Event const& event);

} // namespace dateline::render::page
