#include "grammar/english/lexicon.hpp"

#include "grammar/english/words.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_table.hpp"

#include <array>
#include <cstddef>

namespace dateline::grammar::english {

namespace {

/// Every word of the tables with its classes.
class ClassTable {
public:
    constexpr ClassTable();

    [[nodiscard]] constexpr std::uint32_t find(std::string_view word) const {
        std::size_t slot = hash_word(word) % size;
        while (slots_[slot].value != 0 && slots_[slot].text != word)
            slot = (slot + 1) % size;
        return slots_[slot].value;
    }

private:
    template <class T, std::size_t N> constexpr void add(Word<T> const (&words)[N], std::uint32_t word_class) {
        for (Word<T> const& word : words)
            add(word.text, word_class);
    }
    constexpr void add(std::string_view word, std::uint32_t word_class) {
        std::size_t slot = hash_word(word) % size;
        while (slots_[slot].value != 0 && slots_[slot].text != word)
            slot = (slot + 1) % size;
        slots_[slot].text = word;
        slots_[slot].value |= word_class;
    }

    static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    static constexpr std::size_t size = 1024;
    std::array<Word<std::uint32_t>, size> slots_{};
};

constexpr ClassTable::ClassTable() {
    add(month_words, month_word);
    add(weekday_words, weekday_word);
    add(day_words, relative_day_word);
    add(part_of_day_words, part_of_day_word);
    add(season_words, season_word);
    add(unit_words, unit_word);
    add(number_words, number_word);
    add(ordinal_words, ordinal_word);
    add(selector_words, selector_word);
    add(rolling_words, selector_word);
    add(narrative_words, selector_word);
    add(deictic_words, deictic_word);
    add(part_modifier_words, modifier_word);
    add(part_noun_words, modifier_word);
    add(decade_words, decade_word);
    add(clock_words, clock_name);
    add(zone_words, clock_name);
    add(frequency_words, frequency_word);
    add(bound_words, bound_word);
    add(weekday_plural_words, frequency_word);
    for (auto const& [words, holiday] : holidays)
        add(words.substr(0, words.find_first_not_of(letters)), holiday_word);
    for (Word<std::uint32_t> const& word : classed_words)
        add(word.text, word.value);
}

constexpr ClassTable class_table;

std::uint32_t classes_of_number(char const* first, char const* last) {
    char const* end = first;
    std::ptrdiff_t constexpr longest = 8;
    while (end != last && end - first < longest && is_digit(*end))
        ++end;
    std::uint32_t result = digits;
    if (end - first == longest) return result;
    if (end == last) return end - first == 4 ? result | year_digits : result;
    if (is_word_byte(*end)) return result | mixed_digits;
    if (end - first == 4) result |= year_digits;
    if (*end == '\'') return result | mixed_digits;
    char const* const mark = *end == ' ' && last - end > 1 ? end + 1 : end;
    if (*mark == '-' || *end == '/' || *end == ':' || *end == '.') result |= joined_digits;
    return result;
}

} // namespace

std::uint32_t classes(char const* first, char const* last) {
    if (first == last) return 0;
    if (is_digit(*first)) return classes_of_number(first, last);
    if (*first == 'q' && last - first > 1 && is_digit(first[1])) return letter_and_digit;
    std::string_view const word = word_at(first, last);
    if (word.empty()) return 0;
    bool const dotted =
        word.size() == 1 && (*first == 'a' || *first == 'p') && last - first > 2 && first[1] == '.' && first[2] == 'm';
    return dotted ? meridiem_word : class_table.find(word);
}

} // namespace dateline::grammar::english
