#include "engine/reconcile/similarity.hpp"

#include "engine/language/names.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace dateline::engine {

namespace {

std::string last_word(std::string const& key) {
    return key.substr(key.rfind(' ') + 1);
}

void sort_unique(std::vector<std::uint32_t>& ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

} // namespace

FeatureTable::FeatureTable(std::span<Mention const* const> mentions) {
    std::unordered_map<std::string, std::uint32_t> word_ids;
    std::unordered_map<std::string, std::uint32_t> name_ids;
    auto const id = [](auto& ids, std::string const& key) {
        return ids.emplace(key, static_cast<std::uint32_t>(ids.size())).first->second;
    };
    features_.reserve(mentions.size());
    for (Mention const* mention : mentions) {
        Features features;
        for (std::string const& word : mention->content)
            features.words.push_back(id(word_ids, word));
        for (std::string const& name : mention->participants) {
            features.names.push_back(id(name_ids, last_word(name_key(name))));
        }
        sort_unique(features.words);
        sort_unique(features.names);
        features_.push_back(std::move(features));
    }
    frequencies_.assign(word_ids.size(), 0);
    for (Features const& features : features_) {
        for (std::uint32_t const word : features.words)
            ++frequencies_[word];
    }
    weights_.reserve(frequencies_.size());
    for (std::uint32_t const frequency : frequencies_) {
        weights_.push_back(std::log(static_cast<double>(mentions.size() + 1) / frequency));
    }
    for (Features& features : features_) {
        for (std::uint32_t const word : features.words)
            features.weight += weights_[word];
    }
}

double FeatureTable::similarity(std::size_t a, std::size_t b) const {
    Features const& x = features_[a];
    Features const& y = features_[b];
    if (x.weight <= 0 || y.weight <= 0) return 0;
    double shared = 0;
    for (auto i = x.words.begin(), j = y.words.begin(); i != x.words.end() && j != y.words.end();) {
        if (*i < *j) {
            ++i;
        } else if (*j < *i) {
            ++j;
        } else {
            shared += weights_[*i];
            ++i;
            ++j;
        }
    }
    return shared / std::sqrt(x.weight * y.weight);
}

std::size_t FeatureTable::shared_names(std::size_t a, std::size_t b) const {
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(features_[a].names, features_[b].names, std::back_inserter(both));
    return both.size();
}

} // namespace dateline::engine
