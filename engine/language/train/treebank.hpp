#pragma once

#include "engine/language/parser.hpp"
#include "engine/language/tagger.hpp"
#include "grammar/span.hpp"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <vector>

/// Treebanks in CoNLL-U, as far as training and evaluation need them. Not installed.
namespace dateline::engine {

/// A sentence of a treebank. The vectors are as long as `forms`.
struct TreebankSentence {
    std::vector<std::string> forms; ///< the syntactic words
    std::vector<std::string> lemmas;
    std::vector<TagPair> tags;
    std::vector<Attachment> tree;
    std::vector<std::string> surface;          ///< the tokens as they are written: "don't" is one
    std::vector<std::uint32_t> words_of_token; ///< of each surface token
    std::vector<bool> space_after;             ///< whether white space follows each surface token
    std::string document;                      ///< the line "# newdoc" before it, on its first sentence only
    bool starts_paragraph = false;
    bool is_copy = false; ///< made from another one for training, so that its words do not count twice
};

/// All sentences of a file. Empty nodes and enhanced dependencies are left out; an unknown subtype of a relation counts
/// as the relation, an unknown tag as X or FW, a head that the sentence does not have as none. Nothing where a line is
/// not CoNLL-U.
[[nodiscard]] std::optional<std::vector<TreebankSentence>> read_treebank(std::istream& in);

/// The atoms of the sentence's words.
[[nodiscard]] std::vector<WordAtoms> atoms_of(TreebankSentence const& sentence);

} // namespace dateline::engine
