#include "engine/reconcile/similarity.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/event_nouns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>

namespace dateline::engine {

namespace {

/// As if the folder held that many more articles, and mentions, of other stories: in a folder of one story its own
/// words still tell that two articles are about it.
constexpr std::size_t other_articles = 200;
constexpr std::size_t other_mentions = 2000;
constexpr std::size_t most_terms = 64; ///< of an article; the others tell little and cost time

void sort_unique(std::vector<std::uint32_t>& ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// The sum of what `weight` gives for the ids that two sorted lists share.
template <typename Weight> auto sum_of_shared(Features::Ids a, Features::Ids b, Weight const& weight) {
    decltype(weight(0)) sum = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i < *j) {
            ++i;
        } else if (*j < *i) {
            ++j;
        } else {
            sum += weight(*i);
            ++i;
            ++j;
        }
    }
    return sum;
}

/// The words of a title in lower case.
std::vector<std::string> words_of(std::string_view title) {
    std::vector<std::string> words;
    bool in_word = false;
    for (char const c : title) {
        bool const part = !is_space(c) && (static_cast<unsigned char>(c) >= 0x80 || is_digit(c) || is_ascii_lower(c) ||
                                           is_ascii_upper(c) || c == '-');
        if (part && !in_word) words.emplace_back();
        if (part) words.back() += to_lower(c);
        in_word = part;
    }
    return words;
}

class Ids {
public:
    std::uint32_t operator()(std::string const& key) {
        return ids_.emplace(key, static_cast<std::uint32_t>(ids_.size())).first->second;
    }
    [[nodiscard]] std::size_t size() const { return ids_.size(); }

private:
    std::unordered_map<std::string, std::uint32_t> ids_;
};

} // namespace

bool is_form_of(std::string_view word, std::string_view content) {
    constexpr std::size_t shortest = 3;
    std::size_t const least = std::max(shortest, std::min(word.size(), content.size()) - 1);
    return word.size() >= least && content.size() >= least && word.substr(0, least) == content.substr(0, least);
}

FeatureTable::FeatureTable(std::span<ClusterItem const> items) : names_(items) {
    Ids words;
    Ids lemmas;
    std::array<std::vector<std::uint32_t>, 4> lists; // words, near words, names, near names
    std::vector<std::array<std::uint32_t, 4>> sizes;
    sizes.reserve(items.size());
    features_.resize(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        Mention const& mention = *items[i].mention;
        auto& [own_words, near, own_names, near_names] = lists;
        // That both have the predicate is compared by itself.
        std::string const predicate = to_lower(mention.predicate);
        auto const title = words_of(mention.title);
        auto const in_title = [&](std::string const& content) {
            return std::ranges::any_of(title, [&](std::string const& word) { return is_form_of(word, content); });
        };
        for (std::string const& word : mention.content) {
            if (word == mention.lemma || word == predicate) continue;
            own_words.push_back(words(word));
            if (in_title(word)) near.push_back(own_words.back());
        }
        for (std::string const& name : mention.participants) {
            NameIds::Entry const& entry = names_[name];
            own_names.insert(own_names.end(), entry.ids.begin(), entry.ids.end());
            if (in_title(entry.last)) near_names.insert(near_names.end(), entry.ids.begin(), entry.ids.end());
        }
        auto& size = sizes.emplace_back();
        for (std::size_t l = 0; l < lists.size(); ++l) {
            sort_unique(lists[l]);
            ids_.insert(ids_.end(), lists[l].begin(), lists[l].end());
            size[l] = static_cast<std::uint32_t>(lists[l].size());
            lists[l].clear();
        }
        features_[i].lemma = lemmas(std::string(same_happening(mention.lemma)));
    }
    ids_.shrink_to_fit();
    auto rest = Features::Ids(ids_);
    auto const take = [&](std::uint32_t size) {
        auto const taken = rest.first(size);
        rest = rest.subspan(size);
        return taken;
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        features_[i].words = take(sizes[i][0]);
        features_[i].near = take(sizes[i][1]);
        features_[i].names = take(sizes[i][2]);
        features_[i].near_names = take(sizes[i][3]);
    }
    frequencies_.assign(words.size(), 0);
    count_words(items);
    weigh_articles(items);
}

void FeatureTable::count_words(std::span<ClusterItem const> items) {
    for (Features const& features : features_) {
        for (std::uint32_t const word : features.words)
            ++frequencies_[word];
    }
    weights_.reserve(frequencies_.size());
    for (std::uint32_t const frequency : frequencies_)
        weights_.push_back(std::log(static_cast<double>(items.size() + other_mentions) / frequency));
    for (Features& features : features_) {
        for (std::uint32_t const word : features.words)
            features.weight += weights_[word];
        for (std::uint32_t const word : features.near)
            features.near_weight += weights_[word];
    }
}

void FeatureTable::weigh_articles(std::span<ClusterItem const> items) {
    std::size_t article_count = 0;
    for (ClusterItem const& item : items)
        article_count = std::max(article_count, item.article + 1);
    // The mentions of one sentence share its words: a word counts once for a sentence.
    std::vector<std::vector<std::uint32_t>> items_of(article_count);
    for (std::uint32_t i = 0; i < items.size(); ++i)
        items_of[items[i].article].push_back(i);
    std::vector<Term> counted; // of one article after another
    std::vector<std::size_t> ends;
    ends.reserve(article_count);
    std::vector<std::uint32_t> articles_with(frequencies_.size(), 0);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> told; // word, sentence
    for (auto const& own : items_of) {
        told.clear();
        for (std::uint32_t const i : own) {
            for (std::uint32_t const word : features_[i].words)
                told.emplace_back(word, items[i].mention->position);
        }
        std::ranges::sort(told);
        told.erase(std::unique(told.begin(), told.end()), told.end());
        for (std::size_t t = 0; t < told.size(); ++t) {
            if (t == 0 || told[t].first != told[t - 1].first) {
                counted.push_back({told[t].first, 0});
                ++articles_with[told[t].first];
            }
            ++counted.back().weight;
        }
        ends.push_back(counted.size());
    }
    terms_begin_.reserve(article_count + 1);
    terms_begin_.push_back(0);
    std::vector<Term> terms;
    std::size_t begin = 0;
    for (std::size_t const end : ends) {
        terms.assign(counted.begin() + static_cast<std::ptrdiff_t>(begin),
                     counted.begin() + static_cast<std::ptrdiff_t>(end));
        begin = end;
        for (Term& term : terms) {
            double const rarity =
                std::log(static_cast<double>(article_count + other_articles) / articles_with[term.word]);
            term.weight = static_cast<float>((1 + std::log(static_cast<double>(term.weight))) * rarity);
        }
        keep_most_telling(terms);
        terms_.insert(terms_.end(), terms.begin(), terms.end());
        terms_begin_.push_back(terms_.size());
    }
}

/// Leaves the terms of most weight, sorted by word, and makes their squared weights add up to 1.
void FeatureTable::keep_most_telling(std::vector<Term>& terms) {
    if (terms.size() > most_terms) {
        std::ranges::nth_element(terms, terms.begin() + most_terms, [](Term const& a, Term const& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
        });
        terms.resize(most_terms);
        std::ranges::sort(terms, {}, &Term::word);
    }
    double squares = 0;
    for (Term const& term : terms)
        squares += static_cast<double>(term.weight) * static_cast<double>(term.weight);
    if (squares <= 0) return;
    for (Term& term : terms)
        term.weight = static_cast<float>(static_cast<double>(term.weight) / std::sqrt(squares));
}

double FeatureTable::shared_weight(Features::Ids a, Features::Ids b) const {
    return sum_of_shared(a, b, [&](std::uint32_t word) { return weights_[word]; });
}

double FeatureTable::similarity(std::size_t a, std::size_t b) const {
    Features const& x = features_[a];
    Features const& y = features_[b];
    if (x.weight <= 0 || y.weight <= 0) return 0;
    return shared_weight(x.words, y.words) / std::sqrt(x.weight * y.weight);
}

double FeatureTable::near_similarity(std::size_t a, std::size_t b) const {
    Features const& x = features_[a];
    Features const& y = features_[b];
    if (x.near_weight <= 0 || y.near_weight <= 0) return 0;
    return shared_weight(x.near, y.near) / std::sqrt(x.near_weight * y.near_weight);
}

bool FeatureTable::no_shared_names(std::size_t a, std::size_t b) const {
    return !features_[a].names.empty() && !features_[b].names.empty() && shared_names(a, b) == 0;
}

bool FeatureTable::no_shared_near_names(std::size_t a, std::size_t b) const {
    Features::Ids const x = features_[a].near_names;
    Features::Ids const y = features_[b].near_names;
    return !x.empty() && !y.empty() && sum_of_shared(x, y, [](std::uint32_t) { return 1; }) == 0;
}

std::size_t FeatureTable::shared_names(std::size_t a, std::size_t b) const {
    return sum_of_shared(features_[a].names, features_[b].names, [](std::uint32_t) { return std::size_t{1}; });
}

double FeatureTable::article_similarity(std::size_t a, std::size_t b) const {
    auto const x = terms(a);
    auto const y = terms(b);
    double sum = 0;
    for (auto i = x.begin(), j = y.begin(); i != x.end() && j != y.end();) {
        if (i->word < j->word) {
            ++i;
        } else if (j->word < i->word) {
            ++j;
        } else {
            sum += static_cast<double>(i->weight) * static_cast<double>(j->weight);
            ++i;
            ++j;
        }
    }
    return sum;
}

} // namespace dateline::engine
