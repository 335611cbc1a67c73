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

/// One step of a hash: the mix of splitmix64.
std::uint64_t mixed(std::uint64_t value) {
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
}

} // namespace

Candidates::Candidates(std::span<ClusterItem const> items, FeatureTable const& features, LikeArticles const& like)
    : items_(items), features_(features), like_(like), shared_(items.size(), 0) {
    auto const count = static_cast<std::uint32_t>(items.size());
    kinds_.reserve(count);
    of_article_.reserve(count);
    of_article_begin_.assign(features.article_count() + 1, 0);
    for (std::uint32_t i = 0; i < count; ++i) {
        kinds_.push_back({features[i].lemma, items[i].mention->main});
        of_article_.push_back(i);
        ++of_article_begin_[items[i].article + 1];
    }
    for (std::size_t a = 0; a + 1 < of_article_begin_.size(); ++a)
        of_article_begin_[a + 1] += of_article_begin_[a];
    std::ranges::sort(of_article_, {},
                      [&](std::uint32_t i) { return std::tuple(items[i].article, kinds_[i].lemma, i); });
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
    std::uint64_t hash = mixed(features.lemma);
    for (std::uint32_t const each : features.words)
        hash = mixed(hash + each);
    entries_.push_back({key(predicate_and_all, hash), item});
    std::vector<std::uint32_t> words(features.words.begin(), features.words.end());
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

void Candidates::add(std::uint32_t item, std::uint32_t other, std::uint32_t weight) {
    // What different predicates name is compared by their words where both are told outright.
    Kind const& x = kinds_[item];
    Kind const& y = kinds_[other];
    if (x.lemma != y.lemma && !(x.main && y.main)) return;
    if (shared_[other] == 0) counted_.emplace_back(0, other);
    shared_[other] += weight;
}

void Candidates::add_by_words(std::uint32_t item) {
    for (std::uint32_t s = slots_begin_[item]; s < slots_begin_[item + 1]; ++s) {
        std::size_t const end = slots_[s];
        std::size_t const first = end - std::min(end, most_under_key);
        for (std::size_t e = end; e > first && entries_[e - 1].key == entries_[end].key; --e)
            add(item, entries_[e - 1].item, 1);
    }
}

void Candidates::add_by_predicate(std::uint32_t item, std::size_t article, std::uint32_t weight) {
    auto const told =
        std::span(of_article_)
            .subspan(of_article_begin_[article], of_article_begin_[article + 1] - of_article_begin_[article]);
    auto const lemma_of = [&](std::uint32_t i) { return kinds_[i].lemma; };
    std::uint32_t const lemma = kinds_[item].lemma;
    for (auto other = std::ranges::lower_bound(told, lemma, {}, lemma_of); other != told.end(); ++other) {
        if (*other >= item || lemma_of(*other) != lemma) break;
        add(item, *other, weight);
    }
}

std::vector<std::uint32_t> const& Candidates::before(std::uint32_t item) {
    std::size_t const article = items_[item].article;
    counted_.clear();
    add_by_words(item);
    add_by_predicate(item, article, 1);
    for (LikeArticle const& other : like_.of(article))
        add_by_predicate(item, other.article, 2 + static_cast<std::uint32_t>(other.likeness * 10));
    for (auto& [sum, other] : counted_)
        sum = std::exchange(shared_[other], 0);
    if (counted_.size() > most_candidates) {
        std::ranges::nth_element(counted_, counted_.begin() + most_candidates, std::greater<>());
        counted_.resize(most_candidates);
    }
    found_.clear();
    for (auto const& [sum, other] : counted_)
        found_.push_back(other);
    return found_;
}

} // namespace dateline::engine
