#include "engine/event/extract.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/language_of.hpp"
#include "engine/event/analysis.hpp"
#include "engine/event/antecedent.hpp"
#include "engine/event/clause_kind.hpp"
#include "engine/event/denial.hpp"
#include "engine/event/event_words.hpp"
#include "engine/event/implied.hpp"
#include "engine/event/involved.hpp"
#include "engine/event/order_words.hpp"
#include "engine/event/shingles.hpp"
#include "engine/event/time_of_noun.hpp"
#include "engine/event/times.hpp"
#include "engine/event/wording.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/event_nouns.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace dateline::engine {

namespace {

/// Whether a temporal expression can date an event. Sets, references ("recently") and plain lengths of time cannot.
bool can_date(ResolvedTime const& time) {
    if (time.type == TimexType::set) return false;
    if (time.is_placed()) return true;
    if (time.type == TimexType::duration) return false;
    auto const* const moment = std::get_if<grammar::Moment>(&time.expression.said);
    return !moment || !std::holds_alternative<grammar::Deictic>(moment->when);
}

/// How well a time dates its clause: what is placed, is not that of what the clause came after, needs least inference,
/// says most, stands nearest.
struct Fitness {
    bool placed;
    bool of_other; ///< behind "after" and the like: "in March, after the crash on 21 March"
    float confidence;
    int coarseness;
    std::uint32_t distance;

    [[nodiscard]] bool better_than(Fitness const& other) const {
        if (placed != other.placed) return placed;
        if (of_other != other.of_other) return !of_other;
        if (coarseness != other.coarseness) return coarseness < other.coarseness;
        if (confidence != other.confidence) return confidence > other.confidence;
        return distance < other.distance;
    }
};

class Extractor {
public:
    Extractor(Document const& document, ArticleAnalysis const& analysis)
        : document_(document), analysis_(analysis), text_(document.text), code_points_(document.text),
          story_(document, analysis), involvement_(document.text) {}

    std::vector<Mention> run() {
        for (std::uint32_t i = 0; i < analysis_.sentences.size(); ++i) {
            AnalysedSentence const& sentence = analysis_.sentences[i];
            bool const tells = !sentence.dropped || sentence.heading;
            story_.begin(sentence, i);
            if (!tells || sentence.tokens.empty()) continue;
            involvement_.read(sentence);
            clause_words_.clear();
            if (sentence.predicates.empty()) {
                note_mentions(sentence, i);
            } else {
                sentence_mentions(sentence, i);
            }
        }
        return std::move(mentions_);
    }

private:
    /// A mention for each clause, and for each other word that names something that happens. The dated ones, or in a
    /// sentence without any the main one, are what the sentence tells; the others it tells in passing.
    void sentence_mentions(AnalysedSentence const& sentence, std::uint32_t position) {
        std::vector<FoundTime const*> times(sentence.predicates.size(), nullptr);
        for (std::uint32_t t = sentence.times_begin; t < sentence.times_end; ++t) {
            FoundTime const& time = analysis_.times[t];
            bool const in_dateline =
                sentence.body > 0 && time.candidate.span.begin < sentence.tokens[sentence.body - 1].span.begin;
            if (in_dateline || !can_date(time.resolved)) continue;
            Predicate const* const governor = governor_of(sentence, time);
            if (is_perfect(text_, sentence, *governor) && is_long_past(time.resolved)) continue;
            if (is_time_of_noun(text_, sentence, time, *governor)) continue;
            auto const index = static_cast<std::size_t>(governor - sentence.predicates.data());
            if (!times[index] ||
                fitness(sentence, time, *governor).better_than(fitness(sentence, *times[index], *governor))) {
                times[index] = &time;
            }
        }
        // Endless lists and files without periods are no sentences to read closely.
        constexpr std::size_t longest_read_closely = 300; // tokens
        bool const short_enough = sentence.tokens.size() <= longest_read_closely;
        bool const dated = std::ranges::any_of(times, [](FoundTime const* time) { return time != nullptr; });
        auto const implied = sentence.heading ? std::vector<std::optional<ImpliedTime>>(times.size())
                                              : story_.read(sentence, position, times);
        SentenceTitles titles(text_, sentence, analysis_.times, subject_before(position));
        auto const words = short_enough ? tagged_words(text_, sentence) : std::vector<Word>{};
        auto const event_words =
            short_enough ? find_event_words(text_, sentence, words, analysis_.times) : std::vector<EventWord>{};
        std::vector<bool> told(times.size(), false);  // outright
        std::vector<bool> named(times.size(), false); // by a noun: "make a visit"
        for (EventWord const& word : event_words)
            if (word.is_told) named[word.predicate] = true;
        for (std::size_t p = 0; p < times.size(); ++p) {
            bool const main = !sentence.heading && (times[p] || (!dated && p == main_predicate(sentence))) &&
                              !is_of_the_reporter(text_, sentence, p);
            std::string_view const lemma = sentence.predicates[p].lemma;
            bool const in_passing = short_enough && lemma != "be" && lemma != "have";
            told[p] = main;
            if (main || in_passing) add(sentence, p, position, {times[p], implied[p]}, main && !named[p], titles);
        }
        for (EventWord const& word : event_words) {
            When const when{times[word.predicate], implied[word.predicate]};
            add_word(sentence, words, word, position, when, word.is_told && told[word.predicate], titles);
        }
    }

    /// A sentence without a finite verb, as headings and lists have them, names things in passing.
    void note_mentions(AnalysedSentence const& sentence, std::uint32_t position) {
        constexpr std::size_t longest_note = 100; // tokens
        if (sentence.tokens.size() > longest_note) return;
        AnalysedSentence whole = sentence;
        Predicate clause;
        clause.span = sentence.tokens.back().span;
        clause.token = static_cast<std::uint32_t>(sentence.tokens.size() - 1);
        clause.group_begin = clause.token;
        clause.clause_end = clause.token + 1;
        whole.predicates.push_back(std::move(clause));
        whole.governors.clear();
        auto const words = tagged_words(text_, sentence);
        SentenceTitles titles(text_, whole, analysis_.times, subject_before(position));
        for (EventWord const& word : find_event_words(text_, whole, words, analysis_.times))
            add_word(whole, words, word, position, {}, false, titles);
    }

    /// The verb that a time dates: that of its clause. What might or would be did not happen on a past day, though;
    /// then it is the verb before it and, where that is said by somebody, the saying: "told him that it feared they
    /// might … during their talk on March 1".
    [[nodiscard]] Predicate const* governor_of(AnalysedSentence const& sentence, FoundTime const& time) const {
        Predicate const* const first = sentence.predicates.data();
        Predicate const* governor = sentence.predicate_at(time.candidate.span.begin);
        bool const unreal = governor->conditional && is_past(time.resolved);
        while (governor != first && unreal && (governor->conditional || governor->embedded)) {
            governor = governor->embedded ? first + governor->speech : governor - 1;
        }
        return governor;
    }

    /// Whether a time lies before publication, and not up to it: what "has happened" did so at no such time, which
    /// then dates another word of the sentence.
    [[nodiscard]] bool is_long_past(ResolvedTime const& time) const {
        constexpr auto up_to = std::chrono::hours{24 * 2};
        auto const& published = document_.published.interval;
        return time.bound == grammar::Bound::none && time.interval.earliest && published && published->earliest &&
               time.interval.latest && *time.interval.latest + up_to <= *published->earliest;
    }

    [[nodiscard]] bool is_past(ResolvedTime const& time) const {
        return document_.published.interval && document_.published.interval->earliest && time.interval.latest &&
               *time.interval.latest <= *document_.published.interval->earliest;
    }

    [[nodiscard]] Fitness fitness(AnalysedSentence const& sentence, FoundTime const& time,
                                  Predicate const& governor) const {
        std::uint32_t const at = time.candidate.span.begin;
        std::uint32_t const verb = governor.span.begin;
        static constexpr std::array<std::string_view, 4> connectives = {"after", "before", "following", "since"};
        bool const of_other = std::ranges::any_of(sentence.tokens, [&](Token const& token) {
            return token.span.begin > verb && token.span.end <= time.candidate.extent.begin &&
                   std::ranges::find(connectives, to_lower(token.span.in(text_))) != connectives.end();
        });
        return {time.resolved.is_placed(), of_other, time.resolved.confidence,
                static_cast<int>(time.resolved.granularity), at > verb ? at - verb : verb - at};
    }

    [[nodiscard]] Status status_of(AnalysedSentence const& sentence, std::size_t index,
                                   std::optional<Attribution> const& attribution, FoundTime const* time) const {
        Predicate const& predicate = sentence.predicates[index];
        if (is_denial(text_, sentence, index)) return Status::denied;
        // "Denied that it had fallen": the fall is what is denied.
        if (predicate.embedded && is_denial(text_, sentence, predicate.speech)) return Status::denied;
        if (predicate.planned) return Status::planned;
        bool const ahead = time && document_.published.interval && time->resolved.interval.earliest &&
                           document_.published.interval->latest &&
                           *time->resolved.interval.earliest >= *document_.published.interval->latest;
        if (ahead) return Status::planned;
        if (is_claiming_verb(predicate.lemma) || (attribution && attribution->claimed)) return Status::claimed;
        if (predicate.conditional) return Status::conditional;
        return Status::reported;
    }

    [[nodiscard]] std::uint32_t page_of(Span quote) const {
        auto const& pages = document_.pages;
        return static_cast<std::uint32_t>(std::ranges::upper_bound(pages, quote.begin) - pages.begin());
    }

    /// The sentence; of one that is too long to be read as one, the clause, so that quotes add up to the text's size.
    [[nodiscard]] static Span quote_of(AnalysedSentence const& sentence, Predicate const& predicate) {
        constexpr std::uint32_t longest_quote = 1200;
        if (sentence.span.size() <= longest_quote) return sentence.span;
        return {sentence.tokens[predicate.clause_begin].span.begin, sentence.tokens[predicate.clause_end - 1].span.end};
    }

    /// When a clause happened: as it says, or else as the text around it lets expect.
    struct When {
        FoundTime const* time = nullptr;
        std::optional<ImpliedTime> implied = {};
    };

    void add(AnalysedSentence const& sentence, std::size_t index, std::uint32_t position, When const& when, bool main,
             SentenceTitles& titles) {
        Predicate const& predicate = sentence.predicates[index];
        auto mention = told_by(sentence, index, predicate.span, position, when);
        if (!mention) return;
        mention->lemma = is_due_somewhere(text_, sentence, predicate, analysis_.times) ? "visit" : predicate.lemma;
        mention->main = main;
        mention->negated = predicate.negated;
        mention->title = title_of(text_, sentence, index, analysis_.times, titles);
        // "She said that it fell": what fell is not told, who said so is.
        if (predicate.embedded && begins_with_pronoun(mention->title)) {
            auto said = title_of(text_, sentence, predicate.speech, analysis_.times, titles);
            if (!begins_with_pronoun(said)) mention->title = std::move(said);
        }
        mentions_.push_back(*std::move(mention));
    }

    /// What a participle, an infinitive or a noun names, with the words and the speaker of its clause; the clause's
    /// title too, where it is what the clause tells.
    void add_word(AnalysedSentence const& sentence, std::vector<Word> const& words, EventWord const& word,
                  std::uint32_t position, When const& of_clause, bool main, SentenceTitles& titles) {
        // "a fire … the blaze": a sentence that names one thing twice speaks of it once.
        for (auto told = mentions_.rbegin(); told != mentions_.rend() && told->position == position; ++told) {
            if (same_happening(told->lemma) == same_happening(word.lemma)) return;
        }
        When when = word.shares_time || word.is_told ? of_clause : When{};
        if (word.time && can_date(analysis_.times[*word.time].resolved)) when = {&analysis_.times[*word.time]};
        auto mention = told_by(sentence, word.predicate, words[word.word].span, position, when);
        if (!mention) return;
        mention->lemma = word.lemma;
        mention->form = word.form;
        mention->main = main;
        if (main) {
            mention->negated = sentence.predicates[word.predicate].negated;
            mention->title = title_of(text_, sentence, word.predicate, analysis_.times, titles);
        } else {
            mention->title = title_of_word(sentence, words, word, titles);
        }
        mentions_.push_back(*std::move(mention));
    }

    std::string title_of_word(AnalysedSentence const& sentence, std::vector<Word> const& words, EventWord const& word,
                              SentenceTitles& titles) {
        if (sentence.tree.words.empty()) return title_of(text_, sentence, word.predicate, analysis_.times, titles);
        if (word.form != Form::noun) {
            if (auto title = titles.of_clause(words[word.word].span)) return *std::move(title);
        } else if (auto title = titles.of_noun(word.word)) {
            return *std::move(title);
        }
        return title_of(text_, words, word);
    }

    /// What all mentions by the words of one clause share.
    struct ClauseWords {
        std::vector<std::string> content;
        std::vector<Figure> figures;
        std::optional<Attribution> attribution;
    };

    ClauseWords const& clause_words(AnalysedSentence const& sentence, std::size_t index) {
        if (clause_words_.size() <= index) clause_words_.resize(sentence.predicates.size());
        auto& words = clause_words_[index];
        if (words) return *words;
        Message const message = message_of(text_, sentence, index);
        words = {content_words(text_, sentence, message.begin, message.end, analysis_.times),
                 figures_in(text_, sentence, message.begin, message.end, analysis_.times),
                 attribution_of(text_, sentence, index)};
        for (Figure& figure : words->figures)
            figure.chars = code_points_.of(figure.chars);
        return *words;
    }

    /// The subject of the sentence before, which a pronoun may stand for.
    std::optional<Subject> const& subject_before(std::uint32_t position) {
        if (subject_position_ != position) {
            subject_position_ = position;
            subject_.reset();
            subject_ = subject_before_sentence(text_, analysis_.sentences, position);
        }
        return subject_;
    }

    /// A mention by the words at `span`, with all that it shares with the clause of a predicate; nothing where the
    /// article has told it before.
    std::optional<Mention> told_by(AnalysedSentence const& sentence, std::size_t index, Span span,
                                   std::uint32_t position, When const& when) {
        Predicate const& predicate = sentence.predicates[index];
        Span const quote = quote_of(sentence, predicate);
        // A passage that the article repeats is told once.
        std::uint64_t const offset = span.begin - quote.begin;
        if (!told_.insert(stable_hash(quote.in(text_)) + offset).second) return {};
        Mention mention;
        mention.place = {code_points_.of(quote), document_.map.source_of(quote)};
        mention.page = page_of(quote);
        mention.quote = quote.in(text_);
        mention.predicate = span.in(text_);
        mention.predicate_chars = code_points_.of(span);
        for (Name const& name : sentence.names) {
            bool const known = std::ranges::find(mention.participants, name.text) != mention.participants.end();
            if (!known && quote.contains(name.span)) mention.participants.push_back(name.text);
        }
        mention.involved = sentence.tree.words.empty() ? mention.participants : involvement_.in(span);
        ClauseWords const& words = clause_words(sentence, index);
        mention.content = words.content;
        mention.figures = words.figures;
        mention.status = status_of(sentence, index, words.attribution, when.time);
        if (words.attribution && !words.attribution->who.empty()) mention.attribution = words.attribution->who;
        if (when.time) mention.time = to_time_mention(*when.time, document_, code_points_);
        if (!when.time && when.implied && mention.status != Status::planned) mention.implied = *when.implied;
        mention.position = position;
        return mention;
    }

    Document const& document_;
    ArticleAnalysis const& analysis_;
    std::string_view text_;
    CodePoints code_points_;
    StoryTime story_;
    Involvement involvement_;
    std::vector<Mention> mentions_;
    std::unordered_set<std::uint64_t> told_;
    std::vector<std::optional<ClauseWords>> clause_words_; ///< of the sentence at hand, by predicate
    std::optional<std::uint32_t> subject_position_;        ///< of the sentence that `subject_` stands before
    std::optional<Subject> subject_;
};

std::uint32_t count_words(std::string_view text) {
    std::uint32_t words = 0;
    bool in_word = false;
    for (char const c : text) {
        bool const part = !ascii::is_space(c);
        if (part && !in_word) ++words;
        in_word = part;
    }
    return words;
}

} // namespace

ArticleMentions extract(Document document, AnchorOptions const& options, std::span<StatedPublication const> stated) {
    // What is in another language would be misread: of such an article only the metadata takes part.
    bool const is_read = is_read_language(document.language);
    auto const candidates = is_read ? grammar::scan(document.text) : std::vector<grammar::Candidate>{};
    document.published = publication_of(document, candidates, stated);

    ArticleMentions result;
    if (is_read) {
        ArticleAnalysis const analysis = analyse(document, candidates, options);
        result.mentions = Extractor(document, analysis).run();
        find_order(document.text, analysis, result.mentions);
        result.mentions.shrink_to_fit();
        result.article.shingles = shingles_of(document.text, analysis);
    }
    CodePoints const code_points(document.text);
    for (Evidence& evidence : document.published.evidence)
        evidence.span = code_points.of(evidence.span);
    for (Dropped& dropped : document.dropped)
        dropped.span = code_points.of(dropped.span);
    result.article.path = std::move(document.path);
    result.article.sha256 = std::move(document.sha256);
    result.article.title = std::move(document.title);
    result.article.publisher = std::move(document.publisher);
    result.article.language = std::move(document.language);
    result.article.format = document.format;
    result.article.words = count_words(document.text);
    for (WireSignal const signal : document.signals)
        result.article.signals.emplace_back(name(signal));
    result.article.published = std::move(document.published);
    result.article.dropped = std::move(document.dropped);
    return result;
}

} // namespace dateline::engine
