#include "grammar/granularity.hpp"
#include "grammar/result.hpp"
#include "grammar/scan.hpp"
#include "grammar/span.hpp"
#include "grammar/time_expression.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <type_traits>

namespace dateline::grammar {

template <class... Types> constexpr bool all_trivially_copyable = (std::is_trivially_copyable_v<Types> && ...);
static_assert(all_trivially_copyable<Span, Granularity, Quantity, CalendarDate, Recurring, UnitReference, Shift>);
static_assert(all_trivially_copyable<Deictic, TimeOfDay, NoDay, Moment, PartOf, Shifted, Range, Duration, Recurrence>);
static_assert(all_trivially_copyable<TimeExpression, Candidate>);

static_assert(Span{2, 5}.size() == 3);
static_assert(Span{3, 3}.empty() && !Span{2, 3}.empty());
static_assert(Span{0, 9}.contains(Span{0, 9}) && Span{0, 9}.contains(Span{3, 4}));
static_assert(!Span{3, 9}.contains(Span{2, 4}));
static_assert(Span{0, 3}.overlaps(Span{2, 4}) && !Span{0, 3}.overlaps(Span{3, 4}));
static_assert(Span{6, 11}.in("hello world") == "world");
static_assert(Span{1, 2} < Span{2, 1});

static_assert(Granularity::day < Granularity::week && Granularity::year < Granularity::decade);
static_assert(Quantity::exactly(3).is_whole() && !Quantity::about(3, 7).is_whole());
static_assert(!Quantity{10, 10, false, false}.is_whole());

TEST_CASE("granularities have names") {
    CHECK(name(Granularity::second) == "second");
    CHECK(name(Granularity::part_of_day) == "part-of-day");
    CHECK(name(Granularity::business_day) == "business-day");
    CHECK(name(Granularity::half_year) == "half-year");
    CHECK(name(Granularity::millennium) == "millennium");
}

TEST_CASE("each error has its words, with the offending piece behind them") {
    struct Row {
        ErrorCode code;
        std::string words;
    };
    Row const rows[] = {
        {ErrorCode::impossible_date, "impossible date"},
        {ErrorCode::no_publication_date, "no publication date"},
        {ErrorCode::out_of_range, "outside the years -9999 to 9999"},
        {ErrorCode::not_a_date, "not a date"},
        {ErrorCode::not_an_edtf, "not an EDTF date"},
        {ErrorCode::unreadable_file, "cannot be read"},
        {ErrorCode::binary_file, "binary file, not an article"},
        {ErrorCode::malformed_json, "malformed JSON"},
        {ErrorCode::not_an_article, "not an article"},
        {ErrorCode::too_large, "too large"},
        {ErrorCode::unwritable_file, "cannot be written"},
        {ErrorCode::malformed_mention, "not a line of mentions"},
        {ErrorCode::malformed_timeline, "not a dateline timeline"},
    };
    for (Row const& row : rows) {
        CHECK(message(Error{row.code, ""}) == row.words);
        CHECK(message(Error{row.code, "x"}) == row.words + ": x");
    }
}

TEST_CASE("a result is a value or an error") {
    Result<int> const value = 7;
    Result<int> const error = Error{ErrorCode::not_a_date, "soon"};
    CHECK(value.has_value());
    CHECK(*value == 7);
    CHECK_FALSE(error);
    CHECK(error.error() == Error{ErrorCode::not_a_date, "soon"});
}

} // namespace dateline::grammar
