#include "grammar/english/holiday_words.hpp"
#include "grammar/english/lexicon.hpp"
#include "grammar/fold.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::grammar::english {

namespace {

constexpr std::size_t names = std::size(holiday_table);
constexpr std::size_t buckets = 1024;

/// By the first two bytes, which every name has.
constexpr std::size_t bucket_of(char first, char second) {
    return (static_cast<unsigned char>(first) * 37U + static_cast<unsigned char>(second)) % buckets;
}

/// The names by their first bytes, so that a word is compared with few of them.
struct ByFirstBytes {
    std::array<std::uint16_t, buckets + 1> begin{}; ///< where a bucket's names begin in `order`
    std::array<std::uint16_t, names> order{};
    std::array<char, names> third{}; ///< their third byte, 0 where that is a mark

    consteval ByFirstBytes() {
        for (HolidayName const& name : holiday_table)
            ++begin[bucket_of(name.words[0], name.words[1]) + 1];
        for (std::size_t i = 0; i < buckets; ++i)
            begin[i + 1] = static_cast<std::uint16_t>(begin[i + 1] + begin[i]);
        std::array<std::uint16_t, buckets + 1> next = begin;
        for (std::size_t i = 0; i < names; ++i) {
            std::string_view const words = holiday_table[i].words;
            std::size_t const place = next[bucket_of(words[0], words[1])]++;
            order[place] = static_cast<std::uint16_t>(i);
            third[place] = words.size() > 2 && is_lower(words[2]) ? words[2] : '\0';
        }
    }
};
constexpr ByFirstBytes by_first_bytes;

void skip_apostrophes(char const*& it, char const* last) {
    while (it != last && *it == '\'')
        ++it;
}

/// White space within a name, at most one line break; or a hyphen with or without it.
bool skip_gap(char const*& it, char const* last) {
    constexpr std::ptrdiff_t longest = 6;
    char const* const first = it;
    int lines = 0;
    while (it != last && it - first <= longest && (is_space(*it) || *it == '-'))
        lines += *it++ == '\n';
    return it != first && it - first <= longest && lines <= 1;
}

/// "s", "'s", "s'" or nothing, before the end of a word.
void skip_plural(char const*& it, char const* last) {
    char const* ahead = it;
    skip_apostrophes(ahead, last);
    if (ahead == last || *ahead != 's') return;
    ++ahead;
    char const* const behind = ahead;
    skip_apostrophes(ahead, last);
    if (ahead != last && is_word_byte(*ahead)) return;
    it = ahead != last || behind == last ? ahead : behind;
}

/// Reads one name, whose marks holiday_words.hpp explains.
bool read_words(char const*& first, char const* last, std::string_view words) {
    char const* it = first;
    for (char const mark : words) {
        if (mark == '*') {
            skip_plural(it, last);
        } else if (mark == ' ') {
            if (!skip_gap(it, last)) return false;
        } else if (mark == '\'') {
            skip_apostrophes(it, last);
        } else if (mark == '.') {
            if (it != last && *it == '.') ++it;
        } else if (it == last || *it != mark) {
            return false;
        } else {
            ++it;
        }
    }
    if (it != last && is_word_byte(*it)) return false;
    first = it;
    return true;
}

} // namespace

bool read_holiday_name(char const*& first, char const* last, Holiday& holiday) {
    if (last - first < 2) return false;
    std::size_t const bucket = bucket_of(first[0], first[1]);
    char const* best = first;
    for (std::size_t i = by_first_bytes.begin.at(bucket); i < by_first_bytes.begin.at(bucket + 1); ++i) {
        char const third = by_first_bytes.third.at(i);
        if (third != '\0' && (last - first < 3 || first[2] != third)) continue;
        HolidayName const& name = holiday_table[by_first_bytes.order.at(i)];
        char const* it = first;
        if (!read_words(it, last, name.words) || it <= best) continue;
        best = it;
        holiday = name.holiday;
    }
    bool const any = best != first;
    first = best;
    return any;
}

} // namespace dateline::grammar::english
