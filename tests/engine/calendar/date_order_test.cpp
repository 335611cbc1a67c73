#include "engine/calendar/date_order.hpp"
#include "engine/calendar/edtf.hpp"
#include "grammar/scan.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace dateline::engine {

namespace {

DateOrder order_of(std::string const& text) {
    return date_order_of(grammar::scan(text));
}

} // namespace

TEST_CASE("an article's own dates show its order of day and month") {
    CHECK(order_of("Sent 04/03/2022 and answered 25/03/2022.") == DateOrder::day_month_year);
    CHECK(order_of("Sent 04/03/2022 and answered 03/25/2022.") == DateOrder::month_day_year);
    CHECK(order_of("Sent on Friday, 04/03/2022.") == DateOrder::day_month_year);
    CHECK(order_of("Sent on Sunday, 04/03/2022.") == DateOrder::month_day_year);
    CHECK(order_of("Open from 13/03/2022 to 20/03/2022.") == DateOrder::day_month_year);
    CHECK(order_of("Sent 04/03/2022.") == DateOrder::unknown);
    CHECK(order_of("Sent 2022-03-25.") == DateOrder::unknown);
    CHECK(order_of("Sent 25/03/2022, answered 03/26/2022.") == DateOrder::unknown);
    CHECK(order_of("") == DateOrder::unknown);
}

} // namespace dateline::engine
