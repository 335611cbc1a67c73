#pragma once

#include "engine/calendar/anchor.hpp"
#include "engine/publication/page_dates.hpp"

/// The two kinds of places in which pages state dates. Private to engine/publication.
namespace dateline::engine {

/// What a reader of the page sees: labelled dates, lines by the title, time elements.
void add_visible_dates(std::string_view page, html::Tree const& tree, html::Outline const& outline, DateOrder order,
                       std::vector<PageDate>& dates);

/// What machines are told: JSON-LD, meta elements, microdata, the address.
void add_stated_dates(std::string_view page, html::Tree const& tree, html::Outline const& outline,
                      html::Metadata const& metadata, DateOrder order, std::vector<PageDate>& dates);

/// A date as the value of a field: ISO 8601, what `written_dates` reads, or English words.
[[nodiscard]] std::optional<StatedDate> date_of_field(std::string_view value, DateOrder order);

} // namespace dateline::engine
