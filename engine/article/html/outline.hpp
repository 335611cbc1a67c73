#pragma once

#include "engine/article/html/tree.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine::html {

/// What a part of a page is for, where its element or the names of its classes tell.
enum class Part : std::uint8_t {
    content,    ///< nothing speaks against it
    script,     ///< not for reading: scripts, styles, templates, what is hidden
    navigation, ///< menus, breadcrumbs, headers and footers of the site, search, sign-in
    aside,      ///< teasers, related articles, tags, author's portraits, widgets
    comments,   ///< by readers
    caption,    ///< of a picture, with its credit
    promotion,  ///< advertisements, newsletters, share buttons, consent banners
};

/// The plan of a page: what each part is for, how much text it has, and where the article stands.
struct Outline {
    std::vector<Part> parts; ///< of each node; what holds it decides first
    std::uint32_t main = 0;  ///< the element that holds the article's text; 0, the root, where none stands out
    std::uint32_t title = 0; ///< the heading above or in it; 0 if there is none
};

/// `page_title` is that of the title element, by which the article's heading is told from the site's. Time linear in
/// the size of the page.
[[nodiscard]] Outline outline_of(std::string_view page, Tree const& tree, std::string_view page_title);

/// Text of the nodes [begin, end) of a page in one line: references resolved, white space joined, at most `longest`
/// bytes or a little more.
[[nodiscard]] std::string line_of(std::string_view page, Tree const& tree, std::uint32_t begin, std::uint32_t end,
                                  std::size_t longest = 400);

} // namespace dateline::engine::html
