#pragma once

#include "grammar/english/lexicon.hpp"
#include "grammar/word_table.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

/// The words of dates and times themselves, one table for each class of them. Only the lexicon's own sources read them.
namespace dateline::grammar::english {

inline constexpr Word<MonthWord> month_words[] = {
    {"january", {1, false}},   {"february", {2, false}}, {"march", {3, false}},     {"april", {4, false}},
    {"may", {5, false}},       {"june", {6, false}},     {"july", {7, false}},      {"august", {8, false}},
    {"september", {9, false}}, {"october", {10, false}}, {"november", {11, false}}, {"december", {12, false}},
    {"jan", {1, true}},        {"feb", {2, true}},       {"mar", {3, true}},        {"apr", {4, true}},
    {"jun", {6, true}},        {"jul", {7, true}},       {"aug", {8, true}},        {"sep", {9, true}},
    {"sept", {9, true}},       {"oct", {10, true}},      {"nov", {11, true}},       {"dec", {12, true}},
};

inline constexpr Word<WeekdayWord> weekday_words[] = {
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

inline constexpr Word<Weekday> weekday_plural_words[] = {
    {"mondays", Weekday::monday},     {"tuesdays", Weekday::tuesday}, {"wednesdays", Weekday::wednesday},
    {"thursdays", Weekday::thursday}, {"fridays", Weekday::friday},   {"saturdays", Weekday::saturday},
    {"sundays", Weekday::sunday},
};

inline constexpr Word<UnitWord> unit_words[] = {
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
    {"qtr", {Granularity::quarter, 1, false}},
    {"weekday", {Granularity::business_day, 1, false}},
    {"weekdays", {Granularity::business_day, 1, true}},
    {"workday", {Granularity::business_day, 1, false}},
    {"workdays", {Granularity::business_day, 1, true}},
    {"workweek", {Granularity::week, 1, false}},
    {"business", {Granularity::business_day, 1, false}},
    {"working", {Granularity::business_day, 1, false}},
    {"quarter", {Granularity::quarter, 1, false}},
    {"quarters", {Granularity::quarter, 1, true}},
    {"qtr", {Granularity::quarter, 1, false}},
    {"qtrs", {Granularity::quarter, 1, true}},
    {"semester", {Granularity::half_year, 1, false}},
    {"semesters", {Granularity::half_year, 1, true}},
    {"year", {Granularity::year, 1, false}},
    {"years", {Granularity::year, 1, true}},
    {"yr", {Granularity::year, 1, false}},
    {"yrs", {Granularity::year, 1, true}},
    {"decade", {Granularity::decade, 1, false}},
    {"decades", {Granularity::decade, 1, true}},
    {"century", {Granularity::century, 1, false}},
    {"centuries", {Granularity::century, 1, true}},
    {"millennium", {Granularity::millennium, 1, false}},
    {"millennia", {Granularity::millennium, 1, true}},
};

inline constexpr Word<UnitLetters> unit_abbreviations[] = {
    {"s", {Granularity::second}},  {"sec", {Granularity::second}}, {"secs", {Granularity::second}},
    {"m", {Granularity::minute}},  {"h", {Granularity::hour}},     {"hr", {Granularity::hour}},
    {"hrs", {Granularity::hour}},  {"d", {Granularity::day}},      {"w", {Granularity::week}},
    {"wk", {Granularity::week}},   {"wks", {Granularity::week}},   {"mo", {Granularity::month}},
    {"mos", {Granularity::month}}, {"mon", {Granularity::month}},  {"mons", {Granularity::month}},
    {"y", {Granularity::year}},    {"yr", {Granularity::year}},    {"yrs", {Granularity::year}},
};

inline constexpr Word<NumberWord> number_words[] = {
    {"one", {NumberWord::Kind::unit, 1}},        {"two", {NumberWord::Kind::unit, 2}},
    {"three", {NumberWord::Kind::unit, 3}},      {"four", {NumberWord::Kind::unit, 4}},
    {"five", {NumberWord::Kind::unit, 5}},       {"six", {NumberWord::Kind::unit, 6}},
    {"seven", {NumberWord::Kind::unit, 7}},      {"eight", {NumberWord::Kind::unit, 8}},
    {"nine", {NumberWord::Kind::unit, 9}},       {"ten", {NumberWord::Kind::teen, 10}},
    {"eleven", {NumberWord::Kind::teen, 11}},    {"twelve", {NumberWord::Kind::teen, 12}},
    {"thirteen", {NumberWord::Kind::teen, 13}},  {"fourteen", {NumberWord::Kind::teen, 14}},
    {"fifteen", {NumberWord::Kind::teen, 15}},   {"sixteen", {NumberWord::Kind::teen, 16}},
    {"seventeen", {NumberWord::Kind::teen, 17}}, {"eighteen", {NumberWord::Kind::teen, 18}},
    {"nineteen", {NumberWord::Kind::teen, 19}},  {"twenty", {NumberWord::Kind::ten, 20}},
    {"thirty", {NumberWord::Kind::ten, 30}},     {"forty", {NumberWord::Kind::ten, 40}},
    {"fifty", {NumberWord::Kind::ten, 50}},      {"sixty", {NumberWord::Kind::ten, 60}},
    {"seventy", {NumberWord::Kind::ten, 70}},    {"eighty", {NumberWord::Kind::ten, 80}},
    {"ninety", {NumberWord::Kind::ten, 90}},     {"hundred", {NumberWord::Kind::hundred, 100}},
};

inline constexpr Word<NumberWord> ordinal_words[] = {
    {"first", {NumberWord::Kind::unit, 1}},        {"second", {NumberWord::Kind::unit, 2}},
    {"third", {NumberWord::Kind::unit, 3}},        {"fourth", {NumberWord::Kind::unit, 4}},
    {"fifth", {NumberWord::Kind::unit, 5}},        {"sixth", {NumberWord::Kind::unit, 6}},
    {"seventh", {NumberWord::Kind::unit, 7}},      {"eighth", {NumberWord::Kind::unit, 8}},
    {"ninth", {NumberWord::Kind::unit, 9}},        {"tenth", {NumberWord::Kind::teen, 10}},
    {"eleventh", {NumberWord::Kind::teen, 11}},    {"twelfth", {NumberWord::Kind::teen, 12}},
    {"thirteenth", {NumberWord::Kind::teen, 13}},  {"fourteenth", {NumberWord::Kind::teen, 14}},
    {"fifteenth", {NumberWord::Kind::teen, 15}},   {"sixteenth", {NumberWord::Kind::teen, 16}},
    {"seventeenth", {NumberWord::Kind::teen, 17}}, {"eighteenth", {NumberWord::Kind::teen, 18}},
    {"nineteenth", {NumberWord::Kind::teen, 19}},  {"twentieth", {NumberWord::Kind::teen, 20}},
    {"thirtieth", {NumberWord::Kind::teen, 30}},
};

inline constexpr Word<DayWord> day_words[] = {
    {"today", {0, std::nullopt}},       {"yesterday", {-1, std::nullopt}}, {"tomorrow", {1, std::nullopt}},
    {"tonight", {0, PartOfDay::night}}, {"tonite", {0, PartOfDay::night}}, {"tmrw", {1, std::nullopt}},
    {"tmr", {1, std::nullopt}},         {"tmw", {1, std::nullopt}},
};

inline constexpr Word<PartOfDay> part_of_day_words[] = {
    {"morning", PartOfDay::morning},  {"afternoon", PartOfDay::afternoon}, {"evening", PartOfDay::evening},
    {"night", PartOfDay::night},      {"midday", PartOfDay::midday},       {"daytime", PartOfDay::daytime},
    {"lunchtime", PartOfDay::midday}, {"dawn", PartOfDay::morning},        {"dusk", PartOfDay::evening},
    {"overnight", PartOfDay::night},  {"daybreak", PartOfDay::morning},    {"nightfall", PartOfDay::evening},
    {"sunrise", PartOfDay::morning},  {"sunset", PartOfDay::evening},
};

inline constexpr Word<Season> season_words[] = {
    {"spring", Season::spring}, {"summer", Season::summer}, {"autumn", Season::autumn},
    {"fall", Season::autumn},   {"winter", Season::winter},
};

inline constexpr Word<Season> season_plural_words[] = {
    {"springs", Season::spring}, {"summers", Season::summer}, {"autumns", Season::autumn},
    {"falls", Season::autumn},   {"winters", Season::winter},
};

inline constexpr Word<Selector> selector_words[] = {
    {"last", Selector::last},
    {"this", Selector::current},
    {"current", Selector::current},
    {"next", Selector::next},
};

inline constexpr Word<Selector> rolling_words[] = {
    {"last", Selector::past},           {"past", Selector::past},       {"previous", Selector::previous},
    {"recent", Selector::past},         {"next", Selector::coming},     {"coming", Selector::coming},
    {"following", Selector::following}, {"upcoming", Selector::coming}, {"preceding", Selector::previous},
};

inline constexpr Word<Selector> narrative_words[] = {
    {"previous", Selector::previous},   {"preceding", Selector::previous}, {"same", Selector::same},
    {"following", Selector::following}, {"next", Selector::following},
};

inline constexpr Word<Deictic> deictic_words[] = {
    {"now", {Deictic::Toward::present}},         {"currently", {Deictic::Toward::present}},
    {"nowadays", {Deictic::Toward::present}},    {"presently", {Deictic::Toward::present}},
    {"recently", {Deictic::Toward::past}},       {"previously", {Deictic::Toward::past, true}},
    {"formerly", {Deictic::Toward::past, true}}, {"lately", {Deictic::Toward::past}},
    {"soon", {Deictic::Toward::future, true}},   {"shortly", {Deictic::Toward::future, true}},
};

inline constexpr Word<Modifier> part_modifier_words[] = {
    {"early", Modifier::early},
    {"mid", Modifier::mid},
    {"middle", Modifier::mid},
    {"late", Modifier::late},
};

/// "the end of", "the start of".
inline constexpr Word<Modifier> part_noun_words[] = {
    {"beginning", Modifier::early}, {"start", Modifier::early}, {"middle", Modifier::mid},
    {"end", Modifier::late},        {"turn", Modifier::early},
};

inline constexpr Word<std::uint8_t> decade_words[] = {
    {"noughties", 0}, {"twenties", 2},  {"thirties", 3}, {"forties", 4},  {"fifties", 5},
    {"sixties", 6},   {"seventies", 7}, {"eighties", 8}, {"nineties", 9},
};

inline constexpr Word<ClockWord> clock_words[] = {{"noon", {12}}, {"midday", {12}}, {"midnight", {0}}};

inline constexpr Word<std::int16_t> zone_words[] = {
    {"utc", 0},    {"gmt", 0},    {"est", -300}, {"edt", -240}, {"cst", -360}, {"cdt", -300},
    {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"bst", 60},   {"cet", 60},
    {"cest", 120}, {"eet", 120},  {"et", -300},  {"ct", -360},  {"mt", -420},  {"pt", -480},
    {"eest", 180}, {"msk", 180},  {"kst", 540},  {"jst", 540},  {"ist", 330},  {"aest", 600},
};

/// Before "time": minutes east of UTC in winter.
inline constexpr Word<std::int16_t> zone_area_words[] = {
    {"eastern", -300},  {"central", -360},    {"mountain", -420}, {"pacific", -480},  {"ankara", 180},
    {"athens", 120},    {"auckland", 720},    {"baghdad", 180},   {"bangkok", 420},   {"beijing", 480},
    {"berlin", 60},     {"british", 0},       {"brussels", 60},   {"cairo", 120},     {"canberra", 600},
    {"chicago", -360},  {"delhi", 330},       {"dhaka", 360},     {"dubai", 240},     {"french", 60},
    {"geneva", 60},     {"german", 60},       {"india", 330},     {"islamabad", 300}, {"israel", 120},
    {"istanbul", 180},  {"italian", 60},      {"jakarta", 420},   {"japan", 540},     {"jerusalem", 120},
    {"kabul", 270},     {"kiev", 120},        {"kyiv", 120},      {"london", 0},      {"madrid", 60},
    {"manila", 480},    {"melbourne", 600},   {"moscow", 180},    {"mumbai", 330},    {"nairobi", 180},
    {"paris", 60},      {"riyadh", 180},      {"rome", 60},       {"seoul", 540},     {"shanghai", 480},
    {"singapore", 480}, {"stockholm", 60},    {"swiss", 60},      {"sydney", 600},    {"taipei", 480},
    {"tehran", 210},    {"tokyo", 540},       {"toronto", -300},  {"uk", 0},          {"vienna", 60},
    {"warsaw", 60},     {"washington", -300},
};

inline constexpr Word<FrequencyWord> frequency_words[] = {
    {"hourly", {Granularity::hour, 1, 0}},      {"daily", {Granularity::day, 1, 0}},
    {"nightly", {Granularity::day, 1, 0}},      {"weekly", {Granularity::week, 1, 0}},
    {"fortnightly", {Granularity::week, 2, 0}}, {"biweekly", {Granularity::week, 2, 0}},
    {"monthly", {Granularity::month, 1, 0}},    {"quarterly", {Granularity::quarter, 1, 0}},
    {"yearly", {Granularity::year, 1, 0}},      {"annual", {Granularity::year, 1, 0}},
    {"annually", {Granularity::year, 1, 0}},    {"biennial", {Granularity::year, 2, 0}},
    {"biannually", {Granularity::year, 1, 2}},
};

inline constexpr Word<Bound> bound_words[] = {
    {"since", Bound::since},   {"until", Bound::until}, {"till", Bound::until},      {"by", Bound::by},
    {"before", Bound::before}, {"after", Bound::after}, {"through", Bound::through},
};

/// The classes of function words.
inline constexpr Word<std::uint64_t> classed_words[] = {
    {"a", article | number_word | quantifier | meridiem_letter},
    {"p", meridiem_letter},
    {"m", meridiem_word},
    {"after", side_word},
    {"before", side_word},
    {"an", article | number_word | quantifier},
    {"the", article},
    {"that", selector_word},
    {"some", quantifier},
    {"several", quantifier},
    {"few", quantifier},
    {"couple", quantifier},
    {"half", quantifier | fraction_word | minute_word},
    {"quarter", fraction_word | minute_word},
    {"year", long_unit},
    {"years", long_unit},
    {"month", long_unit},
    {"months", long_unit},
    {"minute", minute_word},
    {"minutes", minute_word},
    {"min", minute_word},
    {"mins", minute_word},
    {"hours", clock_part},
    {"than", quantity_joint},
    {"least", quantity_joint},
    {"most", quantity_joint},
    {"or", quantity_joint},
    {"and", quantity_joint},
    {"of", quantity_joint},
    {"thousand", century_word | quantity_joint},
    {"s", holiday_rest},
    {"o", clock_part},
    {"oh", clock_part},
    {"local", time_tail},
    {"new", time_tail},
    {"york", time_tail},
    {"hong", time_tail},
    {"kong", time_tail},
    {"about", quantifier},
    {"around", quantifier},
    {"roughly", quantifier},
    {"approximately", quantifier},
    {"nearly", quantifier},
    {"almost", quantifier},
    {"more", quantifier},
    {"less", quantifier},
    {"at", quantifier | preposition | time_tail},
    {"over", quantifier},
    {"under", quantifier},
    {"up", quantifier},
    {"no", quantifier},
    {"another", quantifier},
    {"many", quantifier},
    {"dozen", quantifier},
    {"rest", modifier_word},
    {"remainder", modifier_word},
    {"earlier", modifier_word},
    {"later", modifier_word},
    {"in", preposition | time_tail},
    {"within", preposition},
    {"from", preposition | range_lead},
    {"between", preposition | joiner | range_lead},
    {"as", bound_word},
    {"for", length_lead},
    {"every", frequency_word},
    {"each", frequency_word},
    {"once", frequency_word},
    {"twice", frequency_word},
    {"fiscal", season_word},
    {"financial", season_word},
    {"these", deictic_word},
    {"additional", quantity_joint},
    {"further", quantity_joint},
    {"full", quantity_joint},
    {"consecutive", quantity_joint},
    {"straight", quantity_joint},
    {"trading", quantity_joint},
    {"period", unit_word},
    {"prior", unit_word},
    {"ad", era_word},
    {"per", frequency_word},
    {"times", frequency_word},
    {"right", deictic_word},
    {"moment", deictic_word},
    {"present", deictic_word},
    {"past", deictic_word | side_word | minute_word},
    {"future", deictic_word},
    {"bc", era_word},
    {"bce", era_word},
    {"b", era_word}, // "B.C."
    {"d", era_word}, // "A.D."
    {"ce", era_word},
    {"to", joiner | side_word | quantity_joint},
    {"until", joiner},
    {"till", joiner | side_word},
    {"through", joiner},
    {"am", meridiem_word},
    {"pm", meridiem_word},
    {"clock", clock_part},
    {"oclock", clock_name},
    {"circa", quantifier},
};

} // namespace dateline::grammar::english
