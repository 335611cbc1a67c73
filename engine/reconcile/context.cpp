#include "engine/reconcile/context.hpp"

#include "engine/language/plain_words.hpp"
#include "engine/reconcile/incompatible.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace dateline::engine {

namespace {

/// Words that stand for something in a sentence before, sorted.
constexpr std::array<std::string_view, 13> pointing = {"he",    "her",  "him",   "his",  "it",   "its",  "she",
                                                       "their", "them", "there", "they", "this", "those"};

bool points_back(Mention const& mention) {
    return std::ranges::any_of(plain_words(mention.title), [](std::string const& word) {
        return std::ranges::find(pointing, std::string_view(word)) != pointing.end();
    });
}

bool is_of_a_day(Mention const& mention) {
    return is_dated(mention) && mention.time->reading.granularity <= Granularity::day;
}

void add(std::vector<std::uint32_t>& ids, Features::Ids more) {
    ids.insert(ids.end(), more.begin(), more.end());
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

} // namespace

Contexts::Contexts(std::span<ClusterItem const> items, FeatureTable const& features)
    : items_(items), features_(features), explained_(items.size(), false) {
    using Sentence = std::pair<std::size_t, std::uint32_t>; // article, position
    std::map<Sentence, std::vector<std::size_t>> before;    // the mentions of sentences that are pointed back to
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < items.size(); ++i) {
        Mention const& mention = *items[i].mention;
        bool const clause = mention.main && mention.form == Form::clause;
        if (!clause || mention.position == 0 || !is_of_a_day(mention) || !points_back(mention)) continue;
        found.push_back(i);
        before.try_emplace({items[i].article, mention.position - 1});
    }
    if (found.empty()) return;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items[i].mention->main) continue;
        auto const sentence = before.find({items[i].article, items[i].mention->position});
        if (sentence != before.end()) sentence->second.push_back(i);
    }
    for (std::size_t const i : found) {
        Context context;
        auto const take = [&](std::size_t item) {
            add(context.words, features[item].words);
            add(context.names, features[item].names);
        };
        take(i);
        for (std::size_t const item : before.at({items[i].article, items[i].mention->position - 1}))
            take(item);
        for (std::uint32_t const word : context.words)
            context.weight += features.weight(word);
        contexts_.emplace(i, std::move(context));
        explained_[i] = true;
    }
}

Contexts::Context const* Contexts::of(std::size_t item) const {
    return explained_[item] ? &contexts_.at(item) : nullptr;
}

bool Contexts::explain(std::size_t a, std::size_t b) const {
    if (!explained_[a] && !explained_[b]) return false;
    if (items_[a].article == items_[b].article) return false;
    Mention const& x = *items_[a].mention;
    Mention const& y = *items_[b].mention;
    return x.main && y.main && is_of_a_day(x) && is_of_a_day(y) && x.time->reading.interval == y.time->reading.interval;
}

double Contexts::similarity(std::size_t a, std::size_t b) const {
    Context const* const x = of(a);
    Context const* const y = of(b);
    auto const words_of = [&](Context const* context, std::size_t item) {
        return context ? Features::Ids(context->words) : features_[item].words;
    };
    double const weights = (x ? x->weight : features_[a].weight) * (y ? y->weight : features_[b].weight);
    double const own = features_.similarity(a, b);
    if (weights <= 0) return own;
    return std::max(own, features_.shared_weight(words_of(x, a), words_of(y, b)) / std::sqrt(weights));
}

bool Contexts::no_shared_names(std::size_t a, std::size_t b) const {
    if (!features_.no_shared_names(a, b)) return false;
    Context const* const x = of(a);
    Context const* const y = of(b);
    Features::Ids const names = x ? Features::Ids(x->names) : features_[a].names;
    Features::Ids const others = y ? Features::Ids(y->names) : features_[b].names;
    return !names.empty() && !others.empty() &&
           std::ranges::none_of(names, [&](std::uint32_t name) { return std::ranges::binary_search(others, name); });
}

} // namespace dateline::engine
