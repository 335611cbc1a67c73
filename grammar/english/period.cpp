#include "grammar/english/period.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"
#include "grammar/english/spelled_year.hpp"
#include "grammar/english/years.hpp"

namespace dateline::grammar::english {

namespace {

Moment member(Cycle cycle, std::int32_t index, Selector selector = Selector::none,
              std::optional<std::int16_t> year = std::nullopt) {
    return {Recurring{.cycle = cycle, .index = static_cast<std::int16_t>(index), .selector = selector, .year = year}};
}

std::optional<Moment> numbered(Cycle cycle, std::int32_t index, std::int32_t most,
                               std::optional<std::int16_t> year = std::nullopt) {
    if (index < 1 || index > most) return std::nullopt;
    return member(cycle, index, Selector::none, year);
}

/// "1990s", "1990's", "90s", "'90s": the tens of years.
bool read_decade_digits(char const*& first, char const* last, std::int32_t& decade_number) {
    char const* it = first;
    std::int32_t value = 0;
    while (it != last && is_digit(*it) && it - first < 5)
        value = value * 10 + (*it++ - '0');
    if ((it - first != 4 && it - first != 2) || value % 10 != 0) return false;
    if (it - first == 4 && (value < 1000 || value > 2090)) return false;
    if (it - first == 2 && value < 20) return false;
    while (it != last && *it == '\'')
        ++it;
    if (it == last || *it != 's' || (it + 1 != last && is_word_byte(it[1]))) return false;
    decade_number = value / 10;
    first = it + 1;
    return true;
}

/// "q3", "h2": the number of the quarter or half of a year.
template <char letter, char most> bool read_code(char const*& first, char const* last, std::int32_t& number) {
    if (last - first < 2 || first[0] != letter || first[1] < '1' || first[1] > most) return false;
    if (last - first > 2 && is_word_byte(first[2])) return false;
    number = first[1] - '0';
    first += 2;
    return true;
}

/// "2016 H2", "2017-Q1", "2016H2": a year and the part of it.
struct YearCode {
    std::int16_t year = 0;
    std::int32_t number = 0;
};
template <char letter, char most> bool read_year_code(char const*& first, char const* last, YearCode& code) {
    constexpr std::ptrdiff_t shortest = 6;
    if (last - first < shortest) return false;
    char const* it = first;
    YearCode read;
    if (!read_year(it, first + 4, read.year)) return false;
    if (*it == '-' || *it == ' ') ++it;
    if (!read_code<letter, most>(it, last, read.number)) return false;
    code = read;
    first = it;
    return true;
}

// Words.
constexpr auto the = -(word("the") >> gap);
constexpr auto year_number = call<read_year>;
constexpr auto ordinal_number = call<read_ordinal>;
constexpr auto season_name = word_of<season>;
constexpr auto direction = word_of<selector>;
constexpr auto month_name = call<read_month>;
constexpr auto decade_digits =
    call<read_decade_digits, Reads{.first = plural_digits | quote_digits, .second = function_word}>;
constexpr auto quarter_code = call<read_code<'q', '4'>, Reads{.first = letter_and_digit}>;
constexpr auto half_code = call<read_code<'h', '2'>, Reads{.first = letter_and_digit}>;
constexpr std::uint64_t code_digits = quarter_digits | minute_digits;
constexpr Reads of_year_code{.first = year_digits | code_digits, .second = letter_and_digit, .alone = code_digits};
constexpr auto hyphen_or_gap = x3::lit('-') | gap;

constexpr auto year_after = ((((gap >> word("of")) | x3::lit(',') | x3::eps) >> gap) | x3::lit('-')) >> year_number;
constexpr auto of_year = maybe_value_of<std::int16_t>(year_after);
constexpr auto of_any_year = (((gap >> word("of")) | x3::lit(',') | x3::eps) >> gap) >> call<read_spelled_year>;
constexpr auto position = value_of<std::int32_t>(ordinal_number | (word("last") >> x3::attr(2)));

/// "The third-quarter loss" has no article of its own.
constexpr auto quarter_number =
    value_of<std::int32_t>((word("the") >> gap >> ordinal_number >> gap) | (ordinal_number >> (x3::lit('-') | gap)));

// Rules.

auto const season_year = rule({"period.season_year", "summer of 2003", "season(summer,year=2003)",
                               "that season of that year, on the northern hemisphere unless told"},
                              the >> season_name >> year_after, [](Season season_said, std::int16_t year) {
                                  return member(Cycle::season, static_cast<int>(season_said), Selector::none, year);
                              });

auto const season_spelled_year =
    rule({"period.season_spelled_year", "the winter of nineteen ninety-four", "season(winter,year=1994)",
          "that season of that year"},
         the >> season_name >> of_any_year, [](Season season_said, std::int16_t year) {
             return member(Cycle::season, static_cast<int>(season_said), Selector::none, year);
         });

auto const season_directed = rule({"period.season_directed", "last summer", "season(summer,last)",
                                   "last: the latest complete one; next: the first that has not begun"},
                                  direction >> gap >> season_name, [](Selector selector_said, Season season_said) {
                                      return member(Cycle::season, static_cast<int>(season_said), selector_said);
                                  });

auto const season_past =
    rule({"period.season_past", "this past winter", "season(winter,last)", "the latest complete one"},
         (word("this") | word("the")) >> gap >> word("past") >> gap >> season_name,
         [](Season season_said) { return member(Cycle::season, static_cast<int>(season_said), Selector::last); });

auto const season_narrative = rule({"period.season_narrative", "the following spring", "season(spring,following)",
                                    "that season before, of or after the narrative's current time"},
                                   word("the") >> gap >> word_of<narrative_selector> >> gap >> season_name,
                                   [](Selector selector_said, Season season_said) {
                                       return member(Cycle::season, static_cast<int>(season_said), selector_said);
                                   });

auto const that_season = rule(
    {"period.that_season", "that summer", "season(summer,same)", "that season of the year that the text speaks of"},
    word("that") >> gap >> season_name, [](Season season_said) -> std::optional<Moment> {
        // "The leaves that fall", "the wells that spring from it".
        if (season_said == Season::autumn || season_said == Season::spring) return std::nullopt;
        return member(Cycle::season, static_cast<int>(season_said), Selector::same);
    });

auto const month_narrative = rule(
    {"period.month_narrative", "the following March", "month(3,following)",
     "that month before, of or after the narrative's current time"},
    word("the") >> gap >> word_of<narrative_selector> >> gap >> month_name >> !(gap >> x3::ascii::digit),
    [](Selector selector_said, std::uint8_t month_said) { return member(Cycle::month, month_said, selector_said); });

auto const season_alone =
    rule({"period.season", "the summer", "season(summer)", "the nearest such season in the direction of the tense"},
         the >> season_name, [](Season season_said) {
             return Match{{member(Cycle::season, static_cast<int>(season_said))}, {}, Support::season};
         });

auto const month_directed = rule(
    {"period.month_directed", "last February", "month(2,last)",
     "the nearest such month before or after publication's; last: not the month just over"},
    direction >> gap >> month_name >> !(gap >> x3::ascii::digit),
    [](Selector selector_said, std::uint8_t month_said) { return member(Cycle::month, month_said, selector_said); });

auto const decade_number =
    rule({"period.decade", "the 1990s", "decade(199)", "the ten years from the one named"},
         the >> -x3::lit("'''") >> -x3::lit('\'') >> decade_digits, [](std::int32_t decade_said) {
             return Match{{member(Cycle::decade, decade_said)}, {}, decade_said < 10 ? Support::decade : Support::none};
         });

auto const decade_name = rule({"period.decade_name", "the nineties", "decade(9)", "the latest such decade"},
                              the >> word_of<decade>, [](std::uint8_t decade_said) {
                                  return Match{{member(Cycle::decade, decade_said)}, {}, Support::decade};
                              });

auto const decade_words =
    rule({"period.decade_words", "the nineteen seventies", "decade(197)", "those ten years"},
         the >> call<read_century> >> hyphen_or_gap >> word_of<decade>,
         [](std::int32_t century_said, std::uint8_t tens) { return member(Cycle::decade, century_said * 10 + tens); });

auto const century =
    rule({"period.century", "the nineteenth century", "century(19)", "the hundred years to the round one"},
         the >> ordinal_number >> hyphen_or_gap >> word("century"),
         [](std::int32_t century_said) { return numbered(Cycle::century, century_said, 30); });

auto const quarter_short =
    rule({"period.quarter_code", "Q3 2012", "quarter(3,year=2012)", "three months of that year"},
         quarter_code >> of_year, [](std::int32_t quarter, std::optional<std::int16_t> const& year) {
             return member(Cycle::quarter, quarter, Selector::none, year);
         });

auto const half_short =
    rule({"period.half_code", "H2 2016", "half(2,year=2016)", "six months of that year"}, half_code >> year_after,
         [](std::int32_t half, std::int16_t year) { return member(Cycle::half_year, half, Selector::none, year); });

auto const year_half = rule({"period.year_half", "2016 H2", "half(2,year=2016)", "six months of that year"},
                            call<read_year_code<'h', '2'>, of_year_code>, [](YearCode const& said) {
                                return member(Cycle::half_year, said.number, Selector::none, said.year);
                            });

auto const quarter =
    rule({"period.quarter", "the first quarter", "quarter(1)", "three months of the year the context gives"},
         quarter_number >> (word("quarter") | word("qtr")) >> of_year,
         [](std::int32_t quarter_said, std::optional<std::int16_t> const& year) -> std::optional<Match> {
             auto const moment = numbered(Cycle::quarter, quarter_said, 4, year);
             if (!moment) return std::nullopt;
             return Match{{*moment}, {}, year ? Support::none : Support::report_quarter};
         });

auto const fiscal_quarter =
    rule({"period.fiscal_quarter", "the fiscal third quarter", "quarter(3,fiscal)", "three months of the fiscal year"},
         the >> word("fiscal") >> hyphen_or_gap >> ordinal_number >> hyphen_or_gap >> word("quarter") >> of_year,
         [](std::int32_t quarter_said, std::optional<std::int16_t> const& year) {
             auto moment = numbered(Cycle::quarter, quarter_said, 4, year);
             if (moment) std::get<Recurring>(moment->when).fiscal = true;
             return moment;
         });

auto const half_year =
    rule({"period.half_year", "the first half of 2023", "half(1,year=2023)", "six months of that year"},
         the >> position >> gap >> word("half") >> year_after,
         [](std::int32_t half, std::int16_t year) { return numbered(Cycle::half_year, half, 2, year); });

auto const two_quarters =
    rule({"period.two_quarters", "the first two quarters of 2023", "half(1,year=2023)", "six months of that year"},
         the >> value_of<std::int32_t>((word("first") >> x3::attr(1)) | (word("last") >> x3::attr(2))) >> gap >>
             word("two") >> gap >> word("quarters") >> year_after,
         [](std::int32_t half, std::int16_t year) { return member(Cycle::half_year, half, Selector::none, year); });

} // namespace

std::span<RuleReader const> period_rules() {
    return table_of<season_year, season_directed, season_past, season_narrative, that_season, month_narrative,
                    season_alone, month_directed, decade_number, decade_name, decade_words, century, quarter_short,
                    half_short, year_half, quarter, fiscal_quarter, half_year, season_spelled_year, two_quarters>;
}

} // namespace dateline::grammar::english
