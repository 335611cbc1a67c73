#include "engine/language/verbs.hpp"

#include "engine/language/letter_index.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

/// Verbs of news, sorted: the words that are read as verbs in their base and "-s" forms.
constexpr std::array<std::string_view, 822> bases = {
    "abandon",     "abduct",      "abolish",     "absorb",      "accelerate", "accept",      "accommodate",
    "accompany",   "accomplish",  "accumulate",  "accuse",      "achieve",    "acknowledge", "acquire",
    "acquit",      "act",         "activate",    "adapt",       "add",        "adhere",      "adjourn",
    "adjust",      "administer",  "admit",       "adopt",       "advise",     "affect",      "agree",
    "aim",         "allege",      "allocate",    "allow",       "amend",      "analyse",     "analyze",
    "announce",    "annul",       "answer",      "apologise",   "apologize",  "appeal",      "appear",
    "appoint",     "apprehend",   "approve",     "argue",       "arise",      "arrange",     "arrest",
    "arrive",      "ask",         "assassinate", "assemble",    "assert",     "assess",      "assign",
    "assist",      "assume",      "assure",      "attach",      "attack",     "attain",      "attempt",
    "attend",      "attract",     "authorise",   "authorize",   "avert",      "avoid",       "await",
    "awake",       "back",        "ban",         "banish",      "battle",     "be",          "bear",
    "beat",        "become",      "begin",       "behave",      "believe",    "belong",      "bend",
    "bet",         "betray",      "bind",        "bite",        "blame",      "bleed",       "block",
    "blow",        "bolster",     "bomb",        "boost",       "brandish",   "breach",      "break",
    "bring",       "broadcast",   "build",       "burst",       "bury",       "buy",         "calculate",
    "call",        "calm",        "cancel",      "carry",       "catch",      "cause",       "celebrate",
    "challenge",   "change",      "charge",      "check",       "choose",     "circulate",   "cite",
    "claim",       "clarify",     "clash",       "cling",       "close",      "coincide",    "collapse",
    "collect",     "collide",     "come",        "commemorate", "comment",    "commit",      "compare",
    "compel",      "compensate",  "compete",     "compile",     "complain",   "complete",    "comply",
    "comprise",    "conceal",     "concede",     "conceive",    "concern",    "conclude",    "condemn",
    "conduct",     "confess",     "confine",     "confirm",     "confiscate", "confront",    "confuse",
    "consider",    "consist",     "consolidate", "constitute",  "construct",  "consult",     "consume",
    "contain",     "contemplate", "continue",    "contradict",  "contribute", "control",     "convene",
    "convey",      "convict",     "convince",    "cooperate",   "correspond", "cost",        "count",
    "cover",       "crash",       "create",      "creep",       "criticise",  "criticize",   "cross",
    "crumble",     "curtail",     "cut",         "damage",      "deal",       "debate",      "decide",
    "declare",     "decline",     "dedicate",    "deem",        "defend",     "defer",       "define",
    "defuse",      "defy",        "degrade",     "delay",       "delete",     "deliver",     "demand",
    "demolish",    "demonstrate", "denounce",    "deny",        "depart",     "deplore",     "deploy",
    "deport",      "deprive",     "derail",      "descend",     "describe",   "deserve",     "destabilise",
    "destabilize", "destroy",     "detain",      "deteriorate", "determine",  "detonate",    "devastate",
    "develop",     "devote",      "die",         "differ",      "dig",        "diminish",    "disable",
    "disagree",    "disappear",   "disappoint",  "disarm",      "disband",    "disclose",    "discourage",
    "discover",    "discuss",     "dismantle",   "dismiss",     "disperse",   "displace",    "dispute",
    "disrupt",     "dissolve",    "distribute",  "divert",      "divide",     "do",          "donate",
    "double",      "draw",        "drink",       "drive",       "drop",       "drown",       "dwindle",
    "earn",        "eat",         "eject",       "elect",       "eliminate",  "embark",      "embezzle",
    "embrace",     "emerge",      "emphasise",   "emphasize",   "employ",     "enable",      "enact",
    "encourage",   "end",         "endorse",     "endure",      "enforce",    "engage",      "enhance",
    "enjoy",       "enlist",      "ensue",       "ensure",      "entail",     "enter",       "entitle",
    "envisage",    "equip",       "eradicate",   "erode",       "erupt",      "escalate",    "escape",
    "establish",   "estimate",    "evacuate",    "evade",       "evaluate",   "evict",       "evolve",
    "exacerbate",  "exaggerate",  "examine",     "exceed",      "exclude",    "execute",     "exert",
    "exhaust",     "exist",       "expand",      "expect",      "expel",      "expire",      "explain",
    "explode",     "exploit",     "expose",      "express",     "extend",     "extinguish",  "extract",
    "extradite",   "fabricate",   "face",        "facilitate",  "fail",       "fall",        "falter",
    "fear",        "feed",        "feel",        "fight",       "file",       "find",        "fine",
    "finish",      "fire",        "flee",        "fling",       "flourish",   "fly",         "follow",
    "forbid",      "force",       "foresee",     "forestall",   "forget",     "forgive",     "forgo",
    "formulate",   "freeze",      "fulfil",      "fulfill",     "furnish",    "gain",        "gather",
    "generate",    "get",         "give",        "go",          "govern",     "graduate",    "grant",
    "grind",       "grow",        "guarantee",   "halt",        "hang",       "happen",      "harass",
    "harm",        "have",        "hear",        "help",        "hesitate",   "hide",        "highlight",
    "hijack",      "hinder",      "hire",        "hit",         "hold",       "hope",        "hospitalise",
    "hospitalize", "hurt",        "identify",    "ignore",      "illustrate", "imagine",     "implement",
    "imply",       "impose",      "imprison",    "improve",     "incite",     "include",     "increase",
    "indicate",    "induce",      "infect",      "infiltrate",  "inflict",    "inform",      "inherit",
    "inhibit",     "initiate",    "inject",      "injure",      "insist",     "inspect",     "install",
    "instruct",    "insult",      "integrate",   "intend",      "intensify",  "intercept",   "interfere",
    "interpret",   "interrogate", "interrupt",   "intervene",   "introduce",  "invade",      "invest",
    "investigate", "invite",      "involve",     "issue",       "join",       "jump",        "justify",
    "keep",        "kidnap",      "kill",        "kneel",       "know",       "land",        "last",
    "launch",      "lay",         "lead",        "leak",        "learn",      "leave",       "legalise",
    "legalize",    "lend",        "let",         "lie",         "lift",       "light",       "limit",
    "live",        "look",        "lose",        "lower",       "maintain",   "make",        "manage",
    "march",       "mark",        "marry",       "mean",        "mediate",    "meet",        "mention",
    "merge",       "migrate",     "minimise",    "minimize",    "mislead",    "mistake",     "mobilise",
    "mobilize",    "modify",      "motivate",    "move",        "murder",     "neglect",     "negotiate",
    "nominate",    "note",        "notify",      "obey",        "oblige",     "observe",     "obstruct",
    "obtain",      "occupy",      "occur",       "offer",       "open",       "operate",     "oppose",
    "oppress",     "order",       "originate",   "oust",        "outlaw",     "outline",     "outlive",
    "overcome",    "overhear",    "override",    "overrule",    "overrun",    "oversee",     "overshadow",
    "oversleep",   "overtake",    "overthrow",   "overturn",    "paint",      "participate", "pass",
    "pay",         "penetrate",   "perceive",    "perform",     "perish",     "permit",      "persist",
    "persuade",    "phone",       "plan",        "play",        "plead",      "plunder",     "plunge",
    "point",       "portray",     "possess",     "post",        "postpone",   "praise",      "precede",
    "preclude",    "predict",     "prepare",     "present",     "preserve",   "preside",     "prevail",
    "prevent",     "proceed",     "proclaim",    "produce",     "prohibit",   "proliferate", "prolong",
    "promise",     "promote",     "pronounce",   "propel",      "propose",    "prosecute",   "protect",
    "protest",     "prove",       "provide",     "provoke",     "publish",    "pull",        "pursue",
    "push",        "put",         "quell",       "question",    "quit",       "quote",       "raid",
    "raise",       "rank",        "ratify",      "reach",       "react",      "read",        "reassure",
    "rebuild",     "recapture",   "recede",      "receive",     "reckon",     "recognise",   "recognize",
    "recommend",   "reconcile",   "reconsider",  "recover",     "recruit",    "redirect",    "reduce",
    "reelect",     "refer",       "refrain",     "refurbish",   "refuse",     "refute",      "regain",
    "regret",      "regulate",    "reinforce",   "reinstate",   "reiterate",  "reject",      "relate",
    "release",     "relinquish",  "relocate",    "rely",        "remain",     "remove",      "reopen",
    "repair",      "repatriate",  "repay",       "repel",       "replace",    "replicate",   "reply",
    "report",      "represent",   "reprimand",   "request",     "require",    "reschedule",  "rescue",
    "resell",      "reshuffle",   "reside",      "resign",      "resist",     "resolve",     "respond",
    "restore",     "restrain",    "restrict",    "result",      "resume",     "resurface",   "retain",
    "retake",      "retaliate",   "retire",      "retreat",     "retrieve",   "return",      "reveal",
    "review",      "revive",      "revoke",      "revolve",     "rewrite",    "ride",        "ring",
    "rise",        "rule",        "run",         "say",         "scrap",      "scrape",      "search",
    "secure",      "see",         "seek",        "seize",       "select",     "sell",        "send",
    "serve",       "set",         "settle",      "shake",       "shed",       "shift",       "shoot",
    "show",        "shrink",      "shut",        "sign",        "simplify",   "sing",        "sink",
    "sit",         "slay",        "sleep",       "slide",       "slip",       "smash",       "smuggle",
    "soar",        "solve",       "speak",       "specify",     "speculate",  "spend",       "spill",
    "spin",        "split",       "spread",      "stabilise",   "stabilize",  "stand",       "start",
    "state",       "stay",        "steal",       "step",        "stick",      "stimulate",   "stipulate",
    "stop",        "strengthen",  "strike",      "strive",      "subdue",     "submit",      "subscribe",
    "substitute",  "succeed",     "suffer",      "suggest",     "summarise",  "summarize",   "summon",
    "supervise",   "supply",      "support",     "suppress",    "surge",      "surpass",     "surrender",
    "survive",     "suspect",     "suspend",     "sustain",     "swap",       "swear",       "sweep",
    "swim",        "swing",       "symbolise",   "symbolize",   "tackle",     "take",        "tarnish",
    "teach",       "tear",        "tell",        "terminate",   "terrorise",  "terrorize",   "testify",
    "think",       "threaten",    "throw",       "thwart",      "tighten",    "tolerate",    "topple",
    "trade",       "train",       "transcend",   "transfer",    "transform",  "transmit",    "travel",
    "traverse",    "treat",       "trigger",     "try",         "turn",       "uncover",     "undergo",
    "undermine",   "underscore",  "understand",  "undertake",   "undo",       "unearth",     "unfold",
    "unite",       "unleash",     "unlock",      "unveil",      "uphold",     "urge",        "use",
    "vacate",      "validate",    "vandalise",   "vandalize",   "vanish",     "vanquish",    "verify",
    "vilify",      "violate",     "visit",       "vote",        "vow",        "wait",        "wake",
    "walk",        "want",        "warn",        "weaken",      "wear",       "weep",        "welcome",
    "widen",       "win",         "withdraw",    "withhold",    "withstand",  "work",        "worry",
    "worsen",      "wound",       "write"};

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

static_assert(std::ranges::is_sorted(bases) && std::ranges::is_sorted(reporting) && std::ranges::is_sorted(claiming) &&
              std::ranges::is_sorted(denying) && std::ranges::is_sorted(planning) && std::ranges::is_sorted(not_past));

template <std::size_t N> bool holds(std::array<std::string_view, N> const& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

constexpr LetterIndex bases_by_letter(bases);

bool is_base(std::string_view word) {
    return bases_by_letter.find(bases, word) != nullptr;
}

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/// The base of a regular "-ed" or "-ing" form, without its ending: "stopp" -> "stop", "deni" -> "deny", "mov" ->
/// "move".
std::string base_of_stem(std::string stem) {
    if (is_base(stem)) return stem;
    if (is_base(stem + "e")) return stem + "e";
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

std::optional<VerbReading> read_verb(std::string_view word) {
    if (auto irregular_form = read_irregular_verb(word)) return irregular_form;
    if (word.size() < 2) return {};
    if (word.ends_with("ed") && word.size() > 3 && !holds(not_past, word)) {
        return VerbReading{VerbForm::past, base_of_stem(std::string(word.substr(0, word.size() - 2)))};
    }
    if (word.ends_with("ing") && word.size() > 5) {
        std::string base = base_of_stem(std::string(word.substr(0, word.size() - 3)));
        if (is_base(base)) return VerbReading{VerbForm::ing, std::move(base)};
        return {};
    }
    if (is_base(word)) return VerbReading{VerbForm::base, std::string(word)};
    if (word.ends_with('s')) {
        for (std::string const& base :
             {std::string(word.substr(0, word.size() - 1)),
              word.ends_with("es") ? std::string(word.substr(0, word.size() - 2)) : "",
              word.ends_with("ies") ? std::string(word.substr(0, word.size() - 3)) + "y" : ""}) {
            if (is_base(base)) return VerbReading{VerbForm::present_s, base};
        }
    }
    return {};
}

bool is_known_verb(std::string_view lemma) {
    return is_base(lemma);
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
