#pragma once

#include "engine/language/byte_reader.hpp"
#include "engine/language/key_table.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// A matrix of small integers and what one of them is worth.
struct Weights {
    std::size_t outputs = 0;
    std::size_t width = 0;
    float scale = 0;                       ///< of a product of a quantised state and a weight
    std::vector<std::int16_t> interleaved; ///< as `multiply_interleaved` wants them

    /// Nothing where the numbers do not fit together or are too large to be summed.
    [[nodiscard]] static std::optional<Weights> read(ByteReader& reader);
    /// The products of `count` states with it.
    [[nodiscard]] std::vector<std::int32_t> times(std::span<std::int16_t const> states, std::size_t count) const;
};

/// Turns the words of a sentence into vectors that know their surroundings: the sum of the vectors of each word's
/// features and of its neighbours', then layers of simple recurrent units (Lei et al. 2018) in both directions.
///
/// Integer products and exactly rounded operations on floats: every machine gives the same states.
class Encoder {
public:
    /// Features of a word, each a hash, of which the vocabulary knows some.
    using Features = std::vector<std::uint64_t>;
    static constexpr std::uint32_t unknown = 0; ///< row of a table for what the vocabulary does not know
    static constexpr std::uint32_t outside = 1; ///< for what lies before or after the sentence
    static constexpr std::uint32_t first_row = 2;
    static constexpr std::size_t window = 3; ///< a word and its two neighbours

    /// The key in the vocabulary of a feature's value; values of different features may be the same.
    [[nodiscard]] static constexpr std::uint64_t key(std::size_t feature, std::uint64_t value) {
        return (value + feature) * 0xD6E8FEB86659FD93ULL ^ value >> 31U;
    }

    [[nodiscard]] static std::optional<Encoder> read(ByteReader& reader);

    [[nodiscard]] std::size_t feature_count() const { return features_; }
    [[nodiscard]] std::size_t width() const { return width_; }

    /// Whether a feature's value has a vector of its own.
    [[nodiscard]] bool knows(std::size_t feature, std::uint64_t value) const {
        return vocabulary_.find(key(feature, value)).has_value();
    }

    /// The quantised states of all words, `width` numbers each. `values` has `feature_count` numbers for each word.
    [[nodiscard]] std::vector<std::int16_t> states(std::span<std::uint64_t const> values) const;

private:
    /// The vectors of a feature's values in one place of the window.
    struct Table {
        std::uint32_t rows = 0; ///< 0: the feature is not looked at there
        std::int8_t const* values = nullptr;
    };
    struct Layer {
        Weights gates;
        std::vector<float> forget_peephole;
        std::vector<float> reset_peephole;
        std::vector<float> forget_bias;
        std::vector<float> reset_bias;
    };

    explicit Encoder(KeyTable vocabulary) : vocabulary_(vocabulary) {}
    [[nodiscard]] std::vector<float> input(std::span<std::uint64_t const> values) const;

    KeyTable vocabulary_;
    std::size_t features_ = 0;
    std::size_t width_ = 0; ///< half of it for each direction
    float table_scale_ = 0;
    std::vector<Table> tables_; ///< feature by feature, each for all places
    std::vector<Layer> layers_;
};

} // namespace dateline::engine
