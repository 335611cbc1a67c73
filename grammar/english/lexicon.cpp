#include "grammar/english/lexicon.hpp"

#include "grammar/english/words.hpp"
#include "grammar/word_table.hpp"

namespace dateline::grammar::english {

namespace {

constexpr WordTable months{month_words};
constexpr WordTable weekdays{weekday_words};
constexpr WordTable weekday_plurals{weekday_plural_words};
constexpr WordTable season_plurals{season_plural_words};
constexpr WordTable zone_areas{zone_area_words};
constexpr WordTable units{unit_words};
constexpr WordTable numbers{number_words};
constexpr WordTable ordinals{ordinal_words};
constexpr WordTable relative_days{day_words};
constexpr WordTable parts_of_day{part_of_day_words};
constexpr WordTable seasons{season_words};
constexpr WordTable unit_letter_words{unit_abbreviations};
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
std::optional<Season> season_plural(std::string_view word) {
    return season_plurals.find(word);
}
std::optional<std::int16_t> zone_area(std::string_view word) {
    return zone_areas.find(word);
}
std::optional<UnitWord> unit(std::string_view word) {
    return units.find(word);
}
std::optional<UnitLetters> unit_abbreviation(std::string_view word) {
    return unit_letter_words.find(word);
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

} // namespace dateline::grammar::english
