#include "engine/reconcile/general_predicates.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/names.hpp"
#include "engine/language/plain_words.hpp"
#include "engine/reconcile/message.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string>

namespace dateline::engine {

namespace {

constexpr std::array<std::string_view, 226> general = {
    "accept",   "act",        "add",        "address",  "admit",    "affect",    "agree",    "aim",
    "allow",    "answer",     "anticipate", "appear",   "argue",    "ask",       "attempt",  "await",
    "back",     "base",       "be",         "bear",     "become",   "begin",     "believe",  "bring",
    "build",    "call",       "care",       "carry",    "cause",    "change",    "choose",   "circulate",
    "cite",     "claim",      "come",       "comment",  "complain", "complete",  "concern",  "confirm",
    "consider", "contain",    "continue",   "control",  "count",    "cover",     "create",   "criticize",
    "deal",     "decide",     "decline",    "demand",   "deny",     "depend",    "describe", "design",
    "detail",   "determine",  "develop",    "direct",   "discover", "discuss",   "do",       "draw",
    "emerge",   "enable",     "engage",     "enjoy",    "ensure",   "establish", "estimate", "exist",
    "expect",   "experience", "explain",    "express",  "extend",   "face",      "fail",     "fear",
    "feature",  "feel",       "fill",       "find",     "finish",   "focus",     "follow",   "get",
    "give",     "go",         "grow",       "handle",   "happen",   "have",      "head",     "hear",
    "help",     "highlight",  "hold",       "hope",     "identify", "improve",   "include",  "increase",
    "indicate", "inform",     "insist",     "intend",   "involve",  "issue",     "join",     "jump",
    "keep",     "know",       "last",       "lead",     "learn",    "leave",     "let",      "like",
    "limit",    "link",       "list",       "live",     "look",     "lose",      "love",     "maintain",
    "make",     "manage",     "mark",       "mean",     "meet",     "mention",   "move",     "need",
    "note",     "notice",     "obtain",     "offer",    "own",      "pay",       "plan",     "play",
    "point",    "post",       "prepare",    "present",  "prevent",  "produce",   "promise",  "promote",
    "prompt",   "propose",    "protect",    "prove",    "provide",  "push",      "put",      "question",
    "raise",    "reach",      "read",       "realize",  "reassure", "recall",    "receive",  "recognize",
    "reduce",   "refer",      "refuse",     "regard",   "relate",   "release",   "remain",   "remember",
    "replace",  "report",     "represent",  "request",  "require",  "respond",   "result",   "retain",
    "reveal",   "run",        "say",        "see",      "seek",     "seem",      "send",     "serve",
    "set",      "share",      "show",       "sound",    "speak",    "spend",     "stand",    "start",
    "state",    "stay",       "stress",     "struggle", "suggest",  "support",   "suppose",  "take",
    "talk",     "target",     "tell",       "think",    "trust",    "try",       "turn",     "understand",
    "update",   "use",        "wait",       "want",     "watch",    "wear",      "wonder",   "work",
    "worry",    "write"};
static_assert(std::ranges::is_sorted(general));

/// Those of which the words after them tell what was said, wanted or tried, and not an object.
constexpr std::array<std::string_view, 86> of_message = {
    "add",        "admit",    "agree",    "aim",      "allow",   "answer",   "anticipate", "appear",  "argue",
    "ask",        "attempt",  "await",    "begin",    "believe", "call",     "claim",      "comment", "complain",
    "concern",    "confirm",  "consider", "continue", "decide",  "decline",  "demand",     "deny",    "describe",
    "determine",  "discuss",  "estimate", "expect",   "explain", "express",  "fail",       "fear",    "feel",
    "happen",     "hear",     "hope",     "indicate", "inform",  "insist",   "intend",     "know",    "learn",
    "like",       "manage",   "mean",     "mention",  "need",    "note",     "plan",       "promise", "propose",
    "prove",      "question", "realize",  "recall",   "refuse",  "remember", "report",     "request", "respond",
    "reveal",     "say",      "see",      "seek",     "seem",    "show",     "sound",      "speak",   "start",
    "state",      "stress",   "struggle", "suggest",  "suppose", "talk",     "tell",       "think",   "try",
    "understand", "want",     "wonder",   "worry",    "write"};
static_assert(std::ranges::is_sorted(of_message));

/// Those of which only the object tells anything.
constexpr std::array<std::string_view, 104> of_object = {
    "act",     "affect",    "back",    "base",       "bear",    "bring",    "care",    "carry",     "cause",
    "change",  "circulate", "come",    "contain",    "control", "count",    "cover",   "create",    "deal",
    "depend",  "design",    "detail",  "do",         "draw",    "emerge",   "enable",  "engage",    "enjoy",
    "ensure",  "establish", "exist",   "experience", "face",    "feature",  "fill",    "follow",    "get",
    "give",    "go",        "grow",    "handle",     "have",    "head",     "help",    "highlight", "improve",
    "include", "increase",  "involve", "join",       "keep",    "last",     "lead",    "let",       "limit",
    "link",    "list",      "live",    "look",       "love",    "maintain", "make",    "mark",      "move",
    "obtain",  "own",       "pay",     "point",      "post",    "prepare",  "present", "promote",   "protect",
    "provide", "push",      "put",     "raise",      "read",    "receive",  "reduce",  "refer",     "regard",
    "relate",  "remain",    "replace", "represent",  "require", "result",   "run",     "send",      "serve",
    "set",     "share",     "spend",   "stand",      "stay",    "support",  "take",    "target",    "turn",
    "use",     "wait",      "watch",   "wear",       "work"};
static_assert(std::ranges::is_sorted(of_object));

constexpr double least_being = 0.5; ///< likeness of the messages of two that say what something is or has
constexpr double least_message = 0.3;
constexpr double least_near = 0.4; ///< of those of their words that stand in the titles
constexpr double least_action = 0.25;
constexpr double least_noun = 0.15;
constexpr double least_arguments = 0.2;   ///< likeness of what is done to what
constexpr std::size_t most_arguments = 4; ///< noun phrases, the subject first

/// 0 to 1: how many two share, against the geometric mean of how many they have.
double shared_share(std::span<std::uint32_t const> a, std::span<std::uint32_t const> b) {
    if (a.empty() || b.empty()) return 0;
    std::size_t shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) {
            ++shared;
            ++i;
            ++j;
        } else {
            ++(*i < *j ? i : j);
        }
    }
    return static_cast<double>(shared) / std::sqrt(static_cast<double>(a.size() * b.size()));
}

/// What is done to what: the content words that stand in the first noun phrases, without names that may be the
/// subject's.
std::vector<std::string> argument_words(Mention const& mention, std::vector<std::string> const& message) {
    if (mention.involved.empty()) return {};
    std::string objects;
    for (std::size_t i = 1; i < std::min(mention.involved.size(), most_arguments); ++i)
        objects += mention.involved[i] + " ";
    auto found = words_in(objects, mention.content);
    auto const subject = words_in(mention.involved.front(), mention.content);
    std::erase_if(found, [&](std::string const& word) { return std::ranges::find(subject, word) != subject.end(); });
    std::ranges::copy_if(subject, std::back_inserter(found),
                         [&](std::string const& word) { return std::ranges::binary_search(message, word); });
    return found;
}

/// The last words of the names in a mention's first noun phrase.
std::vector<std::string> names_of_subject(Mention const& mention) {
    std::vector<std::string> names;
    if (mention.involved.empty()) return names;
    for (std::string const& name : mention.participants) {
        std::string const key = name_key(name);
        if (mention.involved.front().find(name) != std::string::npos) names.push_back(key.substr(key.rfind(' ') + 1));
    }
    return names;
}

/// Adds the words' hashes, sorted, and tells how many they are.
std::uint16_t add_hashes(std::vector<std::string> const& words, std::vector<std::uint32_t>& all) {
    constexpr std::size_t most = 0xFFFF;
    std::size_t const count = std::min(words.size(), most);
    for (std::size_t i = 0; i < count; ++i)
        all.push_back(static_cast<std::uint32_t>(stable_hash(words[i])));
    std::sort(all.end() - static_cast<std::ptrdiff_t>(count), all.end());
    return static_cast<std::uint16_t>(count);
}

} // namespace

bool is_general(std::string_view lemma) {
    return std::ranges::binary_search(general, lemma);
}

Matters::Kind Matters::kind_of(Mention const& mention) {
    if (!engine::is_general(mention.lemma)) return Kind::specific;
    if (mention.form == Form::noun) return Kind::noun;
    if (mention.lemma == "be" || mention.lemma == "have") return Kind::being;
    if (std::ranges::binary_search(of_message, std::string_view(mention.lemma))) return Kind::message;
    return std::ranges::binary_search(of_object, std::string_view(mention.lemma)) ? Kind::action : Kind::other;
}

Matters::Matters(std::span<ClusterItem const> items) {
    kinds_.reserve(items.size());
    matter_of_.reserve(items.size());
    for (ClusterItem const& item : items) {
        Mention const& mention = *item.mention;
        kinds_.push_back(kind_of(mention));
        matter_of_.push_back(static_cast<std::uint32_t>(places_.size()));
        if (kinds_.back() == Kind::specific) continue;
        auto message = message_words(mention);
        std::string const predicate = to_lower(mention.predicate);
        auto const is_predicate = [&](std::string const& word) { return word == mention.lemma || word == predicate; };
        std::erase_if(message, is_predicate);
        auto arguments = argument_words(mention, message);
        std::erase_if(arguments, is_predicate);
        Place& place = places_.emplace_back();
        place.begin = static_cast<std::uint32_t>(words_.size());
        place.sizes = {add_hashes(names_of_subject(mention), words_), add_hashes(message, words_),
                       add_hashes(words_in(mention.title, message), words_), add_hashes(arguments, words_)};
    }
}

Matters::Matter Matters::matter(std::size_t item) const {
    Place const& place = places_[matter_of_[item]];
    Words rest = Words(words_).subspan(place.begin);
    auto const take = [&](std::uint16_t size) {
        Words const taken = rest.first(size);
        rest = rest.subspan(size);
        return taken;
    };
    return {take(place.sizes[0]), take(place.sizes[1]), take(place.sizes[2]), take(place.sizes[3])};
}

double Matters::likeness(std::size_t a, std::size_t b) const {
    Kind const x = kinds_[a];
    Kind const y = kinds_[b];
    // A verb of another kind goes with this one: "gave a speech", "spoke".
    if (x == Kind::specific || y == Kind::specific) return 1;
    Matter const one = matter(a);
    Matter const other = matter(b);
    if (one.message.empty() && other.message.empty()) return 1;
    auto const share = [](Words left, Words right, double least) {
        return std::min(1.0, shared_share(left, right) / least);
    };
    Kind const kind = x == Kind::noun ? y : x;
    bool const others = !one.subject.empty() && !other.subject.empty() && shared_share(one.subject, other.subject) <= 0;
    if (others && x == y && kind != Kind::other) return 0;
    switch (kind) {
    case Kind::being:
        return share(one.message, other.message, least_being);
    case Kind::message:
        return std::max(share(one.message, other.message, least_message), share(one.near, other.near, least_near));
    case Kind::action:
        return std::max(share(one.message, other.message, least_action),
                        share(one.arguments, other.arguments, least_arguments));
    case Kind::noun:
        return std::max(share(one.message, other.message, least_noun),
                        share(one.arguments, other.arguments, least_arguments));
    case Kind::specific:
    case Kind::other:
        break;
    }
    return 1;
}

} // namespace dateline::engine
