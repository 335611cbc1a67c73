#pragma once

#include "grammar/scan.hpp"

#include <string_view>
#include <vector>

namespace dateline::grammar::english {

/// Reads on behind the last of the times that were found, where it begins a list of days: "April 24 and 25", "March 1,
/// 2 and 5, 2023" are two and three times. The days share the month, and a year behind the last of them. So do months
/// and days in full: "March and April 2020" are both of 2020. `folded` is followed by `padding` bytes that can be read.
void read_list(std::string_view folded, std::vector<Candidate>& found);

} // namespace dateline::grammar::english
