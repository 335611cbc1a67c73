#include "engine/event/wording.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>
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

constexpr std::array<std::string_view, 16> clause_openers = {
    "after", "although", "and",  "as",     "because", "before", "but",   "if",
    "or",    "so",       "that", "though", "when",    "where",  "while", "whether"};
constexpr std::array<std::string_view, 22> cut_points = {
    "after", "against", "and",  "as", "at",   "because", "before", "but", "by",    "during", "for",
    "from",  "in",      "into", "on", "over", "since",   "that",   "to",  "until", "while",  "with"};
/// Things that speak without vouching for what they say.
constexpr std::array<std::string_view, 9> hedged_sources = {"assessment", "cable", "document", "documents", "file",
                                                            "leaked",     "paper", "papers",   "update"};

template <std::size_t N> bool holds(std::array<std::string_view, N> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

class Words {
public:
    Words(std::string_view text, AnalysedSentence const& sentence) : text_(text), tokens_(sentence.tokens) {}

    [[nodiscard]] std::string_view operator[](std::uint32_t i) const { return tokens_[i].span.in(text_); }
    [[nodiscard]] std::string lower(std::uint32_t i) const { return to_lower((*this)[i]); }
    [[nodiscard]] bool is_mark(std::uint32_t i) const { return tokens_[i].kind == Token::Kind::punctuation; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }

    /// The text of tokens [begin, end) on one line.
    [[nodiscard]] std::string join(std::uint32_t begin, std::uint32_t end) const {
        if (begin >= end) return {};
        std::string line(Span{tokens_[begin].span.begin, tokens_[end - 1].span.end}.in(text_));
        std::string out;
        for (char const c : line) {
            if (!is_space(c)) {
                out += c;
            } else if (!out.ends_with(' ')) {
                out += ' ';
            }
        }
        return out;
    }

private:
    std::string_view text_;
    std::vector<Token> const& tokens_;
};

bool is_in_time(AnalysedSentence const& sentence, std::vector<FoundTime> const& times, Span span) {
    for (std::uint32_t i = sentence.times_begin; i < sentence.times_end; ++i) {
        if (times[i].candidate.span.overlaps(span)) return true;
    }
    return false;
}

/// First token of the clause's own words: after dateline, marks, conjunctions and a leading "On March 7,".
std::uint32_t clause_body(std::string_view text, AnalysedSentence const& sentence, Predicate const& predicate,
                          std::vector<FoundTime> const& times) {
    Words const words(text, sentence);
    std::uint32_t begin = std::max(predicate.clause_begin, sentence.body);
    while (begin < predicate.group_begin && (words.is_mark(begin) || holds(clause_openers, words.lower(begin))))
        ++begin;
    // A leading time ends at the first comma, which must come soon.
    constexpr std::uint32_t longest_time = 7;
    for (std::uint32_t i = begin; i < std::min(predicate.group_begin, begin + longest_time); ++i) {
        if (words[i] != ",") continue;
        bool const time_before =
            is_in_time(sentence, times, {sentence.tokens[begin].span.begin, sentence.tokens[i].span.end});
        if (time_before) begin = i + 1;
        break;
    }
    return std::min(begin, predicate.group_begin);
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

/// Common form of a content word: the lemma of a verb, the singular of a noun.
std::string common_form(std::string word) {
    if (auto const verb = read_verb(word)) return verb->lemma;
    if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
    if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")) word.pop_back();
    return word;
}

} // namespace

std::string subject_of(std::string_view text, AnalysedSentence const& sentence, Predicate const& predicate) {
    Words const words(text, sentence);
    std::uint32_t begin = std::max(predicate.clause_begin, sentence.body);
    std::uint32_t end = predicate.group_begin;
    for (Name const& name : sentence.names) {
        if (name.first_token >= begin && name.first_token < end) return name.text;
    }
    while (begin < end && (words.is_mark(begin) || holds(clause_openers, words.lower(begin))))
        ++begin;
    for (std::uint32_t i = begin; i < end; ++i) {
        if (words[i] == ",") begin = i + 1;
    }
    constexpr std::uint32_t longest = 8;
    if (end - begin > longest) begin = end - longest;
    return words.join(begin, end);
}

std::optional<Attribution> attribution_of(std::string_view text, AnalysedSentence const& sentence,
                                          std::size_t predicate) {
    Words const words(text, sentence);
    Predicate const& self = sentence.predicates[predicate];
    Attribution attribution;
    auto const hedge = [&](std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t i = begin; i < end; ++i) {
            std::string const word = words.lower(i);
            if (word == "allegedly" || word == "reportedly" || word == "purportedly") attribution.claimed = true;
        }
    };
    hedge(self.clause_begin, self.clause_end);
    auto const hedged_by = [&](std::string const& who) {
        for (std::size_t at = 0; at < who.size();) {
            std::size_t const space = std::min(who.find(' ', at), who.size());
            if (holds(hedged_sources, to_lower(std::string_view(who).substr(at, space - at)))) return true;
            at = space + 1;
        }
        return false;
    };

    if (self.embedded && predicate > 0) {
        Predicate const& says = sentence.predicates[predicate - 1];
        attribution.who = subject_of(text, sentence, says);
        if (is_claiming_verb(says.lemma)) attribution.claimed = true;
    } else if (predicate + 1 < sentence.predicates.size()) {
        Predicate const& says = sentence.predicates[predicate + 1];
        bool const speech = is_reporting_verb(says.lemma) || is_claiming_verb(says.lemma);
        bool const trails =
            says.clause_begin < words.size() &&
            (words[says.clause_begin] == "," || words[says.clause_begin] == "”" || words[says.clause_begin] == "\"");
        constexpr std::uint32_t longest_trail = 14;
        if (speech && trails && says.clause_end - says.clause_begin <= longest_trail) {
            attribution.who = subject_of(text, sentence, says);
            if (is_claiming_verb(says.lemma)) attribution.claimed = true;
        }
    }
    for (std::uint32_t i = 0; attribution.who.empty() && i + 2 < words.size(); ++i) {
        if (words.lower(i) != "according" || words[i + 1] != "to") continue;
        std::uint32_t end = i + 2;
        while (end < words.size() && words[end] != "," && words[end] != "." && words[end] != ";" && end - i < 14)
            ++end;
        attribution.who = words.join(i + 2, end);
    }
    if (attribution.who.empty() && !attribution.claimed) return {};
    if (hedged_by(attribution.who)) attribution.claimed = true;
    return attribution;
}

std::string title_of(std::string_view text, AnalysedSentence const& sentence, std::size_t predicate,
                     std::vector<FoundTime> const& times) {
    constexpr std::uint32_t longest_title = 14;
    Words const words(text, sentence);
    Predicate const& self = sentence.predicates[predicate];
    std::uint32_t const begin = clause_body(text, sentence, self, times);
    std::uint32_t end = self.clause_end;
    for (std::uint32_t i = self.token + 1; i + 1 < end; ++i) {
        if (words.lower(i) == "according" && words[i + 1] == "to") end = i;
    }
    auto const is_final_mark = [&](std::uint32_t i) { return words.is_mark(i) && words[i] != ")" && words[i] != "%"; };
    while (end > self.token + 1 && is_final_mark(end - 1))
        --end;

    std::string subject;
    bool const has_subject = begin < self.group_begin && !self.relative;
    std::uint32_t start = begin;
    if (self.relative) start = self.group_begin;
    if (!has_subject && predicate > 0) subject = subject_of(text, sentence, sentence.predicates[predicate - 1]);
    if (self.relative) {
        // "who" and "which" stand for the nearest name before them.
        for (Name const& name : sentence.names) {
            if (name.first_token < self.group_begin) subject = name.text;
        }
    }
    std::uint32_t count = static_cast<std::uint32_t>(std::ranges::count(subject, ' ')) + (subject.empty() ? 0 : 1);
    std::uint32_t last = start;
    std::uint32_t cut = 0;
    for (; last < end; ++last) {
        if (words.is_mark(last)) {
            if (last > self.token && (words[last] == "," || words[last] == ";")) cut = last;
            continue;
        }
        if (last > self.token + 1 && holds(cut_points, words.lower(last))) cut = last;
        if (words.lower(last) != "'s" && words.lower(last) != "’s" && ++count > longest_title) break;
    }
    if (last < end && cut > self.token) last = cut;
    while (last > self.token + 1 && is_final_mark(last - 1))
        --last;

    std::string title = words.join(start, last);
    if (!subject.empty()) title = subject + " " + title;
    if (!title.empty() && is_ascii_lower(title[0])) title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

std::vector<std::string> content_words(std::string_view text, AnalysedSentence const& sentence, std::uint32_t begin,
                                       std::uint32_t end, std::vector<FoundTime> const& times) {
    Words const words(text, sentence);
    std::vector<std::string> content;
    for (std::uint32_t i = std::max(begin, sentence.body); i < end; ++i) {
        if (words.is_mark(i) || is_in_time(sentence, times, sentence.tokens[i].span)) continue;
        std::string word = words.lower(i);
        if (word.size() < 3 || std::ranges::binary_search(stop_words, word)) continue;
        word = common_form(std::move(word));
        if (!std::ranges::binary_search(stop_words, word)) content.push_back(std::move(word));
    }
    std::ranges::sort(content);
    content.erase(std::unique(content.begin(), content.end()), content.end());
    return content;
}

std::vector<Figure> figures_in(std::string_view text, AnalysedSentence const& sentence, std::uint32_t begin,
                               std::uint32_t end, std::vector<FoundTime> const& times) {
    Words const words(text, sentence);
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
        std::string unit;
        if (i > 0 && (words[i - 1] == "$" || words[i - 1] == "€" || words[i - 1] == "£")) {
            unit = words[i - 1];
        } else if (next < end && (words.lower(next) == "percent" || words[next] == "%")) {
            unit = "per cent";
        } else if (next + 1 < end && words.lower(next) == "per" && words.lower(next + 1) == "cent") {
            unit = "per cent";
        } else {
            // What is counted is the first plural among the next words: "330,000 artillery shells".
            constexpr std::uint32_t nearest = 3;
            for (std::uint32_t j = next; j < std::min(end, next + nearest) && !words.is_mark(j); ++j) {
                std::string const word = words.lower(j);
                if (std::ranges::binary_search(stop_words, word)) break;
                if (word == "people" || (word.ends_with('s') && word.size() > 3)) {
                    unit = word;
                    break;
                }
                if (word == "dead" || word == "missing" || word == "injured" || word == "wounded") {
                    unit = word;
                    break;
                }
            }
        }
        if (unit.empty()) continue;
        figures.push_back({*value, unit, token.span});
    }
    return figures;
}

} // namespace dateline::engine
