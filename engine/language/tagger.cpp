#include "engine/language/tagger.hpp"

#include <algorithm>

namespace dateline::engine {

std::vector<TagPair> Tagger::tag(std::vector<WordAtoms> words) const {
    TaggerInput const input(std::move(words), lexicon_);
    std::size_t const count = input.atoms.size();
    std::vector<std::uint8_t> chosen(count);
    FeatureList features;
    ClassScores scores{};
    for (std::size_t i = 0; i < count; ++i) {
        if (input.readings[i].certain) {
            chosen[i] = input.readings[i].best;
            continue;
        }
        tagger_features(input, i, chosen, features);
        model_.score(features.view(), scores, classes_.size());
        auto const end = scores.begin() + static_cast<std::ptrdiff_t>(classes_.size());
        chosen[i] = static_cast<std::uint8_t>(std::max_element(scores.begin(), end) - scores.begin());
    }
    std::vector<TagPair> tags;
    tags.reserve(count);
    for (std::uint8_t const c : chosen)
        tags.push_back(classes_[c]);
    return tags;
}

} // namespace dateline::engine
