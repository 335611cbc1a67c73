#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

struct IrregularForm {
    std::string_view form;
    std::string_view lemma;
    VerbForm reading;
};

/// Forms that no rule gives, sorted.
constexpr std::array<IrregularForm, 195> irregular = {{{"am", "be", VerbForm::base},
                                                       {"are", "be", VerbForm::base},
                                                       {"arisen", "arise", VerbForm::participle},
                                                       {"arose", "arise", VerbForm::past},
                                                       {"ate", "eat", VerbForm::past},
                                                       {"beat", "beat", VerbForm::past},
                                                       {"beaten", "beat", VerbForm::participle},
                                                       {"became", "become", VerbForm::past},
                                                       {"become", "become", VerbForm::participle},
                                                       {"been", "be", VerbForm::participle},
                                                       {"began", "begin", VerbForm::past},
                                                       {"begun", "begin", VerbForm::participle},
                                                       {"bent", "bend", VerbForm::past},
                                                       {"bet", "bet", VerbForm::past},
                                                       {"bit", "bite", VerbForm::past},
                                                       {"bitten", "bite", VerbForm::participle},
                                                       {"bled", "bleed", VerbForm::past},
                                                       {"blew", "blow", VerbForm::past},
                                                       {"blown", "blow", VerbForm::participle},
                                                       {"bore", "bear", VerbForm::past},
                                                       {"borne", "bear", VerbForm::participle},
                                                       {"bought", "buy", VerbForm::past},
                                                       {"bound", "bind", VerbForm::past},
                                                       {"broadcast", "broadcast", VerbForm::past},
                                                       {"broke", "break", VerbForm::past},
                                                       {"broken", "break", VerbForm::participle},
                                                       {"brought", "bring", VerbForm::past},
                                                       {"built", "build", VerbForm::past},
                                                       {"burst", "burst", VerbForm::past},
                                                       {"came", "come", VerbForm::past},
                                                       {"caught", "catch", VerbForm::past},
                                                       {"chose", "choose", VerbForm::past},
                                                       {"chosen", "choose", VerbForm::participle},
                                                       {"clung", "cling", VerbForm::past},
                                                       {"come", "come", VerbForm::participle},
                                                       {"cost", "cost", VerbForm::past},
                                                       {"crept", "creep", VerbForm::past},
                                                       {"cut", "cut", VerbForm::past},
                                                       {"dealt", "deal", VerbForm::past},
                                                       {"did", "do", VerbForm::past},
                                                       {"does", "do", VerbForm::present_s},
                                                       {"done", "do", VerbForm::participle},
                                                       {"drank", "drink", VerbForm::past},
                                                       {"drawn", "draw", VerbForm::participle},
                                                       {"drew", "draw", VerbForm::past},
                                                       {"driven", "drive", VerbForm::participle},
                                                       {"drove", "drive", VerbForm::past},
                                                       {"drunk", "drink", VerbForm::participle},
                                                       {"dug", "dig", VerbForm::past},
                                                       {"eaten", "eat", VerbForm::participle},
                                                       {"fallen", "fall", VerbForm::participle},
                                                       {"fed", "feed", VerbForm::past},
                                                       {"fell", "fall", VerbForm::past},
                                                       {"felt", "feel", VerbForm::past},
                                                       {"fled", "flee", VerbForm::past},
                                                       {"flew", "fly", VerbForm::past},
                                                       {"flown", "fly", VerbForm::participle},
                                                       {"flung", "fling", VerbForm::past},
                                                       {"forbade", "forbid", VerbForm::past},
                                                       {"forbidden", "forbid", VerbForm::participle},
                                                       {"foresaw", "foresee", VerbForm::past},
                                                       {"foreseen", "foresee", VerbForm::participle},
                                                       {"forgave", "forgive", VerbForm::past},
                                                       {"forgiven", "forgive", VerbForm::participle},
                                                       {"forgot", "forget", VerbForm::past},
                                                       {"forgotten", "forget", VerbForm::participle},
                                                       {"fought", "fight", VerbForm::past},
                                                       {"found", "find", VerbForm::past},
                                                       {"froze", "freeze", VerbForm::past},
                                                       {"frozen", "freeze", VerbForm::participle},
                                                       {"gave", "give", VerbForm::past},
                                                       {"given", "give", VerbForm::participle},
                                                       {"goes", "go", VerbForm::present_s},
                                                       {"gone", "go", VerbForm::participle},
                                                       {"got", "get", VerbForm::past},
                                                       {"gotten", "get", VerbForm::participle},
                                                       {"grew", "grow", VerbForm::past},
                                                       {"ground", "grind", VerbForm::past},
                                                       {"grown", "grow", VerbForm::participle},
                                                       {"had", "have", VerbForm::past},
                                                       {"has", "have", VerbForm::present_s},
                                                       {"heard", "hear", VerbForm::past},
                                                       {"held", "hold", VerbForm::past},
                                                       {"hid", "hide", VerbForm::past},
                                                       {"hidden", "hide", VerbForm::participle},
                                                       {"hit", "hit", VerbForm::past},
                                                       {"hung", "hang", VerbForm::past},
                                                       {"hurt", "hurt", VerbForm::past},
                                                       {"is", "be", VerbForm::present_s},
                                                       {"kept", "keep", VerbForm::past},
                                                       {"knew", "know", VerbForm::past},
                                                       {"known", "know", VerbForm::participle},
                                                       {"laid", "lay", VerbForm::past},
                                                       {"lain", "lie", VerbForm::participle},
                                                       {"lay", "lie", VerbForm::past},
                                                       {"led", "lead", VerbForm::past},
                                                       {"left", "leave", VerbForm::past},
                                                       {"lent", "lend", VerbForm::past},
                                                       {"let", "let", VerbForm::past},
                                                       {"lit", "light", VerbForm::past},
                                                       {"lost", "lose", VerbForm::past},
                                                       {"made", "make", VerbForm::past},
                                                       {"meant", "mean", VerbForm::past},
                                                       {"met", "meet", VerbForm::past},
                                                       {"mistaken", "mistake", VerbForm::participle},
                                                       {"mistook", "mistake", VerbForm::past},
                                                       {"overcame", "overcome", VerbForm::past},
                                                       {"overcome", "overcome", VerbForm::participle},
                                                       {"oversaw", "oversee", VerbForm::past},
                                                       {"overseen", "oversee", VerbForm::participle},
                                                       {"overtaken", "overtake", VerbForm::participle},
                                                       {"overthrew", "overthrow", VerbForm::past},
                                                       {"overthrown", "overthrow", VerbForm::participle},
                                                       {"overtook", "overtake", VerbForm::past},
                                                       {"paid", "pay", VerbForm::past},
                                                       {"put", "put", VerbForm::past},
                                                       {"quit", "quit", VerbForm::past},
                                                       {"ran", "run", VerbForm::past},
                                                       {"rang", "ring", VerbForm::past},
                                                       {"read", "read", VerbForm::past},
                                                       {"ridden", "ride", VerbForm::participle},
                                                       {"risen", "rise", VerbForm::participle},
                                                       {"rode", "ride", VerbForm::past},
                                                       {"rose", "rise", VerbForm::past},
                                                       {"run", "run", VerbForm::participle},
                                                       {"rung", "ring", VerbForm::participle},
                                                       {"said", "say", VerbForm::past},
                                                       {"sang", "sing", VerbForm::past},
                                                       {"sank", "sink", VerbForm::past},
                                                       {"sat", "sit", VerbForm::past},
                                                       {"saw", "see", VerbForm::past},
                                                       {"seen", "see", VerbForm::participle},
                                                       {"sent", "send", VerbForm::past},
                                                       {"set", "set", VerbForm::past},
                                                       {"shaken", "shake", VerbForm::participle},
                                                       {"shed", "shed", VerbForm::past},
                                                       {"shook", "shake", VerbForm::past},
                                                       {"shot", "shoot", VerbForm::past},
                                                       {"showed", "show", VerbForm::past},
                                                       {"shown", "show", VerbForm::participle},
                                                       {"shrank", "shrink", VerbForm::past},
                                                       {"shrunk", "shrink", VerbForm::participle},
                                                       {"shut", "shut", VerbForm::past},
                                                       {"slept", "sleep", VerbForm::past},
                                                       {"slid", "slide", VerbForm::past},
                                                       {"sold", "sell", VerbForm::past},
                                                       {"sought", "seek", VerbForm::past},
                                                       {"spent", "spend", VerbForm::past},
                                                       {"split", "split", VerbForm::past},
                                                       {"spoke", "speak", VerbForm::past},
                                                       {"spoken", "speak", VerbForm::participle},
                                                       {"spread", "spread", VerbForm::past},
                                                       {"spun", "spin", VerbForm::past},
                                                       {"stole", "steal", VerbForm::past},
                                                       {"stolen", "steal", VerbForm::participle},
                                                       {"stood", "stand", VerbForm::past},
                                                       {"struck", "strike", VerbForm::past},
                                                       {"stuck", "stick", VerbForm::past},
                                                       {"sung", "sing", VerbForm::participle},
                                                       {"sunk", "sink", VerbForm::participle},
                                                       {"swam", "swim", VerbForm::past},
                                                       {"swept", "sweep", VerbForm::past},
                                                       {"swore", "swear", VerbForm::past},
                                                       {"sworn", "swear", VerbForm::participle},
                                                       {"swum", "swim", VerbForm::participle},
                                                       {"swung", "swing", VerbForm::past},
                                                       {"taken", "take", VerbForm::participle},
                                                       {"taught", "teach", VerbForm::past},
                                                       {"thought", "think", VerbForm::past},
                                                       {"threw", "throw", VerbForm::past},
                                                       {"thrown", "throw", VerbForm::participle},
                                                       {"told", "tell", VerbForm::past},
                                                       {"took", "take", VerbForm::past},
                                                       {"tore", "tear", VerbForm::past},
                                                       {"torn", "tear", VerbForm::participle},
                                                       {"undergone", "undergo", VerbForm::participle},
                                                       {"understood", "understand", VerbForm::past},
                                                       {"undertaken", "undertake", VerbForm::participle},
                                                       {"undertook", "undertake", VerbForm::past},
                                                       {"underwent", "undergo", VerbForm::past},
                                                       {"upheld", "uphold", VerbForm::past},
                                                       {"was", "be", VerbForm::past},
                                                       {"went", "go", VerbForm::past},
                                                       {"wept", "weep", VerbForm::past},
                                                       {"were", "be", VerbForm::past},
                                                       {"withdrawn", "withdraw", VerbForm::participle},
                                                       {"withdrew", "withdraw", VerbForm::past},
                                                       {"withstood", "withstand", VerbForm::past},
                                                       {"woke", "wake", VerbForm::past},
                                                       {"woken", "wake", VerbForm::participle},
                                                       {"won", "win", VerbForm::past},
                                                       {"wore", "wear", VerbForm::past},
                                                       {"worn", "wear", VerbForm::participle},
                                                       {"written", "write", VerbForm::participle},
                                                       {"wrote", "write", VerbForm::past}}};

/// Verbs of news, sorted: the words that are read as verbs in their base and "-s" forms.
constexpr std::array<std::string_view, 463> bases = {
    "accept",     "accuse",      "achieve",   "acknowledge", "acquire",   "act",        "add",        "admit",
    "adopt",      "advise",      "affect",    "agree",       "aim",       "allege",     "allow",      "announce",
    "answer",     "apologise",   "apologize", "appeal",      "appear",    "appoint",    "approve",    "argue",
    "arise",      "arrest",      "arrive",    "ask",         "assert",    "assess",     "attack",     "attempt",
    "attend",     "authorise",   "authorize", "avoid",       "await",     "back",       "ban",        "battle",
    "be",         "bear",        "beat",      "become",      "begin",     "believe",    "belong",     "bend",
    "bet",        "bind",        "bite",      "blame",       "bleed",     "block",      "blow",       "bomb",
    "boost",      "breach",      "break",     "bring",       "broadcast", "build",      "burst",      "buy",
    "call",       "calm",        "cancel",    "carry",       "catch",     "cause",      "celebrate",  "challenge",
    "change",     "charge",      "check",     "choose",      "cite",      "claim",      "clash",      "cling",
    "close",      "collapse",    "collect",   "come",        "comment",   "commit",     "complain",   "complete",
    "concede",    "concern",     "conclude",  "condemn",     "conduct",   "confirm",    "consider",   "contain",
    "continue",   "contradict",  "control",   "convict",     "cooperate", "cost",       "count",      "cover",
    "crash",      "create",      "creep",     "criticise",   "criticize", "cross",      "cut",        "damage",
    "deal",       "debate",      "decide",    "declare",     "decline",   "defend",     "delay",      "deliver",
    "demand",     "deny",        "depart",    "deploy",      "describe",  "destroy",    "detain",     "develop",
    "die",        "dig",         "disclose",  "discover",    "discuss",   "dismiss",    "dispute",    "do",
    "double",     "draw",        "drink",     "drive",       "drop",      "earn",       "eat",        "elect",
    "emerge",     "encourage",   "end",       "endorse",     "endure",    "enter",      "erupt",      "escape",
    "establish",  "estimate",    "evacuate",  "examine",     "exclude",   "execute",    "expand",     "expect",
    "expel",      "explain",     "explode",   "express",     "extend",    "face",       "fail",       "fall",
    "fear",       "feed",        "feel",      "fight",       "file",      "find",       "fine",       "finish",
    "fire",       "flee",        "fling",     "fly",         "follow",    "forbid",     "force",      "foresee",
    "forget",     "forgive",     "freeze",    "gain",        "gather",    "get",        "give",       "go",
    "grant",      "grind",       "grow",      "guarantee",   "halt",      "hang",       "happen",     "harm",
    "have",       "hear",        "help",      "hide",        "hire",      "hit",        "hold",       "hope",
    "hurt",       "identify",    "ignore",    "impose",      "improve",   "include",    "increase",   "indicate",
    "inform",     "injure",      "insist",    "inspect",     "intend",    "intercept",  "introduce",  "invade",
    "invest",     "investigate", "invite",    "involve",     "issue",     "join",       "jump",       "keep",
    "kidnap",     "kill",        "know",      "land",        "last",      "launch",     "lay",        "lead",
    "leak",       "learn",       "leave",     "lend",        "let",       "lie",        "lift",       "light",
    "limit",      "live",        "look",      "lose",        "lower",     "maintain",   "make",       "manage",
    "march",      "mark",        "mean",      "meet",        "mention",   "mistake",    "move",       "murder",
    "negotiate",  "note",        "obtain",    "occupy",      "occur",     "offer",      "open",       "oppose",
    "order",      "oust",        "outline",   "overcome",    "oversee",   "overtake",   "overthrow",  "overturn",
    "paint",      "pass",        "pay",       "phone",       "plan",      "play",       "plead",      "plunge",
    "point",      "portray",     "post",      "postpone",    "praise",    "predict",    "prepare",    "present",
    "prevent",    "proceed",     "produce",   "promise",     "promote",   "propose",    "prosecute",  "protect",
    "protest",    "prove",       "provide",   "publish",     "pull",      "push",       "put",        "question",
    "quit",       "quote",       "raid",      "raise",       "rank",      "reach",      "react",      "read",
    "receive",    "recommend",   "recover",   "recruit",     "reduce",    "refer",      "refuse",     "regret",
    "reject",     "relate",      "release",   "rely",        "remain",    "remove",     "repair",     "replace",
    "reply",      "report",      "represent", "request",     "require",   "rescue",     "resign",     "resist",
    "resolve",    "respond",     "restore",   "result",      "resume",    "retire",     "retreat",    "return",
    "reveal",     "review",      "ride",      "ring",        "rise",      "rule",       "run",        "say",
    "scrap",      "search",      "see",       "seek",        "seize",     "sell",       "send",       "serve",
    "set",        "settle",      "shake",     "shed",        "shift",     "shoot",      "show",       "shrink",
    "shut",       "sign",        "sing",      "sink",        "sit",       "sleep",      "slide",      "slip",
    "smash",      "soar",        "speak",     "spend",       "spill",     "spin",       "split",      "spread",
    "stand",      "start",       "state",     "stay",        "steal",     "step",       "stick",      "stop",
    "strengthen", "strike",      "submit",    "succeed",     "suffer",    "suggest",    "summon",     "supply",
    "support",    "surge",       "surrender", "suspect",     "suspend",   "swap",       "swear",      "sweep",
    "swim",       "swing",       "take",      "teach",       "tear",      "tell",       "testify",    "think",
    "threaten",   "throw",       "tighten",   "topple",      "trade",     "train",      "transfer",   "travel",
    "treat",      "trigger",     "try",       "turn",        "undergo",   "underscore", "understand", "undertake",
    "unveil",     "uphold",      "urge",      "use",         "vanish",    "visit",      "vote",       "vow",
    "wait",       "wake",        "walk",      "want",        "warn",      "wear",       "weep",       "welcome",
    "win",        "withdraw",    "withstand", "work",        "worry",     "wound",      "write"};

constexpr std::array<std::string_view, 28> reporting = {
    "acknowledge", "add",      "admit",   "announce", "argue",   "assert",  "comment", "conclude", "confirm", "declare",
    "describe",    "estimate", "explain", "indicate", "insist",  "mention", "note",    "quote",    "recall",  "report",
    "reveal",      "say",      "show",    "state",    "suggest", "tell",    "warn",    "write"};
constexpr std::array<std::string_view, 4> claiming = {"accuse", "allege", "assert", "claim"};
constexpr std::array<std::string_view, 6> denying = {"contradict", "deny", "dismiss", "dispute", "refute", "reject"};
constexpr std::array<std::string_view, 8> planning = {"aim",  "expect",  "hope",     "intend",
                                                      "plan", "propose", "schedule", "slate"};

/// Words in "-ed" that are no verbs.
constexpr std::array<std::string_view, 14> not_past = {"bed",    "breed", "creed", "deed",   "embed",
                                                       "exceed", "feed",  "greed", "need",   "proceed",
                                                       "red",    "seed",  "speed", "succeed"};

static_assert(std::ranges::is_sorted(irregular, {}, &IrregularForm::form));
static_assert(std::ranges::is_sorted(bases) && std::ranges::is_sorted(reporting) && std::ranges::is_sorted(claiming) &&
              std::ranges::is_sorted(denying) && std::ranges::is_sorted(planning) && std::ranges::is_sorted(not_past));

template <std::size_t N> bool holds(std::array<std::string_view, N> const& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/// The base of a regular "-ed" or "-ing" form, without its ending: "stopp" -> "stop", "deni" -> "deny", "mov" ->
/// "move".
std::string base_of_stem(std::string stem) {
    if (holds(bases, stem)) return stem;
    if (holds(bases, stem + "e")) return stem + "e";
    if (stem.ends_with('i')) return stem.substr(0, stem.size() - 1) + "y";
    std::size_t const n = stem.size();
    if (n >= 4 && stem[n - 1] == stem[n - 2] && !is_vowel(stem[n - 1]) && stem[n - 1] != 's' && stem[n - 1] != 'l') {
        return stem.substr(0, n - 1);
    }
    // A consonant after one vowel and consonant cluster wants its "e" back: "accus", "releas", "schedul".
    bool const silent_e =
        n >= 2 && (stem.ends_with("v") || stem.ends_with("c") || stem.ends_with("g") || stem.ends_with("z") ||
                   stem.ends_with("u") || stem.ends_with("dl") || stem.ends_with("bl") || stem.ends_with("gl") ||
                   stem.ends_with("tl") || stem.ends_with("at") || stem.ends_with("ul") || stem.ends_with("ur") ||
                   (stem.ends_with("s") && !stem.ends_with("ss")));
    return silent_e ? stem + "e" : stem;
}

} // namespace

std::optional<VerbReading> read_irregular_verb(std::string_view word) {
    auto const found = std::ranges::lower_bound(irregular, word, {}, &IrregularForm::form);
    if (found == irregular.end() || found->form != word) return {};
    return VerbReading{found->reading, std::string(found->lemma)};
}

std::optional<VerbReading> read_verb(std::string_view word) {
    if (auto irregular_form = read_irregular_verb(word)) return irregular_form;
    if (word.size() < 2) return {};
    if (word.ends_with("ed") && word.size() > 3 && !holds(not_past, word)) {
        return VerbReading{VerbForm::past, base_of_stem(std::string(word.substr(0, word.size() - 2)))};
    }
    if (word.ends_with("ing") && word.size() > 5) {
        std::string base = base_of_stem(std::string(word.substr(0, word.size() - 3)));
        if (holds(bases, base)) return VerbReading{VerbForm::ing, std::move(base)};
        return {};
    }
    if (holds(bases, word)) return VerbReading{VerbForm::base, std::string(word)};
    if (word.ends_with('s')) {
        for (std::string const& base :
             {std::string(word.substr(0, word.size() - 1)),
              word.ends_with("es") ? std::string(word.substr(0, word.size() - 2)) : "",
              word.ends_with("ies") ? std::string(word.substr(0, word.size() - 3)) + "y" : ""}) {
            if (holds(bases, base)) return VerbReading{VerbForm::present_s, base};
        }
    }
    return {};
}

bool is_known_verb(std::string_view lemma) {
    return holds(bases, lemma);
}
bool is_reporting_verb(std::string_view lemma) {
    return holds(reporting, lemma);
}
bool is_claiming_verb(std::string_view lemma) {
    return holds(claiming, lemma);
}
bool is_denying_verb(std::string_view lemma) {
    return holds(denying, lemma);
}
bool is_planning_verb(std::string_view lemma) {
    return holds(planning, lemma);
}

} // namespace dateline::engine
