#include "engine/event/clause_title.hpp"

#include "engine/event/antecedent.hpp"
#include "engine/event/clause_reader.hpp"
#include "engine/event/title_phrase.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

constexpr std::uint32_t none = Word::no_head;

/// Adverbs that tie a clause to the text around it, and mean nothing without it.
constexpr std::array<std::string_view, 24> ties = {
    "accordingly", "additionally", "also", "besides",   "consequently", "earlier", "finally",   "first",
    "furthermore", "hence",        "here", "however",   "indeed",       "instead", "later",     "meanwhile",
    "moreover",    "nevertheless", "now",  "otherwise", "still",        "then",    "therefore", "thus"};

/// Adverbs without which a clause would say more than it does.
constexpr std::array<std::string_view, 8> approximators = {"almost", "barely",   "hardly",      "nearly",
                                                           "partly", "scarcely", "practically", "virtually"};

template <std::size_t N> bool holds(std::array<std::string_view, N> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace

class SentenceTitles::Reader {
public:
    Reader(std::string_view text, AnalysedSentence const& sentence, std::vector<FoundTime> const& times,
           std::optional<Subject> const& before)
        : text_(text), sentence_(sentence), words_(sentence.tree.words), phrase_(text, sentence, times),
          read_(text, sentence, phrase_), before_(before) {}

    std::optional<std::string> of_noun(std::uint32_t noun) {
        phrase_.clear();
        phrase_.add_nominal(noun);
        return phrase_.line();
    }

    std::optional<std::string> of_clause(Span predicate) {
        phrase_.clear();
        has_subject_ = false;
        auto const verb = read_.predicate_at(predicate);
        if (!verb) return {};
        auto head = read_.finite_above(*verb);
        if (!head) return {};
        if (auto const content = read_.said_before(*head)) {
            if (auto title = reported(*head, *content)) return title;
            head = *content; // too long with its speaker
        }
        if (read_.says_nothing(*head)) return {};
        add_clause(*head);
        auto const content = read_.content_of(*head);
        bool const says = is_speech(words_[*head].lemma) || words_[*head].lemma == "tell";
        if (says && content && *content > *head && read_.clause_of(*content)) {
            bool too_long = has_subject_ && !phrase_.line();
            if (too_long && add_short_subject(*head)) {
                add_verb_phrase(*head, none, 0);
                too_long = !phrase_.line();
            }
            // "Asked whether it would, the mayor said the office will close": the tree may not know who said so.
            auto const told = read_.own_subject(*content);
            bool const by_nobody = !has_subject_ && told && words_[*told].upos != Upos::pron;
            if (too_long || by_nobody) {
                phrase_.clear();
                add_clause(*content);
            }
        }
        if (!has_subject_) return {};
        bool const participle = head != verb && words_[*verb].head == head &&
                                read_.relation(*verb) == Relation::advcl && words_[*verb].penn == PennTag::vbg &&
                                *verb > *head && !read_.child(*verb, Relation::mark);
        if (participle) {
            phrase_.add_text(",");
            phrase_.add_whole(*verb, TitlePhrase::Need::always);
        }
        return phrase_.line();
    }

private:
    /// "The police said that seven people died".
    std::optional<std::string> reported(std::uint32_t says, std::uint32_t content) {
        add_subject(says);
        bool const told = words_[says].lemma == "tell";
        for (std::uint32_t const i : phrase_.children(says))
            if (read_.relation(i) == Relation::aux && !told) phrase_.add_word(i);
        if (told) {
            phrase_.add_text("said");
        } else {
            phrase_.add_word(says);
        }
        phrase_.add_text("that");
        add_clause(content);
        auto title = phrase_.line();
        if (!title) phrase_.clear();
        return title;
    }

    void add_clause(std::uint32_t head) {
        Clause const& clause = *read_.clause_of(head);
        std::optional<std::uint32_t> const own = read_.own_subject(head);
        std::uint32_t antecedent = none;
        if (clause.relative && words_[head].head != none) {
            bool const stands_for_it = own && read_.is_relative_pronoun(*own);
            if (stands_for_it || !own) {
                phrase_.add_noun_phrase(read_.described_by(head, own), TitlePhrase::Need::always, head);
                has_subject_ = true;
            } else {
                // "the report that she leaked", not "the report that she was ill"
                bool const lacks_object = !clause.passive && !read_.child(head, Relation::obj) &&
                                          !read_.child(head, Relation::ccomp) && !read_.child(head, Relation::cop);
                if (lacks_object) antecedent = words_[head].head;
                add_subject(head);
            }
        } else {
            add_subject(head);
        }
        add_verb_phrase(head, antecedent, 0);
    }

    /// The subject, where it does not stand behind the verb.
    void add_subject(std::uint32_t head) {
        auto subject = read_.own_subject(head);
        bool inherited = false;
        if (!subject) {
            subject = read_.clause_of(head)->subject;
            inherited = subject.has_value();
        }
        bool const commands = words_[head].penn == PennTag::vb;
        has_subject_ = subject.has_value() || commands || read_.child(head, Relation::expl);
        if (!subject || (!inherited && *subject > head)) return;
        // "from the river" is no subject, whatever the tree says.
        if (!inherited && read_.child(*subject, Relation::case_marker)) {
            has_subject_ = false;
            return;
        }
        if (auto const name = antecedent_of(text_, sentence_, read_.clauses(), *subject, before_)) {
            phrase_.add_text(*name);
            return;
        }
        if (inherited && read_.is_relative_pronoun(*subject)) {
            // "the flu that spread and has killed two": the flu.
            std::uint32_t const clause = words_[*subject].head;
            if (clause == none || words_[clause].relation != Relation::acl_relcl || words_[clause].head == none) return;
            phrase_.add_noun_phrase(words_[clause].head, TitlePhrase::Need::always, clause);
            return;
        }
        bool const clausal = read_.relation(*subject) == Relation::csubj ||
                             (read_.is_relative_pronoun(*subject) && read_.child(*subject, Relation::acl));
        if (clausal) { // "what they need"
            phrase_.add_whole(*subject, TitlePhrase::Need::always);
        } else {
            phrase_.add_noun_phrase(read_.apposed_name(*subject), TitlePhrase::Need::always, none);
        }
        // "will meet and sign": what the second verb shares with the first.
        bool const tenseless =
            words_[head].penn == PennTag::vb || words_[head].penn == PennTag::vbn || words_[head].penn == PennTag::vbg;
        if (inherited && tenseless && read_.relation(head) == Relation::conj && !read_.child(head, Relation::aux)) {
            for (std::uint32_t const i : phrase_.children(words_[head].head))
                if (read_.relation(i) == Relation::aux && i < words_[head].head) phrase_.add_word(i);
        }
    }

    /// The subject of a clause of its own in a word or two, as the only words of the title; false where it has none.
    bool add_short_subject(std::uint32_t head) {
        auto const subject = read_.own_subject(head);
        Clause const* const clause = read_.clause_of(head);
        if (!subject || *subject > head || clause->relative || read_.child(*subject, Relation::case_marker))
            return false;
        std::uint32_t const noun = read_.apposed_name(*subject);
        if (words_[noun].upos != Upos::noun && words_[noun].upos != Upos::propn) return false;
        phrase_.clear();
        for (Name const& name : sentence_.names) {
            if (!name.span.contains(words_[noun].span)) continue;
            phrase_.add_text(name.text);
            return true;
        }
        for (std::uint32_t const i : phrase_.children(noun))
            if (i < noun && (read_.relation(i) == Relation::det || read_.relation(i) == Relation::compound))
                phrase_.add_whole(i, TitlePhrase::Need::always);
        phrase_.add_word(noun);
        return true;
    }

    /// The verb with its auxiliaries and all that follows it, in order, without the word `told`, which stands before
    /// it.
    void add_verb_phrase(std::uint32_t head, std::uint32_t antecedent, int depth, std::uint32_t told = none) {
        using Need = TitlePhrase::Need;
        constexpr int deepest = 6;
        std::uint32_t const verb = read_.clause_of(head) != nullptr ? read_.clause_of(head)->verb : head;
        bool const nominal = verb != head;
        bool const has_object = read_.child(head, Relation::obj) || read_.content_of(head) ||
                                read_.child(head, Relation::xcomp) || nominal || antecedent != none;
        bool needs_place = !has_object;
        auto const content = depth == 0 ? read_.content_of(head) : read_.child(head, Relation::ccomp);
        auto const add_head = [&] {
            phrase_.add_word(head);
            if (antecedent != none) phrase_.add_noun_phrase(antecedent, Need::always, head);
        };
        bool head_added = false;
        for (std::uint32_t const i : phrase_.children(head)) {
            if (i > head && !head_added) {
                add_head();
                head_added = true;
            }
            if (i == told) continue;
            switch (read_.relation(i)) {
            case Relation::nsubj:
            case Relation::csubj:
                if (i > head) phrase_.add_noun_phrase(i, Need::always, none); // "there were three deaths"
                break;
            case Relation::aux:
            case Relation::cop:
            case Relation::expl:
            case Relation::det:
            case Relation::amod:
            case Relation::nummod:
            case Relation::flat:
            case Relation::fixed:
            case Relation::goeswith:
            case Relation::compound:
            case Relation::iobj:
                phrase_.add_whole(i, Need::always);
                break;
            case Relation::obj:
                if (!read_.is_relative_pronoun(i)) phrase_.add_noun_phrase(i, Need::always, none);
                break;
            case Relation::xcomp:
                if (read_.clause_of(i) != nullptr && depth < deepest) {
                    add_verb_phrase(i, none, depth + 1);
                } else {
                    phrase_.add_whole(i, Need::always);
                }
                break;
            case Relation::ccomp:
                if (i == content) add_complement(i, head, depth);
                break;
            case Relation::mark:
                if (words_[i].penn == PennTag::to || read_.relation(head) == Relation::xcomp) phrase_.add_word(i);
                break;
            case Relation::advcl:
                add_adverbial_clause(i, head);
                break;
            case Relation::case_marker:
            case Relation::nmod:
                if (nominal && !phrase_.is_date(i))
                    phrase_.add_whole(i, read_.relation(i) == Relation::case_marker ? Need::always : Need::detail);
                break;
            case Relation::conj:
                // "requested and received permission": the second verb has the object of both.
                if (i == head + 2 && !has_object && read_.child(i, Relation::obj) && read_.child(i, Relation::cc)) {
                    phrase_.add_whole(i, Need::always);
                } else if ((nominal || depth > 0) && !read_.child(i, Relation::nsubj)) {
                    phrase_.add_whole(i, Need::member);
                }
                break;
            case Relation::advmod:
                add_adverb(i, head, verb);
                break;
            case Relation::obl: {
                if (content && words_[*content].head == i) {
                    add_complement(*content, head, depth);
                    break;
                }
                if (read_.leads(i, head) || read_.is_source(i)) break;
                // "said in a speech that …"
                if (content && i < *content && is_speech(words_[head].lemma)) break;
                if (phrase_.is_date(i) && !is_called(i, head)) {
                    if (auto const clause = told_behind(i); clause && !has_object) add_complement(*clause, head, depth);
                    break;
                }
                bool const agent = words_[i].relation == Relation::obl_agent;
                phrase_.add_noun_phrase(i, agent || needs_place ? Need::mostly : Need::little, none);
                needs_place = false;
                break;
            }
            default:
                break;
            }
        }
        if (!head_added) add_head();
    }

    /// "named Tuesday as the day": a date that is what the verb is about.
    [[nodiscard]] bool is_called(std::uint32_t date, std::uint32_t head) const {
        if (date != head + 1 || read_.child(date, Relation::case_marker) || read_.child(head, Relation::obj))
            return false;
        return std::ranges::any_of(phrase_.children(head), [&](std::uint32_t i) {
            return i > date && read_.relation(i) == Relation::obl && !phrase_.children(i).empty() &&
                   read_.lower(phrase_.children(i).front()) == "as";
        });
    }

    /// "Word came last year that the mill had been sold": what parsers take for something that is said of the date.
    [[nodiscard]] std::optional<std::uint32_t> told_behind(std::uint32_t date) const {
        for (std::uint32_t const i : phrase_.children(date)) {
            Clause const* const clause = read_.clause_of(i);
            if (i < date || words_[i].relation != Relation::acl_relcl || clause == nullptr || !clause->finite) continue;
            auto const subject = read_.child(i, Relation::nsubj);
            bool const that = !phrase_.children(i).empty() && read_.lower(phrase_.children(i).front()) == "that";
            if (that && subject && !read_.is_relative_pronoun(*subject)) return i;
        }
        return {};
    }

    /// "said that it fell": a clause that the verb needs.
    void add_complement(std::uint32_t clause, std::uint32_t head, int depth) {
        bool const follows = clause > head;
        if (read_.clause_of(clause) == nullptr || !follows || depth > 0) {
            if (follows) phrase_.add_whole(clause, depth > 0 ? TitlePhrase::Need::member : TitlePhrase::Need::always);
            return;
        }
        auto const asked = read_.asked_first(clause);
        if (asked) phrase_.add_whole(*asked, TitlePhrase::Need::always);
        for (std::uint32_t const i : phrase_.children(clause)) {
            if (i == asked) continue;
            bool const asks = words_[i].penn == PennTag::wrb || read_.is_relative_pronoun(i);
            bool const opens = read_.relation(i) == Relation::mark && words_[i].penn != PennTag::to;
            if (i < clause && (opens || (asks && read_.relation(i) != Relation::nsubj))) phrase_.add_word(i);
        }
        if (auto const subject = read_.own_subject(clause); subject && *subject < clause) {
            phrase_.add_noun_phrase(*subject, TitlePhrase::Need::always, none);
        }
        add_verb_phrase(clause, none, depth + 1, asked.value_or(none));
    }

    void add_adverb(std::uint32_t adverb, std::uint32_t head, std::uint32_t verb) {
        std::string const word = read_.lower(adverb);
        bool const negates = word == "not" || word == "n't" || word == "n’t" || word == "never";
        if (negates) {
            phrase_.add_word(adverb);
            return;
        }
        // "almost surrounded" is not "surrounded".
        auto const limits = [&](std::uint32_t i) { return holds(approximators, read_.lower(i)); };
        if (adverb < head && (limits(adverb) || std::ranges::any_of(phrase_.children(adverb), limits))) {
            phrase_.add_whole(adverb, TitlePhrase::Need::always);
            return;
        }
        bool const asks = words_[adverb].penn == PennTag::wrb;
        bool const long_phrase = adverb < verb && !phrase_.children(adverb).empty();
        if (long_phrase || asks || read_.leads(adverb, head) || holds(ties, word) || phrase_.is_date(adverb) ||
            phrase_.dates_with_next(adverb))
            return;
        phrase_.add_whole(adverb, adverb + 1 == head ? TitlePhrase::Need::always : TitlePhrase::Need::little);
    }

    /// What a verb needs beside its object ("accused it of lying", "described it as over") and, if there is room, what
    /// something is done for.
    void add_adverbial_clause(std::uint32_t clause, std::uint32_t head) {
        if (clause < head || phrase_.follows_comma(clause)) return;
        bool const own_subject = read_.child(clause, Relation::nsubj).has_value();
        if (own_subject || (read_.clause_of(clause) != nullptr && read_.clause_of(clause)->finite)) return;
        std::uint32_t const first = phrase_.children(clause).empty() ? clause : phrase_.children(clause).front();
        std::string const word = read_.lower(first);
        if (first > clause) return;
        if (word == "of" || word == "from" || word == "into" || word == "as" || word == "against") {
            phrase_.add_whole(clause, TitlePhrase::Need::mostly);
        } else if (word == "to" && !phrase_.is_participle_after_date(first - 1)) {
            phrase_.add_whole(clause, TitlePhrase::Need::little);
        }
    }

    std::string_view text_;
    AnalysedSentence const& sentence_;
    std::vector<Word> const& words_;
    TitlePhrase phrase_;
    ClauseReader read_;
    std::optional<Subject> const& before_;
    bool has_subject_ = false;
};

SentenceTitles::SentenceTitles(std::string_view text, AnalysedSentence const& sentence,
                               std::vector<FoundTime> const& times, std::optional<Subject> const& before)
    : text_(text), sentence_(sentence), times_(times), before_(before) {}

SentenceTitles::~SentenceTitles() = default;

SentenceTitles::Reader& SentenceTitles::reader() {
    if (!reader_) reader_ = std::make_unique<Reader>(text_, sentence_, times_, before_);
    return *reader_;
}

std::optional<std::string> SentenceTitles::of_clause(Span predicate) {
    if (sentence_.tree.words.empty()) return {};
    return reader().of_clause(predicate);
}

std::optional<std::string> SentenceTitles::of_noun(std::uint32_t noun) {
    return reader().of_noun(noun);
}

} // namespace dateline::engine
