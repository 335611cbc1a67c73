#pragma once

#include "grammar/time_expression.hpp"

namespace dateline::grammar::english {

/// Reads the zone behind a time of day into it, if there is one: "EST", "(GMT)", "UTC+2", "+02:00", "local time".
void read_zone_after(char const*& first, char const* last, TimeOfDay& said);

} // namespace dateline::grammar::english
