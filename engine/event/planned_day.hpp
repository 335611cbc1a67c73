#pragma once

#include "engine/event/analysis.hpp"
#include "engine/language/characters.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// By which words a sentence puts what it tells of on a day to come. Private to engine/event.
namespace dateline::engine {

/// Where the words point, and whether it is they that say so ("set to resume Friday") or only the tense of a verb.
struct Pointing {
    Tense tense = Tense::unknown;
    bool stated = false;
};

inline constexpr Pointing stated_ahead{Tense::future, true};

/// The tokens of a sentence as lower-case words.
class Words {
public:
    Words(std::string_view text, AnalysedSentence const& sentence) : text_(text), sentence_(sentence) {}

    [[nodiscard]] std::string at(std::uint32_t i) const {
        auto const& tokens = sentence_.tokens;
        return i < tokens.size() ? to_lower(tokens[i].span.in(text_)) : std::string{};
    }

    /// The index of the first token that begins at or after `position`.
    [[nodiscard]] std::uint32_t token_at(std::uint32_t position) const {
        auto const& tokens = sentence_.tokens;
        auto const found =
            std::ranges::partition_point(tokens, [&](Token const& token) { return token.span.begin < position; });
        return static_cast<std::uint32_t>(found - tokens.begin());
    }

private:
    std::string_view text_;
    AnalysedSentence const& sentence_;
};

/// "Plans", "due": after these, "to" and a verb say what lies ahead.
[[nodiscard]] bool is_planning_word(std::string_view word);

/// "Set to resume Friday", "expect the bank to cut rates Friday". `begin` is the first token that can count.
[[nodiscard]] bool is_planned(Words const& words, std::uint32_t begin, std::uint32_t time);

/// "Elections are set for June", "called a strike for Monday": until it has come, what is put on a day lies ahead,
/// whenever that was done; "had been set for June" is over. Of "concerts planned for June", "moved it to June" the
/// nearest is the likeliest, unless it is said of what is `near` anyway: a weekday, an hour.
[[nodiscard]] std::optional<Pointing> put_on(Words const& words, std::uint32_t time, bool near);

/// "Planned a rally on Saturday", "has scheduled a hearing Thursday": the event that is planned lies ahead, whenever
/// the plan was made.
[[nodiscard]] bool plans_event(Words const& words, Predicate const& governor);

/// "He is due in court Monday", "the talks are set for Friday".
[[nodiscard]] bool is_due(Words const& words, std::uint32_t time, bool without_be);

} // namespace dateline::engine
