#include "grammar/dump.hpp"

#include "grammar/holiday.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <type_traits>

namespace dateline::grammar {

namespace {

template <class Enum, std::size_t N>
std::string_view word(Enum value, std::array<std::string_view, N> const& words, std::size_t first = 0) {
    return words.at(static_cast<std::size_t>(value) - first);
}

std::string_view word(Weekday value) {
    static constexpr std::array<std::string_view, 7> words = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    return word(value, words, 1);
}
std::string_view word(PartOfDay value) {
    static constexpr std::array<std::string_view, 6> words = {"morning", "midday", "afternoon",
                                                              "evening", "night",  "daytime"};
    return word(value, words);
}
std::string_view word(Selector value) {
    static constexpr std::array<std::string_view, 9> words = {"none",   "last",     "this", "next",     "past",
                                                              "coming", "previous", "same", "following"};
    return word(value, words);
}
std::string_view word(Cycle value) {
    static constexpr std::array<std::string_view, 10> words = {"weekday", "month",   "season", "quarter", "half",
                                                               "weekend", "holiday", "decade", "century", "week"};
    return word(value, words);
}
std::string_view word(Modifier value) {
    static constexpr std::array<std::string_view, 13> words = {
        "none",       "early",    "mid",       "late",      "first-half", "second-half", "about",
        "earlier-in", "later-in", "more-than", "less-than", "at-least",   "at-most"};
    return word(value, words);
}
std::string_view word(Bound value) {
    static constexpr std::array<std::string_view, 9> words = {"none",   "since", "until", "by",
                                                              "before", "after", "as-of", "through"};
    return word(value, words);
}
std::string_view word(Deictic::Toward value) {
    static constexpr std::array<std::string_view, 3> words = {"present", "past", "future"};
    return word(value, words);
}

/// Appends to one line; each overload writes one value.
class Dump {
public:
    void operator()(TimeExpression const& expression) {
        if (expression.bound != Bound::none) add("{} ", word(expression.bound));
        std::visit([this](auto const& said) { (*this)(said); }, expression.said);
    }

    void operator()(Moment const& moment) {
        if (moment.modifier != Modifier::none) add("{} ", word(moment.modifier));
        bool const on_day = !std::holds_alternative<NoDay>(moment.when);
        std::visit([this](auto const& when) { (*this)(when); }, moment.when);
        if (on_day && moment.time_of_day) line_ += ' ';
        if (moment.time_of_day) {
            (*this)(*moment.time_of_day);
        } else if (!on_day) {
            line_ += "no-day";
        }
    }

    void operator()(CalendarDate const& date) {
        line_ += "date(";
        if (date.weekday) add("{}", word(*date.weekday));
        if (date.weekday && (date.year || date.month || date.day)) line_ += ' ';
        if (date.year && date.two_digit_year) {
            add("'{:02}", *date.year);
        } else if (date.year) {
            add("{}", *date.year);
        } else if (date.month || date.day || !date.weekday) {
            line_ += '?';
        }
        if (date.month) {
            add("-{:02}", *date.month);
        } else if (date.day) {
            line_ += "-?";
        }
        if (date.day) add("-{:02}", *date.day);
        (*this)(date.era);
        if (date.two_digit_year && !date.year) line_ += ",two-digit";
        if (date.order == NumericOrder::unstated) line_ += ",either-order";
        line_ += ')';
    }

    void operator()(Recurring const& recurring) {
        add("{}(", word(recurring.cycle));
        arguments_ = 0;
        if (recurring.cycle == Cycle::weekday && recurring.index >= 1 && recurring.index <= 7) {
            argument("{}", word(static_cast<Weekday>(recurring.index)));
        } else if (recurring.cycle == Cycle::season && recurring.index >= 0 && recurring.index <= 3) {
            static constexpr std::array<std::string_view, 4> seasons = {"spring", "summer", "autumn", "winter"};
            argument("{}", seasons.at(static_cast<std::size_t>(recurring.index)));
        } else if (recurring.cycle == Cycle::holiday) {
            argument("{}", holiday_name(recurring.index));
        } else if (recurring.cycle != Cycle::weekend || recurring.index != 0) {
            argument("{}", recurring.index);
        }
        if (recurring.selector != Selector::none) argument("{}", word(recurring.selector));
        if (recurring.year) argument("year={}", *recurring.year);
        if (recurring.fiscal) argument("fiscal");
        (*this)(recurring.era);
        line_ += ')';
    }

    void operator()(UnitReference const& reference) {
        add("unit({}", name(reference.unit));
        if (reference.selector != Selector::none) add(",{}", word(reference.selector));
        if (reference.count) {
            line_ += ',';
            (*this)(*reference.count);
        }
        line_ += ')';
    }

    void operator()(Shift const& shift) {
        line_ += shift.before ? "shift(-" : "shift(+";
        (*this)(shift.amount);
        add(" {}", name(shift.unit));
        if (shift.rest) {
            line_ += " + ";
            (*this)(*shift.rest);
            add(" {}", name(shift.rest_unit));
        }
        if (shift.origin == Origin::narrative) line_ += ",narrative";
        if (shift.origin == Origin::expression) line_ += ",expression";
        if (shift.day_word) line_ += ",word";
        line_ += ')';
    }

    void operator()(Deictic const& deictic) {
        add("ref({}{})", word(deictic.toward), deictic.narrative ? ",narrative" : "");
    }

    void operator()(ReportPeriod const& period) {
        line_ += "report(";
        arguments_ = 0;
        if (period.unit) argument("{}", name(*period.unit));
        if (period.number != 0) argument("number={}", period.number);
        if (period.years != 0) argument("years={}", period.years);
        if (period.year) argument("year={}", *period.year);
        if (period.of_publication) argument("of-publication");
        if (period.latest) argument("latest");
        if (period.fiscal) argument("fiscal");
        line_ += ')';
    }

    void operator()(NoDay const& /*no_day*/) {}

    void operator()(TimeOfDay const& time) {
        line_ += "time(";
        arguments_ = 0;
        if (time.hour) argument("{:02}", *time.hour);
        if (time.minute) add("{}:{:02}", time.hour ? "" : "?", *time.minute);
        if (time.second) add("{}:{:02}", time.minute ? "" : time.hour ? ":?" : "?:?", *time.second);
        if (time.minute || time.second) arguments_ = 1;
        if (time.part) argument("{}", word(*time.part));
        if (time.zone_minutes) argument("zone={:+}", *time.zone_minutes);
        if (time.twelve_hour_unstated) argument("twelve-hour");
        line_ += ')';
    }

    void operator()(PartOf const& part) {
        add("nth({} ", part.ordinal);
        if (auto const* const unit = std::get_if<Granularity>(&part.part)) {
            add("{}", name(*unit));
        } else {
            (*this)(std::get<Recurring>(part.part));
        }
        if (part.count != 1) add(",count={}", part.count);
        line_ += " of ";
        (*this)(part.whole);
        line_ += ')';
    }

    void operator()(Shifted const& shifted) {
        if (shifted.nearest) {
            auto const place = shifted.shift.amount.low_quarters / 4;
            line_ += "nearest(";
            if (place != 1) add("{} ", place);
            (*this)(Recurring{.cycle = Cycle::weekday, .index = static_cast<std::int16_t>(*shifted.nearest)});
            line_ += ") to ";
            (*this)(shifted.from);
            return;
        }
        if (shifted.modifier != Modifier::none) add("{} ", word(shifted.modifier));
        (*this)(shifted.shift);
        line_ += " from ";
        (*this)(shifted.from);
    }

    void operator()(Range const& range) {
        line_ += "range(";
        (*this)(range.first);
        line_ += " .. ";
        (*this)(range.last);
        line_ += ')';
    }

    void operator()(Duration const& duration) {
        if (duration.modifier != Modifier::none) add("{} ", word(duration.modifier));
        line_ += "duration(";
        (*this)(duration.amount);
        add(" {}", name(duration.unit));
        if (duration.rest) {
            line_ += " + ";
            (*this)(*duration.rest);
        }
        if (duration.rest || duration.rest_unit != Granularity::day) add(" {}", name(duration.rest_unit));
        if (duration.definite) line_ += ",definite";
        if (duration.until_now) line_ += ",until-now";
        line_ += ')';
    }

    void operator()(Recurrence const& recurrence) {
        line_ += "every(";
        if (recurrence.every != 1) add("{} ", recurrence.every);
        add("{}", name(recurrence.unit));
        if (recurrence.times) add(",times={}", *recurrence.times);
        if (recurrence.member) {
            line_ += ',';
            (*this)(*recurrence.member);
        }
        line_ += ')';
    }

    void operator()(Quantity const& quantity) {
        if (quantity.unstated) line_ += '?';
        bool const bare = quantity.unstated && quantity.low_quarters == 4 && quantity.high_quarters == 4;
        if (!bare) {
            add("{}", quantity.low_quarters / 4.0);
            if (quantity.low_quarters != quantity.high_quarters) add("..{}", quantity.high_quarters / 4.0);
        }
        if (quantity.approximate) line_ += '~';
        if (quantity.vague) line_ += '?';
    }

    [[nodiscard]] std::string take() { return std::move(line_); }

private:
    void operator()(Era era) {
        if (era == Era::bc) line_ += " bc";
        if (era == Era::ad) line_ += " ad";
    }

    template <class... Values> void add(fmt::format_string<Values...> format, Values&&... values) {
        fmt::format_to(std::back_inserter(line_), format, std::forward<Values>(values)...);
    }
    template <class... Values> void argument(fmt::format_string<Values...> format, Values&&... values) {
        if (arguments_++ > 0) line_ += ',';
        add(format, std::forward<Values>(values)...);
    }

    std::string line_;
    int arguments_ = 0;
};

} // namespace

std::string dump(TimeExpression const& expression) {
    Dump line;
    line(expression);
    return line.take();
}

} // namespace dateline::grammar
