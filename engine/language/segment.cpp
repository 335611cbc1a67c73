#include "engine/language/segment.hpp"

#include "engine/language/abbreviations.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/openers.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

/// A sentence of more bytes is no sentence (a table, a list, one endless line) and is cut at white space, so that what
/// comes after never has to deal with a unit as long as the file.
constexpr std::size_t longest_sentence = 4000;

/// The word that ends just before `end`, in lower case: letters, digits and inner periods. Bounded, so that a line
/// without white space costs no more than any other.
std::string word_before(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 12;
    std::size_t start = end;
    while (start > begin && end - start <= longest) {
        char const c = text[start - 1];
        if (!(is_ascii_upper(c) || is_ascii_lower(c) || is_digit(c) || c == '.')) break;
        --start;
    }
    return to_lower(text.substr(start, end - start));
}

std::string word_after(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 12;
    std::size_t stop = begin;
    while (stop < end && stop - begin <= longest && (is_ascii_upper(text[stop]) || is_ascii_lower(text[stop])))
        ++stop;
    return to_lower(text.substr(begin, stop - begin));
}

/// Whether the period at `at` belongs to an abbreviation rather than to the sentence. `next` is where the next word
/// starts.
bool is_abbreviation(std::string_view text, std::size_t begin, std::size_t at, std::size_t next, std::size_t end) {
    std::string const word = word_before(text, begin, at);
    if (word.empty()) return false;
    if (word.size() == 1 && is_ascii_upper(text[at - 1])) return true; // an initial
    if (is_never_final(word)) return true;
    bool const dotted = word.size() >= 3 && word[1] == '.'; // "u.s", "f.b.i"
    if (!dotted && !is_sometimes_final(word)) return false;
    return !is_sentence_opener(word_after(text, next, end));
}

/// Splits one paragraph [begin, end) into sentences.
void split(std::string_view text, std::size_t begin, std::size_t end, std::vector<Sentence>& out) {
    auto const emit = [&](std::size_t from, std::size_t to, bool first) {
        while (from < to && is_space(text[from]))
            ++from;
        while (to > from && is_space(text[to - 1]))
            --to;
        while (to - from > longest_sentence) {
            std::size_t cut = from + longest_sentence;
            std::size_t const soonest = cut - longest_sentence / 2;
            while (cut > soonest && !is_space(text[cut]))
                --cut;
            while (is_continuation(text[cut]))
                --cut;
            out.push_back({{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(cut)}, first});
            first = false;
            from = cut;
            while (from < to && is_space(text[from]))
                ++from;
        }
        if (from < to) out.push_back({{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}, first});
    };
    std::size_t start = begin;
    for (std::size_t i = begin; i < end; ++i) {
        if (text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
        std::size_t after = i + 1;
        while (after < end) {
            if (text[after] == '.' || text[after] == '!' || text[after] == '?') {
                ++after;
                continue;
            }
            auto const c = code_point_at(text, after);
            if (!is_closing(c.value)) break;
            after += c.size;
        }
        std::size_t next = after;
        while (next < end && is_space(text[next]))
            ++next;
        if (next == after && next < end) {
            i = after - 1;
            continue; // "17.3", "example.com"
        }
        std::size_t word = next;
        while (word < end && is_opening(code_point_at(text, word).value))
            word += code_point_at(text, word).size;
        bool ends = word >= end;
        if (!ends) {
            auto const c = code_point_at(text, word).value;
            ends = is_upper(c) || (c < 0x80 && is_digit(static_cast<char>(c))) || !is_word(c);
            if (ends && text[i] == '.' && after == i + 1) ends = !is_abbreviation(text, start, i, word, end);
        }
        if (ends) {
            emit(start, after, start == begin);
            start = next;
        }
        i = after - 1;
    }
    emit(start, end, start == begin);
}

bool ends_with_final_mark(std::string_view line) {
    std::size_t end = line.size();
    while (end > 0) {
        std::size_t at = end - 1;
        while (at > 0 && is_continuation(line[at]))
            --at;
        auto const c = code_point_at(line, at).value;
        if (c == '.' || c == '!' || c == '?' || c == ':') return true;
        if (!is_closing(c) && !(c < 0x80 && is_space(static_cast<char>(c)))) return false;
        end = at;
    }
    return false;
}

constexpr std::size_t shortest_wrapped = 45;
constexpr std::size_t longest_wrapped = 100;

/// Whether a text may be hard-wrapped: not where many of its lines are longer than any wrapping leaves them. There a
/// heading's line ends the heading.
bool may_be_wrapped(std::string_view text) {
    std::size_t wrapped = 0;
    std::size_t longer = 0;
    for (std::size_t line = 0; line < text.size();) {
        std::size_t const end = std::min(text.find('\n', line), text.size());
        std::size_t const size = end - line;
        wrapped += size >= shortest_wrapped && size <= longest_wrapped ? 1 : 0;
        longer += size > longest_wrapped ? 1 : 0;
        line = end + 1;
    }
    return longer * 4 < wrapped;
}

/// Whether the line break at the end of `line` is only hard wrapping, so that `next` goes on with the sentence.
bool is_wrapped(std::string_view line, std::string_view next, bool may_wrap) {
    if (ends_with_final_mark(line)) return false;
    auto const first = std::find_if_not(next.begin(), next.end(), is_space);
    if (first == next.end()) return false;
    if (is_ascii_lower(*first)) return true;
    return may_wrap && line.size() >= shortest_wrapped && line.size() <= longest_wrapped &&
           is_word(code_point_at(next, static_cast<std::size_t>(first - next.begin())).value);
}

} // namespace

std::vector<Sentence> segment(std::string_view text) {
    std::vector<Sentence> sentences;
    bool const may_wrap = may_be_wrapped(text);
    std::size_t paragraph = 0;
    std::size_t line = 0;
    while (line < text.size()) {
        std::size_t const line_end = std::min(text.find('\n', line), text.size());
        std::size_t const next = std::min(line_end + 1, text.size());
        std::size_t const next_end = std::min(text.find('\n', next), text.size());
        bool const last = next >= text.size();
        if (last || !is_wrapped(text.substr(line, line_end - line), text.substr(next, next_end - next), may_wrap)) {
            split(text, paragraph, line_end, sentences);
            paragraph = next;
        }
        line = next;
    }
    return sentences;
}

std::vector<Token> tokenise(std::string_view text, Span sentence) {
    std::vector<Token> tokens;
    std::uint32_t at = sentence.begin;
    auto const code_point = [&](std::uint32_t i) { return code_point_at(text.substr(0, sentence.end), i); };
    auto const is_word_at = [&](std::uint32_t i) { return i < sentence.end && is_word(code_point(i).value); };
    while (at < sentence.end) {
        auto const c = code_point(at);
        if (c.value < 0x80 && is_space(static_cast<char>(c.value))) {
            ++at;
            continue;
        }
        std::uint32_t const begin = at;
        if (!is_word(c.value)) {
            at = std::min(at + c.size, sentence.end);
            tokens.push_back({{begin, at}, Token::Kind::punctuation, false});
            continue;
        }
        bool const number = c.value < 0x80 && is_digit(static_cast<char>(c.value));
        bool dotted = false;
        while (at < sentence.end) {
            auto const here = code_point(at);
            if (is_word(here.value)) {
                at += here.size;
                continue;
            }
            std::uint32_t const next = at + here.size;
            if (!is_word_at(next)) {
                if (here.value == '.' && dotted) at = next; // the last period of "U.S."
                break;
            }
            bool const hyphen = here.value == '-' || here.value == 0x2011;
            bool const apostrophe = here.value == '\'' || here.value == 0x2019;
            bool const possessive = apostrophe && to_lower(text[next]) == 's' && !is_word_at(next + 1);
            bool const decimal = number && (here.value == '.' || here.value == ',') && is_digit(text[next]);
            if (hyphen || decimal || (apostrophe && !possessive)) {
                at = next;
            } else if (!apostrophe && here.value == '.' && (at - begin == 1 || dotted)) {
                dotted = true;
                at = next;
            } else {
                break;
            }
        }
        tokens.push_back({{begin, at}, number ? Token::Kind::number : Token::Kind::word, is_upper(c.value)});
        // "'s" is a token of its own
        if (at + 1 < sentence.end) {
            auto const mark = code_point(at);
            std::uint32_t const letter = at + mark.size;
            if ((mark.value == '\'' || mark.value == 0x2019) && letter < sentence.end &&
                to_lower(text[letter]) == 's' && !is_word_at(letter + 1)) {
                tokens.push_back({{at, letter + 1}, Token::Kind::word, false});
                at = letter + 1;
            }
        }
    }
    return tokens;
}

} // namespace dateline::engine
