#include "grammar/english/vocabulary.hpp"

#include "grammar/english/holiday_words.hpp"
#include "grammar/english/words.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_table.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace dateline::grammar::english {

namespace {

/// The first 16 letters of a word as two numbers, which are compared and hashed faster than letters. The first letter
/// is the lowest byte.
struct Key {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    friend constexpr bool operator==(Key const&, Key const&) = default;
};

constexpr std::size_t longest_word = 16;
constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz";

constexpr Key key_of(std::string_view word) {
    Key key;
    for (std::size_t i = 0; i < word.size(); ++i) {
        std::uint64_t const letter = static_cast<unsigned char>(word[i]);
        (i < 8 ? key.low : key.high) |= letter << (8 * (i % 8));
    }
    return key;
}

Key key_at(char const* first, std::size_t size) {
    if constexpr (std::endian::native != std::endian::little) return key_of({first, size});
    Key key;
    std::memcpy(&key.low, first, 8);
    if (size <= 8) {
        key.low &= ~std::uint64_t{0} >> (8 * (8 - size));
        return key;
    }
    std::memcpy(&key.high, first + 8, 8);
    key.high &= ~std::uint64_t{0} >> (8 * (longest_word - size));
    return key;
}

/// How the digits of a number look.
enum class Form : std::uint8_t {
    two_digits,
    three_digits,
    four_digits,
    more_digits,
    ordinal,
    plural,
    half,        ///< "5pm"
    hour,        ///< "15h"
    hour_minute, ///< "17h30"
    quarter,     ///< "4q14"
    week,        ///< "2023w11"
    mixed,       ///< "30m"
};
constexpr std::size_t forms = 12;

/// What stands behind a number, as far as it can join it to another one.
constexpr std::string_view marks = " -/:.,'";

constexpr std::uint64_t class_of_mark(char mark) {
    switch (mark) {
    case '-':
        return dash_digits;
    case '/':
        return slash_digits;
    case ':':
        return colon_digits;
    case '.':
        return dot_digits;
    case '\'':
        return quote_digits;
    default:
        return 0;
    }
}

constexpr std::uint64_t classes_of_form(Form form) {
    switch (form) {
    case Form::two_digits:
        return digits | day_digits;
    case Form::four_digits:
        return digits | year_digits;
    case Form::ordinal:
        return ordinal_digits;
    case Form::plural:
        return plural_digits;
    case Form::half:
        return mixed_digits | half_digits;
    case Form::hour:
        return mixed_digits | hour_digits;
    case Form::hour_minute:
        return mixed_digits | minute_digits;
    case Form::quarter:
        return mixed_digits | quarter_digits;
    case Form::week:
        return mixed_digits | week_digits;
    case Form::mixed:
        return mixed_digits | unit_digits;
    case Form::more_digits:
        return digits | long_digits;
    case Form::three_digits:
        break;
    }
    return digits;
}

class Vocabulary {
public:
    constexpr Vocabulary();

    [[nodiscard]] constexpr WordId find(Key const& key) const {
        std::size_t slot = slot_of(key);
        while (slots_[slot] != 0 && keys_[slots_[slot]] != key)
            slot = (slot + 1) % slots;
        return slots_[slot];
    }

    [[nodiscard]] constexpr std::size_t words() const { return words_; }
    [[nodiscard]] constexpr std::string_view letters(WordId word) const { return letters_[word]; }
    [[nodiscard]] constexpr std::uint64_t classes(WordId word) const { return classes_[word]; }

private:
    template <class T, std::size_t N> constexpr void add(Word<T> const (&words)[N], std::uint64_t classes) {
        for (Word<T> const& word : words)
            add(word.text, classes);
    }
    constexpr void add(std::string_view word, std::uint64_t classes) {
        if (word.size() > longest_word) throw "the word is too long for the table";
        Key const key = key_of(word);
        std::size_t slot = slot_of(key);
        while (slots_[slot] != 0 && keys_[slots_[slot]] != key)
            slot = (slot + 1) % slots;
        if (slots_[slot] == 0) {
            slots_[slot] = static_cast<WordId>(++words_);
            keys_[words_] = key;
            letters_[words_] = word;
        }
        classes_[slots_[slot]] |= classes;
    }
    /// Each word of a name of several.
    constexpr void add_name(std::string_view name);

    static constexpr std::size_t slot_of(Key const& key) {
        std::uint64_t const mixed = (key.low ^ (key.high * 0x9e3779b97f4a7c15U)) * 0xff51afd7ed558ccdU;
        return static_cast<std::size_t>(mixed >> 52U);
    }

    static constexpr std::size_t slots = 4096;
    static constexpr std::size_t most_letter_words = most_words - 64;
    std::array<WordId, slots> slots_{};
    std::array<Key, most_letter_words> keys_{};
    std::array<std::string_view, most_letter_words> letters_{};
    std::array<std::uint64_t, most_letter_words> classes_{};
    std::size_t words_ = 0;
};

constexpr Vocabulary::Vocabulary() {
    add(month_words, month_word);
    add(weekday_words, weekday_word);
    add(day_words, relative_day_word);
    add(part_of_day_words, part_of_day_word);
    add(season_words, season_word);
    add(season_plural_words, season_word);
    add(unit_words, unit_word);
    add(unit_abbreviations, unit_letters);
    add(number_words, number_word | spelled_number);
    for (Word<NumberWord> const& word : number_words)
        if (word.value.value >= 10) add(word.text, century_word);
    add(ordinal_words, ordinal_word);
    add(selector_words, selector_word);
    add(rolling_words, selector_word);
    add(narrative_words, selector_word);
    add(deictic_words, deictic_word);
    add(part_modifier_words, modifier_word);
    add(part_noun_words, modifier_word);
    add(decade_words, decade_word);
    add(clock_words, clock_name);
    add(zone_words, zone_word);
    add(zone_area_words, zone_word);
    add(frequency_words, frequency_word);
    add(bound_words, bound_word);
    add(weekday_plural_words, frequency_word);
    for (HolidayName const& name : holiday_table)
        add_name(name.words);
    for (std::string_view const word : holiday_plurals)
        add(word, holiday_word | holiday_alone);
    for (std::string_view const word : later_holiday_plurals)
        add(word, holiday_rest);
    for (Word<std::uint64_t> const& word : classed_words)
        add(word.text, word.value);
    for (std::string_view const word : function_words)
        add(word, function_word);
    for (std::size_t letter = 0; letter < alphabet.size(); ++letter)
        add(alphabet.substr(letter, 1), function_word);
}

constexpr void Vocabulary::add_name(std::string_view name) {
    bool const one = name.find(' ') == std::string_view::npos;
    std::uint64_t word_class = one ? holiday_word | holiday_alone : std::uint64_t{holiday_word};
    for (std::size_t at = 0; at < name.size();) {
        std::size_t end = at;
        while (end < name.size() && is_word_byte(name[end]))
            ++end;
        if (end > at && !is_digit(name[at])) add(name.substr(at, end - at), word_class);
        if (end > at) word_class = holiday_rest;
        at = end + 1;
    }
}

constexpr Vocabulary vocabulary;

/// "q3", "fy2014": one word for all of them, behind those of letters; then come the numbers.
constexpr std::size_t letters_and_digits = vocabulary.words() + 1;
constexpr std::size_t first_number = letters_and_digits + 1;
constexpr std::size_t last_number = first_number + forms * marks.size() - 1;
static_assert(last_number + 1 < most_words);

/// The form of digits by the letters behind them.
Form form_before(std::string_view letters) {
    bool const digit = letters.size() > 1 && is_digit(letters[1]);
    switch (letters[0]) {
    case 's':
        return letters.size() == 1 ? Form::plural : letters == "st" ? Form::ordinal : Form::mixed;
    case 'n':
        return letters == "nd" ? Form::ordinal : Form::mixed;
    case 'r':
        return letters == "rd" ? Form::ordinal : Form::mixed;
    case 't':
        return letters == "th" ? Form::ordinal : Form::mixed;
    case 'a':
    case 'p':
        return letters.size() == 1 || letters.substr(1) == "m" ? Form::half : Form::mixed;
    case 'h':
        return letters.size() == 1 ? Form::hour : digit ? Form::hour_minute : Form::mixed;
    case 'q':
        return letters.size() == 1 || digit ? Form::quarter : Form::mixed;
    case 'w':
        return digit ? Form::week : Form::mixed;
    default:
        return Form::mixed;
    }
}

WordId number_id(char const* first, std::size_t size) {
    std::size_t count = 0;
    while (count < size && count < 5 && is_digit(first[count]))
        ++count;
    Form form = Form::more_digits;
    if (count == size) {
        constexpr Form by_count[] = {Form::more_digits,  Form::two_digits,  Form::two_digits,
                                     Form::three_digits, Form::four_digits, Form::more_digits};
        form = by_count[count];
    } else if (count < 5 || !is_digit(first[size - 1])) {
        form = form_before({first + count, size - count});
    }
    char mark = first[size];
    if (char const next = first[size + 1]; mark == ' ' && (next == '-' || next == '/')) mark = next;
    std::size_t const found = marks.find(mark);
    return static_cast<WordId>(first_number + static_cast<std::size_t>(form) * marks.size() +
                               (found == std::string_view::npos ? 0 : found));
}

} // namespace

WordId word_id(char const* first, std::size_t size) {
    if (is_digit(*first)) return number_id(first, size);
    if (size > longest_word) return 0;
    if (WordId const word = vocabulary.find(key_at(first, size)); word != 0) return word;
    bool const coded = size > 1 && is_digit(first[size - 1]) && is_lower(*first);
    return coded ? static_cast<WordId>(letters_and_digits) : WordId{0};
}

WordId word_id(char const* first, char const* last) {
    std::size_t size = 0;
    while (size <= longest_word && first + size != last && is_word_byte(first[size]))
        ++size;
    return size == 0 ? WordId{0} : word_id(first, size);
}

WordId hyphen_between() {
    return static_cast<WordId>(last_number + 1);
}

std::size_t vocabulary_size() {
    return hyphen_between();
}

std::string_view letters_of(WordId word) {
    return word <= vocabulary.words() ? vocabulary.letters(word) : std::string_view();
}

std::uint64_t classes_of(WordId word) {
    if (word <= vocabulary.words()) return vocabulary.classes(word);
    if (word == letters_and_digits) return letter_and_digit;
    if (word == hyphen_between()) return hyphen;
    std::size_t const number = word - first_number;
    std::uint64_t const classes = classes_of_form(static_cast<Form>(number / marks.size()));
    char const mark = marks[number % marks.size()];
    return mark == ' ' ? classes : classes | joined_digits | class_of_mark(mark);
}

WordId word_id_of(std::string_view letters) {
    return vocabulary.find(key_of(letters));
}

WordSet words_of(std::uint64_t classes) {
    WordSet words;
    for (std::size_t word = 1; word <= vocabulary_size(); ++word)
        words.set(word, (classes_of(static_cast<WordId>(word)) & classes) != 0);
    return words;
}

WordSet words_before(std::string_view any_of) {
    auto const may_follow = [&](char mark) {
        return any_of.find(mark) != std::string_view::npos ||
               // What stands behind a space is noted in place of it.
               (any_of.find(' ') != std::string_view::npos && (mark == '-' || mark == '/'));
    };
    bool const told =
        std::all_of(any_of.begin(), any_of.end(), [](char mark) { return marks.find(mark) != std::string_view::npos; });
    WordSet words;
    for (std::size_t word = 1; word <= vocabulary_size(); ++word) {
        bool const number = word >= first_number && word <= last_number;
        words.set(word, !told || !number || may_follow(marks[(word - first_number) % marks.size()]));
    }
    return words;
}

} // namespace dateline::grammar::english
