#include "render/export.hpp"

#include "render/csv.hpp"
#include "render/html.hpp"
#include "render/ical.hpp"
#include "render/markdown.hpp"
#include "render/timelinejs.hpp"

#include <array>

namespace dateline::render {

std::optional<Format> format_from_name(std::string_view name) {
    struct Named {
        std::string_view name;
        Format format;
    };
    static constexpr std::array<Named, 5> formats = {{{"html", Format::html},
                                                      {"timelinejs", Format::timelinejs},
                                                      {"csv", Format::csv},
                                                      {"ics", Format::ics},
                                                      {"markdown", Format::markdown}}};
    for (auto const& format : formats)
        if (format.name == name) return format.format;
    return std::nullopt;
}

Rendered render(engine::Timeline const& timeline, Format format) {
    switch (format) {
    case Format::html:
        return {to_html(timeline), {}};
    case Format::timelinejs:
        return to_timelinejs(timeline);
    case Format::csv:
        return to_csv(timeline);
    case Format::ics:
        return to_ical(timeline);
    case Format::markdown:
        return to_markdown(timeline);
    }
    return {};
}

} // namespace dateline::render
