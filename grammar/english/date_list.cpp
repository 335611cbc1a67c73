#include "grammar/english/date_list.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/lexicon.hpp"
#include "grammar/english/rule.hpp"
#include "grammar/english/years.hpp"
#include "grammar/fold.hpp"

#include <algorithm>
#include <array>
#include <variant>

namespace dateline::grammar::english {

namespace {

CalendarDate* date_of(Candidate& candidate) {
    auto* const moment = std::get_if<Moment>(&candidate.expression.said);
    if (moment == nullptr || moment->time_of_day || candidate.extent.end != candidate.span.end) return nullptr;
    return std::get_if<CalendarDate>(&moment->when);
}

bool is_written_with_its_month(CalendarDate const& date) {
    return date.month && date.era == Era::unstated && date.order == NumericOrder::none;
}

void set_year(CalendarDate& date, YearPart const& year) {
    date.year = year.year;
    date.two_digit_year = year.two_digits;
}

/// "March 1", "March 1st", but not "1 March".
bool ends_with_day(std::string_view words) {
    constexpr std::size_t suffix = 2;
    return is_digit(words.back()) || (words.size() > suffix && is_digit(words[words.size() - suffix - 1]));
}

/// "And", "or", or a comma before another day.
enum class Joint : std::uint8_t { none, comma, last };

Joint read_joint(char const*& first, char const* last) {
    constexpr auto conjunction = (word("and") | word("or")) >> gap >> -(word("the") >> gap);
    char const* it = first;
    if (x3::parse(it, last, -x3::lit(',') >> gap >> conjunction)) {
        first = it;
        return Joint::last;
    }
    it = first;
    if (!x3::parse(it, last, x3::lit(',') >> gap)) return Joint::none;
    first = it;
    return Joint::comma;
}

/// Whether what stands behind a number leaves it a day: "April 24 and 25 people" counts.
bool ends_list(char const* it, char const* last) {
    static constexpr std::array<std::string_view, 16> others = {"are",   "at",   "but",  "had",  "has",  "have",
                                                                "is",    "that", "was",  "were", "when", "where",
                                                                "while", "who",  "will", "with"};
    if (it == last) return true;
    if (!is_space(*it)) {
        bool const joins = *it == '%' || *it == ':' || *it == '/' || *it == '-' || is_word_byte(*it);
        return !joins && !((*it == '.' || *it == ',') && last - it > 1 && is_digit(it[1]));
    }
    while (it != last && is_space(*it))
        ++it;
    char const* const begin = it;
    while (it != last && is_word_byte(*it))
        ++it;
    std::string_view const word(begin, static_cast<std::size_t>(it - begin));
    return word.empty() || is_preposition(word) || std::ranges::find(others, word) != others.end();
}

/// "March and April 2020": the year behind the last is that of both. A later month before it is of the year before.
void share_year(std::string_view folded, std::vector<Candidate>& found) {
    if (found.size() < 2) return;
    Candidate& earlier = found[found.size() - 2];
    auto* const first = date_of(earlier);
    auto const* const last = date_of(found.back());
    if (first == nullptr || last == nullptr || !is_written_with_its_month(*first) || !is_written_with_its_month(*last))
        return;
    if (first->year || !last->year || first->day.has_value() != last->day.has_value()) return;
    char const* it = folded.data() + earlier.span.end;
    bool const joined = read_joint(it, folded.data() + folded.size()) == Joint::last;
    if (!joined || it != folded.data() + found.back().extent.begin) return;
    bool const wraps = *first->month > *last->month;
    first->year = static_cast<std::int16_t>(*last->year - (wraps ? 1 : 0));
    first->two_digit_year = last->two_digit_year;
}

/// "Every Tuesday and Thursday": what repeats on the one day does on the others.
void read_weekdays(std::string_view folded, std::vector<Candidate>& found) {
    auto const* const repeated = std::get_if<Recurrence>(&found.back().expression.said);
    if (repeated == nullptr || !repeated->member || repeated->member->cycle != Cycle::weekday ||
        repeated->unit != Granularity::week || !folded.substr(found.back().span.begin).starts_with("e"))
        return;
    Candidate item = found.back();
    auto& recurrence = std::get<Recurrence>(item.expression.said);
    std::size_t const place = found.size();
    char const* const last = folded.data() + folded.size();
    char const* it = folded.data() + item.span.end;
    for (auto joint = Joint::comma; joint != Joint::last;) {
        WeekdayWord day{};
        joint = read_joint(it, last);
        char const* const own = it;
        // "Tuesday's"
        if (joint == Joint::none || !x3::parse(it, last, word_of<weekday>, day) || (it != last && *it == '\'')) {
            found.resize(place);
            return;
        }
        recurrence.member->index = static_cast<std::int16_t>(day.day);
        item.span = {static_cast<std::uint32_t>(own - folded.data()), static_cast<std::uint32_t>(it - folded.data())};
        item.extent = item.span;
        found.push_back(item);
    }
    // "Every Tuesday and Thursday 7-9 p.m."
    if (!ends_list(it, last)) found.resize(place);
}

} // namespace

void read_list(std::string_view folded, std::vector<Candidate>& found) {
    read_weekdays(folded, found);
    share_year(folded, found);
    std::size_t const place = found.size() - 1;
    auto const* const date = date_of(found.back());
    if (date == nullptr || !is_written_with_its_month(*date) || !date->day || date->year ||
        !ends_with_day(folded.substr(0, found.back().span.end)) || found.back().expression.bound != Bound::none)
        return;
    char const* const begin = folded.data();
    char const* const last = begin + folded.size();
    char const* it = begin + found.back().span.end;
    // Most stand alone.
    if (char const* ahead = it; read_joint(ahead, last) == Joint::none || ahead == last || !is_digit(*ahead)) return;
    Candidate item = found.back();
    auto& day = std::get<CalendarDate>(std::get<Moment>(item.expression.said).when);
    day.weekday.reset();
    for (auto joint = Joint::comma; joint != Joint::last;) {
        std::uint8_t number = 0;
        joint = read_joint(it, last);
        char const* const own = it;
        bool const another = joint != Joint::none && it != last && is_digit(*it) && read_day_number(it, last, number) &&
                             number > *day.day;
        if (!another) {
            found.resize(place + 1);
            return;
        }
        day.day = number;
        item.span = {static_cast<std::uint32_t>(own - begin), static_cast<std::uint32_t>(it - begin)};
        item.extent = item.span;
        item.strength = Strength::latent;
        found.push_back(item);
    }
    YearPart year;
    if (read_year_after_day(it, last, year)) {
        for (auto i = place; i < found.size(); ++i)
            set_year(std::get<CalendarDate>(std::get<Moment>(found[i].expression.said).when), year);
        found.back().span.end = found.back().extent.end = static_cast<std::uint32_t>(it - begin);
    } else if (!ends_list(it, last)) {
        found.resize(place + 1);
    }
}

} // namespace dateline::grammar::english
