#include "render/ical.hpp"

#include "render/date_words.hpp"
#include "render/export_words.hpp"
#include "render/text.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>

namespace dateline::render {

using namespace engine;

namespace {

/// Adds a content line, folded so that no line is longer than 75 octets and no character is cut in two.
void add_line(std::string& calendar, std::string_view line) {
    constexpr std::size_t most = 75;
    std::size_t used = 0;
    for (std::size_t at = 0; at < line.size();) {
        auto const size = std::max<std::size_t>(utf8_size(line, at), 1);
        if (used + size > most) {
            calendar += "\r\n ";
            used = 1;
        }
        calendar.append(line, at, size);
        used += size;
        at += size;
    }
    calendar += "\r\n";
}

/// The value of a property of type TEXT.
std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : readable(text)) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c;
    }
    return out;
}

std::string basic_date(Day day) {
    date::year_month_day const fields{day};
    return fmt::format("{:04}{:02}{:02}", int{fields.year()}, unsigned{fields.month()}, unsigned{fields.day()});
}

/// The day of an event of which no more than that is open. "About 26 March" is no day.
std::optional<Day> exact_day(Event const& event) {
    auto const days = days_of(event.interval);
    if (!days || days->first != days->last) return std::nullopt;
    if (event.edtf && event.edtf->find_first_of("~?%") != std::string::npos) return std::nullopt;
    auto const is_year_of_calendar = [](Day day) {
        auto const year = int{date::year_month_day{day}.year()};
        return year >= 1 && year <= 9999;
    };
    if (!is_year_of_calendar(days->first) || !is_year_of_calendar(days->first + date::days{1})) return std::nullopt;
    return days->first;
}

std::string description_of(Event const& event, Day day, TimelineIndex const& index) {
    std::string description;
    auto const add = [&](std::string_view paragraph) {
        if (!description.empty()) description += "\\n";
        description += escaped(paragraph);
    };
    if (auto const words = date_words(event); words != day_words(day)) add(words);
    for (auto const& entry : event.mentions)
        if (entry.role != Role::copy)
            add(fmt::format("“{}” — {}", readable(entry.mention.quote), source_words(entry, event.status, index)));
    for (auto const* conflict : index.conflicts_of(event.id))
        add(conflict_words(*conflict));
    add(support_words(event));
    return description;
}

void add_event(std::string& calendar, Event const& event, Day day, TimelineIndex const& index) {
    auto const begin = basic_date(day);
    add_line(calendar, "BEGIN:VEVENT");
    add_line(calendar, fmt::format("UID:{}@dateline", escaped(event.id)));
    // When the entry was made: there is no clock here, and the same timeline must give the same calendar.
    add_line(calendar, fmt::format("DTSTAMP:{}T000000Z", begin));
    add_line(calendar, "DTSTART;VALUE=DATE:" + begin);
    add_line(calendar, "DTEND;VALUE=DATE:" + basic_date(day + date::days{1}));
    add_line(calendar, "SUMMARY:" + escaped(title_words(event)));
    add_line(calendar, "DESCRIPTION:" + description_of(event, day, index));
    add_line(calendar, "TRANSP:TRANSPARENT");
    add_line(calendar, "END:VEVENT");
}

} // namespace

Rendered to_ical(Timeline const& timeline) {
    TimelineIndex const index(timeline);
    Rendered rendered{"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//dateline//dateline//EN\r\nCALSCALE:GREGORIAN\r\n",
                      {}};
    for (auto const& event : timeline.events) {
        if (!event.shown) continue;
        if (auto const day = exact_day(event))
            add_event(rendered.text, event, *day, index);
        else
            rendered.left_out.push_back(left_out_words("no day", event));
    }
    leave_out_undated(rendered.left_out, timeline);
    rendered.text += "END:VCALENDAR\r\n";
    return rendered;
}

} // namespace dateline::render
