#pragma once

#include "engine/calendar/interval.hpp"
#include "grammar/time_expression.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline::engine {

using grammar::Granularity;

enum class TimexType : std::uint8_t { date, time, duration, set };

enum class Qualifier : std::uint8_t {
    exact,
    approximate, ///< EDTF "~": "about two weeks ago"
    uncertain,   ///< EDTF "?": the publication date it hangs on is itself an interval
};

/// One step of a derivation. Steps are data, so that anchoring allocates nothing; `explain` puts them into words.
struct Step {
    enum class Kind : std::uint8_t {
        stated,            ///< the words give the date whole
        from_publication,  ///< starts from the publication date, `from`
        from_narrative,    ///< starts from the time the text is speaking of, `from`
        from_report,       ///< starts from the period that the text reports on, `from` to `to`
        no_publication,    ///< relative, and the publication date is not known
        no_narrative,      ///< relative to a time the text did not give
        shifted,           ///< moved by `amount` of `unit`, from `from` to `to`
        nearest_past,      ///< the latest one on or before the anchor, `to`: past tense, or none
        strictly_before,   ///< the nearest one before the anchor, `to`: "last"
        nearest_future,    ///< the nearest one after the anchor, `to`: the words point ahead
        nearest,           ///< the nearest in either direction, `to`
        current_unit,      ///< the `unit` that holds the anchor, `to` its first day
        unit_before,       ///< the `unit` before the anchor's, `to` its first day
        unit_after,        ///< the `unit` after the anchor's, `to` its first day
        rolling,           ///< `amount` of `unit` that end (or, `amount` > 0, begin) at the anchor
        part_of,           ///< narrowed to a part of it by "early", "mid", "late", "first week of"
        weekday_disagrees, ///< the weekday stated beside the date is not that day's
        two_digit_year,    ///< the century was chosen
        day_month_order,   ///< which number is the month was chosen
        southern,          ///< seasons of the southern hemisphere
        bounded,           ///< opened on one side by "since", "until", "by", …
        slack,             ///< widened by the slack of a counted unit: "about"
        clock,             ///< a time of day was set
        company_quarter,   ///< `from` begins what the company calls its quarter number `amount`
    };
    Kind kind = Kind::stated;
    Granularity unit = Granularity::day;
    std::int32_t amount = 0;
    Day from{};
    Day to{};

    friend bool operator==(Step const&, Step const&) = default;
};

/// At most eight steps, in order.
class Derivation {
public:
    void add(Step step) {
        if (count_ < steps_.size()) steps_[count_++] = step;
    }
    [[nodiscard]] std::span<Step const> steps() const { return {steps_.data(), count_}; }

    friend bool operator==(Derivation const& a, Derivation const& b) {
        auto const x = a.steps(), y = b.steps();
        return x.size() == y.size() && std::equal(x.begin(), x.end(), y.begin());
    }

private:
    std::array<Step, 8> steps_{};
    std::size_t count_ = 0;
};

/// A reading that was rejected, and why: "Friday: not April 14, because nothing points ahead".
struct Alternative {
    Interval interval;
    Granularity granularity = Granularity::day;
    enum class Why : std::uint8_t {
        other_direction, ///< the same words on the other side of the anchor
        other_order,     ///< day and month the other way round
        other_century,   ///< a two-digit year in the other century
        whole_year,      ///< the year, where the period of a report in that year was taken
        other_week,      ///< "next Friday" as the nearest one, not next week's
        calendar_unit,   ///< the calendar's unit where a rolling one was taken, or the reverse
    } why = Why::other_direction;

    friend bool operator==(Alternative const&, Alternative const&) = default;
};

/// A temporal expression with its place on the calendar.
///
/// `interval` is what the words allow, never more precise: "early March" is ten days. Both ends are open where nothing
/// is known: durations without an anchor, sets, "recently", and everything relative while the publication date is
/// unknown. `value`, `mod` and `edtf` are other people's terms for the same and are derived from the fields.
struct ResolvedTime {
    TimexType type = TimexType::date;
    Interval interval;
    Granularity granularity = Granularity::day;
    Qualifier qualifier = Qualifier::exact;
    grammar::Modifier modifier = grammar::Modifier::none;
    grammar::Bound bound = grammar::Bound::none;
    grammar::TimeExpression expression; ///< what was said
    float confidence = 1.0F;            ///< 0 to 1: how likely this reading is against its alternatives
    Derivation derivation;
    std::vector<Alternative> alternatives; ///< best first

    [[nodiscard]] bool is_placed() const { return interval.earliest || interval.latest; }

    friend bool operator==(ResolvedTime const&, ResolvedTime const&) = default;
};

/// TIMEX3 `value`: "2023-03-01", "2023-W11", "1989", "198", "2022-SU", "P2W", "PRESENT_REF", "T16:30",
/// "XXXX-XX-XX" parts where unknown. A bound or modifier does not change it.
[[nodiscard]] std::string timex_value(ResolvedTime const& time);
/// TIMEX3 `mod`: "START", "MID", "END", "APPROX", …; nothing where there is none.
[[nodiscard]] std::optional<std::string_view> timex_mod(ResolvedTime const& time);
/// "DATE", "TIME", "DURATION", "SET".
[[nodiscard]] std::string_view name(TimexType type);

/// The derivation in words, one step a line, then one line per rejected reading: what `why` holds in JSON.
[[nodiscard]] std::vector<std::string> explain(ResolvedTime const& time);

/// A reading that was rejected, as a person would be told: "not 2023-04-14: nothing in the words points ahead".
[[nodiscard]] std::string explain(Alternative const& alternative);

} // namespace dateline::engine
