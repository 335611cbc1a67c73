#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace dateline::grammar {

/// The observances that news dates things by. Those that fall on the same day every year are that day, as
/// `fixed_holiday` makes them; the others are named here, and `engine/calendar/holiday_rules.cpp` knows when they fall.
/// What English calls them stands in `grammar/english/holiday_words.hpp`.
enum class Holiday : std::int16_t {
    // The churches' year, by Easter (western, then eastern)
    shrove_tuesday = 1,
    ash_wednesday,
    lent,
    palm_sunday,
    holy_week,
    maundy_thursday,
    good_friday,
    holy_saturday,
    easter_sunday,
    easter_monday,
    ascension_day,
    pentecost,
    whit_monday,
    trinity_sunday,
    corpus_christi,
    advent_sunday,
    clean_monday,
    great_lent,
    orthodox_palm_sunday,
    orthodox_good_friday,
    orthodox_easter,
    orthodox_easter_monday,
    // Jewish
    rosh_hashanah,
    yom_kippur,
    sukkot,
    shemini_atzeret,
    simchat_torah,
    hanukkah,
    tu_bishvat,
    purim,
    passover,
    yom_hashoah,
    yom_hazikaron,
    yom_haatzmaut,
    lag_baomer,
    shavuot,
    tisha_bav,
    // Islamic
    islamic_new_year,
    ashura,
    mawlid,
    isra_and_miraj,
    shab_e_barat,
    ramadan,
    laylat_al_qadr,
    jumuatul_wida,
    eid_al_fitr,
    arafah,
    eid_al_adha,
    alis_birthday,
    // Chinese and East Asian
    lunar_new_year_eve,
    lunar_new_year,
    lantern_festival,
    qingming,
    dragon_boat_festival,
    qixi,
    mid_autumn_festival,
    double_ninth_festival,
    // Of India and its neighbours
    makar_sankranti,
    mattu_pongal,
    kaanum_pongal,
    vasant_panchami,
    maha_shivaratri,
    holika_dahan,
    holi,
    ugadi,
    rama_navami,
    mahavir_jayanti,
    hanuman_jayanti,
    vesak,
    ratha_yatra,
    guru_purnima,
    raksha_bandhan,
    janmashtami,
    ganesh_chaturthi,
    onam,
    navaratri,
    durga_puja,
    maha_saptami,
    maha_ashtami,
    maha_navami,
    dussehra,
    valmiki_jayanti,
    karva_chauth,
    dhanteras,
    chhoti_diwali,
    diwali,
    govardhan_puja,
    bhai_dooj,
    chhath,
    guru_nanak_jayanti,
    guru_gobind_singh_jayanti,
    guru_ravidas_jayanti,
    parsi_new_year,
    // Of the United States, some of them of other countries on other days
    martin_luther_king_day,
    presidents_day,
    daylight_saving_start,
    national_day_of_prayer,
    administrative_professionals_day,
    arbor_day,
    military_spouse_day,
    mothers_day,
    armed_forces_day,
    memorial_day,
    fathers_day,
    parents_day,
    labor_day,
    grandparents_day,
    columbus_day,
    boss_day,
    daylight_saving_end,
    election_day,
    thanksgiving,
    black_friday,
    small_business_saturday,
    cyber_monday,
    giving_tuesday,
    inauguration_day,
    tax_day,
    super_bowl_sunday,
    super_tuesday,
    earth_hour,
    // Of other countries
    independence_day,
    family_day,
    victoria_day,
    civic_holiday,
    discovery_day,
    early_may_bank_holiday,
    spring_bank_holiday,
    summer_bank_holiday,
    remembrance_sunday,
    monarchs_birthday,
    melbourne_cup_day,
    reconciliation_day,
    kings_day_netherlands,
};

/// The number of the last of them; from 1.
inline constexpr int last_movable_holiday = static_cast<int>(Holiday::kings_day_netherlands);

/// An observance that every year has on that day: Christmas Eve is `fixed_holiday(12, 24)`.
[[nodiscard]] constexpr Holiday fixed_holiday(int month, int day) {
    return static_cast<Holiday>(1000 + 100 * month + day);
}

struct MonthAndDay {
    int month;
    int day;
};
/// The day of an observance that is always on the same one.
[[nodiscard]] constexpr std::optional<MonthAndDay> fixed_day(int holiday) {
    int const month = holiday / 100 - 10;
    int const day = holiday % 100;
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    return MonthAndDay{month, day};
}

/// "good-friday", "12-24": as a dump prints it; "?" for a number that is none.
[[nodiscard]] std::string holiday_name(int holiday);

} // namespace dateline::grammar
