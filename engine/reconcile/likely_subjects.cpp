#include "engine/reconcile/likely_subjects.hpp"

#include "engine/language/plain_words.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t shortest = 4; ///< bytes of a title's longer words
constexpr std::size_t fewest = 2;   ///< longer words of a title that says anything
constexpr double slack = 1e-3;      ///< for the rounding of weights

/// A title's longer words, each once, sorted.
std::vector<std::string> longer_words(std::string_view title) {
    auto words = plain_words(title);
    std::erase_if(words, [](std::string const& word) { return word.size() < shortest; });
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

} // namespace

double title_likeness(std::string_view title, std::string_view notice) {
    auto const words = longer_words(title);
    auto const repeated = longer_words(notice);
    if (words.size() < fewest) return 0;
    auto const count = std::ranges::count_if(
        words, [&](std::string const& word) { return std::ranges::binary_search(repeated, word); });
    return static_cast<double>(count) / static_cast<double>(words.size());
}

LikelySubjects::LikelySubjects(std::vector<ArticleMentions> const& articles, std::span<std::uint32_t const> among,
                               FeatureTable const& features, double least_alike, double least_title)
    : features_(features), least_alike_(least_alike), articles_with_(features.word_count(), 0),
      by_word_(features.word_count()) {
    for (std::size_t a = 0; a < articles.size(); ++a)
        for (auto const& term : features.terms(a))
            ++articles_with_[term.word];
    std::unordered_map<std::string, std::uint32_t> titles_with;
    for (std::uint32_t const a : among) {
        for (std::uint32_t const word : telling_words(a))
            by_word_[word].push_back(a);
        for (std::string const& word : longer_words(articles[a].article.title))
            ++titles_with[word];
    }
    for (std::uint32_t const a : among) {
        auto words = longer_words(articles[a].article.title);
        if (words.size() < fewest) continue;
        // Whoever repeats enough of them repeats one of these.
        auto const repeated =
            static_cast<std::size_t>(std::ceil(least_title * static_cast<double>(words.size()) - slack));
        std::ranges::sort(words, {}, [&](std::string const& word) { return std::tuple(titles_with[word], word); });
        words.resize(words.size() + 1 - std::clamp<std::size_t>(repeated, 1, words.size()));
        for (std::string& word : words)
            by_title_[std::move(word)].push_back(a);
    }
}

/// An article's words, the rarest first, without the commonest that together could not make another like it.
std::vector<std::uint32_t> LikelySubjects::telling_words(std::size_t article) const {
    auto const own = features_.terms(article);
    std::vector<FeatureTable::Term> terms(own.begin(), own.end());
    std::ranges::sort(terms, {}, [&](auto const& term) { return std::tuple(articles_with_[term.word], term.word); });
    double squares = 0;
    while (!terms.empty()) {
        double const weight = static_cast<double>(terms.back().weight);
        squares += weight * weight;
        if (std::sqrt(squares) >= least_alike_ - slack) break;
        terms.pop_back();
    }
    std::vector<std::uint32_t> words;
    words.reserve(terms.size());
    for (auto const& term : terms)
        words.push_back(term.word);
    return words;
}

std::vector<std::size_t> LikelySubjects::of(std::size_t notice, std::string_view title) const {
    std::vector<std::size_t> found;
    for (std::uint32_t const word : telling_words(notice))
        found.insert(found.end(), by_word_[word].begin(), by_word_[word].end());
    for (std::string const& word : longer_words(title)) {
        auto const with = by_title_.find(word);
        if (with != by_title_.end()) found.insert(found.end(), with->second.begin(), with->second.end());
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace dateline::engine
