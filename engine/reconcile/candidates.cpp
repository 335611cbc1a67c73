#include "engine/reconcile/candidates.hpp"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t rare_words = 5;      ///< of a mention
constexpr std::uint32_t rare_word = 60;    ///< mentions that have it
constexpr std::size_t paired_words = 3;    ///< of a mention
constexpr std::size_t most_under_key = 60; ///< mentions, the nearest in the order of the items
constexpr std::size_t most_candidates = 48;

} // namespace

Candidates::Candidates(std::span<ClusterItem const> items, FeatureTable const& features)
    : items_(items), features_(features), like_(like_articles(features)), of_article_(features.article_count()) {
    auto const count = static_cast<std::uint32_t>(items.size());
    for (std::uint32_t i = 0; i < count; ++i)
        of_article_[items[i].article].push_back(i);
    for (auto& told : of_article_)
        std::ranges::sort(told, {}, [&](std::uint32_t i) { return std::pair(features[i].lemma, i); });
    for (std::uint32_t i = 0; i < count; ++i)
        file(i);
    std::ranges::sort(entries_, {}, [](Entry const& entry) { return std::tuple(entry.key, entry.item); });
    slots_begin_.assign(items.size() + 1, 0);
    for (Entry const& entry : entries_)
        ++slots_begin_[entry.item + 1];
    for (std::size_t i = 0; i < items.size(); ++i)
        slots_begin_[i + 1] += slots_begin_[i];
    slots_.resize(entries_.size());
    std::vector<std::uint32_t> next(slots_begin_.begin(), slots_begin_.end() - 1);
    for (std::uint32_t e = 0; e < entries_.size(); ++e)
        slots_[next[entries_[e].item]++] = e;
}

/// Files an item under its rarest words, and under its predicate with some that are less rare, or with all of them: the
/// very same words always meet, however common they are.
void Candidates::file(std::uint32_t item) {
    enum : std::uint64_t { word = 1, predicate_and_word = 2, predicate_and_all = 3 };
    auto const key = [](std::uint64_t kind, std::uint64_t value) { return kind << 62U | (value & (~0ULL >> 2U)); };
    Features const& features = features_[item];
    std::uint64_t const predicate = static_cast<std::uint64_t>(features.lemma) << 32U;
    std::uint64_t hash = features.lemma;
    for (std::uint32_t const each : features.words)
        hash = (hash ^ each) * 0x100000001B3ULL + 1;
    entries_.push_back({key(predicate_and_all, hash), item});
    std::vector<std::uint32_t> words = features.words;
    std::ranges::sort(words, {}, [&](std::uint32_t each) { return std::pair(features_.frequency(each), each); });
    std::size_t rare = 0;
    std::size_t paired = 0;
    for (std::uint32_t const each : words) {
        if (features_.frequency(each) <= rare_word && rare < rare_words) {
            entries_.push_back({key(word, each), item});
            ++rare;
        } else if (paired < paired_words) {
            entries_.push_back({key(predicate_and_word, predicate | each), item});
            ++paired;
        }
    }
}

float Candidates::story(std::size_t a, std::size_t b) const {
    std::size_t const x = items_[a].article;
    std::size_t const y = items_[b].article;
    if (x == y) return 1;
    auto const& like = like_[x];
    auto const found = std::ranges::lower_bound(like, y, {}, &LikeArticle::article);
    if (found != like.end() && found->article == y) return found->likeness;
    return static_cast<float>(features_.article_similarity(x, y));
}

void Candidates::add_by_words(std::uint32_t item, std::vector<Shared>& shared) const {
    for (std::uint32_t s = slots_begin_[item]; s < slots_begin_[item + 1]; ++s) {
        std::size_t const end = slots_[s];
        std::size_t const first = end - std::min(end, most_under_key);
        for (std::size_t e = end; e > first && entries_[e - 1].key == entries_[end].key; --e)
            shared.push_back({entries_[e - 1].item, 1});
    }
}

void Candidates::add_by_predicate(std::uint32_t item, std::size_t article, std::uint32_t weight,
                                  std::vector<Shared>& shared) const {
    auto const same = std::ranges::equal_range(of_article_[article], features_[item].lemma, {},
                                               [&](std::uint32_t i) { return features_[i].lemma; });
    for (std::uint32_t const other : same) {
        if (other < item) shared.push_back({other, weight});
    }
}

std::vector<Candidates::Candidate> Candidates::before(std::uint32_t item) const {
    std::size_t const article = items_[item].article;
    std::vector<Shared> shared;
    add_by_words(item, shared);
    add_by_predicate(item, article, 1, shared);
    for (LikeArticle const& other : like_[article])
        add_by_predicate(item, other.article, 2 + static_cast<std::uint32_t>(other.likeness * 10), shared);
    std::ranges::sort(shared, {}, &Shared::item);

    std::vector<std::pair<std::uint32_t, std::uint32_t>> counted; // what speaks for it, item
    for (std::size_t begin = 0, end = 0; begin < shared.size(); begin = end) {
        std::uint32_t const other = shared[begin].item;
        std::uint32_t sum = 0;
        for (; end < shared.size() && shared[end].item == other; ++end)
            sum += shared[end].weight;
        // What different predicates name is compared by their words where both are told outright.
        bool const comparable = features_[other].lemma == features_[item].lemma ||
                                (items_[other].mention->main && items_[item].mention->main);
        if (comparable) counted.emplace_back(sum, other);
    }
    if (counted.size() > most_candidates) {
        std::ranges::nth_element(counted, counted.begin() + most_candidates, std::greater<>());
        counted.resize(most_candidates);
    }
    std::vector<Candidate> found;
    found.reserve(counted.size());
    for (auto const& [sum, other] : counted)
        found.push_back({other, story(item, other)});
    return found;
}

} // namespace dateline::engine
