#include "engine/event/day_gap.hpp"
#include "engine/event/order_verbs.hpp"
#include "engine/event/ordered_sentence.hpp"
#include "engine/language/event_nouns.hpp"

/// "After", "before", "since", "until" and their like, which join two parts of a sentence.
namespace dateline::engine {

namespace {

/// "was named after", "looked after"; "appeared before the inquiry".
constexpr Words<8> bound_to_after = {"call", "chase", "inquire", "look", "model", "name", "seek", "take"};
constexpr Words<9> bound_to_before = {"appear", "argue", "bring", "come", "go", "plead", "speak", "stand", "testify"};
constexpr Words<8> time_nouns = {"day", "hour", "minute", "moment", "month", "second", "week", "year"};
constexpr Words<9> collections = {"day", "month", "number", "round", "series", "spate", "string", "wave", "week"};
constexpr Words<5> measures = {"estimate", "expectation", "forecast", "guidance", "prediction"};

} // namespace

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
    if (universal(last.relation) == Relation::case_marker || universal(last.relation) == Relation::mark)
        head = last.head;
    if (universal(first.relation) == Relation::case_marker || universal(first.relation) == Relation::mark)
        head = first.head;
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
    if (is_among(collections, words_[head].lemma)) {
        for (std::uint32_t i = head + 1; i < words_.size(); ++i) {
            if (words_[i].head == head && universal(words_[i].relation) == Relation::nmod &&
                event_noun(words_[i].lemma))
                return Joined{i, {}, attached};
        }
        return {};
    }
    // "ahead of forecasts" is better than them.
    bool const measure = lower(connective.begin) == "ahead" && is_among(measures, words_[head].lemma);
    if (!event_noun(words_[head].lemma) || measure) return {};
    return Joined{head, {}, attached};
}

/// What the joined part goes with; nothing where it could as well go with something else.
std::optional<OrderedSentence::Joined> OrderedSentence::main_of(Connective const& connective,
                                                                Joined const& joined) const {
    std::uint32_t head = joined.attached;
    constexpr int deepest = 3;
    for (int i = 0; i < deepest && head != Word::no_head && is_among(time_nouns, words_[head].lemma); ++i)
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
        if (is_speech_act(main.lemma)) {
            // "announced a visit after the vote": which of both?
            for (std::uint32_t i = head + 1; i < connective.begin; ++i)
                if (words_[i].upos == Upos::noun && event_noun(words_[i].lemma)) return {};
            for (Clause const& other : clauses_)
                if (other.reporter == main.predicate) return {};
        }
        if (!joined.clause) {
            bool const before = connective.kind == Connective::Kind::before;
            if (before ? is_among(bound_to_before, main.lemma) : is_among(bound_to_after, main.lemma)) return {};
        }
        if (is_among(coming_verbs, main.lemma) && main.subject && words_[*main.subject].upos == Upos::noun &&
            event_noun(words_[*main.subject].lemma))
            return Joined{*main.subject, {}, 0};
        if (is_among(state_verbs, main.lemma)) return {};
        return Joined{main.verb, clause, 0};
    }
    if (words_[head].upos != Upos::noun || !event_noun(words_[head].lemma)) return {};
    // Of a visit that is announced it cannot be told either.
    std::uint32_t const above = words_[head].head;
    if (above != Word::no_head && clause_of(above) && is_speech_act(clauses_[*clause_of(above)].lemma)) return {};
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
    if (other != nullptr && (!is_real(*other) || is_among(state_verbs, other->lemma))) return;
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

} // namespace dateline::engine
