#include "engine/event/antecedent.hpp"

#include "engine/event/title_phrase.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

/// Heads of phrases that name one person.
constexpr std::array<std::string_view, 64> people = {
    "activist",  "actor",        "admiral",   "adviser",    "advisor",    "ambassador", "analyst",     "attorney",
    "author",    "boy",          "captain",   "chairman",   "chancellor", "chief",      "coach",       "colonel",
    "commander", "commissioner", "daughter",  "defendant",  "deputy",     "director",   "doctor",      "driver",
    "economist", "envoy",        "executive", "expert",     "father",     "founder",    "general",     "girl",
    "governor",  "head",         "husband",   "journalist", "judge",      "king",       "lawmaker",    "lawyer",
    "leader",    "man",          "manager",   "mayor",      "minister",   "mother",     "officer",     "official",
    "player",    "politician",   "pope",      "premier",    "president",  "prisoner",   "professor",   "prosecutor",
    "queen",     "secretary",    "senator",   "soldier",    "son",        "spokesman",  "spokeswoman", "woman"};
static_assert(std::ranges::is_sorted(people));

/// Plural in meaning, whatever their form.
constexpr std::array<std::string_view, 3> collective = {"people", "person", "police"};

/// With which the names of countries begin and no person's does: "South Castria".
constexpr std::array<std::string_view, 10> of_places = {"east",  "eastern",  "new",    "north", "northern",
                                                        "south", "southern", "united", "west",  "western"};
static_assert(std::ranges::is_sorted(of_places));

enum class Stands : std::uint8_t { nothing, person, thing, several };

Stands kind_of(std::string_view pronoun) {
    if (pronoun == "he" || pronoun == "she") return Stands::person;
    if (pronoun == "it") return Stands::thing;
    if (pronoun == "they") return Stands::several;
    return Stands::nothing;
}

/// "FBI", "WHO": an organisation.
bool is_abbreviation(std::string_view word) {
    return word.size() > 1 && std::ranges::all_of(word, [](char c) { return is_ascii_upper(c) || c == '.'; });
}

bool fits(Subject const& subject, Stands kind) {
    switch (kind) {
    case Stands::person:
        return !subject.plural && (subject.person || (subject.named && !subject.organisation));
    case Stands::thing:
        return !subject.plural && !subject.person && (!subject.named || subject.organisation);
    case Stands::several:
        return subject.plural;
    case Stands::nothing:
        break;
    }
    return false;
}

std::optional<Subject> subject_at(std::string_view text, AnalysedSentence const& sentence, std::uint32_t noun) {
    auto const& words = sentence.tree.words;
    Word const& word = words[noun];
    if (word.upos != Upos::noun && word.upos != Upos::propn) return {};
    TitlePhrase phrase(text, sentence, {});
    phrase.add_noun_phrase(noun, TitlePhrase::Need::always, noun);
    auto line = phrase.raw_line();
    constexpr std::size_t longest = 6; // words
    if (!line || static_cast<std::size_t>(std::ranges::count(*line, ' ')) + 1 > longest) return {};
    Subject subject{.text = *std::move(line)};
    bool const joined = std::ranges::any_of(phrase.children(noun),
                                            [&](std::uint32_t i) { return words[i].relation == Relation::conj; });
    subject.plural = joined || word.penn == PennTag::nns || word.penn == PennTag::nnps ||
                     std::ranges::find(collective, std::string_view(word.lemma)) != collective.end();
    subject.person = std::ranges::binary_search(people, std::string_view(to_lower(word.lemma)));
    subject.named = word.upos == Upos::propn || (noun > 0 && is_ascii_upper(word.span.in(text).front()));
    subject.organisation = is_abbreviation(word.span.in(text));
    for (Name const& name : sentence.names)
        if (subject.named && !joined && !subject.organisation && name.span.contains(word.span))
            subject.text = name.text;
    // "President Yoon", "Mr. Lee"
    for (std::uint32_t const i : phrase.children(noun))
        subject.person =
            subject.person || std::ranges::binary_search(people, std::string_view(to_lower(words[i].lemma)));
    bool const of_place = std::ranges::any_of(phrase.children(noun), [&](std::uint32_t i) {
        return i < noun && is_ascii_upper(words[i].span.in(text).front()) &&
               std::ranges::binary_search(of_places, std::string_view(to_lower(words[i].span.in(text))));
    });
    if (subject.named && !subject.person && (of_place || names_body(subject.text))) subject.organisation = true;
    return subject;
}

std::optional<Subject> subject_of_clause(std::string_view text, AnalysedSentence const& sentence, std::uint32_t head) {
    auto const& words = sentence.tree.words;
    for (std::uint32_t i = 0; i < words.size(); ++i)
        if (words[i].head == head && universal(words[i].relation) == Relation::nsubj)
            return subject_at(text, sentence, i);
    return {};
}

/// "Marsk has become rich since it opened a mill": a name of which nothing tells whether it is a person's, where no
/// other noun stands before an "it" that does something.
bool acts_again(AnalysedSentence const& sentence, Subject const& subject, Clause const& clause, std::uint32_t pronoun,
                Stands kind) {
    if (kind != Stands::thing || !subject.named || subject.person || subject.plural ||
        subject.text.find(' ') != std::string::npos)
        return false;
    auto const& words = sentence.tree.words;
    std::uint32_t const head = words[pronoun].head;
    if (words[head].head != clause.predicate || universal(words[head].relation) != Relation::advcl) return false;
    bool const does = std::ranges::any_of(words, [&](Word const& word) {
        return word.head == head && universal(word.relation) == Relation::obj && word.upos == Upos::noun;
    });
    return does && std::none_of(words.begin() + *clause.subject + 1, words.begin() + pronoun,
                                [](Word const& word) { return word.upos == Upos::noun || word.upos == Upos::propn; });
}

} // namespace

bool is_person_noun(std::string_view lemma) {
    return std::ranges::binary_search(people, lemma);
}

std::optional<std::string> main_pronoun(std::string_view text, AnalysedSentence const& sentence) {
    auto const& words = sentence.tree.words;
    for (Word const& word : words) {
        bool const of_root = word.head != Word::no_head && words[word.head].head == Word::no_head;
        if (!of_root || universal(word.relation) != Relation::nsubj || word.penn != PennTag::prp) continue;
        std::string const written = to_lower(word.span.in(text));
        return kind_of(written) == Stands::nothing ? std::nullopt : std::optional(written);
    }
    return {};
}

std::optional<Subject> main_subject(std::string_view text, AnalysedSentence const& sentence) {
    auto const& words = sentence.tree.words;
    auto const root = std::ranges::find(words, Word::no_head, &Word::head);
    if (root == words.end()) return {};
    auto const at = static_cast<std::uint32_t>(root - words.begin());
    auto subject = subject_of_clause(text, sentence, at);
    if (!subject || subject->plural) return subject;
    // "Envoys met in March, the paper says. They …": not the paper.
    for (std::uint32_t i = 0; i < at; ++i) {
        if (words[i].head != at || universal(words[i].relation) != Relation::ccomp) continue;
        if (auto told = subject_of_clause(text, sentence, i); told && told->plural)
            subject->several = std::move(told->text);
        break;
    }
    return subject;
}

std::optional<Subject> subject_before_sentence(std::string_view text, std::span<AnalysedSentence const> sentences,
                                               std::size_t position) {
    constexpr std::size_t farthest = 3;
    std::optional<Subject> subject;
    std::optional<std::string> pronoun;
    for (std::size_t back = 1; back <= std::min(farthest, position); ++back) {
        AnalysedSentence const& before = sentences[position - back];
        if (before.dropped) break;
        // "She said so. She added …": whoever said so.
        if (auto const same = main_pronoun(text, before)) {
            if (pronoun && pronoun != same) break;
            pronoun = same;
            continue;
        }
        subject = main_subject(text, before);
        std::string_view const passage = before.span.in(text);
        bool const quotes = passage.starts_with('"') || passage.starts_with("\u201c");
        if (!quotes || (subject && (subject->person || subject->named))) break;
    }
    return subject;
}

std::optional<std::string> antecedent_of(std::string_view text, AnalysedSentence const& sentence,
                                         std::vector<Clause> const& clauses, std::uint32_t pronoun,
                                         std::optional<Subject> const& before) {
    auto const& words = sentence.tree.words;
    if (words[pronoun].penn != PennTag::prp) return {};
    Stands const kind = kind_of(to_lower(words[pronoun].span.in(text)));
    if (kind == Stands::nothing) return {};
    std::uint32_t const head = words[pronoun].head;
    if (head == Word::no_head) return {};
    // "It is too late to help": stands for nothing.
    bool const is = std::ranges::any_of(
        words, [&](Word const& word) { return word.head == head && word.relation == Relation::cop; });
    if (is && kind == Stands::thing) return {};
    // Up the clauses of the sentence: who says it, or what the clause before it is about.
    constexpr int farthest = 4;
    bool has_clause_before = false;
    std::uint32_t at = head;
    for (int steps = 0; steps < farthest && words[at].head != Word::no_head; ++steps) {
        std::uint32_t const above = words[at].head;
        auto const clause = std::ranges::find(clauses, above, &Clause::predicate);
        bool const first = clause != clauses.end() && clause->subject && *clause->subject < pronoun;
        if (first && *clause->subject != pronoun) {
            has_clause_before = true;
            auto subject = subject_at(text, sentence, *clause->subject);
            if (subject && (fits(*subject, kind) || acts_again(sentence, *subject, *clause, pronoun, kind)))
                return std::move(subject->text);
        }
        at = above;
    }
    // A noun before the pronoun in its own sentence may be meant as well as one of the sentence before; not by who says
    // that sentence: "It fell, she said."
    bool const speaks = words[head].relation == Relation::parataxis ||
                        std::any_of(words.begin(), words.begin() + pronoun, [&](Word const& word) {
                            return word.relation == Relation::ccomp && word.head == head;
                        });
    // "In a statement, it said": what is said there is not said by the statement.
    bool const says = is_reporting_verb(words[head].lemma) || is_claiming_verb(words[head].lemma);
    auto const in_leading_phrase = [&](std::uint32_t i) {
        for (int steps = 0; steps < farthest && words[i].head != Word::no_head && words[i].head != head; ++steps)
            i = words[i].head;
        return words[i].head == head && universal(words[i].relation) == Relation::obl;
    };
    bool alone = true;
    for (std::uint32_t i = 0; i < pronoun && !speaks; ++i) {
        bool const noun = words[i].upos == Upos::noun || words[i].upos == Upos::propn;
        if (noun && !(says && in_leading_phrase(i))) alone = false;
    }
    if ((has_clause_before && !speaks) || !alone || !before) return {};
    if (fits(*before, kind)) return before->text;
    return kind == Stands::several ? before->several : std::nullopt;
}

} // namespace dateline::engine
