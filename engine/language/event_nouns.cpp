#include "engine/language/event_nouns.hpp"

#include "engine/language/letter_index.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

struct EventNoun {
    std::string_view noun;
    std::string_view lemma;
};

/// Nouns that name what happens, each with the verb that tells the same, or else with the commonest noun that does.
// clang-format off
constexpr std::array<EventNoun, 617> event_nouns = {{
    {"abduction", "abduct"}, {"abortion", "abort"}, {"abuse", "abuse"}, {"acceptance", "accept"},
    {"accident", "accident"}, {"accord", "accord"}, {"accusation", "accuse"}, {"acquisition", "acquire"},
    {"acquittal", "acquit"}, {"action", "act"}, {"adaptation", "adapt"}, {"addition", "add"}, {"adjustment", "adjust"},
    {"admission", "admit"}, {"adoption", "adopt"}, {"advance", "advance"}, {"advertisement", "advertise"},
    {"advice", "advise"}, {"aftershock", "aftershock"}, {"agreement", "agree"}, {"aid", "aid"},
    {"allegation", "allege"}, {"alliance", "ally"}, {"allocation", "allocate"}, {"ambush", "ambush"},
    {"amendment", "amend"}, {"analysis", "analyse"}, {"anniversary", "anniversary"}, {"announcement", "announce"},
    {"apology", "apologise"}, {"appeal", "appeal"}, {"appearance", "appear"}, {"application", "apply"},
    {"appointment", "appoint"}, {"approval", "approve"}, {"argument", "argue"}, {"arrangement", "arrange"},
    {"arrest", "arrest"}, {"arrival", "arrive"}, {"arson", "arson"}, {"assassination", "assassinate"},
    {"assault", "assault"}, {"assessment", "assess"}, {"assignment", "assign"}, {"assistance", "assist"},
    {"assumption", "assume"}, {"assurance", "assure"}, {"atrocity", "atrocity"}, {"attack", "attack"},
    {"attempt", "attempt"}, {"attendance", "attend"}, {"auction", "auction"}, {"authorisation", "authorise"},
    {"authorization", "authorize"}, {"avalanche", "avalanche"}, {"award", "award"}, {"backing", "back"},
    {"bailout", "bail"}, {"ban", "ban"}, {"bankruptcy", "bankrupt"}, {"bargaining", "bargain"}, {"battle", "battle"},
    {"beating", "beat"}, {"betrayal", "betray"}, {"bid", "bid"}, {"birth", "bear"}, {"blackout", "outage"},
    {"blast", "blast"}, {"blaze", "fire"}, {"blizzard", "blizzard"}, {"blockade", "blockade"}, {"blockage", "block"},
    {"blow", "blow"}, {"bombardment", "bombard"}, {"bombing", "bomb"}, {"boycott", "boycott"}, {"breach", "breach"},
    {"break", "break"}, {"breakdown", "break"}, {"breakthrough", "break"}, {"briefing", "brief"},
    {"broadcast", "broadcast"}, {"bugging", "bug"}, {"burglary", "burgle"}, {"burial", "bury"}, {"buyout", "buy"},
    {"call", "call"}, {"campaign", "campaign"}, {"cancellation", "cancel"}, {"capture", "capture"},
    {"carnage", "carnage"}, {"case", "case"}, {"casting", "cast"}, {"cataclysm", "cataclysm"},
    {"ceasefire", "ceasefire"}, {"celebration", "celebrate"}, {"ceremony", "ceremony"},
    {"championship", "championship"}, {"change", "change"}, {"charge", "charge"}, {"chase", "chase"},
    {"check", "check"}, {"checkup", "check"}, {"choice", "choose"}, {"claim", "claim"}, {"clash", "clash"},
    {"cleanup", "clean"}, {"closing", "close"}, {"closure", "close"}, {"collapse", "collapse"},
    {"collision", "collide"}, {"coma", "coma"}, {"comeback", "come"}, {"comment", "comment"}, {"commitment", "commit"},
    {"communication", "communicate"}, {"comparison", "compare"}, {"compensation", "compensate"},
    {"competition", "compete"}, {"complaint", "complain"}, {"completion", "complete"}, {"compromise", "compromise"},
    {"concert", "concert"}, {"concession", "concede"}, {"conclusion", "conclude"}, {"condemnation", "condemn"},
    {"conference", "conference"}, {"confession", "confess"}, {"confirmation", "confirm"}, {"conflict", "conflict"},
    {"confrontation", "confront"}, {"conspiracy", "conspiracy"}, {"construction", "construct"},
    {"consultation", "consult"}, {"contact", "contact"}, {"contamination", "contaminate"}, {"contest", "contest"},
    {"contribution", "contribute"}, {"control", "control"}, {"convention", "convention"}, {"conversation", "converse"},
    {"conversion", "convert"}, {"conviction", "convict"}, {"cooperation", "cooperate"}, {"coronation", "crown"},
    {"correction", "correct"}, {"coup", "coup"}, {"crackdown", "crack"}, {"crash", "crash"}, {"creation", "create"},
    {"crime", "crime"}, {"crisis", "crisis"}, {"criticism", "criticise"}, {"crossing", "cross"}, {"cut", "cut"},
    {"cyclone", "cyclone"}, {"damage", "damage"}, {"deal", "deal"}, {"death", "die"}, {"debate", "debate"},
    {"debut", "debut"}, {"decision", "decide"}, {"declaration", "declare"}, {"decline", "decline"},
    {"decrease", "decrease"}, {"defeat", "defeat"}, {"defection", "defect"}, {"defence", "defend"},
    {"defense", "defend"}, {"delay", "delay"}, {"delivery", "deliver"}, {"demand", "demand"},
    {"demolition", "demolish"}, {"demonstration", "demonstrate"}, {"denial", "deny"}, {"departure", "depart"},
    {"deployment", "deploy"}, {"deportation", "deport"}, {"destruction", "destroy"}, {"detection", "detect"},
    {"detention", "detain"}, {"detonation", "detonate"}, {"development", "develop"}, {"diagnosis", "diagnose"},
    {"disagreement", "disagree"}, {"disappearance", "disappear"}, {"disapproval", "disapprove"},
    {"disaster", "disaster"}, {"discharge", "discharge"}, {"disclosure", "disclose"}, {"discovery", "discover"},
    {"discussion", "discuss"}, {"dismissal", "dismiss"}, {"disposal", "dispose"}, {"dispute", "dispute"},
    {"disqualification", "disqualify"}, {"disruption", "disrupt"}, {"dissolution", "dissolve"},
    {"distribution", "distribute"}, {"divorce", "divorce"}, {"donation", "donate"}, {"downgrade", "downgrade"},
    {"downtime", "downtime"}, {"draw", "draw"}, {"drilling", "drill"}, {"drop", "drop"}, {"drought", "drought"},
    {"dui", "dui"}, {"dumping", "dump"}, {"earthquake", "earthquake"}, {"eavesdropping", "eavesdrop"},
    {"election", "elect"}, {"elimination", "eliminate"}, {"embargo", "embargo"}, {"emergence", "emerge"},
    {"emergency", "emergency"}, {"emission", "emit"}, {"encirclement", "encircle"}, {"encounter", "encounter"},
    {"endorsement", "endorse"}, {"engagement", "engage"}, {"enlargement", "enlarge"}, {"entrance", "enter"},
    {"entry", "enter"}, {"epidemic", "epidemic"}, {"eruption", "erupt"}, {"escalation", "escalate"},
    {"escape", "escape"}, {"establishment", "establish"}, {"estimate", "estimate"}, {"evacuation", "evacuate"},
    {"evaluation", "evaluate"}, {"event", "event"}, {"eviction", "evict"}, {"examination", "examine"},
    {"exchange", "exchange"}, {"execution", "execute"}, {"exercise", "exercise"}, {"exhibition", "exhibit"},
    {"exit", "exit"}, {"expansion", "expand"}, {"expectation", "expect"}, {"expiration", "expire"},
    {"explanation", "explain"}, {"exploration", "explore"}, {"explosion", "explode"}, {"exposure", "expose"},
    {"expulsion", "expel"}, {"extension", "extend"}, {"extradition", "extradite"}, {"failure", "fail"},
    {"fall", "fall"}, {"famine", "famine"}, {"feast", "feast"}, {"festival", "festival"}, {"fight", "fight"},
    {"fighting", "fight"}, {"filing", "file"}, {"finding", "find"}, {"fire", "fire"}, {"firing", "fire"},
    {"flight", "flee"}, {"flood", "flood"}, {"flooding", "flood"}, {"forecast", "forecast"}, {"formation", "form"},
    {"foundation", "found"}, {"fraud", "fraud"}, {"funding", "fund"}, {"funeral", "funeral"}, {"gain", "gain"},
    {"gala", "gala"}, {"game", "game"}, {"gathering", "gather"}, {"genocide", "genocide"}, {"growth", "grow"},
    {"guidance", "guide"}, {"hacking", "hack"}, {"hailstorm", "hailstorm"}, {"halt", "halt"}, {"handover", "hand"},
    {"hearing", "hear"}, {"heist", "heist"}, {"help", "help"}, {"hijack", "hijack"}, {"hijacking", "hijack"},
    {"hike", "hike"}, {"hiring", "hire"}, {"hit", "hit"}, {"holocaust", "holocaust"}, {"homicide", "homicide"},
    {"host", "host"}, {"hostility", "hostility"}, {"hosting", "host"}, {"hurricane", "hurricane"},
    {"identification", "identify"}, {"impeachment", "impeachment"}, {"imprisonment", "imprison"},
    {"improvement", "improve"}, {"inauguration", "inaugurate"}, {"incident", "incident"}, {"increase", "increase"},
    {"indictment", "indict"}, {"infection", "infect"}, {"inferno", "fire"}, {"injection", "inject"},
    {"injury", "injure"}, {"inquiry", "inquire"}, {"inspection", "inspect"}, {"installation", "install"},
    {"insurgency", "insurgency"}, {"intervention", "intervene"}, {"interview", "interview"}, {"intifada", "intifada"},
    {"introduction", "introduce"}, {"invasion", "invade"}, {"invention", "invent"}, {"investigation", "investigate"},
    {"investment", "invest"}, {"invitation", "invite"}, {"involvement", "involve"}, {"judgment", "judge"},
    {"jump", "jump"}, {"kidnapping", "kidnap"}, {"killing", "kill"}, {"landing", "land"}, {"landslide", "landslide"},
    {"launch", "launch"}, {"lawsuit", "sue"}, {"layoff", "lay"}, {"leak", "leak"}, {"leakage", "leak"},
    {"listing", "list"}, {"loan", "loan"}, {"lockdown", "lock"}, {"looting", "loot"}, {"loss", "lose"},
    {"manslaughter", "manslaughter"}, {"march", "march"}, {"marketing", "market"}, {"marriage", "marry"},
    {"massacre", "massacre"}, {"match", "match"}, {"meeting", "meet"}, {"meltdown", "melt"}, {"memorial", "memorial"},
    {"mention", "mention"}, {"merger", "merge"}, {"migration", "migrate"}, {"mining", "mine"},
    {"miscarriage", "miscarriage"}, {"mission", "mission"}, {"move", "move"}, {"movement", "move"},
    {"mudslide", "mudslide"}, {"murder", "murder"}, {"mutiny", "mutiny"}, {"negotiation", "negotiate"},
    {"nomination", "nominate"}, {"notification", "notify"}, {"objection", "object"}, {"observation", "observe"},
    {"occupation", "occupy"}, {"occurrence", "occurrence"}, {"odyssey", "odyssey"}, {"offensive", "offensive"},
    {"offer", "offer"}, {"olympics", "olympics"}, {"opening", "open"}, {"operation", "operate"},
    {"opposition", "oppose"}, {"ordeal", "ordeal"}, {"order", "order"}, {"ouster", "oust"}, {"outage", "outage"},
    {"outbreak", "break"}, {"outburst", "outburst"}, {"overhaul", "overhaul"}, {"overthrow", "overthrow"},
    {"ownership", "own"}, {"pandemic", "pandemic"}, {"parade", "parade"}, {"pardon", "pardon"},
    {"participation", "participate"}, {"party", "party"}, {"passage", "pass"}, {"payment", "pay"},
    {"performance", "perform"}, {"persecution", "persecute"}, {"petition", "petition"}, {"pilgrimage", "pilgrimage"},
    {"piracy", "piracy"}, {"plague", "plague"}, {"playoff", "playoff"}, {"plea", "plead"}, {"pledge", "pledge"},
    {"poisoning", "poison"}, {"poll", "poll"}, {"pollution", "pollute"}, {"postponement", "postpone"},
    {"prediction", "predict"}, {"premiere", "premiere"}, {"preparation", "prepare"}, {"presentation", "present"},
    {"procession", "procession"}, {"production", "produce"}, {"prohibition", "prohibit"}, {"promise", "promise"},
    {"promotion", "promote"}, {"proposal", "propose"}, {"prosecution", "prosecute"}, {"protection", "protect"},
    {"protest", "protest"}, {"provision", "provide"}, {"publication", "publish"}, {"punishment", "punish"},
    {"purchase", "purchase"}, {"pursuit", "pursue"}, {"quake", "earthquake"}, {"qualification", "qualify"},
    {"quarantine", "quarantine"}, {"raid", "raid"}, {"rally", "rally"}, {"ransom", "ransom"}, {"rape", "rape"},
    {"ratification", "ratify"}, {"reaction", "react"}, {"rebellion", "rebel"}, {"rebuilding", "rebuild"},
    {"recall", "recall"}, {"receipt", "receive"}, {"recession", "recede"}, {"recognition", "recognise"},
    {"recommendation", "recommend"}, {"reconciliation", "reconcile"}, {"reconstruction", "reconstruct"},
    {"recovery", "recover"}, {"recruitment", "recruit"}, {"reduction", "reduce"}, {"reelection", "reelect"},
    {"referendum", "referendum"}, {"reform", "reform"}, {"refusal", "refuse"}, {"regatta", "regatta"},
    {"registration", "register"}, {"regulation", "regulate"}, {"rehab", "rehab"}, {"rejection", "reject"},
    {"release", "release"}, {"relocation", "relocate"}, {"removal", "remove"}, {"renewal", "renew"},
    {"reopening", "reopen"}, {"repair", "repair"}, {"replacement", "replace"}, {"reply", "reply"}, {"report", "report"},
    {"reporting", "report"}, {"request", "request"}, {"rescue", "rescue"}, {"resignation", "resign"},
    {"resistance", "resist"}, {"resolution", "resolve"}, {"response", "respond"}, {"restoration", "restore"},
    {"restriction", "restrict"}, {"retaliation", "retaliate"}, {"retirement", "retire"}, {"retreat", "retreat"},
    {"return", "return"}, {"reunion", "reunite"}, {"revelation", "reveal"}, {"reversal", "reverse"},
    {"review", "review"}, {"revision", "revise"}, {"revolt", "revolt"}, {"revolution", "revolution"},
    {"rigging", "rig"}, {"riot", "riot"}, {"rise", "rise"}, {"ritual", "ritual"}, {"robbery", "rob"},
    {"rollout", "roll"}, {"rotation", "rotate"}, {"ruling", "rule"}, {"rumor", "rumor"}, {"rumour", "rumour"},
    {"rush", "rush"}, {"sabotage", "sabotage"}, {"sale", "sell"}, {"sanction", "sanction"}, {"scandal", "scandal"},
    {"score", "score"}, {"screening", "screen"}, {"search", "search"}, {"season", "season"}, {"seizure", "seize"},
    {"selection", "select"}, {"sentence", "sentence"}, {"sentencing", "sentence"}, {"separation", "separate"},
    {"sequel", "sequel"}, {"session", "session"}, {"settlement", "settle"}, {"shake", "shake"}, {"shelling", "shell"},
    {"shipment", "ship"}, {"shooting", "shoot"}, {"shootout", "shootout"}, {"shot", "shoot"}, {"shutdown", "shut"},
    {"siege", "siege"}, {"signing", "sign"}, {"sinking", "sink"}, {"slaughter", "slaughter"}, {"slaying", "slay"},
    {"slowdown", "slowdown"}, {"slump", "slump"}, {"smuggling", "smuggle"}, {"snowstorm", "snowstorm"},
    {"speech", "speak"}, {"spending", "spend"}, {"spill", "spill"}, {"split", "split"}, {"spread", "spread"},
    {"spree", "spree"}, {"spying", "spy"}, {"stabbing", "stab"}, {"stampede", "stampede"}, {"standoff", "stand"},
    {"start", "start"}, {"startup", "start"}, {"statement", "state"}, {"stay", "stay"}, {"stint", "stint"},
    {"storm", "storm"}, {"strike", "strike"}, {"struggle", "struggle"}, {"submission", "submit"},
    {"subscription", "subscribe"}, {"success", "succeed"}, {"succession", "succeed"}, {"suggestion", "suggest"},
    {"suicide", "suicide"}, {"summit", "summit"}, {"summons", "summon"}, {"support", "support"}, {"surge", "surge"},
    {"surgery", "surgery"}, {"surrender", "surrender"}, {"surveillance", "surveil"}, {"survey", "survey"},
    {"suspension", "suspend"}, {"suspicion", "suspect"}, {"swap", "swap"}, {"symposium", "symposium"},
    {"takeover", "take"}, {"talk", "talk"}, {"tapping", "tap"}, {"testimony", "testify"}, {"theft", "steal"},
    {"threat", "threaten"}, {"thunderstorm", "thunderstorm"}, {"tornado", "tornado"}, {"touchdown", "touchdown"},
    {"tour", "tour"}, {"tournament", "tournament"}, {"trade", "trade"}, {"trading", "trade"}, {"tragedy", "tragedy"},
    {"training", "train"}, {"transfer", "transfer"}, {"transformation", "transform"}, {"transition", "transition"},
    {"translation", "translate"}, {"transmission", "transmit"}, {"transplant", "transplant"},
    {"transport", "transport"}, {"treatment", "treat"}, {"treaty", "treaty"}, {"tremor", "tremor"}, {"trial", "try"},
    {"trip", "trip"}, {"truce", "truce"}, {"tsunami", "tsunami"}, {"turmoil", "turmoil"}, {"turnout", "turn"},
    {"typhoon", "typhoon"}, {"unrest", "unrest"}, {"unveiling", "unveil"}, {"upgrade", "upgrade"},
    {"upheaval", "upheaval"}, {"uprising", "uprising"}, {"use", "use"}, {"vaccination", "vaccinate"},
    {"verification", "verify"}, {"veto", "veto"}, {"victory", "win"}, {"vigil", "vigil"}, {"violation", "violate"},
    {"violence", "violence"}, {"visit", "visit"}, {"volcano", "volcano"}, {"vote", "vote"}, {"voting", "vote"},
    {"walk", "walk"}, {"walkout", "walk"}, {"war", "war"}, {"warning", "warn"}, {"wedding", "marry"},
    {"wildfire", "wildfire"}, {"win", "win"}, {"wiretapping", "wiretap"}, {"withdrawal", "withdraw"}, {"work", "work"},
    {"workshop", "workshop"}, {"wound", "wound"}
}};
// clang-format on
static_assert(std::ranges::is_sorted(event_nouns, {}, &EventNoun::noun));

struct Synonym {
    std::string_view lemma;
    std::string_view of;
};

/// What different reports of one event call it, each with the word that stands for all of them.
// clang-format off
constexpr std::array<Synonym, 112> synonyms = {{
    {"accept", "approve"}, {"accuse", "charge"}, {"acquire", "buy"}, {"aftershock", "earthquake"},
    {"ambush", "attack"}, {"apprehend", "arrest"}, {"assassinate", "die"}, {"assault", "attack"}, {"beat", "defeat"},
    {"begin", "launch"}, {"blast", "explode"}, {"burgle", "steal"}, {"capture", "arrest"}, {"caution", "warn"},
    {"cease", "stop"}, {"check", "enter"}, {"climb", "rise"}, {"close", "shut"}, {"collide", "crash"},
    {"condemn", "criticise"}, {"confer", "meet"}, {"construct", "build"}, {"criticize", "criticise"},
    {"crumble", "collapse"}, {"decline", "fall"}, {"decrease", "fall"}, {"demand", "urge"}, {"denounce", "criticise"},
    {"destroy", "damage"}, {"detain", "arrest"}, {"detonate", "explode"}, {"devastate", "damage"},
    {"disclose", "reveal"}, {"discover", "find"}, {"dismiss", "reject"}, {"dispatch", "deploy"},
    {"displace", "evacuate"}, {"drop", "fall"}, {"end", "stop"}, {"endorse", "approve"}, {"enlarge", "expand"},
    {"execute", "die"}, {"extend", "expand"}, {"flee", "escape"}, {"grow", "rise"}, {"gun", "shoot"},
    {"hail", "praise"}, {"halt", "stop"}, {"heist", "steal"}, {"homicide", "die"}, {"hurt", "injure"},
    {"imprison", "jail"}, {"increase", "rise"}, {"indict", "charge"}, {"interrupt", "disrupt"}, {"introduce", "unveil"},
    {"issue", "release"}, {"jump", "rise"}, {"kill", "die"}, {"lawsuit", "sue"}, {"locate", "find"}, {"loot", "steal"},
    {"manslaughter", "die"}, {"massacre", "die"}, {"murder", "die"}, {"nab", "arrest"}, {"name", "appoint"},
    {"nominate", "appoint"}, {"outage", "disrupt"}, {"perish", "die"}, {"pick", "appoint"}, {"plunge", "fall"},
    {"postpone", "delay"}, {"present", "unveil"}, {"publish", "release"}, {"purchase", "buy"}, {"put", "place"},
    {"quit", "resign"}, {"raid", "attack"}, {"reduce", "cut"}, {"repair", "fix"}, {"retreat", "withdraw"},
    {"rob", "steal"}, {"save", "rescue"}, {"say", "tell"}, {"scrap", "cancel"}, {"seize", "hijack"},
    {"select", "appoint"}, {"sever", "disrupt"}, {"shot", "shoot"}, {"slash", "cut"}, {"slaughter", "die"},
    {"slay", "die"}, {"slump", "fall"}, {"start", "launch"}, {"state", "tell"}, {"strike", "hit"},
    {"succeed", "replace"}, {"surge", "rise"}, {"suspend", "stop"}, {"talk", "meet"}, {"thwart", "foil"},
    {"tour", "visit"}, {"travel", "visit"}, {"tremor", "earthquake"}, {"trip", "visit"}, {"tumble", "fall"},
    {"victory", "defeat"}, {"wed", "marry"}, {"win", "defeat"}, {"wound", "injure"}, {"wreck", "damage"}
}};
// clang-format on
static_assert(std::ranges::is_sorted(synonyms, {}, &Synonym::lemma));

constexpr LetterIndex nouns_by_letter(event_nouns, &EventNoun::noun);

} // namespace

std::optional<std::string_view> event_noun(std::string_view lemma) {
    auto const* const found = nouns_by_letter.find(event_nouns, lemma);
    if (found == nullptr) return {};
    return found->lemma;
}

std::string_view same_happening(std::string_view lemma) {
    auto const found = std::ranges::lower_bound(synonyms, lemma, {}, &Synonym::lemma);
    return found == synonyms.end() || found->lemma != lemma ? lemma : found->of;
}

} // namespace dateline::engine
