#pragma once

#include "engine/reconcile/conflict.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// Private to engine/reconcile.
namespace dateline::engine {

/// Who says what a mention tells: to whom the text attributes it or, where the mention is of the saying itself ("the
/// army denied that …"), who is its subject. Nothing where the text does not tell: "the claim was denied".
[[nodiscard]] std::optional<std::string> speaker_of(Mention const& mention);

/// To whom the sentences of articles are attributed. Must not outlive what it was made of.
class SentenceSpeakers {
public:
    explicit SentenceSpeakers(Compared const& compared);

    /// Who says what the mention tells: as the text attributes it or else anything in its sentence; else its
    /// `speaker_of`.
    [[nodiscard]] std::optional<std::string> of(EventMention const& mention) const;

private:
    std::map<std::pair<std::string_view, std::uint32_t>, std::string_view> by_sentence_; ///< document and position
};

} // namespace dateline::engine
