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

constexpr std::array<std::string_view, 17> clause_openers = {
    "after", "although", "and",  "as",     "because", "before", "but",   "if",
    "or",    "so",       "that", "though", "when",    "where",  "while", "whether"};
constexpr std::array<std::string_view, 21> cut_points = {
    "after", "against", "and",  "as", "at",    "because", "before", "but",   "by",    "during", "for",
    "from",  "in",      "into", "on", "since", "that",    "to",     "until", "while", "with"};
constexpr std::array<std::string_view, 4> dating_prepositions = {"at", "during", "in", "on"};
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

bool is_speech(std::string_view lemma) {
    return is_reporting_verb(lemma) || is_claiming_verb(lemma) || is_denying_verb(lemma);
}

bool is_final_mark(Words const& words, std::uint32_t i) {
    return words.is_mark(i) && words[i] != ")" && words[i] != "%";
}

/// Index after "according to …" that starts at `i`: past the comma, period or end that closes it.
std::uint32_t end_of_source(Words const& words, std::uint32_t i, std::uint32_t end) {
    while (i < end && words[i] != "," && words[i] != "." && words[i] != ";")
        ++i;
    return i < end && words[i] == "," ? i + 1 : i;
}

/// Index after the last token of the temporal expression that begins at token `i`, at most `end`; `i` where none does.
std::uint32_t end_of_time(AnalysedSentence const& sentence, std::vector<FoundTime> const& times, std::uint32_t i,
                          std::uint32_t end) {
    for (std::uint32_t t = sentence.times_begin; t < sentence.times_end; ++t) {
        Span const span = times[t].candidate.span;
        if (span.begin != sentence.tokens[i].span.begin) continue;
        while (i < end && sentence.tokens[i].span.begin < span.end)
            ++i;
        return i;
    }
    return i;
}

/// Whether the expression of tokens [begin, end) only dates the clause, so that a title, which stands beside its date,
/// can do without: "on Monday", "yesterday"; not "update of March 1", "Monday's talks", "by March 2".
bool is_adverbial(Words const& words, std::uint32_t begin, std::uint32_t end) {
    static constexpr std::array<std::string_view, 12> followers = {"a",   "an",    "his",  "its",   "of",  "that",
                                                                   "the", "their", "when", "where", "who", "which"};
    bool const closed = end >= words.size() || words.is_mark(end) || holds(cut_points, words.lower(end)) ||
                        holds(followers, words.lower(end));
    if (!closed || begin == 0) return false;
    std::string const before = words.lower(begin - 1);
    if (holds(dating_prepositions, before)) return true;
    bool const own_words = !holds(cut_points, before) && before != "of" && before != "the" && before != "this" &&
                           before != "a" && before != "than" && before != "about";
    return own_words && !is_digit(words[begin][0]) && is_ascii_lower(words[begin][0]);
}

/// The tokens of [begin, end) that a title keeps: without adverbial dates, without "according to …", and without what
/// stands between two commas after a name and only describes it ("Kim Sung-han, then the security adviser, proposed").
std::vector<std::uint32_t> title_tokens(Words const& words, AnalysedSentence const& sentence, std::uint32_t begin,
                                        std::uint32_t end, std::uint32_t verb, std::vector<FoundTime> const& times) {
    constexpr std::uint32_t longest_description = 12;
    std::vector<std::uint32_t> kept;
    for (std::uint32_t i = begin; i < end;) {
        if (words.lower(i) == "according" && i + 1 < end && words[i + 1] == "to") {
            i = end_of_source(words, i, end);
            continue;
        }
        bool const after_name = words[i] == "," && std::ranges::any_of(sentence.names, [&](Name const& name) {
                                    return name.span.end == sentence.tokens[i].span.begin;
                                });
        if (after_name) {
            std::uint32_t close = i + 1;
            while (close < end && !words.is_mark(close) && close != verb)
                ++close;
            bool const describes =
                close < end && words[close] == "," && close - i <= longest_description && close - i > 1;
            if (describes) {
                i = close + 1;
                continue;
            }
        }
        if (std::uint32_t const after = end_of_time(sentence, times, i, end); after > i) {
            if (is_adverbial(words, i, after)) {
                bool const preposition =
                    !kept.empty() && kept.back() + 1 == i && holds(dating_prepositions, words.lower(i - 1));
                if (preposition) kept.pop_back();
            } else {
                for (std::uint32_t j = i; j < after; ++j)
                    kept.push_back(j);
            }
            i = after;
            continue;
        }
        kept.push_back(i);
        ++i;
    }
    return kept;
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
    constexpr std::uint32_t longest = 8;
    Words const words(text, sentence);
    std::uint32_t begin = std::max(predicate.clause_begin, sentence.body);
    std::uint32_t end = predicate.group_begin;
    auto const skip_openers = [&] {
        while (begin < end && (words.is_mark(begin) || holds(clause_openers, words.lower(begin))))
            ++begin;
    };
    if (predicate.relative) {
        // "who" and "which" stand for what is before them: at the start of a sentence all of it, else the nearest name.
        if (predicate.clause_begin > 0) {
            std::string nearest;
            for (Name const& name : sentence.names) {
                if (name.first_token < predicate.clause_begin) nearest = name.text;
            }
            return nearest;
        }
        skip_openers();
        end = begin;
        while (end < predicate.group_begin && words[end] != "," && words.lower(end) != "who" &&
               words.lower(end) != "which")
            ++end;
        return words.join(begin, std::min(end, begin + longest));
    }
    for (Name const& name : sentence.names) {
        if (name.first_token >= begin && name.first_token < end) return name.text;
    }
    skip_openers();
    for (std::uint32_t i = begin; i < end; ++i) {
        if (words[i] == ",") begin = i + 1;
    }
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
        bool const speech = is_speech(says.lemma);
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

Message message_of(std::string_view text, AnalysedSentence const& sentence, std::size_t predicate) {
    auto const& predicates = sentence.predicates;
    Predicate const& self = predicates[predicate];
    if (predicate + 1 < predicates.size() && predicates[predicate + 1].embedded) {
        return {self.clause_begin, predicates[predicate + 1].clause_end, predicate};
    }
    Words const words(text, sentence);
    bool const trails = predicate > 0 && !predicates[predicate - 1].embedded && is_speech(self.lemma) &&
                        words.is_mark(self.clause_begin);
    if (trails) return {predicates[predicate - 1].clause_begin, self.clause_end, predicate - 1};
    return {self.clause_begin, self.clause_end, predicate};
}

std::string title_of(std::string_view text, AnalysedSentence const& sentence, std::size_t predicate,
                     std::vector<FoundTime> const& times) {
    constexpr std::uint32_t longest_title = 14;
    Words const words(text, sentence);
    Message const message = message_of(text, sentence, predicate);
    Predicate const& self = sentence.predicates[message.predicate];
    std::uint32_t const begin = clause_body(text, sentence, self, times);
    // Of a message that its speaker follows, the message is the title.
    std::uint32_t const end = message.predicate == predicate ? message.end : self.clause_end;

    std::string subject;
    if (self.relative) {
        subject = subject_of(text, sentence, self);
    } else if (begin >= self.group_begin && message.predicate > 0) {
        std::size_t before = message.predicate - 1;
        while (before > 0 && sentence.predicates[before].relative)
            --before;
        subject = subject_of(text, sentence, sentence.predicates[before]);
    }
    std::vector<std::uint32_t> kept =
        title_tokens(words, sentence, self.relative ? self.group_begin : begin, end, self.token, times);

    std::uint32_t count = static_cast<std::uint32_t>(std::ranges::count(subject, ' ')) + (subject.empty() ? 0 : 1);
    std::size_t last = 0;
    std::size_t cut = 0;
    for (; last < kept.size(); ++last) {
        std::uint32_t const i = kept[last];
        bool const inside_time = is_in_time(sentence, times, sentence.tokens[i].span) && i > 0 &&
                                 is_in_time(sentence, times, sentence.tokens[i - 1].span);
        bool const can_cut = words.is_mark(i) ? words[i] == "," || words[i] == ";" : holds(cut_points, words.lower(i));
        if (i > self.token + 1 && can_cut && !inside_time) cut = last;
        if (words.is_mark(i) || words.lower(i) == "'s" || words.lower(i) == "’s") continue;
        if (++count > longest_title) break;
    }
    if (last < kept.size()) kept.resize(cut > 0 ? cut : last);
    auto const dangles = [&](std::uint32_t i) {
        std::string const word = words.lower(i);
        return is_final_mark(words, i) || holds(cut_points, word) || word == "of" || word == "the" || word == "a" ||
               word == "or";
    };
    while (kept.size() > 2 && dangles(kept.back()))
        kept.pop_back();

    std::string title = subject;
    for (std::size_t i = 0; i < kept.size();) {
        std::size_t run = i + 1;
        while (run < kept.size() && kept[run] == kept[run - 1] + 1)
            ++run;
        if (!title.empty() && !is_final_mark(words, kept[i])) title += ' ';
        title += words.join(kept[i], kept[run - 1] + 1);
        i = run;
    }
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
