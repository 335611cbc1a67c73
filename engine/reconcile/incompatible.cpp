#include "engine/reconcile/incompatible.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/names.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace dateline::engine {

namespace {

constexpr double other_magnitude = 0.5; ///< first estimates of an earthquake differ by less
constexpr int reworded_days = 21;       ///< between two reports of one thing by different verbs
constexpr int said_anew_days = 14;      ///< of what somebody says without a date
constexpr int distant_days = 45;        ///< between what was told of without a date
constexpr double other_story = 0.1;     ///< articles less alike that share no name tell of other things
constexpr std::size_t most_named = 40;  ///< mentions of an article that show where it plays
constexpr int toll_days = 7;            ///< by then nobody corrects a count of the dead by half

/// Verbs that say little more than that what their subject or object names happens: "a flood struck", "held talks".
constexpr std::array<std::string_view, 38> happening_verbs = {
    "begin",  "break",  "bring",   "carry",  "cause",   "come",  "commit", "conduct", "deal",  "do",
    "erupt",  "follow", "give",    "happen", "have",    "hit",   "hold",   "lead",    "make",  "mount",
    "occur",  "open",   "perform", "rock",   "see",     "shake", "sign",   "stage",   "start", "strike",
    "suffer", "sweep",  "take",    "tear",   "undergo", "wage",  "win",    "witness"};
static_assert(std::ranges::is_sorted(happening_verbs));

/// Whether two measures of which a thing has only one are too far apart to be its first and its better estimate.
bool other_measure(Mention const& a, Mention const& b) {
    return std::ranges::any_of(a.figures, [&](Figure const& x) {
        return x.unit == "magnitude" && std::ranges::any_of(b.figures, [&](Figure const& y) {
                   return y.unit == x.unit && std::abs(x.value - y.value) >= other_magnitude;
               });
    });
}

bool counts_dead(Mention const& mention) {
    return mention.lemma == "die" || mention.lemma == "kill";
}

/// A count of the dead rises; one that fell by half weeks later is that of something else.
bool other_toll(ClusterItem const& x, ClusterItem const& y) {
    Mention const& a = *x.mention;
    Mention const& b = *y.mention;
    if (!counts_dead(a) || !counts_dead(b) || a.figures.size() != 1 || b.figures.size() != 1) return false;
    if (a.figures.front().unit != b.figures.front().unit) return false;
    if (!x.published || !y.published) return false;
    auto const days = (*y.published - *x.published).count();
    if (std::abs(days) < toll_days) return false;
    double const earlier = (days > 0 ? a : b).figures.front().value;
    double const later = (days > 0 ? b : a).figures.front().value;
    return later * 2 <= earlier;
}

template <typename T> void sort_unique(std::vector<T>& ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// Whether a name may be no more than the word that begins its sentence: "Trains between the towns ran late".
bool may_be_common(Mention const& mention, std::string_view name) {
    return name.find(' ') == std::string_view::npos && mention.quote.starts_with(name);
}

template <typename T> bool share_any(std::vector<T> const& a, std::vector<T> const& b) {
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) return true;
        ++(*i < *j ? i : j);
    }
    return false;
}

bool told_apart(ClusterItem const& a, ClusterItem const& b) {
    return a.published && b.published && std::abs((*a.published - *b.published).count()) > distant_days;
}

/// What somebody says without a date he says about when it is published: weeks later he says it anew.
bool said_anew(ClusterItem const& x, ClusterItem const& y) {
    auto const is_said = [](ClusterItem const& item) {
        Mention const& mention = *item.mention;
        return !is_dated(mention) && mention.form == Form::clause &&
               (mention.attribution || is_reporting_verb(mention.lemma));
    };
    return is_said(x) && is_said(y) && x.published && y.published &&
           std::abs((*x.published - *y.published).count()) > said_anew_days;
}

/// The day that a mention speaks of: its own, else that on which its article was published.
std::optional<Day> day_spoken_of(ClusterItem const& item) {
    return is_dated(*item.mention) && item.mention->time->reading.interval.earliest
               ? std::optional(day_of(*item.mention->time->reading.interval.earliest))
               : item.published;
}

bool are_apart(ClusterItem const& x, ClusterItem const& y, int days) {
    bool const dated = is_dated(*x.mention) && is_dated(*y.mention);
    if (dated || x.mention->form == Form::noun || y.mention->form == Form::noun) return false;
    auto const a = day_spoken_of(x);
    auto const b = day_spoken_of(y);
    return a && b && std::abs((*a - *b).count()) > days;
}

} // namespace

bool are_distant(ClusterItem const& x, ClusterItem const& y) {
    return are_apart(x, y, distant_days);
}

bool is_dated(Mention const& mention) {
    return mention.time && (mention.time->reading.interval.earliest || mention.time->reading.interval.latest);
}

Incompatibility::Incompatibility(std::span<ClusterItem const> items, FeatureTable const& features)
    : items_(items), features_(features) {
    find_names();
    std::unordered_map<std::uint64_t, std::uint32_t> sentences;
    sentence_of_.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        ClusterItem const& item = items[i];
        if (item.article >= articles_.size()) articles_.resize(item.article + 1);
        Scene& scene = articles_[item.article];
        auto const& names = names_[i];
        if (item.mention->main) {
            scene.names.insert(scene.names.end(), sure_names_[i].begin(), sure_names_[i].end());
            bool const to_the_day =
                is_dated(*item.mention) && item.mention->time->reading.granularity <= Granularity::day;
            if (!names.empty() && to_the_day && scene.named.size() < most_named) scene.named.push_back(i);
        }
        std::uint64_t const place = static_cast<std::uint64_t>(item.article) << 32U | item.mention->position;
        auto const sentence = sentences.emplace(place, static_cast<std::uint32_t>(told_.size())).first->second;
        if (sentence == told_.size()) told_.emplace_back();
        if (item.mention->form == Form::noun) told_[sentence].push_back(features[i].lemma);
        sentence_of_.push_back(sentence);
    }
    for (Scene& scene : articles_)
        sort_unique(scene.names);
    for (auto& lemmas : told_)
        std::ranges::sort(lemmas);
}

void Incompatibility::find_names() {
    std::unordered_set<std::uint64_t> known; // names elsewhere than at the start of a sentence, by article
    auto const key = [&](std::size_t item, std::string_view name) {
        return stable_hash(name_key(name), items_[item].article);
    };
    for (std::size_t i = 0; i < items_.size(); ++i) {
        for (std::string const& name : items_[i].mention->participants)
            if (!may_be_common(*items_[i].mention, name)) known.insert(key(i, name));
    }
    names_.reserve(items_.size());
    sure_names_.reserve(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) {
        auto const& participants = items_[i].mention->participants;
        std::vector<std::uint32_t> names;
        std::vector<std::uint32_t> sure;
        for (std::string const& name : participants) {
            bool const common = may_be_common(*items_[i].mention, name) && !known.contains(key(i, name));
            if (common && name.ends_with('s')) continue;
            auto const& ids = features_.names()[name].ids;
            names.insert(names.end(), ids.begin(), ids.end());
            if (!common) sure.insert(sure.end(), ids.begin(), ids.end());
        }
        sort_unique(names);
        sort_unique(sure);
        names_.push_back(std::move(names));
        sure_names_.push_back(std::move(sure));
    }
}

bool Incompatibility::other_scene(ClusterItem const& a, ClusterItem const& b, bool nameless) const {
    if (a.article == b.article) return false;
    Scene const& x = articles_[a.article];
    Scene const& y = articles_[b.article];
    if (x.names.empty() || y.names.empty() || share_any(x.names, y.names)) return false;
    if (nameless && features_.article_similarity(a.article, b.article) < other_story) return true;
    if (told_apart(a, b)) return true;
    if (!nameless) return false;
    // Both tell that one thing happened on one day, each of somebody else.
    return std::ranges::any_of(x.named, [&](std::size_t i) {
        return std::ranges::any_of(y.named, [&](std::size_t j) {
            return features_[i].lemma == features_[j].lemma &&
                   items_[i].mention->time->reading.interval == items_[j].mention->time->reading.interval;
        });
    });
}

bool Incompatibility::named_beside(std::size_t item, std::size_t other) const {
    return !std::ranges::binary_search(happening_verbs, std::string_view(items_[other].mention->lemma)) &&
           std::ranges::binary_search(told_[sentence_of_[other]], features_[item].lemma);
}

bool Incompatibility::operator()(std::size_t a, std::size_t b) const {
    bool const others = !names_[a].empty() && !names_[b].empty() && !share_any(names_[a], names_[b]);
    bool const both_main = items_[a].mention->main && items_[b].mention->main;
    return (others && both_main) || for_sure(a, b);
}

bool Incompatibility::for_sure(std::size_t a, std::size_t b) const {
    ClusterItem const& x = items_[a];
    ClusterItem const& y = items_[b];
    // A denial is no report of what it denies.
    if ((x.mention->status == Status::denied) != (y.mention->status == Status::denied)) return true;
    if (x.mention->negated != y.mention->negated) return true;
    if (features_[a].lemma != features_[b].lemma) {
        // "Readers liked the launch" tells of the launch by that word, not by "liked".
        if (named_beside(a, b) || named_beside(b, a)) return true;
        // Other words for it, without a date, are those of the days after it.
        if (are_apart(x, y, reworded_days)) return true;
        // What is planned for a day may be told of that day in other words; without a day it is another thing.
        bool const came_true = is_dated(*x.mention) && is_dated(*y.mention);
        if (!came_true && (x.mention->status == Status::planned) != (y.mention->status == Status::planned)) return true;
    }
    bool const nameless = names_[a].empty() && names_[b].empty();
    bool const others = !names_[a].empty() && !names_[b].empty() && !share_any(names_[a], names_[b]);
    bool const dated = is_dated(*x.mention) && is_dated(*y.mention);
    if ((nameless || others) && !dated && other_scene(x, y, nameless)) return true;
    if (are_distant(x, y) && !share_any(sure_names_[a], sure_names_[b])) return true;
    return other_measure(*x.mention, *y.mention) || other_toll(x, y) || said_anew(x, y);
}

} // namespace dateline::engine
