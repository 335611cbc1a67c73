#include "engine/calendar/holiday_rules.hpp"

#include <algorithm>

// Sources: the federal and provincial laws of the countries for their public holidays, the computus of the churches,
// the fixed days of the Jewish and Islamic years, and for India the usual reckoning by tithi of the national calendar
// committee. Observances that a country celebrates on another day than the United States are in the second table.

namespace dateline::engine {

namespace {

using Kind = HolidayRule::Kind;

constexpr HolidayRule fixed(int month, int day) {
    return {.kind = Kind::fixed, .first = month, .second = day};
}
enum Weekday : std::uint8_t { sunday, monday, tuesday, wednesday, thursday, friday, saturday };
constexpr int last = -1;
constexpr HolidayRule nth(int which, Weekday weekday, int month, int shift = 0) {
    return {.kind = Kind::nth_weekday, .first = month, .second = weekday, .third = which, .shift = shift};
}
constexpr HolidayRule on_or_after(Weekday weekday, int month, int day) {
    return {.kind = Kind::on_or_after, .first = month, .second = day, .third = weekday};
}
constexpr HolidayRule easter(int shift, int days = 1) {
    return {.kind = Kind::from_easter, .shift = shift, .days = days};
}
constexpr HolidayRule orthodox(int shift, int days = 1) {
    return {.kind = Kind::from_orthodox, .shift = shift, .days = days};
}
/// Jewish days begin at sunset, so that the day before belongs to each of them.
constexpr HolidayRule hebrew(int month, int day, int days = 1) {
    return {.kind = Kind::hebrew, .first = month, .second = day, .shift = -1, .days = days + 1};
}
constexpr HolidayRule islamic(int month, int day, int days = 1) {
    return {.kind = Kind::islamic, .first = month, .second = day, .days = days};
}
constexpr HolidayRule chinese(int month, int day, int shift = 0) {
    return {.kind = Kind::chinese, .first = month, .second = day, .shift = shift};
}
constexpr HolidayRule hindu(int month, int tithi, Deciding deciding, int days = 1, int shift = 0) {
    return {.kind = Kind::hindu,
            .first = month,
            .second = tithi,
            .third = static_cast<int>(deciding),
            .shift = shift,
            .days = days};
}
constexpr HolidayRule zodiac(int sign, int shift = 0) {
    return {.kind = Kind::sankranti, .first = sign, .shift = shift};
}
constexpr HolidayRule of_its_own{.kind = Kind::of_its_own};

struct Entry {
    Holiday holiday;
    HolidayRule rule;
};
using H = Holiday;
using D = Deciding;

constexpr Entry rules[] = {
    {H::shrove_tuesday, easter(-47)},
    {H::ash_wednesday, easter(-46)},
    {H::lent, easter(-46, 46)},
    {H::palm_sunday, easter(-7)},
    {H::holy_week, easter(-7, 7)},
    {H::maundy_thursday, easter(-3)},
    {H::good_friday, easter(-2)},
    {H::holy_saturday, easter(-1)},
    {H::easter_sunday, easter(0)},
    {H::easter_monday, easter(1)},
    {H::ascension_day, easter(39)},
    {H::pentecost, easter(49)},
    {H::whit_monday, easter(50)},
    {H::trinity_sunday, easter(56)},
    {H::corpus_christi, easter(60)},
    {H::advent_sunday, on_or_after(sunday, 11, 27)},
    {H::clean_monday, orthodox(-48)},
    {H::great_lent, orthodox(-48, 40)},
    {H::orthodox_palm_sunday, orthodox(-7)},
    {H::orthodox_good_friday, orthodox(-2)},
    {H::orthodox_easter, orthodox(0)},
    {H::orthodox_easter_monday, orthodox(1)},

    {H::rosh_hashanah, hebrew(7, 1, 2)},
    {H::yom_kippur, hebrew(7, 10)},
    {H::sukkot, hebrew(7, 15, 7)},
    {H::shemini_atzeret, hebrew(7, 22)},
    {H::simchat_torah, hebrew(7, 23)},
    {H::hanukkah, hebrew(9, 25, 8)},
    {H::tu_bishvat, hebrew(11, 15)},
    {H::purim, hebrew(12, 14)},
    {H::passover, hebrew(1, 15, 8)},
    {H::yom_hashoah, hebrew(1, 27)},
    {H::yom_hazikaron, hebrew(2, 4)},
    {H::yom_haatzmaut, hebrew(2, 5)},
    {H::lag_baomer, hebrew(2, 18)},
    {H::shavuot, hebrew(3, 6, 2)},
    {H::tisha_bav, hebrew(5, 9)},

    {H::islamic_new_year, islamic(1, 1)},
    {H::ashura, islamic(1, 10)},
    {H::mawlid, islamic(3, 12)},
    {H::alis_birthday, islamic(7, 13)},
    {H::isra_and_miraj, islamic(7, 27)},
    {H::shab_e_barat, islamic(8, 15)},
    {H::ramadan, islamic(9, 1, 30)}, // to the day before the next month, which may come after 29 days
    {H::laylat_al_qadr, islamic(9, 27)},
    {H::jumuatul_wida, of_its_own},
    {H::eid_al_fitr, islamic(10, 1)},
    {H::arafah, islamic(12, 9)},
    {H::eid_al_adha, islamic(12, 10)},

    {H::lunar_new_year_eve, chinese(1, 1, -1)},
    {H::lunar_new_year, chinese(1, 1)},
    {H::lantern_festival, chinese(1, 15)},
    {H::qingming, {.kind = Kind::solar_term, .first = 15}},
    {H::dragon_boat_festival, chinese(5, 5)},
    {H::qixi, chinese(7, 7)},
    {H::mid_autumn_festival, chinese(8, 15)},
    {H::double_ninth_festival, chinese(9, 9)},

    {H::makar_sankranti, zodiac(9)},
    {H::mattu_pongal, zodiac(9, 1)},
    {H::kaanum_pongal, zodiac(9, 2)},
    {H::vasant_panchami, hindu(11, 5, D::sunrise)},
    {H::maha_shivaratri, hindu(11, 29, D::midnight)},
    {H::holika_dahan, hindu(12, 15, D::sunset)},
    {H::holi, hindu(12, 15, D::sunset, 1, 1)},
    {H::ugadi, hindu(1, 1, D::sunrise)},
    {H::rama_navami, hindu(1, 9, D::midday)},
    {H::mahavir_jayanti, hindu(1, 13, D::sunrise)},
    {H::hanuman_jayanti, hindu(1, 15, D::sunrise)},
    {H::vesak, hindu(2, 15, D::sunset)},
    {H::ratha_yatra, hindu(4, 2, D::sunrise)},
    {H::guru_purnima, hindu(4, 15, D::sunrise)},
    {H::raksha_bandhan, hindu(5, 15, D::midday)},
    {H::janmashtami, hindu(5, 23, D::midnight)},
    {H::ganesh_chaturthi, hindu(6, 4, D::midday)},
    {H::onam, of_its_own},
    {H::navaratri, hindu(7, 1, D::sunrise, 9)},
    {H::durga_puja, hindu(7, 6, D::sunrise, 5)},
    {H::maha_saptami, hindu(7, 7, D::sunrise)},
    {H::maha_ashtami, hindu(7, 8, D::sunrise)},
    {H::maha_navami, hindu(7, 9, D::sunrise)},
    {H::dussehra, hindu(7, 10, D::midday)},
    {H::valmiki_jayanti, hindu(7, 15, D::sunrise)},
    {H::karva_chauth, hindu(7, 19, D::sunset)},
    {H::dhanteras, hindu(7, 28, D::sunset)},
    {H::chhoti_diwali, hindu(7, 29, D::sunset)},
    {H::diwali, hindu(7, 30, D::sunset)},
    {H::govardhan_puja, hindu(8, 1, D::sunrise)},
    {H::bhai_dooj, hindu(8, 2, D::midday)},
    {H::chhath, hindu(8, 6, D::sunrise)},
    {H::guru_nanak_jayanti, hindu(8, 15, D::sunrise)},
    {H::guru_gobind_singh_jayanti, hindu(10, 7, D::sunrise)},
    {H::guru_ravidas_jayanti, hindu(11, 15, D::sunrise)},
    {H::parsi_new_year, of_its_own},

    {H::martin_luther_king_day, nth(3, monday, 1)},
    {H::presidents_day, nth(3, monday, 2)},
    {H::daylight_saving_start, of_its_own},
    {H::national_day_of_prayer, nth(1, thursday, 5)},
    {H::administrative_professionals_day, nth(last, saturday, 4, -3)},
    {H::arbor_day, nth(last, friday, 4)},
    {H::military_spouse_day, nth(2, sunday, 5, -2)},
    {H::mothers_day, nth(2, sunday, 5)},
    {H::armed_forces_day, nth(3, saturday, 5)},
    {H::memorial_day, nth(last, monday, 5)},
    {H::fathers_day, nth(3, sunday, 6)},
    {H::parents_day, nth(4, sunday, 7)},
    {H::labor_day, nth(1, monday, 9)},
    {H::grandparents_day, nth(1, monday, 9, 6)},
    {H::columbus_day, nth(2, monday, 10)},
    {H::boss_day, of_its_own},
    {H::daylight_saving_end, of_its_own},
    {H::election_day, nth(1, monday, 11, 1)},
    {H::thanksgiving, nth(4, thursday, 11)},
    {H::black_friday, nth(4, thursday, 11, 1)},
    {H::small_business_saturday, nth(4, thursday, 11, 2)},
    {H::cyber_monday, nth(4, thursday, 11, 4)},
    {H::giving_tuesday, nth(4, thursday, 11, 5)},
    {H::inauguration_day, of_its_own},
    {H::tax_day, of_its_own},
    {H::super_bowl_sunday, of_its_own},
    {H::super_tuesday, of_its_own},
    {H::earth_hour, of_its_own},

    {H::independence_day, fixed(7, 4)},
    {H::family_day, nth(3, monday, 2)},
    {H::victoria_day, on_or_after(monday, 5, 18)},
    {H::civic_holiday, nth(1, monday, 8)},
    {H::discovery_day, on_or_after(monday, 6, 21)},
    {H::early_may_bank_holiday, nth(1, monday, 5)},
    {H::spring_bank_holiday, nth(last, monday, 5)},
    {H::summer_bank_holiday, nth(last, monday, 8)},
    {H::remembrance_sunday, nth(2, sunday, 11)},
    {H::monarchs_birthday, nth(2, monday, 6)},
    {H::melbourne_cup_day, nth(1, tuesday, 11)},
    {H::reconciliation_day, on_or_after(monday, 5, 27)},
    {H::kings_day_netherlands, of_its_own},
};

struct RegionalEntry {
    Holiday holiday;
    Region region;
    HolidayRule rule;
};
using R = Region;

constexpr RegionalEntry regional_rules[] = {
    {H::fathers_day, R::au, nth(1, sunday, 9)},
    {H::fathers_day, R::nz, nth(1, sunday, 9)},
    {H::mothers_day, R::gb, easter(-21)},
    {H::mothers_day, R::ie, easter(-21)},
    {H::labor_day, R::au, nth(1, monday, 10)},
    {H::labor_day, R::bz, fixed(5, 1)},
    {H::labor_day, R::gb, nth(1, monday, 5)},
    {H::labor_day, R::ie, nth(1, monday, 5)},
    {H::labor_day, R::in, fixed(5, 1)},
    {H::labor_day, R::jm, fixed(5, 23)},
    {H::labor_day, R::nz, nth(4, monday, 10)},
    {H::labor_day, R::ph, fixed(5, 1)},
    {H::labor_day, R::tt, fixed(6, 19)},
    {H::labor_day, R::za, fixed(5, 1)},
    {H::thanksgiving, R::ca, nth(2, monday, 10)},
    {H::memorial_day, R::ca, fixed(7, 1)}, // of Newfoundland
    {H::independence_day, R::bz, fixed(9, 21)},
    {H::independence_day, R::in, fixed(8, 15)},
    {H::independence_day, R::jm, fixed(8, 6)},
    {H::independence_day, R::ph, fixed(6, 12)},
    {H::independence_day, R::tt, fixed(8, 31)},
    {H::summer_bank_holiday, R::ie, nth(1, monday, 8)},
    {H::monarchs_birthday, R::nz, nth(1, monday, 6)},
};

} // namespace

std::optional<HolidayRule> rule_of(Holiday holiday, Region region) {
    auto const regional = std::ranges::find_if(
        regional_rules, [&](RegionalEntry const& entry) { return entry.holiday == holiday && entry.region == region; });
    if (regional != std::end(regional_rules)) return regional->rule;
    auto const entry = std::ranges::find(rules, holiday, &Entry::holiday);
    return entry != std::end(rules) ? std::optional{entry->rule} : std::nullopt;
}

} // namespace dateline::engine
