#include "engine/language/tagger.hpp"

#include <limits>

namespace dateline::engine {

std::optional<Tagger> Tagger::read(ByteReader& reader) {
    std::vector<TagPair> classes;
    auto const pairs = reader.block();
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
        auto const upos = std::to_integer<std::uint8_t>(pairs[i]);
        auto const penn = std::to_integer<std::uint8_t>(pairs[i + 1]);
        if (upos >= upos_count || penn >= penn_tag_count) return {};
        classes.push_back({static_cast<Upos>(upos), static_cast<PennTag>(penn)});
    }
    auto encoder = Encoder::read(reader);
    if (classes.empty() || !encoder || encoder->feature_count() != feature_count) return {};
    Tagger tagger(std::move(classes), std::move(*encoder));
    auto weights = Weights::read(reader);
    if (!weights || weights->width != tagger.encoder_.width() || weights->outputs != tagger.classes_.size()) return {};
    tagger.weights_ = std::move(*weights);
    tagger.bias_ = reader.numbers<float>(tagger.classes_.size());
    return reader.failed() ? std::nullopt : std::optional(std::move(tagger));
}

std::vector<std::uint64_t> Tagger::features(std::span<WordAtoms const> words) {
    std::vector<std::uint64_t> values;
    values.reserve(words.size() * feature_count);
    for (WordAtoms const& word : words) {
        values.insert(values.end(), {word.word, word.exact, word.suffix[2], word.suffix[0], word.suffix[1],
                                     word.suffix[3], word.prefix[2], word.shape, word.verb});
    }
    return values;
}

std::vector<TagPair> Tagger::tag(std::span<WordAtoms const> words) const {
    auto const products = weights_.times(encoder_.states(features(words)), words.size());
    std::vector<TagPair> tags;
    tags.reserve(words.size());
    for (std::size_t word = 0; word < words.size(); ++word) {
        float most = -std::numeric_limits<float>::max();
        TagPair best = classes_.front();
        for (std::size_t i = 0; i < classes_.size(); ++i) {
            float const score = static_cast<float>(products[word * classes_.size() + i]) * weights_.scale + bias_[i];
            if (score <= most) continue;
            most = score;
            best = classes_[i];
        }
        tags.push_back(best);
    }
    return tags;
}

} // namespace dateline::engine
