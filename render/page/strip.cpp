#include "render/date_words.hpp"
#include "render/page/bins.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace dateline::render::page {

using namespace engine;

namespace {

constexpr double height = 64; ///< of the highest bar
constexpr double top = 4;

/// What a label below the drawing says of the bin, and whether one may stand there at all.
struct Label {
    std::size_t bin;
    std::string text;
};

std::string label_of(BinUnit unit, date::year_month_day day, bool with_year) {
    auto const year = int{day.year()};
    auto const month = month_name(unsigned{day.month()}).substr(0, 3);
    if (unit == BinUnit::day)
        return with_year ? fmt::format("{} {} {}", unsigned{day.day()}, month, year_words(year))
                         : fmt::format("{} {}", unsigned{day.day()}, month);
    if (unit == BinUnit::week || unit == BinUnit::month)
        return with_year ? fmt::format("{} {}", month, year_words(year)) : std::string{month};
    return year_words(year);
}

/// Whether a month begins in the bin, a year in bins of a month, a decade in bins of a year.
bool begins_larger(Bins const& bins, std::size_t i) {
    date::year_month_day const first{bins.bins[i].first};
    date::year_month_day const last{(i + 1 < bins.bins.size() ? bins.bins[i + 1].first : bins.end) - date::days{1}};
    switch (bins.unit) {
    case BinUnit::day:
    case BinUnit::week:
        return unsigned{first.day()} == 1 || first.month() != last.month();
    case BinUnit::month:
        return first.month() == date::January;
    case BinUnit::year:
        return int{first.year()} % 10 == 0;
    case BinUnit::decade:
    case BinUnit::century:
        return true;
    }
    return true;
}

/// The bins that have a label below them: where something larger begins, as far as there are such.
std::vector<Label> labels_of(Bins const& bins) {
    constexpr std::size_t most = 7;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < bins.bins.size(); ++i)
        if (begins_larger(bins, i)) places.push_back(i);
    if (places.size() < 3) {
        places.resize(bins.bins.size());
        std::iota(places.begin(), places.end(), std::size_t{0});
    }
    auto const step = (places.size() + most - 1) / most;
    std::vector<Label> labels;
    int year = 0;
    for (std::size_t i = 0; i < places.size(); i += step) {
        auto const place = places[i];
        // A week is named for the month that begins in it.
        auto const named = bins.unit == BinUnit::week ? bins.bins[place].first + date::days{6} : bins.bins[place].first;
        date::year_month_day const day{named};
        bool const new_year = labels.empty() || int{day.year()} != year;
        year = int{day.year()};
        labels.push_back({place, label_of(bins.unit, day, new_year)});
    }
    return labels;
}

void add_rect(std::string& page, std::string_view kind, double x, double width, double y, double tall) {
    fmt::format_to(std::back_inserter(page),
                   R"(<rect class="{}" x="{:.2f}%" width="{:.2f}%" y="{:.1f}" height="{:.1f}"/>)", kind, x, width, y,
                   tall);
}

void add_bars(std::string& page, Bins const& bins, double most) {
    auto const wide = 100.0 / static_cast<double>(bins.bins.size());
    for (std::size_t i = 0; i < bins.bins.size(); ++i) {
        auto const& bin = bins.bins[i];
        auto const x = (static_cast<double>(i) + 0.1) * wide;
        auto const certain = bin.certain / most * height;
        auto const possible = bin.possible / most * height;
        auto const ground = top + height;
        if (possible > 0) add_rect(page, "possible", x, wide * 0.8, ground - certain - possible, possible);
        if (certain > 0) add_rect(page, "certain", x, wide * 0.8, ground - certain, certain);
    }
}

void add_caption(std::string& page, Bins const& bins) {
    auto out = std::back_inserter(page);
    bool const vague = std::any_of(bins.bins.begin(), bins.bins.end(), [](Bin const& bin) { return bin.possible > 0; });
    fmt::format_to(out, "<figcaption>Events per {}", name(bins.unit));
    if (vague) page += "; outlined: somewhere within a longer time";
    if (bins.earlier > 0) fmt::format_to(out, "; {} earlier", counted(bins.earlier, "event", "events"));
    if (bins.later > 0) fmt::format_to(out, "; {} later", counted(bins.later, "event", "events"));
    page += "</figcaption>";
}

} // namespace

void add_strip(std::string& page, std::vector<Event const*> const& events, bool with_brush) {
    auto const bins = bins_of(events);
    if (bins.bins.size() < 2) return;
    auto const highest = std::max_element(bins.bins.begin(), bins.bins.end(), [](Bin const& a, Bin const& b) {
        return a.certain + a.possible < b.certain + b.possible;
    });
    auto const most = highest->certain + highest->possible;
    auto out = std::back_inserter(page);
    page += "<figure class=\"strip\"";
    if (with_brush) {
        fmt::format_to(out, " data-unit=\"{}\" data-bins=\"", name(bins.unit));
        for (auto const& bin : bins.bins)
            fmt::format_to(out, "{} ", bin.first.time_since_epoch().count());
        fmt::format_to(out, "{}\"", bins.end.time_since_epoch().count());
    }
    fmt::format_to(
        out,
        ">\n<svg role=\"img\" aria-label=\"Events per {} from {} to {}; most of them: {}\" height=\"88\">\n<g "
        "class=\"bars\">",
        name(bins.unit), bin_words(bins.unit, bins.bins.front().first), bin_words(bins.unit, bins.bins.back().first),
        bin_words(bins.unit, highest->first));
    add_bars(page, bins, most);
    fmt::format_to(out, "</g>\n<line x1=\"0\" x2=\"100%\" y1=\"{0}\" y2=\"{0}\"/>\n<g class=\"labels\">",
                   top + height + 0.5);
    auto const wide = 100.0 / static_cast<double>(bins.bins.size());
    for (auto const& [bin, text] : labels_of(bins))
        fmt::format_to(out, R"(<text x="{:.2f}%" y="{}">{}</text>)", static_cast<double>(bin) * wide, top + height + 17,
                       text);
    page += "</g></svg>\n";
    add_caption(page, bins);
    page += "</figure>\n";
}

} // namespace dateline::render::page
