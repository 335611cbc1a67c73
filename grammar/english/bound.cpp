#include "grammar/english/bound.hpp"

#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

bool read_bound(char const*& first, char const* last, Bound& bound_said) {
    auto const as_of = word("as") >> gap >> word("of") >> x3::attr(Bound::as_of);
    auto const words = (as_of | word_of<bound>) >> gap;
    char const* it = first;
    if (!x3::parse(it, last, words, bound_said)) return false;
    first = it;
    return true;
}

} // namespace dateline::grammar::english
