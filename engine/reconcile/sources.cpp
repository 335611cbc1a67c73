#include "engine/reconcile/sources.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t fewest_retold = 4;  ///< events
constexpr double retold_share = 0.7;      ///< of the rewrite's own events
constexpr double ordered_share = 0.8;     ///< of the pairs of events that stand in the same order
constexpr std::size_t fewest_figures = 2; ///< that both give
constexpr std::size_t most_sharing = 12;  ///< articles of an event; what more tell is common knowledge

/// The last words of newsrooms' names, sorted.
constexpr std::array<std::string_view, 31> newsroom_words = {
    "afp",     "agency",    "ap",       "bbc",     "broadcaster", "bulletin", "chronicle", "cnn",
    "courier", "gazette",   "guardian", "herald",  "interfax",    "journal",  "mail",      "mirror",
    "news",    "newspaper", "observer", "post",    "press",       "radio",    "reuters",   "standard",
    "tass",    "telegraph", "times",    "tribune", "wire",        "xinhua",   "yonhap"};
static_assert(std::ranges::is_sorted(newsroom_words));

std::string newsroom(std::string_view name) {
    std::string key = name_key(name);
    if (key.starts_with("the ")) key.erase(0, 4);
    return "newsroom " + key;
}

/// The newsroom that an attribution names: the name of a folder's publisher, or one that ends as newsrooms' names do.
std::optional<std::string> named_newsroom(std::string_view attribution, std::set<std::string> const& publishers) {
    bool const named = std::ranges::any_of(attribution, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!named) return {};
    std::string const source = newsroom(attribution);
    if (publishers.contains(source)) return source;
    std::string_view const last = std::string_view(source).substr(source.rfind(' ') + 1);
    if (!std::ranges::binary_search(newsroom_words, last)) return {};
    return source;
}

/// The agency between the place and the dash of a dateline: "LORN (Lowland Agency) — …".
std::optional<std::string> agency_of(ArticleMentions const& article) {
    constexpr std::size_t longest_dateline = 90; // bytes
    for (Mention const& mention : article.mentions) {
        if (mention.position > 2) break;
        std::string_view const start = std::string_view(mention.quote).substr(0, longest_dateline);
        std::size_t const open = start.find('(');
        std::size_t const close = start.find(')', open);
        if (open == std::string_view::npos || close == std::string_view::npos) continue;
        std::string_view rest = start.substr(close + 1);
        while (!rest.empty() && rest.front() == ' ')
            rest.remove_prefix(1);
        bool const dash =
            rest.starts_with("—") || rest.starts_with("–") || rest.starts_with("- ") || rest.starts_with("--");
        bool const capitals =
            std::ranges::none_of(start.substr(0, start.find_first_of(" ,(")), [](char c) { return is_ascii_lower(c); });
        if (dash && capitals) return newsroom(start.substr(open + 1, close - open - 1));
    }
    return {};
}

std::set<std::pair<std::string, double>> figures_of(ArticleMentions const& article) {
    std::set<std::pair<std::string, double>> figures;
    for (Mention const& mention : article.mentions)
        for (Figure const& figure : mention.figures)
            figures.emplace(figure.unit, figure.value);
    return figures;
}

bool published_before(ArticleRecord const& a, ArticleRecord const& b) {
    auto const x = best_day(a.published);
    auto const y = best_day(b.published);
    if (x && y && *x != *y) return *x < *y;
    return a.path < b.path;
}

/// Where an article first tells of each of its events.
using Places = std::map<std::size_t, std::uint32_t>;

bool in_same_order(std::vector<std::pair<std::uint32_t, std::uint32_t>> const& places) {
    std::size_t pairs = 0;
    std::size_t ordered = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            auto const& [a, b] = places[i];
            auto const& [c, d] = places[j];
            if (a == c || b == d) continue;
            ++pairs;
            if ((a < c) == (b < d)) ++ordered;
        }
    }
    return pairs > 0 && static_cast<double>(ordered) >= ordered_share * static_cast<double>(pairs);
}

bool retells(ArticleMentions const& rewrite, Places const& own, ArticleMentions const& origin, Places const& other) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> shared;
    for (auto const& [group, place] : own) {
        auto const found = other.find(group);
        if (found != other.end()) shared.emplace_back(place, found->second);
    }
    if (shared.size() < fewest_retold) return false;
    if (static_cast<double>(shared.size()) < retold_share * static_cast<double>(own.size())) return false;
    if (!in_same_order(shared)) return false;
    auto const figures = figures_of(rewrite);
    auto const known = figures_of(origin);
    return figures.size() >= fewest_figures && std::ranges::includes(known, figures);
}

} // namespace

std::vector<std::optional<std::size_t>> find_rewrites(std::vector<ArticleMentions> const& articles,
                                                      std::span<ClusterItem const> items,
                                                      std::vector<std::vector<std::size_t>> const& groups) {
    std::vector<Places> places(articles.size());
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> together; // articles, how many events both tell
    for (std::size_t g = 0; g < groups.size(); ++g) {
        std::set<std::size_t> telling;
        for (std::size_t const i : groups[g]) {
            if (!items[i].mention->main) continue;
            telling.insert(items[i].article);
            auto const [place, added] = places[items[i].article].emplace(g, items[i].mention->position);
            if (!added) place->second = std::min(place->second, items[i].mention->position);
        }
        if (telling.size() > most_sharing) continue;
        for (auto a = telling.begin(); a != telling.end(); ++a)
            for (auto b = std::next(a); b != telling.end(); ++b)
                ++together[{*a, *b}];
    }
    std::vector<std::optional<std::size_t>> rewrite_of(articles.size());
    for (auto const& [pair, count] : together) {
        if (count < fewest_retold) continue;
        auto [origin, rewrite] = pair;
        if (published_before(articles[rewrite].article, articles[origin].article)) std::swap(origin, rewrite);
        if (rewrite_of[rewrite]) continue;
        if (retells(articles[rewrite], places[rewrite], articles[origin], places[origin])) rewrite_of[rewrite] = origin;
    }
    return rewrite_of;
}

Sources sources_of(std::vector<ArticleMentions> const& articles, std::span<ClusterItem const> items,
                   std::vector<std::optional<std::size_t>> const& copy_of,
                   std::vector<std::optional<std::size_t>> const& rewrite_of) {
    std::set<std::string> publishers;
    for (ArticleMentions const& article : articles)
        if (article.article.publisher) publishers.insert(newsroom(*article.article.publisher));
    Sources sources;
    auto& of_article = sources.of_article;
    for (std::size_t a = 0; a < articles.size(); ++a) {
        // Copies and rewrites are told by different signs, so that their links may lead in a circle: its first one
        // counts.
        std::set<std::size_t> passed;
        std::size_t origin = copy_of[a].value_or(a);
        while (rewrite_of[origin] && passed.insert(origin).second)
            origin = copy_of[*rewrite_of[origin]].value_or(*rewrite_of[origin]);
        if (passed.contains(origin)) origin = *passed.begin();
        ArticleRecord const& record = articles[origin].article;
        if (auto agency = agency_of(articles[origin])) {
            of_article.push_back(*std::move(agency));
        } else {
            of_article.push_back(record.publisher ? newsroom(*record.publisher) : "article " + record.path);
        }
    }
    sources.of_item.reserve(items.size());
    for (ClusterItem const& item : items) {
        auto named = item.mention->attribution ? named_newsroom(*item.mention->attribution, publishers) : std::nullopt;
        sources.of_item.push_back(named ? *std::move(named) : of_article[item.article]);
    }
    return sources;
}

} // namespace dateline::engine
