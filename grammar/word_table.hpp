#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::grammar {

template <class T> struct Word {
    std::string_view text;
    T value;
};

/// Of four of its letters and its size: a word is looked up in many tables, mostly to find that it is not there.
constexpr std::uint32_t hash_word(std::string_view word) {
    if (word.empty()) return 0;
    auto const letter = [&](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(word[at])}; };
    std::size_t const last = word.size() - 1;
    std::uint32_t const letters =
        letter(0) | letter(word.size() / 2) << 8U | letter(last) << 16U | letter(last - last / 4) << 24U;
    std::uint32_t const hash = (letters + static_cast<std::uint32_t>(word.size()) * 0x9e3779b1U) * 0x85ebca6bU;
    return hash ^ (hash >> 15U);
}

/// The same as `left == right`, without a call.
constexpr bool are_same(std::string_view left, std::string_view right) {
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (left[i] != right[i]) return false;
    return true;
}

/// Slots of a hash table for so many words: a power of two, at most half of them taken.
constexpr std::size_t slots_for(std::size_t count) {
    std::size_t result = 4;
    while (result < 2 * count)
        result *= 2;
    return result;
}

/// Lower-case words and what they mean, hashed when the program is compiled.
template <class T, std::size_t N> class WordTable {
public:
    constexpr explicit WordTable(Word<T> const (&words)[N]) {
        for (std::size_t i = 0; i < N; ++i) {
            words_[i] = words[i];
            first_letters_ |= bit_of_first(words[i].text);
            std::size_t slot = hash_word(words[i].text) % size;
            while (slots_[slot] != 0)
                slot = (slot + 1) % size;
            slots_[slot] = static_cast<std::uint16_t>(i + 1);
        }
    }

    /// What the word means; null if it is not there.
    [[nodiscard]] constexpr T const* find(std::string_view word) const {
        if (word.empty() || (first_letters_ & bit_of_first(word)) == 0) return nullptr;
        for (std::size_t slot = hash_word(word) % size; slots_[slot] != 0; slot = (slot + 1) % size) {
            Word<T> const& found = words_[slots_[slot] - 1U];
            if (are_same(found.text, word)) return &found.value;
        }
        return nullptr;
    }

private:
    static constexpr std::size_t size = slots_for(N);

    /// Most words that are asked for are told apart from all of a table by their first letter.
    static constexpr std::uint32_t bit_of_first(std::string_view word) {
        return 1U << (static_cast<unsigned char>(word.front()) % 32U);
    }

    std::uint32_t first_letters_ = 0;
    std::array<Word<T>, N> words_{};
    std::array<std::uint16_t, size> slots_{};
};

/// Lower-case words without more.
template <std::size_t N> class WordList {
public:
    constexpr explicit WordList(std::string_view const (&words)[N]) {
        for (std::string_view const word : words) {
            std::size_t slot = hash_word(word) % size;
            while (!slots_[slot].empty())
                slot = (slot + 1) % size;
            slots_[slot] = word;
        }
    }

    [[nodiscard]] constexpr bool contains(std::string_view word) const {
        std::size_t slot = hash_word(word) % size;
        while (!slots_[slot].empty() && !are_same(slots_[slot], word))
            slot = (slot + 1) % size;
        return !slots_[slot].empty();
    }

private:
    static constexpr std::size_t size = slots_for(N);

    std::array<std::string_view, size> slots_{};
};

} // namespace dateline::grammar
