#include "engine/event/wording.hpp"

#include "engine/event/sentence_words.hpp"
#include "engine/language/verbs.hpp"

namespace dateline::engine {

namespace {

/// Things that speak without vouching for what they say.
constexpr std::array<std::string_view, 9> hedged_sources = {"assessment", "cable", "document", "documents", "file",
                                                            "leaked",     "paper", "papers",   "update"};

bool is_speech(std::string_view lemma) {
    return is_reporting_verb(lemma) || is_claiming_verb(lemma) || is_denying_verb(lemma);
}

/// The predicate that ends a sentence by saying who says all before it: "…, police said", "…," Ann Lee told reporters.
std::optional<std::size_t> trailing_speech(SentenceWords const& words, AnalysedSentence const& sentence,
                                           std::size_t predicate) {
    constexpr std::uint32_t longest_trail = 14;
    auto const& predicates = sentence.predicates;
    for (std::size_t p = predicate + 1; p < predicates.size(); ++p) {
        Predicate const& says = predicates[p];
        if (!is_speech(says.lemma)) continue;
        // "…, and the mayor said that" and what is said of somebody say nothing of what stands before.
        bool const passes_on = std::ranges::any_of(
            predicates, [&](Predicate const& other) { return other.embedded && other.speech == p; });
        bool const trails =
            says.clause_begin + 1 < words.size() &&
            (words[says.clause_begin] == "," || words[says.clause_begin] == "”" || words[says.clause_begin] == "\"") &&
            (words.lower(says.clause_begin + 1) == "as" || !holds(clause_openers, words.lower(says.clause_begin + 1)));
        if (!trails || passes_on || says.relative || says.passive || says.embedded ||
            says.clause_end - says.clause_begin > longest_trail)
            return {};
        return p;
    }
    return {};
}

} // namespace

std::string subject_of(std::string_view text, AnalysedSentence const& sentence, Predicate const& predicate) {
    constexpr std::uint32_t longest = 8;
    SentenceWords const words(text, sentence);
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
    // Whole where it is short; of a long one the name. "Ann Lee, the chief of police, said": the name before the comma.
    skip_openers();
    std::uint32_t noun_phrase = begin;
    for (std::uint32_t i = begin; i < end; ++i) {
        if (words[i] == ",") noun_phrase = i + 1;
    }
    if (noun_phrase < end && end - noun_phrase <= longest) return words.join(noun_phrase, end);
    // "The king's adviser, Ann Lee, said": not the king.
    bool const closed = end > begin + 1 && words[end - 1] == ",";
    for (Name const& name : sentence.names) {
        bool const apposed = closed && name.first_token > begin && words[name.first_token - 1] == "," &&
                             sentence.tokens[end - 2].span.end == name.span.end;
        if (apposed) return name.text;
    }
    for (Name const& name : sentence.names) {
        if (name.first_token >= begin && name.first_token < end) return name.text;
    }
    return words.join(std::max(noun_phrase, end > longest ? end - longest : 0), end);
}

std::optional<Attribution> attribution_of(std::string_view text, AnalysedSentence const& sentence,
                                          std::size_t predicate) {
    SentenceWords const words(text, sentence);
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

    if (self.embedded) {
        Predicate const& says = sentence.predicates[self.speech];
        attribution.who = subject_of(text, sentence, says);
        if (is_claiming_verb(says.lemma)) attribution.claimed = true;
    } else if (auto const trailing = trailing_speech(words, sentence, predicate)) {
        Predicate const& says = sentence.predicates[*trailing];
        attribution.who = subject_of(text, sentence, says);
        if (is_claiming_verb(says.lemma)) attribution.claimed = true;
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
    for (std::size_t i = predicate + 1; i < predicates.size(); ++i) {
        bool const said = predicates[i].embedded && predicates[i].speech == predicate;
        if (said) return {self.clause_begin, predicates[i].clause_end, predicate};
    }
    SentenceWords const words(text, sentence);
    bool const trails = predicate > 0 && is_speech(self.lemma) && !self.passive && words.is_mark(self.clause_begin) &&
                        !predicates[predicate - 1].embedded && !predicates[predicate - 1].relative;
    if (trails) {
        // All that was said, of however many clauses: "The harbour is closed until the last drop is gone," Ann Lee
        // said.
        std::size_t first = predicate - 1;
        while (first > 0 && trailing_speech(words, sentence, first - 1) == predicate &&
               !predicates[first - 1].embedded && !predicates[first - 1].relative)
            --first;
        return {predicates[first].clause_begin, self.clause_end, first};
    }
    return {self.clause_begin, self.clause_end, predicate};
}

} // namespace dateline::engine
