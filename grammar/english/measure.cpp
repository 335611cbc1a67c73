#include "grammar/english/measure.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

constexpr auto number_modifier = call<read_number_modifier>;
constexpr auto quantity = call<read_quantity>;
constexpr auto than = gap >> word("than");
constexpr auto and_a_half = gap >> word("and") >> gap >> word("a") >> gap >> word("half");

bool read(char const*& first, char const* last, bool agree, Measure& measure) {
    char const* it = first;
    Measure read;
    if (x3::parse(it, last, number_modifier >> gap, read.modifier)) {
        if (read.modifier == Modifier::about) read = {.amount = {.approximate = true}};
    } else {
        it = first;
        read = {};
    }
    bool const about = read.amount.approximate;
    if (!x3::parse(it, last, quantity >> gap, read.amount)) return false;
    // "Two more weeks", "eight trading days".
    x3::parse(it, last,
              (word("more") | word("additional") | word("further") | word("full") | word("consecutive") |
               word("straight") | word("trading")) >>
                  gap);
    UnitPart unit;
    // "two more weeks"
    if (!x3::parse(it, last, -(word("more") >> gap) >> call<read_unit>, unit)) return false;
    bool const one = read.amount.high_quarters <= 4;
    if (agree && unit.plural == one && read.amount.high_quarters != 2) return false;
    if (one && x3::parse(it, last, and_a_half)) {
        read.amount.low_quarters += 2;
        read.amount.high_quarters += 2;
    }
    read.amount = of(read.amount, unit);
    read.amount.approximate = read.amount.approximate || about;
    if (x3::parse(it, last, gap >> word("or") >> gap >> word("so"))) read.amount.approximate = true;
    read.unit = unit.unit;
    measure = read;
    first = it;
    return true;
}

} // namespace

bool read_number_modifier(char const*& first, char const* last, Modifier& modifier) {
    auto const is = [](Modifier value) { return x3::attr(value); };
    auto const words =
        ((word("about") | word("around") | word("roughly") | word("approximately") | word("nearly") | word("almost")) >>
         is(Modifier::about)) |
        (((word("more") >> than) | word("over")) >> is(Modifier::more_than)) |
        (((word("less") >> than) | word("under")) >> is(Modifier::less_than)) |
        (word("at") >> gap >> word("least") >> is(Modifier::at_least)) |
        (((word("at") >> gap >> word("most")) | (word("up") >> gap >> word("to")) |
          (word("no") >> gap >> word("more") >> than)) >>
         is(Modifier::at_most));
    char const* it = first;
    if (!x3::parse(it, last, words, modifier)) return false;
    first = it;
    return true;
}

bool read_measure(char const*& first, char const* last, Measure& measure) {
    // "10 second", "one days" are no measures; "a few day" neither.
    return read(first, last, true, measure);
}

bool read_loose_measure(char const*& first, char const* last, Measure& measure) {
    return read(first, last, false, measure);
}

bool read_measure_or_plural(char const*& first, char const* last, Measure& measure) {
    if (read_measure(first, last, measure)) return true;
    char const* it = first;
    UnitPart unit;
    if (!read_unit(it, last, unit) || !unit.plural) return false;
    measure = {of(Quantity{4, 4, false, true}, unit), unit.unit, Modifier::none};
    first = it;
    return true;
}

} // namespace dateline::grammar::english
