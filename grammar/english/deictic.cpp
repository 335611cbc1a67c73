#include "grammar/english/deictic.hpp"

#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

using Toward = Deictic::Toward;

Moment toward(Toward where) {
    return {Deictic{where}};
}

// Rules.

// EXAMPLE "now"
auto const plain = rule("deictic.word", word_of<deictic>, [](Deictic const& said) {
    return Match{{Moment{said}}, {}, Support::deictic};
});

// EXAMPLE "right now"
auto const right_now =
    rule("deictic.right_now", word("right") >> gap >> word("now"), [] { return toward(Toward::present); });

// EXAMPLE "at the moment"
auto const moment =
    rule("deictic.moment", word("at") >> gap >> ((word("the") >> gap >> word("moment")) | word("present")),
         [] { return toward(Toward::present); });

// EXAMPLE "the past"
auto const past = rule("deictic.past", word("the") >> gap >> word("past") >> !(gap >> x3::ascii::alnum), [] {
    return Match{{toward(Toward::past)}, {}, Support::after_in};
});

// EXAMPLE "the near future"
auto const future = rule("deictic.future", word("the") >> gap >> -(word("near") >> gap) >> word("future"), [] {
    return Match{{toward(Toward::future)}, {}, Support::after_in};
});

} // namespace

bool read_deictic(char const*& first, char const* last, Match& match) {
    return longest(first, last, match, plain, right_now, moment, past, future);
}

std::span<Rule const> deictic_rules() {
    static constexpr Rule rules[] = {
        {"deictic.word", "recently", "ref(past)", "points at present, past or future; never dates an event by itself"},
        {"deictic.right_now", "right now", "ref(present)", "the present"},
        {"deictic.moment", "at the moment", "ref(present)", "the present"},
        {"deictic.past", "the past", "ref(past)", "some time before publication"},
        {"deictic.future", "the near future", "ref(future)", "some time after publication"},
    };
    return rules;
}

} // namespace dateline::grammar::english
