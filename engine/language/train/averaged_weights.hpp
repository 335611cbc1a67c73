#pragma once

#include "engine/language/linear_model.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dateline::engine {

/// Weights of an averaged perceptron (Collins 2002) while it learns. Only features that took part in a correction
/// exist.
class AveragedWeights {
public:
    using Scores = std::array<float, most_classes>;

    AveragedWeights();

    /// Sums of the current weights for classes [0, classes).
    void score(std::span<Feature const> features, Scores& scores, std::size_t classes) const;

    /// Moves weight from the class that was chosen to the one that should have been.
    void correct(std::span<Feature const> features, std::uint8_t right, std::uint8_t wrong);

    /// Counts one more decision, over which the average is taken.
    void step() { ++now_; }

    /// The averaged weights as a model of at most `most_bytes`, with the smallest weights left out. Features corrected
    /// less than `fewest` times are left out too.
    [[nodiscard]] std::string model(std::size_t most_bytes, std::uint32_t fewest) const;

private:
    struct Slot {
        Feature feature = 0;
        std::uint32_t begin = 0;
        std::uint16_t count = 0;
        std::uint16_t room = 0;
        std::uint32_t corrections = 0;
    };
    struct Cell {
        float weight = 0;
        std::uint32_t changed = 0;
        double total = 0;
        float moves = 0;
        std::uint8_t label = 0;
    };

    [[nodiscard]] std::size_t slot_of(Feature feature) const;
    Slot& claim(Feature feature);
    void add(Slot& slot, std::uint8_t label, float direction);
    void grow();

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
    std::vector<Cell> cells_;
    std::uint32_t now_ = 1;
};

} // namespace dateline::engine
