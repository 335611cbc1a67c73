#pragma once

#include "engine/publication/clues.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// How well a day fits as that of publication. Private to engine/publication.
namespace dateline::engine {

/// A date that another article, or the same one, gives for what a clue speaks of.
struct Link {
    Clue const* clue = nullptr;   ///< relative: "in a fortnight"
    Clue const* target = nullptr; ///< "April 26"
    std::string path;             ///< of the article that has the target
};

/// Weights for each of `days`, which need not add up to anything: 1 for a day that fits.
[[nodiscard]] std::vector<double> weigh(Telling const& telling, std::vector<Link> const& links,
                                        std::vector<Day> const& days);

/// The day of the last such weekday on or before `day`.
[[nodiscard]] Day latest(grammar::Weekday weekday, Day day);

/// The newest day or month with its year that the article looks back on; nothing if it names none.
[[nodiscard]] Clue const* newest_year(Telling const& telling);

/// What the clues say of publication, in words, now that it is known to be about `day`: one item for each that narrows
/// it, in order of strength.
[[nodiscard]] std::vector<Evidence> reasons(Telling const& telling, std::vector<Link> const& links, Day day);

} // namespace dateline::engine
