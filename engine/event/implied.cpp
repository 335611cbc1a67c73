#include "engine/event/implied.hpp"

#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/edtf.hpp"
#include "engine/event/clause_kind.hpp"
#include "engine/event/clause_title.hpp"
#include "engine/event/sentence_words.hpp"
#include "engine/language/verbs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::engine {

namespace {

constexpr std::uint32_t lead_sentences = 5; ///< in which an article says when its story happened
constexpr std::uint32_t longest_spoken_of = 6;
/// Further down, what is told of the past without a date may be of any time.
constexpr std::uint32_t longest_story = 8;
constexpr std::uint32_t longest_background = 1; ///< sentences for which a text goes on with what was long ago
constexpr auto recent = std::chrono::hours{24 * 10};
constexpr auto longest_publication = std::chrono::hours{24 * 4};

/// Adverbs that put a clause at a time of its own, or at no single one.
constexpr std::array<std::string_view, 22> undating = {
    "already",    "always",       "consistently", "eventually",  "ever",      "formerly",
    "frequently", "historically", "long",         "never",       "often",     "originally",
    "previously", "regularly",    "repeatedly",   "routinely",   "sometimes", "traditionally",
    "typically",  "ultimately",   "usually",      "increasingly"};

/// Words before a subordinate clause that put it at another time than the clause it stands beside.
constexpr std::array<std::string_view, 7> apart = {"after", "because", "before", "if", "since", "until", "whether"};

/// "Had left", "seems to have left".
bool is_past_perfect(SentenceWords const& words, Predicate const& predicate) {
    std::uint32_t const first = predicate.group_begin;
    if (first > 0 && words.lower(first) == "have" && words.lower(first - 1) == "to") return true;
    for (std::uint32_t i = predicate.group_begin; i < predicate.token; ++i) {
        if (words.lower(i) == "had" || words[i] == "'d") return true;
    }
    return false;
}

/// "Was leaving", "used to leave": at what time is not told by the time of the story.
bool is_of_another_time(SentenceWords const& words, Predicate const& predicate) {
    bool const lasting = predicate.group_begin < predicate.token && words.lower(predicate.token).ends_with("ing");
    // "Lived there before the war"
    for (std::uint32_t i = predicate.token + 1; i < std::min(predicate.clause_end, words.size()); ++i)
        if (words.lower(i) == "before" || words.lower(i) == "until") return true;
    bool const used_to =
        predicate.lemma == "use" && predicate.token + 1 < words.size() && words.lower(predicate.token + 1) == "to";
    return lasting || used_to;
}

/// "Has already left", "Ultimately, they left".
bool is_undated_by_adverb(SentenceWords const& words, AnalysedSentence const& sentence, Predicate const& predicate) {
    std::uint32_t const first = predicate.group_begin > predicate.clause_begin ? predicate.group_begin - 1 : 0;
    for (std::uint32_t i = first; i <= predicate.token; ++i)
        if (holds(undating, words.lower(i))) return true;
    std::uint32_t const opening = std::max(predicate.clause_begin, sentence.body);
    if (opening < words.size() && holds(undating, words.lower(opening))) return true;
    std::uint32_t const next = predicate.token + 1;
    return next < words.size() && holds(undating, words.lower(next));
}

/// "Has grown since the war began", "has grown for years": over a time.
bool is_over_time(SentenceWords const& words, AnalysedSentence const& sentence, Predicate const& predicate,
                  std::vector<FoundTime> const& times) {
    for (std::uint32_t i = predicate.token + 1; i < words.size(); ++i)
        if (words.lower(i) == "since" || words.lower(i) == "throughout") return true;
    Span const clause{sentence.tokens[predicate.clause_begin].span.begin,
                      sentence.tokens[predicate.clause_end - 1].span.end};
    for (std::uint32_t t = sentence.times_begin; t < sentence.times_end; ++t) {
        TimexType const type = times[t].resolved.type;
        bool const lasts = type == TimexType::duration || type == TimexType::set;
        if (lasts && clause.overlaps(times[t].candidate.span)) return true;
    }
    return false;
}

/// Nouns for what is read or seen: it says the same whenever that is.
constexpr std::array<std::string_view, 34> texts = {
    "account",     "analysis", "article",  "assessment", "book",     "brief",      "briefing", "cable",   "diary",
    "document",    "dossier",  "email",    "essay",      "evidence", "file",       "finding",  "footage", "image",
    "information", "letter",   "material", "memo",       "note",     "page",       "paper",    "photo",   "picture",
    "record",      "report",   "study",    "survey",     "text",     "transcript", "video"};
static_assert(std::ranges::is_sorted(texts));

bool is_text(std::string_view lemma) {
    return std::ranges::binary_search(texts, lemma);
}

/// The subject of the clause of a predicate, in the tree; none where the tree has no such clause.
std::uint32_t subject_of(AnalysedSentence const& sentence, Predicate const& predicate) {
    auto const& tree = sentence.tree.words;
    auto const clause = std::ranges::find_if(
        sentence.clauses, [&](Clause const& c) { return tree[c.verb].span.overlaps(predicate.span); });
    if (clause == sentence.clauses.end() || clause->passive) return Word::no_head;
    if (clause->subject) return *clause->subject;
    for (std::uint32_t i = 0; i < clause->verb; ++i) {
        // "The paper describing the plan says": parsers give the noun to the participle.
        std::uint32_t const above = tree[i].head;
        if (universal(tree[i].relation) == Relation::nsubj && above != Word::no_head && above < clause->verb &&
            tree[above].penn == PennTag::vbg && tree[above].head == clause->predicate)
            return i;
    }
    return Word::no_head;
}

/// Whether a clause tells what a text says, or what "it" is about. `before` is the sentence before, or null.
bool is_said_by_text(std::string_view text, AnalysedSentence const& sentence, Predicate const& predicate,
                     AnalysedSentence const* before) {
    static constexpr std::array<std::string_view, 8> presenting = {"cite",     "depict",  "describe", "detail",
                                                                   "indicate", "outline", "portray",  "suggest"};
    bool const presents = holds(presenting, predicate.lemma);
    if (!presents && !is_reporting_verb(predicate.lemma)) return false;
    std::uint32_t const at = subject_of(sentence, predicate);
    if (at == Word::no_head) return false;
    Word const& subject = sentence.tree.words[at];
    if (is_text(subject.lemma)) return true;
    if (to_lower(subject.span.in(text)) != "it") return false;
    auto const meant = before != nullptr ? main_subject(text, *before) : std::nullopt;
    std::string_view const named = meant ? std::string_view(meant->text) : std::string_view();
    auto const space = named.rfind(' ');
    return presents || is_text(space == named.npos ? named : named.substr(space + 1));
}

/// Whether a sentence tells what a text says: "it fell, the paper says", "according to the letter, it fell".
bool is_told_by_text(std::string_view text, AnalysedSentence const& sentence) {
    auto const& tree = sentence.tree.words;
    bool const according = std::ranges::any_of(tree, [&](Word const& word) {
        return word.head != Word::no_head && is_text(tree[word.head].lemma) &&
               to_lower(word.span.in(text)) == "according";
    });
    return according || std::ranges::any_of(sentence.predicates, [&](Predicate const& says) {
               if (!is_reporting_verb(says.lemma)) return false;
               std::uint32_t const at = subject_of(sentence, says);
               return at != Word::no_head && is_text(tree[at].lemma);
           });
}

/// Whether the clause stands at another time than its neighbour: "after the case closed".
bool stands_apart(SentenceWords const& words, Predicate const& predicate) {
    for (std::uint32_t i = predicate.clause_begin; i < predicate.group_begin; ++i)
        if (holds(apart, words.lower(i))) return true;
    return false;
}

/// Whether a sentence ends as one; a headline, which tells all in the present, does not.
bool is_whole(std::string_view sentence) {
    static constexpr std::array<std::string_view, 8> closing = {" ", "\n", "\"", "'", ")", "]", "\u2019", "\u201d"};
    for (bool again = true; again;) {
        again = false;
        for (std::string_view const mark : closing) {
            if (!sentence.ends_with(mark)) continue;
            sentence.remove_suffix(mark.size());
            again = true;
        }
    }
    return !sentence.empty() && std::string_view(".!?:;").find(sentence.back()) != std::string_view::npos;
}

/// Whether the article itself tells the clause as something that came to pass or holds.
bool is_told(Predicate const& predicate) {
    bool const tensed = predicate.tense == Tense::past || predicate.tense == Tense::present;
    return tensed && !predicate.planned && !predicate.conditional && !predicate.embedded;
}

/// Whether more quotation marks are opened than closed before a predicate in its sentence.
bool is_quoted(std::string_view text, AnalysedSentence const& sentence, Predicate const& predicate) {
    std::string_view const before = text.substr(sentence.span.begin, predicate.span.begin - sentence.span.begin);
    int open = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        std::string_view const rest = before.substr(i);
        if (rest.starts_with('"')) open = open > 0 ? 0 : 1;
        if (rest.starts_with("\u201c")) open = 1;
        if (rest.starts_with("\u201d")) open = 0;
    }
    return open > 0;
}

} // namespace

void StoryTime::begin(AnalysedSentence const& sentence, std::uint32_t position) {
    std::string_view const line = sentence.span.in(document_.text);
    bool const byline = sentence.dropped && line.size() > 3 && line.starts_with("By ") && is_ascii_upper(line[3]);
    bool const dateline = !sentence.dropped && sentence.body > 0;
    constexpr std::size_t longest_heading = 12; // tokens
    auto const dropped = std::ranges::upper_bound(document_.dropped, sentence.span.begin, {},
                                                  [](Dropped const& d) { return d.span.end; });
    bool const set_apart = sentence.dropped && dropped != document_.dropped.end() && dropped->why == "subheading";
    bool const subheading = sentence.heading || set_apart ||
                            (!sentence.dropped && !is_whole(line) && sentence.tokens.size() <= longest_heading);
    if (position == 0 || (!byline && !dateline && !subheading)) return;
    section_ = position;
    spoken_.reset();
    if (!byline && !dateline) return;
    part_ = position;
    story_.reset();
}

std::vector<std::optional<ImpliedTime>> StoryTime::read(AnalysedSentence const& sentence, std::uint32_t position,
                                                        std::span<FoundTime const* const> times) {
    std::vector<std::optional<ImpliedTime>> found(sentence.predicates.size());
    bool const whole = is_whole(sentence.span.in(document_.text));
    for (std::size_t p = 0; p < found.size(); ++p) {
        if (times[p] == nullptr && whole) found[p] = implied(sentence, p, position, times);
    }
    for (std::size_t p = 0; p < found.size(); ++p) {
        Predicate const& predicate = sentence.predicates[p];
        if (times[p] == nullptr || !is_told(predicate) || predicate.tense != Tense::past || !sets_story(*times[p]))
            continue;
        if (predicate.relative && spoken_) continue;
        spoken_ = {times[p], position, is_recent(*times[p])};
        if (!story_ && spoken_->recent && position - part_ <= lead_sentences) story_ = spoken_;
    }
    return found;
}

std::optional<ImpliedTime> StoryTime::implied(AnalysedSentence const& sentence, std::size_t predicate,
                                              std::uint32_t position, std::span<FoundTime const* const> times) const {
    Predicate const& self = sentence.predicates[predicate];
    if (!is_told(self) || self.relative || is_quoted(document_.text, sentence, self)) return {};
    SentenceWords const words(document_.text, sentence);
    if (is_past_perfect(words, self) || stands_apart(words, self)) return {};
    bool const follows = position > 0 && !analysis_.sentences[position - 1].dropped;
    AnalysedSentence const* const before = follows ? &analysis_.sentences[position - 1] : nullptr;
    if (is_undated_by_adverb(words, sentence, self) || is_said_by_text(document_.text, sentence, self, before))
        return {};
    bool const says = is_reporting_verb(self.lemma);
    bool const by_text = is_told_by_text(document_.text, sentence);
    // "Has left", "says"; what holds or happens every day has no date, nor what has happened at some time or other.
    if (is_perfect(document_.text, sentence, self)) {
        bool const news = position - part_ <= lead_sentences && !self.negated && !is_state(self.lemma) &&
                          !words.lower(self.token).ends_with("ing") &&
                          !is_over_time(words, sentence, self, analysis_.times);
        return (news || says) && !by_text ? with_publication() : std::nullopt;
    }
    if (self.tense == Tense::present && says && !by_text) return with_publication();
    if (self.tense == Tense::present) return {};
    // "It fell on Monday, police said": the fall was on Monday.
    for (std::size_t p = 0; p < times.size() && !says; ++p) {
        Predicate const& other = sentence.predicates[p];
        if (times[p] == nullptr || !is_told(other) || other.relative || other.tense != Tense::past) continue;
        if (sets_story(*times[p]) && !stands_apart(words, other)) return with(*times[p], true);
    }
    // What was feared or was so for long is of no day that the text spoke of before.
    if (is_state(self.lemma)) return {};
    bool const aside = by_text || is_of_another_time(words, self);
    auto const* spoken = spoken_ ? &*spoken_ : nullptr;
    if (spoken != nullptr) {
        std::uint32_t const longest = spoken->recent && !aside ? longest_spoken_of : longest_background;
        if (position - spoken->sentence > longest || (says && !by_text && !spoken->recent)) spoken = nullptr;
    }
    if (spoken == nullptr && story_ && !aside &&
        (says || (section_ <= story_->sentence && position - story_->sentence <= longest_story)))
        spoken = &*story_;
    if (spoken != nullptr) return with(*spoken->time, false);
    // Whoever is quoted spoke for the paper; what else is told of the past may be of any time.
    return says && !by_text ? with_publication() : std::nullopt;
}

std::optional<ImpliedTime> StoryTime::with_publication() const {
    auto const& published = document_.published.interval;
    if (!published || !published->bounded() || *published->latest - *published->earliest > longest_publication)
        return {};
    Interval const days{Instant{day_of(*published->earliest)},
                        Instant{day_of(*published->latest - std::chrono::seconds{1}) + date::days{1}}};
    auto const words = edtf(days, Granularity::day, Qualifier::uncertain);
    if (!words) return {};
    return ImpliedTime{days, Granularity::day, *words, "when the article was published: the clause gives no date"};
}

std::optional<ImpliedTime> StoryTime::with(FoundTime const& time, bool same_sentence) const {
    auto interval = time.resolved.interval;
    auto granularity = time.resolved.granularity;
    if (granularity <= Granularity::day) {
        interval = {Instant{first_day(interval)}, Instant{last_day(interval) + date::days{1}}};
        granularity = Granularity::day;
    }
    auto const words = edtf(interval, granularity, Qualifier::uncertain);
    if (!words) return {};
    std::string_view const said = time.candidate.span.in(document_.text);
    return ImpliedTime{interval, granularity, *words,
                       same_sentence ? fmt::format("“{}”, which dates the clause beside it", said)
                                     : fmt::format("“{}”, of which the text still speaks", said)};
}

/// Whether a time is when something happened, and not later than publication.
bool StoryTime::sets_story(FoundTime const& time) const {
    auto const& resolved = time.resolved;
    if (!resolved.interval.bounded() || resolved.bound != grammar::Bound::none) return false;
    if (resolved.type != TimexType::date && resolved.type != TimexType::time) return false;
    auto const& published = document_.published.interval;
    return !published || !published->latest || *resolved.interval.earliest < *published->latest;
}

bool StoryTime::is_recent(FoundTime const& time) const {
    auto const& published = document_.published.interval;
    if (!published || !published->earliest) return time.resolved.granularity <= Granularity::day;
    return time.resolved.granularity <= Granularity::day &&
           *time.resolved.interval.earliest + recent >= *published->earliest;
}

} // namespace dateline::engine
