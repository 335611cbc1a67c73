#pragma once

#include <optional>
#include <string_view>

namespace dateline::engine {

/// For the lemma of a noun that names something that happens ("explosion", "death", "summit"): the lemma under which
/// clauses tell the same ("explode", "die"), or the noun's own where no verb does. Nothing for other nouns.
[[nodiscard]] std::optional<std::string_view> event_noun(std::string_view lemma);

/// The lemma that stands for all by which reports of one event may tell it: "kill" for "murder" and "slay"; the lemma
/// itself where there is none.
[[nodiscard]] std::string_view same_happening(std::string_view lemma);

} // namespace dateline::engine
