#include "render/export.hpp"

#include "render/csv.hpp"
#include "render/html.hpp"
#include "render/ical.hpp"
#include "render/markdown.hpp"
#include "render/ninjs.hpp"
#include "render/page/assets.hpp"
#include "render/timelinejs.hpp"
#include "render/timesketch.hpp"

#include <array>

namespace dateline::render {

namespace {

struct Named {
    std::string_view name;
    Format format;
};

constexpr std::array<Named, 10> formats = {{{"html", Format::html},
                                            {"timelinejs", Format::timelinejs},
                                            {"timelinejs-csv", Format::timelinejs_csv},
                                            {"csv", Format::csv},
                                            {"claims", Format::claims},
                                            {"ics", Format::ics},
                                            {"markdown", Format::markdown},
                                            {"ninjs", Format::ninjs},
                                            {"timesketch", Format::timesketch},
                                            {"element", Format::element}}};

} // namespace

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (auto const& format : formats)
        names.emplace_back(format.name);
    return names;
}

std::optional<Format> format_from_name(std::string_view name) {
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
    case Format::timelinejs_csv:
        return to_timelinejs_csv(timeline);
    case Format::csv:
        return to_csv(timeline);
    case Format::claims:
        return to_claims_csv(timeline);
    case Format::ics:
        return to_ical(timeline);
    case Format::markdown:
        return to_markdown(timeline);
    case Format::ninjs:
        return to_ninjs(timeline);
    case Format::timesketch:
        return to_timesketch(timeline);
    case Format::element:
        return {std::string{page::element_script().text}, {}};
    }
    return {};
}

} // namespace dateline::render
