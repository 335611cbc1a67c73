#include "engine/event/time_owner.hpp"

#include "engine/language/event_nouns.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::engine {

namespace {

/// What these are about may lie ahead, however long ago it was said.
bool speaks_of_things(std::string_view lemma) {
    static constexpr std::array<std::string_view, 22> verbs = {
        "agree",   "announce", "approve", "ask", "call", "demand", "discuss", "inform", "mention", "offer", "order",
        "predict", "promise",  "reveal",  "say", "seek", "speak",  "talk",    "tell",   "urge",    "want",  "warn"};
    return std::ranges::find(verbs, lemma) != verbs.end();
}

bool plans_ahead(std::string_view lemma) {
    static constexpr std::array<std::string_view, 19> verbs = {
        "anticipate", "book",    "delay",   "design",  "expect",   "forecast", "intend", "need", "plan", "postpone",
        "predict",    "project", "promise", "propose", "schedule", "set",      "slate",  "time", "tip"};
    return std::ranges::find(verbs, lemma) != verbs.end();
}

} // namespace

std::optional<std::uint32_t> verb_of_time(SyntaxTree const& tree, Span time) {
    auto const& words = tree.words;
    auto const first =
        std::ranges::partition_point(words, [&](Word const& word) { return word.span.end <= time.begin; });
    if (first == words.end()) return {};
    auto at = first->head;
    while (at != Word::no_head && words[at].span.begin >= time.begin && words[at].span.begin < time.end)
        at = words[at].head;
    bool through_noun = false;
    while (at != Word::no_head && words[at].upos != Upos::verb) {
        bool const thing = words[at].upos == Upos::noun || words[at].upos == Upos::propn;
        // "He pleaded guilty in May."
        bool const result = words[at].upos == Upos::adj && words[at].relation == Relation::xcomp;
        if ((!thing && !result) || words[at].span.begin > time.begin) return {};
        if (thing && event_noun(words[at].lemma)) return {};
        through_noun = through_noun || thing;
        at = words[at].head;
    }
    if (at == Word::no_head || words[at].span.begin > time.begin) return {};
    if (through_noun && speaks_of_things(words[at].lemma)) return {};
    return at;
}

bool describes_what_was_done(std::string_view text, SyntaxTree const& tree, std::uint32_t verb) {
    Word const& word = tree.words[verb];
    // "The man arrested Friday will appear" may be taken for a clause that is the subject.
    static constexpr std::array<Relation, 4> of_subject = {Relation::csubj, Relation::csubj_pass, Relation::nsubj,
                                                           Relation::nsubj_pass};
    static constexpr std::array<std::string_view, 7> past = {"been", "had", "has", "have", "was", "were", "'ve"};
    bool const relative = word.relation == Relation::acl_relcl;
    bool const subject = std::ranges::find(of_subject, word.relation) != of_subject.end();
    bool const told = word.penn == PennTag::vbd && (relative || subject);
    bool const participle = word.penn == PennTag::vbn && (relative || word.relation == Relation::acl);
    if ((!told && !participle) || plans_ahead(word.lemma)) return false;
    std::size_t auxiliaries = 0;
    for (Word const& child : tree.words) {
        if (child.head != verb) continue;
        if (child.relation == Relation::mark) return false;
        if (child.relation != Relation::aux && child.relation != Relation::aux_pass) continue;
        if (std::ranges::find(past, child.span.in(text)) == past.end()) return false;
        ++auxiliaries;
    }
    return word.penn == PennTag::vbd || (auxiliaries > 0) == relative;
}

bool tells_schedule(SyntaxTree const& tree, std::uint32_t verb) {
    static constexpr std::array<std::string_view, 20> fixed = {
        "arrive", "begin", "close",  "come",   "conclude", "debut",  "end",    "expire", "go",   "launch",
        "leave",  "open",  "reopen", "resign", "resume",   "retire", "return", "start",  "take", "vote"};
    static constexpr std::array<std::string_view, 10> habits = {"always",        "annually", "commonly", "every",
                                                                "generally",     "normally", "often",    "typically",
                                                                "traditionally", "usually"};
    Word const& word = tree.words[verb];
    bool const present = word.penn == PennTag::vbz || word.penn == PennTag::vbp;
    if (!present || std::ranges::find(fixed, word.lemma) == fixed.end()) return false;
    return std::ranges::none_of(
        tree.words, [&](Word const& other) { return std::ranges::find(habits, other.lemma) != habits.end(); });
}

bool is_planned_participle(SyntaxTree const& tree, std::uint32_t verb) {
    Word const& word = tree.words[verb];
    return word.penn == PennTag::vbn && word.relation == Relation::acl && plans_ahead(word.lemma);
}

bool is_to_be_done(SyntaxTree const& tree, std::uint32_t verb) {
    Word const& word = tree.words[verb];
    bool const describes = word.relation == Relation::acl || word.relation == Relation::advcl;
    auto const has = [&](Relation relation, std::string_view lemma) {
        return std::ranges::any_of(tree.words, [&](Word const& child) {
            return child.head == verb && child.relation == relation && child.lemma == lemma;
        });
    };
    return word.penn == PennTag::vbn && describes && has(Relation::mark, "to") && has(Relation::aux_pass, "be");
}

} // namespace dateline::engine
