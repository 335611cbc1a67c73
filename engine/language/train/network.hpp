#pragma once

#include "engine/language/byte_reader.hpp"
#include "engine/language/train/matrix.hpp"
#include "engine/language/train/random.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

/// What the networks of the tagger and the parser are trained with.
namespace dateline::engine {

/// A matrix that is learned. Of a sparse one, a table of vectors, a step changes only the rows that were used.
struct Parameter {
    enum class Kind : bool { dense, sparse };

    Parameter() = default;
    /// Starts with random numbers of this standard deviation.
    Parameter(std::size_t row_count, std::size_t column_count, float deviation, Random& random, Kind as = Kind::dense);

    [[nodiscard]] float const* row(std::size_t i) const { return weights.data() + i * columns; }
    /// To add a gradient to.
    [[nodiscard]] float* gradient_row(std::size_t i);
    [[nodiscard]] MatrixView view() const { return {weights.data(), rows, columns, columns}; }

    std::size_t rows = 0;
    std::size_t columns = 0;
    Kind kind = Kind::dense;
    std::vector<float> weights;
    std::vector<float> gradients;
    std::vector<float> first_moments;
    std::vector<float> second_moments;
    std::vector<std::uint32_t> used; ///< rows with a gradient; of a sparse one only
    std::vector<char> is_used;
};

/// Random numbers by which activations are multiplied in training: 0 or, to make up for it, more than 1. The same for
/// all words of a sentence (Gal and Ghahramani 2016).
class Mask {
public:
    /// Leaves everything as it is.
    Mask() = default;
    Mask(std::size_t sentences, std::size_t width, float dropped, Random& random);

    /// `rows` holds the rows of all sentences, of which each ends where the next one begins.
    void apply(std::vector<float>& rows, std::span<std::size_t const> begins) const;
    [[nodiscard]] std::span<float const> of(std::size_t sentence) const;

private:
    std::size_t width_ = 0;
    std::vector<float> factors_;
};

struct NetworkOptions {
    std::uint64_t seed = 1;
    std::size_t width = 128; ///< of a word's vector; a multiple of 32
    std::size_t layers = 3;
    int epochs = 36;
    int averaged = 1;       ///< of so many last epochs the mean is kept
    std::size_t batch = 32; ///< sentences
    float rate = 0.003F;
    float dropout = 0.2F;
    float input_dropout = 0.2F;
};

/// Goes over `sentences` in a new random order each epoch. `learn` adds the gradients of a batch to `parameters`.
/// The rate is full at first and sinks to nearly nothing.
void train_network(std::size_t sentences, NetworkOptions const& options, std::span<Parameter* const> parameters,
                   Random& random, std::function<void(std::span<std::size_t const> batch)> const& learn);

/// Changes scores into the gradient of the cross entropy: probabilities, less 1 for the right class.
void cross_entropy_gradient(std::span<float> scores, std::size_t right);

/// So many columns that vectors of floats fill them.
[[nodiscard]] constexpr std::size_t padded(std::size_t columns) {
    return (columns + 15) / 16 * 16;
}

/// Adds to the gradient of `bias` the sums of the columns.
void add_bias_gradient(Parameter& bias, std::vector<float> const& rows);
/// Adds the bias to each row.
void add_bias(std::vector<float>& rows, Parameter const& bias);

/// Writes a matrix of inputs × outputs as `Weights`, the first `outputs` columns of it.
void write_weights(ByteWriter& file, Parameter const& matrix, std::size_t outputs);

} // namespace dateline::engine
