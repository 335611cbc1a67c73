#pragma once

#include "grammar/english/shape.hpp"
#include "grammar/match.hpp"

#include <cstdint>
#include <span>

namespace dateline::grammar::english {

struct Family {
    /// What other families can take its expressions for.
    enum class Kind : std::uint8_t {
        moment,      ///< one time, built on no other family
        full_moment, ///< one time, built on moments: "Tuesday at 5", "late March"
        other,
    };

    std::span<RuleReader const> (*rules)() = nullptr;
    Kind kind = Kind::other;
};

/// Every family of rules, in the order of the catalogue.
[[nodiscard]] std::span<Family const> families();

/// The longest expression of the families of moments: what "late …" or "5 p.m. on …" may stand before.
/// `call<read_moment, Reads{.head = …}>` says of which class one of its words is, where a rule asks for that.
/// `moments` are those that are kept of the text, if any are.
bool read_moment(char const*& first, char const* last, Moment& moment, Moments* moments = nullptr);
template <> Shape shape_of_function<read_moment>(Reads const& reads);

/// The same with those of full moments: an end of "from … to …".
bool read_full_moment(char const*& first, char const* last, Moment& moment, Moments* moments = nullptr);
template <> Shape shape_of_function<read_full_moment>(Reads const& reads);

} // namespace dateline::grammar::english
