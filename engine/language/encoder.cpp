#include "engine/language/encoder.hpp"

#include "engine/language/kernels.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::engine {

namespace {

/// More than any model has; what a damaged file may ask for is bounded.
constexpr std::size_t most_width = 1024;
constexpr std::size_t most_layers = 16;
constexpr std::size_t most_features = 32;

} // namespace

std::optional<Weights> Weights::read(ByteReader& reader) {
    Weights weights;
    weights.outputs = reader.number();
    weights.width = reader.number();
    weights.scale = reader.fraction();
    bool const fits =
        weights.width > 0 && weights.width % 2 == 0 && weights.width <= most_width && weights.outputs <= 4 * most_width;
    if (reader.failed() || !fits) return {};
    auto const values = reader.numbers<std::int16_t>(weights.outputs * weights.width);
    std::int32_t const most = largest_weight(weights.width);
    if (std::ranges::any_of(values, [&](std::int16_t value) { return std::abs(value) > most; })) return {};
    if (reader.failed()) return {};
    weights.interleaved = interleave(values, weights.outputs, weights.width);
    return weights;
}

std::vector<std::int32_t> Weights::times(std::span<std::int16_t const> states, std::size_t count) const {
    std::vector<std::int32_t> products(count * outputs);
    multiply_interleaved(states.data(), count, interleaved.data(), outputs, width, products.data());
    return products;
}

std::optional<Encoder> Encoder::read(ByteReader& reader) {
    auto const vocabulary = KeyTable::read(reader.block());
    if (!vocabulary) return {};
    Encoder encoder(*vocabulary);
    encoder.features_ = reader.number();
    encoder.width_ = reader.number();
    std::uint32_t const layers = reader.number();
    encoder.table_scale_ = reader.fraction();
    if (encoder.features_ > most_features || encoder.width_ == 0 || encoder.width_ > most_width ||
        encoder.width_ % 2 != 0 || layers > most_layers) {
        return {};
    }
    for (std::size_t i = 0; i < encoder.features_ * window; ++i) {
        Table table{reader.number()};
        auto const raw = reader.bytes(table.rows, encoder.width_);
        table.values = reinterpret_cast<std::int8_t const*>(raw.data());
        if (table.rows == 1) return {};
        encoder.tables_.push_back(table);
    }
    for (std::uint32_t i = 0; i < layers; ++i) {
        auto gates = Weights::read(reader);
        if (!gates || gates->outputs != 3 * encoder.width_ || gates->width != encoder.width_) return {};
        Layer layer;
        layer.gates = std::move(*gates);
        for (auto* const numbers :
             {&layer.forget_peephole, &layer.reset_peephole, &layer.forget_bias, &layer.reset_bias}) {
            *numbers = reader.numbers<float>(encoder.width_);
        }
        encoder.layers_.push_back(std::move(layer));
    }
    return reader.failed() ? std::nullopt : std::optional(std::move(encoder));
}

std::vector<float> Encoder::input(std::span<std::uint64_t const> values) const {
    std::size_t const count = values.size() / features_;
    std::vector<std::uint32_t> rows(values.size());
    // The tables are larger than the nearest caches: what is read next is asked for in time.
    for (std::size_t i = 0; i < values.size(); ++i)
        vocabulary_.prefetch(key(i % features_, values[i]));
    for (std::size_t i = 0; i < values.size(); ++i)
        rows[i] = vocabulary_.find(key(i % features_, values[i])).value_or(unknown);
    auto const prefetch_rows = [&](std::size_t word) {
        constexpr std::size_t cache_line = 64;
        for (std::size_t feature = 0; feature < features_; ++feature) {
            for (std::size_t place = 0; place < window; ++place) {
                Table const& table = tables_[feature * window + place];
                std::size_t const at = word + place;
                if (at == 0 || at > count) continue;
                std::uint32_t const row = rows[(at - 1) * features_ + feature];
                if (row >= table.rows) continue;
                for (std::size_t i = 0; i < width_; i += cache_line)
                    prefetch(table.values + std::size_t{row} * width_ + i);
            }
        }
    };
    std::vector<float> vectors(count * width_);
    std::vector<std::int16_t> sums(width_);
    for (std::size_t word = 0; word < count; ++word) {
        if (word + 1 < count) prefetch_rows(word + 1);
        std::ranges::fill(sums, std::int16_t{0});
        for (std::size_t feature = 0; feature < features_; ++feature) {
            for (std::size_t place = 0; place < window; ++place) {
                Table const& table = tables_[feature * window + place];
                if (table.rows == 0) continue;
                std::size_t const at = word + place; // one more than the word's number
                std::uint32_t row = at == 0 || at > count ? outside : rows[(at - 1) * features_ + feature];
                if (row >= table.rows) row = unknown;
                add_row(table.values + std::size_t{row} * width_, width_, sums.data());
            }
        }
        for (std::size_t i = 0; i < width_; ++i)
            vectors[word * width_ + i] = static_cast<float>(sums[i]) * table_scale_;
    }
    return vectors;
}

std::vector<std::int16_t> Encoder::states(std::span<std::uint64_t const> values) const {
    std::size_t const count = values.size() / features_;
    std::size_t const half = width_ / 2;
    std::vector<float> vectors = input(values);
    std::vector<float> next(vectors.size());
    std::vector<std::int16_t> quantised(vectors.size());
    std::vector<float> memory(half);
    quantise(vectors.data(), vectors.size(), of_states, quantised.data());
    for (Layer const& layer : layers_) {
        auto const gates = layer.gates.times(quantised, count);
        for (std::size_t const begin : {std::size_t{0}, half}) {
            std::ranges::fill(memory, 0.0F);
            for (std::size_t step = 0; step < count; ++step) {
                std::size_t const word = begin == 0 ? step : count - 1 - step;
                recur({&gates[word * 3 * width_ + begin], width_, layer.gates.scale, &layer.forget_peephole[begin],
                       &layer.reset_peephole[begin], &layer.forget_bias[begin], &layer.reset_bias[begin],
                       &vectors[word * width_ + begin], memory.data(), &next[word * width_ + begin], half});
            }
        }
        vectors.swap(next);
        quantise(vectors.data(), vectors.size(), of_states, quantised.data());
    }
    return quantised;
}

} // namespace dateline::engine
