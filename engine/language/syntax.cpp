#include "engine/language/syntax.hpp"

#include "engine/language/model.hpp"

namespace dateline::engine {

namespace {

std::vector<WordAtoms> atoms_of(std::string_view text, std::vector<Word> const& words) {
    std::vector<WordAtoms> atoms;
    atoms.reserve(words.size());
    for (Word const& word : words)
        atoms.push_back(engine::atoms_of(word.span.in(text)));
    return atoms;
}

} // namespace

void tag_words(std::string_view text, std::vector<Word>& words) {
    LanguageModel const& model = embedded_model();
    auto const tags = model.tagger.tag(atoms_of(text, words));
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].upos = tags[i].upos;
        words[i].penn = tags[i].penn;
        words[i].lemma = model.lemmatiser.lemma(words[i].span.in(text), tags[i]);
    }
}

void attach_words(std::string_view text, std::vector<Word>& words) {
    std::vector<TagPair> tags;
    tags.reserve(words.size());
    for (Word const& word : words)
        tags.push_back({word.upos, word.penn});
    LanguageModel const& model = embedded_model();
    auto const tree = model.parser.parse(ParserInput(atoms_of(text, words), tags, model.tagger.lexicon()));
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].head = tree[i].head == ParserState::none ? Word::no_head : static_cast<std::uint32_t>(tree[i].head);
        words[i].relation = tree[i].relation;
    }
}

SyntaxTree parse_sentence(std::string_view text, Sentence const& sentence) {
    SyntaxTree tree{sentence, split_words(text, sentence.span)};
    tag_words(text, tree.words);
    attach_words(text, tree.words);
    return tree;
}

std::vector<SyntaxTree> parse_text(std::string_view text) {
    std::vector<SyntaxTree> trees;
    for (Sentence const& sentence : segment(text))
        trees.push_back(parse_sentence(text, sentence));
    return trees;
}

} // namespace dateline::engine
