#include "engine/language/kernels.hpp"

#include <array>
#include <cmath>

// Each loop is compiled for the oldest processors and, where the compiler can, for those with AVX2; which of the two
// runs makes no difference but in speed. Without fused operations, see CMakeLists.txt.

namespace dateline::engine {

namespace {

[[gnu::always_inline]] inline void add_row_loop(std::int8_t const* row, std::size_t width, std::int16_t* sums) {
    for (std::size_t i = 0; i < width; ++i)
        sums[i] = static_cast<std::int16_t>(sums[i] + row[i]);
}

[[gnu::always_inline]] inline void quantise_loop(float const* values, std::size_t count, Quantisation how,
                                                 std::int16_t* out) {
    auto const most = static_cast<float>(how.largest);
    float const scale = how.scale;
#pragma GCC ivdep
    for (std::size_t i = 0; i < count; ++i) {
        float x = values[i] * scale;
        x = 0.5F * (std::fabs(x + most) - std::fabs(x - most)); // clamps without a branch
        out[i] = static_cast<std::int16_t>(static_cast<std::int32_t>(x + std::copysign(0.5F, x)));
    }
}

/// The products of `Rows` rows with two of the matrix at a time, so that what is loaded is used more than once.
template <std::size_t Rows>
[[gnu::always_inline]] inline void multiply_block(std::int16_t const* rows, std::int16_t const* matrix,
                                                  std::size_t outputs, std::size_t width, std::int32_t* products) {
    std::size_t o = 0;
    for (; o + 2 <= outputs; o += 2) {
        std::int16_t const* const a = matrix + o * width;
        std::int16_t const* const b = a + width;
        std::array<std::int32_t, Rows> first{};
        std::array<std::int32_t, Rows> second{};
        for (std::size_t k = 0; k < width; ++k) {
            for (std::size_t r = 0; r < Rows; ++r) {
                first[r] += rows[r * width + k] * a[k];
                second[r] += rows[r * width + k] * b[k];
            }
        }
        for (std::size_t r = 0; r < Rows; ++r) {
            products[r * outputs + o] = first[r];
            products[r * outputs + o + 1] = second[r];
        }
    }
    for (; o < outputs; ++o) {
        for (std::size_t r = 0; r < Rows; ++r) {
            std::int32_t sum = 0;
            for (std::size_t k = 0; k < width; ++k)
                sum += rows[r * width + k] * matrix[o * width + k];
            products[r * outputs + o] = sum;
        }
    }
}

[[gnu::always_inline]] inline void multiply_loop(std::int16_t const* rows, std::size_t row_count,
                                                 std::int16_t const* matrix, std::size_t outputs, std::size_t width,
                                                 std::int32_t* products) {
    std::size_t i = 0;
    for (; i + 4 <= row_count; i += 4)
        multiply_block<4>(rows + i * width, matrix, outputs, width, products + i * outputs);
    for (; i < row_count; ++i)
        multiply_block<1>(rows + i * width, matrix, outputs, width, products + i * outputs);
}

[[gnu::always_inline]] inline void recur_loop(RecurrentStep const& step) {
    std::int32_t const* const candidates = step.gates;
    std::int32_t const* const forgets = step.gates + step.gate_stride;
    std::int32_t const* const resets = step.gates + 2 * step.gate_stride;
    float const* const forget_peephole = step.forget_peephole;
    float const* const reset_peephole = step.reset_peephole;
    float const* const forget_bias = step.forget_bias;
    float const* const reset_bias = step.reset_bias;
    float const* const input = step.input;
    float* __restrict const memory = step.memory;
    float* __restrict const output = step.output;
    float const scale = step.gate_scale;
    std::size_t const width = step.width;
#pragma GCC ivdep
    for (std::size_t i = 0; i < width; ++i) {
        float const before = memory[i];
        float const forget =
            gate(static_cast<float>(forgets[i]) * scale + forget_peephole[i] * before + forget_bias[i]);
        float const reset = gate(static_cast<float>(resets[i]) * scale + reset_peephole[i] * before + reset_bias[i]);
        float const after = forget * before + (1.0F - forget) * (static_cast<float>(candidates[i]) * scale);
        memory[i] = after;
        output[i] = reset * after + (1.0F - reset) * input[i];
    }
}

void add_row_plain(std::int8_t const* row, std::size_t width, std::int16_t* sums) {
    add_row_loop(row, width, sums);
}
void quantise_plain(float const* values, std::size_t count, Quantisation how, std::int16_t* out) {
    quantise_loop(values, count, how, out);
}
void multiply_plain(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix, std::size_t outputs,
                    std::size_t width, std::int32_t* products) {
    multiply_loop(rows, row_count, matrix, outputs, width, products);
}
void recur_plain(RecurrentStep const& step) {
    recur_loop(step);
}

struct Kernels {
    decltype(&add_row_plain) add_row = add_row_plain;
    decltype(&quantise_plain) quantise = quantise_plain;
    decltype(&multiply_plain) multiply = multiply_plain;
    decltype(&recur_plain) recur = recur_plain;
};

#if defined(__x86_64__) && defined(__GNUC__)
[[gnu::target("avx2")]] void add_row_avx2(std::int8_t const* row, std::size_t width, std::int16_t* sums) {
    add_row_loop(row, width, sums);
}
[[gnu::target("avx2")]] void quantise_avx2(float const* values, std::size_t count, Quantisation how,
                                           std::int16_t* out) {
    quantise_loop(values, count, how, out);
}
[[gnu::target("avx2")]] void multiply_avx2(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix,
                                           std::size_t outputs, std::size_t width, std::int32_t* products) {
    multiply_loop(rows, row_count, matrix, outputs, width, products);
}
[[gnu::target("avx2")]] void recur_avx2(RecurrentStep const& step) {
    recur_loop(step);
}

Kernels best_kernels() {
    if (__builtin_cpu_supports("avx2")) return {add_row_avx2, quantise_avx2, multiply_avx2, recur_avx2};
    return {};
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

void add_row(std::int8_t const* row, std::size_t width, std::int16_t* sums) {
    kernels().add_row(row, width, sums);
}

void quantise(float const* values, std::size_t count, Quantisation how, std::int16_t* out) {
    kernels().quantise(values, count, how, out);
}

void multiply(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix, std::size_t outputs,
              std::size_t width, std::int32_t* products) {
    kernels().multiply(rows, row_count, matrix, outputs, width, products);
}

void recur(RecurrentStep const& step) {
    kernels().recur(step);
}

} // namespace dateline::engine
