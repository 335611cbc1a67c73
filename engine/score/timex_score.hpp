#pragma once

#include "engine/article/read_timeml.hpp"

#include <cstddef>
#include <span>

namespace dateline::engine {

/// Sums over documents by which temporal taggers are compared: those of TempEval-3, task A (UzZaman et al. 2013).
///
/// An annotation of the gold standard and one of the system match when they share a character; each takes part in one
/// match at most, equal extents first, the rest from left to right. White space around an extent is left out.
struct TimexScore {
    std::size_t gold = 0;
    std::size_t system = 0;
    std::size_t strict = 0;  ///< matches with equal extents
    std::size_t relaxed = 0; ///< all matches
    std::size_t type = 0;    ///< matches with equal type
    std::size_t value = 0;   ///< matches with equal value, compared as text

    TimexScore& operator+=(TimexScore const& other);

    /// Precision, recall and their harmonic mean for a number of matches, each 0 to 1; 1 where there was nothing to
    /// find and nothing was found.
    struct Rates {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
    };
    [[nodiscard]] Rates rates(std::size_t matches) const;
    /// Relaxed F1 times the share of the matches that are right in type or value: the figure systems are ranked by.
    [[nodiscard]] double type_f1() const;
    [[nodiscard]] double value_f1() const;

    friend bool operator==(TimexScore const&, TimexScore const&) = default;
};

/// One document's score. Both lists are in order of one text, and their spans count the same thing in it.
[[nodiscard]] TimexScore score(std::span<TimexAnnotation const> gold, std::span<TimexAnnotation const> system);

} // namespace dateline::engine
