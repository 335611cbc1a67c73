#include "grammar/english/lexicon.hpp"

#include "grammar/fold.hpp"
#include "grammar/word_table.hpp"

#include <array>
#include <cstddef>
#include <iterator>
#include <span>

namespace dateline::grammar::english {

namespace {

using Kind = NumberWord::Kind;
using Toward = Deictic::Toward;

constexpr Word<MonthWord> month_words[] = {
    {"january", {1, false}},   {"february", {2, false}}, {"march", {3, false}},     {"april", {4, false}},
    {"may", {5, false}},       {"june", {6, false}},     {"july", {7, false}},      {"august", {8, false}},
    {"september", {9, false}}, {"october", {10, false}}, {"november", {11, false}}, {"december", {12, false}},
    {"jan", {1, true}},        {"feb", {2, true}},       {"mar", {3, true}},        {"apr", {4, true}},
    {"jun", {6, true}},        {"jul", {7, true}},       {"aug", {8, true}},        {"sep", {9, true}},
    {"sept", {9, true}},       {"oct", {10, true}},      {"nov", {11, true}},       {"dec", {12, true}},
};

constexpr Word<WeekdayWord> weekday_words[] = {
    {"monday", {Weekday::monday, false}},       {"tuesday", {Weekday::tuesday, false}},
    {"wednesday", {Weekday::wednesday, false}}, {"thursday", {Weekday::thursday, false}},
    {"friday", {Weekday::friday, false}},       {"saturday", {Weekday::saturday, false}},
    {"sunday", {Weekday::sunday, false}},       {"mon", {Weekday::monday, true}},
    {"tue", {Weekday::tuesday, true}},          {"tues", {Weekday::tuesday, true}},
    {"wed", {Weekday::wednesday, true}},        {"thu", {Weekday::thursday, true}},
    {"thur", {Weekday::thursday, true}},        {"thurs", {Weekday::thursday, true}},
    {"fri", {Weekday::friday, true}},           {"sat", {Weekday::saturday, true}},
    {"sun", {Weekday::sunday, true}},
};

constexpr Word<Weekday> weekday_plural_words[] = {
    {"mondays", Weekday::monday},     {"tuesdays", Weekday::tuesday}, {"wednesdays", Weekday::wednesday},
    {"thursdays", Weekday::thursday}, {"fridays", Weekday::friday},   {"saturdays", Weekday::saturday},
    {"sundays", Weekday::sunday},
};

constexpr Word<UnitWord> unit_words[] = {
    {"second", {Granularity::second, 1, false}},
    {"seconds", {Granularity::second, 1, true}},
    {"minute", {Granularity::minute, 1, false}},
    {"minutes", {Granularity::minute, 1, true}},
    {"min", {Granularity::minute, 1, true}},
    {"mins", {Granularity::minute, 1, true}},
    {"hour", {Granularity::hour, 1, false}},
    {"hours", {Granularity::hour, 1, true}},
    {"hrs", {Granularity::hour, 1, true}},
    {"day", {Granularity::day, 1, false}},
    {"days", {Granularity::day, 1, true}},
    {"weekend", {Granularity::weekend, 1, false}},
    {"weekends", {Granularity::weekend, 1, true}},
    {"week", {Granularity::week, 1, false}},
    {"weeks", {Granularity::week, 1, true}},
    {"fortnight", {Granularity::week, 2, false}},
    {"fortnights", {Granularity::week, 2, true}},
    {"month", {Granularity::month, 1, false}},
    {"months", {Granularity::month, 1, true}},
    {"quarter", {Granularity::quarter, 1, false}},
    {"quarters", {Granularity::quarter, 1, true}},
    {"semester", {Granularity::half_year, 1, false}},
    {"semesters", {Granularity::half_year, 1, true}},
    {"year", {Granularity::year, 1, false}},
    {"years", {Granularity::year, 1, true}},
    {"decade", {Granularity::decade, 1, false}},
    {"decades", {Granularity::decade, 1, true}},
    {"century", {Granularity::century, 1, false}},
    {"centuries", {Granularity::century, 1, true}},
    {"millennium", {Granularity::millennium, 1, false}},
    {"millennia", {Granularity::millennium, 1, true}},
};

constexpr Word<NumberWord> number_words[] = {
    {"one", {Kind::unit, 1}},          {"two", {Kind::unit, 2}},        {"three", {Kind::unit, 3}},
    {"four", {Kind::unit, 4}},         {"five", {Kind::unit, 5}},       {"six", {Kind::unit, 6}},
    {"seven", {Kind::unit, 7}},        {"eight", {Kind::unit, 8}},      {"nine", {Kind::unit, 9}},
    {"ten", {Kind::teen, 10}},         {"eleven", {Kind::teen, 11}},    {"twelve", {Kind::teen, 12}},
    {"thirteen", {Kind::teen, 13}},    {"fourteen", {Kind::teen, 14}},  {"fifteen", {Kind::teen, 15}},
    {"sixteen", {Kind::teen, 16}},     {"seventeen", {Kind::teen, 17}}, {"eighteen", {Kind::teen, 18}},
    {"nineteen", {Kind::teen, 19}},    {"twenty", {Kind::ten, 20}},     {"thirty", {Kind::ten, 30}},
    {"forty", {Kind::ten, 40}},        {"fifty", {Kind::ten, 50}},      {"sixty", {Kind::ten, 60}},
    {"seventy", {Kind::ten, 70}},      {"eighty", {Kind::ten, 80}},     {"ninety", {Kind::ten, 90}},
    {"hundred", {Kind::hundred, 100}},
};

constexpr Word<NumberWord> ordinal_words[] = {
    {"first", {Kind::unit, 1}},       {"second", {Kind::unit, 2}},       {"third", {Kind::unit, 3}},
    {"fourth", {Kind::unit, 4}},      {"fifth", {Kind::unit, 5}},        {"sixth", {Kind::unit, 6}},
    {"seventh", {Kind::unit, 7}},     {"eighth", {Kind::unit, 8}},       {"ninth", {Kind::unit, 9}},
    {"tenth", {Kind::teen, 10}},      {"eleventh", {Kind::teen, 11}},    {"twelfth", {Kind::teen, 12}},
    {"thirteenth", {Kind::teen, 13}}, {"fourteenth", {Kind::teen, 14}},  {"fifteenth", {Kind::teen, 15}},
    {"sixteenth", {Kind::teen, 16}},  {"seventeenth", {Kind::teen, 17}}, {"eighteenth", {Kind::teen, 18}},
    {"nineteenth", {Kind::teen, 19}}, {"twentieth", {Kind::teen, 20}},   {"thirtieth", {Kind::teen, 30}},
};

constexpr Word<DayWord> day_words[] = {
    {"today", {0, std::nullopt}},
    {"yesterday", {-1, std::nullopt}},
    {"tomorrow", {1, std::nullopt}},
    {"tonight", {0, PartOfDay::night}},
};

constexpr Word<PartOfDay> part_of_day_words[] = {
    {"morning", PartOfDay::morning},  {"afternoon", PartOfDay::afternoon}, {"evening", PartOfDay::evening},
    {"night", PartOfDay::night},      {"midday", PartOfDay::midday},       {"daytime", PartOfDay::daytime},
    {"lunchtime", PartOfDay::midday}, {"dawn", PartOfDay::morning},        {"dusk", PartOfDay::evening},
    {"overnight", PartOfDay::night},
};

constexpr Word<Season> season_words[] = {
    {"spring", Season::spring}, {"summer", Season::summer}, {"autumn", Season::autumn},
    {"fall", Season::autumn},   {"winter", Season::winter},
};

constexpr Word<Selector> selector_words[] = {
    {"last", Selector::last},
    {"this", Selector::current},
    {"current", Selector::current},
    {"next", Selector::next},
};

constexpr Word<Selector> rolling_words[] = {
    {"last", Selector::past},           {"past", Selector::past},       {"previous", Selector::previous},
    {"recent", Selector::past},         {"next", Selector::coming},     {"coming", Selector::coming},
    {"following", Selector::following}, {"upcoming", Selector::coming}, {"preceding", Selector::previous},
};

constexpr Word<Selector> narrative_words[] = {
    {"previous", Selector::previous},   {"preceding", Selector::previous}, {"same", Selector::same},
    {"following", Selector::following}, {"next", Selector::following},
};

constexpr Word<Deictic> deictic_words[] = {
    {"now", {Toward::present}},       {"currently", {Toward::present}}, {"nowadays", {Toward::present}},
    {"presently", {Toward::present}}, {"recently", {Toward::past}},     {"previously", {Toward::past}},
    {"formerly", {Toward::past}},     {"lately", {Toward::past}},       {"soon", {Toward::future}},
    {"shortly", {Toward::future}},
};

constexpr Word<Modifier> part_modifier_words[] = {
    {"early", Modifier::early},
    {"mid", Modifier::mid},
    {"middle", Modifier::mid},
    {"late", Modifier::late},
};

/// "the end of", "the start of".
constexpr Word<Modifier> part_noun_words[] = {
    {"beginning", Modifier::early}, {"start", Modifier::early}, {"middle", Modifier::mid},
    {"end", Modifier::late},        {"turn", Modifier::early},
};

constexpr Word<std::uint8_t> decade_words[] = {
    {"twenties", 2}, {"thirties", 3},  {"forties", 4},  {"fifties", 5},
    {"sixties", 6},  {"seventies", 7}, {"eighties", 8}, {"nineties", 9},
};

constexpr Word<ClockWord> clock_words[] = {{"noon", {12}}, {"midnight", {0}}};

constexpr Word<std::int16_t> zone_words[] = {
    {"utc", 0},    {"gmt", 0},    {"est", -300}, {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420},
    {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"bst", 60},   {"cet", 60},   {"cest", 120}, {"eet", 120},
    {"eest", 180}, {"msk", 180},  {"kst", 540},  {"jst", 540},  {"ist", 330},  {"aest", 600},
};

constexpr Word<FrequencyWord> frequency_words[] = {
    {"hourly", {Granularity::hour, 1, 0}},      {"daily", {Granularity::day, 1, 0}},
    {"nightly", {Granularity::day, 1, 0}},      {"weekly", {Granularity::week, 1, 0}},
    {"fortnightly", {Granularity::week, 2, 0}}, {"biweekly", {Granularity::week, 2, 0}},
    {"monthly", {Granularity::month, 1, 0}},    {"quarterly", {Granularity::quarter, 1, 0}},
    {"yearly", {Granularity::year, 1, 0}},      {"annual", {Granularity::year, 1, 0}},
    {"annually", {Granularity::year, 1, 0}},    {"biennial", {Granularity::year, 2, 0}},
    {"biannually", {Granularity::year, 1, 2}},
};

constexpr Word<Bound> bound_words[] = {
    {"since", Bound::since},   {"until", Bound::until}, {"till", Bound::until},      {"by", Bound::by},
    {"before", Bound::before}, {"after", Bound::after}, {"through", Bound::through},
};

constexpr std::pair<std::string_view, Holiday> holidays[] = {
    {"new year's day", Holiday::new_years_day},
    {"new year's eve", Holiday::new_years_eve},
    {"new years day", Holiday::new_years_day},
    {"new years eve", Holiday::new_years_eve},
    {"valentine's day", Holiday::valentines_day},
    {"st. patrick's day", Holiday::st_patricks_day},
    {"st patrick's day", Holiday::st_patricks_day},
    {"good friday", Holiday::good_friday},
    {"easter sunday", Holiday::easter_sunday},
    {"easter monday", Holiday::easter_monday},
    {"easter", Holiday::easter_sunday},
    {"may day", Holiday::may_day},
    {"memorial day", Holiday::memorial_day},
    {"independence day", Holiday::independence_day},
    {"labor day", Holiday::labor_day},
    {"halloween", Holiday::halloween},
    {"veterans day", Holiday::veterans_day},
    {"thanksgiving day", Holiday::thanksgiving},
    {"thanksgiving", Holiday::thanksgiving},
    {"christmas eve", Holiday::christmas_eve},
    {"christmas day", Holiday::christmas_day},
    {"christmas", Holiday::christmas_day},
    {"boxing day", Holiday::boxing_day},
    {"martin luther king day", Holiday::martin_luther_king_day},
    {"presidents' day", Holiday::presidents_day},
    {"presidents day", Holiday::presidents_day},
    {"9/11", Holiday::september_11},
};

/// The classes of function words.
constexpr Word<std::uint32_t> classed_words[] = {
    {"a", article | number_word | quantifier},
    {"an", article | number_word | quantifier},
    {"the", article},
    {"that", selector_word},
    {"some", quantifier},
    {"several", quantifier},
    {"few", quantifier},
    {"couple", quantifier},
    {"half", quantifier},
    {"about", quantifier},
    {"around", quantifier},
    {"roughly", quantifier},
    {"approximately", quantifier},
    {"nearly", quantifier},
    {"almost", quantifier},
    {"more", quantifier},
    {"less", quantifier},
    {"at", quantifier | preposition},
    {"over", quantifier},
    {"under", quantifier},
    {"up", quantifier},
    {"no", quantifier},
    {"another", quantifier},
    {"many", quantifier},
    {"dozen", quantifier},
    {"earlier", modifier_word},
    {"later", modifier_word},
    {"in", preposition},
    {"within", preposition},
    {"from", preposition},
    {"between", preposition | joiner},
    {"as", bound_word},
    {"every", frequency_word},
    {"each", frequency_word},
    {"once", frequency_word},
    {"twice", frequency_word},
    {"fiscal", season_word},
    {"ad", era_word},
    {"per", frequency_word},
    {"times", frequency_word},
    {"right", deictic_word},
    {"moment", deictic_word},
    {"present", deictic_word},
    {"past", deictic_word},
    {"future", deictic_word},
    {"bc", era_word},
    {"bce", era_word},
    {"ce", era_word},
    {"to", joiner},
    {"until", joiner},
    {"till", joiner},
    {"through", joiner},
    {"am", meridiem_word},
    {"pm", meridiem_word},
    {"clock", clock_name},
    {"circa", quantifier},
};

/// Every word of the tables above with its classes.
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

constexpr WordTable months{month_words};
constexpr WordTable weekdays{weekday_words};
constexpr WordTable weekday_plurals{weekday_plural_words};
constexpr WordTable units{unit_words};
constexpr WordTable numbers{number_words};
constexpr WordTable ordinals{ordinal_words};
constexpr WordTable relative_days{day_words};
constexpr WordTable parts_of_day{part_of_day_words};
constexpr WordTable seasons{season_words};
constexpr WordTable selectors{selector_words};
constexpr WordTable rolling{rolling_words};
constexpr WordTable narrative{narrative_words};
constexpr WordTable deictics{deictic_words};
constexpr WordTable part_modifiers{part_modifier_words};
constexpr WordTable part_nouns{part_noun_words};
constexpr WordTable decades{decade_words};
constexpr WordTable clocks{clock_words};
constexpr WordTable zones{zone_words};
constexpr WordTable frequencies{frequency_words};
constexpr WordTable bounds{bound_words};

} // namespace

std::optional<MonthWord> month(std::string_view word) {
    return months.find(word);
}
std::optional<WeekdayWord> weekday(std::string_view word) {
    return weekdays.find(word);
}
std::optional<Weekday> weekday_plural(std::string_view word) {
    return weekday_plurals.find(word);
}
std::optional<UnitWord> unit(std::string_view word) {
    return units.find(word);
}
std::optional<NumberWord> number(std::string_view word) {
    return numbers.find(word);
}
std::optional<NumberWord> ordinal(std::string_view word) {
    return ordinals.find(word);
}
std::optional<DayWord> day_word(std::string_view word) {
    return relative_days.find(word);
}
std::optional<PartOfDay> part_of_day(std::string_view word) {
    return parts_of_day.find(word);
}
std::optional<Season> season(std::string_view word) {
    return seasons.find(word);
}
std::optional<Selector> selector(std::string_view word) {
    return selectors.find(word);
}
std::optional<Selector> rolling_selector(std::string_view word) {
    return rolling.find(word);
}
std::optional<Selector> narrative_selector(std::string_view word) {
    return narrative.find(word);
}
std::optional<Deictic> deictic(std::string_view word) {
    return deictics.find(word);
}
std::optional<Modifier> part_modifier(std::string_view word) {
    return part_modifiers.find(word);
}
std::optional<Modifier> part_noun(std::string_view word) {
    return part_nouns.find(word);
}
std::optional<std::uint8_t> decade(std::string_view word) {
    return decades.find(word);
}
std::optional<ClockWord> clock_word(std::string_view word) {
    return clocks.find(word);
}
std::optional<std::int16_t> zone(std::string_view word) {
    return zones.find(word);
}
std::optional<FrequencyWord> frequency(std::string_view word) {
    return frequencies.find(word);
}
std::optional<Bound> bound(std::string_view word) {
    return bounds.find(word);
}

std::span<std::pair<std::string_view, Holiday> const> holiday_names() {
    return holidays;
}

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
