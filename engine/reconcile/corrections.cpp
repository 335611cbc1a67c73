#include "engine/reconcile/corrections.hpp"

#include "engine/language/event_nouns.hpp"
#include "engine/language/names.hpp"
#include "engine/reconcile/cluster.hpp"
#include "engine/reconcile/likely_subjects.hpp"
#include "engine/reconcile/similarity.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace dateline::engine {

namespace {

constexpr double same_story = 0.15;       ///< likeness of a correction to what it corrects
constexpr double same_story_other = 0.25; ///< where no newsroom is named on either side
constexpr double same_title = 0.6;        ///< share of a title's words that a notice repeats
constexpr double same_report = 0.3;       ///< likeness of the words of a corrected clause

bool has_signal(ArticleRecord const& article, std::initializer_list<std::string_view> wanted) {
    return std::ranges::any_of(article.signals, [&](std::string const& signal) {
        return std::ranges::find(wanted, std::string_view(signal)) != wanted.end();
    });
}

bool is_correction(ArticleRecord const& article) {
    return has_signal(article, {"correction"});
}
bool is_kill(ArticleRecord const& article) {
    return has_signal(article, {"kill", "withdrawal"});
}

bool can_follow(ArticleRecord const& later, ArticleRecord const& earlier) {
    auto const x = best_day(later.published);
    auto const y = best_day(earlier.published);
    return !x || !y || *y <= *x;
}

/// The items of all articles, in order of the articles, with where each article's begin.
std::vector<ClusterItem> items_of(std::vector<ArticleMentions> const& articles, std::vector<std::size_t>& begins) {
    std::vector<ClusterItem> items;
    for (std::size_t a = 0; a < articles.size(); ++a) {
        begins.push_back(items.size());
        for (Mention const& mention : articles[a].mentions)
            items.push_back({&mention, a});
    }
    begins.push_back(items.size());
    return items;
}

/// A text that itself says that it was withdrawn retracts itself; a notice that another one is withdrawn is short.
bool retracts_itself(ArticleRecord const& article) {
    constexpr std::uint32_t longest_notice = 150; // words
    return article.words > longest_notice;
}

/// Whether two mentions tell of one thing, and give it another day or another figure.
bool contradict(ClusterItem const& x, ClusterItem const& y, double likeness) {
    Mention const& a = *x.mention;
    Mention const& b = *y.mention;
    if (likeness < same_report || same_happening(a.lemma) != same_happening(b.lemma)) return false;
    if (a.time && b.time && !dates_agree(a, b)) return true;
    return std::ranges::any_of(a.figures, [&](Figure const& figure) {
        return std::ranges::any_of(
            b.figures, [&](Figure const& other) { return figure.unit == other.unit && figure.value != other.value; });
    });
}

/// Whether a notice's first sentences name the day: "In a report of 6 June the Herald wrote …".
bool names_day(ArticleMentions const& notice, std::optional<Day> published) {
    constexpr std::uint32_t first_sentences = 3;
    return published && std::ranges::any_of(notice.mentions, [&](Mention const& mention) {
               return mention.position < first_sentences && mention.time &&
                      mention.time->reading.interval == Interval::of(*published);
           });
}

std::optional<std::size_t> subject_of(std::size_t later, std::vector<ArticleMentions> const& articles,
                                      std::vector<ClusterItem> const& items, std::vector<std::size_t> const& begins,
                                      FeatureTable const& features, LikelySubjects const& likely) {
    auto const contradicts = [&](std::size_t earlier) {
        for (std::size_t i = begins[later]; i < begins[later + 1]; ++i) {
            for (std::size_t j = begins[earlier]; j < begins[earlier + 1]; ++j)
                if (contradict(items[i], items[j], features.similarity(i, j))) return true;
        }
        return false;
    };
    std::optional<std::size_t> best;
    double best_likeness = 0;
    ArticleRecord const& notice = articles[later].article;
    for (std::size_t const a : likely.of(later, notice.title)) {
        ArticleRecord const& article = articles[a].article;
        if (a == later || !can_follow(notice, article)) continue;
        bool const named = notice.publisher && article.publisher;
        if (named && name_key(*notice.publisher) != name_key(*article.publisher)) continue;
        double likeness = features.article_similarity(later, a);
        if (double const titles = title_likeness(article.title, notice.title); titles >= same_title)
            likeness = std::max(likeness, titles);
        if (likeness < (named ? same_story : same_story_other)) continue;
        // Among the articles of its story these signs choose.
        if (is_correction(notice) && contradicts(a)) likeness += 1;
        if (names_day(articles[later], best_day(article.published))) likeness += 1;
        if (likeness > best_likeness) {
            best = a;
            best_likeness = likeness;
        }
    }
    return best;
}

/// A correction repeats what was wrong ("wrote that the roof fell on Thursday. It fell on Wednesday"): of two days
/// that it gives for one thing the later told is right, and so is what it says itself against what was written before.
void drop_what_was_wrong(std::vector<Mention>& mentions) {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        for (std::size_t j = i + 1; j < mentions.size(); ++j) {
            Mention& before = mentions[i];
            Mention& after = mentions[j];
            bool const same = same_happening(before.lemma) == same_happening(after.lemma) && before.time && after.time;
            if (same && before.position != after.position && !dates_agree(before, after)) before.time.reset();
        }
    }
}

} // namespace

void settle_corrections(std::vector<ArticleMentions>& articles) {
    for (ArticleMentions& article : articles)
        if (is_correction(article.article)) drop_what_was_wrong(article.mentions);
}

Corrections find_corrections(std::vector<ArticleMentions> const& articles,
                             std::vector<std::optional<std::size_t>> const& copy_of) {
    Corrections corrections;
    corrections.superseded_by.resize(articles.size());
    corrections.retracted_by.resize(articles.size());
    bool const any = std::ranges::any_of(articles, [](ArticleMentions const& article) {
        return is_kill(article.article) || is_correction(article.article);
    });
    if (!any) return corrections;
    std::vector<std::size_t> begins;
    auto const items = items_of(articles, begins);
    FeatureTable const features(items);
    std::vector<std::uint32_t> told;
    for (std::uint32_t a = 0; a < articles.size(); ++a)
        if (!is_kill(articles[a].article) && !is_correction(articles[a].article)) told.push_back(a);
    LikelySubjects const likely(articles, told, features, std::min(same_story, same_story_other), same_title);
    for (std::size_t a = 0; a < articles.size(); ++a) {
        bool const kill = is_kill(articles[a].article);
        if (!kill && !is_correction(articles[a].article)) continue;
        if (kill && retracts_itself(articles[a].article)) {
            corrections.retracted_by[a] = a;
            continue;
        }
        auto const about = subject_of(a, articles, items, begins, features, likely);
        if (about) (kill ? corrections.retracted_by : corrections.superseded_by)[*about] = a;
    }
    for (std::size_t a = 0; a < articles.size(); ++a) {
        if (copy_of[a] && !is_kill(articles[a].article) && corrections.retracted_by[*copy_of[a]])
            corrections.retracted_by[a] = corrections.retracted_by[*copy_of[a]];
    }
    return corrections;
}

void apply_corrections(std::vector<ArticleMentions>& articles, Corrections const& corrections) {
    bool const any = std::ranges::any_of(corrections.superseded_by, [](auto const& by) { return by.has_value(); });
    if (any) {
        std::vector<std::size_t> begins;
        auto const items = items_of(articles, begins);
        FeatureTable const features(items);
        for (std::size_t a = 0; a < articles.size(); ++a) {
            if (!corrections.superseded_by[a]) continue;
            std::size_t const by = *corrections.superseded_by[a];
            for (std::size_t i = begins[a]; i < begins[a + 1]; ++i) {
                Mention& wrong = articles[a].mentions[i - begins[a]];
                for (std::size_t j = begins[by]; j < begins[by + 1]; ++j) {
                    Mention const& right = *items[j].mention;
                    bool const same = same_happening(wrong.lemma) == same_happening(right.lemma) &&
                                      features.similarity(i, j) >= same_report;
                    if (!same) continue;
                    if (wrong.time && right.time && !dates_agree(wrong, right)) wrong.time.reset();
                    std::erase_if(wrong.figures, [&](Figure const& figure) {
                        return std::ranges::any_of(right.figures, [&](Figure const& corrected) {
                            return corrected.unit == figure.unit && corrected.value != figure.value;
                        });
                    });
                }
            }
        }
    }
    for (std::size_t a = 0; a < articles.size(); ++a) {
        if (corrections.retracted_by[a] || is_kill(articles[a].article)) articles[a].mentions.clear();
    }
}

} // namespace dateline::engine
