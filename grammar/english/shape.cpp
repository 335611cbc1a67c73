#include "grammar/english/shape.hpp"

#include "grammar/fold.hpp"

#include <algorithm>
#include <span>

namespace dateline::grammar::english {

namespace {

constexpr std::uint32_t commonest = 1'000'000;

/// Words that are everywhere, and say little about where an expression is; and words that do so in part.
constexpr std::string_view common_words[] = {
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "s", "that", "the", "to",
};
constexpr std::string_view frequent_words[] = {
    "about", "after", "all",   "before", "first", "half", "last", "more", "most", "next", "no",
    "one",   "only",  "other", "over",   "past",  "some", "than", "then", "this", "two",  "well",
};

WordSet all_words() {
    WordSet words;
    for (std::size_t word = 1; word <= vocabulary_size(); ++word)
        words.set(word);
    return words;
}

bool is_in(std::span<std::string_view const> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What words like months and units count one of: they are where the expressions are.
std::uint32_t commonness_of(WordId word) {
    std::string_view const letters = letters_of(word);
    if (letters.empty()) return 5;
    return is_in(common_words, letters) ? 300 : is_in(frequent_words, letters) ? 150 : 1;
}

std::uint32_t commonness_of(WordSet const& words) {
    std::uint32_t sum = 0;
    for (std::size_t word = 1; word <= vocabulary_size(); ++word)
        if (words.test(word)) sum += commonness_of(static_cast<WordId>(word));
    return sum;
}

/// That of a parser of which nothing is known: any word.
Head const& no_head() {
    static Head const any{all_words(), commonest};
    return any;
}

Head either_of(Head const& left, Head const& right) {
    if (left.commonness == commonest || right.commonness == commonest) return no_head();
    return {left.words | right.words, left.commonness + right.commonness};
}

/// The two that say most together: one from each side, unless that one is much commoner than the other's second.
std::array<Head, 2> best_of(std::array<Head, 2> const& left, std::array<Head, 2> const& right) {
    bool const by_left = left[0].commonness <= right[0].commonness;
    std::array<Head, 2> const& better = by_left ? left : right;
    Head const& other = by_left ? right[0] : left[0];
    constexpr std::uint32_t much = 4;
    bool const alike = other.words == better[0].words || other.commonness / much > better[1].commonness;
    return {better[0], alike ? better[1] : other};
}

} // namespace

bool is_signed(Shape const& shape) {
    return shape.marks.find('+') != std::string::npos && shape.marks.find_first_not_of("+-") == std::string::npos;
}

Shape no_word(std::string_view marks) {
    Shape shape{.heads = {no_head(), no_head()}, .none = true, .marks = std::string(marks)};
    if (marks == "-") {
        constexpr std::uint32_t of_hyphens = 40;
        WordSet hyphen;
        hyphen.set(hyphen_between());
        shape.heads[0] = {hyphen, of_hyphens};
    }
    return shape;
}

Shape anything() {
    WordSet const& all = no_head().words;
    return {all, all, {no_head(), no_head()}, all, true, true, false, {}};
}

Shape one_of(WordSet const& words) {
    return {.first = words, .heads = {Head{words, commonness_of(words)}, no_head()}, .alone = words};
}

Shape the_word(std::string_view letters) {
    WordId const word = word_id_of(letters);
    WordSet words;
    words.set(word);
    return {.first = words, .heads = {Head{words, commonness_of(word)}, no_head()}, .alone = words};
}

Shape the_text(std::string_view text) {
    Shape shape = no_word(is_word_byte(text.front()) ? std::string_view() : text.substr(0, 1));
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_word_byte(text[end]))
            ++end;
        if (end > at) {
            std::string_view const word = text.substr(at, end - at);
            if (word_id_of(word) == 0) return anything();
            shape = sequence(shape, the_word(word));
        }
        at = end + 1;
    }
    return shape;
}

Shape sequence(Shape const& left, Shape const& right) {
    // A number before a mark is one that the mark follows.
    bool const marked = !right.marks.empty() && !left.more && !left.none;
    WordSet const first = marked ? left.first & words_before(right.marks) : left.first;
    WordSet const alone = left.alone & first;

    Shape both;
    both.first = left.none ? first | right.first : first;
    both.second = left.second;
    if (alone.any()) both.second |= right.first;
    if (left.none) both.second |= right.second;
    both.heads = best_of(marked ? one_of(first).heads : left.heads, right.heads);
    if (right.none) both.alone |= alone;
    if (left.none) both.alone |= right.alone;
    both.none = left.none && right.none;
    both.more = left.more || right.more || (alone.any() && right.alone.any());
    both.moment = left.moment;
    both.marks = left.marks;
    return both;
}

Shape alternative(Shape const& left, Shape const& right) {
    Shape either;
    either.first = left.first | right.first;
    either.second = left.second | right.second;
    for (std::size_t i = 0; i < either.heads.size(); ++i)
        either.heads[i] = either_of(left.heads[i], right.heads[i]);
    either.alone = left.alone | right.alone;
    either.none = left.none || right.none;
    either.more = left.more || right.more;
    either.moment = left.moment && right.moment;
    if (!left.marks.empty() && !right.marks.empty()) {
        either.marks = left.marks;
        for (char const mark : right.marks)
            if (either.marks.find(mark) == std::string::npos) either.marks += mark;
    }
    return either;
}

Shape optional(Shape subject) {
    subject.heads = {no_head(), no_head()};
    subject.none = true;
    subject.moment = false;
    subject.marks.clear();
    return subject;
}

Shape shape_of(Reads const& reads) {
    if (reads.first == 0) return anything();
    Shape shape = one_of(words_of(reads.first));
    if (!reads.one) shape.alone.reset();
    if (reads.alone != 0) shape.alone = words_of(reads.alone);
    shape.more = reads.second != 0;
    if (reads.second != 0) shape.second = words_of(reads.second);
    if (reads.head != 0) {
        WordSet const head = words_of(reads.head);
        shape.heads = {Head{head, commonness_of(head)}, no_head()};
    }
    if (reads.joint != 0) {
        WordSet const joint = words_of(reads.joint);
        shape.heads = best_of(shape.heads, {Head{joint, commonness_of(joint)}, no_head()});
    }
    return shape;
}

Shape with_head(Shape shape, std::uint64_t classes) {
    if (classes == 0) return shape;
    WordSet const words = words_of(classes);
    shape.heads = best_of({Head{words, commonness_of(words)}, no_head()}, shape.heads);
    return shape;
}

} // namespace dateline::grammar::english
