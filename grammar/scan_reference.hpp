#pragma once

#include "grammar/scan.hpp"

#include <string_view>
#include <vector>

namespace dateline::grammar {

/// What `scan` must find, found the slow way: every family of rules is tried at every word. For tests of the prefilter.
[[nodiscard]] std::vector<Candidate> scan_reference(std::string_view text);

} // namespace dateline::grammar
