#include "engine/language/train/network.hpp"

#include "engine/language/kernels.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace dateline::engine {

namespace {

constexpr float first_decay = 0.9F;
constexpr float second_decay = 0.99F;
constexpr float longest_gradient = 5;

double squared_length(Parameter const& parameter) {
    double sum = 0;
    auto const add = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            sum += static_cast<double>(parameter.gradients[i]) * parameter.gradients[i];
    };
    if (parameter.kind == Parameter::Kind::dense) {
        add(0, parameter.gradients.size());
    } else {
        for (std::size_t const row : parameter.used)
            add(row * parameter.columns, (row + 1) * parameter.columns);
    }
    return sum;
}

void update(Parameter& parameter, AdamStep const& step) {
    auto const rows = [&](std::size_t first, std::size_t count) {
        std::size_t const begin = first * parameter.columns;
        adam(step, count * parameter.columns, &parameter.weights[begin], &parameter.gradients[begin],
             &parameter.first_moments[begin], &parameter.second_moments[begin]);
    };
    if (parameter.kind == Parameter::Kind::dense) return rows(0, parameter.rows);
    for (std::uint32_t const row : parameter.used) {
        rows(row, 1);
        parameter.is_used[row] = 0;
    }
    parameter.used.clear();
}

} // namespace

Parameter::Parameter(std::size_t row_count, std::size_t column_count, float deviation, Random& random, Kind as)
    : rows(row_count), columns(column_count), kind(as), weights(rows * columns), gradients(rows * columns),
      first_moments(rows * columns), second_moments(rows * columns), is_used(rows) {
    constexpr int terms = 12; // whose sum is close to normal, with variance 1
    for (float& weight : weights) {
        float sum = -0.5F * terms;
        for (int i = 0; i < terms; ++i)
            sum += random.fraction();
        weight = deviation * sum;
    }
}

float* Parameter::gradient_row(std::size_t i) {
    if (kind == Kind::sparse && is_used[i] == 0) {
        is_used[i] = 1;
        used.push_back(static_cast<std::uint32_t>(i));
    }
    return gradients.data() + i * columns;
}

Mask::Mask(std::size_t sentences, std::size_t width, float dropped, Random& random)
    : width_(width), factors_(sentences * width) {
    float const kept = 1 / (1 - dropped);
    for (float& factor : factors_)
        factor = random.fraction() < dropped ? 0 : kept;
}

void Mask::apply(std::vector<float>& rows, std::span<std::size_t const> begins) const {
    if (factors_.empty()) return;
    for (std::size_t s = 0; s + 1 < begins.size(); ++s)
        for (std::size_t row = begins[s]; row < begins[s + 1]; ++row)
            for (std::size_t i = 0; i < width_; ++i)
                rows[row * width_ + i] *= factors_[s * width_ + i];
}

std::span<float const> Mask::of(std::size_t sentence) const {
    return std::span(factors_).subspan(sentence * width_, width_);
}

void train_network(std::size_t sentences, NetworkOptions const& options, std::span<Parameter* const> parameters,
                   Random& random, std::function<void(std::span<std::size_t const> batch)> const& learn) {
    std::vector<std::size_t> order(sentences);
    for (std::size_t i = 0; i < sentences; ++i)
        order[i] = i;
    std::size_t const batches = (sentences + options.batch - 1) / options.batch;
    auto const total = static_cast<float>(batches) * static_cast<float>(options.epochs);
    std::vector<std::vector<float>> sums(parameters.size());
    std::size_t done = 0;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        shuffle(order, random);
        for (std::size_t begin = 0; begin < sentences; begin += options.batch) {
            learn(std::span(order).subspan(begin, std::min(options.batch, sentences - begin)));
            double squared = 0;
            for (Parameter const* parameter : parameters)
                squared += squared_length(*parameter);
            auto const length = static_cast<float>(std::sqrt(squared));
            float const part = static_cast<float>(done++) / total;
            auto const steps = static_cast<float>(done);
            constexpr float warm_up = 200; // steps
            constexpr float full = 0.3F;   // of all steps
            constexpr float least = 0.02F;
            float const sunk = part < full ? 1.0F : std::max(least, (1 - part) / (1 - full));
            float const rate = options.rate * std::min(1.0F, steps / warm_up) * sunk;
            AdamStep const step{rate / (1 - std::pow(first_decay, steps)), first_decay, second_decay,
                                1 / (1 - std::pow(second_decay, steps)),
                                length > longest_gradient ? longest_gradient / length : 1.0F};
            for (Parameter* parameter : parameters)
                update(*parameter, step);
        }
        if (options.epochs - epoch > options.averaged) continue;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            sums[i].resize(parameters[i]->weights.size());
            std::ranges::transform(sums[i], parameters[i]->weights, sums[i].begin(), std::plus());
        }
    }
    for (std::size_t i = 0; i < parameters.size(); ++i)
        for (std::size_t k = 0; k < sums[i].size(); ++k)
            parameters[i]->weights[k] = sums[i][k] / static_cast<float>(options.averaged);
}

void cross_entropy_gradient(std::span<float> scores, std::size_t right) {
    float const most = *std::ranges::max_element(scores);
    float sum = 0;
    for (float& score : scores) {
        score = std::exp(score - most);
        sum += score;
    }
    for (float& score : scores)
        score /= sum;
    scores[right] -= 1;
}

void add_bias_gradient(Parameter& bias, std::vector<float> const& rows) {
    for (std::size_t i = 0; i < rows.size(); i += bias.columns)
        for (std::size_t k = 0; k < bias.columns; ++k)
            bias.gradients[k] += rows[i + k];
}

void add_bias(std::vector<float>& rows, Parameter const& bias) {
    for (std::size_t i = 0; i < rows.size(); i += bias.columns)
        for (std::size_t k = 0; k < bias.columns; ++k)
            rows[i + k] += bias.weights[k];
}

void write_weights(ByteWriter& file, Parameter const& matrix, std::size_t outputs) {
    float largest = 1e-6F;
    for (float const weight : matrix.weights)
        largest = std::max(largest, std::fabs(weight));
    // Ten bits are enough, and fewer where the sum needs the room.
    float const most = static_cast<float>(std::min(largest_weight(matrix.rows), 1023));
    std::vector<std::int16_t> values;
    values.reserve(outputs * matrix.rows);
    for (std::size_t output = 0; output < outputs; ++output)
        for (std::size_t input = 0; input < matrix.rows; ++input)
            values.push_back(static_cast<std::int16_t>(
                std::lround(matrix.weights[input * matrix.columns + output] / largest * most)));
    file.number(static_cast<std::uint32_t>(outputs));
    file.number(static_cast<std::uint32_t>(matrix.rows));
    file.fraction(largest / most / state_scale);
    file.numbers(values);
}

} // namespace dateline::engine
