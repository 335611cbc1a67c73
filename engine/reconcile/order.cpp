#include "engine/reconcile/order.hpp"

#include "engine/calendar/edtf.hpp"
#include "engine/language/event_nouns.hpp"
#include "engine/reconcile/order_graph.hpp"
#include "engine/reconcile/start_bounds.hpp"
#include "engine/reconcile/time_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t agreeing_sources = 3; ///< on a date, so that it is taken for that of an undated mention
constexpr double much_alike = 0.4;          ///< two reports of one event that surely mean the same
constexpr std::int64_t widest_derived = 31; ///< days; an undated event is not given a wider interval

/// A passage that says in which order two events came.
struct Passage {
    std::size_t article = 0;
    Span chars;
    OrderSign sign = OrderSign::connective;
    std::string words;
    DayGap gap;
    /// Whether the dates of both events are surely those of what the passage speaks of: only then do they narrow
    /// others.
    bool firm = false;

    [[nodiscard]] auto rank() const { return std::pair(!firm, sign); }
};

/// All that is said of one order of two events.
struct SaidOrder {
    Passage best; ///< by its rank, then the first
    std::set<std::string> sources;
    bool denial = false; ///< follows from a claim that is denied
};

bool is_placed(Event const& event) {
    return event.interval.earliest || event.interval.latest;
}

std::int64_t day_number(Instant instant) {
    return day_of(instant).time_since_epoch().count();
}
Day day_at(std::int64_t number) {
    return Day{date::days{static_cast<int>(number)}};
}

StartBounds bounds_of(Event const& event) {
    StartBounds bounds;
    Interval const& interval = event.interval;
    if (interval.earliest) bounds.least = day_number(*interval.earliest);
    if (interval.latest) bounds.most = day_number(*interval.latest - std::chrono::seconds{1});
    // "Since Friday" has an open end, but begins on that day.
    bounds.fixed = is_placed(event) && event.granularity <= Granularity::day && interval.earliest;
    return bounds;
}

class Ordering {
public:
    Ordering(std::vector<EventItems>& events, OrderInput const& input) : events_(events), input_(input) {}

    void run(std::vector<Conflict>& conflicts) {
        for (EventItems const& item : events_)
            is_agreed_.push_back(is_agreed(item));
        collect();
        add_denials(conflicts);
        make_arcs();
        for (Circle const& circle : break_circles(events_.size(), arcs_))
            report(circle, conflicts);
        narrow_dates();
        take_implied();
        std::vector<std::vector<std::size_t>> before(events_.size());
        for (std::size_t const a : transitive_reduction(arcs_, topological_order(events_.size(), arcs_)))
            before[arcs_[a].later].push_back(arcs_[a].earlier);
        auto const order = timeline_order();
        std::vector<std::size_t> place(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            place[order[i]] = i;
        for (std::size_t e = 0; e < events_.size(); ++e) {
            std::ranges::sort(before[e], {}, [&](std::size_t earlier) { return place[earlier]; });
            for (std::size_t const earlier : before[e])
                events_[e].event.after.push_back(events_[earlier].event.id);
        }
        std::vector<EventItems> sorted;
        sorted.reserve(events_.size());
        for (std::size_t const e : order)
            sorted.push_back(std::move(events_[e]));
        events_ = std::move(sorted);
    }

private:
    using Pair = std::pair<std::uint32_t, std::uint32_t>; ///< the earlier and the later event

    void collect() {
        std::vector<std::size_t> first(input_.articles.size() + 1); // number of each article's first mention
        for (ClusterItem const& item : input_.items)
            ++first[item.article + 1];
        for (std::size_t a = 0; a < input_.articles.size(); ++a)
            first[a + 1] += first[a];
        constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
        std::vector<std::uint32_t> event_of(first.back(), none);
        std::vector<std::size_t> item_of(first.back());
        for (std::uint32_t e = 0; e < events_.size(); ++e) {
            for (std::size_t const i : events_[e].items) {
                ClusterItem const& item = input_.items[i];
                event_of[first[item.article] + item.number] = e;
                item_of[first[item.article] + item.number] = i;
            }
        }
        for (std::size_t a = 0; a < input_.articles.size(); ++a) {
            for (std::size_t m = first[a]; m < first[a + 1]; ++m) {
                std::uint32_t const later = event_of[m];
                if (later == none) continue;
                Mention const& mention = *input_.items[item_of[m]].mention;
                for (Precedence const& said : mention.after) {
                    if (said.mention >= first[a + 1] - first[a]) continue;
                    std::uint32_t const earlier = event_of[first[a] + said.mention];
                    if (earlier == none || later == earlier) continue;
                    std::size_t const before = item_of[first[a] + said.mention];
                    bool const meant = is_meant(before, earlier, said.sign == OrderSign::plan) &&
                                       is_meant(item_of[m], later, said.sign == OrderSign::report);
                    if (!meant) continue;
                    bool const firm = is_firm(*input_.items[before].mention, earlier) && is_firm(mention, later);
                    add({earlier, later}, {a, mention.place.chars, said.sign, said.words, said.gap, firm});
                }
            }
        }
    }

    /// Whether what is said of a mention is said of the event as it is read, by its best report: by that report itself,
    /// or by one of the same verb that tells of the same day, or in much the same words. A noun ("the explosion") may
    /// say no more than that where several sources agree on the day. Sayings ("police said") are too much alike.
    [[nodiscard]] bool is_meant(std::size_t item, std::uint32_t number, bool saying) const {
        EventItems const& told = events_[number];
        if (item == told.items.front()) return true;
        Mention const& mention = *input_.items[item].mention;
        Mention const& best = told.event.mentions.front().mention;
        if (saying || same_happening(mention.lemma) != same_happening(best.lemma)) return false;
        bool const to_the_day = told.event.granularity <= Granularity::day && told.event.interval.bounded();
        bool const same_day = to_the_day && mention.time && mention.time->reading.interval == told.event.interval;
        bool const known = to_the_day && mention.form == Form::noun && is_agreed_[number] &&
                           told.event.sources >= agreeing_sources && !mention.time;
        return same_day || known || input_.features.similarity(item, told.items.front()) >= much_alike;
    }

    /// Whether a mention surely has its event's date: it states it, or nobody else tells of the event, or several
    /// sources agree on the date.
    [[nodiscard]] bool is_firm(Mention const& mention, std::uint32_t number) const {
        Event const& told = event(number);
        if (mention.time && mention.time->reading.interval == told.interval) return true;
        return is_agreed_[number];
    }

    /// Whether one article alone tells of an event, or several sources agree on its date.
    [[nodiscard]] bool is_agreed(EventItems const& item) const {
        std::set<std::string_view> agreeing;
        bool alone = true;
        for (std::size_t i = 0; i < item.items.size(); ++i) {
            Mention const& mention = item.event.mentions[i].mention;
            if (mention.time && mention.time->reading.interval == item.event.interval)
                agreeing.insert(input_.sources[input_.items[item.items[i]].article]);
            alone = alone && item.event.mentions[i].document == item.event.mentions.front().document;
        }
        return alone || agreeing.size() >= agreeing_sources;
    }

    void add(Pair pair, Passage passage) {
        SaidOrder& relation = relations_[pair];
        bool const better = relation.sources.empty() || passage.rank() < relation.best.rank();
        relation.sources.insert(input_.sources[passage.article]);
        if (better) relation.best = std::move(passage);
    }

    void add_denials(std::vector<Conflict> const& conflicts) {
        std::unordered_map<std::string_view, std::uint32_t> by_id;
        for (std::uint32_t e = 0; e < events_.size(); ++e)
            by_id.emplace(events_[e].event.id, e);
        for (Conflict const& conflict : conflicts) {
            if (!is_denied_claim(conflict)) continue;
            for (std::size_t answer = 1; answer < conflict.events.size(); ++answer)
                add_denial({by_id.at(conflict.events[0]), by_id.at(conflict.events[answer])});
        }
    }

    void add_denial(Pair pair) {
        if (pair.first == pair.second) return;
        EventItems const& denial = events_[pair.second];
        add(pair, {input_.items[denial.items.front()].article,
                   denial.event.mentions.front().mention.place.chars,
                   OrderSign::report,
                   denial.event.mentions.front().mention.predicate,
                   {},
                   false});
        relations_[pair].denial = true;
    }

    /// Of two orders the one that more independent sources tell; where as many tell the other, it is a circle.
    void make_arcs() {
        constexpr std::size_t most_counted = 1000;
        for (auto const& [pair, relation] : relations_) {
            auto const other = relations_.find({pair.second, pair.first});
            if (other != relations_.end() && other->second.sources.size() > relation.sources.size()) continue;
            constexpr std::uint32_t signs = 8;
            auto const sources = static_cast<std::uint32_t>(std::min(relation.sources.size(), most_counted));
            std::uint32_t const sign = signs - 1 - static_cast<std::uint32_t>(relation.best.sign);
            arcs_.push_back({pair.first, pair.second, sources * signs + sign, relation.best.gap, true});
            said_.push_back(&relation);
        }
    }

    [[nodiscard]] Event const& event(std::uint32_t number) const { return events_[number].event; }

    void report(Circle const& circle, std::vector<Conflict>& conflicts) const {
        Conflict conflict;
        conflict.kind = ConflictKind::date;
        conflict.summary = "The reports order these events in a circle: ";
        for (std::size_t const a : circle) {
            Event const& earlier = event(arcs_[a].earlier);
            Passage const& passage = said_[a]->best;
            conflict.events.push_back(earlier.id);
            if (!conflict.summary.ends_with(": ")) conflict.summary += "; ";
            conflict.summary += earlier.title;
            conflict.positions.push_back({input_.documents[passage.article], passage.chars,
                                          fmt::format("{}, then {}", earlier.title, event(arcs_[a].later).title)});
        }
        conflicts.push_back(std::move(conflict));
    }

    void narrow_dates() {
        std::vector<StartBounds> bounds;
        bounds.reserve(events_.size());
        for (EventItems const& item : events_)
            bounds.push_back(bounds_of(item.event));
        std::vector<Arc> firm = arcs_;
        for (std::size_t a = 0; a < arcs_.size(); ++a)
            firm[a].kept = arcs_[a].kept && said_[a]->best.firm;
        std::vector<Arc> const stated = firm;
        narrow(bounds, firm, topological_order(events_.size(), firm));
        for (std::uint32_t e = 0; e < events_.size(); ++e) {
            if (!bounds[e].fixed && (bounds[e].least_by || bounds[e].most_by)) apply(e, bounds[e]);
        }
        // Where dates and words disagree on the order, the dates stand.
        for (std::size_t a = 0; a < arcs_.size(); ++a) {
            auto const& earlier = event(arcs_[a].earlier).interval;
            auto const& later = event(arcs_[a].later).interval;
            bool const contradicted = earlier.earliest && later.latest && *earlier.earliest >= *later.latest;
            if (contradicted || firm[a].kept != stated[a].kept) arcs_[a].kept = false;
        }
    }

    /// Events that no words date are placed where the text around their best report puts them, unless the order told
    /// stands against it.
    void take_implied() {
        std::vector<bool> placed(events_.size(), false);
        for (std::size_t e = 0; e < events_.size(); ++e) {
            Event& told = events_[e].event;
            if (is_placed(told)) continue;
            // What a text only names in passing does not date what another one tells outright.
            bool const outright = told.mentions.front().mention.main;
            // What one text narrows down the others do not contradict.
            ImpliedTime const* implied = nullptr;
            for (EventMention const& mention : told.mentions) {
                if (!mention.mention.implied || (outright && !mention.mention.main)) continue;
                ImpliedTime const& other = *mention.mention.implied;
                bool const within = implied != nullptr && implied->interval.earliest <= other.interval.earliest &&
                                    other.interval.latest <= implied->interval.latest;
                if (implied == nullptr || within) implied = &other;
            }
            if (implied == nullptr) continue;
            told.edtf = implied->edtf;
            told.interval = implied->interval;
            told.granularity = implied->granularity;
            placed[e] = true;
        }
        for (Arc const& arc : arcs_) {
            auto const& earlier = event(arc.earlier).interval;
            auto const& later = event(arc.later).interval;
            bool const against = arc.kept && earlier.earliest && later.latest && *earlier.earliest >= *later.latest;
            if (!against) continue;
            for (std::uint32_t const e : {arc.earlier, arc.later}) {
                if (!placed[e]) continue;
                events_[e].event.edtf.reset();
                events_[e].event.interval = {};
                events_[e].event.granularity = Granularity::day;
                placed[e] = false;
            }
        }
    }

    /// Whether the words themselves order the two, and not only that one tells of the other.
    [[nodiscard]] bool is_outright(std::size_t arc) const {
        return said_[arc]->best.sign <= OrderSign::sequence && !said_[arc]->denial;
    }

    /// Whether a narrower interval is worth telling: not of what went on for years, nor where little is cut off.
    [[nodiscard]] static bool tells_more(Interval const& before, Interval const& after) {
        constexpr auto longest = date::days{366};
        auto const left = *after.latest - *after.earliest;
        if (!before.bounded()) return left <= date::days{widest_derived};
        auto const whole = *before.latest - *before.earliest;
        return whole <= longest && left * 4 <= whole * 3;
    }

    void apply(std::uint32_t number, StartBounds const& bounds) {
        Event& narrowed = events_[number].event;
        Interval interval = narrowed.interval;
        if (!is_placed(narrowed)) {
            bool const forced = bounds.least_by && bounds.most_by && is_outright(*bounds.least_by) &&
                                is_outright(*bounds.most_by) && *bounds.most - *bounds.least < widest_derived;
            if (!forced || narrowed.status == Status::conditional) return;
        } else if (!interval.latest) {
            return; // "since 2014": when it ended is another matter
        }
        if (bounds.least_by) interval.earliest = Instant{day_at(*bounds.least)};
        if (bounds.most_by) interval.latest = Instant{day_at(*bounds.most + 1)};
        if (!interval.bounded() || *interval.latest <= *interval.earliest) return;
        if (!tells_more(narrowed.interval, interval)) return;
        if (bounds.least_by) tell(narrowed, number, *bounds.least_by, day_at(*bounds.least), true);
        if (bounds.most_by) tell(narrowed, number, *bounds.most_by, day_at(*bounds.most), false);
        auto const before = narrowed.edtf ? parse_edtf(*narrowed.edtf) : std::nullopt;
        narrowed.interval = interval;
        narrowed.granularity = Granularity::day;
        narrowed.edtf = edtf(interval, Granularity::day, before ? before->qualifier : Qualifier::exact);
    }

    void tell(Event& narrowed, std::uint32_t number, std::size_t arc, Day day, bool earliest) const {
        bool const is_later = arcs_[arc].later == number;
        Event const& other = event(is_later ? arcs_[arc].earlier : arcs_[arc].later);
        Passage const& passage = said_[arc]->best;
        Narrowing narrowing;
        (earliest ? narrowing.earliest : narrowing.latest) = day;
        narrowing.because =
            fmt::format("“{}” in {}: it came {} “{}”", passage.words, input_.articles[passage.article].article.path,
                        is_later ? "after" : "before", other.title);
        narrowing.event = other.id;
        narrowed.narrowed.push_back(std::move(narrowing));
    }

    /// By time, undated ones last; those of one time as they are said to follow each other, else as they were.
    [[nodiscard]] std::vector<std::size_t> timeline_order() const {
        std::vector<std::size_t> order(events_.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        auto const key = [&](std::size_t e) {
            Event const& placed = events_[e].event;
            return std::pair(!is_placed(placed), time_key(placed.interval, placed.granularity));
        };
        std::ranges::stable_sort(order, {}, key);
        std::vector<std::uint32_t> place(order.size());
        std::vector<std::uint32_t> group(order.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            place[order[i]] = i;
            bool const same = i > 0 && key(order[i]) == key(order[i - 1]);
            group[i] = i == 0 ? 0 : group[i - 1] + (same ? 0 : 1);
        }
        // One topological sort for all: only arcs within one time count, and a later time has larger numbers.
        std::vector<Arc> arcs;
        for (Arc const& arc : arcs_) {
            std::uint32_t const earlier = place[arc.earlier];
            std::uint32_t const later = place[arc.later];
            if (arc.kept && group[earlier] == group[later] && is_placed(event(arc.earlier)))
                arcs.push_back({earlier, later, 0, {}, true});
        }
        std::vector<std::uint32_t> sorted = topological_order(order.size(), arcs);
        // What waits for one of its own time must not wait behind a later time.
        std::ranges::stable_sort(sorted, {}, [&](std::uint32_t i) { return group[i]; });
        std::vector<std::size_t> result;
        result.reserve(order.size());
        for (std::uint32_t const i : sorted)
            result.push_back(order[i]);
        return result;
    }

    std::vector<EventItems>& events_;
    OrderInput const& input_;
    std::vector<bool> is_agreed_; ///< of each event
    std::map<Pair, SaidOrder> relations_;
    std::vector<Arc> arcs_;
    std::vector<SaidOrder const*> said_; ///< of each arc
};

} // namespace

void order_events(std::vector<EventItems>& events, OrderInput const& input, std::vector<Conflict>& conflicts) {
    Ordering(events, input).run(conflicts);
}

} // namespace dateline::engine
