#pragma once

#include <cstddef>
#include <vector>

/// Matrices of floats, row by row, for training. Sums are taken in the order of their terms, whatever the processor.
namespace dateline::engine {

/// A rectangle of a matrix whose rows begin `stride` numbers apart.
struct MatrixView {
    float const* data;
    std::size_t rows;
    std::size_t columns;
    std::size_t stride;
};

enum class Into : bool { replace, add };

/// The product of `a` and `b` into rows of `out` that begin `stride` numbers apart.
void multiply(MatrixView a, MatrixView b, float* out, std::size_t stride, Into into);

[[nodiscard]] std::vector<float> transposed(MatrixView a);

/// One step of Adam (Kingma and Ba 2015) on `count` numbers, whose gradients it sets to 0.
struct AdamStep {
    float rate; ///< with the first moment's correction
    float first_decay;
    float second_decay;
    float second_correction;
    float gradient_scale;
};
void adam(AdamStep const& step, std::size_t count, float* weights, float* gradients, float* first, float* second);

} // namespace dateline::engine
