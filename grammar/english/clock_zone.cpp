#include "grammar/english/clock_zone.hpp"

#include "grammar/english/rule.hpp"

#include <boost/spirit/home/x3/numeric/uint.hpp>

namespace dateline::grammar::english {

namespace {

constexpr x3::uint_parser<std::uint8_t, 10, 1, 2> one_or_two_digits;
constexpr x3::uint_parser<std::uint8_t, 10, 2, 2> two_digits;

/// "EST", "(GMT)", "Z"
bool read_zone_name(char const*& first, char const* last, std::int16_t& minutes) {
    char const* it = first;
    if (x3::parse(it, last, x3::lit('z') >> word_end)) {
        minutes = 0;
        first = it;
        return true;
    }
    it = first;
    if (!x3::parse(it, last, gap) || it == last || (!is_lower(*it) && *it != '(')) return false;
    // "Eastern time", "Pacific Standard Time"
    auto const season =
        (word("standard") >> x3::attr(std::int16_t{0})) | (word("daylight") >> x3::attr(std::int16_t{60}));
    char const* area_end = it;
    std::int16_t winter = 0;
    std::int16_t summer = 0;
    constexpr auto is = [](std::int16_t east) { return x3::attr(east); };
    auto const two_words =
        (word("new") >> gap >> word("york") >> is(-300)) | (word("hong") >> gap >> word("kong") >> is(480));
    if (x3::parse(area_end, last, word_of<zone_area> | two_words, winter)) {
        x3::parse(area_end, last, gap >> season, summer);
        if (!x3::parse(area_end, last, gap >> word("time"))) return false;
        minutes = static_cast<std::int16_t>(winter + summer);
        first = area_end;
        return true;
    }
    bool const open = it != last && *it == '(';
    if (open) ++it;
    if (!x3::parse(it, last, word_of<zone>, minutes)) return false;
    if (open && (it == last || *it++ != ')')) return false;
    first = it;
    return true;
}

/// "+2", "+02:00": minutes east; a bare hour only behind the name of a zone.
bool read_offset(char const*& first, char const* last, bool named, int& minutes) {
    char const* it = first;
    bool const west = it != last && *it == '-';
    std::uint8_t hours = 0;
    std::uint8_t rest = 0;
    if (!x3::parse(it, last, (x3::lit('+') | x3::lit('-')) >> one_or_two_digits, hours) || hours > 14) return false;
    if (!x3::parse(it, last, -x3::lit(':') >> two_digits, rest) && !named) return false;
    if (rest > 59 || (it != last && is_word_byte(*it))) return false;
    minutes = (west ? -1 : 1) * (hours * 60 + rest);
    first = it;
    return true;
}

/// "EST", "UTC+2", "+02:00"
bool read_zone(char const*& first, char const* last, bool seconds, std::int16_t& minutes) {
    std::int16_t name = 0;
    int offset = 0;
    bool const named = read_zone_name(first, last, name);
    // "3:30-4:30" is a range; a computer's time has its seconds.
    bool const signed_offset = named || seconds || (first != last && *first == '+');
    if (!(signed_offset && read_offset(first, last, named, offset)) && !named) return false;
    minutes = static_cast<std::int16_t>(name + offset);
    return true;
}

} // namespace

void read_zone_after(char const*& first, char const* last, TimeOfDay& said) {
    std::int16_t minutes = 0;
    if (read_zone(first, last, said.second.has_value(), minutes)) {
        said.zone_minutes = minutes;
        return;
    }
    if (first == last || !is_space(*first)) return;
    char const* it = first;
    if (x3::parse(it, last, gap >> word("local") >> gap >> word("time"))) first = it;
}

} // namespace dateline::grammar::english
