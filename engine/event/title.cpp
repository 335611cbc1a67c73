#include "engine/event/wording.hpp"

#include "engine/event/sentence_words.hpp"

#include <fmt/format.h>

namespace dateline::engine {

namespace {

/// Words before which a title that is too long may end.
constexpr std::array<std::string_view, 21> cut_points = {
    "after", "against", "and",  "as", "at",    "because", "before", "but",   "by",    "during", "for",
    "from",  "in",      "into", "on", "since", "that",    "to",     "until", "while", "with"};
constexpr std::array<std::string_view, 12> phrase_openers = {
    "amid", "at", "despite", "for", "furthermore", "however", "in", "meanwhile", "moreover", "on", "to", "with"};
constexpr std::array<std::string_view, 4> dating_prepositions = {"at", "during", "in", "on"};

/// First token of the clause's own words: after dateline, marks, conjunctions and a leading "On March 7,".
std::uint32_t clause_body(std::string_view text, AnalysedSentence const& sentence, Predicate const& predicate,
                          std::vector<FoundTime> const& times) {
    SentenceWords const words(text, sentence);
    std::uint32_t begin = std::max(predicate.clause_begin, sentence.body);
    while (begin < predicate.group_begin && (words.is_mark(begin) || holds(clause_openers, words.lower(begin))))
        ++begin;
    // A leading time or phrase without a name ("On the ground,") ends at the first comma, which must come soon.
    constexpr std::uint32_t longest_phrase = 8;
    for (std::uint32_t i = begin; i < std::min(predicate.group_begin, begin + longest_phrase); ++i) {
        if (words[i] != ",") continue;
        Span const phrase{sentence.tokens[begin].span.begin, sentence.tokens[i].span.end};
        bool const named =
            std::ranges::any_of(sentence.names, [&](Name const& name) { return phrase.contains(name.span); });
        bool const aside = !named && holds(phrase_openers, words.lower(begin));
        Span const start{phrase.begin, sentence.tokens[begin + 1].span.end};
        if (is_in_time(sentence, times, start) || aside) begin = i + 1;
        break;
    }
    // "The head of the group, Ann Lee, said": the name alone is the better subject.
    for (Name const& name : sentence.names) {
        bool const apposed = name.first_token > begin + 1 && words[name.first_token - 1] == "," &&
                             predicate.group_begin > name.first_token && words[predicate.group_begin - 1] == "," &&
                             sentence.tokens[predicate.group_begin - 2].span.end == name.span.end;
        if (apposed) begin = name.first_token;
    }
    return std::min(begin, predicate.group_begin);
}

bool is_final_mark(SentenceWords const& words, std::uint32_t i) {
    return words.is_mark(i) && words[i] != ")" && words[i] != "%";
}

/// Index after "according to …" that starts at `i`: past the comma, period or end that closes it.
std::uint32_t end_of_source(SentenceWords const& words, std::uint32_t i, std::uint32_t end) {
    while (i < end && words[i] != "," && words[i] != "." && words[i] != ";")
        ++i;
    return i < end && words[i] == "," ? i + 1 : i;
}

/// Index after the last token of the placed date that begins at token `i`, at most `end`; `i` where none does.
std::uint32_t end_of_time(AnalysedSentence const& sentence, std::vector<FoundTime> const& times, std::uint32_t i,
                          std::uint32_t end) {
    for (std::uint32_t t = sentence.times_begin; t < sentence.times_end; ++t) {
        Span const span = times[t].candidate.span;
        ResolvedTime const& time = times[t].resolved;
        bool const is_date = time.is_placed() && (time.type == TimexType::date || time.type == TimexType::time);
        if (!is_date || span.begin != sentence.tokens[i].span.begin) continue;
        while (i < end && sentence.tokens[i].span.begin < span.end)
            ++i;
        return i;
    }
    return i;
}

/// Whether the expression of tokens [begin, end) only dates the clause, so that a title, which stands beside its date,
/// can do without: "on Monday", "yesterday"; not "update of March 1", "Monday's talks", "by March 2".
bool is_adverbial(SentenceWords const& words, std::uint32_t begin, std::uint32_t end) {
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
std::vector<std::uint32_t> title_tokens(SentenceWords const& words, AnalysedSentence const& sentence,
                                        std::uint32_t begin, std::uint32_t end, Predicate const& predicate,
                                        std::vector<FoundTime> const& times) {
    constexpr std::uint32_t longest_description = 12;
    std::vector<std::uint32_t> kept;
    for (std::uint32_t i = begin; i < end;) {
        if (words.lower(i) == "according" && i + 1 < end && words[i + 1] == "to") {
            i = end_of_source(words, i, end);
            continue;
        }
        if (words[i] == "," && i + 1 == predicate.group_begin) { // left over from a name that stood in apposition
            ++i;
            continue;
        }
        bool const after_name = words[i] == "," && std::ranges::any_of(sentence.names, [&](Name const& name) {
                                    return name.span.end == sentence.tokens[i].span.begin;
                                });
        if (after_name) {
            std::uint32_t close = i + 1;
            while (close < end && !words.is_mark(close) && close != predicate.token)
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
                // "early on Tuesday"
                if (!kept.empty() && (words.lower(kept.back()) == "early" || words.lower(kept.back()) == "late")) {
                    kept.pop_back();
                }
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

} // namespace

std::string title_of(std::string_view text, AnalysedSentence const& sentence, std::size_t predicate,
                     std::vector<FoundTime> const& times, SentenceTitles& titles) {
    if (auto title = titles.of_clause(sentence.predicates[predicate].span)) return *std::move(title);
    constexpr std::uint32_t longest_title = 14;
    SentenceWords const words(text, sentence);
    Message const message = message_of(text, sentence, predicate);
    Predicate const& self = sentence.predicates[message.predicate];
    std::uint32_t const begin = clause_body(text, sentence, self, times);
    // A message that its speaker follows ("It fell, police said") is told the other way round.
    std::uint32_t const end = message.predicate == predicate ? message.end : self.clause_end;

    std::string subject;
    std::string speaker;
    if (message.predicate != predicate) {
        Predicate const& says = sentence.predicates[predicate];
        // Whom they told is left out.
        std::string const verb = says.lemma == "tell" ? "said" : words.join(says.group_begin, says.token + 1);
        speaker = fmt::format("{} {} that ", subject_of(text, sentence, says), verb);
    }
    if (self.relative) {
        subject = subject_of(text, sentence, self);
    } else if (begin >= self.group_begin && message.predicate > 0) {
        std::size_t previous = message.predicate - 1;
        while (previous > 0 && sentence.predicates[previous].relative)
            --previous;
        subject = subject_of(text, sentence, sentence.predicates[previous]);
    }
    std::vector<std::uint32_t> kept =
        title_tokens(words, sentence, self.relative ? self.group_begin : begin, end, self, times);

    auto count = static_cast<std::uint32_t>(std::ranges::count(speaker, ' ') + std::ranges::count(subject, ' ')) +
                 (subject.empty() ? 0 : 1);
    std::size_t last = 0;
    std::size_t cut = 0;
    for (; last < kept.size(); ++last) {
        std::uint32_t const i = kept[last];
        bool const inside_time = is_in_time(sentence, times, sentence.tokens[i].span) && i > 0 &&
                                 is_in_time(sentence, times, sentence.tokens[i - 1].span);
        bool const can_cut = words.is_mark(i) ? words[i] == "," || words[i] == ";" : holds(cut_points, words.lower(i));
        if (i > self.token + 1 && can_cut && !inside_time) cut = last;
        // Marks and "'s" are no words of their own where they stand close to one.
        bool const attached = last > 0 && i > 0 && !is_space(text[sentence.tokens[i].span.begin - 1]);
        if (attached) continue;
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

    // A clause of its verb alone, without so much as a subject, says nothing: then the sentence's first words do.
    if (subject.empty() && kept.size() < 2) {
        kept.clear();
        for (std::uint32_t i = sentence.body; i < words.size() && kept.size() < longest_title; ++i)
            kept.push_back(i);
        while (kept.size() > 1 && dangles(kept.back()))
            kept.pop_back();
    }

    std::string title = subject;
    bool const starts_with_name = std::ranges::any_of(sentence.names, [&](Name const& name) {
        return !kept.empty() && name.span.begin == sentence.tokens[kept.front()].span.begin;
    });
    for (std::size_t i = 0; i < kept.size();) {
        std::size_t run = i + 1;
        while (run < kept.size() && kept[run] == kept[run - 1] + 1)
            ++run;
        char32_t const first = code_point_at(words[kept[i]], 0).value;
        bool const attached = words.is_mark(kept[i]) && !is_opening(first);
        if (!title.empty() && !attached) title += ' ';
        title += words.join(kept[i], kept[run - 1] + 1);
        i = run;
    }
    if (!speaker.empty()) {
        if (!starts_with_name && subject.empty() && !title.empty()) title[0] = to_lower(title[0]);
        title = speaker + title;
    }
    if (!title.empty() && is_ascii_lower(title[0])) title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

bool begins_with_pronoun(std::string_view title) {
    static constexpr std::array<std::string_view, 6> pronouns = {"He ", "It ", "She ", "That ", "They ", "This "};
    return std::ranges::any_of(pronouns, [&](std::string_view pronoun) { return title.starts_with(pronoun); });
}

} // namespace dateline::engine
