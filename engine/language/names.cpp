#include "engine/language/names.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/openers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace dateline::engine {

namespace {

constexpr std::array<std::string_view, 38> titles = {
    "Adm",     "Admiral",    "Ambassador", "Archbishop", "Attorney", "Bishop", "Brig", "Capt",
    "Captain", "Chancellor", "Chief",      "Col",        "Colonel",  "Cmdr",   "Dr",   "Gen",
    "General", "Gov",        "Governor",   "Judge",      "Justice",  "King",   "Lt",   "Maj",
    "Mayor",   "Minister",   "Miss",       "Mr",         "Mrs",      "Ms",     "Pope", "President",
    "Prince",  "Prof",       "Queen",      "Rep",        "Sen",      "Sgt"};
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

/// "American", "Chinese", "British": an adjective when a common noun follows.
bool is_origin(std::string_view word) {
    return word.size() > 4 && (word.ends_with("an") || word.ends_with("ese") || word.ends_with("ish") ||
                               word.ends_with("li") || word.ends_with("qi"));
}

} // namespace

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
        return i < tokens.size() && tokens[i].kind == Token::Kind::word && tokens[i].capitalised &&
               !holds(calendar_words, without_period(word(i)));
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
        std::size_t first = i;
        while (first < end && (holds(titles, without_period(word(first))) || word(first) == "."))
            ++first;
        bool const adjective = end - first == 1 && is_origin(word(first)) && end < tokens.size() &&
                               tokens[end].kind == Token::Kind::word && !tokens[end].capitalised &&
                               word(end) != "and" && word(end) != "'s" && word(end) != "’s";
        bool const lone_initial = end - first == 1 && tokens[first].span.size() == 1;
        if (first < end && !adjective && !lone_initial) {
            Span const inner{tokens[first].span.begin, tokens[end - 1].span.end};
            names.push_back(
                {{tokens[i].span.begin, inner.end}, std::string(inner.in(text)), static_cast<std::uint32_t>(i)});
            std::ranges::replace(names.back().text, '\n', ' ');
        }
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
