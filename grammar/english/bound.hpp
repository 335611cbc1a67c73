#pragma once

#include "grammar/time_expression.hpp"

namespace dateline::grammar::english {

/// A word that makes what follows a bound, with the space after it: "since ", "as of ", "until the ".
bool read_bound(char const*& first, char const* last, Bound& bound);

} // namespace dateline::grammar::english
