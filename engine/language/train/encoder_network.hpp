#pragma once

#include "engine/language/encoder.hpp"
#include "engine/language/train/network.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::engine {

/// A feature of the encoder as it is trained.
struct FeatureOptions {
    std::uint32_t fewest = 2;  ///< occurrences of a value that gets a vector of its own
    float dropout = 0.1F;      ///< how often a word's value counts as unknown
    bool of_neighbours = true; ///< whether it is looked at beside the word as well
};

/// The values that the features have in the training data.
class Vocabulary {
public:
    /// `sentences` hold the values of all features for each word.
    Vocabulary(std::span<std::vector<std::uint64_t> const> sentences, std::span<FeatureOptions const> features);

    /// The rows of the values of a sentence.
    [[nodiscard]] std::vector<std::uint32_t> rows(std::span<std::uint64_t const> values) const;
    /// How many rows the table of a feature has.
    [[nodiscard]] std::uint32_t size(std::size_t feature) const { return sizes_[feature]; }
    [[nodiscard]] std::string table() const;

private:
    std::vector<std::uint32_t> sizes_;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> entries_;
    std::unordered_map<std::uint64_t, std::uint32_t> rows_;
};

/// What a pass over some sentences leaves for the way back.
struct EncoderPass {
    struct Layer {
        std::vector<float> input; ///< of the units
        std::vector<float> masked_input;
        std::vector<float> gates;
        std::vector<float> memory;
        std::vector<float> forget;
        std::vector<float> reset;
        Mask mask;
    };
    std::vector<std::size_t> begins; ///< of each sentence's words, and the end
    std::vector<std::uint32_t> rows; ///< of each word, feature and place
    Mask input_mask;
    std::vector<Layer> layers;
    Mask output_mask;
    std::vector<float> states;

    [[nodiscard]] std::size_t words() const { return begins.back(); }
};

/// The encoder in floats, with its gradients.
class EncoderNetwork {
public:
    EncoderNetwork(Vocabulary const& vocabulary, std::span<FeatureOptions const> features,
                   NetworkOptions const& options, Random& random);

    [[nodiscard]] std::vector<Parameter*> parameters();

    /// The states of all words of some sentences, each given as rows of its words' features.
    [[nodiscard]] EncoderPass forward(std::span<std::vector<std::uint32_t> const* const> sentences,
                                      Random& random) const;
    /// Adds the gradients that follow from those of the states.
    void backward(EncoderPass const& pass, std::vector<float> gradients);

    void write(ByteWriter& file) const;

private:
    struct Layer {
        Parameter gates;
        Parameter forget_peephole;
        Parameter reset_peephole;
        Parameter forget_bias;
        Parameter reset_bias;
    };

    /// The words of a sentence in one direction.
    struct Direction {
        std::size_t begin;
        std::size_t end;
        bool backwards;
        [[nodiscard]] std::size_t size() const { return end - begin; }
        [[nodiscard]] std::size_t word(std::size_t step) const { return backwards ? end - 1 - step : begin + step; }
    };

    void embed(std::span<std::vector<std::uint32_t> const* const> sentences, EncoderPass& pass, Random& random) const;
    void recur(Layer const& layer, EncoderPass::Layer& pass, Direction direction, std::vector<float>& output) const;
    void recur_back(Layer& layer, EncoderPass::Layer const& pass, Direction direction,
                    std::vector<float> const& output_gradients, std::vector<float>& gate_gradients,
                    std::vector<float>& input_gradients) const;

    Vocabulary const& vocabulary_;
    std::vector<FeatureOptions> features_;
    NetworkOptions options_;
    std::vector<Parameter> tables_; ///< as in the encoder; empty where the feature is not looked at
    std::vector<Layer> layers_;
};

} // namespace dateline::engine
