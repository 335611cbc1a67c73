#pragma once

#include "engine/language/syntax.hpp"

#include <cstdint>
#include <optional>

/// Which verb of a sentence's tree a time belongs to. Private to engine/event.
namespace dateline::engine {

/// The verb before a time that stands above it in the tree, as an index of the tree's words: "approved" in "was
/// approved in May" and in "approved a road to the coast in May". None where a noun that happens stands between, whose
/// own time it may be ("approved talks in May"), or a thing that is spoken of ("told of a cut in May"), or no verb at
/// all.
[[nodiscard]] std::optional<std::uint32_t> verb_of_time(SyntaxTree const& tree, Span time);

/// Whether a verb describes the noun before it by what has happened: "charges filed Monday", "the law, passed in May,",
/// "a man who was arrested on Friday". Not by what is planned: "a hearing set for Monday", "the bridge, to be opened in
/// May,".
[[nodiscard]] bool describes_what_was_done(std::string_view text, SyntaxTree const& tree, std::uint32_t verb);

/// Whether a verb is a participle that tells what is planned for the noun before it: "the vote planned for Sunday".
[[nodiscard]] bool is_planned_participle(SyntaxTree const& tree, std::uint32_t verb);

/// "The vote, to be held on Sunday,"
[[nodiscard]] bool is_to_be_done(SyntaxTree const& tree, std::uint32_t verb);

/// Whether a verb in the present tells what is fixed to happen: "the fair opens in May". Not what does so every year:
/// "the fair usually opens in May", "the river peaks in May".
[[nodiscard]] bool tells_schedule(SyntaxTree const& tree, std::uint32_t verb);

} // namespace dateline::engine
