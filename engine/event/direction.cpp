#include "engine/event/direction.hpp"

#include "engine/event/planned_day.hpp"
#include "engine/event/time_owner.hpp"
#include "engine/language/characters.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace dateline::engine {

namespace {

/// Whether the time directly follows the verb at token `verb`, with no more than a preposition between: "said on
/// Monday".
bool follows(Words const& words, std::uint32_t verb, std::uint32_t time) {
    static constexpr std::array<std::string_view, 8> between = {"at",   "early", "earlier", "in",
                                                                "late", "later", "on",      ","};
    for (auto i = verb + 1; i < time; ++i)
        if (std::ranges::find(between, words.at(i)) == between.end()) return false;
    return time > verb;
}

/// "Friday's ruling": the day is that of a thing, not of the verb. Things that are told of have happened, unless they
/// are looked forward to ("ahead of Sunday's vote") or take place as the verb says ("will meet in Sunday's final").
bool belongs_to_noun(std::string_view text, grammar::Candidate const& candidate) {
    std::string_view const rest = text.substr(candidate.span.end, 4);
    return rest.starts_with("'s ") || rest.starts_with("\u2019s");
}
Pointing tense_of_owner(Words const& words, Predicate const* governor, std::uint32_t time) {
    static constexpr std::array<std::string_view, 6> ahead = {"at", "before", "for", "in", "until", "toward"};
    std::string const before = time > 0 ? words.at(time - 1) : std::string{};
    static constexpr std::array<std::string_view, 22> appointed = {
        "ballot",     "ceremony",     "debate",  "draw",   "election", "final",  "funeral", "game",
        "hearing",    "inauguration", "launch",  "match",  "meeting",  "parade", "poll",    "race",
        "referendum", "runoff",       "session", "summit", "talks",    "vote"};
    bool const looked_for = before == "of" && time > 1 && words.at(time - 2) == "ahead";
    bool const awaited =
        governor != nullptr && (governor->lemma == "await" || (governor->lemma == "wait" && before == "for"));
    if (looked_for || awaited) return stated_ahead;
    // "Sunday's vote will decide": what has a fixed day can lie ahead. A ruling or an attack cannot.
    std::uint32_t const noun = words.at(time + 1) == "'s" ? time + 2 : time + 1;
    bool const has_fixed_day = std::ranges::find(appointed, words.at(noun)) != appointed.end();
    if (has_fixed_day && governor != nullptr && governor->tense == Tense::future) return {Tense::future, false};
    bool const may_lie_ahead = std::ranges::find(ahead, before) != ahead.end();
    if (governor != nullptr && may_lie_ahead) return {governor->tense, false};
    return {Tense::past, true};
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
bool is_member(grammar::Candidate const& candidate, grammar::Cycle cycle) {
    auto const* const moment = std::get_if<grammar::Moment>(&candidate.expression.said);
    auto const* const recurring = moment ? std::get_if<grammar::Recurring>(&moment->when) : nullptr;
    return recurring != nullptr && recurring->cycle == cycle;
}
bool is_weekday(grammar::Candidate const& candidate) {
    return is_member(candidate, grammar::Cycle::weekday);
}

/// "They shut the shop Monday": the past looks the same.
bool may_be_past(Predicate const& governor) {
    static constexpr std::array<std::string_view, 20> both = {
        "beat", "bet",  "bid",  "burst", "cast", "cost", "cut",   "hit",    "hurt",   "let",
        "put",  "quit", "read", "set",   "shed", "shut", "split", "spread", "thrust", "upset"};
    bool const bare = governor.span.size() == governor.lemma.size();
    return bare && std::ranges::find(both, governor.lemma) != both.end();
}

/// "The envoys meet Monday": of a weekday, the present tense tells what is fixed. "He says Monday", a headline's "Bomb
/// kills two Monday" and what word order alone takes for a present do not.
bool is_appointment(AnalysedSentence const& sentence, Predicate const& governor, grammar::Candidate const& candidate) {
    static constexpr std::array<std::string_view, 14> told = {"accuse", "be",   "believe", "call",     "deny",
                                                              "know",   "mark", "recall",  "remember", "report",
                                                              "say",    "show", "tell",    "write"};
    bool const by_tree = !sentence.governors.empty() && !sentence.heading;
    if (!by_tree || candidate.expression.bound != grammar::Bound::none) return false;
    if (may_be_past(governor)) return false;
    if (std::ranges::find(told, governor.lemma) != told.end()) return false;
    // "He faces charges filed Monday": the day is the filing's.
    auto const& words = sentence.tree.words;
    auto const place =
        std::ranges::partition_point(words, [&](Word const& w) { return w.span.end <= candidate.span.begin; });
    if (place == words.end()) return false;
    for (auto at = place->head; at != Word::no_head; at = words[at].head) {
        if (words[at].span.begin == governor.span.begin) return true;
        if (words[at].upos == Upos::verb) return false;
    }
    return false;
}

/// "The new rules, effective June 1" are announced; "became effective June 1" is told.
bool was_effective(Words const& words, std::uint32_t time) {
    static constexpr std::array<std::string_view, 4> told = {"became", "been", "was", "were"};
    return time > 1 && std::ranges::find(told, words.at(time - 2)) != told.end();
}

/// "Kickoff is at 8 p.m. Thursday", "polls close at 8 p.m. Sunday": what is told in the present with its hour is fixed.
bool has_hour(grammar::Candidate const& candidate) {
    auto const* const moment = std::get_if<grammar::Moment>(&candidate.expression.said);
    return moment != nullptr && moment->time_of_day && moment->time_of_day->hour;
}

/// "Sunday is the last day", "officials said Sunday marks a year", but not "the ruling Sunday is a blow".
bool is_subject(Words const& words, grammar::Candidate const& candidate, std::uint32_t time) {
    static constexpr std::array<std::string_view, 9> openers = {",",   "-",    "\"",   "—",   "and",
                                                                "but", "said", "says", "that"};
    std::string const next = words.at(words.token_at(candidate.span.end));
    bool const opens = time == 0 || std::ranges::find(openers, words.at(time - 1)) != openers.end();
    return opens && candidate.expression.bound == grammar::Bound::none && (next == "is" || next == "marks");
}

bool is_end(grammar::Bound bound) {
    return bound == grammar::Bound::until || bound == grammar::Bound::by || bound == grammar::Bound::through;
}

/// "The worst flood in 40 years", "the third attack in two days": a length that ends now, whatever the verb.
bool is_counted_back(Words const& words, AnalysedSentence const& sentence, grammar::Candidate const& candidate,
                     std::uint32_t time) {
    static constexpr std::array<std::string_view, 17> records = {
        "best",  "first",  "lone",  "most",  "least",   "only",   "worst", "longest", "second",
        "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"};
    static constexpr std::array<std::string_view, 14> others = {"arrest",  "arrests", "contest",  "forest",   "guest",
                                                                "harvest", "honest",  "interest", "invest",   "modest",
                                                                "protest", "request", "suggest",  "northwest"};
    constexpr std::uint32_t reach = 6;
    constexpr std::size_t shortest = 6; // "oldest"
    auto const* const moment = std::get_if<grammar::Moment>(&candidate.expression.said);
    auto const* const shift = moment ? std::get_if<grammar::Shift>(&moment->when) : nullptr;
    if (shift == nullptr || shift->before || shift->day_word || shift->origin != grammar::Origin::publication)
        return false;
    for (auto i = time > reach ? time - reach : 0U; i < time; ++i) {
        std::string const word = words.at(i);
        if (word == ",") return false;
        bool const superlative =
            word.size() >= shortest && word.ends_with("est") && std::ranges::find(others, word) == others.end();
        if (!superlative && std::ranges::find(records, word) == records.end()) continue;
        // "The first phase will begin in two weeks."
        return std::ranges::none_of(sentence.predicates, [&](Predicate const& predicate) {
            return predicate.token > i && predicate.token < time;
        });
    }
    return false;
}

/// `planned_from` is the first token at which a planning word can count.
Pointing pointing(std::string_view text, AnalysedSentence const& sentence, grammar::Candidate const& candidate,
                  std::uint32_t planned_from) {
    Words const words(text, sentence);
    auto const time = words.token_at(candidate.extent.begin);
    // "As soon as Tuesday"; "As early as next week".
    if (time >= 3 && words.at(time - 1) == "as" && words.at(time - 3) == "as" &&
        (words.at(time - 2) == "soon" || words.at(time - 2) == "early"))
        return stated_ahead;

    // "Two years from now" is no length, whatever the verb.
    std::string_view const said = candidate.span.in(text);
    if (said.ends_with("from now") || said.ends_with("hence")) return stated_ahead;

    std::string const before = time > 0 ? words.at(time - 1) : std::string{};
    if (candidate.expression.bound == grammar::Bound::since || before == "ended") return {Tense::past, true};
    // "Sales rose in the week ending March 5" told of one that is over.
    if (before == "ending") {
        Predicate const* const verb = sentence.predicate_at(candidate.span.begin);
        return verb != nullptr && verb->tense == Tense::past ? Pointing{Tense::past, true} : stated_ahead;
    }
    if ((before == "beginning" || before == "starting") && is_weekday(candidate)) {
        // "Beginning Monday, buses are free."
        Predicate const* const verb = sentence.predicate_at(candidate.span.begin);
        if (verb == nullptr || verb->tense != Tense::past) return stated_ahead;
    }
    if (before == "effective" && !was_effective(words, time)) return stated_ahead;

    if (auto const put = put_on(words, time, is_weekday(candidate) || has_hour(candidate))) return *put;

    // "Sunday is the last day", "Sunday marks a year since": of what comes, or is today.
    if (is_weekday(candidate) && is_subject(words, candidate, time)) return {Tense::present, true};

    // "The vote is Sunday", "the vote is on Sunday"
    std::string const further = time > 1 && before == "on" ? words.at(time - 2) : before;
    bool const is_on = further == "is" || further == "are";
    // "Will meet later Sunday": later on the day that the text is of.
    if (is_weekday(candidate) && (further == "later" || words.at(time) == "later")) return {Tense::past, true};
    if (is_on && is_weekday(candidate) && candidate.expression.bound == grammar::Bound::none)
        return {Tense::present, true};
    if (is_counted_back(words, sentence, candidate, time)) return {Tense::past, true};
    Predicate const* const governor = sentence.predicate_at(candidate.span.begin);
    if (is_weekday(candidate) && belongs_to_noun(text, candidate)) return tense_of_owner(words, governor, time);
    bool const end = is_end(candidate.expression.bound);
    if (governor == nullptr) return end && is_weekday(candidate) ? stated_ahead : Pointing{};
    if (governor->embedded && time < governor->group_begin) {
        auto const& speech = sentence.predicates[governor->speech];
        if (follows(words, speech.token, time)) return {speech.tense, false};
    }
    // "The verdict was due in two weeks."
    auto const* const moment = std::get_if<grammar::Moment>(&candidate.expression.said);
    if (is_planning_word(before) && moment && std::holds_alternative<grammar::Shift>(moment->when)) return stated_ahead;
    if (!is_weekday(candidate))
        return {end && governor->tense == Tense::past ? Tense::unknown : governor->tense, false};
    if (end) return {tense_of_end(words, *governor, time), true};
    // "It had been due to expire on Friday": that is over, or it would not be told so.
    std::string const auxiliary = words.at(governor->group_begin);
    if (auxiliary == "had") return {governor->tense, false};
    if (time <= governor->token) return {governor->tense == Tense::present ? Tense::unknown : governor->tense, false};
    if (is_planned(words, std::max(planned_from, governor->clause_begin), time) || plans_event(words, *governor))
        return stated_ahead;
    if (is_due(words, time, governor->group_begin == governor->token)) return stated_ahead;
    bool const modal = auxiliary == "would" || auxiliary == "might" || auxiliary == "may" || auxiliary == "should" ||
                       (auxiliary == "can" && is_weekday(candidate));
    // "May have caused the drop on Wednesday"
    if (modal && words.at(governor->group_begin + 1) == "have") return {Tense::past, false};
    if (governor->planned || modal) return {Tense::future, false};
    bool const told = governor->lemma == "say" || governor->lemma == "tell" || governor->lemma == "report";
    if (governor->tense == Tense::present && has_hour(candidate) && !told && !may_be_past(*governor) &&
        !sentence.heading)
        return {Tense::present, true};
    if (governor->tense == Tense::present && !is_appointment(sentence, *governor, candidate)) return {};
    return {governor->tense, false};
}

/// Whether a time stands right after a finite verb, with no more than a preposition between: then it is that verb's,
/// however the rest of the sentence was parsed. "It will rise, the official announced on Sunday."
bool follows_verb(Words const& words, AnalysedSentence const& sentence, std::uint32_t time) {
    static constexpr std::array<std::string_view, 5> between = {"at", "early", "in", "late", "on"};
    auto before = time;
    while (before > 0 && std::ranges::find(between, words.at(before - 1)) != between.end())
        --before;
    return before > 0 && std::ranges::any_of(sentence.predicates,
                                             [&](Predicate const& predicate) { return predicate.token + 1 == before; });
}

/// "She follows Mr. Green, who resigned as chairman and president in March": a tree may give March to the main verb;
/// what stands in a relative clause, with no comma before it that could end the clause, belongs to that.
bool is_in_relative_clause(Words const& words, Predicate const* by_order, Predicate const* by_tree,
                           std::uint32_t time) {
    if (by_order == nullptr || by_tree == nullptr || !by_order->relative || by_order->token >= time) return false;
    bool const after_comma = time > 0 && (words.at(time - 1) == "," || (time > 1 && words.at(time - 2) == ","));
    return !after_comma && (time < by_tree->group_begin || by_tree->token < by_order->token);
}

/// Whether a past verb has the time itself, by the tree: "it was approved in May", but not "agreed to buy it in May",
/// "an agreement for May", "talked of the planned visit in May".
bool is_told_of(Words const& words, AnalysedSentence const& parsed, Predicate const* governor,
                grammar::Candidate const& candidate, std::uint32_t time) {
    static constexpr std::array<std::string_view, 7> planning = {"delay", "expect",   "extend", "postpone",
                                                                 "plan",  "schedule", "set"};
    static constexpr std::array<std::string_view, 8> ahead = {"expected",  "forthcoming", "planned", "proposed",
                                                              "scheduled", "slated",      "due",     "upcoming"};
    if (governor == nullptr || governor->tense != Tense::past || governor->planned || governor->conditional)
        return false;
    if (std::ranges::find(planning, governor->lemma) != planning.end()) return false;
    for (auto i = governor->token + 1; i < time; ++i)
        if (std::ranges::find(ahead, words.at(i)) != ahead.end()) return false;
    auto const verb = verb_of_time(parsed.tree, candidate.span);
    return verb && parsed.tree.words[*verb].span.begin == governor->span.begin;
}

} // namespace

Direction direction_at(std::string_view text, AnalysedSentence const& sentence, AnalysedSentence const& parsed,
                       grammar::Candidate const& candidate) {
    Words const words(text, sentence);
    auto const time = words.token_at(candidate.extent.begin);
    Predicate const* const by_tree = parsed.predicate_at(candidate.span.begin);
    // A plan counts up to the verb that the time belongs to: "intends to close it, said a man who spoke on Sunday".
    bool const told = by_tree != nullptr && by_tree->tense == Tense::past && !by_tree->planned && by_tree->token < time;
    auto const by_order = pointing(text, sentence, candidate, told ? by_tree->token : 0);
    bool const surer = by_order.stated || (follows_verb(words, sentence, time) && by_order.tense != Tense::unknown) ||
                       is_in_relative_clause(words, sentence.predicate_at(candidate.span.begin), by_tree, time);
    auto const tense = surer ? by_order.tense : pointing(text, parsed, candidate, 0).tense;
    // Word order sees a "will" that a tree has lost, and "is to deliver".
    bool const open = tense == Tense::unknown || tense == Tense::present;
    // Of days the nearest stays the likelier: "said in an editorial on Monday, May 3".
    std::string const before = time > 0 ? words.at(time - 1) : std::string{};
    bool const on_holiday = before == "on" && is_member(candidate, grammar::Cycle::holiday);
    bool const in = before == "in" || on_holiday;
    bool const bounded = candidate.expression.bound != grammar::Bound::none;
    auto const verb =
        bounded || by_order.stated ? Word::no_head : verb_of_time(parsed.tree, candidate.span).value_or(Word::no_head);
    bool const has_verb = verb != Word::no_head;
    bool const owned = is_weekday(candidate) && belongs_to_noun(text, candidate);
    if (has_verb && !owned && describes_what_was_done(text, parsed.tree, verb)) return {Tense::past, in};
    if (open && by_order.tense == Tense::future) return {Tense::future, in};
    bool const planned = has_verb && is_weekday(candidate) && !owned &&
                         ((open && is_planned_participle(parsed.tree, verb)) || is_to_be_done(parsed.tree, verb));
    if (planned) return {Tense::future};
    // "The rules take effect in May"
    if (in && tense == Tense::present && has_verb && !is_weekday(candidate) && tells_schedule(parsed.tree, verb))
        return {Tense::future, true};
    // "Closed since May 3", "the quarter ended May 3"
    bool const over = candidate.expression.bound == grammar::Bound::since || before == "ended";
    if (tense == Tense::future) return {tense, in};
    return {tense, tense == Tense::past && (over || (in && is_told_of(words, parsed, by_tree, candidate, time)))};
}

} // namespace dateline::engine
