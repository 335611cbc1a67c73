#include "grammar/english/holiday_words.hpp"
#include "grammar/english/lexicon.hpp"
#include "grammar/fold.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::grammar::english {

namespace {

constexpr std::size_t names = std::size(holiday_table);
constexpr std::size_t bytes = 128;

/// The names by their first byte, so that a word is compared with few of them.
struct ByFirstByte {
    std::array<std::uint16_t, bytes + 1> begin{}; ///< where a byte's names begin in `order`
    std::array<std::uint16_t, names> order{};

    consteval ByFirstByte() {
        std::size_t next = 0;
        for (std::size_t byte = 0; byte < bytes; ++byte) {
            begin[byte] = static_cast<std::uint16_t>(next);
            for (std::size_t i = 0; i < names; ++i)
                if (holiday_table[i].words.front() == static_cast<char>(byte))
                    order[next++] = static_cast<std::uint16_t>(i);
        }
        begin[bytes] = static_cast<std::uint16_t>(next);
    }
};
constexpr ByFirstByte by_first_byte;

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
    if (first == last || static_cast<unsigned char>(*first) >= bytes) return false;
    auto const byte = static_cast<unsigned char>(*first);
    char const* best = first;
    for (std::size_t i = by_first_byte.begin.at(byte); i < by_first_byte.begin.at(byte + 1U); ++i) {
        HolidayName const& name = holiday_table[by_first_byte.order.at(i)];
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
