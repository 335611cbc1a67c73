#include "engine/article/document.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

namespace dateline::engine {

namespace {
constexpr std::array<std::string_view, 6> method_names{"given",    "metadata", "dateline",
                                                       "filename", "inferred", "unknown"};
} // namespace

std::string_view name(PublicationMethod method) {
    return method_names[static_cast<std::size_t>(method)];
}

std::string_view name(WireSignal signal) {
    constexpr std::array<std::string_view, 5> names{"correction", "update", "kill", "withdrawal", "withheld"};
    return names[static_cast<std::size_t>(signal)];
}

std::optional<PublicationMethod> publication_method_from_name(std::string_view name) {
    auto const found = std::find(method_names.begin(), method_names.end(), name);
    if (found == method_names.end()) return std::nullopt;
    return static_cast<PublicationMethod>(found - method_names.begin());
}

std::optional<Day> best_day(Publication const& published) {
    if (!published.interval || !published.interval->bounded()) return std::nullopt;
    auto const first = day_of(*published.interval->earliest);
    auto const last = day_of(*published.interval->latest - std::chrono::seconds{1});
    return first + (last - first) / 2;
}

} // namespace dateline::engine
