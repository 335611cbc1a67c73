#include "engine/reconcile/pair_score.hpp"

#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <unordered_map>

namespace dateline::engine {

namespace {

// What speaks for two mentions with one predicate, in log-odds. Learned on ECB+, topics 1 to 35, each folder alone and
// all in one, and rounded; those that say so were set, since few reports there are dated and none says when it was
// published.
constexpr float always = -0.1F;
constexpr float per_words = 0.25F;      ///< times the similarity of the clauses
constexpr float per_near_words = 1.1F;  ///< times that of the words next to the predicates
constexpr float per_story = 2.0F;       ///< times the likeness of the articles
constexpr float per_small_story = 4.0F; ///< times that likeness, as far as it is below `sure_story`
constexpr float sure_story = 0.2F;
constexpr float other_story = -4.0F; ///< times how far the likeness is below `least_story`
constexpr float least_story = 0.12F;
constexpr float noun_of_article = 1.5F;  ///< instead of the articles' likeness: "the fire" again; set
constexpr float verb_of_article = -0.5F; ///< one verb tells many things in one article; set
constexpr float general_predicate = -0.3F;
constexpr float other_matter = -3; ///< of a general predicate, also in clauses less alike than `least_words`; set
constexpr double least_words = 0.12;
constexpr float reporting_verb = -1.3F;
constexpr float other_words_said = -2; ///< of a reporting verb in clauses less alike than `least_said_words`; set
constexpr double least_said_words = 0.3;
constexpr float noun_and_verb = -0.45F;
constexpr float same_date = 1.5F;   ///< set
constexpr float inner_date = 0.25F; ///< one date contains the other
constexpr float one_date = 0.3F;    ///< only one has a date
constexpr float other_names = -0.5F;
constexpr float other_near_names = -0.35F; ///< next to the predicates
constexpr float other_words_dated =
    -1.5F; ///< verbs of which one has a date, in clauses less alike than `least_dated_words`; set
constexpr double least_dated_words = 0.08;
constexpr float toll_and_other = -2.5F; ///< only one counts victims, in clauses less alike than `least_toll_words`; set
constexpr double least_toll_words = 0.25;
constexpr float same_figure = 0.35F;
constexpr float other_figure = -1.1F;       ///< of the same unit
constexpr float both_first = 0.15F;         ///< among the first sentences of their articles
constexpr float plan_and_report = -1;       ///< set
constexpr float early_plan_and_report = -4; ///< told more than `soon` before; set: it was news of its own
constexpr int soon = 7;                     ///< days
constexpr float per_distance = -0.3F; ///< times the logarithm of the days between, where not both have a date; set

// What the words of mentions with different predicates must come to.
constexpr double rewrite_same_date = 0.38;
constexpr double rewrite_vague_date = 0.45;
constexpr double rewrite_undated = 0.62;
constexpr double rewrite_same_article = 0.6;
constexpr double per_rewritten_words = 10;

constexpr float excluded = -10;
constexpr float unlikely = -4;
constexpr float other_words = -1; ///< other predicates and other words speak against one event, but not much

bool counts_victims(Mention const& mention) {
    static constexpr std::array<std::string_view, 6> victims = {"dead",   "injured", "killed",
                                                                "people", "victims", "wounded"};
    return std::ranges::any_of(mention.figures, [&](Figure const& figure) {
        return std::ranges::find(victims, figure.unit) != victims.end();
    });
}

} // namespace

bool dates_agree(Mention const& a, Mention const& b) {
    return !is_dated(a) || !is_dated(b) || dates_agree(a.time->reading.interval, b.time->reading.interval);
}

bool dates_agree(Interval const& x, Interval const& y) {
    if (x == y) return true;
    if (!x.bounded() || !y.bounded()) return false;
    constexpr auto longest = std::chrono::hours{24 * 31};
    if (*x.latest - *x.earliest > longest || *y.latest - *y.earliest > longest) return false;
    return x.contains(y) || y.contains(x);
}

PairScore::PairScore(std::span<ClusterItem const> items, FeatureTable const& features, LikeArticles const& like)
    : features_(features), like_(like), incompatible_(items, features), matters_(items), contexts_(items, features) {
    std::unordered_map<std::string_view, std::uint32_t> units;
    facts_.reserve(items.size() + 1);
    for (ClusterItem const& item : items) {
        Mention const& mention = *item.mention;
        Facts facts;
        facts.dated = is_dated(mention);
        if (facts.dated) {
            facts.interval = mention.time->reading.interval;
            facts.granularity = mention.time->reading.granularity;
        }
        facts.published = item.published;
        facts.day = facts.interval.earliest ? std::optional(day_of(*facts.interval.earliest)) : item.published;
        facts.article = static_cast<std::uint32_t>(item.article);
        facts.position = mention.position;
        facts.main = mention.main;
        facts.noun = mention.form == Form::noun;
        facts.reporting = is_reporting_verb(mention.lemma);
        facts.toll = counts_victims(mention);
        facts.ahead = mention.status == Status::planned || mention.status == Status::conditional;
        facts.figures = static_cast<std::uint32_t>(amounts_.size());
        for (Figure const& figure : mention.figures) {
            auto const next = static_cast<std::uint32_t>(units.size());
            amounts_.push_back({figure.value, units.emplace(figure.unit, next).first->second});
        }
        facts_.push_back(facts);
    }
    facts_.emplace_back().figures = static_cast<std::uint32_t>(amounts_.size());
}

float PairScore::operator()(std::size_t a, std::size_t b, float least) const {
    if (facts_[a].dated && facts_[b].dated && !dates_agree(facts_[a].interval, facts_[b].interval)) return excluded;
    float const score = features_[a].lemma == features_[b].lemma ? same_predicate(a, b, least) : rewrite(a, b);
    if (score < 0) return score;
    bool const apart = contexts_.explain(a, b) ? incompatible_.for_sure(a, b) : incompatible_(a, b);
    return apart ? excluded : score;
}

float PairScore::same_predicate(std::size_t a, std::size_t b, float least) const {
    Facts const& f = facts_[a];
    Facts const& g = facts_[b];
    bool const in_context = contexts_.explain(a, b);
    bool const other_names_told = in_context ? contexts_.no_shared_names(a, b) : features_.no_shared_names(a, b);
    // Told outright of somebody else.
    if (other_names_told && f.main && g.main) return unlikely;
    double const words = in_context ? contexts_.similarity(a, b) : features_.similarity(a, b);
    float score = always + per_words * static_cast<float>(words) +
                  per_near_words * static_cast<float>(features_.near_similarity(a, b));
    bool const general = matters_.is_general(a) || matters_.is_general(b);
    if (general) score += general_predicate + (words < least_words ? other_matter : 0);
    if (f.reporting || g.reporting) score += reporting_verb + (words < least_said_words ? other_words_said : 0);
    if (f.noun != g.noun) score += noun_and_verb;
    if (f.dated && g.dated) {
        // Many things happen in one year.
        bool const short_enough = f.granularity <= Granularity::month;
        score += f.interval == g.interval ? (short_enough ? same_date : 0) : inner_date;
    } else {
        if (f.dated != g.dated) score += one_date;
        if (f.day && g.day) score += per_distance * std::log1p(static_cast<float>(std::abs((*f.day - *g.day).count())));
    }
    bool const verbs = !f.noun && !g.noun && !features_[a].words.empty() && !features_[b].words.empty();
    if (verbs && (f.dated || g.dated) && words < least_dated_words) score += other_words_dated;
    if (other_names_told) score += other_names;
    if (!in_context && features_.no_shared_near_names(a, b)) score += other_near_names;
    // "Eleven people have died in the flood"; "A man died in hospital".
    if (f.toll != g.toll && words < least_toll_words) score += toll_and_other;
    score += figures(a, b);
    constexpr std::uint32_t first_sentences = 3;
    if (f.position < first_sentences && g.position < first_sentences) score += both_first;
    if (f.ahead != g.ahead) {
        bool const early = f.published && g.published && std::abs((*f.published - *g.published).count()) > soon;
        score += early ? early_plan_and_report : plan_and_report;
    }
    // What takes long to find is not needed where it cannot make the pair likely.
    bool const one_article = f.article == g.article;
    float most = per_story + per_small_story * sure_story;
    if (one_article) most = f.noun && g.noun ? noun_of_article : verb_of_article;
    if (score + most < least) return score + most;
    if (general && words >= least_words) score += other_matter * static_cast<float>(1 - matters_.likeness(a, b));
    if (one_article || score + most < least) return score + most;
    float const story = like_.likeness(f.article, g.article);
    return score + per_story * story + per_small_story * std::min(story, sure_story) +
           other_story * std::max(0.0F, 1 - story / least_story);
}

/// What equal and different figures of one unit say.
float PairScore::figures(std::size_t a, std::size_t b) const {
    bool same = false;
    bool other = false;
    for (Amount const& x : amounts(a)) {
        for (Amount const& y : amounts(b)) {
            if (x.unit == y.unit) (x.value == y.value ? same : other) = true;
        }
    }
    return (same ? same_figure : 0) + (other ? other_figure : 0);
}

std::span<PairScore::Amount const> PairScore::amounts(std::size_t item) const {
    return std::span(amounts_).subspan(facts_[item].figures, facts_[item + 1].figures - facts_[item].figures);
}

/// Of mentions with different predicates the words alone must decide.
float PairScore::rewrite(std::size_t a, std::size_t b) const {
    Facts const& f = facts_[a];
    Facts const& g = facts_[b];
    bool const in_context = contexts_.explain(a, b);
    if (in_context ? contexts_.no_shared_names(a, b) : features_.no_shared_names(a, b)) return unlikely;
    // What is named in passing shares its clause's words with other things.
    if (!f.main || !g.main) return other_words;
    double least = rewrite_undated;
    if (f.dated && g.dated) least = f.interval == g.interval ? rewrite_same_date : rewrite_vague_date;
    if (f.article == g.article) least = std::max(least, rewrite_same_article);
    double const words = in_context ? contexts_.similarity(a, b) : features_.similarity(a, b);
    return std::max(other_words, static_cast<float>((words - least) * per_rewritten_words));
}

} // namespace dateline::engine
