#include "engine/event/involved.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/names.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

constexpr std::size_t most_phrases = 8;

constexpr std::array<std::string_view, 7> personal = {"he", "her", "him", "his", "she", "himself", "herself"};
constexpr std::array<std::string_view, 2> impersonal = {"it", "its"};
template <std::size_t N> bool holds(std::array<std::string_view, N> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// Two words or more, of which the last is not that of a body.
bool is_persons(std::string_view name) {
    return name.find(' ') != std::string_view::npos && !names_body(name);
}

std::string on_one_line(std::string_view words) {
    std::string line;
    for (char const c : words) {
        if (!is_space(c)) {
            line += c;
        } else if (!line.ends_with(' ')) {
            line += ' ';
        }
    }
    return line;
}

bool is_nominal(Word const& word) {
    return word.upos == Upos::noun || word.upos == Upos::propn || word.upos == Upos::pron || word.upos == Upos::num ||
           word.upos == Upos::x || word.upos == Upos::sym;
}

} // namespace

void Involvement::read(AnalysedSentence const& sentence) {
    sentence_ = &sentence;
    person_ = next_person_;
    thing_ = next_thing_;
    if (sentence.tree.words.empty()) return;
    for (Clause const& clause : sentence_->clauses)
        remember_subject(clause);
    // "Jobs said he had": within one sentence the subject before it is meant.
    if (person_.empty()) person_ = next_person_;
}

void Involvement::remember_subject(Clause const& clause) {
    if (!clause.subject || !clause.finite) return;
    Span const subject = noun_phrase(sentence_->tree, *clause.subject);
    for (Name const& name : sentence_->names) {
        if (!subject.overlaps(name.span)) continue;
        (is_persons(name.text) ? next_person_ : next_thing_) = name.text;
    }
}

std::optional<std::uint32_t> Involvement::word_at(Span span) const {
    auto const& words = sentence_->tree.words;
    auto const found = std::ranges::find_if(words, [&](Word const& word) { return word.span.end > span.begin; });
    if (found == words.end() || found->span.begin >= span.end) return {};
    return static_cast<std::uint32_t>(found - words.begin());
}

void Involvement::add_phrase(std::uint32_t head, std::vector<std::string>& found) const {
    auto const& words = sentence_->tree.words;
    if (found.size() >= most_phrases || !is_nominal(words[head])) return;
    Span const phrase = noun_phrase(sentence_->tree, head);
    found.push_back(on_one_line(phrase.in(text_)));
    for (Word const& word : words) {
        if (!phrase.contains(word.span) || word.upos != Upos::pron) continue;
        std::string const form = to_lower(word.span.in(text_));
        if (!person_.empty() && holds(personal, form)) found.push_back(person_);
        if (!thing_.empty() && holds(impersonal, form)) found.push_back(thing_);
    }
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        bool const apposed = words[i].head == head && universal(words[i].relation) == Relation::appos;
        if (apposed && found.size() < most_phrases)
            found.push_back(on_one_line(noun_phrase(sentence_->tree, i).in(text_)));
    }
}

std::vector<std::string> Involvement::in(Span span) const {
    std::vector<std::string> found;
    if (sentence_ == nullptr || sentence_->tree.words.empty()) return found;
    auto const& words = sentence_->tree.words;
    auto const at = word_at(span);
    if (!at) return found;
    auto const is_of = [&](Clause const& clause) { return clause.predicate == *at || clause.verb == *at; };
    auto clause = std::ranges::find_if(sentence_->clauses, is_of);
    if (clause == sentence_->clauses.end()) {
        // A noun: what describes it, and who does it: the subject of its clause.
        add_phrase(*at, found);
        std::uint32_t above = *at;
        bool is_subject = false;
        while (clause == sentence_->clauses.end() && words[above].head != Word::no_head) {
            is_subject = is_subject || universal(words[above].relation) == Relation::nsubj;
            above = words[above].head;
            clause = std::ranges::find(sentence_->clauses, above, &Clause::predicate);
        }
        if (clause != sentence_->clauses.end() && clause->subject && !is_subject) add_phrase(*clause->subject, found);
        return found;
    }
    if (clause->subject) add_phrase(*clause->subject, found);
    if (clause->object) add_phrase(*clause->object, found);
    if (clause->agent) add_phrase(*clause->agent, found);
    for (std::uint32_t const modifier : clause->modifiers)
        if (modifier != clause->agent) add_phrase(modifier, found);
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        bool const other = words[i].head == clause->predicate && i != clause->object;
        if (other && universal(words[i].relation) == Relation::obj) add_phrase(i, found);
    }
    return found;
}

} // namespace dateline::engine
