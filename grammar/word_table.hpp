#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::grammar {

template <class T> struct Word {
    std::string_view text;
    T value;
};

constexpr std::uint32_t hash_word(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (char const c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15U);
}

/// Lower-case words and what they mean, hashed when the program is compiled.
template <class T, std::size_t N> class WordTable {
public:
    constexpr explicit WordTable(Word<T> const (&words)[N]) {
        for (std::size_t i = 0; i < N; ++i) {
            words_[i] = words[i];
            std::size_t slot = hash_word(words[i].text) % size;
            while (slots_[slot] != 0)
                slot = (slot + 1) % size;
            slots_[slot] = static_cast<std::uint16_t>(i + 1);
        }
    }

    [[nodiscard]] constexpr std::optional<T> find(std::string_view word) const {
        for (std::size_t slot = hash_word(word) % size; slots_[slot] != 0; slot = (slot + 1) % size) {
            Word<T> const& found = words_[slots_[slot] - 1U];
            if (found.text == word) return found.value;
        }
        return std::nullopt;
    }

    [[nodiscard]] constexpr auto begin() const { return words_.begin(); }
    [[nodiscard]] constexpr auto end() const { return words_.end(); }

private:
    static constexpr std::size_t size_for(std::size_t count) {
        std::size_t result = 4;
        while (result < 2 * count)
            result *= 2;
        return result;
    }
    static constexpr std::size_t size = size_for(N);

    std::array<Word<T>, N> words_{};
    std::array<std::uint16_t, size> slots_{};
};

} // namespace dateline::grammar
