#pragma once

#include "grammar/scan.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline::grammar {

/// What `scan` must find, found the slow way: every rule is tried at every word. For tests of the prefilter.
[[nodiscard]] std::vector<Candidate> scan_reference(std::string_view text);

/// How often `scan` tries a rule on `text`: for tests that its work grows with the text and no faster.
[[nodiscard]] std::size_t rule_attempts(std::string_view text);

} // namespace dateline::grammar
