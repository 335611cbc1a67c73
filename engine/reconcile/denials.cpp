#include "engine/event/denial.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/names.hpp"
#include "engine/language/verbs.hpp"
#include "engine/reconcile/conflict.hpp"
#include "engine/reconcile/message.hpp"
#include "engine/reconcile/speaker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace dateline::engine {

namespace {

constexpr std::int64_t back_distance = 3;       ///< sentences from a claim to "the claim was denied"
constexpr std::int64_t ahead_distance = 8;      ///< from a denial to the claim in full, which some articles tell later
constexpr double least_score = 0.8;             ///< of a pair
constexpr std::size_t most_under_one_word = 60; ///< a word that many claims share leads to none of them

constexpr std::string_view says_claimed = "claimed"; ///< of the first position of a conflict

bool refers_back(Mention const& denial) {
    return std::ranges::any_of(claim_nouns,
                               [&](std::string_view noun) { return std::ranges::binary_search(denial.content, noun); });
}

std::size_t count_shared(std::vector<std::string> const& a, std::vector<std::string> const& b) {
    std::vector<std::string> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both.size();
}

/// Whether somebody stands behind what the mention says, so that it can be denied.
bool is_claim(Mention const& mention) {
    bool const said = mention.attribution || is_reporting_verb(mention.lemma);
    bool const stands = mention.status == Status::claimed || (said && mention.status != Status::denied);
    return stands && mention.main && !mention.negated;
}

/// Whether somebody says that something is not so: "denied it"; "said that it had not done it".
bool is_answer(Mention const& mention) {
    bool const says_not = mention.negated && mention.attribution && mention.status == Status::reported;
    return mention.main && (mention.status == Status::denied || says_not);
}

struct Naming {
    std::string_view verb;
    std::string_view noun;
};
/// The noun by which a denial refers to what was told with the verb.
constexpr std::array<Naming, 9> namings = {{{"accuse", "accusation"},
                                            {"allege", "allegation"},
                                            {"assert", "assertion"},
                                            {"charge", "charge"},
                                            {"claim", "claim"},
                                            {"report", "report"},
                                            {"speculate", "speculation"},
                                            {"suggest", "suggestion"},
                                            {"suspect", "suspicion"}}};

bool is_named(Mention const& claim, Mention const& denial) {
    return std::ranges::any_of(namings, [&](Naming const& naming) {
        return claim.lemma == naming.verb && std::ranges::binary_search(denial.content, naming.noun);
    });
}

/// "late" of "was opened too late": by which a denial of it is none that it was opened.
std::string_view excess_of(std::string_view clause) {
    constexpr std::string_view too = " too ";
    std::size_t const at = clause.find(too);
    if (at == std::string_view::npos) return {};
    std::string_view const rest = clause.substr(at + too.size());
    return rest.substr(0, rest.find_first_of(" .,;"));
}

/// A mention of an event.
struct Told {
    std::size_t event = 0;
    std::size_t mention = 0;
};

class Pairing {
public:
    explicit Pairing(Compared const& compared) : compared_(compared) {
        for (std::size_t e = 0; e < compared_.events.size(); ++e) {
            auto const& mentions = compared_.events[e].event.mentions;
            for (std::size_t m = 0; m < mentions.size(); ++m) {
                if (!is_claim(mentions[m].mention)) continue;
                std::size_t const number = claims_.size();
                claims_.push_back({{e, m}, message_words(mentions[m].mention)});
                by_document_[mentions[m].document].push_back(number);
                for (std::string const& word : claims_.back().words)
                    by_word_[word].push_back(number);
            }
        }
    }

    std::vector<Conflict> run() {
        std::map<std::size_t, std::vector<std::pair<Told, Told>>> answered; // by the claim's event: claim, denial
        for (std::size_t e = 0; e < compared_.events.size(); ++e) {
            auto const& event = compared_.events[e].event;
            if (!is_answer(event.mentions.front().mention)) continue;
            auto const claim = claim_of({e, 0});
            if (claim) answered[claim->event].emplace_back(*claim, Told{e, 0});
        }
        std::vector<Conflict> conflicts;
        conflicts.reserve(answered.size());
        for (auto const& [event, pairs] : answered)
            conflicts.push_back(conflict_of(pairs));
        return conflicts;
    }

private:
    struct Claim {
        Told told;
        std::vector<std::string> words;
    };

    [[nodiscard]] EventMention const& mention_of(Told told) const {
        return compared_.events[told.event].event.mentions[told.mention];
    }

    [[nodiscard]] std::optional<Told> claim_of(Told denial) const {
        EventMention const& denied = mention_of(denial);
        auto const words = message_words(denied.mention);
        std::set<std::size_t> candidates;
        if (auto const own = by_document_.find(denied.document); own != by_document_.end())
            candidates.insert(own->second.begin(), own->second.end());
        for (std::string const& word : words) {
            auto const holders = by_word_.find(word);
            if (holders == by_word_.end() || holders->second.size() > most_under_one_word) continue;
            candidates.insert(holders->second.begin(), holders->second.end());
        }
        std::optional<Told> best;
        double best_score = 0;
        for (std::size_t const number : candidates) {
            Claim const& claim = claims_[number];
            if (claim.told.event == denial.event) continue;
            double const score = score_of(claim, denial, words);
            if (score > best_score) {
                best = claim.told;
                best_score = score;
            }
        }
        return best_score >= least_score ? best : std::nullopt;
    }

    /// How well a denial answers a claim: it stands near it and refers to it, or tells of the same in its words.
    [[nodiscard]] double score_of(Claim const& claim, Told denial, std::vector<std::string> const& words) const {
        EventMention const& claimed = mention_of(claim.told);
        EventMention const& denied = mention_of(denial);
        // Nobody denies what he said himself.
        auto const claimant = speaker_of(claimed.mention);
        auto const denier = speaker_of(denied.mention);
        if (claimed.document == denied.document && claimant && denier && name_key(*claimant) == name_key(*denier))
            return 0;
        std::string_view const excess = excess_of(denied.mention.title);
        if (!excess.empty() && excess != excess_of(claimed.mention.quote)) return 0;
        std::size_t const item_a = compared_.events[claim.told.event].items[claim.told.mention];
        std::size_t const item_b = compared_.events[denial.event].items[denial.mention];
        std::size_t const shared = count_shared(claim.words, words);
        std::size_t const names = compared_.features.shared_names(item_a, item_b);
        double const alike = compared_.features.similarity(item_a, item_b);
        double score = 0;
        bool const outright = denied.mention.status == Status::denied;
        // "Said that it had not done so" answers only an outright claim.
        if (!outright && (claimed.mention.status != Status::claimed || alike < 0.2)) return 0;
        // What is merely said is a claim where the next sentence calls it one.
        bool const merely_said = claimed.mention.status != Status::claimed && !claimed.mention.attribution;
        bool const called_so = claimed.document == denied.document && refers_back(denied.mention) &&
                               denied.mention.position >= claimed.mention.position &&
                               denied.mention.position - claimed.mention.position <= 1;
        if (merely_said && !called_so) return 0;
        if (outright && claimed.document == denied.document) {
            std::int64_t const ahead = static_cast<std::int64_t>(denied.mention.position) - claimed.mention.position;
            bool const before = ahead >= 0 && ahead <= back_distance;
            if (before && refers_back(denied.mention)) score = 1.0 - 0.15 * static_cast<double>(ahead);
            bool const bare = words.size() <= 2; // "has denied any involvement"
            if (before && ahead <= 1 && bare) score = std::max(score, 0.9);
            if (ahead < 0 && -ahead <= ahead_distance && refers_back(denied.mention) && names > 0)
                score = std::max(score, 0.75);
        }
        bool const telling = shared >= 2 || (outright && shared == 1 && names > 0);
        if (telling && alike >= (shared >= 3 ? 0.12 : 0.2)) score = std::max(score, 0.65 + alike);
        if (score <= 0) return 0;
        if (telling) score += 0.1 * static_cast<double>(std::min<std::size_t>(shared, 3));
        if (names > 0) score += 0.05;
        if (claimed.mention.status == Status::claimed) score += 0.15;
        if (is_named(claimed.mention, denied.mention)) score += 0.4;
        return score;
    }

    [[nodiscard]] Conflict conflict_of(std::vector<std::pair<Told, Told>> const& pairs) const {
        constexpr std::size_t most_shown = 6;
        Conflict conflict;
        conflict.kind = ConflictKind::claim;
        EventMention const& claim = mention_of(pairs.front().first);
        EventMention const& denial = mention_of(pairs.front().second);
        conflict.events.push_back(compared_.events[pairs.front().first.event].event.id);
        conflict.positions.push_back(position_of(claim, std::string(says_claimed)));
        for (auto const& [answered, answer] : pairs) {
            conflict.events.push_back(compared_.events[answer.event].event.id);
            if (conflict.positions.size() < most_shown)
                conflict.positions.push_back(position_of(mention_of(answer), "denied"));
        }
        conflict.summary = fmt::format("{} / {}", claim.mention.title, denial.mention.title);
        return conflict;
    }

    Compared const& compared_;
    std::vector<Claim> claims_;
    std::map<std::string, std::vector<std::size_t>> by_document_;
    std::map<std::string, std::vector<std::size_t>> by_word_;
};

} // namespace

bool is_denied_claim(Conflict const& conflict) {
    return conflict.kind == ConflictKind::claim && !conflict.positions.empty() &&
           conflict.positions.front().says == says_claimed;
}

void settle_claims(std::vector<EventItems>& events, std::vector<Conflict> const& conflicts) {
    using Passage = std::pair<std::string_view, std::uint32_t>; // document, first code point of the sentence
    std::set<Passage> called_claim;                             // passages of denials
    for (EventItems const& item : events) {
        for (EventMention const& mention : item.event.mentions)
            if (mention.mention.status == Status::denied && refers_back(mention.mention))
                called_claim.emplace(mention.document, mention.mention.place.chars.begin);
    }
    std::set<Passage> denied;
    std::set<std::string_view> answered;
    for (Conflict const& conflict : conflicts) {
        if (!is_denied_claim(conflict)) continue;
        Position const& claim = conflict.positions.front();
        bool const called_so = std::ranges::any_of(conflict.positions, [&](Position const& position) {
            return position.document == claim.document &&
                   called_claim.contains({position.document, position.chars.begin});
        });
        if (!called_so) continue;
        answered.insert(conflict.events.front());
        denied.emplace(claim.document, claim.chars.begin);
    }
    for (EventItems& item : events) {
        Event& event = item.event;
        if (event.status != Status::reported) continue;
        bool all_said = true;
        bool any_denied = answered.contains(event.id);
        for (EventMention const& mention : event.mentions) {
            all_said = all_said && (!mention.mention.main || mention.mention.attribution ||
                                    is_reporting_verb(mention.mention.lemma));
            any_denied = any_denied || (mention.mention.attribution &&
                                        denied.contains({mention.document, mention.mention.place.chars.begin}));
        }
        if (all_said && any_denied) event.status = Status::claimed;
    }
}

std::vector<Conflict> find_denials(Compared const& compared) {
    return Pairing(compared).run();
}

} // namespace dateline::engine
