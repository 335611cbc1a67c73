#include "engine/event/day_gap.hpp"

#include "engine/language/characters.hpp"
#include "grammar/scan.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace dateline::engine {

namespace {

using grammar::Granularity;

/// The days that so many units are, with the slack of units that are only about so long.
struct Length {
    std::string_view singular;
    Granularity unit;
    std::int32_t shortest; ///< days
    std::int32_t longest;
    std::int32_t slack;
};
constexpr std::array<Length, 7> lengths = {{{"hour", Granularity::hour, 0, 1, 0},
                                            {"minute", Granularity::minute, 0, 1, 0},
                                            {"moment", Granularity::second, 0, 1, 0},
                                            {"day", Granularity::day, 1, 1, 0},
                                            {"week", Granularity::week, 7, 7, 3},
                                            {"month", Granularity::month, 28, 31, 9},
                                            {"year", Granularity::year, 365, 366, 92}}};

constexpr std::array<std::string_view, 7> adverbs = {"immediately", "just", "long",   "right",
                                                     "shortly",     "soon", "quickly"};

/// Before a length of time: it is a stretch within which something was, or no more than a bound.
constexpr std::array<std::string_view, 14> stretch_words = {"during", "first",   "for",    "in",    "last",
                                                            "least",  "most",    "over",   "than",  "the",
                                                            "these",  "through", "toward", "within"};

constexpr std::array<std::string_view, 6> day_prepositions = {"by", "for", "from", "of", "since", "until"};

template <std::size_t N> bool holds(std::array<std::string_view, N> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

Length const* length_of(Granularity unit) {
    auto const found = std::ranges::find(lengths, unit, &Length::unit);
    return found == lengths.end() ? nullptr : found;
}

std::optional<DayGap> gap_of(grammar::Quantity const& amount, Granularity unit) {
    Length const* const length = length_of(unit);
    constexpr std::int32_t most_counted = 1000;
    std::int32_t const low = amount.low_quarters / 4;
    std::int32_t const high = (amount.high_quarters + 3) / 4;
    if (length == nullptr || amount.unstated || high > most_counted) return {};
    if (unit == Granularity::hour) {
        constexpr std::int32_t hours = 24;
        return DayGap{low / hours, high / hours + 1};
    }
    if (unit < Granularity::hour) return DayGap{0, 1};
    std::int32_t slack = length->slack;
    if (amount.approximate || !amount.is_whole()) slack += std::max(1, high * length->longest / 4);
    if (amount.vague) slack += high * length->longest;
    return DayGap{std::max(0, low * length->shortest - slack), high * length->longest + slack};
}

/// The last words of a text, with where each begins.
std::vector<std::string_view> last_words(std::string_view text) {
    constexpr std::size_t most = 5;
    std::vector<std::string_view> words;
    std::size_t end = text.size();
    while (words.size() < most) {
        while (end > 0 && is_space(text[end - 1]))
            --end;
        std::size_t begin = end;
        while (begin > 0 && !is_space(text[begin - 1]))
            --begin;
        // Words beyond a mark are not of the phrase.
        if (begin == end || text[end - 1] == ',' || text[end - 1] == '.' || text[end - 1] == ';') break;
        words.push_back(text.substr(begin, end - begin));
        end = begin;
    }
    std::ranges::reverse(words);
    return words;
}

std::string_view from(std::vector<std::string_view> const& words, std::size_t first) {
    return {words[first].data(),
            static_cast<std::size_t>(words.back().data() + words.back().size() - words[first].data())};
}

} // namespace

GapWords gap_before(std::string_view before) {
    auto const words = last_words(before);
    if (words.empty()) return {};
    std::size_t const last = words.size() - 1;
    auto const is_stretch = [&](std::size_t first) {
        return first > 0 && holds(stretch_words, to_lower(words[first - 1]));
    };
    // "two days", "about three weeks"
    for (std::size_t first = last > 3 ? last - 3 : 0; first < last; ++first) {
        auto const found = grammar::parse(from(words, first));
        auto const* const duration = found ? std::get_if<grammar::Duration>(&found->expression.said) : nullptr;
        if (duration == nullptr) continue;
        bool const exact =
            duration->modifier == grammar::Modifier::none || duration->modifier == grammar::Modifier::about;
        auto const gap = gap_of(duration->amount, duration->unit);
        if (!gap || !exact || is_stretch(first) || duration->rest) return {};
        return {std::string(from(words, first)), *gap};
    }
    std::string const word = to_lower(words[last]);
    // "a day", "the day", "hours"
    for (Length const& length : lengths) {
        bool const one = word == length.singular;
        bool const many =
            word.size() == length.singular.size() + 1 && word.starts_with(length.singular) && word.ends_with('s');
        if (many && !is_stretch(last)) {
            return {std::string(words[last]),
                    length.longest == 1 && length.shortest == 0 ? DayGap{0, 1} : DayGap{length.shortest, {}}};
        }
        if (!one || last == 0) continue;
        std::string const article = to_lower(words[last - 1]);
        bool const counted =
            article == "a" || article == "an" || article == "one" || (article == "the" && word == "day");
        if (last > 1 && holds(day_prepositions, to_lower(words[last - 2]))) return {{}, {}, true};
        if (!counted || is_stretch(last - 1)) return {};
        return {std::string(from(words, last - 1)), *gap_of(grammar::Quantity::exactly(1), length.unit)};
    }
    if (holds(adverbs, word)) return {std::string(words[last]), {}};
    return {};
}

} // namespace dateline::engine
