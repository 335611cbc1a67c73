#include "engine/event/mention.hpp"

#include "engine/enum_names.hpp"

namespace dateline::engine {

namespace {

constexpr std::array<std::string_view, 5> status_names = {"reported", "planned", "claimed", "denied", "conditional"};
constexpr std::array<std::string_view, 3> role_names = {"report", "restatement", "copy"};
constexpr std::array<std::string_view, 5> sign_names = {"connective", "sequence", "perfect", "plan", "report"};

} // namespace

std::string_view name(Status status) {
    return status_names[static_cast<std::size_t>(status)];
}
std::optional<Status> status_from_name(std::string_view name) {
    return enumerator<Status>(status_names, name);
}

std::string_view name(Role role) {
    return role_names[static_cast<std::size_t>(role)];
}
std::optional<Role> role_from_name(std::string_view name) {
    return enumerator<Role>(role_names, name);
}

std::string_view name(OrderSign sign) {
    return sign_names[static_cast<std::size_t>(sign)];
}
std::optional<OrderSign> order_sign_from_name(std::string_view name) {
    return enumerator<OrderSign>(sign_names, name);
}

} // namespace dateline::engine
