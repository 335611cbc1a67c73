#include "engine/language/train/encoder_network.hpp"

#include "engine/language/kernels.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::engine {

namespace {

/// The slope of `gate` where it has this value.
float gate_slope(float value) {
    constexpr float factor = 0.35355339F; // of a parabola of height 1/2 and width 4
    return factor * std::sqrt(std::min(value, 1 - value));
}

} // namespace

Vocabulary::Vocabulary(std::span<std::vector<std::uint64_t> const> sentences, std::span<FeatureOptions const> features)
    : sizes_(features.size(), Encoder::first_row) {
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    auto const each = [&](auto const& use) {
        for (auto const& sentence : sentences)
            for (std::size_t i = 0; i < sentence.size(); ++i)
                use(i % features.size(), Encoder::key(i % features.size(), sentence[i]));
    };
    each([&](std::size_t, std::uint64_t key) { ++counts[key]; });
    each([&](std::size_t feature, std::uint64_t key) {
        if (counts[key] < features[feature].fewest) return;
        if (!rows_.try_emplace(key, sizes_[feature]).second) return;
        entries_.emplace_back(key, sizes_[feature]++);
    });
}

std::vector<std::uint32_t> Vocabulary::rows(std::span<std::uint64_t const> values) const {
    std::vector<std::uint32_t> rows;
    rows.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto const found = rows_.find(Encoder::key(i % sizes_.size(), values[i]));
        rows.push_back(found == rows_.end() ? Encoder::unknown : found->second);
    }
    return rows;
}

std::string Vocabulary::table() const {
    return KeyTable::write(entries_);
}

EncoderNetwork::EncoderNetwork(Vocabulary const& vocabulary, std::span<FeatureOptions const> features,
                               NetworkOptions const& options, Random& random)
    : vocabulary_(vocabulary), features_(features.begin(), features.end()), options_(options) {
    std::size_t const width = options.width;
    // A vector that was hardly ever changed must not drown the others.
    constexpr float table_deviation = 0.05F;
    for (std::size_t feature = 0; feature < features.size(); ++feature) {
        for (std::size_t place = 0; place < Encoder::window; ++place) {
            bool const looked_at = place == Encoder::window / 2 || features[feature].of_neighbours;
            tables_.emplace_back(looked_at ? vocabulary.size(feature) : 0, width, table_deviation, random,
                                 Parameter::Kind::sparse);
        }
    }
    constexpr float peephole_deviation = 0.1F;
    for (std::size_t i = 0; i < options.layers; ++i) {
        Layer layer{Parameter(width, 3 * width, 1 / std::sqrt(static_cast<float>(width)), random),
                    Parameter(1, width, peephole_deviation, random), Parameter(1, width, peephole_deviation, random),
                    Parameter(1, width, 0, random), Parameter(1, width, 0, random)};
        // At first the input passes rather than the memory.
        constexpr float bias = -0.5F;
        std::ranges::fill(layer.reset_bias.weights, bias);
        layers_.push_back(std::move(layer));
    }
}

std::vector<Parameter*> EncoderNetwork::parameters() {
    std::vector<Parameter*> all;
    for (Parameter& table : tables_)
        all.push_back(&table);
    for (Layer& layer : layers_) {
        for (Parameter* const parameter :
             {&layer.gates, &layer.forget_peephole, &layer.reset_peephole, &layer.forget_bias, &layer.reset_bias}) {
            all.push_back(parameter);
        }
    }
    return all;
}

void EncoderNetwork::embed(std::span<std::vector<std::uint32_t> const* const> sentences, EncoderPass& pass,
                           Random& random) const {
    std::size_t const features = features_.size();
    std::size_t const width = options_.width;
    std::vector<float>& vectors = pass.layers.front().input;
    vectors.assign(pass.words() * width, 0);
    pass.rows.reserve(pass.words() * tables_.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        std::vector<std::uint32_t> rows = *sentences[s];
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (random.fraction() < features_[i % features].dropout) rows[i] = Encoder::unknown;
        std::size_t const count = rows.size() / features;
        for (std::size_t word = 0; word < count; ++word) {
            float* const vector = &vectors[(pass.begins[s] + word) * width];
            for (std::size_t t = 0; t < tables_.size(); ++t) {
                std::size_t const at = word + t % Encoder::window; // one more than the word's number
                bool const inside = at > 0 && at <= count;
                std::uint32_t const row = inside ? rows[(at - 1) * features + t / Encoder::window] : Encoder::outside;
                pass.rows.push_back(row);
                if (tables_[t].rows == 0) continue;
                float const* const added = tables_[t].row(row);
                for (std::size_t i = 0; i < width; ++i)
                    vector[i] += added[i];
            }
        }
    }
}

void EncoderNetwork::recur(Layer const& layer, EncoderPass::Layer& pass, Direction direction,
                           std::vector<float>& output) const {
    std::size_t const width = options_.width;
    std::size_t const half = width / 2;
    std::size_t const begin = direction.backwards ? half : 0;
    std::vector<float> const nothing(half, 0);
    float const* before = nothing.data();
    for (std::size_t step = 0; step < direction.size(); ++step) {
        std::size_t const at = direction.word(step) * width + begin;
        float const* const gates = &pass.gates[direction.word(step) * 3 * width + begin];
        float const* const forget_peephole = &layer.forget_peephole.weights[begin];
        float const* const reset_peephole = &layer.reset_peephole.weights[begin];
        float const* const forget_bias = &layer.forget_bias.weights[begin];
        float const* const reset_bias = &layer.reset_bias.weights[begin];
#pragma GCC ivdep
        for (std::size_t i = 0; i < half; ++i) {
            float const forget = gate(gates[width + i] + forget_peephole[i] * before[i] + forget_bias[i]);
            float const reset = gate(gates[2 * width + i] + reset_peephole[i] * before[i] + reset_bias[i]);
            float const memory = forget * before[i] + (1 - forget) * gates[i];
            pass.forget[at + i] = forget;
            pass.reset[at + i] = reset;
            pass.memory[at + i] = memory;
            output[at + i] = reset * memory + (1 - reset) * pass.input[at + i];
        }
        before = &pass.memory[at];
    }
}

EncoderPass EncoderNetwork::forward(std::span<std::vector<std::uint32_t> const* const> sentences,
                                    Random& random) const {
    EncoderPass pass;
    pass.begins.push_back(0);
    for (auto const* rows : sentences)
        pass.begins.push_back(pass.begins.back() + rows->size() / features_.size());
    std::size_t const count = pass.words();
    std::size_t const width = options_.width;
    pass.layers.resize(layers_.size() + 1); // the last one for its input alone
    embed(sentences, pass, random);
    pass.input_mask = Mask(sentences.size(), width, options_.input_dropout, random);
    pass.input_mask.apply(pass.layers.front().input, pass.begins);
    for (std::size_t l = 0; l < layers_.size(); ++l) {
        EncoderPass::Layer& layer = pass.layers[l];
        layer.mask = Mask(sentences.size(), width, options_.dropout, random);
        layer.masked_input = layer.input;
        layer.mask.apply(layer.masked_input, pass.begins);
        layer.gates.resize(count * 3 * width);
        multiply({layer.masked_input.data(), count, width, width}, layers_[l].gates.view(), layer.gates.data(),
                 3 * width, Into::replace);
        for (auto* const numbers : {&layer.memory, &layer.forget, &layer.reset, &pass.layers[l + 1].input})
            numbers->resize(count * width);
        for (std::size_t s = 0; s < sentences.size(); ++s)
            for (bool const backwards : {false, true})
                recur(layers_[l], layer, {pass.begins[s], pass.begins[s + 1], backwards}, pass.layers[l + 1].input);
    }
    pass.states = std::move(pass.layers.back().input);
    pass.layers.pop_back();
    pass.output_mask = Mask(sentences.size(), width, options_.dropout, random);
    pass.output_mask.apply(pass.states, pass.begins);
    return pass;
}

void EncoderNetwork::recur_back(Layer& layer, EncoderPass::Layer const& pass, Direction direction,
                                std::vector<float> const& output_gradients, std::vector<float>& gate_gradients,
                                std::vector<float>& input_gradients) const {
    std::size_t const width = options_.width;
    std::size_t const half = width / 2;
    std::size_t const begin = direction.backwards ? half : 0;
    std::vector<float> const nothing(half, 0);
    std::vector<float> carried(half, 0); // the gradient of the memory from the steps after
    for (std::size_t step = direction.size(); step-- > 0;) {
        std::size_t const word = direction.word(step);
        std::size_t const at = word * width + begin;
        float const* const before = step == 0 ? nothing.data() : &pass.memory[direction.word(step - 1) * width + begin];
        float const* const candidate = &pass.gates[word * 3 * width + begin];
        float* const gates = &gate_gradients[word * 3 * width + begin];
        float const* const forget_peephole = &layer.forget_peephole.weights[begin];
        float const* const reset_peephole = &layer.reset_peephole.weights[begin];
        float* const forget_peephole_gradient = &layer.forget_peephole.gradients[begin];
        float* const reset_peephole_gradient = &layer.reset_peephole.gradients[begin];
        float* const forget_bias_gradient = &layer.forget_bias.gradients[begin];
        float* const reset_bias_gradient = &layer.reset_bias.gradients[begin];
#pragma GCC ivdep
        for (std::size_t i = 0; i < half; ++i) {
            float const forget = pass.forget[at + i];
            float const reset = pass.reset[at + i];
            float const output = output_gradients[at + i];
            float const reset_gate = output * (pass.memory[at + i] - pass.input[at + i]) * gate_slope(reset);
            float const memory = output * reset + carried[i];
            float const forget_gate = memory * (before[i] - candidate[i]) * gate_slope(forget);
            input_gradients[at + i] = output * (1 - reset);
            gates[i] = memory * (1 - forget);
            gates[width + i] = forget_gate;
            gates[2 * width + i] = reset_gate;
            forget_peephole_gradient[i] += forget_gate * before[i];
            reset_peephole_gradient[i] += reset_gate * before[i];
            forget_bias_gradient[i] += forget_gate;
            reset_bias_gradient[i] += reset_gate;
            carried[i] = memory * forget + forget_gate * forget_peephole[i] + reset_gate * reset_peephole[i];
        }
    }
}

void EncoderNetwork::backward(EncoderPass const& pass, std::vector<float> gradients) {
    std::size_t const count = pass.words();
    std::size_t const width = options_.width;
    pass.output_mask.apply(gradients, pass.begins);
    for (std::size_t l = layers_.size(); l-- > 0;) {
        EncoderPass::Layer const& layer = pass.layers[l];
        std::vector<float> gate_gradients(count * 3 * width);
        std::vector<float> input_gradients(count * width);
        for (std::size_t s = 0; s + 1 < pass.begins.size(); ++s)
            for (bool const backwards : {false, true})
                recur_back(layers_[l], layer, {pass.begins[s], pass.begins[s + 1], backwards}, gradients,
                           gate_gradients, input_gradients);
        auto const inputs = transposed({layer.masked_input.data(), count, width, width});
        MatrixView const gates{gate_gradients.data(), count, 3 * width, 3 * width};
        Parameter& weights = layers_[l].gates;
        multiply({inputs.data(), width, count, count}, gates, weights.gradients.data(), 3 * width, Into::add);
        auto const back = transposed(weights.view());
        std::vector<float> masked(count * width);
        multiply(gates, {back.data(), 3 * width, width, width}, masked.data(), width, Into::replace);
        layer.mask.apply(masked, pass.begins);
        for (std::size_t i = 0; i < masked.size(); ++i)
            input_gradients[i] += masked[i];
        gradients.swap(input_gradients);
    }
    pass.input_mask.apply(gradients, pass.begins);
    for (std::size_t i = 0; i < pass.rows.size(); ++i) {
        Parameter& table = tables_[i % tables_.size()];
        if (table.rows == 0) continue;
        float const* const added = &gradients[i / tables_.size() * width];
        float* const row = table.gradient_row(pass.rows[i]);
        for (std::size_t k = 0; k < width; ++k)
            row[k] += added[k];
    }
}

void EncoderNetwork::write(ByteWriter& file) const {
    file.block(vocabulary_.table());
    file.number(static_cast<std::uint32_t>(features_.size()));
    file.number(static_cast<std::uint32_t>(options_.width));
    file.number(static_cast<std::uint32_t>(layers_.size()));
    // The scale leaves all but the largest of some thousands of numbers as they are.
    std::vector<float> sizes;
    for (Parameter const& table : tables_)
        for (float const weight : table.weights)
            sizes.push_back(std::fabs(weight));
    auto const nearly_all = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() - 1 - sizes.size() / 5000);
    std::nth_element(sizes.begin(), nearly_all, sizes.end());
    constexpr float most = 127;
    float const scale = std::max(*nearly_all, 1e-6F) / most;
    file.fraction(scale);
    for (Parameter const& table : tables_) {
        std::vector<std::int8_t> values;
        values.reserve(table.weights.size());
        for (float const weight : table.weights)
            values.push_back(static_cast<std::int8_t>(std::lround(std::clamp(weight / scale, -most, most))));
        file.number(static_cast<std::uint32_t>(table.rows));
        file.numbers(values);
    }
    for (Layer const& layer : layers_) {
        write_weights(file, layer.gates, layer.gates.columns);
        for (Parameter const* const parameter :
             {&layer.forget_peephole, &layer.reset_peephole, &layer.forget_bias, &layer.reset_bias}) {
            file.numbers(parameter->weights);
        }
    }
}

} // namespace dateline::engine
