#include "engine/language/train/train_parser.hpp"

#include "engine/language/train/encoder_network.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::engine {

namespace {

constexpr std::array<FeatureOptions, Parser::feature_count> features_of_words = {{
    {3, 0.2F, true},  // the word
    {3, 0.1F, true},  // its endings of three
    {3, 0.1F, false}, // and two bytes
    {3, 0.1F, false}, // its beginning
    {3, 0.05F, true}, // its shape
    {1, 0.1F, true},  // its tags
}};

Parameter random_matrix(std::size_t rows, std::size_t columns, Random& random) {
    return {rows, columns, 1 / std::sqrt(static_cast<float>(rows)), random};
}

/// out += the product of the transposed `a` and `b`: the gradient of weights between them.
void add_outer(MatrixView a, MatrixView b, Parameter& weights) {
    auto const turned = transposed(a);
    multiply({turned.data(), a.columns, a.rows, a.rows}, b, weights.gradients.data(), weights.columns, Into::add);
}

/// The gradient of what was multiplied with `weights`.
void multiply_back(MatrixView gradients, Parameter const& weights, float* out, std::size_t stride, Into into) {
    auto const turned = transposed(weights.view());
    multiply(gradients, {turned.data(), weights.columns, weights.rows, weights.rows}, out, stride, into);
}

/// A layer that every word goes through twice, as a head and as a dependent: the first and the second half of a row.
struct Roles {
    Roles(std::size_t inputs, std::size_t half, Random& random)
        : width(half), weights(random_matrix(inputs, 2 * half, random)), bias(1, 2 * half, 0, random) {}

    [[nodiscard]] std::vector<float> of(std::vector<float> const& states, std::size_t count) const {
        std::vector<float> out(count * 2 * width);
        multiply({states.data(), count, weights.rows, weights.rows}, weights.view(), out.data(), 2 * width,
                 Into::replace);
        add_bias(out, bias);
        return out;
    }
    void back(std::vector<float> const& states, std::vector<float> const& gradients, std::vector<float>& to) {
        std::size_t const count = gradients.size() / (2 * width);
        MatrixView const from{gradients.data(), count, 2 * width, 2 * width};
        add_bias_gradient(bias, gradients);
        add_outer({states.data(), count, weights.rows, weights.rows}, from, weights);
        multiply_back(from, weights, to.data(), weights.rows, Into::add);
    }

    std::size_t width;
    Parameter weights;
    Parameter bias;
};

class ParserNetwork {
public:
    ParserNetwork(Vocabulary const& vocabulary, ParserOptions const& options, Random& random)
        : dropout_(options.network.dropout), encoder_(vocabulary, features_of_words, options.network, random),
          arcs_(options.network.width, options.arc_width, random),
          bilinear_(options.arc_width, options.arc_width, 0.5F / static_cast<float>(options.arc_width), random),
          head_bias_(1, options.arc_width, 0, random), root_(1, options.arc_width, 0.3F, random),
          labels_(options.network.width, options.label_width, random),
          relations_(random_matrix(options.label_width, padded(relation_count), random)),
          relation_bias_(1, padded(relation_count), 0, random) {}

    std::vector<Parameter*> parameters() {
        auto all = encoder_.parameters();
        all.insert(all.end(), {&arcs_.weights, &arcs_.bias, &bilinear_, &head_bias_, &root_, &labels_.weights,
                               &labels_.bias, &relations_, &relation_bias_});
        return all;
    }

    void learn(std::span<std::vector<std::uint32_t> const* const> sentences,
               std::span<std::vector<Attachment> const* const> trees, Random& random) {
        EncoderPass const pass = encoder_.forward(sentences, random);
        std::vector<float> state_gradients(pass.states.size());
        learn_arcs(pass, trees, state_gradients, random);
        learn_relations(pass, trees, state_gradients, random);
        encoder_.backward(pass, std::move(state_gradients));
    }

    void write(ByteWriter& file) const {
        encoder_.write(file);
        auto const write = [&](Parameter const& weights, Parameter const& bias, std::size_t outputs) {
            write_weights(file, weights, outputs);
            file.numbers(
                std::vector(bias.weights.begin(), bias.weights.begin() + static_cast<std::ptrdiff_t>(outputs)));
        };
        write(arcs_.weights, arcs_.bias, 2 * arcs_.width);
        write(bilinear_, head_bias_, arcs_.width);
        file.numbers(root_.weights);
        write(labels_.weights, labels_.bias, 2 * labels_.width);
        write(relations_, relation_bias_, relation_count);
    }

private:
    using Trees = std::span<std::vector<Attachment> const* const>;

    /// An arc's score is the inner product of what the dependent wants and what the head is.
    void learn_arcs(EncoderPass const& pass, Trees trees, std::vector<float>& state_gradients, Random& random) {
        std::size_t const width = arcs_.width;
        std::size_t const count = pass.words();
        auto const before = arcs_.of(pass.states, count);
        auto roles = before;
        std::ranges::transform(roles, roles.begin(), leaky);
        Mask const mask(trees.size(), 2 * width, dropout_, random);
        mask.apply(roles, pass.begins);
        MatrixView const dependents{roles.data() + width, count, width, 2 * width};
        std::vector<float> wanted(count * width);
        multiply(dependents, bilinear_.view(), wanted.data(), width, Into::replace);
        add_bias(wanted, head_bias_);

        std::vector<float> wanted_gradients(count * width);
        std::vector<float> role_gradients(count * 2 * width);
        for (std::size_t s = 0; s < trees.size(); ++s) {
            std::size_t const begin = pass.begins[s];
            std::size_t const size = pass.begins[s + 1] - begin;
            std::size_t const heads = size + 1;
            std::vector<float> as_head(heads * width);
            std::ranges::copy(root_.weights, as_head.begin());
            for (std::size_t word = 0; word < size; ++word)
                std::copy_n(&roles[(begin + word) * 2 * width], width, &as_head[(word + 1) * width]);
            auto const turned = transposed({as_head.data(), heads, width, width});
            std::vector<float> scores(size * heads);
            multiply({&wanted[begin * width], size, width, width}, {turned.data(), width, heads, heads}, scores.data(),
                     heads, Into::replace);
            for (std::size_t word = 0; word < size; ++word) {
                auto const of_word = std::span(scores).subspan(word * heads, heads);
                constexpr float impossible = -1e9F;
                of_word[word + 1] = impossible; // its own head
                cross_entropy_gradient(of_word, static_cast<std::size_t>((*trees[s])[word].head + 1));
                for (float& gradient : of_word)
                    gradient /= static_cast<float>(count);
            }
            MatrixView const gradients{scores.data(), size, heads, heads};
            multiply(gradients, {as_head.data(), heads, width, width}, &wanted_gradients[begin * width], width,
                     Into::replace);
            auto const turned_gradients = transposed(gradients);
            std::vector<float> head_gradients(heads * width);
            multiply({turned_gradients.data(), heads, size, size}, {&wanted[begin * width], size, width, width},
                     head_gradients.data(), width, Into::replace);
            for (std::size_t i = 0; i < width; ++i)
                root_.gradients[i] += head_gradients[i];
            for (std::size_t word = 0; word < size; ++word)
                std::copy_n(&head_gradients[(word + 1) * width], width, &role_gradients[(begin + word) * 2 * width]);
        }
        MatrixView const gradients{wanted_gradients.data(), count, width, width};
        add_bias_gradient(head_bias_, wanted_gradients);
        add_outer(dependents, gradients, bilinear_);
        multiply_back(gradients, bilinear_, role_gradients.data() + width, 2 * width, Into::replace);
        mask.apply(role_gradients, pass.begins);
        for (std::size_t i = 0; i < role_gradients.size(); ++i)
            role_gradients[i] *= leaky_slope(before[i]);
        arcs_.back(pass.states, role_gradients, state_gradients);
    }

    void learn_relations(EncoderPass const& pass, Trees trees, std::vector<float>& state_gradients, Random& random) {
        std::size_t const width = labels_.width;
        std::size_t const outputs = relations_.columns;
        std::size_t const count = pass.words();
        auto const roles = labels_.of(pass.states, count);
        Mask const mask(trees.size(), width, dropout_, random);
        std::vector<float> before(count * width);
        for (std::size_t s = 0; s < trees.size(); ++s) {
            for (std::size_t word = 0; word < trees[s]->size(); ++word) {
                std::int32_t const head = (*trees[s])[word].head;
                if (head == Attachment::no_head) continue;
                std::size_t const at = pass.begins[s] + word;
                float const* const above = &roles[(pass.begins[s] + static_cast<std::size_t>(head)) * 2 * width];
                float const* const below = &roles[at * 2 * width + width];
                for (std::size_t i = 0; i < width; ++i)
                    before[at * width + i] = above[i] + below[i];
            }
        }
        auto arcs = before;
        std::ranges::transform(arcs, arcs.begin(), leaky);
        mask.apply(arcs, pass.begins);
        std::vector<float> scores(count * outputs);
        multiply({arcs.data(), count, width, width}, relations_.view(), scores.data(), outputs, Into::replace);
        add_bias(scores, relation_bias_);
        for (std::size_t s = 0; s < trees.size(); ++s) {
            for (std::size_t word = 0; word < trees[s]->size(); ++word) {
                auto const of_word = std::span(scores).subspan((pass.begins[s] + word) * outputs, outputs);
                Attachment const& gold = (*trees[s])[word];
                if (gold.head == Attachment::no_head) {
                    std::ranges::fill(of_word, 0.0F);
                    continue;
                }
                cross_entropy_gradient(of_word.first(relation_count), static_cast<std::size_t>(gold.relation));
                std::ranges::fill(of_word.subspan(relation_count), 0.0F);
                for (float& gradient : of_word)
                    gradient /= static_cast<float>(count);
            }
        }
        MatrixView const gradients{scores.data(), count, outputs, outputs};
        add_bias_gradient(relation_bias_, scores);
        add_outer({arcs.data(), count, width, width}, gradients, relations_);
        std::vector<float> arc_gradients(count * width);
        multiply_back(gradients, relations_, arc_gradients.data(), width, Into::replace);
        mask.apply(arc_gradients, pass.begins);
        std::vector<float> role_gradients(count * 2 * width);
        for (std::size_t s = 0; s < trees.size(); ++s) {
            for (std::size_t word = 0; word < trees[s]->size(); ++word) {
                std::int32_t const head = (*trees[s])[word].head;
                if (head == Attachment::no_head) continue;
                std::size_t const at = pass.begins[s] + word;
                float* const above = &role_gradients[(pass.begins[s] + static_cast<std::size_t>(head)) * 2 * width];
                float* const below = &role_gradients[at * 2 * width + width];
                for (std::size_t i = 0; i < width; ++i) {
                    float const gradient = arc_gradients[at * width + i] * leaky_slope(before[at * width + i]);
                    above[i] += gradient;
                    below[i] += gradient;
                }
            }
        }
        labels_.back(pass.states, role_gradients, state_gradients);
    }

    float dropout_;
    EncoderNetwork encoder_;
    Roles arcs_;
    Parameter bilinear_;
    Parameter head_bias_;
    Parameter root_;
    Roles labels_;
    Parameter relations_;
    Parameter relation_bias_;
};

} // namespace

std::string train_parser(std::span<TreebankSentence const> sentences, std::span<std::vector<TagPair> const> tags,
                         ParserOptions const& options) {
    std::vector<std::vector<std::uint64_t>> values;
    std::vector<std::vector<std::uint64_t>> counted;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        values.push_back(Parser::features(atoms_of(sentences[i]), tags[i]));
        if (!sentences[i].is_copy) counted.push_back(values.back());
    }
    Vocabulary const vocabulary(counted, features_of_words);
    std::vector<std::vector<std::uint32_t>> rows;
    for (auto const& sentence : values)
        rows.push_back(vocabulary.rows(sentence));
    Random random(options.network.seed);
    ParserNetwork network(vocabulary, options, random);
    train_network(sentences.size(), options.network, network.parameters(), random,
                  [&](std::span<std::size_t const> batch) {
                      std::vector<std::vector<std::uint32_t> const*> inputs;
                      std::vector<std::vector<Attachment> const*> trees;
                      for (std::size_t const s : batch) {
                          inputs.push_back(&rows[s]);
                          trees.push_back(&sentences[s].tree);
                      }
                      network.learn(inputs, trees, random);
                  });
    ByteWriter file;
    network.write(file);
    return file.take();
}

} // namespace dateline::engine
