#include "engine/event/ordered_sentence.hpp"

#include "engine/event/day_gap.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/event_nouns.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

template <std::size_t N> using Words = std::array<std::string_view, N>;

template <std::size_t N> bool holds(Words<N> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// Verbs of states: they have no beginning that a text would speak of.
constexpr Words<32> states = {"appear", "be",    "believe", "belong", "contain", "depend", "doubt",  "exist",
                              "expect", "fear",  "feel",    "have",   "hope",    "hear",   "intend", "involve",
                              "know",   "lack",  "like",    "love",   "mean",    "need",   "own",    "remain",
                              "seem",   "stand", "suffer",  "think",  "want",    "wish",   "worry",  "understand"};
/// Verbs of saying beyond those that pass on reports.
constexpr Words<20> speech = {"agree",   "announce", "argue",   "ask",      "call",   "claim",   "decide",
                              "declare", "expect",   "order",   "plan",     "pledge", "predict", "promise",
                              "propose", "reply",    "testify", "threaten", "vow",    "warn"};
/// "was named after", "looked after"; "appeared before the inquiry".
constexpr Words<8> bound_to_after = {"call", "chase", "inquire", "look", "model", "name", "seek", "take"};
constexpr Words<9> bound_to_before = {"appear", "argue", "bring", "come", "go", "plead", "speak", "stand", "testify"};
/// "the arrest comes two days after": the noun is what happened.
constexpr Words<6> comings = {"arrive", "come", "follow", "happen", "occur", "take"};
constexpr Words<8> time_nouns = {"day", "hour", "minute", "moment", "month", "second", "week", "year"};
constexpr Words<7> later_adverbs = {"afterward",    "afterwards", "eventually", "later",
                                    "subsequently", "then",       "thereafter"};
constexpr Words<9> collections = {"day", "month", "number", "round", "series", "spate", "string", "wave", "week"};

constexpr Words<5> measures = {"estimate", "expectation", "forecast", "guidance", "prediction"};

bool is_speech(std::string_view lemma) {
    return is_reporting_verb(lemma) || is_claiming_verb(lemma) || is_denying_verb(lemma) || holds(speech, lemma);
}

} // namespace

OrderedSentence::OrderedSentence(std::string_view text, SyntaxTree const& tree, bool heading)
    : text_(text), words_(tree.words), clauses_(find_clauses(text, tree)), clause_at_(words_.size()),
      heading_(heading) {
    for (std::size_t i = 0; i < clauses_.size(); ++i)
        clause_at_[clauses_[i].predicate] = i;
    // A negation within the verb group is one, whatever it was attached to.
    for (Clause& clause : clauses_) {
        for (std::uint32_t i = clause.begin; i < clause.verb; ++i)
            clause.negated = clause.negated || words_[i].lemma == "not" || words_[i].lemma == "never";
    }
}

std::string OrderedSentence::lower(std::uint32_t i) const {
    return to_lower(words_[i].span.in(text_));
}

std::optional<std::size_t> OrderedSentence::clause_of(std::uint32_t word) const {
    return clause_at_[word];
}

std::optional<std::size_t> OrderedSentence::clause_above(std::uint32_t word) const {
    for (std::uint32_t head = words_[word].head; head != Word::no_head; head = words_[head].head)
        if (clause_at_[head]) return clause_at_[head];
    return {};
}

/// Whether it happened or is to happen: not what might or should, what is usual, or what did not.
bool OrderedSentence::is_real(Clause const& clause) const {
    if (has_mark(clause.predicate, "nor") || clause.negated || clause.modality == Modality::possible ||
        clause.modality == Modality::obliged || clause.modality == Modality::conditional)
        return false;
    bool const ahead = clause.modality == Modality::future || clause.modality == Modality::planned;
    // "refused to comment", "would be unable to leave"
    if (!clause.finite && !ahead && words_[clause.verb].penn == PennTag::vb) return false;
    return heading_ || ahead || clause.perfect || clause.tense != Tense::present || holds(comings, clause.lemma);
}

bool OrderedSentence::is_past(Clause const& clause) const {
    bool const tense = clause.tense == Tense::past || (heading_ && clause.tense == Tense::present);
    return clause.finite && tense && !clause.perfect && clause.modality == Modality::none && !clause.negated;
}

bool OrderedSentence::is_perfect_past(Clause const& clause) const {
    std::string const first = lower(clause.begin);
    return clause.finite && clause.perfect && clause.modality == Modality::none && !clause.negated &&
           (first == "had" || first == "'d" || first == "’d");
}

bool OrderedSentence::has_mark(std::uint32_t predicate, std::string_view word) const {
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        Relation const relation = universal(words_[i].relation);
        bool const joins = relation == Relation::mark || relation == Relation::advmod || relation == Relation::case_ ||
                           relation == Relation::cc;
        if (words_[i].head == predicate && joins && lower(i) == word) return true;
    }
    return false;
}

std::optional<OrderedSentence::Connective> OrderedSentence::connective_at(std::uint32_t i) const {
    using Kind = Connective::Kind;
    std::string const word = lower(i);
    auto const is = [&](std::uint32_t at, std::string_view expected) {
        return at < words_.size() && lower(at) == expected;
    };
    // "during or after the work"
    if (i > 0 && words_[i - 1].upos == Upos::cconj && lower(i - 1) != "but") return {};
    Connective connective{i, i + 1, Word::no_head, Kind::after};
    if (word == "before") {
        connective.kind = Kind::before;
    } else if (word == "since") {
        connective.kind = Kind::since;
    } else if (word == "until" || word == "till") {
        connective.kind = Kind::until;
    } else if ((word == "ahead" && is(i + 1, "of")) || (word == "prior" && is(i + 1, "to"))) {
        connective.kind = Kind::before;
        connective.end = i + 2;
    } else if (is(i + 1, "of") && i > 1 && lower(i - 1) == "the" &&
               (word == "wake" || word == "aftermath" || word == "eve")) {
        connective.kind = word == "eve" ? Kind::before : Kind::after;
        connective.begin = i - 2; // "in the", "on the"
        connective.noun = i;
        connective.end = i + 2;
    } else if (word == "following") {
        bool const describes = words_[i].relation == Relation::amod || (i > 0 && lower(i - 1) == "the");
        if (describes) return {};
    } else if (word != "after") {
        return {};
    }
    return connective;
}

/// What stands after the connective. Where a clause was read as a noun phrase and a verb beside it ("after a newspaper
/// published the letters"), the verb.
std::optional<OrderedSentence::Joined> OrderedSentence::joined_by(Connective const& connective) const {
    std::uint32_t head = Word::no_head;
    if (connective.noun != Word::no_head) {
        for (std::uint32_t i = connective.end; i < words_.size() && head == Word::no_head; ++i)
            if (words_[i].head == connective.noun && universal(words_[i].relation) == Relation::nmod) head = i;
        if (head == Word::no_head) return {};
        if (!event_noun(words_[head].lemma)) return {};
        return Joined{head, {}, words_[connective.noun].head};
    }
    Word const& first = words_[connective.begin];
    Word const& last = words_[connective.end - 1];
    if (universal(last.relation) == Relation::case_ || universal(last.relation) == Relation::mark) head = last.head;
    if (universal(first.relation) == Relation::case_ || universal(first.relation) == Relation::mark) head = first.head;
    std::uint32_t attached = Word::no_head;
    if (head == Word::no_head && first.upos == Upos::verb) { // "following" as a verb
        for (std::uint32_t i = connective.end; i < words_.size() && head == Word::no_head; ++i)
            if (words_[i].head == connective.begin && words_[i].relation == Relation::obj) head = i;
        attached = first.head;
    }
    if (head == Word::no_head || head < connective.end) return {};
    if (attached == Word::no_head) attached = words_[head].head;
    if (attached == connective.begin) attached = first.head; // "ahead" with its noun
    if (auto const clause = clause_of(head); clause && words_[head].upos == Upos::verb)
        return Joined{clauses_[*clause].verb, clause, attached};
    // Past the rest of the noun phrase: "after the mayor of Marrow resigned".
    std::uint32_t verb = head + 1;
    constexpr std::uint32_t longest_rest = 6;
    auto const in_phrase = [&](std::uint32_t i) {
        Upos const tag = words_[i].upos;
        return tag == Upos::adp || tag == Upos::det || tag == Upos::adj || tag == Upos::noun || tag == Upos::propn;
    };
    while (!event_noun(words_[head].lemma) && verb < words_.size() && verb - head <= longest_rest && in_phrase(verb))
        ++verb;
    for (std::size_t c = 0; c < clauses_.size(); ++c) {
        Clause const& clause = clauses_[c];
        PennTag const tag = words_[clause.begin].penn;
        bool const finite = tag == PennTag::vbd || tag == PennTag::vbz || tag == PennTag::vbp || tag == PennTag::md;
        if (clause.begin != verb || !finite || clause.relative) continue;
        std::uint32_t const above = words_[clause.predicate].head;
        if (above != head && above != Word::no_head) return Joined{clause.verb, c, above};
        // Read as the main clause: then the one before the connective is it, if there is only one.
        auto const before = [&](Clause const& other) { return other.finite && other.predicate < connective.begin; };
        auto const main = std::ranges::find_if(clauses_, before);
        if (main != clauses_.end() && std::ranges::count_if(clauses_, before) == 1) attached = main->predicate;
        return Joined{clause.verb, c, attached};
    }
    if (holds(collections, words_[head].lemma)) {
        for (std::uint32_t i = head + 1; i < words_.size(); ++i) {
            if (words_[i].head == head && universal(words_[i].relation) == Relation::nmod &&
                event_noun(words_[i].lemma))
                return Joined{i, {}, attached};
        }
        return {};
    }
    // "ahead of forecasts" is better than them.
    bool const measure = lower(connective.begin) == "ahead" && holds(measures, words_[head].lemma);
    if (!event_noun(words_[head].lemma) || measure) return {};
    return Joined{head, {}, attached};
}

/// What the joined part goes with; nothing where it could as well go with something else.
std::optional<OrderedSentence::Joined> OrderedSentence::main_of(Connective const& connective,
                                                                Joined const& joined) const {
    std::uint32_t head = joined.attached;
    constexpr int deepest = 3;
    for (int i = 0; i < deepest && head != Word::no_head && holds(time_nouns, words_[head].lemma); ++i)
        head = words_[head].head;
    if (head == Word::no_head || head == joined.word || head == connective.noun) return {};
    auto const clause = clause_of(head);
    bool const leads = connective.begin == 0 || words_[connective.begin - 1].penn == PennTag::comma;
    if (head > connective.begin) {
        // "Following the explosion, police closed the bridge."
        bool const stands = clause && clauses_[*clause].finite && head > joined.word;
        if (!stands || !leads) return {};
        for (std::uint32_t i = joined.word + 1; i < head; ++i)
            if (clause_of(i) && clauses_[*clause_of(i)].finite && words_[i].head != head) return {};
        return Joined{clauses_[*clause].verb, clause, 0};
    }
    for (std::uint32_t i = head + 1; i < connective.begin; ++i) {
        // "noting that two days after the vote …" speaks of what comes.
        if (words_[i].lemma == "that" && words_[i].upos == Upos::sconj) return {};
        if (clause_of(i) && clauses_[*clause_of(i)].verb != head) return {};
    }
    if (clause) {
        Clause const& main = clauses_[*clause];
        if (is_speech(main.lemma)) {
            // "announced a visit after the vote": which of both?
            for (std::uint32_t i = head + 1; i < connective.begin; ++i)
                if (words_[i].upos == Upos::noun && event_noun(words_[i].lemma)) return {};
            for (Clause const& other : clauses_)
                if (other.reporter == main.predicate) return {};
        }
        if (!joined.clause) {
            bool const before = connective.kind == Connective::Kind::before;
            if (before ? holds(bound_to_before, main.lemma) : holds(bound_to_after, main.lemma)) return {};
        }
        if (holds(comings, main.lemma) && main.subject && words_[*main.subject].upos == Upos::noun &&
            event_noun(words_[*main.subject].lemma))
            return Joined{*main.subject, {}, 0};
        if (holds(states, main.lemma)) return {};
        return Joined{main.verb, clause, 0};
    }
    if (words_[head].upos != Upos::noun || !event_noun(words_[head].lemma)) return {};
    // Of a visit that is announced it cannot be told either.
    std::uint32_t const above = words_[head].head;
    if (above != Word::no_head && clause_of(above) && is_speech(clauses_[*clause_of(above)].lemma)) return {};
    return Joined{head, {}, 0};
}

void OrderedSentence::connect(Connective const& connective, std::vector<OrderedWords>& found) const {
    using Kind = Connective::Kind;
    auto const joined = joined_by(connective);
    if (!joined) return;
    auto const main = main_of(connective, *joined);
    if (!main) return;
    Clause const* const told = main->clause ? &clauses_[*main->clause] : nullptr;
    Clause const* const other = joined->clause ? &clauses_[*joined->clause] : nullptr;
    if (other != nullptr && (!is_real(*other) || holds(states, other->lemma))) return;
    bool const not_until = connective.kind == Kind::until && told != nullptr && told->negated &&
                           told->tense == Tense::past && told->modality == Modality::none;
    if (told != nullptr && !not_until && !is_real(*told)) return;
    if (connective.kind == Kind::since && (told != nullptr ? !told->perfect : other != nullptr)) return;
    bool const after = connective.kind == Kind::after || connective.kind == Kind::since || not_until;
    OrderedWords order;
    order.earlier = after ? joined->word : main->word;
    order.later = after ? main->word : joined->word;
    std::string_view const before =
        text_.substr(words_[0].span.begin, words_[connective.begin].span.begin - words_[0].span.begin);
    GapWords gap;
    if (connective.noun == Word::no_head && connective.kind != Kind::until && connective.kind != Kind::since)
        gap = gap_before(before);
    if (gap.names_day) return;
    order.gap = gap.gap;
    order.words = std::move(gap.words);
    if (!order.words.empty()) order.words += ' ';
    order.words += Span{words_[connective.begin].span.begin, words_[connective.end - 1].span.end}.in(text_);
    found.push_back(std::move(order));
}

/// "signed a truce, then resumed talks"; "who later died".
void OrderedSentence::sequence(Clause const& clause, std::vector<OrderedWords>& found) const {
    Word const& predicate = words_[clause.predicate];
    bool const joined = universal(predicate.relation) == Relation::conj;
    if (!joined && !clause.relative) return;
    auto const above = clause_above(clause.predicate);
    if (!above || clause.negated || holds(states, clause.lemma)) return;
    Clause const& main = clauses_[*above];
    if (joined && predicate.head != main.predicate) return;
    // "said that he fled and later returned"
    if (std::ranges::any_of(clauses_, [&](Clause const& other) { return other.reporter == main.predicate; })) return;
    if (!is_past(main) || holds(states, main.lemma) || main.progressive || main.predicate > clause.predicate) return;
    if (clause.modality != Modality::none || clause.tense != Tense::past || clause.perfect) return;
    for (std::uint32_t i = main.verb + 1; i < words_.size() && i <= clause.predicate + 2; ++i) {
        if (words_[i].head != clause.predicate || !holds(later_adverbs, lower(i))) continue;
        if (i > clause.predicate && i + 1 < words_.size() && lower(i + 1) == "than") return;
        // "later in the day" and the like are read as times.
        GapWords gap = lower(i) == "later"
                           ? gap_before(text_.substr(words_[0].span.begin, words_[i].span.begin - words_[0].span.begin))
                           : GapWords{};
        std::string words = std::move(gap.words);
        if (!words.empty()) words += ' ';
        words += words_[i].span.in(text_);
        found.push_back({main.verb, clause.verb, OrderSign::sequence, std::move(words), gap.gap});
        return;
    }
}

/// "The attack was followed by riots"; "Riots followed the attack."
void OrderedSentence::follow(Clause const& clause, std::vector<OrderedWords>& found) const {
    bool const precede = clause.lemma == "precede";
    if ((clause.lemma != "follow" && !precede) || clause.negated || !clause.subject) return;
    if (clause.modality == Modality::possible || clause.modality == Modality::conditional) return;
    auto const other = clause.passive ? clause.agent : clause.object;
    auto const is_event = [&](std::uint32_t word) {
        return words_[word].upos == Upos::noun && event_noun(words_[word].lemma).has_value();
    };
    if (!other || !is_event(*clause.subject) || !is_event(*other)) return;
    bool const subject_later = clause.passive == precede;
    std::string words(words_[clause.verb].span.in(text_));
    if (clause.passive) words += " by";
    found.push_back({subject_later ? *other : *clause.subject,
                     subject_later ? *clause.subject : *other,
                     OrderSign::connective,
                     std::move(words),
                     {}});
}

/// What is said to have happened came before that was said; what is said to be going to happen comes after.
void OrderedSentence::embed(Clause const& clause, std::vector<OrderedWords>& found) const {
    bool const said = clause.embedding == Embedding::said || clause.embedding == Embedding::claimed;
    if (!said || !clause.reporter || !clause.finite || clause.negated) return;
    auto const reporter = clause_of(*clause.reporter);
    if (!reporter || clauses_[*reporter].verb == clause.verb) return;
    Clause const& says = clauses_[*reporter];
    bool const spoken = says.finite && says.modality == Modality::none && !says.negated &&
                        (says.tense == Tense::past || says.tense == Tense::present);
    if (!spoken || holds(states, clause.lemma) || is_speech(clause.lemma)) return;
    for (std::string_view const word : {"if", "whether", "until", "before", "once"})
        if (has_mark(clause.predicate, word)) return;
    std::string words(words_[says.verb].span.in(text_));
    bool const would = clause.modality == Modality::conditional && lower(clause.begin) == "would";
    if (std::ranges::any_of(words_, [](Word const& word) { return word.lemma == "if" || word.lemma == "unless"; }))
        return;
    if (clause.modality == Modality::future || clause.modality == Modality::planned || would) {
        if (clause.perfect) return;
        found.push_back({says.verb, clause.verb, OrderSign::plan, std::move(words), {}});
    } else if (clause.modality == Modality::none && clause.tense == Tense::past && !clause.progressive &&
               words_[clause.begin].penn != PennTag::vbn) {
        found.push_back({clause.verb, says.verb, OrderSign::report, std::move(words), {}});
    }
}

/// "The minister, who had denied it, resigned."
void OrderedSentence::look_back(Clause const& clause, std::vector<OrderedWords>& found) const {
    if (!is_perfect_past(clause) || holds(states, clause.lemma)) return;
    Relation const relation = universal(words_[clause.predicate].relation);
    if (relation != Relation::acl && relation != Relation::advcl) return;
    for (std::string_view const word : {"if", "until", "before", "as", "though", "than"})
        if (has_mark(clause.predicate, word)) return;
    auto const above = clause_above(clause.predicate);
    if (!above) return;
    Clause const& main = clauses_[*above];
    if (!is_past(main) || holds(states, main.lemma) || main.verb == clause.verb) return;
    found.push_back({clause.verb, main.verb, OrderSign::perfect, std::string(words_[clause.begin].span.in(text_)), {}});
}

std::vector<OrderedWords> OrderedSentence::find() const {
    std::vector<OrderedWords> found;
    for (std::uint32_t i = 0; i < words_.size(); ++i)
        if (auto const connective = connective_at(i)) connect(*connective, found);
    for (Clause const& clause : clauses_) {
        sequence(clause, found);
        follow(clause, found);
        embed(clause, found);
        look_back(clause, found);
    }
    return found;
}

std::optional<std::uint32_t> OrderedSentence::narrated() const {
    for (Clause const& clause : clauses_) {
        if (words_[clause.predicate].head != Word::no_head) continue;
        bool const tells = is_past(clause) && !holds(states, clause.lemma) && !is_speech(clause.lemma) &&
                           clause.embedding == Embedding::none && !clause.progressive;
        return tells ? std::optional{clause.verb} : std::nullopt;
    }
    return {};
}

std::optional<std::uint32_t> OrderedSentence::narrated_before() const {
    for (Clause const& clause : clauses_) {
        if (words_[clause.predicate].head != Word::no_head) continue;
        bool const tells = is_perfect_past(clause) && !holds(states, clause.lemma) &&
                           clause.embedding == Embedding::none && !clause.progressive;
        return tells ? std::optional{clause.verb} : std::nullopt;
    }
    return {};
}

} // namespace dateline::engine
