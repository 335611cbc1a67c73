#include "engine/language/syntax.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/complement.hpp"
#include "engine/language/model.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>

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

/// "The union plans to strike.": a sentence without a finite verb whose root looks like a plural has one all the same.
/// Whether a tag was changed.
bool read_plural_as_verb(std::string_view text, std::vector<Word>& words) {
    bool const has_verb = std::ranges::any_of(words, [](Word const& word) {
        return word.penn == PennTag::vbd || word.penn == PennTag::vbz || word.penn == PennTag::vbp ||
               word.penn == PennTag::md;
    });
    auto const root = std::ranges::find(words, Word::no_head, &Word::head);
    if (has_verb || words.end() - root < 3 || root == words.begin() || root->penn != PennTag::nns) return false;
    if ((root + 1)->penn != PennTag::to || (root + 2)->penn != PennTag::vb) return false;
    auto const reading = read_verb(to_lower(root->span.in(text)));
    if (!reading || reading->form != VerbForm::present_s) return false;
    root->upos = Upos::verb;
    root->penn = PennTag::vbz;
    root->lemma = reading->lemma;
    return true;
}

} // namespace

void tag_words(std::string_view text, std::vector<Word>& words) {
    LanguageModel const& model = embedded_model();
    auto const tags = model.tagger.tag(atoms_of(text, words));
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].upos = tags[i].upos;
        words[i].penn = usual_form(words[i].span.in(text), tags[i]);
        words[i].lemma = model.lemmatiser.lemma(words[i].span.in(text), {words[i].upos, words[i].penn});
    }
}

void attach_words(std::string_view text, std::vector<Word>& words) {
    std::vector<TagPair> tags;
    tags.reserve(words.size());
    for (Word const& word : words)
        tags.push_back({word.upos, word.penn});
    LanguageModel const& model = embedded_model();
    auto const tree = model.parser.parse(atoms_of(text, words), tags);
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].head = tree[i].head == Attachment::no_head ? Word::no_head : static_cast<std::uint32_t>(tree[i].head);
        words[i].relation = tree[i].relation;
    }
    attach_complements(text, words);
}

SyntaxTree parse_sentence(std::string_view text, Sentence const& sentence) {
    SyntaxTree tree{sentence, split_words(text, sentence.span)};
    tag_words(text, tree.words);
    attach_words(text, tree.words);
    if (read_plural_as_verb(text, tree.words)) attach_words(text, tree.words);
    return tree;
}

std::vector<SyntaxTree> parse_text(std::string_view text) {
    std::vector<SyntaxTree> trees;
    for (Sentence const& sentence : segment(text))
        trees.push_back(parse_sentence(text, sentence));
    return trees;
}

} // namespace dateline::engine
