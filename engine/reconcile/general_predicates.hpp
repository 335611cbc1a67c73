#pragma once

#include "engine/reconcile/similarity.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// Whether a predicate's lemma tells nothing of what happened: only what goes with it does ("provide", "say", "be").
[[nodiscard]] bool is_general(std::string_view lemma);

/// What goes with general predicates: the message of "said", the object of "provided". Names do not count: one ministry
/// provides many things.
class Matters {
public:
    explicit Matters(std::span<ClusterItem const> items);

    [[nodiscard]] bool is_general(std::size_t item) const { return kinds_[item] != Kind::specific; }
    /// 0 to 1: how sure it is that two mentions, of which one at least has a general predicate, are about one matter.
    /// Two that have no words for theirs may be about one.
    [[nodiscard]] double likeness(std::size_t a, std::size_t b) const;

private:
    enum class Kind : std::uint8_t {
        specific,
        being,   ///< "is", "has": only what its subject is or has tells anything
        message, ///< "said", "agreed", "seems": its clause tells what
        action,  ///< "provided", "issued": its object tells what
        other,   ///< "released", "met"
        noun,    ///< "the decision"
    };
    /// Hashes of words, sorted.
    using Words = std::span<std::uint32_t const>;

    struct Matter {
        Words subject; ///< the names in its first noun phrase
        Words message;
        Words near;      ///< those of its words that stand in the title
        Words arguments; ///< what is done to what
    };
    /// Where the words of a matter lie in `words_`, one list after the other.
    struct Place {
        std::uint32_t begin = 0;
        std::array<std::uint16_t, 4> sizes{};
    };

    [[nodiscard]] Matter matter(std::size_t item) const;

    [[nodiscard]] static Kind kind_of(Mention const& mention);

    std::vector<Kind> kinds_;
    std::vector<std::uint32_t> matter_of_; ///< of each item the index in `places_`, unless it is specific
    std::vector<Place> places_;
    std::vector<std::uint32_t> words_;
};

} // namespace dateline::engine
