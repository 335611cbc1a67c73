#include "engine/publication/stated_date.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/lines.hpp"
#include "engine/calendar/anchor.hpp"
#include "engine/calendar/edtf.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <variant>

namespace dateline::engine {

namespace {

/// Words that stand beside a date without changing it; lower-case, without periods.
constexpr auto words_with_date = std::to_array<std::string_view>({
    "mon", "monday", "tue", "tues",     "tuesday", "wed",    "wednesday", "thu",   "thur", "thurs", "thursday",
    "fri", "friday", "sat", "saturday", "sun",     "sunday", "at",        "on",    "a",    "p",     "m",
    "am",  "pm",     "t",   "z",        "h",       "hrs",    "gmt",       "utc",   "et",   "est",   "edt",
    "ct",  "cst",    "cdt", "mt",       "mst",     "mdt",    "pt",        "pst",   "pdt",  "bst",   "ist",
    "cet", "cest",   "eet", "eest",     "msk",     "kst",    "jst",       "local", "time",
});

/// Digits of a clock time or of an offset from UTC.
[[nodiscard]] bool is_clock_number(std::string_view digits, bool is_signed) {
    return digits.size() <= 2 || (is_signed && digits.size() == 4);
}

/// 20230410 and 20230410T163000Z with separators; a blank before the clock time as 'T'; without fractions of seconds.
[[nodiscard]] std::string with_separators(std::string_view text) {
    std::string iso(text);
    auto const digits =
        static_cast<std::size_t>(std::find_if_not(iso.begin(), iso.end(), ascii::is_digit) - iso.begin());
    if (digits == 8 && (iso.size() == 8 || iso[8] == 'T')) {
        if (iso.size() >= 13 && std::all_of(iso.begin() + 9, iso.begin() + 13, ascii::is_digit)) {
            if (iso.size() >= 15 && ascii::is_digit(iso[13])) iso.insert(13, ":");
            iso.insert(11, ":");
        }
        iso.insert(6, "-").insert(4, "-");
    }
    if (iso.size() > 12 && iso[10] == ' ' && ascii::is_digit(iso[9]) && ascii::is_digit(iso[11])) iso[10] = 'T';
    if (auto const point = iso.find('.', 11); point == 19) {
        auto const end =
            static_cast<std::size_t>(std::find_if_not(iso.begin() + 20, iso.end(), ascii::is_digit) - iso.begin());
        iso.erase(point, end - point);
    }
    return iso;
}

/// The granularity that ISO 8601 or EDTF text is written to: by the first date in it that is not open.
[[nodiscard]] Granularity written_granularity(std::string_view text) {
    if (text.starts_with("..")) text.remove_prefix(std::min<std::size_t>(text.size(), 3));
    text = text.substr(0, text.find_first_of("/~?%"));
    if (auto const clock = text.find('T'); clock != std::string_view::npos) {
        auto const has_seconds = text.size() > clock + 6 && text[clock + 6] == ':';
        return has_seconds ? Granularity::second : Granularity::minute;
    }
    if (text.size() >= 10) return Granularity::day;
    if (text.size() == 7) {
        auto const part = text.substr(5);
        if (part >= "33" && part <= "36") return Granularity::quarter;
        return part >= "21" && part <= "24" ? Granularity::season : Granularity::month;
    }
    if (text.ends_with("XX")) return Granularity::century;
    return text.ends_with('X') ? Granularity::decade : Granularity::year;
}

} // namespace

std::string_view after_words_with_date(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        auto const c = text[at];
        if (!ascii::is_letter(c) && !ascii::is_digit(c)) {
            if (!ascii::is_ascii(c)) {
                // Dashes, bullets and no-break spaces are punctuation; other characters are letters.
                auto const rest = text.substr(at);
                if (rest.starts_with("\xE2\x80"))
                    at += 3;
                else if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\xB7"))
                    at += 2;
                else
                    break;
            } else {
                ++at;
            }
            continue;
        }
        auto end = at;
        if (ascii::is_digit(c)) {
            while (end < text.size() && ascii::is_digit(text[end]))
                ++end;
            auto const is_signed = at > 0 && (text[at - 1] == '+' || text[at - 1] == '-');
            if (!is_clock_number(text.substr(at, end - at), is_signed)) break;
        } else {
            while (end < text.size() && (ascii::is_letter(text[end]) || !ascii::is_ascii(text[end])))
                ++end;
            auto const word = ascii::lower(text.substr(at, end - at));
            if (std::find(words_with_date.begin(), words_with_date.end(), word) == words_with_date.end()) break;
        }
        at = end;
    }
    return text.substr(std::min(at, text.size())); // a field that was cut may end inside a dash
}

bool only_goes_with_date(std::string_view text) {
    return after_words_with_date(text).empty();
}

std::optional<StatedDate> complete_date(grammar::Candidate const& candidate) {
    if (candidate.expression.bound != grammar::Bound::none) return std::nullopt;
    auto const* const moment = std::get_if<grammar::Moment>(&candidate.expression.said);
    if (moment == nullptr || moment->modifier != grammar::Modifier::none) return std::nullopt;
    auto const* const date = std::get_if<grammar::CalendarDate>(&moment->when);
    if (date == nullptr || !date->year || date->era == grammar::Era::bc) return std::nullopt;
    auto const resolved = anchor(candidate.expression, Anchor{});
    if (!resolved || !resolved->interval.bounded()) return std::nullopt;
    StatedDate stated{resolved->interval, resolved->granularity, resolved->qualifier};
    for (auto const& other : resolved->alternatives) {
        if (other.why != Alternative::Why::other_order || !other.interval.bounded()) continue;
        stated.interval.earliest = std::min(*stated.interval.earliest, *other.interval.earliest);
        stated.interval.latest = std::max(*stated.interval.latest, *other.interval.latest);
        stated.qualifier = Qualifier::uncertain;
    }
    return stated;
}

std::optional<DateFound> first_complete_date(std::span<grammar::Candidate const> candidates) {
    for (auto const& candidate : candidates) {
        if (auto const date = complete_date(candidate)) return DateFound{&candidate, *date};
    }
    return std::nullopt;
}

std::optional<StatedDate> parse_stated_date(std::string_view text) {
    text = trimmed(text);
    auto const iso = with_separators(text);
    if (auto const interval = interval_from_iso_date(iso)) {
        return StatedDate{*interval, written_granularity(iso), Qualifier::exact};
    }
    if (auto const edtf = parse_edtf(text); edtf && edtf->interval.bounded()) {
        return StatedDate{edtf->interval, written_granularity(text), edtf->qualifier};
    }
    auto const candidates = grammar::scan(text);
    auto const found = first_complete_date(candidates);
    if (!found) return std::nullopt;
    auto const extent = found->candidate->extent;
    if (!only_goes_with_date(text.substr(0, extent.begin)) || !only_goes_with_date(text.substr(extent.end))) {
        return std::nullopt;
    }
    return found->date;
}

} // namespace dateline::engine
