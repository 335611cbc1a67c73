#include "grammar/english/shape.hpp"

#include <algorithm>
#include <iterator>

namespace dateline::grammar::english {

namespace {

constexpr std::uint32_t commonest = 1'000'000;

/// Words that are everywhere, and say little about where an expression is.
constexpr std::string_view common_words[] = {
    "a",    "about", "after", "all",  "an", "and", "as", "at",   "before", "by",   "first", "for",  "from",
    "half", "in",    "last",  "more", "no", "of",  "on", "only", "one",    "or",   "other", "over", "than",
    "that", "the",   "then",  "this", "to", "two", "up", "well", "s",      "over", "some",  "may",  "most",
};

WordSet all_words() {
    WordSet words;
    for (std::size_t word = 1; word <= vocabulary_size(); ++word)
        words.set(word);
    return words;
}

std::uint32_t commonness_of(WordId word) {
    constexpr std::uint32_t of_common_words = 50;
    constexpr std::uint32_t of_numbers = 5;
    std::string_view const letters = letters_of(word);
    if (letters.empty()) return of_numbers;
    bool const common = std::find(std::begin(common_words), std::end(common_words), letters) != std::end(common_words);
    return common ? of_common_words : 1;
}

std::uint32_t commonness_of(WordSet const& words) {
    std::uint32_t sum = 0;
    for (std::size_t word = 1; word <= vocabulary_size(); ++word)
        if (words.test(word)) sum += commonness_of(static_cast<WordId>(word));
    return sum;
}

} // namespace

Shape no_word(char mark) {
    return {.head = all_words(), .commonness = commonest, .none = true, .mark = mark};
}

Shape anything() {
    static WordSet const all = all_words();
    return {all, all, all, commonest, true, true, true, 0};
}

Shape one_of(WordSet const& words) {
    return {.first = words, .head = words, .commonness = commonness_of(words), .one = true};
}

Shape the_word(std::string_view letters) {
    WordId const word = word_id_of(letters);
    WordSet words;
    words.set(word);
    return {.first = words, .head = words, .commonness = commonness_of(word), .one = true};
}

Shape sequence(Shape const& left, Shape const& right) {
    Shape both;
    // A number before a mark is one that the mark follows.
    WordSet const left_only = right.mark != 0 ? left.first & words_before(right.mark) : left.first;
    bool const alone = left.one && !left.more && !left.none;
    both.first = alone ? left_only : left.first;
    if (left.none) both.first |= right.first;
    both.second = left.second;
    if (left.one) both.second |= right.first;
    if (left.none) both.second |= right.second;
    bool const by_left = left.commonness <= right.commonness;
    both.head = by_left ? left.head : right.head;
    both.commonness = std::min(left.commonness, right.commonness);
    both.none = left.none && right.none;
    both.one = (left.one && right.none) || (left.none && right.one);
    both.more = left.more || right.more || (left.one && right.one);
    both.mark = left.mark;
    return both;
}

Shape alternative(Shape const& left, Shape const& right) {
    Shape either;
    either.first = left.first | right.first;
    either.second = left.second | right.second;
    either.head = left.head | right.head;
    either.commonness = std::min(left.commonness + right.commonness, commonest);
    either.none = left.none || right.none;
    either.one = left.one || right.one;
    either.more = left.more || right.more;
    either.mark = left.mark == right.mark ? left.mark : '\0';
    return either;
}

Shape optional(Shape subject) {
    Shape const nothing = no_word();
    subject.head = nothing.head;
    subject.commonness = nothing.commonness;
    subject.none = true;
    subject.mark = 0;
    return subject;
}

Shape shape_of(Reads const& reads) {
    if (reads.first == 0) return anything();
    Shape shape = one_of(words_of(reads.first));
    shape.one = reads.one;
    shape.more = reads.second != 0;
    if (reads.second != 0) shape.second = words_of(reads.second);
    if (reads.head != 0) {
        shape.head = words_of(reads.head);
        shape.commonness = commonness_of(shape.head);
    }
    return shape;
}

} // namespace dateline::grammar::english
