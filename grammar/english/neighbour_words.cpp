#include "grammar/english/lexicon.hpp"
#include "grammar/word_table.hpp"

#include <string_view>

// The words of the lexicon that stand beside a time and say whether it is one.

namespace dateline::grammar::english {

namespace {

constexpr std::string_view prepositions[] = {
    "about",   "after",      "around", "as",   "before", "between", "by",   "circa", "during",
    "for",     "from",       "in",     "into", "of",     "on",      "over", "since", "than",
    "through", "throughout", "till",   "to",   "until",  "within",  "and",  "early", "late",
};

constexpr std::string_view prepositions_of_days[] = {
    "on", "by", "until", "till", "since", "before", "after", "from", "for", "between", "dated",
};

constexpr std::string_view verbs_of_length[] = {
    "last",  "lasts",  "lasted", "lasting", "take",     "takes",  "took",
    "taken", "taking", "spend",  "spent",   "spending", "waited", "wait",
};

constexpr std::string_view verbs_of_clock[] = {
    "start", "starts", "started", "starting",  "begin",   "begins",   "began",  "beginning", "open",
    "opens", "opened", "meet",    "meets",     "met",     "meeting",  "arrive", "arrives",   "arrived",
    "leave", "leaves", "left",    "depart",    "departs", "departed", "back",   "home",      "wake",
    "woke",  "dinner", "lunch",   "breakfast", "show",    "doors",
};

constexpr std::string_view determiners[] = {
    "the", "a", "an", "its", "his", "her", "their", "our", "my", "your", "this", "that", "every", "each", "s",
};

constexpr std::string_view titles[] = {
    "mr",      "mrs",     "ms",    "miss",    "dr",        "sir",     "dame",     "lady",      "lord",       "prof",
    "sgt",     "capt",    "gen",   "col",     "sen",       "rep",     "gov",      "rev",       "president",  "minister",
    "premier", "senator", "judge", "justice", "detective", "officer", "sergeant", "secretary", "chancellor",
};

constexpr std::string_view given_names[] = {
    "joe",   "joseph",   "john",   "james",   "jim",    "robert",  "bob",     "rob",   "mary",        "michael",
    "mike",  "david",    "dave",   "nancy",   "susan",  "sue",     "karen",   "lisa",  "theresa",     "teresa",
    "brian", "peter",    "paul",   "mark",    "george", "ken",     "kevin",   "steve", "steven",      "stephen",
    "rick",  "richard",  "dick",   "william", "will",   "bill",    "billy",   "tom",   "thomas",      "tim",
    "gary",  "larry",    "jane",   "jack",    "jill",   "anna",    "anne",    "ann",   "elizabeth",   "liz",
    "sarah", "laura",    "emily",  "emma",    "alice",  "charles", "charlie", "chris", "christopher", "daniel",
    "dan",   "andrew",   "andy",   "matthew", "matt",   "ruby",    "philip",  "phil",  "henry",       "harry",
    "frank", "fred",     "edward", "ed",      "eddie",  "ben",     "sam",     "simon", "jeremy",      "adam",
    "alan",  "brigitte", "elaine", "fredric", "imelda", "rollo",   "misty",   "girl",
};

constexpr std::string_view named_days[] = {
    "good",   "black",  "bloody", "palm", "easter",   "super",       "ash",       "fat",
    "shrove", "blue",   "manic",  "girl", "man",      "cyber",       "giving",    "maundy",
    "holy",   "casual", "whit",   "ruby", "orthodox", "remembrance", "mothering", "trinity",
};

constexpr std::string_view newspapers[] = {
    "times",   "telegraph", "mail",     "herald",    "post",    "express",  "mirror",   "independent", "mercury",
    "tribune", "globe",     "star",     "sun",       "world",   "record",   "review",   "argus",       "gazette",
    "news",    "journal",   "observer", "chronicle", "citizen", "examiner", "dispatch", "magazine",
};

constexpr std::string_view amounts[] = {
    "crowd",   "total",   "group",    "number", "population", "force", "staff", "maximum",
    "minimum", "average", "capacity", "herd",   "team",       "some",  "army",  "sum",
};

constexpr std::string_view things_that_last[] = {
    "agreement",  "alliance",   "ban",        "blockade", "boycott",   "campaign", "case",     "cease-fire",
    "ceasefire",  "coalition",  "conflict",   "crisis",   "deal",      "dispute",  "embargo",  "feud",
    "fight",      "government", "insurgency", "inquiry",  "law",       "lockdown", "lockout",  "marriage",
    "occupation", "offensive",  "policy",     "practice", "programme", "program",  "protest",  "rebellion",
    "regime",     "rule",       "sanctions",  "siege",    "standoff",  "strike",   "struggle", "system",
    "tradition",  "treaty",     "truce",      "uprising", "war",
};

constexpr std::string_view prepositions_of_places[] = {"at", "behind", "near", "opposite", "outside"};

constexpr std::string_view of_figures[] = {
    "billion",  "deficit", "demand",    "dividend",   "earned",  "earnings",  "economy",    "exports",
    "forecast", "gdp",     "growth",    "imports",    "income",  "inflation", "investment", "investors",
    "loss",     "losses",  "margin",    "margins",    "market",  "million",   "orders",     "output",
    "percent",  "pretax",  "prices",    "production", "profit",  "profits",   "revenue",    "revenues",
    "sales",    "shares",  "shipments", "spending",   "surplus", "trade",     "turnover",   "unemployment",
};

constexpr std::string_view of_matches[] = {
    "scored",   "scoring", "touchdown", "touchdowns", "yards", "rebounds", "goal",     "goals",    "quarterback",
    "halftime", "fumble",  "punt",      "pointer",    "layup", "dunk",     "pointers", "overtime", "interception",
};

constexpr std::string_view verbs_of_holidays[] = {
    "spend", "spends", "spent",  "spending", "celebrate", "celebrates", "celebrated", "celebrating",
    "mark",  "marks",  "marked", "marking",  "observe",   "observes",   "observed",   "observing",
};

constexpr std::string_view verbs_like_plurals[] = {
    "says",    "shows",    "finds",     "found",      "suggests", "reveals",  "reports", "claims",  "describes",
    "depicts", "tells",    "gives",     "makes",      "takes",    "comes",    "goes",    "remains", "lists",
    "calls",   "puts",     "warns",     "states",     "argues",   "explains", "proves",  "seems",   "appears",
    "looks",   "includes", "contains",  "does",       "always",   "perhaps",  "across",  "towards", "versus",
    "besides", "whereas",  "sometimes", "afterwards", "others",   "means",
};

constexpr std::string_view stretches[] = {"months", "weeks", "days",      "quarters", "half", "part",
                                          "most",   "rest",  "remainder", "course",   "bulk"};

constexpr std::string_view receivers[] = {"him",  "her", "them", "us",   "me",     "you",
                                          "have", "has", "had",  "gave", "giving", "needs"};

constexpr std::string_view of_its_age[] = {
    "athletes",  "cars",     "children",  "consumers", "culture", "economy",   "families", "generation",
    "kids",      "learners", "parents",   "people",    "society", "standards", "students", "technology",
    "teenagers", "women",    "workforce", "workers",   "world",   "young",     "youth",
};

constexpr std::string_view also_names[] = {
    "may", "march", "mar", "april", "june", "august", "jan", "dec", "sun", "sat", "mon", "wed", "sep", "oct", "apr",
};

constexpr std::string_view capitals_needed[] = {
    "may", "march", "mar", "august", "jan", "dec", "sep", "oct", "sun", "sat",
    "mon", "wed",   "fri", "tue",    "thu", "bom", "eom", "eow", "eoy", "eod",
};

template <auto const& words> constexpr WordList hashed(words);

} // namespace

bool is_preposition(std::string_view word) {
    return hashed<prepositions>.contains(word);
}
bool is_preposition_of_days(std::string_view word) {
    return hashed<prepositions_of_days>.contains(word);
}
bool is_verb_of_length(std::string_view word) {
    return hashed<verbs_of_length>.contains(word);
}
bool is_verb_of_clock(std::string_view word) {
    return hashed<verbs_of_clock>.contains(word);
}
bool is_determiner(std::string_view word) {
    return hashed<determiners>.contains(word);
}
bool is_title(std::string_view word) {
    return hashed<titles>.contains(word);
}
bool is_given_name(std::string_view word) {
    return hashed<given_names>.contains(word);
}
bool is_named_day(std::string_view word) {
    return hashed<named_days>.contains(word);
}
bool is_newspaper(std::string_view word) {
    return hashed<newspapers>.contains(word);
}
bool is_amount(std::string_view word) {
    return hashed<amounts>.contains(word);
}
bool is_thing_that_lasts(std::string_view word) {
    return hashed<things_that_last>.contains(word);
}
bool is_preposition_of_places(std::string_view word) {
    return hashed<prepositions_of_places>.contains(word);
}
bool is_of_figures(std::string_view word) {
    return hashed<of_figures>.contains(word);
}
bool is_of_matches(std::string_view word) {
    return hashed<of_matches>.contains(word);
}
bool is_verb_of_holidays(std::string_view word) {
    return hashed<verbs_of_holidays>.contains(word);
}
bool is_verb_like_plural(std::string_view word) {
    return hashed<verbs_like_plurals>.contains(word);
}
bool is_stretch(std::string_view word) {
    return hashed<stretches>.contains(word);
}
bool is_receiver(std::string_view word) {
    return hashed<receivers>.contains(word);
}
bool is_of_its_age(std::string_view word) {
    return hashed<of_its_age>.contains(word);
}
bool is_also_a_name(std::string_view word) {
    return hashed<also_names>.contains(word);
}
bool needs_capital(std::string_view word) {
    return hashed<capitals_needed>.contains(word);
}

} // namespace dateline::grammar::english
