#include "engine/event/wording.hpp"

#include "engine/event/sentence_words.hpp"
#include "engine/language/letter_index.hpp"
#include "engine/language/verbs.hpp"

#include <charconv>

namespace dateline::engine {

namespace {

/// Words that carry no content of their own, sorted.
constexpr std::array<std::string_view, 117> stop_words = {
    "a",     "about", "after", "again",   "against", "all",    "also",   "am",      "an",   "and",   "any",   "are",
    "as",    "at",    "be",    "because", "been",    "before", "being",  "both",    "but",  "by",    "can",   "could",
    "did",   "do",    "does",  "during",  "each",    "for",    "from",   "further", "had",  "has",   "have",  "he",
    "her",   "here",  "him",   "his",     "how",     "i",      "if",     "in",      "into", "is",    "it",    "its",
    "just",  "may",   "me",    "might",   "more",    "most",   "mr",     "mrs",     "ms",   "must",  "my",    "no",
    "nor",   "not",   "now",   "of",      "off",     "on",     "one",    "only",    "or",   "other", "our",   "out",
    "over",  "own",   "same",  "say",     "shall",   "she",    "should", "since",   "so",   "some",  "such",  "tell",
    "than",  "that",  "the",   "their",   "them",    "then",   "there",  "these",   "they", "this",  "those", "through",
    "to",    "too",   "under", "until",   "up",      "very",   "was",    "we",      "were", "what",  "when",  "where",
    "which", "while", "who",   "whom",    "why",     "will",   "with",   "would",   "you"};
static_assert(std::ranges::is_sorted(stop_words));

constexpr LetterIndex stop_words_by_letter(stop_words);

bool is_stop_word(std::string_view word) {
    return stop_words_by_letter.find(stop_words, word) != nullptr;
}

/// "1,645" and "17.3" as numbers; nothing for "2nd" and "10-month".
std::optional<double> number_of(std::string_view word) {
    std::string digits;
    for (char const c : word) {
        if (c != ',') digits += c;
    }
    double value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return {};
    return value;
}

std::optional<double> number_word(std::string_view word) {
    static constexpr std::array<std::string_view, 21> words = {
        "zero",     "one",     "two",     "three",     "four",     "five",     "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
    auto const found = std::ranges::find(words, word);
    if (found == words.end() || found == words.begin()) return {};
    return static_cast<double>(found - words.begin());
}

double scale_of(std::string_view word) {
    if (word == "hundred") return 1e2;
    if (word == "thousand") return 1e3;
    if (word == "million") return 1e6;
    if (word == "billion") return 1e9;
    return 1;
}

/// What a number counts, told by the words from token `next` on: "per cent", or the first plural among the nearest
/// words
/// ("330,000 artillery shells"), or a word for victims ("two dead"); empty where none of these follows.
std::string unit_after(SentenceWords const& words, std::uint32_t next, std::uint32_t end) {
    static constexpr std::array<std::string_view, 5> counted = {"dead", "injured", "missing", "people", "wounded"};
    constexpr std::uint32_t nearest = 3;
    if (next >= end) return {};
    bool const two_words = next + 1 < end && words.lower(next) == "per" && words.lower(next + 1) == "cent";
    if (two_words || words.lower(next) == "percent" || words[next] == "%") return "per cent";
    for (std::uint32_t i = next; i < std::min(end, next + nearest) && !words.is_mark(i); ++i) {
        std::string word = words.lower(i);
        if (is_stop_word(word)) break;
        if (holds(counted, word) || (word.ends_with('s') && word.size() > 3)) return word;
    }
    return {};
}

/// Whether the number at token `i` measures an earthquake: "of magnitude 5.4", "a magnitude of 5.4", "a 5.4-magnitude
/// earthquake", which may be one token or several.
bool is_magnitude(SentenceWords const& words, std::uint32_t i, std::uint32_t next) {
    constexpr std::string_view measure = "magnitude";
    constexpr std::uint32_t farthest = 2;
    for (std::uint32_t k = 1; k <= farthest && k <= i; ++k) {
        std::string const before = words.lower(i - k);
        if (before == measure) return true;
        if (before != "of" && before != "-") break;
    }
    for (std::uint32_t k = next; k < std::min(words.size(), next + farthest); ++k) {
        std::string const behind = words.lower(k);
        if (behind == measure || behind == "-magnitude") return true;
        if (behind != "-") break;
    }
    return false;
}

/// Common form of a content word: the lemma of a verb, the singular of a noun.
std::string common_form(std::string word) {
    if (auto const verb = read_verb(word)) return verb->lemma;
    if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
    if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")) word.pop_back();
    return word;
}

} // namespace

std::vector<std::string> content_words(std::string_view text, AnalysedSentence const& sentence, std::uint32_t begin,
                                       std::uint32_t end, std::vector<FoundTime> const& times) {
    SentenceWords const words(text, sentence);
    std::vector<std::string> content;
    for (std::uint32_t i = std::max(begin, sentence.body); i < end; ++i) {
        if (words.is_mark(i) || is_in_time(sentence, times, sentence.tokens[i].span)) continue;
        std::string word = words.lower(i);
        if (word.size() < 3 || is_stop_word(word)) continue;
        word = common_form(std::move(word));
        if (!is_stop_word(word)) content.push_back(std::move(word));
    }
    std::ranges::sort(content);
    content.erase(std::unique(content.begin(), content.end()), content.end());
    return content;
}

std::vector<Figure> figures_in(std::string_view text, AnalysedSentence const& sentence, std::uint32_t begin,
                               std::uint32_t end, std::vector<FoundTime> const& times) {
    SentenceWords const words(text, sentence);
    std::vector<Figure> figures;
    for (std::uint32_t i = std::max(begin, sentence.body); i < end; ++i) {
        Token const& token = sentence.tokens[i];
        if (is_in_time(sentence, times, token.span)) continue;
        auto value = token.kind == Token::Kind::number ? number_of(words[i]) : number_word(words.lower(i));
        if (!value) continue;
        std::uint32_t next = i + 1;
        if (next < end) {
            double const scale = scale_of(words.lower(next));
            if (scale > 1) {
                *value *= scale;
                ++next;
            }
        }
        bool const money = i > 0 && (words[i - 1] == "$" || words[i - 1] == "€" || words[i - 1] == "£");
        std::string unit = money                          ? std::string(words[i - 1])
                           : is_magnitude(words, i, next) ? std::string("magnitude")
                                                          : unit_after(words, next, end);
        if (unit.empty()) continue;
        figures.push_back({*value, unit, token.span});
    }
    return figures;
}

} // namespace dateline::engine
