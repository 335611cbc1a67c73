#include "engine/event/implied.hpp"

#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/edtf.hpp"
#include "engine/event/clause_kind.hpp"
#include "engine/event/sentence_words.hpp"
#include "engine/language/verbs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::engine {

namespace {

constexpr std::uint32_t lead_sentences = 5; ///< in which an article says when its story happened
constexpr std::uint32_t longest_spoken_of = 6;
constexpr std::uint32_t longest_background = 1; ///< sentences for which a text goes on with what was long ago
constexpr auto recent = std::chrono::hours{24 * 10};
constexpr auto longest_publication = std::chrono::hours{24 * 4};

/// Words before a subordinate clause that put it at another time than the clause it stands beside.
constexpr std::array<std::string_view, 7> apart = {"after", "because", "before", "if", "since", "until", "whether"};

bool is_past_perfect(SentenceWords const& words, Predicate const& predicate) {
    for (std::uint32_t i = predicate.group_begin; i < predicate.token; ++i) {
        if (words.lower(i) == "had" || words[i] == "'d") return true;
    }
    return false;
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

void StoryTime::begin_part(AnalysedSentence const& sentence, std::uint32_t position) {
    std::string_view const line = sentence.span.in(document_.text);
    bool const byline = sentence.dropped && line.size() > 3 && line.starts_with("By ") && is_ascii_upper(line[3]);
    bool const dateline = !sentence.dropped && sentence.body > 0;
    if (position == 0 || (!byline && !dateline)) return;
    part_ = position;
    story_.reset();
    spoken_.reset();
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
    bool const says = is_reporting_verb(self.lemma);
    // "Has left", "says"; what holds or happens every day has no date, nor what has happened at some time or other.
    if (is_perfect(document_.text, sentence, self)) {
        bool const news = position - part_ <= lead_sentences && !self.negated && !is_state(self.lemma);
        return news || says ? with_publication() : std::nullopt;
    }
    if (self.tense == Tense::present && says) return with_publication();
    if (self.tense == Tense::present) return {};
    // "It fell on Monday, police said": the fall was on Monday.
    for (std::size_t p = 0; p < times.size() && !says; ++p) {
        Predicate const& other = sentence.predicates[p];
        if (times[p] == nullptr || !is_told(other) || other.relative || other.tense != Tense::past) continue;
        if (sets_story(*times[p]) && !stands_apart(words, other)) return with(*times[p], true);
    }
    // What was feared or was so for long is of no day that the text spoke of before.
    if (is_state(self.lemma)) return {};
    auto const* spoken = spoken_ ? &*spoken_ : nullptr;
    if (spoken != nullptr) {
        std::uint32_t const longest = spoken->recent ? longest_spoken_of : longest_background;
        if (position - spoken->sentence > longest || (says && !spoken->recent)) spoken = nullptr;
    }
    if (spoken == nullptr && story_) spoken = &*story_;
    if (spoken != nullptr) return with(*spoken->time, false);
    // Whoever is quoted spoke for the paper; what else is told of the past may be of any time.
    return says ? with_publication() : std::nullopt;
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
