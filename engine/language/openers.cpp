#include "engine/language/openers.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

constexpr std::array<std::string_view, 104> openers = {
    "a",      "about",   "according", "after",      "all",    "almost",    "also",      "although", "among",
    "an",     "and",     "another",   "as",         "asked",  "at",        "because",   "before",   "between",
    "both",   "but",     "by",        "despite",    "dozens", "during",    "each",      "earlier",  "eight",
    "eleven", "even",    "everyone",  "everything", "few",    "five",      "following", "for",      "four",
    "from",   "he",      "her",       "his",        "how",    "however",   "hundreds",  "i",        "if",
    "in",     "it",      "its",       "last",       "later",  "many",      "meanwhile", "more",     "most",
    "my",     "nearly",  "nine",      "no",         "nobody", "not",       "nothing",   "on",       "one",
    "only",   "other",   "our",       "over",       "seven",  "several",   "she",       "since",    "six",
    "so",     "some",    "still",     "such",       "ten",    "that",      "the",       "their",    "then",
    "there",  "these",   "they",      "this",       "those",  "thousands", "three",     "twelve",   "two",
    "under",  "until",   "we",        "what",       "when",   "where",     "while",     "who",      "why",
    "with",   "without", "yet",       "you",        "your"};
static_assert(std::ranges::is_sorted(openers));

} // namespace

bool is_sentence_opener(std::string_view word) {
    return std::ranges::binary_search(openers, word);
}

} // namespace dateline::engine
