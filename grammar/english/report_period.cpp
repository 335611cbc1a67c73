#include "grammar/english/report_period.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

/// "third quarter", "period": which part of a year; without a unit, one as long as the one spoken of.
struct Part {
    std::optional<Granularity> unit;
    std::uint8_t number = 0;
    bool fiscal = false;
};

Moment period(Part const& part, int years = 0, std::optional<std::int16_t> year = std::nullopt) {
    return {ReportPeriod{.unit = part.unit,
                         .number = part.number,
                         .years = static_cast<std::int8_t>(years),
                         .year = year,
                         .fiscal = part.fiscal}};
}

Moment fiscal_year(int years, std::optional<std::int16_t> year = std::nullopt) {
    return period({.unit = Granularity::year, .fiscal = true}, years, year);
}

// Words.
constexpr auto the = word("the") >> gap;
constexpr auto hyphen = x3::lit("---") | x3::lit('-');
constexpr auto hyphen_or_gap = hyphen | gap;
constexpr auto apostrophe = x3::lit("'''") | x3::lit('\'');
constexpr auto possessive = apostrophe >> 's' >> word_end >> gap;
constexpr auto direction = word_of<selector>;
constexpr auto year_number = call<read_year>;
constexpr auto like = word("comparable") | word("corresponding") | word("same") | word("like");
constexpr auto year_ago = (word("year") >> hyphen_or_gap >> (word("ago") | word("earlier"))) |
                          (word("prior") >> hyphen_or_gap >> word("year"));

/// "quarter", "fiscal third quarter", "first half", "period".
bool read_part(char const*& first, char const* last, Part& part) {
    char const* it = first;
    Part read;
    if (x3::parse(it, last, word("fiscal") >> hyphen_or_gap)) read.fiscal = true;
    char const* number_end = it;
    std::int32_t number = 0;
    if (read_ordinal(number_end, last, number) && x3::parse(number_end, last, hyphen_or_gap)) {
        it = number_end;
    } else {
        number = 0;
    }
    if (x3::parse(it, last, word("quarter"))) {
        read.unit = Granularity::quarter;
        if (number > 4) return false;
    } else if (x3::parse(it, last, word("half"))) {
        read.unit = Granularity::half_year;
        if (number < 1 || number > 2) return false;
    } else if (number != 0 || !x3::parse(it, last, word("period"))) {
        return false;
    }
    read.number = static_cast<std::uint8_t>(number);
    part = read;
    first = it;
    return true;
}
constexpr auto part_name =
    call<read_part, Reads{.first = season_word | unit_word | quantifier | ordinal_word | ordinal_digits | number_word,
                          .second = any_class}>;

/// "last year", "a year ago", "the year before", "of 1988".
struct Year {
    int years = 0;
    std::optional<std::int16_t> year;
};
bool read_other_year(char const*& first, char const* last, Year& year) {
    auto const a_year = (word("a") | word("one")) >> gap >> word("year") >> gap >> (word("ago") | word("earlier"));
    auto const before = the >> ((word("year") >> gap >> (word("before") | word("earlier"))) |
                                ((word("previous") | word("prior")) >> gap >> word("year")));
    auto const of = -((word("of") | word("in")) >> gap);
    char const* it = first;
    if (x3::parse(it, last, of >> (a_year | before | (word("last") >> gap >> word("year"))))) {
        year = {-1, std::nullopt};
        first = it;
        return true;
    }
    std::int16_t stated = 0;
    it = first;
    if (!x3::parse(it, last, (word("of") | word("in")) >> gap >> year_number, stated)) return false;
    year = {0, stated};
    first = it;
    return true;
}
constexpr auto other_year =
    call<read_other_year,
         Reads{.first = function_word | preposition | article | selector_word | number_word, .second = any_class}>;

/// "this year's", "1988's": the year that owns a part.
bool read_owner(char const*& first, char const* last, Year& year) {
    char const* it = first;
    Selector which = Selector::none;
    if (x3::parse(it, last, direction >> gap >> word("year") >> possessive, which)) {
        year = {which == Selector::last ? -1 : which == Selector::next ? 1 : 0, std::nullopt};
        first = it;
        return true;
    }
    std::int16_t stated = 0;
    it = first;
    if (!x3::parse(it, last, year_number >> possessive, stated)) return false;
    year = {0, stated};
    first = it;
    return true;
}
constexpr auto owner =
    call<read_owner, Reads{.first = selector_word | year_digits, .second = unit_word | function_word}>;

constexpr auto fiscal_direction =
    value_of<std::int32_t>((word("last") >> x3::attr(-1)) | (word("next") >> x3::attr(1)) |
                           ((word("this") | word("current")) >> x3::attr(0))) >>
    gap;
constexpr auto fiscal = word("fiscal") | word("financial");

constexpr auto first_or_second = (word("first") >> x3::attr(1)) | (word("second") >> x3::attr(2));

// Rules.

auto const plain = rule({"report_period.quarter", "the quarter", "report(quarter)",
                         "the quarter that the report speaks of; the last complete one, where it speaks of none"},
                        the >> word("quarter"), [] {
                            return Match{{period({.unit = Granularity::quarter})}, {}, Support::report_period};
                        });

auto const latest = rule({"report_period.latest", "the latest period", "report(latest)",
                          "the period that the report speaks of; the last complete one, where it speaks of none"},
                         the >> word("latest") >> gap >> part_name, [](Part const& part) {
                             auto moment = period(part);
                             std::get<ReportPeriod>(moment.when).latest = true;
                             return moment;
                         });

auto const earlier =
    rule({"report_period.year_ago", "the year-ago quarter", "report(quarter,years=-1)",
          "the period a year before the one that the report speaks of"},
         -the >> -(like >> gap) >> year_ago >> gap >> part_name, [](Part const& part) { return period(part, -1); });

auto const year_ago_alone =
    rule({"report_period.year_ago_alone", "year-earlier", "report(years=-1)",
          "the period a year before the one that the report speaks of"},
         word("year") >> hyphen >> (word("ago") | word("earlier")), [] { return period({}, -1); });

auto const like_period =
    rule({"report_period.like", "the same period last year", "report(years=-1)",
          "the period of another year that is like the one that the report speaks of"},
         the >> like >> gap >> part_name >> gap >> other_year,
         [](Part const& part, Year const& other) { return period(part, other.years, other.year); });

auto const part_of_other_year = rule({"report_period.other_year", "the quarter a year ago", "report(quarter,years=-1)",
                                      "the period a year before the one that the report speaks of"},
                                     the >> part_name >> gap >> (word("a") | word("one")) >> gap >> word("year") >>
                                         gap >> (word("ago") | word("earlier")),
                                     [](Part const& part) { return period(part, -1); });

auto const owned = rule({"report_period.owned", "this year's third quarter", "report(quarter,number=3,of-publication)",
                         "that part of that year"},
                        owner >> part_name, [](Year const& year, Part const& part) {
                            auto moment = period(part, year.years, year.year);
                            std::get<ReportPeriod>(moment.when).of_publication = !year.year;
                            return moment;
                        });

auto const in_year = rule({"report_period.in_year", "the 1988 period", "report(year=1988)",
                           "the period of that year that is like the one that the report speaks of"},
                          the >> year_number >> gap >> part_name,
                          [](std::int16_t year, Part const& part) { return period(part, 0, year); });

auto const stated_fiscal_year = rule(
    {"report_period.fiscal", "fiscal 1989", "report(year,year=1989,fiscal)", "the fiscal year named for that year"},
    fiscal >> gap >> -(word("year") >> gap) >> year_number, [](std::int16_t year) { return fiscal_year(0, year); });

auto const directed_fiscal_year = rule(
    {"report_period.fiscal_directed", "the current fiscal year", "report(year,fiscal)",
     "the fiscal year of publication, or the one before or after it"},
    -the >> fiscal_direction >> fiscal >> gap >> word("year"), [](std::int32_t years) { return fiscal_year(years); });

auto const plain_fiscal_year = rule({"report_period.fiscal_year", "the fiscal year", "report(year,fiscal)",
                                     "the fiscal year of publication; the latest is the one that is over"},
                                    the >> x3::matches[word("latest") >> gap] >> fiscal >> gap >> word("year"),
                                    [](bool is_latest) { return fiscal_year(is_latest ? -1 : 0); });

auto const full_year = rule({"report_period.full_year", "the full year", "unit(year)", "the year of publication"},
                            the >> word("full") >> gap >> word("year"), [] {
                                return Moment{UnitReference{Granularity::year, Selector::none, std::nullopt}};
                            });

auto const stated_full_year =
    rule({"report_period.stated_full_year", "full-year 2023", "date(2023)", "that year, the whole of it"},
         word("full") >> hyphen_or_gap >> word("year") >> gap >> year_number,
         [](std::int16_t year) { return Moment{CalendarDate{.year = year}}; });

auto const half_alone = rule(
    {"report_period.half", "the first half", "half(1)", "six months of the year that the context gives"},
    value_of<std::int16_t>((the >> first_or_second >> hyphen_or_gap) | (first_or_second >> hyphen)) >> word("half"),
    [](std::int16_t half) {
        return Match{{Moment{Recurring{.cycle = Cycle::half_year, .index = half}}}, {}, Support::report_half};
    });

auto const the_unit =
    rule({"report_period.unit", "the year", "unit(year)",
          "the unit that the text speaks of; that of publication, where it speaks of none"},
         the >> call<read_unit>, [](UnitPart const& unit) -> std::optional<Match> {
             bool const calendar =
                 unit.unit == Granularity::week || unit.unit == Granularity::month || unit.unit == Granularity::year;
             if (unit.plural || unit.multiple != 1 || !calendar) return std::nullopt;
             return Match{{Moment{UnitReference{unit.unit, Selector::none, std::nullopt}}}, {}, Support::the_unit};
         });

} // namespace

std::span<RuleReader const> report_period_rules() {
    return table_of<plain, latest, earlier, year_ago_alone, like_period, part_of_other_year, owned, in_year,
                    stated_fiscal_year, directed_fiscal_year, plain_fiscal_year, full_year, stated_full_year,
                    half_alone, the_unit>;
}

} // namespace dateline::grammar::english
