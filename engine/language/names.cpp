#include "engine/language/names.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/openers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace dateline::engine {

namespace {

/// Ranks and offices that stand before the name of who holds them.
constexpr std::array<std::string_view, 66> titles = {
    "Adm",          "Admiral",     "Advisor",  "Adviser",      "Ambassador",  "Archbishop",    "Attorney",
    "Bishop",       "Brig",        "CEO",      "CFO",          "COO",         "CTO",           "Capt",
    "Captain",      "Chair",       "Chairman", "Chairwoman",   "Chancellor",  "Chief",         "Cmdr",
    "Co-founder",   "Col",         "Colonel",  "Commissioner", "Congressman", "Congresswoman", "Dr",
    "Executive",    "Founder",     "Gen",      "General",      "Gov",         "Governor",      "Judge",
    "Justice",      "King",        "Lt",       "Maj",          "Mayor",       "Minister",      "Miss",
    "Mr",           "Mrs",         "Ms",       "Officer",      "Pope",        "Premier",       "President",
    "Prince",       "Princess",    "Prof",     "Professor",    "Queen",       "Rep",           "Rev",
    "Secretary",    "Sen",         "Senator",  "Sgt",          "Sheriff",     "Sir",           "Spokesman",
    "Spokesperson", "Spokeswoman", "Treasurer"};
/// Offices that no name of another kind ends with, as "Burger King" does: after a name, they are of who is called so.
constexpr std::array<std::string_view, 15> offices = {
    "Ambassador", "CEO",     "CFO",       "COO",     "CTO",       "Chairman",     "Chairwoman", "Commissioner",
    "Minister",   "Premier", "President", "Senator", "Spokesman", "Spokesperson", "Spokeswoman"};
/// Words before an office that belong to it.
constexpr std::array<std::string_view, 27> of_offices = {
    "Acting",  "Assistant", "Chief",    "Defence", "Defense",  "Deputy",  "Education", "Executive", "Finance",
    "Foreign", "Former",    "Health",   "Home",    "Interior", "Justice", "Lt",        "Managing",  "National",
    "Press",   "Prime",     "Security", "Senior",  "State",    "Trade",   "Transport", "Treasury",  "Vice"};
/// Last words of names that are no person's: "General Motors", "Justice Department".
constexpr std::array<std::string_view, 49> bodies = {
    "agency",     "airport",   "army",      "assembly",   "association", "authority",  "avenue",
    "bank",       "board",     "bureau",    "centre",     "center",      "co",         "college",
    "commission", "committee", "company",   "conference", "corp",        "corps",      "council",
    "county",     "court",     "cup",       "department", "electric",    "group",      "hospital",
    "house",      "inc",       "institute", "island",     "ltd",         "mills",      "ministry",
    "motors",     "office",    "palace",    "park",       "party",       "police",     "road",
    "school",     "square",    "store",     "street",     "times",       "university", "union"};
constexpr std::array<std::string_view, 26> calendar_words = {
    "April",   "Aug",      "August", "Dec",       "December", "Feb",      "February", "Friday",   "Jan",
    "January", "July",     "June",   "March",     "May",      "Monday",   "Nov",      "November", "Oct",
    "October", "Saturday", "Sept",   "September", "Sunday",   "Thursday", "Tuesday",  "Wednesday"};
/// Words that join the parts of one name when they stand between two of them.
constexpr std::array<std::string_view, 14> joiners = {"al", "bin", "da",  "de", "del", "der", "di",
                                                      "du", "el",  "ibn", "la", "of",  "van", "von"};

template <std::size_t N> bool holds(std::array<std::string_view, N> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

std::string_view without_period(std::string_view word) {
    return word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

/// A name of a product or company in a fashion of its own: "iPhone", "eBay".
bool has_inner_capital(std::string_view word) {
    constexpr std::size_t latest = 2;
    if (word.size() <= latest || !is_ascii_lower(word[0])) return false;
    std::size_t const capital = is_ascii_upper(word[1]) ? 1 : latest;
    return is_ascii_upper(word[capital]) && (capital + 1 == word.size() || is_ascii_upper(word[1]));
}

/// "American", "Chinese", "British": an adjective when a common noun follows.
bool is_origin(std::string_view word) {
    return word.size() > 4 && (word.ends_with("an") || word.ends_with("ese") || word.ends_with("ish") ||
                               word.ends_with("li") || word.ends_with("qi"));
}

} // namespace

bool names_body(std::string_view name) {
    std::size_t const space = name.rfind(' ');
    std::string last = to_lower(space == std::string_view::npos ? name : name.substr(space + 1));
    if (last.ends_with('.')) last.pop_back();
    return holds(bodies, last);
}

std::unordered_set<std::string> lower_case_words(std::string_view text) {
    std::unordered_set<std::string> words;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t const start = i;
        while (i < text.size() && is_ascii_lower(text[i]))
            ++i;
        bool const inner = start > 0 && is_ascii_upper(text[start - 1]);
        if (i > start && !inner && i - start <= 24) words.emplace(text.substr(start, i - start));
        if (i == start) ++i;
    }
    return words;
}

std::vector<Name> find_names(std::string_view text, std::span<Token const> tokens,
                             std::unordered_set<std::string> const& lower_case) {
    std::vector<Name> names;
    auto const word = [&](std::size_t i) { return tokens[i].span.in(text); };
    auto const is_part = [&](std::size_t i) {
        if (i >= tokens.size() || tokens[i].kind != Token::Kind::word) return false;
        if (tokens[i].capitalised) return !holds(calendar_words, without_period(word(i)));
        bool const unit = i > 0 && tokens[i - 1].kind == Token::Kind::number; // "90 kWh"
        return !unit && has_inner_capital(word(i));
    };
    auto const is_title = [&](std::size_t i) { return holds(titles, without_period(word(i))); };
    auto const add = [&](std::size_t with_title, std::size_t first, std::size_t end) {
        bool const adjective = end - first == 1 && is_origin(word(first)) && end < tokens.size() &&
                               tokens[end].kind == Token::Kind::word &&
                               (!tokens[end].capitalised || is_title(end) || holds(of_offices, word(end))) &&
                               word(end) != "and" && word(end) != "'s" && word(end) != "’s";
        bool const lone_initial = end - first == 1 && tokens[first].span.size() == 1;
        if (first >= end || adjective || lone_initial) return;
        Span const inner{tokens[first].span.begin, tokens[end - 1].span.end};
        names.push_back({{tokens[with_title].span.begin, inner.end},
                         std::string(inner.in(text)),
                         static_cast<std::uint32_t>(with_title)});
        std::ranges::replace(names.back().text, '\n', ' ');
    };
    for (std::size_t i = 0; i < tokens.size();) {
        if (!is_part(i)) {
            ++i;
            continue;
        }
        // The first word of a sentence or quotation has its capital anyway.
        bool const at_start = i == 0 || (tokens[i - 1].kind == Token::Kind::punctuation && word(i - 1) != "," &&
                                         word(i - 1) != "(" && word(i - 1) != ".");
        std::string const lower = at_start ? to_lower(word(i)) : std::string();
        if (at_start && (lower_case.contains(lower) || is_sentence_opener(lower))) {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < tokens.size()) {
            // The period after a title or initial: "Gen. Budanov", "J. Smith".
            bool const period = word(end) == "." && is_part(end + 1) &&
                                (holds(titles, word(end - 1)) || tokens[end - 1].span.size() == 1);
            bool const joined = holds(joiners, word(end)) && is_part(end + 1) && !(word(end) == "of" && end - i > 3);
            if (is_part(end)) {
                ++end;
            } else if (period || joined) {
                end += 2;
            } else {
                break;
            }
        }
        // "Calder Bank CEO Ada Fink": a name, an office, and the name of who holds it.
        bool const of_body = names_body(word(end - 1));
        auto const belongs_to_office = [&](std::size_t at) {
            return at >= i && at < end && (is_title(at) || word(at) == "." || holds(of_offices, word(at)));
        };
        std::size_t office = end;
        for (std::size_t at = end; at-- > i && office == end;) {
            if (!is_title(at) || (of_body && word(at).size() > 3)) continue;
            bool const before_name = at + 1 < end;
            bool const alone = at == i || belongs_to_office(at - 1);
            if (before_name || alone || holds(offices, word(at))) office = at;
        }
        if (office == end) {
            add(i, i, end);
            i = end;
            continue;
        }
        std::size_t first = office + 1;
        if (first < end && word(first) == ".") ++first;
        // "Secretary of State Ann Lee", "King of Castria".
        if (first + 1 < end && word(first) == "of") first += holds(of_offices, word(first + 1)) ? 2 : 1;
        while (office > i && belongs_to_office(office - 1))
            --office;
        add(i, i, office);
        add(office, first, end);
        i = end;
    }
    return names;
}

std::string name_key(std::string_view name) {
    std::string key;
    for (char const c : name) {
        if (c == '.') continue;
        key += c == '-' || c == '\n' ? ' ' : to_lower(c);
    }
    return key;
}

void resolve_short_names(std::vector<std::vector<Name>>& sentences) {
    // First spelling of each name, and for each word at the edge of a longer name the one name it can stand for.
    std::map<std::string, std::string> spelling;
    std::map<std::string, std::optional<std::string>> long_form;
    for (auto const& names : sentences) {
        for (Name const& name : names) {
            std::string const key = name_key(name.text);
            if (!spelling.emplace(key, name.text).second) continue;
            std::size_t const first_space = key.find(' ');
            if (first_space == std::string::npos) continue;
            for (std::string const& edge : {key.substr(0, first_space), key.substr(key.rfind(' ') + 1)}) {
                auto const [at, fresh] = long_form.emplace(edge, key);
                if (!fresh && at->second != key) at->second.reset();
            }
        }
    }
    for (auto& names : sentences) {
        for (Name& name : names) {
            std::string const key = name_key(name.text);
            auto const longer = long_form.find(key);
            name.text = longer != long_form.end() && longer->second ? spelling.at(*longer->second) : spelling.at(key);
        }
    }
}

} // namespace dateline::engine
