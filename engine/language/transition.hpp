#pragma once

#include "engine/language/tags.hpp"

#include <cstdint>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// A step of the arc-eager parser. Classes of the model: 0 shift, 1 reduce, then left arcs, then right arcs, each with
/// its relation.
struct Transition {
    enum class Kind : std::uint8_t { shift, reduce, left, right } kind = Kind::shift;
    Relation relation = Relation::dep;

    [[nodiscard]] constexpr std::uint8_t number() const {
        auto const label = static_cast<std::uint8_t>(relation);
        switch (kind) {
        case Kind::shift:
            return 0;
        case Kind::reduce:
            return 1;
        case Kind::left:
            return static_cast<std::uint8_t>(2 + label);
        case Kind::right:
            return static_cast<std::uint8_t>(2 + relation_count + label);
        }
        return 0;
    }
    [[nodiscard]] static constexpr Transition from_number(std::uint8_t number) {
        if (number == 0) return {Kind::shift, Relation::dep};
        if (number == 1) return {Kind::reduce, Relation::dep};
        std::size_t const label = number - 2U;
        if (label < relation_count) return {Kind::left, static_cast<Relation>(label)};
        return {Kind::right, static_cast<Relation>(label - relation_count)};
    }

    friend bool operator==(Transition const&, Transition const&) = default;
};
inline constexpr std::size_t transition_count = 2 + 2 * relation_count;

/// The state of an arc-eager parser (Nivre 2003) over words 0 … n-1, with the "unshift" of Nivre and
/// Fernández-González (2014): when no input is left, a word without a head goes back from the stack to the input, until
/// one is left, which is the root. So every sequence of allowed transitions ends in a tree.
class ParserState {
public:
    static constexpr std::int32_t none = -1;

    struct Node {
        std::int32_t head = none;
        Relation relation = Relation::root;
        std::int32_t left = none;        ///< leftmost dependent
        std::int32_t left_second = none; ///< the one after it
        std::int32_t right = none;       ///< rightmost dependent
        std::int32_t right_second = none;
        std::uint8_t left_count = 0;
        std::uint8_t right_count = 0;
    };

    explicit ParserState(std::size_t words);

    [[nodiscard]] bool is_final() const { return front() == none; }
    [[nodiscard]] bool allows(Transition::Kind kind) const;
    void apply(Transition transition);

    /// The k-th word of the stack from its top, or `none`.
    [[nodiscard]] std::int32_t stack(std::size_t k) const {
        return k < stack_.size() ? stack_[stack_.size() - 1 - k] : none;
    }
    [[nodiscard]] std::size_t stack_size() const { return stack_.size(); }
    /// The k-th word of the input, or `none`.
    [[nodiscard]] std::int32_t input(std::int32_t k) const;
    [[nodiscard]] std::int32_t front() const { return input(0); }
    [[nodiscard]] Node const& node(std::int32_t word) const { return nodes_[static_cast<std::size_t>(word)]; }
    [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(nodes_.size()); }
    [[nodiscard]] bool is_unshifted() const { return unshifted_ != none; }

private:
    void attach(std::int32_t dependent, std::int32_t head, Relation relation);
    void take_back();

    std::vector<Node> nodes_;
    std::vector<std::int32_t> stack_;
    std::int32_t next_ = 0;
    std::int32_t unshifted_ = none; ///< the whole input, once the sentence is used up
};

} // namespace dateline::engine
