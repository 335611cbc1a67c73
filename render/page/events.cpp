#include "render/date_words.hpp"
#include "render/heading.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <array>
#include <iterator>
#include <set>
#include <utility>

namespace dateline::render::page {

using namespace engine;

namespace {

/// What stands above an event: its year and month, and its own date in words.
struct Headings {
    Heading month;
    std::string date;

    friend bool operator==(Headings const&, Headings const&) = default;
};

/// The day in words without what the headings above it say already.
std::string title_of(Event const& event, Headings const& headings) {
    auto const days = days_of(event.interval);
    if (!days || days->first != days->last || headings.date != day_words(days->first)) return headings.date;
    static constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                                 "Thursday", "Friday", "Saturday"};
    date::weekday const weekday{days->first};
    date::year_month_day const day{days->first};
    return fmt::format("{} {} {}", weekdays.at(weekday.c_encoding()), unsigned{day.day()},
                       month_name(headings.month.month));
}

std::string anchor_of(Heading month) {
    return month.month == 0 ? fmt::format("dateline-{}", month.year)
                            : fmt::format("dateline-{}-{:02}", month.year, month.month);
}

/// Opens and closes the sections of year, month and date as the events go by.
class Outline {
public:
    Outline(std::string& page, Context const& context) : page_(page), context_(context) {}

    void enter(Event const& event) {
        Headings const next{heading_of(event), date_words(event)};
        if (open_ && current_ == next) return;
        bool const new_year = !open_ || current_.month.year != next.month.year;
        bool const new_month = new_year || current_.month != next.month;
        close(new_year, new_month);
        if (new_year)
            fmt::format_to(out(), "<section class=\"year\"><h{0}{2}>{1}</h{0}>\n", context_.heading(2),
                           year_words(next.month.year), id_for({next.month.year, 0}));
        if (new_month && next.month.month != 0)
            fmt::format_to(out(), "<section class=\"month\"><h{0}{3}>{1} <span class=\"of-year\">{2}</span></h{0}>\n",
                           context_.heading(3), month_name(next.month.month), year_words(next.month.year),
                           id_for(next.month));
        if (new_month) page_ += "<ol class=\"days\">\n";
        fmt::format_to(out(), R"(<li class="when{0}"><div class="date"><h{1}>{2}</h{1}>)",
                       is_vague(event) ? " vague" : "", context_.heading(next.month.month == 0 ? 3 : 4),
                       time_element(event.interval, title_of(event, next)));
        add_bar(page_, event.interval);
        page_ += "</div>\n<ol class=\"events\">\n";
        current_ = next;
        open_ = true;
    }

    void finish() {
        close(true, true);
        open_ = false;
    }

    [[nodiscard]] unsigned event_depth() const { return current_.month.month == 0 ? 4 : 5; }

private:
    std::back_insert_iterator<std::string> out() { return std::back_inserter(page_); }

    /// The attribute for the first heading of this month or year; later ones, after an event whose place in the order
    /// is not that of its heading, have none.
    std::string id_for(Heading month) {
        auto id = anchor_of(month);
        if (!given_.insert(id).second) return {};
        return fmt::format(" id=\"{}\"", id);
    }

    void close(bool year, bool month) {
        if (!open_) return;
        page_ += "</ol></li>\n";
        if (month) page_ += "</ol>\n";
        if (month && current_.month.month != 0) page_ += "</section>\n";
        if (year) page_ += "</section>\n";
    }

    std::string& page_;
    Context const& context_;
    Headings current_;            ///< of the sections that are open
    std::set<std::string> given_; ///< anchors of headings
    bool open_ = false;
};

} // namespace

void add_dated_events(std::string& page, std::vector<Event const*> const& events, Context const& context) {
    Outline outline(page, context);
    for (auto const* event : events) {
        outline.enter(*event);
        add_event(page, *event, context, outline.event_depth(), Dated::above);
    }
    outline.finish();
}

void add_months(std::string& page, std::vector<Event const*> const& events) {
    std::vector<Heading> months;
    std::set<std::pair<int, unsigned>> told;
    for (auto const* event : events) {
        auto const month = heading_of(*event);
        for (auto const heading : {Heading{month.year, 0}, month})
            if (told.emplace(heading.year, heading.month).second) months.push_back(heading);
    }
    constexpr std::size_t most = 60;
    bool const only_years = months.size() > most;
    if (only_years) std::erase_if(months, [](Heading heading) { return heading.month != 0; });
    if (months.size() < 3 || months.size() > most) return;
    auto out = std::back_inserter(page);
    page += R"(<nav class="months" aria-label="Years and months"><ul>)";
    for (auto const heading : months) {
        auto const words =
            heading.month == 0 ? year_words(heading.year) : std::string{month_name(heading.month).substr(0, 3)};
        fmt::format_to(out, "<li><a{} href=\"#{}\">{}</a></li>", heading.month == 0 ? " class=\"of\"" : "",
                       anchor_of(heading), words);
    }
    page += "</ul></nav>\n";
}

} // namespace dateline::render::page
