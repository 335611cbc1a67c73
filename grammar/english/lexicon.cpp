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

MonthWord const* month(std::string_view word) {
    return months.find(word);
}
WeekdayWord const* weekday(std::string_view word) {
    return weekdays.find(word);
}
Weekday const* weekday_plural(std::string_view word) {
    return weekday_plurals.find(word);
}
Season const* season_plural(std::string_view word) {
    return season_plurals.find(word);
}
std::int16_t const* zone_area(std::string_view word) {
    return zone_areas.find(word);
}
UnitWord const* unit(std::string_view word) {
    return units.find(word);
}
UnitLetters const* unit_abbreviation(std::string_view word) {
    return unit_letter_words.find(word);
}
NumberWord const* number(std::string_view word) {
    return numbers.find(word);
}
NumberWord const* ordinal(std::string_view word) {
    return ordinals.find(word);
}
DayWord const* day_word(std::string_view word) {
    return relative_days.find(word);
}
PartOfDay const* part_of_day(std::string_view word) {
    return parts_of_day.find(word);
}
Season const* season(std::string_view word) {
    return seasons.find(word);
}
Selector const* selector(std::string_view word) {
    return selectors.find(word);
}
Selector const* rolling_selector(std::string_view word) {
    return rolling.find(word);
}
Selector const* narrative_selector(std::string_view word) {
    return narrative.find(word);
}
Deictic const* deictic(std::string_view word) {
    return deictics.find(word);
}
Modifier const* part_modifier(std::string_view word) {
    return part_modifiers.find(word);
}
Modifier const* part_noun(std::string_view word) {
    return part_nouns.find(word);
}
std::uint8_t const* decade(std::string_view word) {
    return decades.find(word);
}
ClockWord const* clock_word(std::string_view word) {
    return clocks.find(word);
}
std::int16_t const* zone(std::string_view word) {
    return zones.find(word);
}
FrequencyWord const* frequency(std::string_view word) {
    return frequencies.find(word);
}
Bound const* bound(std::string_view word) {
    return bounds.find(word);
}

} // namespace dateline::grammar::english
