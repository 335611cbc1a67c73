#pragma once

#include "engine/language/encoder.hpp"
#include "engine/language/tagger.hpp"
#include "engine/language/tags.hpp"
#include "engine/language/word_atoms.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// A word's place in the tree.
struct Attachment {
    static constexpr std::int32_t no_head = -1;

    std::int32_t head = no_head; ///< none for the root
    Relation relation = Relation::root;

    friend bool operator==(Attachment const&, Attachment const&) = default;
};

/// Scores every word as the head of every other one (the biaffine parser of Dozat and Manning 2017 over a smaller
/// encoder), takes the best tree, and names its arcs.
class Parser {
public:
    /// Longer sentences are parsed in pieces, of which each one's root hangs on that of the piece before: time stays
    /// linear in the length of what is no sentence any more.
    static constexpr std::size_t longest_piece = 160;

    [[nodiscard]] static std::optional<Parser> read(ByteReader& reader);

    /// `words` and `tags` are as long as each other.
    [[nodiscard]] std::vector<Attachment> parse(std::span<WordAtoms const> words, std::span<TagPair const> tags) const;

    static constexpr std::size_t feature_count = 6;
    /// What the encoder sees of each word.
    [[nodiscard]] static std::vector<std::uint64_t> features(std::span<WordAtoms const> words,
                                                             std::span<TagPair const> tags);

private:
    explicit Parser(Encoder encoder) : encoder_(std::move(encoder)) {}
    [[nodiscard]] std::vector<Attachment> parse_piece(std::span<WordAtoms const> words,
                                                      std::span<TagPair const> tags) const;
    [[nodiscard]] std::vector<std::int32_t> heads(std::span<std::int16_t const> states, std::size_t count) const;
    void name_arcs(std::span<std::int16_t const> states, std::span<Attachment> tree) const;

    Encoder encoder_;
    Weights arcs_; ///< a word as a head, then as a dependent
    std::vector<float> arc_bias_;
    Weights bilinear_;
    std::vector<float> head_bias_;
    std::vector<float> root_;
    Weights labels_; ///< likewise
    std::vector<float> label_bias_;
    Weights relations_;
    std::vector<float> relation_bias_;
};

/// What keeps a gradient where a unit is off.
[[nodiscard]] constexpr float leaky_slope(float x) {
    constexpr float off = 0.1F;
    return x > 0 ? 1 : off;
}
[[nodiscard]] constexpr float leaky(float x) {
    return std::max(x, x * leaky_slope(-1)); // without a branch
}

} // namespace dateline::engine
