#include "engine/language/names.hpp"
#include "engine/language/plain_words.hpp"
#include "engine/reconcile/conflict.hpp"
#include "engine/reconcile/speaker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

namespace dateline::engine {

namespace {

constexpr double same_story = 0.08;       ///< likeness of two articles that may speak of one thing
constexpr std::size_t most_compared = 30; ///< characterisations of one kind of thing on each side
constexpr std::size_t most_shown = 6;     ///< passages of a conflict

/// What can be genuine or forged, each with the word that stands for its kind; sorted.
struct Artefact {
    std::string_view noun;
    std::string_view kind;
};
constexpr std::array<Artefact, 45> artefacts = {{
    {"audio", "recording"},     {"ballot", "ballot"},       {"banknote", "money"},      {"certificate", "certificate"},
    {"clip", "video"},          {"contract", "contract"},   {"data", "data"},           {"diary", "diary"},
    {"document", "document"},   {"drawing", "painting"},    {"email", "letter"},        {"evidence", "evidence"},
    {"file", "document"},       {"film", "video"},          {"footage", "video"},       {"image", "photo"},
    {"invoice", "invoice"},     {"letter", "letter"},       {"mail", "letter"},         {"manuscript", "manuscript"},
    {"medicine", "medicine"},   {"memo", "letter"},         {"memorandum", "letter"},   {"message", "message"},
    {"minutes", "minutes"},     {"money", "money"},         {"note", "letter"},         {"paint", "painting"},
    {"painting", "painting"},   {"paper", "document"},      {"passport", "passport"},   {"photo", "photo"},
    {"photograph", "photo"},    {"picture", "photo"},       {"poll", "poll"},           {"post", "message"},
    {"receipt", "receipt"},     {"record", "recording"},    {"recording", "recording"}, {"screenshot", "photo"},
    {"sculpture", "sculpture"}, {"signature", "signature"}, {"tape", "recording"},      {"transcript", "transcript"},
    {"video", "video"},
}};
static_assert(std::ranges::is_sorted(artefacts, {}, &Artefact::noun));

constexpr std::array<std::string_view, 6> genuine = {"authentic", "genuine", "legitimate",
                                                     "original",  "real",    "unaltered"};
static_assert(std::ranges::is_sorted(genuine));

constexpr std::array<std::string_view, 21> forged = {
    "alter",       "altered", "bogus", "counterfeit", "doctored",    "fabricate",    "fabricated",
    "fabrication", "fake",    "faked", "fakery",      "falsified",   "falsify",      "forge",
    "forged",      "forgery", "hoax",  "invented",    "manipulated", "photoshopped", "tampered"};
static_assert(std::ranges::is_sorted(forged));

/// Words of a speaker that do not tell who it is.
constexpr std::array<std::string_view, 27> roles = {
    "a",    "an",     "and",      "both",      "he",        "his",         "in",        "it",     "its",
    "of",   "office", "official", "officials", "on",        "one",         "report",    "senior", "she",
    "side", "sides",  "source",   "sources",   "spokesman", "spokeswoman", "statement", "the",    "they"};
static_assert(std::ranges::is_sorted(roles));

/// Words by which only a part is called forged.
constexpr std::array<std::string_view, 5> part_words = {"few", "least", "might", "one", "some"};

/// What somebody says of how genuine a thing is.
struct Characterisation {
    std::size_t event = 0;
    std::size_t mention = 0;
    std::size_t item = 0;
    std::size_t article = 0;
    std::set<std::string_view> kinds;
    std::set<std::string> speaker; ///< telling words; none where only "the officials" are named
};

std::optional<std::string_view> kind_of(std::string_view noun) {
    auto const found = std::ranges::lower_bound(artefacts, noun, {}, &Artefact::noun);
    if (found == artefacts.end() || found->noun != noun) return {};
    return found->kind;
}

template <std::size_t N>
bool holds_any(std::array<std::string_view, N> const& wanted, std::vector<std::string> const& words) {
    return std::ranges::any_of(
        words, [&](std::string const& word) { return std::ranges::binary_search(wanted, std::string_view(word)); });
}

/// Whether a "not" stands close before a word of a list in a text.
template <std::size_t N> bool is_negated(std::array<std::string_view, N> const& wanted, std::string_view text) {
    static constexpr std::array<std::string_view, 11> negations = {
        "arent", "didnt", "doesnt", "dont", "isnt", "neither", "never", "no", "not", "wasnt", "werent"};
    constexpr std::size_t reach = 3; // words
    auto const words = plain_words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!std::ranges::binary_search(wanted, std::string_view(words[i]))) continue;
        for (std::size_t k = i > reach ? i - reach : 0; k < i; ++k)
            if (std::ranges::binary_search(negations, std::string_view(words[k]))) return true;
    }
    return false;
}

/// "Had been fabricated", "were later doctored", in whatever clause of a sentence.
bool tells_forging(std::vector<std::string> const& words) {
    static constexpr std::array<std::string_view, 9> participles = {
        "altered", "doctored", "fabricated", "faked", "falsified", "forged", "manipulated", "modified", "photoshopped"};
    static constexpr std::array<std::string_view, 7> be = {"are", "be", "been", "being", "is", "was", "were"};
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!std::ranges::binary_search(participles, std::string_view(words[i]))) continue;
        for (std::size_t const back : {std::size_t{1}, std::size_t{2}})
            if (i >= back && std::ranges::binary_search(be, std::string_view(words[i - back]))) return true;
    }
    return false;
}

/// Whether a mention calls its thing genuine; false: forged. Nothing where it says neither, or both: "the papers appear
/// legitimate, but one had been altered".
std::optional<bool> calls_genuine(Mention const& mention) {
    bool const as_genuine = holds_any(genuine, mention.content);
    auto const words = plain_words(mention.quote);
    bool const as_forged = holds_any(forged, mention.content) ||
                           std::ranges::binary_search(forged, std::string_view(mention.lemma)) ||
                           (!as_genuine && tells_forging(words));
    if (as_genuine == as_forged) return {};
    bool const negated =
        mention.negated || (as_genuine ? is_negated(genuine, mention.quote) : is_negated(forged, mention.quote));
    // What might be, or is true of a part, contradicts nobody.
    bool const in_part = std::ranges::any_of(
        part_words, [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); });
    if (mention.status == Status::conditional || (as_forged && in_part)) return {};
    return as_genuine != negated;
}

std::set<std::string> telling_words(std::string_view speaker) {
    std::set<std::string> words;
    for (std::string& word : plain_words(name_key(speaker)))
        if (!std::ranges::binary_search(roles, std::string_view(word))) words.insert(std::move(word));
    return words;
}

/// Whether two mentions have different speakers, as far as is told: where one is only "the officials", those of another
/// article.
bool other_speaker(Characterisation const& a, Characterisation const& b) {
    if (a.speaker.empty() && b.speaker.empty()) return false;
    if (a.speaker.empty() || b.speaker.empty()) return a.article != b.article;
    return std::ranges::none_of(a.speaker, [&](std::string const& word) { return b.speaker.contains(word); });
}

bool share_kind(Characterisation const& a, Characterisation const& b) {
    return std::ranges::any_of(a.kinds, [&](std::string_view kind) { return b.kinds.contains(kind); });
}

class Comparison {
public:
    explicit Comparison(Compared const& compared) : compared_(compared) { collect(); }

    [[nodiscard]] std::vector<Conflict> run() const {
        std::map<std::size_t, std::vector<std::pair<std::size_t, std::size_t>>>
            answered; // by the event that is called forged
        for (std::size_t f = 0; f < forged_.size(); ++f) {
            std::size_t compared = 0;
            for (std::size_t g = 0; g < genuine_.size() && compared < most_compared; ++g) {
                if (!share_kind(genuine_[g], forged_[f])) continue;
                ++compared;
                if (contradict(genuine_[g], forged_[f])) answered[forged_[f].event].emplace_back(f, g);
            }
        }
        std::vector<Conflict> conflicts;
        conflicts.reserve(answered.size());
        for (auto const& [event, pairs] : answered)
            conflicts.push_back(conflict_of(pairs));
        return conflicts;
    }

private:
    void collect() {
        SentenceSpeakers const speakers(compared_);
        for (std::size_t e = 0; e < compared_.events.size(); ++e) {
            EventItems const& told = compared_.events[e];
            for (std::size_t m = 0; m < told.items.size(); ++m) {
                Mention const& mention = told.event.mentions[m].mention;
                if (!mention.main) continue;
                auto const speaker = speakers.of(told.event.mentions[m]);
                if (!speaker || told.event.mentions[m].role == Role::copy) continue;
                auto const as_genuine = calls_genuine(mention);
                if (!as_genuine) continue;
                Characterisation one{e, m, told.items[m], compared_.article_of_item[told.items[m]], {}, {}};
                auto words = plain_words(mention.quote);
                words.insert(words.end(), mention.content.begin(), mention.content.end());
                for (std::string const& word : words)
                    if (auto const kind = kind_of(word)) one.kinds.insert(*kind);
                if (one.kinds.empty()) continue;
                one.speaker = telling_words(*speaker);
                (*as_genuine ? genuine_ : forged_).push_back(std::move(one));
            }
        }
    }

    [[nodiscard]] bool contradict(Characterisation const& a, Characterisation const& b) const {
        bool const one_article = a.article == b.article;
        return a.event != b.event && other_speaker(a, b) &&
               (one_article || compared_.features.article_similarity(a.article, b.article) >= same_story);
    }

    [[nodiscard]] Conflict conflict_of(std::vector<std::pair<std::size_t, std::size_t>> const& pairs) const {
        Conflict conflict;
        conflict.kind = ConflictKind::claim;
        std::set<std::pair<std::size_t, std::uint32_t>> shown; // article, sentence
        auto const show = [&](Characterisation const& one, std::string_view says) {
            EventItems const& told = compared_.events[one.event];
            EventMention const& mention = told.event.mentions[one.mention];
            if (!shown.emplace(one.article, mention.mention.position).second) return;
            if (std::ranges::find(conflict.events, told.event.id) == conflict.events.end())
                conflict.events.push_back(told.event.id);
            if (conflict.positions.size() < most_shown)
                conflict.positions.push_back(position_of(mention, std::string(says)));
        };
        auto const title = [&](Characterisation const& one) {
            return compared_.events[one.event].event.mentions[one.mention].mention.title;
        };
        show(forged_[pairs.front().first], "not genuine");
        for (auto const& [f, g] : pairs)
            show(genuine_[g], "genuine");
        for (auto const& [f, g] : pairs)
            show(forged_[f], "not genuine");
        conflict.summary =
            fmt::format("{} / {}", title(forged_[pairs.front().first]), title(genuine_[pairs.front().second]));
        return conflict;
    }

    Compared const& compared_;
    std::vector<Characterisation> genuine_;
    std::vector<Characterisation> forged_;
};

} // namespace

std::vector<Conflict> find_characterisations(Compared const& compared) {
    return Comparison(compared).run();
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> same_characterisations(std::span<ClusterItem const> items) {
    struct First {
        std::uint32_t item = 0;
        std::set<std::string> speaker;
    };
    std::map<std::tuple<std::size_t, std::string_view, std::string_view, std::string>, First> firsts;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        Mention const& mention = *items[i].mention;
        auto const as_genuine = mention.main ? calls_genuine(mention) : std::nullopt;
        auto const speaker = as_genuine ? speaker_of(mention) : std::nullopt;
        if (!speaker) continue;
        std::string const name = name_key(*speaker);
        auto const telling = telling_words(*speaker);
        for (std::string const& word : mention.content) {
            bool const characterises = std::ranges::binary_search(genuine, std::string_view(word)) ||
                                       std::ranges::binary_search(forged, std::string_view(word));
            if (!characterises) continue;
            for (std::string const& noun : mention.content) {
                auto const kind = kind_of(noun);
                if (!kind) continue;
                std::tuple key(items[i].article, *kind, std::string_view(word), name.substr(name.rfind(' ') + 1));
                auto const [first, added] = firsts.try_emplace(std::move(key), First{i, telling});
                auto const& known = first->second.speaker;
                bool const others = !known.empty() && !telling.empty() && known != telling;
                if (!added && !others && first->second.item != i) found.emplace_back(first->second.item, i);
            }
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace dateline::engine
