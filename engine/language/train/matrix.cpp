#include "engine/language/train/matrix.hpp"

#include "engine/language/processor.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace dateline::engine {

namespace {

using Four [[gnu::vector_size(16)]] = float;
using Eight [[gnu::vector_size(32)]] = float;
using Sixteen [[gnu::vector_size(64)]] = float;

/// `Rows` rows times `Vectors` vectors of columns, kept in registers over all terms.
template <class Vector, std::size_t Rows, std::size_t Vectors>
[[gnu::always_inline]] inline void multiply_tile(float const* a, std::size_t a_stride, std::size_t terms,
                                                 float const* b, std::size_t b_stride, float* out, std::size_t stride,
                                                 Into into) {
    constexpr std::size_t lanes = sizeof(Vector) / sizeof(float);
    Vector sums[Rows][Vectors] = {};
    for (std::size_t k = 0; k < terms; ++k) {
        Vector values[Vectors];
        for (std::size_t v = 0; v < Vectors; ++v)
            std::memcpy(&values[v], b + k * b_stride + v * lanes, sizeof(Vector));
        for (std::size_t r = 0; r < Rows; ++r) {
            float const factor = a[r * a_stride + k];
            for (std::size_t v = 0; v < Vectors; ++v)
                sums[r][v] += values[v] * factor;
        }
    }
    for (std::size_t r = 0; r < Rows; ++r) {
        for (std::size_t v = 0; v < Vectors; ++v) {
            float* const to = out + r * stride + v * lanes;
            Vector old = {};
            if (into == Into::add) std::memcpy(&old, to, sizeof old);
            old += sums[r][v];
            std::memcpy(to, &old, sizeof old);
        }
    }
}

template <class Vector, std::size_t Vectors>
[[gnu::always_inline]] inline void multiply_columns(MatrixView a, MatrixView b, std::size_t column, float* out,
                                                    std::size_t stride, Into into) {
    constexpr std::size_t rows = 6;
    std::size_t i = 0;
    for (; i + rows <= a.rows; i += rows)
        multiply_tile<Vector, rows, Vectors>(a.data + i * a.stride, a.stride, a.columns, b.data + column, b.stride,
                                             out + i * stride + column, stride, into);
    for (; i < a.rows; ++i)
        multiply_tile<Vector, 1, Vectors>(a.data + i * a.stride, a.stride, a.columns, b.data + column, b.stride,
                                          out + i * stride + column, stride, into);
}

template <class Vector>
[[gnu::always_inline]] inline void multiply_with(MatrixView a, MatrixView b, float* out, std::size_t stride,
                                                 Into into) {
    constexpr std::size_t lanes = sizeof(Vector) / sizeof(float);
    std::size_t column = 0;
    for (; column + 2 * lanes <= b.columns; column += 2 * lanes)
        multiply_columns<Vector, 2>(a, b, column, out, stride, into);
    for (; column + lanes <= b.columns; column += lanes)
        multiply_columns<Vector, 1>(a, b, column, out, stride, into);
    for (; column < b.columns; ++column) {
        for (std::size_t i = 0; i < a.rows; ++i) {
            float sum = 0;
            for (std::size_t k = 0; k < a.columns; ++k)
                sum += a.data[i * a.stride + k] * b.data[k * b.stride + column];
            float& to = out[i * stride + column];
            to = into == Into::add ? to + sum : sum;
        }
    }
}

[[gnu::always_inline]] inline void adam_loop(AdamStep const& step, std::size_t count, float* weights, float* gradients,
                                             float* first, float* second) {
    AdamStep const s = step;
#pragma GCC ivdep
    for (std::size_t i = 0; i < count; ++i) {
        float const gradient = gradients[i] * s.gradient_scale;
        first[i] = s.first_decay * first[i] + (1 - s.first_decay) * gradient;
        second[i] = s.second_decay * second[i] + (1 - s.second_decay) * gradient * gradient;
        constexpr float least = 1e-8F;
        weights[i] -= s.rate * first[i] / (std::sqrt(second[i] * s.second_correction) + least);
        gradients[i] = 0;
    }
}

void multiply_plain(MatrixView a, MatrixView b, float* out, std::size_t stride, Into into) {
    multiply_with<Four>(a, b, out, stride, into);
}
void adam_plain(AdamStep const& step, std::size_t count, float* weights, float* gradients, float* first,
                float* second) {
    adam_loop(step, count, weights, gradients, first, second);
}

struct Kernels {
    decltype(&multiply_plain) multiply = multiply_plain;
    decltype(&adam_plain) adam = adam_plain;
};

#if defined(__x86_64__) && defined(__GNUC__)
[[gnu::target("avx2")]] void multiply_avx2(MatrixView a, MatrixView b, float* out, std::size_t stride, Into into) {
    multiply_with<Eight>(a, b, out, stride, into);
}
[[gnu::target("avx512f")]] void multiply_avx512(MatrixView a, MatrixView b, float* out, std::size_t stride, Into into) {
    multiply_with<Sixteen>(a, b, out, stride, into);
}
[[gnu::target("avx2")]] void adam_avx2(AdamStep const& step, std::size_t count, float* weights, float* gradients,
                                       float* first, float* second) {
    adam_loop(step, count, weights, gradients, first, second);
}

Kernels best_kernels() {
    Processor const can = this_processor();
    if (!can.avx2) return {};
    return {can.avx512 ? multiply_avx512 : multiply_avx2, adam_avx2};
}
#else
Kernels best_kernels() {
    return {};
}
#endif

Kernels const& kernels() {
    static Kernels const best = best_kernels();
    return best;
}

} // namespace

void multiply(MatrixView a, MatrixView b, float* out, std::size_t stride, Into into) {
    kernels().multiply(a, b, out, stride, into);
}

std::vector<float> transposed(MatrixView a) {
    std::vector<float> out(a.rows * a.columns);
    for (std::size_t i = 0; i < a.rows; ++i)
        for (std::size_t k = 0; k < a.columns; ++k)
            out[k * a.rows + i] = a.data[i * a.stride + k];
    return out;
}

void adam(AdamStep const& step, std::size_t count, float* weights, float* gradients, float* first, float* second) {
    kernels().adam(step, count, weights, gradients, first, second);
}

} // namespace dateline::engine
