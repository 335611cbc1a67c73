#include "engine/language/train/train_tagger.hpp"

#include "engine/language/train/encoder_network.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace dateline::engine {

namespace {

constexpr std::array<FeatureOptions, Tagger::feature_count> features_of_words = {{
    {3, 0.2F, true},  // the word
    {3, 0.2F, false}, // with its capitals
    {3, 0.1F, true},  // its endings of three,
    {3, 0.1F, false}, // one,
    {3, 0.1F, false}, // two
    {3, 0.1F, false}, // and four bytes
    {3, 0.1F, false}, // its beginning
    {3, 0.05F, true}, // its shape
    {1, 0.1F, true},  // which form of a verb it may be
}};

/// Those that occur at least twice, most frequent first.
std::vector<TagPair> classes_of(std::span<TreebankSentence const* const> sentences) {
    std::map<std::pair<Upos, PennTag>, std::uint32_t> counts;
    for (TreebankSentence const* sentence : sentences) {
        for (TagPair const tag : sentence->tags)
            ++counts[{tag.upos, tag.penn}];
    }
    std::vector<std::pair<std::uint32_t, TagPair>> found;
    for (auto const& [tag, count] : counts)
        if (count > 1) found.push_back({count, {tag.first, tag.second}});
    std::ranges::stable_sort(found, std::ranges::greater{}, &std::pair<std::uint32_t, TagPair>::first);
    std::vector<TagPair> classes;
    for (auto const& entry : found)
        classes.push_back(entry.second);
    return classes;
}

/// One of some classes for each word, by its state.
struct Choice {
    Choice(std::size_t width, std::size_t count, Random& random)
        : classes(count), weights(width, padded(count), 1 / std::sqrt(static_cast<float>(width)), random),
          bias(1, padded(count), 0, random) {}

    /// Adds the gradients of the mean cross entropy, `worth` of them.
    void learn(std::vector<float> const& states, std::span<std::size_t const> right, float worth,
               std::vector<float>& state_gradients) {
        std::size_t const width = weights.rows;
        std::size_t const outputs = weights.columns;
        std::size_t const count = right.size();
        MatrixView const from{states.data(), count, width, width};
        std::vector<float> scores(count * outputs);
        multiply(from, weights.view(), scores.data(), outputs, Into::replace);
        add_bias(scores, bias);
        for (std::size_t word = 0; word < count; ++word) {
            auto const of_word = std::span(scores).subspan(word * outputs, outputs);
            cross_entropy_gradient(of_word.first(classes), right[word]);
            std::ranges::fill(of_word.subspan(classes), 0.0F);
            for (float& gradient : of_word)
                gradient *= worth / static_cast<float>(count);
        }
        add_bias_gradient(bias, scores);
        MatrixView const gradients{scores.data(), count, outputs, outputs};
        auto const turned = transposed(from);
        multiply({turned.data(), width, count, count}, gradients, weights.gradients.data(), outputs, Into::add);
        auto const back = transposed(weights.view());
        multiply(gradients, {back.data(), outputs, width, width}, state_gradients.data(), width, Into::add);
    }

    void write(ByteWriter& file) const {
        write_weights(file, weights, classes);
        file.numbers(std::vector(bias.weights.begin(), bias.weights.begin() + static_cast<std::ptrdiff_t>(classes)));
    }

    std::size_t classes;
    Parameter weights;
    Parameter bias;
};

/// A word's relation and on which side its head is: who learns that as well tells tags better.
std::size_t place_in_tree(std::span<Attachment const> tree, std::size_t word) {
    auto const relation = static_cast<std::size_t>(tree[word].relation);
    return 2 * relation + (tree[word].head > static_cast<std::int32_t>(word) ? 1 : 0);
}

} // namespace

std::string train_tagger(std::span<TreebankSentence const* const> sentences, NetworkOptions const& options) {
    auto const classes = classes_of(sentences);
    std::vector<std::vector<std::uint64_t>> values;
    std::vector<std::vector<std::uint64_t>> counted;
    std::vector<std::vector<std::size_t>> gold;
    for (TreebankSentence const* sentence : sentences) {
        values.push_back(Tagger::features(atoms_of(*sentence)));
        if (!sentence->is_copy) counted.push_back(values.back());
        auto& labels = gold.emplace_back();
        for (TagPair const tag : sentence->tags) {
            auto const found = std::ranges::find(classes, tag);
            labels.push_back(found == classes.end() ? 0 : static_cast<std::size_t>(found - classes.begin()));
        }
    }
    Vocabulary const vocabulary(counted, features_of_words);
    std::vector<std::vector<std::uint32_t>> rows;
    for (auto const& sentence : values)
        rows.push_back(vocabulary.rows(sentence));

    Random random(options.seed);
    EncoderNetwork encoder(vocabulary, features_of_words, options, random);
    Choice tag_choice(options.width, classes.size(), random);
    Choice place_choice(options.width, 2 * relation_count, random);
    auto parameters = encoder.parameters();
    parameters.insert(parameters.end(),
                      {&tag_choice.weights, &tag_choice.bias, &place_choice.weights, &place_choice.bias});
    train_network(sentences.size(), options, parameters, random, [&](std::span<std::size_t const> batch) {
        std::vector<std::vector<std::uint32_t> const*> inputs;
        std::vector<std::size_t> tags;
        std::vector<std::size_t> places;
        for (std::size_t const s : batch) {
            inputs.push_back(&rows[s]);
            tags.insert(tags.end(), gold[s].begin(), gold[s].end());
            for (std::size_t word = 0; word < gold[s].size(); ++word)
                places.push_back(place_in_tree(sentences[s]->tree, word));
        }
        EncoderPass const pass = encoder.forward(inputs, random);
        std::vector<float> state_gradients(pass.states.size());
        tag_choice.learn(pass.states, tags, 1, state_gradients);
        constexpr float worth = 0.5F; // of what is not asked for in the end
        place_choice.learn(pass.states, places, worth, state_gradients);
        encoder.backward(pass, std::move(state_gradients));
    });

    ByteWriter file;
    std::string pairs;
    for (TagPair const tag : classes) {
        pairs += static_cast<char>(tag.upos);
        pairs += static_cast<char>(tag.penn);
    }
    file.block(pairs);
    encoder.write(file);
    tag_choice.write(file);
    return file.take();
}

std::vector<std::vector<TagPair>> jackknifed_tags(std::span<TreebankSentence const> sentences, std::size_t folds,
                                                  NetworkOptions const& options) {
    std::vector<std::vector<TagPair>> tags(sentences.size());
    // Runs of sentences stay together: neighbours share words that a stranger would not.
    constexpr std::size_t longest_run = 50;
    std::size_t const run = std::clamp<std::size_t>(sentences.size() / folds, 1, longest_run);
    auto const fold_of = [&](std::size_t i) { return i / run % folds; };
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<TreebankSentence const*> others;
        for (std::size_t i = 0; i < sentences.size(); ++i)
            if (fold_of(i) != fold) others.push_back(&sentences[i]);
        std::string const trained = train_tagger(others, options);
        ByteReader reader(std::as_bytes(std::span(trained)));
        Tagger const tagger = Tagger::read(reader).value();
        for (std::size_t i = 0; i < sentences.size(); ++i)
            if (fold_of(i) == fold) tags[i] = tagger.tag(atoms_of(sentences[i]));
    }
    return tags;
}

} // namespace dateline::engine
