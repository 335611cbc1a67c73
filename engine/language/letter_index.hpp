#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

/// Private to the engine.
namespace dateline::engine {

/// Where the entries of a sorted table that begin with each letter stand, so that a look-up compares few of them.
template <class Entry, std::size_t N, class Key = std::identity> class LetterIndex {
public:
    consteval explicit LetterIndex(std::array<Entry, N> const& table, Key key = {}) : key_(key) {
        std::size_t letter = 0;
        for (std::size_t i = 0; i < N; ++i) {
            auto const form = std::string_view(std::invoke(key, table[i]));
            while (letter < letters && first + letter <= static_cast<unsigned char>(form.front()))
                begin_[letter++] = static_cast<std::uint16_t>(i);
        }
        while (letter < letters)
            begin_[letter++] = static_cast<std::uint16_t>(N);
    }

    /// The entry of `table`, the one that was indexed, or null.
    [[nodiscard]] constexpr Entry const* find(std::array<Entry, N> const& table, std::string_view word) const {
        if (word.empty() || word.front() < 'a' || word.front() > 'z') return nullptr;
        auto const letter = static_cast<std::size_t>(word.front() - 'a');
        std::span<Entry const> const same(table.data() + begin_[letter], table.data() + begin_[letter + 1]);
        auto const found = std::ranges::lower_bound(same, word, {}, key_);
        return found != same.end() && std::invoke(key_, *found) == word ? &*found : nullptr;
    }

private:
    static constexpr std::size_t first = 'a';
    static constexpr std::size_t letters = 27; // and what stands behind z

    Key key_;
    std::array<std::uint16_t, letters> begin_{};
};

} // namespace dateline::engine
