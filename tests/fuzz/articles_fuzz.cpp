// A text as an article, all the way to a timeline and back from its JSON.

#include "engine/article/read.hpp"
#include "engine/event/exchange.hpp"
#include "engine/event/extract.hpp"
#include "engine/event/undated.hpp"
#include "engine/reconcile/reconcile.hpp"
#include "render/json.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <string>

using namespace dateline;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    auto const half = text.substr(0, size / 2);
    std::vector<engine::ArticleMentions> articles;
    std::vector<engine::UndatedArticle> undated;
    for (auto const& [name, part] : {std::pair{"a.txt", text}, std::pair{"b.txt", half}}) {
        for (auto& document : engine::read_articles(part, name).documents) {
            if (size % 2 == 0) document.published.interval = engine::interval_from_iso_date("2024-02-29");
            if (document.published.interval) {
                articles.push_back(engine::extract(std::move(document), {}, {}));
                auto const line = engine::to_json_line(articles.back());
                auto const read = engine::article_from_json_line(line);
                fuzz::require(read && engine::to_json_line(*read) == line);
            } else {
                undated.push_back({std::move(document), {}});
            }
        }
    }
    engine::date_articles(articles, std::move(undated));
    auto const timeline = engine::reconcile(std::move(articles), {});
    auto const json = render::to_json(timeline);
    auto const read = render::timeline_from_json(json);
    fuzz::require(read && render::to_json(*read) == json);
    return 0;
}
