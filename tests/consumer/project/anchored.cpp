#include "engine/calendar/anchor.hpp"
#include "engine/calendar/edtf.hpp"
#include "grammar/scan.hpp"

#include <iostream>

int main() {
    using namespace dateline;
    engine::Anchor anchor;
    anchor.published = engine::interval_from_iso_date("2024-03-01");
    for (auto const& found : grammar::scan("It shut two weeks ago and opens in a fortnight.")) {
        auto const time = engine::anchor(found.expression, anchor);
        if (!time) continue; // an impossible date, such as "31 February"
        std::cout << found.span.begin << ' ' << engine::timex_value(*time) << ' ' << engine::edtf(*time).value_or("-")
                  << '\n';
        for (auto const& step : engine::explain(*time))
            std::cout << "  " << step << '\n';
    }
}
