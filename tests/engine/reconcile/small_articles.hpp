#pragma once

#include "engine/event/extract.hpp"
#include "engine/reconcile/reconcile.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Short invented articles as readers of files give them, and what reconciling makes of them.
namespace dateline::tests {

struct SmallArticle {
    std::string text;
    int day = 12; ///< of April 2023, on which it was published; the 12th is a Wednesday
    std::string publisher = {};
    std::vector<engine::WireSignal> signals = {};
    std::string title = {};
};

/// The articles are called "1.txt", "2.txt" and so on.
inline engine::Timeline timeline_of(std::vector<SmallArticle> const& articles) {
    using namespace date::literals;
    std::vector<engine::ArticleMentions> mentions;
    for (SmallArticle const& article : articles) {
        engine::Document document;
        document.path = std::to_string(mentions.size() + 1) + ".txt";
        document.sha256 = document.path;
        document.text = article.text;
        document.title = article.title;
        document.signals = article.signals;
        if (!article.publisher.empty()) document.publisher = article.publisher;
        document.published.interval = engine::Interval::of(
            engine::Day{date::local_days{2023_y / 4 / date::day{static_cast<unsigned>(article.day)}}});
        document.published.method = engine::PublicationMethod::metadata;
        mentions.push_back(engine::extract(std::move(document), {}, {}));
    }
    return engine::reconcile(std::move(mentions), {});
}

/// "claim: claimed 1.txt | denied 2.txt": each conflict with what its passages say and where they stand.
inline std::vector<std::string> conflicts_of(std::vector<SmallArticle> const& articles) {
    engine::Timeline const timeline = timeline_of(articles);
    std::vector<std::string> lines;
    for (engine::Conflict const& conflict : timeline.conflicts) {
        std::string line(engine::name(conflict.kind));
        char const* separator = ": ";
        for (engine::Position const& position : conflict.positions) {
            std::string path;
            for (auto const& document : timeline.documents)
                if (document.id == position.document) path = document.article.path;
            line += separator + position.says + " " + path;
            separator = " | ";
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

/// Articles and the conflicts between them, as `conflicts_of` writes them.
struct ConflictCase {
    std::vector<SmallArticle> articles;
    std::vector<std::string> conflicts;
};

} // namespace dateline::tests
