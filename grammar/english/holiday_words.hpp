#pragma once

#include "grammar/english/asian_holiday_words.hpp"
#include "grammar/english/civil_holiday_words.hpp"
#include "grammar/english/lexicon.hpp"
#include "grammar/english/religious_holiday_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

/// What English calls the observances. Only the lexicon's own sources read it.
namespace dateline::grammar::english {

/// In the words a space is any gap or a hyphen; `*` is "s", "'s", "s'" or nothing; an apostrophe or a full stop may be
/// left out. When an observance falls is in engine/calendar/holiday_rules.cpp, unless the table says the day itself.
inline constexpr auto holiday_table = [] {
    std::array<HolidayName, std::size(civil_holidays) + std::size(religious_holidays) + std::size(asian_holidays)>
        all{};
    auto next = std::copy(std::begin(civil_holidays), std::end(civil_holidays), all.begin());
    next = std::copy(std::begin(religious_holidays), std::end(religious_holidays), next);
    std::copy(std::begin(asian_holidays), std::end(asian_holidays), next);
    return all;
}();

/// The words of the names with the "s" that their mark lets them have: the first ones, and those behind them.
inline constexpr std::string_view holiday_plurals[] = {
    "buddhas",    "childrens", "dinganes",    "engineers",  "fathers",  "gandhis",    "grandparents",
    "groundhogs", "israels",   "jeffersons",  "kings",      "lincolns", "midsummers", "mothers",
    "orangemens", "pakistans", "parents",     "presidents", "prophets", "queens",     "siblings",
    "valentines", "veterans",  "washingtons", "womens",     "workers"};
inline constexpr std::string_view later_holiday_plurals[] = {
    "alis",     "andrews",    "childrens",   "davids",  "fools",         "georges",  "grandparents",
    "hallows",  "jeffersons", "johns",       "kings",   "kingss",        "lincolns", "lucys",
    "mens",     "migrants",   "muhammads",   "nanaks",  "nicholass",     "nurses",   "oceans",
    "paddys",   "patricks",   "patriots",    "peoples", "professionals", "ravidass", "ravidasss",
    "saints",   "savings",    "siblings",    "singhs",  "souls",         "spouses",  "stephens",
    "teachers", "valentines", "washingtons", "womens",  "workers",       "worlds",   "years"};

} // namespace dateline::grammar::english
