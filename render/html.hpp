#pragma once

#include "engine/timeline.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::render {

/// An article's text, for a page to show with everything that is found in it. Places count its code points.
struct ArticleText {
    std::string path; ///< that of the article in the timeline
    std::string text;
    std::vector<engine::TimeMention> times; ///< all temporal expressions, in order of the text
};

struct PageOptions {
    std::string title;          ///< of the page; empty: the time that the events span
    bool fragment = false;      ///< an element to be put into another page, instead of a document
    unsigned heading_level = 1; ///< 1 to 6: of the title; what is below it goes down to 6 at most
    std::vector<ArticleText> texts;
};

/// The timeline as one self-contained page: no network, readable without JavaScript. Nothing from an article becomes
/// markup.
[[nodiscard]] std::string to_html(engine::Timeline const& timeline, PageOptions const& options = {});

/// Reports of one event beyond these are counted on a page and not quoted.
inline constexpr std::size_t most_quoted = 100;

/// A timeline of more events than this is read better as an overview and a page for each month.
inline constexpr std::size_t most_on_one_page = 2000;

/// A file of such a set of pages: its name relative to the folder in which the overview stands, and its text.
struct PageFile {
    std::string name;
    std::string text;
};

/// The timeline as an overview and a page for each month, or each year or row of years of little; none larger than a
/// megabyte. The overview comes first and is called `overview`; the others are in the folder `folder` beside it, under
/// names that come from dates and numbers alone. Fragments and texts of articles are not for these.
[[nodiscard]] std::vector<PageFile> to_pages(engine::Timeline const& timeline, std::string const& overview,
                                             std::string const& folder, std::string const& title = {});

} // namespace dateline::render
