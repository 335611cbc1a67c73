#pragma once

#include "engine/event/analysis.hpp"

#include <array>
#include <cstddef>
#include <string_view>

/// Private to the engine.
namespace dateline::engine {

/// Nouns for what somebody says and another can deny, in the singular, sorted. A denial also refers back with them:
/// "The claim was immediately denied."
inline constexpr std::array<std::string_view, 20> claim_nouns = {
    "account",   "accusation",  "allegation", "assertion", "assessment", "charge", "claim",
    "finding",   "insinuation", "passage",    "report",    "rumor",      "rumour", "speculation",
    "statement", "story",       "suggestion", "suspicion", "theory",     "version"};

/// Whether a clause denies what somebody says: "denied the report", "rejected the claim", "dismissed it as baseless",
/// "called the story untrue", "said the paper had been fabricated", "issued a statement rejecting assertions that …".
/// Not "rejected the offer" or "denied him bail": these deny nothing that was said.
[[nodiscard]] bool is_denial(std::string_view text, AnalysedSentence const& sentence, std::size_t predicate);

} // namespace dateline::engine
