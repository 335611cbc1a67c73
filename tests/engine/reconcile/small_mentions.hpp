#pragma once

#include "engine/reconcile/like_articles.hpp"
#include "engine/reconcile/similarity.hpp"

#include <optional>
#include <string>
#include <vector>

/// Mentions as linking compares them, without any text around them.
namespace dateline::tests {

struct SmallMention {
    std::size_t article = 0;
    std::string lemma;
    std::vector<std::string> words = {}; ///< content
    std::vector<std::string> names = {};
    std::optional<int> day = {}; ///< of April 2023, that it speaks of
    engine::Form form = engine::Form::clause;
    bool main = true;
    engine::Status status = engine::Status::reported;
    std::vector<engine::Figure> figures = {};
    int published = 12; ///< day of April 2023
    std::vector<std::string> involved = {};
    std::string title = {};
};

inline engine::Day day_of_april(int day) {
    using namespace date::literals;
    return engine::Day{date::local_days{2023_y / 4 / date::day{static_cast<unsigned>(day)}}};
}

/// What stands in the way of comparing mentions: they must outlive what is made of them.
class SmallFolder {
public:
    explicit SmallFolder(std::vector<SmallMention> const& told)
        : mentions_(made_of(told)), items_(listed(told, mentions_)), features_(items_), like_(features_) {}
    SmallFolder(SmallFolder const&) = delete;
    SmallFolder& operator=(SmallFolder const&) = delete;

    [[nodiscard]] std::vector<engine::ClusterItem> const& items() const { return items_; }
    [[nodiscard]] engine::FeatureTable const& features() const { return features_; }
    [[nodiscard]] engine::LikeArticles const& like() const { return like_; }

private:
    static std::vector<engine::Mention> made_of(std::vector<SmallMention> const& told) {
        std::vector<engine::Mention> mentions;
        for (SmallMention const& one : told) {
            engine::Mention& mention = mentions.emplace_back();
            mention.lemma = mention.predicate = one.lemma;
            mention.content = one.words;
            mention.participants = one.names;
            mention.involved = one.involved;
            mention.title = one.title;
            mention.form = one.form;
            mention.main = one.main;
            mention.status = one.status;
            mention.figures = one.figures;
            mention.position = static_cast<std::uint32_t>(10 + mentions.size());
            if (!one.day) continue;
            engine::TimeMention time;
            time.reading.interval = engine::Interval::of(day_of_april(*one.day));
            mention.time = time;
        }
        return mentions;
    }

    static std::vector<engine::ClusterItem> listed(std::vector<SmallMention> const& told,
                                                   std::vector<engine::Mention> const& mentions) {
        std::vector<engine::ClusterItem> items;
        for (std::size_t i = 0; i < told.size(); ++i)
            items.push_back({&mentions[i], told[i].article, day_of_april(told[i].published)});
        return items;
    }

    std::vector<engine::Mention> mentions_;
    std::vector<engine::ClusterItem> items_;
    engine::FeatureTable features_;
    engine::LikeArticles like_;
};

} // namespace dateline::tests
