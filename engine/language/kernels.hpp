#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

/// The inner loops of the network, in integers and in single operations on floats without any sum in an order of the
/// compiler's choice: every processor gives the same numbers. Private to engine/language.
namespace dateline::engine {

/// A state's number as an integer: × 1024, at most 14 bits, so that products with weights of few bits can be summed.
inline constexpr float state_scale = 1024;
inline constexpr std::int32_t largest_state = 16383;
/// The largest weight for which a sum of `width` products fits 32 bits.
[[nodiscard]] constexpr std::int32_t largest_weight(std::size_t width) {
    return static_cast<std::int32_t>(INT32_MAX / largest_state / static_cast<std::int64_t>(width));
}

/// Adds `width` numbers to `sums`.
void add_row(std::int8_t const* row, std::size_t width, std::int16_t* sums);

/// value × scale, rounded to nearest, ties away from zero, and at most `largest` in size.
struct Quantisation {
    float scale;
    std::int32_t largest;
};
inline constexpr Quantisation of_states = {state_scale, largest_state};
void quantise(float const* values, std::size_t count, Quantisation how, std::int16_t* out);

/// products[i × outputs + o] = the inner product of row i and row o of the matrix.
void multiply(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix, std::size_t outputs,
              std::size_t width, std::int32_t* products);

/// The largest of the sums of two rows' numbers; `count` is not 0.
[[nodiscard]] std::int64_t largest_sum(std::int64_t const* a, std::int64_t const* b, std::size_t count);

/// Asks for what will be read soon, where the processor can be asked.
inline void prefetch([[maybe_unused]] void const* at) {
#if defined(__GNUC__)
    __builtin_prefetch(at);
#endif
}

/// A matrix of an even width with the numbers of many rows side by side, two by two: what a processor multiplies
/// without summing across a register.
[[nodiscard]] std::vector<std::int16_t> interleave(std::vector<std::int16_t> const& matrix, std::size_t outputs,
                                                   std::size_t width);
/// As `multiply`, by an interleaved matrix.
void multiply_interleaved(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix,
                          std::size_t outputs, std::size_t width, std::int32_t* products);

/// One direction of a layer of simple recurrent units (Lei et al. 2018) at one word. All have `width` numbers, save
/// `gates`, which holds the candidate, the forget and the reset gate `gate_stride` numbers apart.
struct RecurrentStep {
    std::int32_t const* gates;
    std::size_t gate_stride;
    float gate_scale; ///< of an integer of `gates`
    float const* forget_peephole;
    float const* reset_peephole;
    float const* forget_bias;
    float const* reset_bias;
    float const* input;
    float* memory; ///< before and after
    float* output;
    std::size_t width;
};
void recur(RecurrentStep const& step);

/// A smooth step from 0 at -4 to 1 at 4, close to the logistic function: two parabolas.
[[nodiscard]] inline float gate(float x) {
    x = 0.5F * (std::fabs(x + 4.0F) - std::fabs(x - 4.0F)); // clamps without a branch
    return 0.5F + x * (0.25F - std::fabs(x) * 0.03125F);
}

} // namespace dateline::engine
