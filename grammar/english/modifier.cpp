#include "grammar/english/modifier.hpp"

#include "grammar/english/clock_time.hpp"
#include "grammar/english/date_parts.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

/// The moment with a modifier; nothing where parts of it make no sense ("late two weeks ago").
std::optional<Moment> modified(Modifier modifier, Moment moment) {
    if (moment.modifier != Modifier::none) return std::nullopt;
    // "The end of the year" has its own rule.
    if (auto const* const unit = std::get_if<UnitReference>(&moment.when);
        unit != nullptr && unit->selector == Selector::none)
        return std::nullopt;
    if (auto const* const shift = std::get_if<Shift>(&moment.when); shift != nullptr && !shift->day_word)
        return std::nullopt;
    moment.modifier = modifier;
    return moment;
}

std::optional<Moment> half_of(std::int32_t half, Moment const& moment) {
    if (half != 1 && half != 2) return std::nullopt;
    return modified(half == 1 ? Modifier::first_half : Modifier::second_half, moment);
}

std::optional<Moment> of_this(Modifier modifier, UnitPart const& unit) {
    if (unit.plural || unit.unit < Granularity::day) return std::nullopt;
    Selector const selector = unit.unit == Granularity::day ? Selector::same : Selector::current;
    return Moment{UnitReference{unit.unit, selector, std::nullopt}, std::nullopt, modifier};
}

// Words.
constexpr auto moment = call<read_moment>;
constexpr auto the = -(word("the") >> gap);
constexpr auto apostrophe = x3::lit("'''") | x3::lit('\'');
constexpr auto hyphen = x3::lit("---") | x3::lit('-');
constexpr auto part_name = word_of<part_modifier>;
constexpr auto part_noun_name = word_of<part_noun>;
constexpr auto unit_name = call<read_unit>;
constexpr auto ordinal_number = call<read_ordinal>;

constexpr auto direction = value_of<Modifier>((word("earlier") >> x3::attr(Modifier::earlier_in)) |
                                              (word("later") >> x3::attr(Modifier::later_in)));

struct Edge {
    Modifier modifier = Modifier::none;
    Granularity unit = Granularity::day;
};
constexpr auto edge = value_of<Edge>((word("bom") >> x3::attr(Edge{Modifier::early, Granularity::month})) |
                                     (word("eom") >> x3::attr(Edge{Modifier::late, Granularity::month})) |
                                     (word("eow") >> x3::attr(Edge{Modifier::late, Granularity::week})) |
                                     (word("eoy") >> x3::attr(Edge{Modifier::late, Granularity::year})) |
                                     (word("eod") >> x3::attr(Edge{Modifier::late, Granularity::day})));

// Rules.

auto const part = rule({"modifier.part", "late February", "late date(?-02)",
                        "its first, middle or last third; of a month days 1-10, 11-20, 20 to the end"},
                       the >> part_name >> (hyphen | gap) >> moment, modified);

auto const part_of_day_part =
    rule({"modifier.part_of_day", "late afternoon", "late time(afternoon)",
          "the first, middle or last third of that part of the day that is spoken of"},
         the >> part_name >> (hyphen | gap) >> word_of<part_of_day>, [](Modifier modifier, PartOfDay part_said) {
             return Match{{Moment{NoDay{}, TimeOfDay{.part = part_said}, modifier}}, {}, Support::clock};
         });

auto const part_of_day_before_day =
    rule({"modifier.part_before_day", "mid-afternoon yesterday", "mid shift(-1 day,word) time(afternoon)",
          "the first, middle or last third of that part of that day"},
         the >> part_name >> (hyphen | gap) >> word_of<part_of_day> >> gap >> moment,
         [](Modifier modifier, PartOfDay part_said, Moment const& day) -> std::optional<Moment> {
             auto said = on_day(day, TimeOfDay{.part = part_said});
             return said ? modified(modifier, *said) : std::nullopt;
         });

auto const part_of_time =
    rule({"modifier.part_of", "the end of 2022", "late date(2022)", "its first, middle or last third"},
         the >> part_noun_name >> gap >> word("of") >> gap >> moment, modified);

auto const part_of_unit =
    rule({"modifier.part_of_unit", "the end of the year", "late unit(year,this)",
          "the first, middle or last third of the current one"},
         the >> part_noun_name >> gap >> word("of") >> gap >> word("the") >> gap >> unit_name, of_this);

auto const half =
    rule({"modifier.half", "the first half of this year", "first-half unit(year,this)", "its first or second half"},
         the >> ordinal_number >> gap >> word("half") >> gap >> word("of") >> gap >> moment, half_of);

auto const earlier = rule({"modifier.earlier", "earlier this month", "earlier-in unit(month,this)",
                           "the part of it before or after publication"},
                          direction >> gap >> -(word("in") >> gap) >> moment, modified);

auto const earlier_in_unit = rule({"modifier.earlier_in_unit", "later in the week", "later-in unit(week,this)",
                                   "the part of the current one before or after publication"},
                                  direction >> gap >> word("in") >> gap >> word("the") >> gap >> unit_name, of_this);

auto const rest_of_unit =
    rule({"modifier.rest_of_unit", "the rest of the week", "later-in unit(week,this)", "from publication to its end"},
         the >> (word("rest") | word("remainder")) >> gap >> word("of") >> gap >>
             (word("the") | word("this") | word("my") | word("our")) >> gap >> unit_name,
         [](UnitPart const& unit) -> std::optional<Moment> {
             if (unit.plural || unit.unit < Granularity::day) return std::nullopt;
             return Moment{UnitReference{unit.unit, Selector::current, std::nullopt}, std::nullopt, Modifier::later_in};
         });

auto const rest_of =
    rule({"modifier.rest_of", "the rest of 2022", "later-in date(2022)", "from publication to its end"},
         the >> (word("rest") | word("remainder")) >> gap >> word("of") >> gap >> moment,
         [](Moment const& said) { return modified(Modifier::later_in, said); });

auto const about =
    rule({"modifier.about", "about March 1", "about date(?-03-01)", "that time, about"},
         (word("about") | word("around") | word("circa") | word("approximately") | word("roughly")) >> gap >> moment,
         [](Moment const& said) -> std::optional<Match> {
             // "Around Friday" is more often a way around it.
             auto const* const recurring = std::get_if<Recurring>(&said.when);
             if (recurring != nullptr && recurring->cycle == Cycle::weekday) return std::nullopt;
             auto const about_then = modified(Modifier::about, said);
             if (!about_then) return std::nullopt;
             auto const* const date = std::get_if<CalendarDate>(&said.when);
             bool const year = date != nullptr && date->year && !date->month && date->era == Era::unstated;
             return Match{{*about_then}, {}, year ? Support::about_year : Support::none};
         });

auto const abbreviated =
    rule({"modifier.abbreviated", "the EOM", "late unit(month,this)", "the first or last third of the current one"},
         -(word("the") >> gap) >> edge, [](Edge const& said) { return of_this(said.modifier, {said.unit}); });

auto const end_of_unit =
    rule({"modifier.end_of_unit", "year-end", "late unit(year,this)", "the last third of the current one"},
         -(word("the") >> gap) >> unit_name >> (hyphen | gap | (apostrophe >> word("s") >> gap)) >> word("end"),
         [](UnitPart const& unit) -> std::optional<Moment> {
             if (unit.unit != Granularity::year && unit.unit != Granularity::month && unit.unit != Granularity::quarter)
                 return std::nullopt;
             return of_this(Modifier::late, unit);
         });

} // namespace

std::span<RuleReader const> modifier_rules() {
    return table_of<part, part_of_day_part, part_of_day_before_day, part_of_time, part_of_unit, half, earlier,
                    earlier_in_unit, rest_of_unit, rest_of, about, abbreviated, end_of_unit>;
}

} // namespace dateline::grammar::english
