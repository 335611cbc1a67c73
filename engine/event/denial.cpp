#include "engine/event/denial.hpp"

#include "engine/event/sentence_words.hpp"
#include "engine/language/verbs.hpp"

namespace dateline::engine {

namespace {

static_assert(std::ranges::is_sorted(claim_nouns));

/// Words by which somebody calls what another says untrue.
constexpr std::array<std::string_view, 18> untrue = {
    "baseless",   "bogus",      "fabricated",      "fabrication", "fake", "false", "fiction",
    "groundless", "inaccurate", "incorrect",       "invented",    "lie",  "lies",  "mendacious",
    "nonsense",   "unfounded",  "unsubstantiated", "untrue"};
static_assert(std::ranges::is_sorted(untrue));

/// What is refused, and not denied: "denied him bail".
constexpr std::array<std::string_view, 16> refusable = {
    "access", "appeal", "application", "asylum",   "bail",    "citizenship", "clemency", "entry",
    "motion", "parole", "permission",  "petition", "request", "requests",    "visa",     "visas"};
static_assert(std::ranges::is_sorted(refusable));

constexpr std::array<std::string_view, 7> naming_verbs = {"brand",    "call",  "characterize", "denounce",
                                                          "describe", "label", "slam"};
constexpr std::array<std::string_view, 4> forging_verbs = {"fabricate", "falsify", "forge", "invent"};
constexpr std::array<std::string_view, 5> issuing_verbs = {"issue", "make", "post", "publish", "release"};
constexpr std::array<std::string_view, 5> denying_participles = {"contradicting", "denying", "dismissing", "refuting",
                                                                 "rejecting"};

constexpr std::uint32_t reach = 14; ///< tokens between a verb and what it denies

class Reader {
public:
    Reader(std::string_view text, AnalysedSentence const& sentence, Predicate const& predicate)
        : words_(text, sentence), predicate_(predicate),
          end_(std::min(predicate.clause_end, predicate.token + 1 + reach)) {}

    [[nodiscard]] bool denies() const {
        std::string_view const lemma = predicate_.lemma;
        std::uint32_t const after = predicate_.token + 1;
        if (holds(forging_verbs, lemma)) return predicate_.passive && predicate_.embedded && !predicate_.negated;
        if (lemma == "be") return !predicate_.negated && follows(untrue, after, std::min(end_, after + 4));
        if (holds(naming_verbs, lemma)) return follows(untrue, after, end_);
        if (holds(issuing_verbs, lemma)) return issues_denial();
        if (!is_denying_verb(lemma) || predicate_.negated) return false;
        if (lemma == "deny")
            return !follows(refusable, after, std::min(end_, after + 4)) && !refused() && !withheld(after);
        if (lemma == "reject" || lemma == "dismiss") {
            return names_claim(after, end_) || follows(untrue, after, end_) ||
                   (predicate_.passive && names_claim(predicate_.clause_begin, predicate_.token));
        }
        return true;
    }

private:
    template <std::size_t N>
    [[nodiscard]] bool follows(std::array<std::string_view, N> const& wanted, std::uint32_t begin,
                               std::uint32_t end) const {
        for (std::uint32_t i = begin; i < end; ++i)
            if (std::ranges::binary_search(wanted, std::string_view(words_.lower(i)))) return true;
        return false;
    }

    /// "He was denied bail", "was denied entry by the court": what follows a passive is what was refused.
    [[nodiscard]] bool refused() const {
        return predicate_.passive && follows(refusable, predicate_.clause_begin, predicate_.token);
    }

    /// "Denied him a loan": somebody did not get it. "Denied her claim", "denied them" deny what was said.
    [[nodiscard]] bool withheld(std::uint32_t after) const {
        static constexpr std::array<std::string_view, 6> persons = {"her", "him", "me", "them", "us", "you"};
        static constexpr std::array<std::string_view, 4> articles = {"a", "an", "any", "the"};
        return after + 1 < end_ && holds(persons, words_.lower(after)) && holds(articles, words_.lower(after + 1));
    }

    [[nodiscard]] bool names_claim(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin; i < end; ++i) {
            std::string word = words_.lower(i);
            if (std::ranges::binary_search(claim_nouns, std::string_view(word))) return true;
            if (word.ends_with("ies")) {
                word.replace(word.size() - 3, 3, "y");
            } else if (word.ends_with('s')) {
                word.pop_back();
            }
            if (std::ranges::binary_search(claim_nouns, std::string_view(word))) return true;
        }
        return false;
    }

    /// "Issued a statement on Sunday firmly rejecting assertions that …"
    [[nodiscard]] bool issues_denial() const {
        bool statement = false;
        for (std::uint32_t i = predicate_.token + 1; i < end_; ++i) {
            std::string const word = words_.lower(i);
            statement = statement || word == "statement" || word == "statements";
            if (!statement || !holds(denying_participles, word)) continue;
            return word == "denying" || names_claim(i + 1, std::min(words_.size(), i + reach));
        }
        return false;
    }

    SentenceWords words_;
    Predicate const& predicate_;
    std::uint32_t end_;
};

} // namespace

bool is_denial(std::string_view text, AnalysedSentence const& sentence, std::size_t predicate) {
    return Reader(text, sentence, sentence.predicates[predicate]).denies();
}

} // namespace dateline::engine
