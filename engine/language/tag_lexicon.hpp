#pragma once

#include "engine/language/key_table.hpp"
#include "engine/language/word_atoms.hpp"

#include <cstdint>

/// Private to engine/language.
namespace dateline::engine {

/// What tags a frequent word had where the tagger was trained.
class TagLexicon {
public:
    static constexpr std::uint8_t no_class = 255;
    struct Reading {
        std::uint8_t best = no_class; ///< the most frequent class; `no_class` for an unknown word
        std::uint8_t ambiguity = 0;   ///< number of the set of its classes; 0 for an unknown word
        bool certain = false;         ///< it was never anything else, and often

        /// As the value of a table's entry, and back.
        [[nodiscard]] constexpr std::uint32_t packed() const {
            return best | static_cast<std::uint32_t>(ambiguity) << 8U | (certain ? 1U << 16U : 0U);
        }
        [[nodiscard]] static constexpr Reading unpack(std::uint32_t value) {
            return {static_cast<std::uint8_t>(value), static_cast<std::uint8_t>(value >> 8U), (value >> 16U & 1U) != 0};
        }
    };

    explicit TagLexicon(KeyTable table) : table_(table) {}

    /// The reading of the word as it is written, else of its lower-case form.
    [[nodiscard]] Reading find(WordAtoms const& word) const {
        auto found = table_.find(word.exact);
        if (!found) found = table_.find(word.word);
        return found ? Reading::unpack(*found) : Reading{};
    }

private:
    KeyTable table_;
};

} // namespace dateline::engine
