#include "engine/language/kernels.hpp"

#include "engine/language/processor.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <type_traits>
#include <utility>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

// Each loop is compiled for the oldest processors and, where the compiler can, for those with AVX2 or AVX-512; which
// one runs makes no difference but in speed. Without fused operations, see CMakeLists.txt.

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

[[gnu::always_inline]] inline std::int64_t largest_sum_loop(std::int64_t const* a, std::int64_t const* b,
                                                            std::size_t count) {
    std::int64_t most = a[0] + b[0];
    for (std::size_t i = 1; i < count; ++i)
        most = std::max(most, a[i] + b[i]);
    return most;
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

constexpr std::size_t lanes = 16; // outputs side by side

/// Products of some rows with the next outputs, at most `lanes`, of which the numbers of each two columns lie at
/// `pairs` one after the other.
struct Tile {
    std::int16_t const* rows;
    std::size_t width;
    std::int16_t const* pairs;
    std::int32_t* products;
    std::size_t outputs; ///< from one row's products to the next one's
    std::size_t count;   ///< that are wanted
};

/// `Blocks` × `lanes` outputs and eight rows at a time, of what is left over as many as there are.
template <std::size_t Blocks, class Multiply>
void each_tile(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix, std::size_t outputs,
               std::size_t width, std::int32_t* products, Multiply const& multiply_tile) {
    constexpr std::size_t together = 8;
    std::size_t const last = row_count / together * together;
    auto const multiply_column = [&](std::size_t o, auto blocks) {
        std::size_t const most = blocks() * lanes;
        Tile tile{rows, width, matrix + o * width, products + o, outputs, outputs - o < most ? outputs - o : most};
        auto const at = [&](std::size_t row) {
            tile.rows = rows + row * width;
            tile.products = products + row * outputs + o;
            return tile;
        };
        for (std::size_t row = 0; row < last; row += together)
            multiply_tile(at(row), std::integral_constant<std::size_t, together>(), blocks);
        [&]<std::size_t... Rest>(std::index_sequence<Rest...>) {
            ((Rest + 1 == row_count - last
                  ? multiply_tile(at(last), std::integral_constant<std::size_t, Rest + 1>(), blocks)
                  : void()),
             ...);
        }
        (std::make_index_sequence<together - 1>());
    };
    std::size_t o = 0;
    for (; o + (Blocks - 1) * lanes < outputs; o += Blocks * lanes)
        multiply_column(o, std::integral_constant<std::size_t, Blocks>());
    for (; o < outputs; o += lanes)
        multiply_column(o, std::integral_constant<std::size_t, 1>());
}

template <std::size_t Rows> void tile_plain(Tile const& tile) {
    std::array<std::array<std::int32_t, lanes>, Rows> sums{};
    for (std::size_t k = 0; k < tile.width; k += 2) {
        std::int16_t const* const pairs = tile.pairs + k * lanes;
        for (std::size_t r = 0; r < Rows; ++r) {
            std::int32_t const a = tile.rows[r * tile.width + k];
            std::int32_t const b = tile.rows[r * tile.width + k + 1];
            for (std::size_t o = 0; o < lanes; ++o)
                sums[r][o] += a * pairs[2 * o] + b * pairs[2 * o + 1];
        }
    }
    for (std::size_t r = 0; r < Rows; ++r)
        std::memcpy(tile.products + r * tile.outputs, sums[r].data(), tile.count * sizeof(std::int32_t));
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
std::int64_t largest_sum_plain(std::int64_t const* a, std::int64_t const* b, std::size_t count) {
    return largest_sum_loop(a, b, count);
}
void multiply_plain(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix, std::size_t outputs,
                    std::size_t width, std::int32_t* products) {
    multiply_loop(rows, row_count, matrix, outputs, width, products);
}
void multiply_interleaved_plain(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix,
                                std::size_t outputs, std::size_t width, std::int32_t* products) {
    each_tile<1>(rows, row_count, matrix, outputs, width, products,
                 [](Tile const& tile, auto count, auto) { tile_plain<count()>(tile); });
}
void recur_plain(RecurrentStep const& step) {
    recur_loop(step);
}

struct Kernels {
    decltype(&add_row_plain) add_row = add_row_plain;
    decltype(&quantise_plain) quantise = quantise_plain;
    decltype(&largest_sum_plain) largest_sum = largest_sum_plain;
    decltype(&multiply_plain) multiply = multiply_plain;
    decltype(&multiply_interleaved_plain) multiply_interleaved = multiply_interleaved_plain;
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
[[gnu::target("avx2")]] std::int64_t largest_sum_avx2(std::int64_t const* a, std::int64_t const* b, std::size_t count) {
    return largest_sum_loop(a, b, count);
}
[[gnu::target("avx512f,avx512bw,avx512vl,prefer-vector-width=512")]] std::int64_t
largest_sum_avx512(std::int64_t const* a, std::int64_t const* b, std::size_t count) {
    return largest_sum_loop(a, b, count);
}
[[gnu::target("avx2")]] void multiply_avx2(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix,
                                           std::size_t outputs, std::size_t width, std::int32_t* products) {
    multiply_loop(rows, row_count, matrix, outputs, width, products);
}
[[gnu::target("avx2")]] void recur_avx2(RecurrentStep const& step) {
    recur_loop(step);
}

std::int32_t pair_at(std::int16_t const* numbers) {
    std::int32_t pair = 0;
    std::memcpy(&pair, numbers, sizeof pair);
    return pair;
}

template <std::size_t Rows> [[gnu::target("avx2")]] void tile_avx2(Tile const& tile) {
    __m256i sums[Rows][2];
    for (auto& sum : sums)
        sum[0] = sum[1] = _mm256_setzero_si256();
    for (std::size_t k = 0; k < tile.width; k += 2) {
        auto const* const pairs = reinterpret_cast<__m256i const*>(tile.pairs + k * lanes);
        __m256i const low = _mm256_loadu_si256(pairs);
        __m256i const high = _mm256_loadu_si256(pairs + 1);
        for (std::size_t r = 0; r < Rows; ++r) {
            __m256i const pair = _mm256_set1_epi32(pair_at(tile.rows + r * tile.width + k));
            sums[r][0] = _mm256_add_epi32(sums[r][0], _mm256_madd_epi16(pair, low));
            sums[r][1] = _mm256_add_epi32(sums[r][1], _mm256_madd_epi16(pair, high));
        }
    }
    for (std::size_t r = 0; r < Rows; ++r)
        std::memcpy(tile.products + r * tile.outputs, sums[r], tile.count * sizeof(std::int32_t));
}
void multiply_interleaved_avx2(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix,
                               std::size_t outputs, std::size_t width, std::int32_t* products) {
    each_tile<1>(rows, row_count, matrix, outputs, width, products,
                 [](Tile const& tile, auto count, auto) { tile_avx2<count()>(tile); });
}

template <std::size_t Rows, std::size_t Blocks>
[[gnu::target("avx512f,avx512bw,avx512vnni")]] void tile_avx512(Tile const& tile) {
    __m512i sums[Rows][Blocks];
    for (auto& row : sums)
        for (auto& sum : row)
            sum = _mm512_setzero_si512();
    for (std::size_t k = 0; k < tile.width; k += 2) {
        __m512i pairs[Blocks];
        for (std::size_t b = 0; b < Blocks; ++b)
            pairs[b] = _mm512_loadu_si512(tile.pairs + b * lanes * tile.width + k * lanes);
        for (std::size_t r = 0; r < Rows; ++r) {
            __m512i const pair = _mm512_set1_epi32(pair_at(tile.rows + r * tile.width + k));
            for (std::size_t b = 0; b < Blocks; ++b)
                sums[r][b] = _mm512_dpwssd_epi32(sums[r][b], pair, pairs[b]);
        }
    }
    for (std::size_t r = 0; r < Rows; ++r) {
        for (std::size_t b = 0; b < Blocks; ++b) {
            std::size_t const begin = b * lanes;
            if (begin >= tile.count) break;
            std::int32_t* const out = tile.products + r * tile.outputs + begin;
            if (tile.count - begin >= lanes) {
                _mm512_storeu_si512(out, sums[r][b]);
            } else {
                std::memcpy(out, &sums[r][b], (tile.count - begin) * sizeof(std::int32_t));
            }
        }
    }
}
void multiply_interleaved_avx512(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix,
                                 std::size_t outputs, std::size_t width, std::int32_t* products) {
    each_tile<2>(rows, row_count, matrix, outputs, width, products,
                 [](Tile const& tile, auto count, auto blocks) { tile_avx512<count(), blocks()>(tile); });
}

Kernels best_kernels() {
    Processor const can = this_processor();
    if (!can.avx2) return {};
    return {add_row_avx2,
            quantise_avx2,
            can.avx512 ? largest_sum_avx512 : largest_sum_avx2,
            multiply_avx2,
            can.dot_products ? multiply_interleaved_avx512 : multiply_interleaved_avx2,
            recur_avx2};
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

std::int64_t largest_sum(std::int64_t const* a, std::int64_t const* b, std::size_t count) {
    return kernels().largest_sum(a, b, count);
}

void multiply(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix, std::size_t outputs,
              std::size_t width, std::int32_t* products) {
    kernels().multiply(rows, row_count, matrix, outputs, width, products);
}

std::vector<std::int16_t> interleave(std::vector<std::int16_t> const& matrix, std::size_t outputs, std::size_t width) {
    std::vector<std::int16_t> out((outputs + lanes - 1) / lanes * lanes * width);
    for (std::size_t o = 0; o < outputs; ++o)
        for (std::size_t k = 0; k < width; ++k)
            out[o / lanes * lanes * width + k / 2 * 2 * lanes + o % lanes * 2 + k % 2] = matrix[o * width + k];
    return out;
}

void multiply_interleaved(std::int16_t const* rows, std::size_t row_count, std::int16_t const* matrix,
                          std::size_t outputs, std::size_t width, std::int32_t* products) {
    if (row_count == 0) return; // the products may be no memory at all
    kernels().multiply_interleaved(rows, row_count, matrix, outputs, width, products);
}

void recur(RecurrentStep const& step) {
    kernels().recur(step);
}

} // namespace dateline::engine
