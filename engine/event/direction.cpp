#include "engine/event/direction.hpp"

#include "engine/language/characters.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::engine {

namespace {

/// After these, "to" and a verb say what lies ahead: "set to resume Monday", "a plan to meet on Friday".
constexpr std::array<std::string_view, 21> planning_words = {
    "agreed",    "deadline", "due",     "expected", "expects",  "hope",      "hopes",
    "intends",   "plan",     "planned", "planning", "plans",    "preparing", "ready",
    "scheduled", "schedule", "set",     "slated",   "supposed", "vowed",     "wants"};

/// How many tokens a planning word may stand before its time.
constexpr std::uint32_t planning_reach = 14;

class Words {
public:
    Words(std::string_view text, AnalysedSentence const& sentence) : text_(text), sentence_(sentence) {}

    [[nodiscard]] std::string at(std::uint32_t i) const {
        auto const& tokens = sentence_.tokens;
        return i < tokens.size() ? to_lower(tokens[i].span.in(text_)) : std::string{};
    }

    /// The index of the first token that begins at or after `position`.
    [[nodiscard]] std::uint32_t token_at(std::uint32_t position) const {
        auto const& tokens = sentence_.tokens;
        auto const found =
            std::ranges::partition_point(tokens, [&](Token const& token) { return token.span.begin < position; });
        return static_cast<std::uint32_t>(found - tokens.begin());
    }

private:
    std::string_view text_;
    AnalysedSentence const& sentence_;
};

/// Whether the time directly follows the verb at token `verb`, with no more than a preposition between: "said on
/// Monday".
bool follows(Words const& words, std::uint32_t verb, std::uint32_t time) {
    static constexpr std::array<std::string_view, 8> between = {"at",   "early", "earlier", "in",
                                                                "late", "later", "on",      ","};
    for (auto i = verb + 1; i < time; ++i)
        if (std::ranges::find(between, words.at(i)) == between.end()) return false;
    return time > verb;
}

bool is_planned(Words const& words, std::uint32_t begin, std::uint32_t time) {
    auto const from = std::max(begin, time > planning_reach ? time - planning_reach : 0U);
    for (auto i = from; i + 1 < time; ++i)
        if (words.at(i + 1) == "to" && std::ranges::find(planning_words, words.at(i)) != planning_words.end())
            return true;
    return false;
}

/// The tense of "until Friday", "by August", which is that of the end of something, not of the verb: it lies ahead
/// unless the words say that it has come.
Tense tense_of_end(Words const& words, Predicate const& governor, std::uint32_t time) {
    bool const over = time < governor.group_begin || governor.negated || words.at(governor.group_begin) == "had" ||
                      (time > 0 && words.at(time - 1) == "not");
    return governor.tense == Tense::past && over ? Tense::past : Tense::future;
}

/// A bare weekday lies within a week on either side, so that what was planned decides; of a date without its year the
/// nearest is meant, planned or not.
bool is_weekday(grammar::Candidate const& candidate) {
    auto const* const moment = std::get_if<grammar::Moment>(&candidate.expression.said);
    auto const* const recurring = moment ? std::get_if<grammar::Recurring>(&moment->when) : nullptr;
    return recurring != nullptr && recurring->cycle == grammar::Cycle::weekday;
}

bool is_end(grammar::Bound bound) {
    return bound == grammar::Bound::until || bound == grammar::Bound::by || bound == grammar::Bound::through;
}

} // namespace

Tense tense_at(std::string_view text, AnalysedSentence const& sentence, grammar::Candidate const& candidate) {
    Words const words(text, sentence);
    auto const time = words.token_at(candidate.extent.begin);
    // "As soon as Tuesday"; "As early as next week".
    if (time >= 3 && words.at(time - 1) == "as" && words.at(time - 3) == "as" &&
        (words.at(time - 2) == "soon" || words.at(time - 2) == "early"))
        return Tense::future;

    std::string const before = time > 0 ? words.at(time - 1) : std::string{};
    if (candidate.expression.bound == grammar::Bound::since || before == "ended") return Tense::past;
    if (before == "ending") return Tense::future;

    Predicate const* const governor = sentence.predicate_at(candidate.span.begin);
    bool const end = is_end(candidate.expression.bound);
    if (governor == nullptr) return end && is_weekday(candidate) ? Tense::future : Tense::unknown;
    if (governor->embedded && time < governor->group_begin) {
        auto const& speech = sentence.predicates[governor->speech];
        if (follows(words, speech.token, time)) return speech.tense;
    }
    // "The verdict was due in two weeks."
    auto const* const moment = std::get_if<grammar::Moment>(&candidate.expression.said);
    bool const planned = std::ranges::find(planning_words, before) != planning_words.end();
    if (planned && moment && std::holds_alternative<grammar::Shift>(moment->when)) return Tense::future;
    if (!is_weekday(candidate)) return end && governor->tense == Tense::past ? Tense::unknown : governor->tense;
    if (end) return tense_of_end(words, *governor, time);
    // "It had been due to expire on Friday": that is over, or it would not be told so.
    std::string const auxiliary = words.at(governor->group_begin);
    if (auxiliary == "had" || time <= governor->token) return governor->tense;
    bool const ahead = governor->planned || is_planned(words, governor->clause_begin, time) || auxiliary == "would" ||
                       auxiliary == "might" || auxiliary == "may" || auxiliary == "should";
    return ahead ? Tense::future : governor->tense;
}

} // namespace dateline::engine
