#include "engine/publication/top_of_text.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/byline.hpp"
#include "engine/article/lines.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace dateline::engine {

namespace {

constexpr std::uint32_t top_bytes = 1500;     ///< a line that begins later is not at the top
constexpr std::size_t top_lines = 8;          ///< that are not blank
constexpr std::size_t longest_header = 200;   ///< of a line that is no prose
constexpr std::size_t longest_dateline = 100; ///< before the date
constexpr std::size_t shortest_prose = 60;

struct Label {
    std::string_view words; ///< lower-case
    TopDateKind kind = TopDateKind::labelled;
    bool needs_colon = false; ///< also begins sentences and headlines
};

// Longer labels stand before those they begin with.
constexpr auto labels = std::to_array<Label>({
    {"first published", TopDateKind::labelled, false},
    {"date published", TopDateKind::labelled, false},
    {"published", TopDateKind::labelled, false},
    {"publication date", TopDateKind::labelled, false},
    {"posted", TopDateKind::labelled, false},
    {"release date", TopDateKind::labelled, true},
    {"released", TopDateKind::labelled, true},
    {"issued", TopDateKind::labelled, true},
    {"date", TopDateKind::labelled, true},
    {"last updated", TopDateKind::updated, false},
    {"updated", TopDateKind::updated, false},
    {"update", TopDateKind::updated, true},
    {"last modified", TopDateKind::updated, false},
    {"modified", TopDateKind::updated, true},
});

using Candidates = std::span<grammar::Candidate const>;

[[nodiscard]] std::string_view without_leading_space(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

/// The part of `candidates` that lies in `span`.
[[nodiscard]] Candidates within(Candidates candidates, Span span) {
    auto const first = std::find_if(candidates.begin(), candidates.end(),
                                    [&](auto const& candidate) { return candidate.extent.begin >= span.begin; });
    auto const last =
        std::find_if(first, candidates.end(), [&](auto const& candidate) { return candidate.extent.end > span.end; });
    return {first, last};
}

/// "Published: 11 April 2023", "Posted on Monday, 10 April 2023 at 10:30 by Jane Doe".
[[nodiscard]] std::optional<TopDate> labelled_date(std::string_view text, Span line, Candidates candidates) {
    auto const words = ascii::lower(line.in(text));
    auto const label = std::find_if(labels.begin(), labels.end(), [&](Label const& known) {
        return words.starts_with(known.words) &&
               (words.size() == known.words.size() || !ascii::is_letter(words[known.words.size()]));
    });
    if (label == labels.end()) return std::nullopt;
    auto const label_end = line.begin + static_cast<std::uint32_t>(label->words.size());
    auto const found = first_complete_date(within(candidates, {label_end, line.end}));
    if (!found) return std::nullopt;
    auto const extent = found->candidate->extent;
    auto const between = Span{label_end, extent.begin}.in(text);
    if (!only_goes_with_date(between) || (label->needs_colon && !without_leading_space(between).starts_with(':'))) {
        return std::nullopt;
    }
    auto const rest = ascii::lower(after_words_with_date(Span{extent.end, line.end}.in(text)));
    auto const ends = std::array{"by ", "updated", "last updated", "modified", "last modified"};
    if (!rest.empty() &&
        std::none_of(ends.begin(), ends.end(), [&](auto const* end) { return rest.starts_with(end); })) {
        return std::nullopt;
    }
    return TopDate{label->kind, found->candidate->span, found->date};
}

/// A line that is a date and nothing else, of which the month at least is stated; or a byline that ends in one.
[[nodiscard]] std::optional<TopDate> date_beside(std::string_view text, Span line, Candidates candidates) {
    auto const found = first_complete_date(candidates);
    if (!found || found->date.granularity >= Granularity::year) return std::nullopt;
    auto const extent = found->candidate->extent;
    auto const before = Span{line.begin, extent.begin}.in(text);
    if (!only_goes_with_date(Span{extent.end, line.end}.in(text))) return std::nullopt;
    if (only_goes_with_date(before)) return TopDate{TopDateKind::own_line, found->candidate->span, found->date};
    auto const author = before.substr(0, before.find_last_not_of(" \t,-\xE2\x80\x93\x94") + 1);
    if (is_byline(author)) return TopDate{TopDateKind::byline, found->candidate->span, found->date};
    return std::nullopt;
}

/// The size of the dash that `text` begins with, or 0. A hyphen must stand free to be one.
[[nodiscard]] std::size_t dash_size(std::string_view text) {
    for (auto const* const dash : {"\xE2\x80\x94", "\xE2\x80\x93", "\xE2\x80\x95", "--"}) {
        if (text.starts_with(dash)) return std::string_view(dash).size();
    }
    return text.size() >= 2 && (text[0] == '-' || text[0] == '_') && text[1] == ' ' ? 1 : 0;
}

/// What closes the bracket `open`, or a slash that serves as one; NUL for other characters.
[[nodiscard]] char closing_bracket(char open) {
    switch (open) {
    case '(':
        return ')';
    case '[':
        return ']';
    case '/':
        return '/';
    default:
        return '\0';
    }
}

/// What follows "(Wire)", "[Wire]" or "/Wire/" and commas; `text` itself if there is none.
[[nodiscard]] std::string_view after_agency(std::string_view text) {
    for (;;) {
        text = without_leading_space(text);
        if (text.starts_with(',')) {
            text.remove_prefix(1);
            continue;
        }
        auto const closing = text.empty() ? '\0' : closing_bracket(text.front());
        if (closing == '\0') return text;
        auto const end = text.find(closing, 1);
        if (end > 60) return text; // too far, or not there
        text.remove_prefix(end + 1);
    }
}

/// Whether `text` is a place as datelines have it, perhaps with an agency: "SEOUL, South Korea (AP), ".
[[nodiscard]] bool is_place(std::string_view text) {
    constexpr auto small_words =
        std::to_array<std::string_view>({"de", "la", "el", "al", "am", "of", "and", "the", "upon"});
    auto is_first = true;
    auto after_dash = false;
    while (!(text = without_leading_space(text)).empty()) {
        if (auto const rest = after_agency(text); rest.size() != text.size()) {
            text = without_leading_space(rest);
            auto const dash = dash_size(text);
            text.remove_prefix(dash);
            after_dash = dash != 0; // nothing but the date follows
            continue;
        }
        if (text.front() == '/') text.remove_prefix(1); // "MADRID/GENEVA"
        auto const size = std::min(text.find_first_of(" ,(/["), text.size());
        if (size == 0) return false; // a bracket that does not close
        auto word = text.substr(0, size);
        text.remove_prefix(size);
        if (auto const dash = word.find("--"); dash != std::string_view::npos) {
            if (dash + 2 != word.size() || !text.starts_with('(')) return false;
            word = word.substr(0, dash);
        }
        auto const uppers = std::count_if(word.begin(), word.end(), ascii::is_upper);
        auto const has_lower = std::any_of(word.begin(), word.end(), ascii::is_lower);
        auto const has_digit = std::any_of(word.begin(), word.end(), ascii::is_digit);
        if (after_dash || has_digit || dash_size(word) != 0) return false;
        if (is_first ? uppers < 2 || has_lower
                     : ascii::is_lower(word.front()) &&
                           std::find(small_words.begin(), small_words.end(), word) == small_words.end()) {
            return false;
        }
        is_first = false;
    }
    return true;
}

/// "SEOUL, April 10, 2023 (Wire) — The text", "MOSCOW, April 10, 2023. /WIRE/. The text", or that much on its own line.
[[nodiscard]] std::optional<TopDate> dateline_date(std::string_view text, Span line, Candidates candidates) {
    auto const found = first_complete_date(candidates);
    if (!found) return std::nullopt;
    auto const extent = found->candidate->extent;
    if (extent.begin - line.begin > longest_dateline) return std::nullopt;
    auto const place = Span{line.begin, extent.begin}.in(text);
    if (!is_place(place)) return std::nullopt;
    auto const has_place = !place.empty();
    auto const after_date = Span{extent.end, line.end}.in(text);
    auto rest = after_agency(after_date.starts_with(". /") ? after_date.substr(1) : after_date);
    TopDate const top{TopDateKind::dateline, found->candidate->span, found->date};
    if (rest.empty() || rest == ".") return has_place ? std::optional(top) : std::nullopt;
    auto const ends_with_stop = rest.size() != after_date.size() && rest.starts_with('.');
    auto const mark = ends_with_stop || rest.starts_with(':') ? 1 : dash_size(rest);
    if (mark == 0 || (mark == 1 && !has_place)) return std::nullopt;
    // The story begins as a sentence does; a dash inside a sentence goes on in lower case.
    rest = without_leading_space(rest.substr(mark));
    if (!rest.empty() && ascii::is_lower(rest.front())) return std::nullopt;
    return top;
}

/// The parts of a header line between bars and bullets.
[[nodiscard]] std::vector<Span> segments(std::string_view text, Span line) {
    std::vector<Span> parts;
    auto begin = line.begin;
    for (auto at = line.begin; at < line.end;) {
        auto const rest = Span{at, line.end}.in(text);
        auto const size = rest.starts_with('|')              ? 1U
                          : rest.starts_with("\xC2\xB7")     ? 2U
                          : rest.starts_with("\xE2\x80\xA2") ? 3U
                                                             : 0U;
        if (size != 0) {
            parts.push_back(trim(text, {begin, at}));
            begin = at + size;
        }
        at += std::max(size, 1U);
    }
    parts.push_back(trim(text, {begin, line.end}));
    return parts;
}

[[nodiscard]] bool is_prose(std::string_view line) {
    if (line.size() > longest_header) return true;
    return line.size() >= shortest_prose &&
           (line.ends_with('.') || line.ends_with('"') || line.ends_with("\xE2\x80\x9D"));
}

/// Several different dates on lines of their own are the headings of a chronicle, not the date of the article.
void drop_headings(std::vector<TopDate>& dates) {
    auto const is_own_line = [](TopDate const& top) { return top.kind == TopDateKind::own_line; };
    auto const first = std::find_if(dates.begin(), dates.end(), is_own_line);
    auto const differs = [&](TopDate const& top) {
        return is_own_line(top) && top.date.interval != first->date.interval;
    };
    if (std::any_of(first, dates.end(), differs))
        dates.erase(std::remove_if(dates.begin(), dates.end(), is_own_line), dates.end());
}

} // namespace

std::vector<TopDate> dates_at_top(std::string_view text, std::span<grammar::Candidate const> candidates) {
    std::vector<TopDate> dates;
    auto const add = [&](std::optional<TopDate> const& date) {
        if (date) dates.push_back(*date);
    };
    std::size_t lines_seen = 0;
    std::size_t prose_seen = 0;
    Lines lines(text);
    while (auto const line = lines.next()) {
        if (line->begin > top_bytes || lines_seen == top_lines) break;
        if (line->empty()) continue;
        ++lines_seen;
        auto const here = within(candidates, *line);
        add(dateline_date(text, *line, here));
        auto const prose = is_prose(line->in(text));
        prose_seen += prose ? 1 : 0;
        if (prose) continue;
        for (auto const part : segments(text, *line)) {
            if (auto const labelled = labelled_date(text, part, within(here, part))) add(labelled);
            // Below the first paragraphs a line with a date heads what follows it.
            else if (prose_seen < 2)
                add(date_beside(text, part, within(here, part)));
        }
    }
    drop_headings(dates);
    std::stable_sort(dates.begin(), dates.end(), [](TopDate const& a, TopDate const& b) { return a.kind < b.kind; });
    return dates;
}

} // namespace dateline::engine
