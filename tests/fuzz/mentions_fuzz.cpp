// Lines as `dateline extract` writes them, from anywhere: what is read makes a timeline.

#include "engine/event/exchange.hpp"
#include "engine/event/undated.hpp"
#include "engine/reconcile/reconcile.hpp"
#include "render/json.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <algorithm>

using namespace dateline;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto rest = fuzz::text_of(data, size);
    std::vector<engine::ArticleMentions> articles;
    std::vector<engine::UndatedArticle> undated;
    std::vector<engine::Warning> warnings;
    while (!rest.empty()) {
        auto const end = std::min(rest.find('\n'), rest.size());
        auto const line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (auto warning = engine::warning_from_json_line(line)) {
            warnings.push_back(*std::move(warning));
        } else if (auto article = engine::undated_from_json_line(line)) {
            if (*article) undated.push_back(std::move(**article));
        } else if (auto mentions = engine::article_from_json_line(line)) {
            articles.push_back(*std::move(mentions));
        }
    }
    engine::date_articles(articles, std::move(undated));
    fuzz::require(!render::to_json(engine::reconcile(std::move(articles), std::move(warnings))).empty());
    return 0;
}
