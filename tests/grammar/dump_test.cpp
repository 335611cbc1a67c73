#include "grammar/dump.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace dateline::grammar {

TEST_CASE("dump writes each kind of expression as one line") {
    struct Row {
        TimeExpression expression;
        std::string line;
    };
    Moment const march_first{CalendarDate{.month = 3, .day = 1}};
    Moment const noon{NoDay{}, TimeOfDay{.hour = 12, .minute = 0}};
    Recurring const friday{.cycle = Cycle::weekday, .index = 5};
    Row const rows[] = {
        {{march_first}, "date(?-03-01)"},
        {{Moment{CalendarDate{.year = 2023, .month = 3, .day = 1, .weekday = Weekday::wednesday}}},
         "date(wed 2023-03-01)"},
        {{Moment{CalendarDate{.year = 23, .two_digit_year = true}}}, "date('23)"},
        {{Moment{CalendarDate{.day = 5, .weekday = Weekday::tuesday}}}, "date(tue ?-?-05)"},
        {{Moment{CalendarDate{.weekday = Weekday::tuesday}}}, "date(tue)"},
        {{Moment{CalendarDate{.year = 44, .era = Era::bc}}}, "date(44 bc)"},
        {{Moment{CalendarDate{.year = 2023, .month = 1, .day = 3, .order = NumericOrder::unstated}}},
         "date(2023-01-03,either-order)"},
        {{Moment{Recurring{.cycle = Cycle::weekday, .index = 5, .selector = Selector::last}}}, "weekday(fri,last)"},
        {{Moment{Recurring{.cycle = Cycle::season, .index = 1, .year = 2003}}}, "season(summer,year=2003)"},
        {{Moment{Recurring{.cycle = Cycle::quarter, .index = 3, .fiscal = true}}}, "quarter(3,fiscal)"},
        {{Moment{Recurring{.cycle = Cycle::century, .index = 5, .era = Era::bc}}}, "century(5 bc)"},
        {{Moment{UnitReference{Granularity::year, Selector::past, Quantity::exactly(2)}}}, "unit(year,past,2)"},
        {{Moment{UnitReference{Granularity::week, Selector::past, Quantity{4, 4, false, true}}}}, "unit(week,past,?)"},
        {{Moment{Shift{Quantity::exactly(2), Granularity::week, true}}}, "shift(-2 week)"},
        {{Moment{Shift{Quantity{10, 10, false, false}, Granularity::year}}}, "shift(+2.5 year)"},
        {{Moment{Shift{Quantity::about(3, 7), Granularity::day, true, Origin::narrative}}},
         "shift(-3..7~ day,narrative)"},
        {{Moment{Shift{.amount = Quantity::exactly(1), .before = true, .day_word = true}}}, "shift(-1 day,word)"},
        {{Moment{Deictic{Deictic::Toward::future}}}, "ref(future)"},
        {{noon}, "time(12:00)"},
        {{Moment{NoDay{}, TimeOfDay{.hour = 5, .second = 7, .zone_minutes = -300}}}, "time(05:?:07,zone=-300)"},
        {{Moment{NoDay{}, TimeOfDay{.part = PartOfDay::evening}}}, "time(evening)"},
        {{Moment{NoDay{}}}, "no-day"},
        {{Moment{friday, TimeOfDay{.hour = 17, .twelve_hour_unstated = true}}}, "weekday(fri) time(17,twelve-hour)"},
        {{Moment{CalendarDate{.month = 2}, std::nullopt, Modifier::late}}, "late date(?-02)"},
        {{Moment{CalendarDate{.year = 2014}}, Bound::since}, "since date(2014)"},
        {{PartOf{3, friday, Moment{CalendarDate{.month = 6}}}}, "nth(3 weekday(fri) of date(?-06))"},
        {{PartOf{-1, Granularity::week, march_first}}, "nth(-1 week of date(?-03-01))"},
        {{Shifted{Shift{Quantity::exactly(2), Granularity::day, true, Origin::expression}, march_first}},
         "shift(-2 day,expression) from date(?-03-01)"},
        {{Range{march_first, noon}}, "range(date(?-03-01) .. time(12:00))"},
        {{Duration{.amount = Quantity::exactly(2),
                   .unit = Granularity::year,
                   .rest = Quantity::exactly(6),
                   .rest_unit = Granularity::month}},
         "duration(2 year + 6 month)"},
        {{Duration{.amount = Quantity::exactly(10), .unit = Granularity::month, .until_now = true}},
         "duration(10 month,until-now)"},
        {{Recurrence{.unit = Granularity::week, .every = 2}}, "every(2 week)"},
        {{Recurrence{.unit = Granularity::week, .times = 2, .member = friday}}, "every(week,times=2,weekday(fri))"},
    };
    for (Row const& row : rows)
        CHECK(dump(row.expression) == row.line);
}

} // namespace dateline::grammar
