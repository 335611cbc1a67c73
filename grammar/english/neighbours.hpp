#pragma once

#include "grammar/match.hpp"
#include "grammar/span.hpp"

#include <string_view>

namespace dateline::grammar::english {

/// Whether the words around `span` let it be the time that `match` read: they support a latent expression, and nothing
/// joins it to a name, a number or a longer word. `original` and `folded` are the whole text, before and after fold().
[[nodiscard]] bool supported(std::string_view original, std::string_view folded, Span span, Match const& match);

/// Whether an expression may start at `position`: it is not the inner part of a longer word, number, sum or address.
[[nodiscard]] bool may_start(std::string_view folded, std::size_t position);

} // namespace dateline::grammar::english
