#include "grammar/english/tokens.hpp"

#include "grammar/fold.hpp"

#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dateline::grammar::english {

namespace {

constexpr std::size_t block = 64;
static_assert(padding >= block);

/// One bit for each of the 64 bytes at `text`, set for those of words.
#if defined(__SSE2__)
std::uint64_t word_bits(char const* text) {
    constexpr std::size_t lane = 16;
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < block; i += lane) {
        __m128i const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(text + i));
        __m128i const letter = _mm_sub_epi8(bytes, _mm_set1_epi8('a'));
        __m128i const digit = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
        __m128i const is_letter = _mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8(25)), letter);
        __m128i const is_number = _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit);
        // The sign bit of a byte outside ASCII is set as it is.
        int const found = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(is_letter, is_number), bytes));
        bits |= static_cast<std::uint64_t>(static_cast<unsigned>(found)) << i;
    }
    return bits;
}
#else
std::uint64_t word_bits(char const* text) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < block; ++i)
        bits |= static_cast<std::uint64_t>(is_word_byte(text[i])) << i;
    return bits;
}
#endif

/// The size of a word; of a long one, which no vocabulary has, enough of it.
std::size_t size_of_word(char const* first, char const* last) {
    constexpr std::size_t enough = 32;
    std::size_t size = 0;
    while (size < enough && first + size != last && is_word_byte(first[size]))
        ++size;
    return size;
}

/// Whether an expression can go on behind such a space between two words.
Token::Join join_of(char const* space, std::size_t size) {
    if (size > longest_space) return Token::Join::none;
    int lines = 0;
    bool hyphen = false;
    for (std::size_t i = 0; i < size; ++i) {
        char const c = space[i];
        if (c == ';' || c == '!' || c == '?' || c == '"') return Token::Join::none;
        lines += c == '\n';
        hyphen |= c == '-';
    }
    if (lines > 1) return Token::Join::none;
    return hyphen ? Token::Join::hyphen : Token::Join::space;
}

} // namespace

NextWord next_word(char const*& it, char const* last) {
    char const* const end = it + size_of_word(it, last);
    char const* next = end;
    while (next != last && !is_word_byte(*next) && static_cast<std::size_t>(next - end) <= longest_space)
        ++next;
    if (next == last) return {};
    Token::Join const join = join_of(end, static_cast<std::size_t>(next - end));
    if (join == Token::Join::none) return {};
    it = next;
    return {word_id(next, last), join};
}

void Tokenizer::read(std::size_t bytes, std::vector<Token>& found) {
    std::size_t const stop = size_ - at_ <= bytes ? size_ : at_ + bytes;
    std::size_t at = at_;
    std::size_t behind = behind_;
    bool after_token = after_token_;
    bool inside = inside_;
    for (; at < stop; at += block) {
        std::uint64_t const bits = word_bits(text_ + at);
        std::uint64_t starts = bits & ~((bits << 1U) | static_cast<std::uint64_t>(inside));
        inside = (bits >> 63U) != 0;
        for (; starts != 0; starts &= starts - 1) {
            auto const shift = static_cast<unsigned>(std::countr_zero(starts));
            char const* const word = text_ + at + shift;
            auto word_size = static_cast<std::size_t>(std::countr_one(bits >> shift));
            if (shift + word_size == block) word_size = size_of_word(word, text_ + size_);
            WordId const id = word_id(word, word_size);
            if (id == 0) {
                after_token = false;
                continue;
            }
            std::size_t const begin = at + shift;
            if (after_token) found.back().join = join_of(text_ + behind, begin - behind);
            found.push_back({static_cast<std::uint32_t>(begin), id, Token::Join::none});
            after_token = true;
            behind = begin + word_size;
        }
    }
    at_ = at;
    behind_ = behind;
    after_token_ = after_token;
    inside_ = inside;
}

void TokenWindow::move() {
    constexpr std::size_t part = 16'384;
    while (!tokenizer_.at_end() && tokens_.size() - at_ <= reach) {
        tokens_.erase(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(at_));
        at_ = 0;
        tokenizer_.read(part, tokens_);
    }
}

std::vector<Token> tokens(char const* text, std::size_t size) {
    std::vector<Token> found;
    Tokenizer(text, size).read(size, found);
    return found;
}

} // namespace dateline::grammar::english
