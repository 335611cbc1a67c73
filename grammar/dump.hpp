#pragma once

#include "grammar/time_expression.hpp"

#include <string>

namespace dateline::grammar {

/// The expression as one line; two expressions have the same dump only if they are equal. It is the oracle of the
/// grammar's tests and what `dateline parse` shows.
///
///     dump of "last Friday"     weekday(fri,last)
///     dump of "March 1, 2023"   date(2023-03-01)
///     dump of "March 1"         date(?-03-01)
///     dump of "two weeks ago"   shift(-2 week)
///     dump of "late February"   late date(?-02)
///     dump of "since 2014"      since date(2014)
[[nodiscard]] std::string dump(TimeExpression const& expression);

} // namespace dateline::grammar
