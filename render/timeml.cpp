#include "render/timeml.hpp"

#include "engine/calendar/calendar_unit.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <iterator>

namespace dateline::render {

namespace {

using engine::TimeMention;

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                  "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                                  "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n";

/// What XML has no place for.
bool is_forbidden(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

void append(std::string& out, char c) {
    if (auto const reference = markup_reference(c); !reference.empty()) {
        out += reference;
    } else if (c == '\r') {
        out += "&#13;"; // or a reader makes a line feed of it
    } else if (is_forbidden(c)) {
        out += "\xEF\xBF\xBD";
    } else {
        out += c;
    }
}

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (char const c : text)
        append(out, c);
    return out;
}

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// The value of the document's creation time: the day, or the month or year that is all that is known.
std::string creation_time(engine::Publication const& published) {
    auto const& interval = published.interval;
    if (!interval || !interval->bounded()) return "XXXX-XX-XX";
    auto first = engine::iso(engine::first_day(*interval));
    auto const last = engine::iso(engine::last_day(*interval));
    if (first == last) return first;
    if (first.substr(0, 7) == last.substr(0, 7)) return first.substr(0, 7);
    return first.substr(0, 4) == last.substr(0, 4) ? first.substr(0, 4) : "XXXX-XX-XX";
}

/// TIMEX3 wants to know of a set how often it comes.
std::string_view quantifier(TimeMention const& time) {
    return time.reading.type == "SET" ? R"( quant="EVERY")" : "";
}

std::string opening(TimeMention const& time, std::size_t number) {
    auto tag = fmt::format(R"(<TIMEX3 tid="t{}" type="{}" value="{}")", number, time.reading.type,
                           escaped(time.reading.value));
    if (time.reading.mod) fmt::format_to(std::back_inserter(tag), R"( mod="{}")", escaped(*time.reading.mod));
    tag += quantifier(time);
    tag += R"( temporalFunction="false" functionInDocument="NONE">)";
    return tag;
}

} // namespace

std::string to_timeml(std::string_view name, std::string_view text, engine::Publication const& published,
                      std::vector<TimeMention> const& times) {
    std::string out{head};
    auto const created = creation_time(published);
    fmt::format_to(std::back_inserter(out),
                   "<DOCID>{}</DOCID>\n<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{}\" temporalFunction=\"false\" "
                   "functionInDocument=\"CREATION_TIME\">{}</TIMEX3></DCT>\n<TEXT>",
                   escaped(name), created, created);
    std::size_t character = 0;
    auto time = times.begin();
    bool inside = false;
    auto const mark = [&] {
        if (inside && character == time->place.chars.end) {
            out += "</TIMEX3>";
            inside = false;
            ++time;
        }
        if (!inside && time != times.end() && character == time->place.chars.begin) {
            out += opening(*time, static_cast<std::size_t>(time - times.begin()) + 1);
            inside = true;
        }
    };
    for (char const c : text) {
        if (!is_continuation(c)) {
            mark();
            ++character;
        }
        append(out, c);
    }
    mark();
    out += "</TEXT>\n</TimeML>\n";
    return out;
}

} // namespace dateline::render
