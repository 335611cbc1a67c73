#include "engine/event/event_words.hpp"

#include "engine/event/clause_kind.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/event_nouns.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

constexpr std::uint32_t longest_title = 14; ///< words

/// Verbs that say little more than that their object happens.
constexpr std::array<std::string_view, 26> light_verbs = {
    "announce", "begin",  "bring", "cause",  "commit", "conduct", "do",  "give",   "have",
    "hold",     "launch", "lead",  "make",   "mount",  "perform", "see", "set",    "sign",
    "stage",    "start",  "stop",  "suffer", "take",   "undergo", "win", "witness"};
static_assert(std::ranges::is_sorted(light_verbs));

class Finder {
public:
    Finder(std::string_view text, AnalysedSentence const& sentence, std::vector<Word> const& words,
           std::vector<FoundTime> const& times)
        : text_(text), sentence_(sentence), words_(words), times_(times), predicate_of_(words_.size()),
          event_of_(words_.size()) {}

    std::vector<EventWord> run() {
        place_predicates();
        for (std::uint32_t i = 0; i < words_.size(); ++i) {
            if (!predicate_of_[i]) consider(i);
        }
        date();
        return std::move(found_);
    }

private:
    void place_predicates() {
        std::uint32_t word = 0;
        for (std::size_t p = 0; p < sentence_.predicates.size(); ++p) {
            std::uint32_t const begin = sentence_.predicates[p].span.begin;
            while (word < words_.size() && words_[word].span.end <= begin)
                ++word;
            if (word < words_.size()) predicate_of_[word] = p;
        }
    }

    void consider(std::uint32_t i) {
        Word const& word = words_[i];
        if (in_time(word.span)) return;
        EventWord event;
        event.word = i;
        bool const name_like =
            (i > 0 || word.penn == PennTag::vbz) && !sentence_.heading && is_ascii_upper(text_[word.span.begin]);
        if (word.upos == Upos::verb && !name_like && word.lemma != "accord") {
            event.form = Form::clause;
            event.lemma = word.lemma;
        } else if (word.upos == Upos::noun) {
            auto const lemma = event_noun(word.lemma);
            if (!lemma) return;
            if (universal(word.relation) == Relation::compound && word.head != Word::no_head &&
                !event_noun(words_[word.head].lemma))
                return;
            event.form = Form::noun;
            event.lemma = *lemma;
        } else if (word.upos == Upos::adj && (word.lemma == "dead" || word.lemma == "guilty")) {
            event.lemma = word.lemma == "dead" ? "die" : "convict";
        } else {
            return;
        }
        Predicate const* const governor = sentence_.predicate_at(word.span.begin);
        event.predicate = static_cast<std::size_t>(governor - sentence_.predicates.data());
        event.shares_time = shares_time(i, *governor);
        if (auto const told = event.form == Form::noun ? told_by(i) : std::nullopt) {
            event.predicate = *told;
            event.is_told = true;
        }
        event_of_[i] = static_cast<std::uint32_t>(found_.size());
        found_.push_back(std::move(event));
    }

    /// The predicate that says only that a noun's event happens.
    [[nodiscard]] std::optional<std::size_t> told_by(std::uint32_t i) const {
        Word const& word = words_[i];
        if (word.head != Word::no_head && predicate_of_[word.head]) {
            std::string_view const verb = words_[word.head].lemma;
            bool const object = universal(word.relation) == Relation::obj;
            if (object && is_empty_verb(verb)) return predicate_of_[word.head];
            bool const subject = universal(word.relation) == Relation::nsubj;
            bool const held = verb == "hold" && sentence_.predicates[*predicate_of_[word.head]].passive;
            bool const planned = (verb == "plan" || verb == "schedule" || verb == "set" || verb == "slate") &&
                                 sentence_.predicates[*predicate_of_[word.head]].passive &&
                                 is_followed_by_for(word.head);
            if (subject && (held || planned || happens(word.head))) return predicate_of_[word.head];
        }
        // "The trial, which takes place in May, was announced."
        for (std::uint32_t v = i + 1; v < words_.size(); ++v) {
            bool const clause = words_[v].head == i && words_[v].relation == Relation::acl_relcl;
            if (clause && predicate_of_[v] && happens(v)) return predicate_of_[v];
        }
        return {};
    }

    /// "Is planned for May": the time is not that of the planning.
    [[nodiscard]] bool is_followed_by_for(std::uint32_t verb) const {
        return verb + 2 < words_.size() && words_[verb + 1].lemma == "for" && in_time(words_[verb + 2].span);
    }

    /// Whether a verb is "happen", "occur" or "take place".
    [[nodiscard]] bool happens(std::uint32_t verb) const {
        std::string_view const lemma = words_[verb].lemma;
        if (lemma == "happen" || lemma == "occur") return true;
        bool const place = verb + 1 < words_.size() && words_[verb + 1].lemma == "place";
        return lemma == "take" && place;
    }

    [[nodiscard]] bool shares_time(std::uint32_t i, Predicate const& governor) const {
        Word const& word = words_[i];
        if (word.head == Word::no_head || !predicate_of_[word.head]) return false;
        switch (universal(word.relation)) {
        case Relation::advcl:
            return word.penn == PennTag::vbg;
        case Relation::conj:
            return word.upos == Upos::verb;
        case Relation::obj:
            return std::ranges::binary_search(light_verbs, std::string_view(governor.lemma));
        default:
            return false;
        }
    }

    /// Gives each temporal expression to the first event word or predicate above it; a predicate knows its own.
    void date() {
        for (std::uint32_t t = sentence_.times_begin; t < sentence_.times_end; ++t) {
            Span const span = times_[t].candidate.span;
            bool const in_dateline = sentence_.body > 0 && span.begin < sentence_.tokens[sentence_.body - 1].span.begin;
            if (in_dateline) continue;
            auto const first =
                std::ranges::find_if(words_, [&](Word const& word) { return word.span.end > span.begin; });
            if (first == words_.end()) continue;
            auto i = static_cast<std::uint32_t>(first - words_.begin());
            std::size_t steps = 0;
            while (steps++ < words_.size() && words_[i].span.overlaps(span) && words_[i].head != Word::no_head)
                i = words_[i].head;
            while (steps++ < words_.size() && !predicate_of_[i] && !event_of_[i] && words_[i].head != Word::no_head)
                i = words_[i].head;
            if (!event_of_[i] || predicate_of_[i]) continue;
            EventWord& event = found_[*event_of_[i]];
            if (!event.time) event.time = t;
        }
    }

    [[nodiscard]] bool in_time(Span span) const {
        for (std::uint32_t t = sentence_.times_begin; t < sentence_.times_end; ++t) {
            if (times_[t].candidate.span.overlaps(span)) return true;
        }
        return false;
    }

    std::string_view text_;
    AnalysedSentence const& sentence_;
    std::vector<Word> const& words_;
    std::vector<FoundTime> const& times_;
    std::vector<std::optional<std::size_t>> predicate_of_;
    std::vector<std::optional<std::uint32_t>> event_of_;
    std::vector<EventWord> found_;
};

/// Whether a word belongs to what stands before its head's own phrase, or describes it at length.
bool is_left_out(Word const& word) {
    switch (universal(word.relation)) {
    case Relation::case_marker:
    case Relation::mark:
    case Relation::cc:
    case Relation::appos:
    case Relation::parataxis:
    case Relation::conj:
        return true;
    default:
        return word.relation == Relation::acl_relcl;
    }
}

} // namespace

std::vector<Word> tagged_words(std::string_view text, AnalysedSentence const& sentence) {
    if (!sentence.tree.words.empty()) return sentence.tree.words;
    if (sentence.body >= sentence.tokens.size()) return {};
    std::vector<Word> words = split_words(text, {sentence.tokens[sentence.body].span.begin, sentence.span.end});
    tag_words(text, words);
    return words;
}

std::vector<EventWord> find_event_words(std::string_view text, AnalysedSentence const& sentence,
                                        std::vector<Word> const& words, std::vector<FoundTime> const& times) {
    if (sentence.predicates.empty()) return {};
    return Finder(text, sentence, words, times).run();
}

std::string title_of(std::string_view text, std::vector<Word> const& words, EventWord const& event) {
    // A word belongs to the phrase if the way up from it leads to the event word without a step that is left out.
    auto const belongs = [&](std::uint32_t i) {
        std::size_t steps = 0;
        while (i != event.word && words[i].head != Word::no_head && steps++ < words.size()) {
            bool const direct = words[i].head == event.word;
            if ((direct && is_left_out(words[i])) || words[i].relation == Relation::acl_relcl) return false;
            i = words[i].head;
        }
        return i == event.word;
    };
    std::uint32_t begin = event.word;
    while (event.form == Form::noun && begin > 0 && belongs(begin - 1))
        --begin;
    std::uint32_t end = event.word + 1;
    while (end < words.size() && end - begin < longest_title && belongs(end))
        ++end;
    while (begin < event.word && (words[begin].upos == Upos::det || words[begin].upos == Upos::punct))
        ++begin;
    while (end > event.word + 1 && (words[end - 1].upos == Upos::punct || words[end - 1].upos == Upos::adp ||
                                    words[end - 1].upos == Upos::det || words[end - 1].upos == Upos::cconj))
        --end;
    std::string title;
    for (char const c : Span{words[begin].span.begin, words[end - 1].span.end}.in(text)) {
        if (!is_space(c)) {
            title += c;
        } else if (!title.ends_with(' ')) {
            title += ' ';
        }
    }
    if (!title.empty() && is_ascii_lower(title[0])) title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

} // namespace dateline::engine
