#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

/// Private to the engine.
namespace dateline::engine {

/// The enumerator whose name stands at its own place in `names`.
template <class Enum, std::size_t N>
[[nodiscard]] std::optional<Enum> enumerator(std::array<std::string_view, N> const& names, std::string_view name) {
    auto const found = std::ranges::find(names, name);
    if (found == names.end()) return {};
    return static_cast<Enum>(found - names.begin());
}

} // namespace dateline::engine
