#include "engine/publication/infer.hpp"

#include "engine/calendar/interval.hpp"
#include "engine/publication/clues.hpp"
#include "engine/publication/likelihood.hpp"
#include "engine/publication/story.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace dateline::engine {

namespace {

constexpr int rounds = 6;           ///< in which articles of one story tell each other when they may be from
constexpr double sure = 0.95;       ///< of the weight, in the interval that is given
constexpr double negligible = 1e-6; ///< against the best day
constexpr int widest = 400;         ///< days; wider is not known
constexpr int reach = 30;           ///< days between articles of one story; beyond it is chance
constexpr std::ptrdiff_t years_after = 4;

/// How likely two articles of one story are so many days apart, against the same day: reports of one piece of news come
/// out within days of one another.
[[nodiscard]] double apart(int days) {
    return std::exp(-std::abs(days) / 2.5);
}

/// How many articles of one story are not near each other, for one that is. In a few articles, or in a folder of
/// articles from a few days, the ones without a date are from these days too. The longer the articles have been coming,
/// and the more they are, the more of them tell of the same things long after: in Timeline17, whose topics go on for
/// months, two for one.
[[nodiscard]] double chance_in(std::span<ArticleMentions const> dated, std::size_t undated) {
    std::optional<Instant> first;
    std::optional<Instant> last;
    for (auto const& article : dated) {
        auto const& interval = article.article.published.interval;
        if (!interval || !interval->bounded()) continue;
        first = first ? std::min(*first, *interval->earliest) : *interval->earliest;
        last = last ? std::max(*last, *interval->latest) : *interval->latest;
    }
    constexpr double least = 0.02;
    constexpr double most = 20;
    auto const by_number = (static_cast<double>(undated + dated.size()) - 10) / 50;
    auto const days = first ? date::floor<date::days>(*last - *first).count() : 0;
    auto const by_spread = static_cast<double>(days - 7) / 5;
    return std::clamp(std::max(by_number, by_spread), least, most);
}

/// An article on the line of days.
struct Node {
    Telling const* telling = nullptr;
    Document* document = nullptr; ///< of one to be dated
    std::vector<Link> links;
    std::vector<Day> days; ///< that are possible, in order
    std::vector<double> weights;
    std::vector<double> belief;
};

/// Two articles of one story.
struct Edge {
    std::size_t a = 0;
    std::size_t b = 0;
    std::vector<double> to_a; ///< what b says of a's days
    std::vector<double> to_b;
};

void scale_to_one(std::vector<double>& weights) {
    auto const sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (sum <= 0) return;
    for (auto& weight : weights)
        weight /= sum;
}

/// "first reported on Thursday": no article about it is older.
[[nodiscard]] Clue const* first_report_of(Telling const& telling) {
    auto const found = std::ranges::find_if(telling.clues, [](Clue const& clue) {
        auto const is_day = clue.kind == Clue::Kind::weekday || clue.kind == Clue::Kind::year;
        return clue.first_report && is_day && clue.side != Clue::Side::ahead;
    });
    return found == telling.clues.end() ? nullptr : &*found;
}

/// When that was, in an article of `day`.
[[nodiscard]] Day day_of_report(Clue const& clue, Day day) {
    return clue.kind == Clue::Kind::weekday ? latest(*clue.weekday, day) : day_of(*clue.interval.earliest);
}

/// No article of a story is older than the first report of it, and most come out in the days after it.
[[nodiscard]] double after_break(date::days age) {
    constexpr double too_early = 0.02;
    return age.count() < 0 ? too_early : std::exp(-static_cast<double>(age.count()) / 8);
}

/// Articles that are connected by stories, and the line of days on which they are placed.
class Component {
public:
    Component(std::vector<Node>& nodes, std::vector<Edge>& edges, double chance)
        : nodes_(nodes), edges_(edges), chance_(chance) {}

    void solve() {
        for (auto& node : nodes_)
            node.belief = node.weights;
        for (auto& edge : edges_) {
            edge.to_a.assign(nodes_[edge.a].days.size(), 1);
            edge.to_b.assign(nodes_[edge.b].days.size(), 1);
        }
        for (auto round = 0; round < rounds; ++round) {
            for (auto& edge : edges_) {
                edge.to_b = message(nodes_[edge.a], edge.to_a, nodes_[edge.b]);
                edge.to_a = message(nodes_[edge.b], edge.to_b, nodes_[edge.a]);
            }
            for (auto& node : nodes_)
                node.belief = node.weights;
            for (auto const& edge : edges_) {
                multiply(nodes_[edge.a].belief, edge.to_a);
                multiply(nodes_[edge.b].belief, edge.to_b);
            }
            for (auto& node : nodes_)
                scale_to_one(node.belief);
        }
    }

private:
    static void multiply(std::vector<double>& belief, std::vector<double> const& message) {
        for (std::size_t i = 0; i < belief.size(); ++i)
            belief[i] *= message[i];
    }

    /// What `from` says of the days of `to`, without what `to` told it before.
    [[nodiscard]] std::vector<double> message(Node const& from, std::vector<double> const& heard,
                                              Node const& to) const {
        std::vector<double> own = from.belief;
        for (std::size_t i = 0; i < own.size(); ++i)
            own[i] = heard[i] > 0 ? own[i] / heard[i] : 0;
        scale_to_one(own);
        constexpr double all_near = 5; // the sum of `apart`
        auto const chance = chance_ * all_near / static_cast<double>(std::max<std::size_t>(1, to.days.size()));
        auto const* const from_first = first_report_of(*from.telling);
        auto const* const to_first = first_report_of(*to.telling);
        std::vector<double> said(to.days.size(), 0);
        std::size_t begin = 0;
        for (std::size_t i = 0; i < to.days.size(); ++i) {
            auto const day = to.days[i];
            while (begin < from.days.size() && (day - from.days[begin]).count() > reach)
                ++begin;
            auto sum = chance;
            for (auto j = begin; j < from.days.size() && (from.days[j] - day).count() <= reach; ++j) {
                auto weight = apart(static_cast<int>((day - from.days[j]).count()));
                if (from_first != nullptr) weight *= after_break(day - day_of_report(*from_first, from.days[j]));
                if (to_first != nullptr) weight *= after_break(from.days[j] - day_of_report(*to_first, day));
                sum += own[j] * weight;
            }
            said[i] = sum;
        }
        auto const most = said.empty() ? 1.0 : *std::ranges::max_element(said);
        for (auto& weight : said)
            weight /= most;
        return said;
    }

    std::vector<Node>& nodes_;
    std::vector<Edge>& edges_;
    double chance_;
};

/// The shortest run of days that holds nearly all of the weight, as indices [first, last].
[[nodiscard]] std::pair<std::size_t, std::size_t> window_of(Node const& node) {
    std::pair<std::size_t, std::size_t> best{0, node.days.size() - 1};
    std::size_t last = 0;
    double sum = 0;
    for (std::size_t first = 0; first < node.days.size(); ++first) {
        while (last < node.days.size() && sum < sure)
            sum += node.belief[last++];
        if (sum < sure) break;
        if (node.days[last - 1] - node.days[first] < node.days[best.second] - node.days[best.first])
            best = {first, last - 1};
        sum -= node.belief[first];
    }
    return best;
}

[[nodiscard]] std::string words(Day day) {
    constexpr std::array names{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return fmt::format("{} ({})", iso(day), names[date::weekday{day}.iso_encoding() - 1]);
}

/// The last step says what was seen of the others.
void conclude(Node& node, std::vector<Node> const& nodes, std::vector<Edge> const& edges) {
    auto const [first, last] = window_of(node);
    if ((node.days[last] - node.days[first]).count() >= widest) return;
    auto const mode = static_cast<std::size_t>(std::ranges::max_element(node.belief) - node.belief.begin());
    auto const day = node.days[mode];
    auto& published = node.document->published;
    // Nothing here is sure to the day.
    date::days const slack{node.days[last] - node.days[first] < date::days{2} ? 1 : 0};
    auto const begin = node.days[first] - slack;
    auto const end = node.days[last] + slack;
    published.interval = Interval::of(begin, end);
    published.granularity = Granularity::day;
    published.qualifier = Qualifier::uncertain;
    published.method = PublicationMethod::inferred;
    auto evidence = reasons(*node.telling, node.links, day);
    std::ranges::move(evidence, std::back_inserter(published.evidence));
    for (auto const& edge : edges) {
        auto const is_a = &nodes[edge.a] == &node;
        if (!is_a && &nodes[edge.b] != &node) continue;
        auto const& other = nodes[is_a ? edge.b : edge.a];
        auto const [from, to] = window_of(other);
        published.evidence.push_back(
            {{},
             other.telling->path,
             fmt::format("tells the same story, and is from {}: published within days of it",
                         from == to ? iso(other.days[from])
                                    : fmt::format("{} to {}", iso(other.days[from]), iso(other.days[to])))});
    }
    published.evidence.push_back(
        {{},
         iso(day),
         fmt::format("all taken together, published {} to {}, most likely on {}", iso(begin), iso(end), words(day))});
}

/// Finds dates in this article and those of its stories for what its relative clues speak of.
void link_clues(Node& node, std::vector<Telling const*> const& others) {
    constexpr std::size_t least_words = 3;
    constexpr std::size_t least_capitals = 2;
    auto const common = [](std::vector<std::string> const& a, std::vector<std::string> const& b) {
        std::vector<std::string> both;
        std::ranges::set_intersection(a, b, std::back_inserter(both));
        return both.size();
    };
    for (auto const& clue : node.telling->clues) {
        if (clue.kind != Clue::Kind::shift && clue.kind != Clue::Kind::unit) continue;
        Link best;
        double best_score = 0;
        for (auto const* const other : others) {
            for (auto const& target : other->clues) {
                if (target.kind != Clue::Kind::year && target.kind != Clue::Kind::day) continue;
                if (clue.kind == Clue::Kind::shift && target.kind == Clue::Kind::day && target.day == 0) continue;
                if (clue.kind == Clue::Kind::unit && clue.unit == grammar::Granularity::year &&
                    target.kind != Clue::Kind::year)
                    continue;
                if (target.kind == Clue::Kind::year) {
                    auto const days = (*target.interval.latest - *target.interval.earliest) / std::chrono::hours{24};
                    auto const most = clue.kind == Clue::Kind::shift ? 1 : 31;
                    if (days > most) continue;
                }
                if (clue.side != target.side) continue;
                auto const words_in_common = common(clue.said, target.said);
                auto const names_in_common = common(clue.capitals, target.capitals);
                auto const is_onset = clue.onset && target.onset && names_in_common >= least_capitals;
                auto const is_same = words_in_common >= least_words && names_in_common >= 1;
                if (!is_onset && !is_same) continue;
                auto const smaller = std::max<std::size_t>(1, std::min(clue.said.size(), target.said.size()));
                auto const score =
                    static_cast<double>(words_in_common) / static_cast<double>(smaller) + (is_onset ? 1 : 0);
                constexpr double least_score = 0.25;
                if (score < least_score || score <= best_score) continue;
                best = {&clue, &target, other->path};
                best_score = score;
            }
        }
        if (best.target != nullptr) node.links.push_back(std::move(best));
    }
}

/// The days on which the articles of a component may have been published at all; none where no year is known.
[[nodiscard]] std::vector<Day> line_of_days(std::vector<Node> const& nodes) {
    std::optional<Day> first;
    std::optional<Day> last;
    auto const widen = [&](Day from, Day to) {
        first = first ? std::min(*first, from) : from;
        last = last ? std::max(*last, to) : to;
    };
    for (auto const& node : nodes) {
        if (node.document == nullptr) {
            widen(node.days.front() - date::days{reach}, node.days.back() + date::days{reach});
        } else if (auto const* const newest = newest_year(*node.telling)) {
            auto const begin = day_of(*newest->interval.earliest);
            widen(begin, begin + date::days{366 * years_after});
        }
    }
    std::vector<Day> days;
    constexpr std::size_t most = 366 * 40;
    if (first) {
        for (auto day = *first; day <= *last && days.size() < most; day += date::days{1})
            days.push_back(day);
    }
    return days;
}

void weigh_days(Node& node, std::vector<Day> const& line) {
    auto const weights = weigh(*node.telling, node.links, line);
    auto const best = *std::ranges::max_element(weights);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (weights[i] <= best * negligible) continue;
        node.days.push_back(line[i]);
        node.weights.push_back(weights[i]);
    }
    scale_to_one(node.weights);
}

/// A dated article stands where it is; one of which only the month is known helps nobody.
[[nodiscard]] bool place(Node& node, Publication const& published) {
    constexpr int most = 10;
    if (!published.interval || !published.interval->bounded()) return false;
    auto const first = day_of(*published.interval->earliest);
    auto const last = day_of(*published.interval->latest - std::chrono::seconds{1});
    if ((last - first).count() >= most) return false;
    for (auto day = first; day <= last; day += date::days{1})
        node.days.push_back(day);
    node.weights.assign(node.days.size(), 1.0 / static_cast<double>(node.days.size()));
    return true;
}

} // namespace

void infer_publications(std::span<Document> undated, std::span<ArticleMentions const> dated,
                        AnchorOptions const& options) {
    std::vector<Telling> tellings;
    tellings.reserve(undated.size() + dated.size());
    for (auto const& document : undated)
        tellings.push_back(telling_of(document, options));
    for (auto const& article : dated)
        tellings.push_back(telling_of(article));
    auto const pairs = stories_of(tellings, undated.size());

    // Articles hang together by stories; dated ones end a chain, as they learn nothing from it.
    std::vector<std::size_t> group(tellings.size());
    std::iota(group.begin(), group.end(), std::size_t{0});
    auto const root = [&](std::size_t i) {
        while (group[i] != i)
            i = group[i] = group[group[i]];
        return i;
    };
    for (auto const& pair : pairs) {
        if (pair.a < undated.size() && pair.b < undated.size()) group[root(pair.a)] = root(pair.b);
    }
    std::map<std::size_t, std::vector<std::size_t>> components;
    for (std::size_t i = 0; i < undated.size(); ++i)
        components[root(i)].push_back(i);
    auto const chance = chance_in(dated, undated.size());
    std::map<std::size_t, std::vector<StoryPair>> pairs_of;
    for (auto const& pair : pairs)
        pairs_of[root(std::min(pair.a, pair.b))].push_back(pair);

    for (auto const& [key, members] : components) {
        std::vector<Node> nodes;
        std::map<std::size_t, std::size_t> place_of;
        for (auto const member : members) {
            place_of[member] = nodes.size();
            nodes.emplace_back();
            nodes.back().telling = &tellings[member];
            nodes.back().document = &undated[member];
        }
        std::vector<Edge> edges;
        std::map<std::size_t, std::vector<Telling const*>> near;
        for (auto const& pair : pairs_of[key]) {
            for (auto const end : {pair.a, pair.b}) {
                if (place_of.contains(end)) continue;
                Node node;
                node.telling = &tellings[end];
                if (!place(node, dated[end - undated.size()].article.published)) continue;
                place_of[end] = nodes.size();
                nodes.push_back(std::move(node));
            }
            near[pair.a].push_back(&tellings[pair.b]);
            near[pair.b].push_back(&tellings[pair.a]);
            if (!place_of.contains(pair.a) || !place_of.contains(pair.b)) continue;
            edges.push_back({place_of[pair.a], place_of[pair.b], {}, {}});
        }
        auto const line = line_of_days(nodes);
        if (line.empty()) continue;
        for (auto const member : members) {
            auto& node = nodes[place_of[member]];
            near[member].push_back(&tellings[member]);
            link_clues(node, near[member]);
            weigh_days(node, line);
        }
        Component(nodes, edges, chance).solve();
        for (auto const member : members)
            conclude(nodes[place_of[member]], nodes, edges);
    }
}

} // namespace dateline::engine
