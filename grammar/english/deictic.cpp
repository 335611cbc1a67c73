#include "grammar/english/deictic.hpp"

#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

using Toward = Deictic::Toward;

Moment toward(Toward where) {
    return {Deictic{where}};
}

// Rules.

auto const plain =
    rule({"deictic.word", "recently", "ref(past)", "points at present, past or future; never dates an event by itself"},
         word_of<deictic>, [](Deictic const& said) {
             return Match{{Moment{said}}, {}, Support::deictic};
         });

auto const right_now = rule({"deictic.right_now", "right now", "ref(present)", "the present"},
                            word("right") >> gap >> word("now"), [] { return toward(Toward::present); });

auto const moment =
    rule({"deictic.moment", "at the moment", "ref(present)", "the present"},
         word("at") >> gap >> ((word("the") >> gap >> (word("moment") | word("minute"))) | word("present")),
         [] { return toward(Toward::present); });

auto const this_time =
    rule({"deictic.this_time", "at this time", "ref(present)", "the present, at the end of what is said"},
         word("at") >> gap >> word("this") >> gap >> word("time"), [] {
             return Match{{toward(Toward::present)}, {}, Support::alone};
         });

auto const till_date =
    rule({"deictic.till_date", "till date", "ref(present)", "the present, which ends what is told"},
         (word("till") | word("until")) >> gap >> word("date"), [] { return toward(Toward::present); });

auto const past = rule({"deictic.past", "the past", "ref(past)", "some time before publication"},
                       word("the") >> gap >> word("past"), [] {
                           return Match{{toward(Toward::past)}, {}, Support::the_past};
                       });

auto const future = rule({"deictic.future", "the near future", "ref(future)", "some time after publication"},
                         word("the") >> gap >> -(word("near") >> gap) >> word("future"), [] {
                             return Match{{toward(Toward::future)}, {}, Support::the_future};
                         });

auto const term = rule({"deictic.term", "the short term", "ref(future)", "some time after publication, near or far"},
                       word("the") >> gap >> (word("near") | word("short") | word("long")) >> gap >> word("term"), [] {
                           return Match{{toward(Toward::future)}, {}, Support::the_future};
                       });

auto const these_days = rule({"deictic.these_days", "these days", "ref(present)", "the present"},
                             word("these") >> gap >> word("days"), [] { return toward(Toward::present); });

} // namespace

std::span<RuleReader const> deictic_rules() {
    return table_of<plain, right_now, moment, this_time, till_date, past, future, term, these_days>;
}

} // namespace dateline::grammar::english
