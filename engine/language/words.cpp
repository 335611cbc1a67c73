#include "engine/language/abbreviations.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/model.hpp"
#include "engine/language/syntax.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

/// First parts of hyphenated words that the treebanks leave whole, sorted.
constexpr std::array<std::string_view, 30> whole_prefixes = {
    "anti",  "bi",    "co",   "counter", "cross",  "e",    "ex",    "extra", "hyper", "inter",
    "intra", "macro", "mega", "micro",   "mid",    "mini", "multi", "neo",   "non",   "over",
    "post",  "pre",   "pro",  "proto",   "pseudo", "re",   "semi",  "sub",   "trans", "ultra"};
/// What may follow a figure without a space and is a word of its own, sorted: "5pm", "10km".
constexpr std::array<std::string_view, 18> units_after_figures = {
    "am", "bn", "cm", "ft", "g", "hrs", "k", "kg", "km", "lb", "lbs", "m", "min", "ml", "mm", "mph", "pm", "tn"};
static_assert(std::is_sorted(whole_prefixes.begin(), whole_prefixes.end()));
static_assert(std::is_sorted(units_after_figures.begin(), units_after_figures.end()));

constexpr bool is_letter(char c) {
    return is_ascii_lower(c) || is_ascii_upper(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2019 || c == '`' || c == 0x2018;
}
bool is_hyphen(char32_t c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
}

/// Splits one sentence. Works on chunks between white space, each from its ends inwards.
class Splitter {
public:
    Splitter(std::string_view text, Span sentence) : text_(text.substr(0, sentence.end)), at_(sentence.begin) {}

    std::vector<Word> run() {
        while (skip_space()) {
            std::uint32_t end = at_;
            while (end < text_.size() && !is_space(end))
                end += code_point_at(text_, end).size;
            end = std::min(end, static_cast<std::uint32_t>(text_.size()));
            chunk(at_, end);
            at_ = end;
        }
        return std::move(words_);
    }

private:
    [[nodiscard]] bool is_space(std::uint32_t i) const {
        char32_t const c = code_point_at(text_, i).value;
        return c == 0xA0 || c == 0x3000 || (c < 0x80 && engine::is_space(static_cast<char>(c)));
    }
    bool skip_space() {
        while (at_ < text_.size() && is_space(at_))
            at_ += code_point_at(text_, at_).size;
        return at_ < text_.size();
    }
    [[nodiscard]] char32_t code(std::uint32_t i) const { return code_point_at(text_, i).value; }
    [[nodiscard]] std::uint32_t size_at(std::uint32_t i, std::uint32_t end) const {
        return std::min(code_point_at(text_, i).size, end - i);
    }
    /// Begin of the character that ends at `end`.
    [[nodiscard]] std::uint32_t back(std::uint32_t begin, std::uint32_t end) const {
        std::uint32_t i = end - 1;
        while (i > begin && is_continuation(text_[i]))
            --i;
        return i;
    }
    [[nodiscard]] std::string lower(std::uint32_t begin, std::uint32_t end) const {
        return to_lower(text_.substr(begin, end - begin));
    }
    void add(std::uint32_t begin, std::uint32_t end, bool joined = false) {
        if (begin >= end) return;
        Word word;
        word.span = {begin, end};
        word.joined = joined;
        words_.push_back(std::move(word));
    }

    [[nodiscard]] bool is_address(std::uint32_t begin, std::uint32_t end) const {
        std::string_view const chunk = text_.substr(begin, end - begin);
        if (chunk.find("://") != std::string_view::npos || chunk.starts_with("www.")) return true;
        std::size_t const at = chunk.find('@');
        return at != std::string_view::npos && at > 0 && chunk.find('.', at) != std::string_view::npos;
    }

    /// A run of the same mark is one word: "...", "--", "!!".
    [[nodiscard]] std::uint32_t end_of_marks(std::uint32_t begin, std::uint32_t end) const {
        char32_t const mark = code(begin);
        std::uint32_t i = begin + size_at(begin, end);
        bool const runs = mark == '.' || mark == '-' || mark == '!' || mark == '?' || mark == '*' || mark == '_' ||
                          mark == '=' || mark == 0x2014;
        bool const mixed = mark == '!' || mark == '?';
        while (runs && i < end && (code(i) == mark || (mixed && (code(i) == '!' || code(i) == '?'))))
            i += size_at(i, end);
        return i;
    }

    void chunk(std::uint32_t begin, std::uint32_t end) {
        // Marks before the first letter or digit.
        while (begin < end && !is_word(code(begin))) {
            bool const decade = is_apostrophe(code(begin)) && begin + size_at(begin, end) < end &&
                                is_digit(text_[begin + size_at(begin, end)]) &&
                                text_.substr(begin, end - begin).ends_with("s");
            bool const fraction = text_[begin] == '.' && begin + 1 < end && is_digit(text_[begin + 1]);
            bool const clitic = is_apostrophe(code(begin)) && is_clitic(begin, end);
            if (decade || fraction || clitic) break;
            std::uint32_t const next = end_of_marks(begin, end);
            add(begin, next);
            begin = next;
        }
        if (begin == end) return;
        // Marks after the last one, kept until the word itself is out.
        std::vector<Span> after;
        while (end > begin) {
            std::uint32_t last = back(begin, end);
            if (is_word(code(last))) break;
            if (text_[last] == '.' && last > begin && is_final_part(begin, last, end)) break;
            bool const possessive = is_apostrophe(code(last)) && last > begin && is_possessive_mark(begin, last);
            while (last > begin) {
                std::uint32_t const before = back(begin, last);
                if (end_of_marks(before, end) != end) break;
                last = before;
            }
            after.push_back({last, end});
            end = last;
            if (possessive) {
                joined_mark_ = true;
                break;
            }
        }
        bool const joined = joined_mark_;
        joined_mark_ = false;
        if (is_address(begin, end)) {
            add(begin, end, joined);
        } else {
            inner(begin, end, joined);
        }
        for (auto mark = after.rbegin(); mark != after.rend(); ++mark)
            add(mark->begin, mark->end);
    }

    /// Whether the period at `last` belongs to the word [begin, last).
    [[nodiscard]] bool is_final_part(std::uint32_t begin, std::uint32_t last, std::uint32_t end) const {
        std::uint32_t start = last;
        while (start > begin && (is_letter(text_[start - 1]) || text_[start - 1] == '.'))
            --start;
        std::string const word = lower(start, last);
        if (word.empty() || word.ends_with('.')) return false;
        bool const dotted = word.find('.') != std::string::npos && word.size() <= 8;
        bool const initial = word.size() == 1 && is_ascii_upper(text_[last - 1]);
        if (dotted || initial || is_never_final(word) || is_sometimes_final(word)) return true;
        std::uint32_t rest = end;
        while (rest < text_.size() && (is_space(rest) || !is_word(code(rest))))
            rest += code_point_at(text_, rest).size;
        constexpr std::size_t longest_abbreviation = 5;
        return rest < text_.size() && word.size() <= longest_abbreviation && start == begin;
    }

    [[nodiscard]] bool is_possessive_mark(std::uint32_t begin, std::uint32_t mark) const {
        if (to_lower(text_[mark - 1]) != 's') return false;
        // It may as well close a quotation that this sentence opened.
        std::uint32_t open = 0;
        for (Word const& word : words_) {
            if (word.span.size() <= 3 && is_opening_quote(word.span.begin)) ++open;
        }
        return open == 0 && mark - begin > 2;
    }
    [[nodiscard]] bool is_opening_quote(std::uint32_t i) const { return code(i) == '\'' || code(i) == 0x2018; }

    /// Whether an apostrophe and the letters after it up to `end` are a word of their own: "'s", "'re".
    [[nodiscard]] bool is_clitic(std::uint32_t mark, std::uint32_t end) const {
        static constexpr std::array<std::string_view, 6> clitics = {"d", "ll", "m", "re", "s", "ve"};
        std::string const letters = lower(mark + size_at(mark, end), end);
        return std::ranges::find(clitics, letters) != clitics.end();
    }

    /// The word without the marks around it.
    void inner(std::uint32_t begin, std::uint32_t end, bool joined) {
        // Dashes, ellipses, brackets and the like inside of it.
        for (std::uint32_t i = begin; i < end; i += size_at(i, end)) {
            char32_t const c = code(i);
            bool const dash = c == 0x2013 || c == 0x2014 || (c == '-' && i + 1 < end && text_[i + 1] == '-');
            bool const dots = c == 0x2026 || (c == '.' && text_.substr(i, end - i).starts_with("..."));
            bool const slash =
                c == '/' && i > begin && !(is_digit(text_[i - 1]) && i + 1 < end && is_digit(text_[i + 1]));
            bool const bracket = (c == '(' || c == ')' || c == '[' || c == ']') && c != 0;
            bool const quote = c == '"' || c == 0x201C || c == 0x201D;
            bool const comma = (c == ',' || c == ';' || c == ':' || c == '?' || c == '!') && i + 1 < end &&
                               (is_letter(text_[i + 1]) || is_letter(text_[i - 1]));
            if (i > begin && (dash || dots || slash || bracket || quote || comma)) {
                std::uint32_t const next = dash || dots ? end_of_marks(i, end) : i + size_at(i, end);
                plain(begin, i, false);
                add(i, next);
                if (next < end) chunk(next, end);
                return;
            }
        }
        plain(begin, end, joined);
    }

    /// A word without inner marks but hyphens, apostrophes and periods.
    void plain(std::uint32_t begin, std::uint32_t end, bool joined) {
        if (is_figure(begin, end)) {
            figure(begin, end, joined);
            return;
        }
        for (std::uint32_t i = begin; i < end; i += size_at(i, end)) {
            if (i == begin || !is_hyphen(code(i))) continue;
            std::uint32_t const next = i + size_at(i, end);
            if (next >= end) break;
            if (stays_whole(begin, i, next, end)) continue;
            contraction(begin, i, false);
            add(i, next);
            plain(next, end, joined);
            return;
        }
        contraction(begin, end, joined);
    }

    [[nodiscard]] bool is_figure(std::uint32_t begin, std::uint32_t end) const {
        return is_digit(text_[begin]) || (text_[begin] == '.' && begin + 1 < end && is_digit(text_[begin + 1]));
    }

    /// "17.3", "10km", "5-10", "713-853-3989", "1990s", "10-month-long".
    void figure(std::uint32_t begin, std::uint32_t end, bool joined) {
        std::uint32_t i = begin;
        while (i < end &&
               (is_digit(text_[i]) || text_[i] == '.' || text_[i] == ',' || text_[i] == ':' || text_[i] == '/'))
            ++i;
        if (i == end) {
            add(begin, end, joined);
        } else if (is_hyphen(code(i)) && i + size_at(i, end) < end) {
            std::uint32_t const next = i + size_at(i, end);
            auto const groups = 1 + std::count(text_.begin() + begin, text_.begin() + end, '-');
            bool const digits =
                std::ranges::all_of(text_.substr(begin, end - begin), [](char c) { return is_digit(c) || c == '-'; });
            if (digits && groups > 2) {
                add(begin, end, joined);
                return;
            }
            add(begin, i);
            add(i, next);
            plain(next, end, joined);
        } else if (std::ranges::binary_search(units_after_figures, lower(i, end))) {
            add(begin, i);
            add(i, end, joined);
        } else {
            contraction(begin, end, joined);
        }
    }

    /// Whether the hyphen between [begin, hyphen) and [next, end) does not split the word.
    [[nodiscard]] bool stays_whole(std::uint32_t begin, std::uint32_t hyphen, std::uint32_t next,
                                   std::uint32_t end) const {
        std::string const first = lower(begin, hyphen);
        if (std::ranges::binary_search(whole_prefixes, first)) return true;
        // "Sung-han": a capital, and no English word after the hyphen.
        std::uint32_t stop = next;
        while (stop < end && is_letter(text_[stop]))
            ++stop;
        constexpr std::size_t longest_syllable = 6;
        bool const syllables = first.size() <= longest_syllable && stop - next <= longest_syllable && stop > next;
        if (!syllables || !is_ascii_upper(text_[begin]) || !is_ascii_lower(text_[next])) return false;
        return !embedded_model().tagger.knows(atoms_of(text_.substr(next, stop - next)));
    }

    /// "do|n't", "Smith|'s", "can|not".
    void contraction(std::uint32_t begin, std::uint32_t end, bool joined) {
        std::string const word = lower(begin, end);
        std::uint32_t split = 0;
        if (word == "cannot") split = 3;
        if (word == "gonna" || word == "wanna" || word == "gotta") split = 3;
        if (split != 0) {
            add(begin, begin + split, true);
            add(begin + split, end, joined);
            return;
        }
        for (std::uint32_t i = begin + 1; i < end; i += size_at(i, end)) {
            if (!is_apostrophe(code(i))) continue;
            std::uint32_t const next = i + size_at(i, end);
            bool const negation = lower(next, end) == "t" && i - begin > 1 && to_lower(text_[i - 1]) == 'n';
            if (negation || is_clitic(i, end)) {
                std::uint32_t const cut = negation ? i - 1 : i;
                add(begin, cut, true);
                add(cut, end, joined);
                return;
            }
        }
        add(begin, end, joined);
    }

    std::string_view text_;
    std::uint32_t at_;
    bool joined_mark_ = false;
    std::vector<Word> words_;
};

} // namespace

std::vector<Word> split_words(std::string_view text, Span sentence) {
    return Splitter(text, sentence).run();
}

} // namespace dateline::engine
