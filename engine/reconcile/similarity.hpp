#pragma once

#include "engine/event/mention.hpp"
#include "engine/reconcile/name_ids.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// A mention and the article it is from.
struct ClusterItem {
    Mention const* mention = nullptr;
    std::size_t article = 0;           ///< index
    std::optional<Day> published = {}; ///< the day that counts as the article's
    std::uint32_t number = 0;          ///< of the mention in its article
};

/// What is compared of a mention: words and names as numbers, so that it costs no string comparison.
struct Features {
    using Ids = std::span<std::uint32_t const>;

    Ids words;               ///< sorted ids of content words
    Ids near;                ///< those of the words that stand in the title, next to the predicate
    Ids names;               ///< sorted ids of participants' names
    Ids near_names;          ///< those of the names that stand in the title
    std::uint32_t lemma = 0; ///< id of what the predicate's lemma and its synonyms name
    double weight = 0;       ///< sum of the words' weights
    double near_weight = 0;  ///< sum of the near words' weights
};

/// Whether a word of a text, in lower case, is a content word, which stands in another form there: "countries" and
/// "country".
[[nodiscard]] bool is_form_of(std::string_view word, std::string_view content);

/// The features of a set of mentions, with weights by rarity: a word's weight is the logarithm of how many mentions
/// there are for each that has it.
class FeatureTable {
public:
    explicit FeatureTable(std::span<ClusterItem const> items);
    FeatureTable(FeatureTable const&) = delete;
    FeatureTable& operator=(FeatureTable const&) = delete;
    FeatureTable(FeatureTable&&) = default;
    FeatureTable& operator=(FeatureTable&&) = default;
    ~FeatureTable() = default;

    [[nodiscard]] Features const& operator[](std::size_t item) const { return features_[item]; }
    [[nodiscard]] double weight(std::uint32_t word) const { return weights_[word]; }
    [[nodiscard]] std::uint32_t frequency(std::uint32_t word) const { return frequencies_[word]; }
    [[nodiscard]] std::size_t word_count() const { return weights_.size(); }

    /// The weight of the words that two sorted lists share.
    [[nodiscard]] double shared_weight(Features::Ids a, Features::Ids b) const;
    /// 0 to 1: the weight of the shared words against the geometric mean of both mentions' weights.
    [[nodiscard]] double similarity(std::size_t a, std::size_t b) const;
    /// The same of the words next to both predicates.
    [[nodiscard]] double near_similarity(std::size_t a, std::size_t b) const;
    /// Whether both name somebody, and nobody is named in both.
    [[nodiscard]] bool no_shared_names(std::size_t a, std::size_t b) const;
    /// The same of the names next to both predicates.
    [[nodiscard]] bool no_shared_near_names(std::size_t a, std::size_t b) const;
    [[nodiscard]] NameIds const& names() const { return names_; }
    /// How many names the two share.
    [[nodiscard]] std::size_t shared_names(std::size_t a, std::size_t b) const;
    /// 0 to 1: cosine of the two articles' most telling words, each weighted by how few articles have it.
    [[nodiscard]] double article_similarity(std::size_t a, std::size_t b) const;

    /// A word of an article and its share in the article's direction.
    struct Term {
        std::uint32_t word = 0;
        float weight = 0;
    };
    /// An article's most telling words, sorted; their squared weights add up to 1. None of an article without items.
    [[nodiscard]] std::span<Term const> terms(std::size_t article) const {
        if (article >= article_count()) return {};
        return std::span(terms_).subspan(terms_begin_[article], terms_begin_[article + 1] - terms_begin_[article]);
    }
    [[nodiscard]] std::size_t article_count() const { return terms_begin_.size() - 1; }

private:
    void count_words(std::span<ClusterItem const> items);
    void weigh_articles(std::span<ClusterItem const> items);
    static void keep_most_telling(std::vector<Term>& terms);

    NameIds names_;
    std::vector<std::uint32_t> ids_; ///< what the features' lists are part of
    std::vector<Features> features_;
    std::vector<double> weights_;
    std::vector<std::uint32_t> frequencies_;
    std::vector<Term> terms_;              ///< of one article after another
    std::vector<std::size_t> terms_begin_; ///< of each article; one more at the end
};

} // namespace dateline::engine
