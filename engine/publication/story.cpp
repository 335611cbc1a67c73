#include "engine/publication/story.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace dateline::engine {

namespace {

constexpr std::size_t nearest = 4;
constexpr double least_similarity = 0.25;
constexpr std::size_t least_names = 6;
constexpr std::size_t most_postings = 2000; ///< a word of more articles tells nothing apart

struct Posting {
    std::uint32_t article;
    float weight;
};

/// A word of an article; names count double.
struct Word {
    std::string_view word;
    bool is_name;
};

[[nodiscard]] std::vector<Word> words_of(Telling const& telling) {
    std::vector<Word> words;
    for (auto const& word : telling.words)
        words.push_back({word, std::ranges::binary_search(telling.names, word)});
    for (auto const& name : telling.names) {
        if (!std::ranges::binary_search(telling.words, name)) words.push_back({name, true});
    }
    return words;
}

} // namespace

std::vector<StoryPair> stories_of(std::span<Telling const> tellings, std::size_t undated) {
    std::unordered_map<std::string_view, std::vector<Posting>> index;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        for (auto const& word : words_of(tellings[i]))
            index[word.word].push_back({static_cast<std::uint32_t>(i), word.is_name ? 2.0F : 1.0F});
    }
    // The smaller the folder, the less do counts of articles say of how common a word is.
    auto const all = static_cast<double>(tellings.size());
    auto const rarity = [&](std::size_t articles) { return 0.5 + std::log((all + 1) / static_cast<double>(articles)); };
    std::vector<double> totals(tellings.size(), 0);
    for (auto const& [word, postings] : index) {
        auto const value = rarity(postings.size());
        for (auto const& posting : postings)
            totals[posting.article] += posting.weight * value;
    }
    std::vector<StoryPair> pairs;
    for (std::size_t i = 0; i < undated; ++i) {
        std::unordered_map<std::uint32_t, std::pair<double, std::size_t>> shared; // sum, names
        for (auto const& word : words_of(tellings[i])) {
            auto const& postings = index[word.word];
            if (postings.size() > most_postings) continue;
            auto const value = rarity(postings.size());
            for (auto const& posting : postings) {
                if (posting.article == i) continue;
                auto& [sum, names] = shared[posting.article];
                sum += (word.is_name ? 2.0 : 1.0) * value;
                names += word.is_name && posting.weight > 1 ? 1U : 0U;
            }
        }
        std::vector<StoryPair> own;
        for (auto const& [other, sum] : shared) {
            // The share of what the shorter one says that the longer one says too.
            auto const similarity = std::min(1.0, sum.first / std::min(totals[i], totals[other]));
            if (similarity < least_similarity || sum.second < least_names) continue;
            own.push_back({std::min<std::size_t>(i, other), std::max<std::size_t>(i, other), similarity});
        }
        auto const better = [](StoryPair const& x, StoryPair const& y) {
            return std::tuple(-x.similarity, x.a, x.b) < std::tuple(-y.similarity, y.a, y.b);
        };
        std::ranges::sort(own, better);
        if (own.size() > nearest) own.resize(nearest);
        pairs.insert(pairs.end(), own.begin(), own.end());
    }
    std::ranges::sort(pairs, {}, [](StoryPair const& pair) { return std::pair(pair.a, pair.b); });
    auto const same = [](StoryPair const& x, StoryPair const& y) { return x.a == y.a && x.b == y.b; };
    pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
    return pairs;
}

} // namespace dateline::engine
