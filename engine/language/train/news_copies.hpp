#pragma once

#include "engine/language/train/random.hpp"
#include "engine/language/train/treebank.hpp"

#include <optional>
#include <span>
#include <vector>

namespace dateline::engine {

/// The sentence as a headline has it, with its tree: without articles, forms of "be" that only carry a tense and the
/// period at the end; what is past in the present, what will be with "to"; at times with every word capitalised.
/// Nothing for a sentence that no headline could be.
[[nodiscard]] std::optional<TreebankSentence> as_headline(TreebankSentence const& sentence, Random& random);

/// The sentence with a weekday beside a verb of the past, as agencies write: "the court Thursday refused", "died
/// Monday in". Nothing where none has room.
[[nodiscard]] std::optional<TreebankSentence> with_weekday(TreebankSentence const& sentence, Random& random);

/// The sentence with its speaker last: "Police said that the bank had failed." as "The bank had failed, police said."
/// Nothing for a sentence that is not the saying of a clause.
[[nodiscard]] std::optional<TreebankSentence> with_speaker_last(TreebankSentence const& sentence, Random& random);

/// What somebody says as if in the words of the writer: ""It is over," Ann said." without the marks. Nothing where the
/// quotation is not all of the sentence but its speaker.
[[nodiscard]] std::optional<TreebankSentence> without_quotation_marks(TreebankSentence const& sentence);

/// The sentences, some of them followed by a copy in the manner of news, of which the treebanks hold little. Only
/// words and trees of a copy are to be used.
[[nodiscard]] std::vector<TreebankSentence> with_news_copies(std::span<TreebankSentence const> sentences,
                                                             Random& random);

/// The sentences with those copies that a tagger does well to see: no words that are all capitalised and fewer
/// headlines, or else it trusts capitals and articles less than it should.
[[nodiscard]] std::vector<TreebankSentence const*> for_tagger(std::span<TreebankSentence const> sentences);

} // namespace dateline::engine
