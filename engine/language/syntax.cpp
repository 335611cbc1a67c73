#include "engine/language/syntax.hpp"

#include "engine/language/apposition.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/complement.hpp"
#include "engine/language/model.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace dateline::engine {

namespace {

std::vector<WordAtoms> atoms_of(std::string_view text, std::vector<Word> const& words) {
    std::vector<WordAtoms> atoms;
    atoms.reserve(words.size());
    for (Word const& word : words)
        atoms.push_back(engine::atoms_of(word.span.in(text)));
    return atoms;
}

/// A past form that no rule makes is no base form, rare as it may be: "sank".
PennTag usual_form(std::string_view form, TagPair tag) {
    bool const base = tag.penn == PennTag::vb || tag.penn == PennTag::vbp;
    if (tag.upos != Upos::verb || !base) return tag.penn;
    auto const reading = read_irregular_verb(to_lower(form));
    if (reading && reading->lemma != to_lower(form)) {
        if (reading->form == VerbForm::past) return PennTag::vbd;
        if (reading->form == VerbForm::participle) return PennTag::vbn;
    }
    return tag.penn;
}

bool is_finite(Word const& word) {
    return word.penn == PennTag::vbd || word.penn == PennTag::vbz || word.penn == PennTag::vbp ||
           word.penn == PennTag::md;
}

bool has_finite_verb(std::vector<Word> const& words) {
    return std::ranges::any_of(words, is_finite);
}

/// "The union plans to strike.", "Minister quits over leak": a sentence without a finite verb whose root looks like a
/// plural has one all the same. Whether a tag was changed.
bool read_plural_as_verb(std::string_view text, std::vector<Word>& words) {
    auto const root = std::ranges::find(words, Word::no_head, &Word::head);
    if (has_finite_verb(words) || words.end() - root < 3 || root == words.begin() || root->penn != PennTag::nns)
        return false;
    auto const reading = read_verb(to_lower(root->span.in(text)));
    if (!reading || reading->form != VerbForm::present_s) return false;
    bool const to = (root + 1)->penn == PennTag::to && (root + 2)->penn == PennTag::vb;
    bool const subject = (root - 1)->penn == PennTag::nn || (root - 1)->penn == PennTag::nnp;
    if (!to && (!subject || embedded_model().lemmatiser.knows(Upos::noun, reading->lemma))) return false;
    root->upos = Upos::verb;
    root->penn = PennTag::vbz;
    root->lemma = reading->lemma;
    return true;
}

/// Past forms that are nouns or adjectives as well.
constexpr std::array<std::string_view, 26> past_or_noun = {
    "bit", "bore", "bound", "drove", "fell", "felt", "found", "ground", "hung",  "lay",   "learnt", "left",    "lent",
    "lit", "rang", "read",  "rose",  "saw",  "shot", "smelt", "spelt",  "split", "spoke", "stole",  "thought", "wound"};
static_assert(std::ranges::is_sorted(past_or_noun));

/// "Thieves stole nine coins": what stands between a plural and a new noun phrase describes neither.
bool stands_as_verb(std::vector<Word> const& words, std::size_t i) {
    if (i == 0 || i + 1 >= words.size()) return false;
    PennTag const before = words[i - 1].penn;
    PennTag const next = words[i + 1].penn;
    bool const plural = before == PennTag::nns || before == PennTag::nnps;
    return plural && (next == PennTag::cd || next == PennTag::dt || next == PennTag::prp_possessive);
}

/// "Moreth dissolved parliament on Sunday.": what stands after the name that begins a sentence is the verb of a clause
/// that has no other.
void read_verb_after_name(std::string_view text, std::vector<Word>& words) {
    std::size_t at = 0;
    while (at < words.size() && words[at].penn == PennTag::nnp)
        ++at;
    if (at == 0 || at + 2 >= words.size() || words[at].penn != PennTag::jj || words.back().span.in(text) != ".") return;
    auto reading = read_verb(words[at].span.in(text));
    if (!reading || reading->form != VerbForm::past || !is_known_verb(reading->lemma)) return;
    for (std::size_t i = at + 1; i < words.size(); ++i) {
        std::string_view const form = words[i].span.in(text);
        bool const ends = form == "," || form == "before" || form == "after" || words[i].penn == PennTag::wdt ||
                          words[i].penn == PennTag::wp || words[i].penn == PennTag::wrb;
        if (ends) break;
        if (is_finite(words[i])) return;
    }
    words[at].upos = Upos::verb;
    words[at].penn = PennTag::vbd;
    words[at].lemma = std::move(reading->lemma);
}

/// "A storm tore over the town": what can be nothing but a past tense is one, whatever stands around it; what can be a
/// noun as well is one in a sentence that has no other verb.
void read_past_forms(std::string_view text, std::vector<Word>& words) {
    bool const has_verb = has_finite_verb(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        Word& word = words[i];
        bool const noun = word.penn == PennTag::nn || word.penn == PennTag::in || word.penn == PennTag::jj;
        if (!noun) continue;
        std::string const form(word.span.in(text));
        auto reading = read_irregular_verb(form); // as it is written: no name
        if (!reading || reading->form != VerbForm::past || reading->lemma == form) continue;
        bool const unsure = std::ranges::binary_search(past_or_noun, std::string_view(form));
        if (unsure && (has_verb || word.penn != PennTag::nn) && !stands_as_verb(words, i)) continue;
        word.upos = Upos::verb;
        word.penn = PennTag::vbd;
        word.lemma = std::move(reading->lemma);
    }
}

/// "the dam breaks": an unknown word between an article and a finite verb is a noun.
void read_unknown_nouns(std::string_view text, std::vector<Word>& words, std::span<WordAtoms const> atoms) {
    LanguageModel const& model = embedded_model();
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        PennTag const next = words[i + 1].penn;
        bool const finite = next == PennTag::vbz || next == PennTag::vbd || next == PennTag::md;
        if (words[i].penn != PennTag::jj || words[i - 1].penn != PennTag::dt || !finite || model.tagger.knows(atoms[i]))
            continue;
        words[i].upos = Upos::noun;
        words[i].penn = PennTag::nn;
        words[i].lemma = model.lemmatiser.lemma(words[i].span.in(text), {Upos::noun, PennTag::nn});
    }
}

void tag_words(std::string_view text, std::vector<Word>& words, std::span<WordAtoms const> atoms) {
    LanguageModel const& model = embedded_model();
    auto const tags = model.tagger.tag(atoms);
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].upos = tags[i].upos;
        words[i].penn = usual_form(words[i].span.in(text), tags[i]);
        words[i].lemma = model.lemmatiser.lemma(words[i].span.in(text), {words[i].upos, words[i].penn});
    }
    read_past_forms(text, words);
    read_verb_after_name(text, words);
    read_unknown_nouns(text, words, atoms);
}

void attach_words(std::string_view text, std::vector<Word>& words, std::span<WordAtoms const> atoms) {
    std::vector<TagPair> tags;
    tags.reserve(words.size());
    for (Word const& word : words)
        tags.push_back({word.upos, word.penn});
    LanguageModel const& model = embedded_model();
    auto const tree = model.parser.parse(atoms, tags);
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].head = tree[i].head == Attachment::no_head ? Word::no_head : static_cast<std::uint32_t>(tree[i].head);
        words[i].relation = tree[i].relation;
    }
    join_appositions(words);
    attach_complements(text, words);
}

} // namespace

void tag_words(std::string_view text, std::vector<Word>& words) {
    tag_words(text, words, atoms_of(text, words));
}

bool is_common_noun(Word const& word) {
    return word.upos == Upos::noun && embedded_model().lemmatiser.knows(Upos::noun, word.lemma);
}

void attach_words(std::string_view text, std::vector<Word>& words) {
    attach_words(text, words, atoms_of(text, words));
}

SyntaxTree parse_sentence(std::string_view text, Sentence const& sentence) {
    SyntaxTree tree{sentence, split_words(text, sentence.span)};
    auto const atoms = atoms_of(text, tree.words);
    tag_words(text, tree.words, atoms);
    attach_words(text, tree.words, atoms);
    if (read_plural_as_verb(text, tree.words)) attach_words(text, tree.words, atoms);
    return tree;
}

std::vector<SyntaxTree> parse_text(std::string_view text) {
    std::vector<SyntaxTree> trees;
    for (Sentence const& sentence : segment(text))
        trees.push_back(parse_sentence(text, sentence));
    return trees;
}

} // namespace dateline::engine
