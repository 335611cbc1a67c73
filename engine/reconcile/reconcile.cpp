#include "engine/reconcile/reconcile.hpp"

#include "engine/calendar/edtf.hpp"
#include "engine/event/clause_kind.hpp"
#include "engine/event/wording.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/names.hpp"
#include "engine/reconcile/cluster.hpp"
#include "engine/reconcile/conflict.hpp"
#include "engine/reconcile/copies.hpp"
#include "engine/reconcile/corrections.hpp"
#include "engine/reconcile/importance.hpp"
#include "engine/reconcile/order.hpp"
#include "engine/reconcile/select.hpp"
#include "engine/reconcile/similarity.hpp"
#include "engine/reconcile/sources.hpp"
#include "engine/reconcile/time_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace dateline::engine {

namespace {

using Articles = std::vector<ArticleMentions>;

bool is_placed(Mention const& mention) {
    return mention.time && (mention.time->reading.interval.earliest || mention.time->reading.interval.latest);
}

/// The day that counts as an article's where reports are compared by how far apart they were published: none where
/// that is only known to a month or less.
std::optional<Day> comparable_day(Publication const& published) {
    constexpr auto longest = std::chrono::hours{24 * 31};
    bool const known = published.interval && published.interval->bounded() &&
                       *published.interval->latest - *published.interval->earliest <= longest;
    return known ? best_day(published) : std::nullopt;
}

std::vector<ClusterItem> canonical_items(Articles const& articles) {
    std::vector<ClusterItem> items;
    for (std::size_t a = 0; a < articles.size(); ++a) {
        std::uint32_t number = 0;
        for (Mention const& mention : articles[a].mentions)
            items.push_back({&mention, a, comparable_day(articles[a].article.published), number++});
    }
    std::ranges::stable_sort(items, [](ClusterItem const& x, ClusterItem const& y) {
        auto const key = [](ClusterItem const& item) {
            static constexpr Interval open;
            bool const placed = is_placed(*item.mention);
            TimeReading const* const reading = placed ? &item.mention->time->reading : nullptr;
            return std::tuple(!placed, time_key(reading ? reading->interval : open,
                                                reading ? reading->granularity : Granularity::day));
        };
        return key(x) < key(y);
    });
    return items;
}

/// Rank of a mention as the one that speaks for its event; smaller is better.
auto mention_rank(EventMention const& m, std::size_t article, bool superseded) {
    constexpr std::size_t shortest_title = 4;
    Mention const& mention = m.mention;
    bool const short_title = static_cast<std::size_t>(std::ranges::count(mention.title, ' ')) + 1 < shortest_title;
    // Of what was planned and then came true, the report speaks for the event.
    return std::tuple(!mention.main, superseded, m.role, mention.status == Status::conditional,
                      mention.status == Status::planned, begins_with_pronoun(mention.title), short_title,
                      mention.participants.empty(),
                      mention.time ? static_cast<int>(mention.time->reading.granularity) : 99, mention.position,
                      article, mention.place.chars);
}

/// Reported outweighs planned, for a plan that has come true; otherwise the status of most reports.
Status status_of(std::vector<EventMention> const& mentions) {
    std::array<std::size_t, 5> votes{};
    bool const told = mentions.front().mention.main; // the best comes first; what is named in passing has no say then
    for (EventMention const& mention : mentions) {
        if (mention.mention.main == told) ++votes[static_cast<std::size_t>(mention.mention.status)];
    }
    auto const count = [&](Status status) { return votes[static_cast<std::size_t>(status)]; };
    if (count(Status::reported) > 0 && count(Status::denied) == 0 && count(Status::claimed) == 0)
        return Status::reported;
    auto const most = std::ranges::max_element(votes);
    if (told && count(mentions.front().mention.status) == *most) return mentions.front().mention.status;
    return static_cast<Status>(most - votes.begin());
}

bool is_approximate(TimeReading const& reading) {
    return reading.edtf && reading.edtf->find('~') != std::string::npos;
}

/// The time that most reports give, copies aside; among equals the finest and narrowest.
TimeReading const* best_time(std::vector<EventMention> const& mentions) {
    std::vector<std::pair<TimeReading const*, std::size_t>> votes;
    for (EventMention const& mention : mentions) {
        if (!is_placed(mention.mention)) continue;
        TimeReading const& reading = mention.mention.time->reading;
        auto const known =
            std::ranges::find_if(votes, [&](auto const& vote) { return vote.first->interval == reading.interval; });
        std::size_t const weight = mention.role == Role::copy ? 0 : 1;
        if (known == votes.end()) {
            votes.emplace_back(&reading, weight);
        } else {
            known->second += weight;
            if (is_approximate(*known->first) && !is_approximate(reading)) known->first = &reading;
        }
    }
    auto const best = std::ranges::min_element(votes, {}, [](auto const& vote) {
        Interval const& interval = vote.first->interval;
        auto const width = interval.bounded() ? *interval.latest - *interval.earliest : std::chrono::seconds::max();
        return std::tuple(static_cast<int>(vote.first->granularity), -static_cast<std::int64_t>(vote.second), width);
    });
    return best == votes.end() ? nullptr : best->first;
}

/// Gives out ids made from the words of an event's reports, so that an id stays when articles are added or a headline
/// is edited. Where the same words make several events, these are numbered in the canonical order in which they come.
class EventIds {
public:
    std::string operator()(std::vector<EventMention> const& mentions) {
        std::uint64_t smallest = std::numeric_limits<std::uint64_t>::max();
        for (EventMention const& mention : mentions) {
            if (mention.role == Role::copy) continue;
            std::uint64_t const quote = stable_hash(to_lower(mention.mention.quote));
            smallest = std::min(smallest, stable_hash(to_lower(mention.mention.predicate), quote));
        }
        std::string const digits = fmt::format("{:016x}", smallest);
        std::uint32_t& same = times_given_[smallest];
        ++same;
        for (std::size_t size = 6; same == 1 && size <= digits.size(); size += 2) {
            std::string id = fmt::format("e-{}", digits.substr(0, size));
            if (taken_.insert(id).second) return id;
        }
        return fmt::format("e-{}{:04x}", digits, same);
    }

private:
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::uint64_t, std::uint32_t> times_given_;
};

struct Context {
    std::vector<std::string> ids; ///< of documents
    std::vector<std::optional<std::size_t>> copy_of;
    Sources sources;
    std::vector<bool> superseded;             ///< of articles
    std::vector<std::set<std::string>> names; ///< of articles: keys of those in their mentions
};

/// The names in an event's reports, each once: a bare surname stands for the one longer name that has it where no
/// report has both (a river and a town may share a word), and a name with a title before it ("Prime Minister Ada
/// Quill") for the name without.
std::vector<std::string> participants_of(std::vector<EventMention> const& mentions,
                                         std::vector<std::size_t> const& group, std::span<ClusterItem const> items,
                                         Context const& context) {
    std::vector<std::string> names;
    std::set<std::string> keys;
    for (EventMention const& mention : mentions) {
        for (std::string const& name : mention.mention.participants)
            if (keys.insert(name_key(name)).second) names.push_back(name);
    }
    auto const ends_with_name = [](std::string const& longer, std::string const& name) {
        return longer.size() > name.size() + 1 && longer.ends_with(name) &&
               longer[longer.size() - name.size() - 1] == ' ';
    };
    std::erase_if(names, [&](std::string const& name) {
        std::string const key = name_key(name);
        if (key.find(' ') != std::string::npos)
            return std::ranges::any_of(keys, [&](std::string const& other) {
                return other.find(' ') != std::string::npos && ends_with_name(key, other);
            });
        // An article that has both means two things by them.
        bool const with_longer = std::ranges::any_of(group, [&](std::size_t i) {
            auto const& told = context.names[items[i].article];
            return told.contains(key) &&
                   std::ranges::any_of(told, [&](std::string const& other) { return ends_with_name(other, key); });
        });
        return !with_longer &&
               std::ranges::count_if(keys, [&](std::string const& other) { return ends_with_name(other, key); }) == 1;
    });
    return names;
}

/// Whether an event lies after the publication of all articles that tell it: it cannot have happened yet.
bool lies_ahead(Event const& event, std::vector<std::size_t> const& group, std::span<ClusterItem const> items) {
    return event.interval.earliest && std::ranges::all_of(group, [&](std::size_t i) {
               return items[i].published && *items[i].published < day_of(*event.interval.earliest);
           });
}

/// Takes the mentions of a group from their articles. The items show where they are then.
EventItems make_event(std::vector<std::size_t> const& group, std::span<ClusterItem> items, Articles& articles,
                      Context const& context, EventIds& ids) {
    std::vector<std::pair<EventMention, std::size_t>> members;
    std::set<std::string> sources;
    for (std::size_t const i : group) {
        ClusterItem const& item = items[i];
        EventMention mention{context.ids[item.article], std::move(articles[item.article].mentions[item.number]),
                             Role::report};
        if (context.copy_of[item.article]) mention.role = Role::copy;
        members.emplace_back(std::move(mention), i);
        sources.insert(context.sources.of_item[i]);
    }
    auto const rank = [&](auto const& member) {
        std::size_t const article = items[member.second].article;
        return mention_rank(member.first, article, context.superseded[article]);
    };
    std::ranges::sort(members, {}, rank);
    // Of one source's reports the best one counts as its report, the others restate it.
    std::set<std::string> heard;
    for (auto& [mention, i] : members) {
        bool const first = heard.insert(context.sources.of_item[i]).second;
        if (!first && mention.role == Role::report) mention.role = Role::restatement;
    }
    std::ranges::sort(members, {}, rank);

    EventItems result;
    Event& event = result.event;
    event.mentions.reserve(members.size());
    for (auto& [mention, i] : members) {
        event.mentions.push_back(std::move(mention));
        items[i].mention = &event.mentions.back().mention;
        result.items.push_back(i);
    }
    event.sources = static_cast<std::uint32_t>(sources.size());
    event.reports = static_cast<std::uint32_t>(event.mentions.size());
    event.status = status_of(event.mentions);
    event.title = event.mentions.front().mention.title;
    event.participants = participants_of(event.mentions, group, items, context);
    if (TimeReading const* const time = best_time(event.mentions)) {
        event.edtf = time->edtf;
        event.interval = time->interval;
        event.granularity = time->granularity;
    }
    if (event.status == Status::reported && lies_ahead(event, group, items)) event.status = Status::planned;
    event.id = ids(event.mentions);
    return result;
}

/// Whether an article says that it was published after the day that counts as today. A day's leave is given, for clocks
/// are ahead in the east.
bool is_after(Publication const& published, Day today) {
    return published.interval && published.interval->earliest &&
           day_of(*published.interval->earliest) > today + std::chrono::days{1};
}

std::string future_warning(Publication const& published, Day today) {
    return fmt::format("publication date {} lies after {}, the day that counts as today",
                       iso(day_of(*published.interval->earliest)), iso(today));
}

std::string retraction_warning(ArticleRecord const& notice, bool by_itself) {
    return by_itself ? "withdrawn, as it says itself: left out of the timeline"
                     : fmt::format("withdrawn by {}: left out of the timeline", notice.path);
}

/// Mentions of clauses that words like "before" put beside one that is told outright: "the engine failed before the
/// storm reached the coast" tells of the storm too.
std::unordered_set<Mention const*> ordered_clauses(Articles const& articles) {
    std::unordered_set<Mention const*> ordered;
    for (ArticleMentions const& article : articles) {
        for (Mention const& later : article.mentions) {
            for (Precedence const& said : later.after) {
                if (said.sign != OrderSign::connective || said.mention >= article.mentions.size()) continue;
                Mention const& earlier = article.mentions[said.mention];
                if (earlier.form != Form::clause || later.form != Form::clause || earlier.main == later.main) continue;
                ordered.insert(earlier.main ? &later : &earlier);
            }
        }
    }
    return ordered;
}

/// Whether a mention has no words but its predicate: the "Published:" of several articles.
bool says_nothing(Mention const& mention) {
    return !mention.main && mention.participants.empty() && mention.content.size() <= 1;
}

/// What one article names in passing, and nobody tells, is no event of the timeline; nor is "to hold" of several.
bool is_told(std::vector<std::size_t> const& group, std::span<ClusterItem const> items,
             std::vector<std::optional<std::size_t>> const& copy_of,
             std::unordered_set<Mention const*> const& ordered) {
    // A copy of the same words tells nothing that its original does not.
    auto const written_in = [&](std::size_t i) { return copy_of[items[i].article].value_or(items[i].article); };
    auto const repeats = [&](std::size_t i, std::size_t other) {
        return written_in(i) == written_in(other) && items[i].mention->quote == items[other].mention->quote;
    };
    return std::ranges::any_of(group, [&](std::size_t i) {
        bool const elsewhere = items[i].article != items[group[0]].article && !repeats(i, group[0]) &&
                               !is_empty_verb(items[i].mention->lemma) && !says_nothing(*items[i].mention);
        return items[i].mention->main || elsewhere || ordered.contains(items[i].mention);
    });
}

} // namespace

Timeline reconcile(std::vector<ArticleMentions> articles, std::vector<Warning> warnings, Selection const& selection,
                   std::optional<Day> as_of) {
    std::ranges::sort(articles, {},
                      [](ArticleMentions const& a) { return std::tie(a.article.path, a.article.sha256); });
    auto const same_article = [](ArticleMentions const& a, ArticleMentions const& b) {
        return a.article.path == b.article.path && a.article.sha256 == b.article.sha256;
    };
    articles.erase(std::unique(articles.begin(), articles.end(), same_article), articles.end());

    auto const copies = find_copies(articles);
    for (ArticleMentions& article : articles)
        article.article.shingles = {};
    settle_corrections(articles);
    auto const corrections = find_corrections(articles, copies);
    apply_corrections(articles, corrections);
    Context context{{}, copies, {}, {}, {}};
    context.names.resize(articles.size());
    for (std::size_t a = 0; a < articles.size(); ++a) {
        for (Mention const& mention : articles[a].mentions)
            for (std::string const& name : mention.participants)
                context.names[a].insert(name_key(name));
    }
    context.superseded.reserve(articles.size());
    for (auto const& by : corrections.superseded_by)
        context.superseded.push_back(by.has_value());
    Timeline timeline;
    timeline.as_of = as_of;
    timeline.warnings = std::move(warnings);
    for (ArticleMentions const& article : articles) {
        if (as_of && is_after(article.article.published, *as_of))
            timeline.warnings.push_back({article.article.path, future_warning(article.article.published, *as_of)});
    }
    context.ids.reserve(articles.size());
    for (std::size_t a = 0; a < articles.size(); ++a)
        context.ids.push_back(fmt::format("d{}", a + 1));
    for (std::size_t a = 0; a < articles.size(); ++a) {
        std::optional<std::string> copy_of;
        if (context.copy_of[a]) copy_of = context.ids[*context.copy_of[a]];
        auto const id_of = [&](std::optional<std::size_t> const& by) {
            return by ? std::optional(context.ids[*by]) : std::nullopt;
        };
        timeline.documents.push_back({context.ids[a], articles[a].article, std::move(copy_of),
                                      id_of(corrections.superseded_by[a]), id_of(corrections.retracted_by[a])});
        if (auto const& by = corrections.retracted_by[a])
            timeline.warnings.push_back(
                {articles[a].article.path, retraction_warning(articles[*by].article, *by == a)});
    }

    std::ranges::sort(timeline.warnings);
    timeline.warnings.erase(std::unique(timeline.warnings.begin(), timeline.warnings.end()), timeline.warnings.end());

    auto items = canonical_items(articles);
    FeatureTable const features(items);
    EventIds ids;
    std::vector<EventItems> events;
    auto const groups = cluster(items, features);
    context.sources = sources_of(articles, items, copies, find_rewrites(articles, items, groups));
    auto const ordered = ordered_clauses(articles);
    for (auto const& group : groups) {
        // Of somebody's own timeline what is told in passing is part.
        if (!selection.about && !is_told(group, items, copies, ordered)) {
            for (std::size_t const i : group) {
                articles[items[i].article].mentions[items[i].number] = {};
                items[i].mention = nullptr;
            }
            continue;
        }
        events.push_back(make_event(group, items, articles, context, ids));
    }
    for (ArticleMentions& article : articles)
        article.mentions = {};

    std::vector<std::size_t> article_of_item;
    article_of_item.reserve(items.size());
    for (ClusterItem const& item : items)
        article_of_item.push_back(item.article);
    std::vector<std::optional<Day>> published;
    published.reserve(articles.size());
    for (ArticleMentions const& article : articles)
        published.push_back(best_day(article.article.published));
    rate_importance(events, features, article_of_item, published);

    // Dated before undated; dated by time, undated by document and text, which is how the items came.
    std::ranges::stable_sort(events, {}, [](EventItems const& item) {
        bool const placed = item.event.interval.earliest || item.event.interval.latest;
        return std::tuple(!placed, placed ? time_key(item.event.interval, item.event.granularity)
                                          : time_key({}, Granularity::day));
    });
    timeline.conflicts = find_conflicts({events, features, article_of_item, published});
    settle_claims(events, timeline.conflicts);
    order_events(events, {articles, items, features, context.sources.of_article, context.ids}, timeline.conflicts);
    for (EventItems& item : events) {
        bool const placed = item.event.interval.earliest || item.event.interval.latest;
        (placed ? timeline.events : timeline.undated).push_back(std::move(item.event));
    }
    select(timeline, selection);
    for (std::size_t c = 0; c < timeline.conflicts.size(); ++c)
        timeline.conflicts[c].id = fmt::format("c-{}", c + 1);
    return timeline;
}

} // namespace dateline::engine
