#include "grammar/english/spelled_year.hpp"

#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

using Kind = NumberWord::Kind;

/// "nineteen", "twenty": the hundreds of a year.
bool read_hundreds(char const*& first, char const* last, std::int16_t& hundreds) {
    std::string_view const text = word_at(first, last);
    auto const* const found = number(text);
    bool const fits = found && (found->kind == Kind::teen || (found->kind == Kind::ten && found->value == 20));
    if (!fits) return false;
    hundreds = static_cast<std::int16_t>(found->value);
    first += text.size();
    return true;
}

/// "ninety-nine", "ten": the two digits after the hundreds.
bool read_tens(char const*& first, char const* last, std::int16_t& tens) {
    if (first == last || is_digit(*first)) return false;
    char const* it = first;
    std::int32_t read = 0;
    if (!read_cardinal(it, last, read) || read < 10 || read > 99) return false;
    tens = static_cast<std::int16_t>(read);
    first = it;
    return true;
}

/// "six", "ninety-nine": what follows "two thousand".
bool read_rest(char const*& first, char const* last, std::int16_t& rest) {
    if (first == last || is_digit(*first)) return false;
    char const* it = first;
    std::int32_t read = 0;
    if (!read_cardinal(it, last, read) || read > 99) return false;
    rest = static_cast<std::int16_t>(read);
    first = it;
    return true;
}

constexpr auto hundreds_said = call<read_hundreds>;
constexpr auto between = x3::lit('-') | gap;

} // namespace

bool read_spelled_year(char const*& first, char const* last, std::int16_t& year) {
    std::int16_t hundreds = 0;
    std::int16_t rest = 0;
    char const* it = first;
    if (x3::parse(it, last, word("two") >> gap >> word("thousand"))) {
        first = it;
        char const* ahead = it;
        if (x3::parse(ahead, last, gap >> -(word("and") >> gap) >> call<read_rest>, rest)) first = ahead;
        year = static_cast<std::int16_t>(2000 + rest);
        return true;
    }
    it = first;
    if (!x3::parse(it, last, hundreds_said >> between, hundreds)) return false;
    auto const oh = (word("oh") | word("o")) >> between >> call<read_rest>;
    if (char const* ahead = it; x3::parse(ahead, last, oh, rest) && rest < 10) {
        it = ahead;
    } else if (ahead = it; x3::parse(ahead, last, word("hundred"))) {
        rest = 0;
        it = ahead;
        // "nineteen hundred and five"
        if (std::int16_t read = 0; x3::parse(ahead, last, gap >> -(word("and") >> gap) >> call<read_rest>, read)) {
            rest = read;
            it = ahead;
        }
    } else if (!read_tens(it, last, rest)) {
        return false;
    }
    year = static_cast<std::int16_t>(hundreds * 100 + rest);
    first = it;
    return true;
}

} // namespace dateline::grammar::english
