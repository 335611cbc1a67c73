#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What can be told of an English verb form from the form alone. Private to the engine.
namespace dateline::engine {

enum class VerbForm : std::uint8_t {
    base,       ///< "meet", "announce"
    present_s,  ///< "meets"
    past,       ///< "met", "announced": simple past or past participle
    participle, ///< "seen", "been": past participle only
    ing,        ///< "meeting"
};

struct VerbReading {
    VerbForm form = VerbForm::base;
    std::string lemma;
};

/// Reads a lower-case word as a verb. "-ed" is taken as a past form of whatever stands before it; base and "-s" forms,
/// which most nouns share, only for verbs in the table. Nothing for other words.
[[nodiscard]] std::optional<VerbReading> read_verb(std::string_view word);
/// The reading of a form that no rule makes: "went".
[[nodiscard]] std::optional<VerbReading> read_irregular_verb(std::string_view word);

/// Whether a lemma is in the table of verbs that news uses.
[[nodiscard]] bool is_known_verb(std::string_view lemma);
/// "say", "tell", "announce": passes on what somebody says.
[[nodiscard]] bool is_reporting_verb(std::string_view lemma);
/// "claim", "allege", "accuse": passes on what somebody says and keeps its distance.
[[nodiscard]] bool is_claiming_verb(std::string_view lemma);
/// "deny", "reject", "dismiss".
[[nodiscard]] bool is_denying_verb(std::string_view lemma);
/// "plan", "intend", "expect", "schedule": what it governs lies ahead.
[[nodiscard]] bool is_planning_verb(std::string_view lemma);

} // namespace dateline::engine
