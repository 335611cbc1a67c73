#pragma once

#include "engine/timeline.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// How events spread over time. Private to render/page.
namespace dateline::render::page {

enum class BinUnit : std::uint8_t { day, week, month, year, decade, century };
[[nodiscard]] std::string_view name(BinUnit unit);

struct Bin {
    engine::Day first;
    double certain = 0;  ///< events that are known to lie in it
    double possible = 0; ///< of the others, the share that falls to it if they may be anywhere in their interval
};

struct Bins {
    BinUnit unit = BinUnit::day;
    std::vector<Bin> bins;   ///< one after the other, without gaps
    engine::Day end;         ///< the first day after the last bin
    std::size_t earlier = 0; ///< events before all of them, and after
    std::size_t later = 0;
};

/// The events with a date in at most about a hundred bins. A few that lie far from all others do not stretch them: they
/// are only counted. No bins where there are no such events.
[[nodiscard]] Bins bins_of(std::vector<engine::Event const*> const& events);

/// "March 2023", "week of 6 March 2023": what a bin that begins on `first` is called.
[[nodiscard]] std::string bin_words(BinUnit unit, engine::Day first);

} // namespace dateline::render::page
