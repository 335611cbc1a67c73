#pragma once

#include "engine/article/document.hpp"
#include "engine/article/html/metadata.hpp"
#include "engine/article/html/outline.hpp"
#include "engine/article/html/tree.hpp"
#include "engine/publication/stated_date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// Where a page states a date, most trusted first.
enum class PageDateSource : std::uint8_t {
    linked_article, ///< JSON-LD: datePublished of the article
    meta_published, ///< article:published_time and its many cousins
    address,        ///< the day in the page's address
    item_published, ///< microdata and RDFa: itemprop="datePublished", pubdate
    time_element,   ///< <time datetime> by the article's title
    beside_title,   ///< a line by the title that is a date and little else, or has a label: "Published: 4 March 2020"
    embedded,       ///< a field of that name in the data of a script
    linked_page,    ///< JSON-LD: datePublished of the page around the article; dateCreated, uploadDate
    elsewhere,      ///< a line that is a date, farther from the title
    meta_date,      ///< meta elements that only say "date"
    address_month,  ///< the month in the address
    modified,       ///< any of those that tell of a change: published by then
};

/// A date on a page that may be that of its publication, with what speaks for it.
struct PageDate {
    PageDateSource source = PageDateSource::modified;
    StatedDate date;
    int weight = 0;    ///< among dates of the same source
    std::string words; ///< as written
    std::string where; ///< "meta article:published_time"
};

/// All dates of a page that may be its own, best first.
[[nodiscard]] std::vector<PageDate> page_dates(std::string_view page, html::Tree const& tree,
                                               html::Outline const& outline, html::Metadata const& metadata);

/// The publication date that these dates speak for, the others as evidence. Unknown where none does.
[[nodiscard]] Publication publication_of_page(std::vector<PageDate> const& dates);

/// The date in the path of an address: a day or a month. "https://example.org/news/2020/03/04/title".
[[nodiscard]] std::optional<PageDate> date_in_address(std::string_view url);

} // namespace dateline::engine
