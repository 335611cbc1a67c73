#pragma once

#include "grammar/english/shape.hpp"

#include <cstdint>

namespace dateline::grammar::english {

/// A year in words: "nineteen ninety-nine", "nineteen hundred", "nineteen oh five", "twenty ten", "two thousand and
/// six". 1000 to 2099.
bool read_spelled_year(char const*& first, char const* last, std::int16_t& year);
template <>
inline constexpr Reads reads_of<read_spelled_year> = {
    .first = spelled_number, .second = spelled_number | function_word, .one = false, .head = century_word};

} // namespace dateline::grammar::english
