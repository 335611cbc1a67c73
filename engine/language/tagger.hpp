#pragma once

#include "engine/language/encoder.hpp"
#include "engine/language/tags.hpp"
#include "engine/language/word_atoms.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// A part of speech in both tag sets, which the tagger chooses together.
struct TagPair {
    Upos upos = Upos::x;
    PennTag penn = PennTag::fw;

    friend bool operator==(TagPair const&, TagPair const&) = default;
};

/// Gives each word the pair of tags that the state of its place in the sentence weighs most for.
class Tagger {
public:
    [[nodiscard]] static std::optional<Tagger> read(ByteReader& reader);

    [[nodiscard]] std::vector<TagPair> tag(std::span<WordAtoms const> words) const;

    /// Whether the word, in whatever case, occurred where the tagger was trained.
    [[nodiscard]] bool knows(WordAtoms const& word) const { return encoder_.knows(0, word.word); }

    static constexpr std::size_t feature_count = 9;
    /// What the encoder sees of each word.
    [[nodiscard]] static std::vector<std::uint64_t> features(std::span<WordAtoms const> words);

private:
    Tagger(std::vector<TagPair> classes, Encoder encoder)
        : classes_(std::move(classes)), encoder_(std::move(encoder)) {}

    std::vector<TagPair> classes_;
    Encoder encoder_;
    Weights weights_;
    std::vector<float> bias_;
};

} // namespace dateline::engine
