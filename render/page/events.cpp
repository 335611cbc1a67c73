#include "render/date_words.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <iterator>

namespace dateline::render::page {

using namespace engine;

namespace {

/// The headings above an event. An event that fills no single month stands under the year or month in which it begins.
struct Headings {
    int year = 0;
    unsigned month = 0; ///< 0 where the event may have been in any month of the year
    std::string date;   ///< the event's own date, in words

    friend bool operator==(Headings const&, Headings const&) = default;
};

Headings headings_of(Event const& event) {
    auto const begin =
        event.interval.earliest ? *event.interval.earliest : *event.interval.latest - std::chrono::seconds{1};
    date::year_month_day const first{day_of(begin)};
    Headings headings{int{first.year()}, unsigned{first.month()}, date_words(event)};
    auto const days = days_of(event.interval);
    bool const from_new_year = headings.month == 1 && unsigned{first.day()} == 1;
    if (from_new_year && (!days || days->last - days->first > date::days{31})) headings.month = 0;
    return headings;
}

std::string year_title(int year) {
    return year > 0 ? fmt::format("{}", year) : fmt::format("{} BC", 1 - year);
}

/// The day in words without what the headings above it say already.
std::string title_of(Event const& event, Headings const& headings) {
    auto const days = days_of(event.interval);
    if (!days || days->first != days->last || headings.date != day_words(days->first)) return headings.date;
    static constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                                 "Thursday", "Friday", "Saturday"};
    date::weekday const weekday{days->first};
    date::year_month_day const day{days->first};
    return fmt::format("{} {} {}", weekdays.at(weekday.c_encoding()), unsigned{day.day()}, month_name(headings.month));
}

/// Opens and closes the sections of year, month and date as the events go by.
class Outline {
public:
    explicit Outline(std::string& page) : page_(page) {}

    void enter(Event const& event) {
        auto const next = headings_of(event);
        if (open_ && current_ == next) return;
        bool const new_year = !open_ || current_.year != next.year;
        bool const new_month = new_year || current_.month != next.month;
        close(new_year, new_month);
        if (new_year)
            fmt::format_to(out(), "<section class=\"year\"><h2 id=\"y{0}-{1}\">{2}</h2>\n", next.year, ++sections_,
                           year_title(next.year));
        if (new_month && next.month != 0)
            fmt::format_to(out(), "<section class=\"month\"><h3>{} <span class=\"of-year\">{}</span></h3>\n",
                           month_name(next.month), year_title(next.year));
        bool const vague = !is_one_day(event) || is_qualified(event);
        fmt::format_to(out(), R"(<section class="when{0}"><div class="date"><h{1}>{2}</h{1}>)", vague ? " vague" : "",
                       next.month == 0 ? 3 : 4, time_element(event.interval, title_of(event, next)));
        add_bar(page_, event.interval);
        page_ += "</div>\n<ol class=\"events\">\n";
        current_ = next;
        open_ = true;
    }

    void finish() {
        close(true, true);
        open_ = false;
    }

    [[nodiscard]] int event_level() const { return current_.month == 0 ? 4 : 5; }

private:
    static bool is_one_day(Event const& event) {
        auto const days = days_of(event.interval);
        return days && days->first == days->last;
    }

    /// "about 26 March" is one day, and yet it is not known to be that day.
    static bool is_qualified(Event const& event) {
        return event.edtf && event.edtf->find_first_of("~?%") != std::string::npos;
    }

    std::back_insert_iterator<std::string> out() { return std::back_inserter(page_); }

    void close(bool year, bool month) {
        if (!open_) return;
        page_ += "</ol></section>\n";
        if (month && current_.month != 0) page_ += "</section>\n";
        if (year) page_ += "</section>\n";
    }

    std::string& page_;
    Headings current_; ///< of the sections that are open
    bool open_ = false;
    int sections_ = 0;
};

} // namespace

void add_dated_events(std::string& page, std::vector<Event> const& events, Index const& index) {
    Outline outline(page);
    for (auto const& event : events) {
        if (!event.shown) continue;
        outline.enter(event);
        add_event(page, event, index, outline.event_level());
    }
    outline.finish();
}

void add_more_events(std::string& page, std::vector<Event> const& events, Index const& index,
                     std::string_view summary) {
    fmt::format_to(std::back_inserter(page), "<details class=\"more\"><summary>{}</summary>\n<ol class=\"plain\">\n",
                   summary);
    for (auto const& event : events) {
        if (event.shown) continue;
        fmt::format_to(std::back_inserter(page), "<li class=\"dated\"><p class=\"date\">{}</p><ol class=\"events\">\n",
                       time_element(event.interval, date_words(event)));
        add_event(page, event, index, 3);
        page += "</ol></li>\n";
    }
    page += "</ol></details>\n";
}

} // namespace dateline::render::page
