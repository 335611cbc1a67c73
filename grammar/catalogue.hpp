#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline::grammar {

/// Identifies a rule; an index into `catalogue()`.
enum class RuleId : std::uint16_t {};

/// A rule as its family file lists it: the rule's name, words it must read whole, what they mean.
struct Rule {
    std::string_view name;    ///< "weekday.directed": family, dot, rule
    std::string_view example; ///< "last Friday"
    std::string_view dump;    ///< "weekday(fri,last)", see grammar/dump.hpp
    std::string_view meaning; ///< one clause for people: "the nearest such day strictly before publication"
};

/// Every rule of the English grammar, family by family. The order is fixed at build time.
[[nodiscard]] std::span<Rule const> catalogue();

[[nodiscard]] std::string_view name(RuleId rule);

} // namespace dateline::grammar
