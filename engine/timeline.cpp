#include "engine/timeline.hpp"

#include "engine/enum_names.hpp"

namespace dateline::engine {

namespace {

constexpr std::array<std::string_view, 5> conflict_names = {"date", "quantity", "claim", "attribution", "wording"};

} // namespace

std::string_view name(ConflictKind kind) {
    return conflict_names[static_cast<std::size_t>(kind)];
}
std::optional<ConflictKind> conflict_kind_from_name(std::string_view name) {
    return enumerator<ConflictKind>(conflict_names, name);
}

} // namespace dateline::engine
