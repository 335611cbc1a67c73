#include "grammar/english/numbers.hpp"

#include "grammar/english/rule.hpp"

#include <charconv>

namespace dateline::grammar::english {

namespace {

/// A run of at most `longest` digits that is not part of a longer number or word.
bool read_digits(char const*& first, char const* last, std::ptrdiff_t longest, std::int32_t& value) {
    char const* end = first;
    while (end != last && end - first <= longest && is_digit(*end))
        ++end;
    if (end == first || end - first > longest) return false;
    if (last - end >= 2 && (*end == ',' || *end == '.' || *end == ':') && is_digit(end[1])) return false;
    std::from_chars(first, end, value);
    first = end;
    return true;
}

template <NumberWord::Kind kind> bool read_word(char const*& first, char const* last, std::int32_t& value) {
    std::string_view const text = word_at(first, last);
    auto const* const found = number(text);
    if (!found || found->kind != kind) return false;
    value = found->value;
    first += text.size();
    return true;
}

template <NumberWord::Kind kind> bool read_ordinal_word(char const*& first, char const* last, std::int32_t& value) {
    std::string_view const text = word_at(first, last);
    auto const* const found = ordinal(text);
    if (!found || found->kind != kind) return false;
    value = found->value;
    first += text.size();
    return true;
}

bool read_whole(char const*& first, char const* last, std::int32_t& value) {
    return read_digits(first, last, 4, value) && value > 0 && (first == last || !is_word_byte(*first));
}

/// "12,500" in full: up to six digits with the commas of English.
bool read_grouped(char const*& first, char const* last, std::int32_t& value) {
    char const* it = first;
    std::int32_t total = 0;
    int digits_seen = 0;
    while (it != last && is_digit(*it) && digits_seen < 3) {
        total = total * 10 + (*it++ - '0');
        ++digits_seen;
    }
    if (digits_seen == 0 || last - it < 4 || *it != ',') return false;
    for (int i = 1; i <= 3; ++i) {
        if (!is_digit(it[i])) return false;
        total = total * 10 + (it[i] - '0');
    }
    it += 4;
    if (it != last && (is_word_byte(*it) || (*it == ',' && last - it > 1 && is_digit(it[1])))) return false;
    value = total;
    first = it;
    return true;
}

/// "2.5": exact to a quarter, otherwise approximate.
bool read_decimal(char const*& first, char const* last, Quantity& value) {
    char const* it = first;
    std::int32_t whole = 0;
    while (it != last && is_digit(*it) && it - first < 4)
        whole = whole * 10 + (*it++ - '0');
    if (it == first || last - it < 2 || *it != '.' || !is_digit(it[1])) return false;
    ++it;
    std::int32_t thousandths = 0;
    std::int32_t scale = 1000;
    for (; it != last && is_digit(*it); ++it) {
        scale /= 10;
        if (scale == 0) return false;
        thousandths += (*it - '0') * scale;
    }
    if (it != last && is_word_byte(*it)) return false;
    std::int32_t const quarters = whole * 4 + (thousandths + 125) / 250;
    value = {quarters, quarters, thousandths % 250 != 0, false};
    first = it;
    return true;
}

/// What follows "five", "twelve" or the "twenty" of "twenty-five".
std::int32_t read_below_hundred(NumberWord const& leading, char const*& first, char const* last) {
    std::int32_t rest = 0;
    char const* it = first;
    if (leading.kind == NumberWord::Kind::ten &&
        x3::parse(it, last, (x3::lit('-') | gap) >> call<read_word<NumberWord::Kind::unit>>, rest))
        first = it;
    return leading.value + rest;
}

/// "five", "twelve", "twenty-five"
bool read_rest_of_hundred(char const*& first, char const* last, std::int32_t& value) {
    std::string_view const text = word_at(first, last);
    auto const* const found = number(text);
    if (found == nullptr || found->kind == NumberWord::Kind::hundred) return false;
    first += text.size();
    value = read_below_hundred(*found, first, last);
    return true;
}

/// "twenty-five", "a hundred", "three hundred and ten"
bool read_plain_cardinal(char const*& first, char const* last, std::int32_t& value) {
    std::string_view const text = word_at(first, last);
    bool const one = text == "a";
    auto const* const leading = one ? nullptr : number(text);
    if (!one && (leading == nullptr || leading->kind == NumberWord::Kind::hundred)) return false;

    char const* it = first + text.size();
    std::int32_t hundred = 0;
    bool const may_count = one || leading->kind == NumberWord::Kind::unit;
    if (!may_count || !x3::parse(it, last, gap >> call<read_word<NumberWord::Kind::hundred>>, hundred)) {
        if (one) return false;
        first += text.size();
        value = read_below_hundred(*leading, first, last);
        return true;
    }
    value = (one ? 1 : leading->value) * hundred;
    first = it;
    std::int32_t rest = 0;
    if (x3::parse(it, last, gap >> -(word("and") >> gap) >> call<read_rest_of_hundred>, rest)) {
        value += rest;
        first = it;
    }
    return true;
}

/// "1/2" after a whole number, in quarters.
bool read_fraction(char const*& first, char const* last, std::int32_t& quarters) {
    char const* it = first;
    auto const words =
        gap >> ((x3::lit("1/2") >> x3::attr(2)) | (x3::lit("1/4") >> x3::attr(1)) | (x3::lit("3/4") >> x3::attr(3))) >>
        word_end;
    if (!x3::parse(it, last, words, quarters)) return false;
    first = it;
    return true;
}

/// A number of a unit, before what may follow it ("and a half", "to five").
bool read_simple(char const*& first, char const* last, Quantity& value) {
    if (read_decimal(first, last, value)) return true;
    std::int32_t count = 0;
    char const* it = first;
    // "A thousand", "two thousand"
    constexpr auto thousand = gap >> word("thousand");
    constexpr std::int32_t many = 1000;
    if (x3::parse(it, last, word("a") >> thousand)) {
        count = many;
    } else if (!read_cardinal(it, last, count) && !read_grouped(it, last, count)) {
        return false;
    } else if (count < many && x3::parse(it, last, thousand)) {
        count *= many;
    }
    value = Quantity::exactly(count);
    first = it;
    return true;
}

} // namespace

bool read_cardinal(char const*& first, char const* last, std::int32_t& value) {
    if (first != last && is_digit(*first)) {
        char const* it = first;
        if (!read_whole(it, last, value)) return false;
        first = it;
        return true;
    }
    return read_plain_cardinal(first, last, value);
}

bool read_ordinal(char const*& first, char const* last, std::int32_t& value) {
    char const* it = first;
    std::int32_t read = 0;
    if (it != last && is_digit(*it)) {
        if (!read_digits(it, last, 3, read) || last - it < 2) return false;
        std::string_view const suffix(it, 2);
        if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") return false;
        it += 2;
        if (it != last && is_word_byte(*it)) return false;
        value = read;
        first = it;
        return true;
    }
    if (read_ordinal_word<NumberWord::Kind::unit>(it, last, read) ||
        read_ordinal_word<NumberWord::Kind::teen>(it, last, read)) {
        value = read;
        first = it;
        return true;
    }
    std::int32_t rest = 0;
    if (!read_word<NumberWord::Kind::ten>(it, last, read) || !x3::parse(it, last, x3::lit('-') | gap)) return false;
    if (!read_ordinal_word<NumberWord::Kind::unit>(it, last, rest)) return false;
    value = read + rest;
    first = it;
    return true;
}

bool read_plain_quantity(char const*& first, char const* last, Quantity& value) {
    constexpr auto is = [](Quantity const& quantity) { return x3::attr(quantity); };
    static constexpr auto word_quantity =
        (word("few") >> is(Quantity::few())) | (word("couple") >> -(gap >> word("of")) >> is(Quantity::about(2, 2))) |
        (word("several") >> is(Quantity::about(3, 7))) | (word("dozen") >> is(Quantity::exactly(12)));
    constexpr auto simple = call<read_simple>;
    static constexpr auto to = (gap >> (word("to") | word("or")) >> gap) | x3::lit("---") | x3::lit('-');
    static constexpr auto and_a_half = gap >> word("and") >> gap >> (word("a") | word("an")) >> gap >> word("half");
    char const* it = first;
    if (x3::parse(it, last, word_quantity, value)) {
        first = it;
        return true;
    }
    if (!x3::parse(it, last, simple, value)) return false;
    first = it;

    std::int32_t quarters = 0;
    Quantity high;
    if (value.is_whole() &&
        (read_fraction(it, last, quarters) || x3::parse(it, last, and_a_half >> x3::attr(2), quarters))) {
        value.low_quarters += quarters;
        value.high_quarters += quarters;
        first = it;
    } else if (x3::parse(it, last, to >> simple, high) && high.low_quarters > value.low_quarters) {
        value.high_quarters = high.high_quarters;
        first = it;
    }
    return true;
}

bool read_quantity(char const*& first, char const* last, Quantity& value) {
    constexpr auto is = [](Quantity const& quantity) { return x3::attr(quantity); };
    constexpr Quantity half{2, 2, false, false};
    constexpr Quantity quarter{1, 1, false, false};
    constexpr auto article = word("a") | word("an");
    constexpr auto of_a = -(gap >> word("of")) >> gap >> article;
    constexpr auto a = word("a") >> gap;
    constexpr auto plain = call<read_plain_quantity>;
    // Longer before shorter: "a" alone is one.
    constexpr Quantity three_quarters{3, 3, false, false};
    constexpr auto of_an_hour = (x3::lit('-') | gap) >> word("quarters") >> of_a >> is(three_quarters);
    static constexpr auto quantity =
        (-a >> word("three") >> of_an_hour) | plain | (word("half") >> gap >> article >> is(half)) |
        (-a >> word("quarter") >> of_a >> is(quarter)) | (a >> word("half") >> is(half)) |
        (a >> word("few") >> is(Quantity::few())) |
        (a >> word("couple") >> -(gap >> word("of")) >> is(Quantity::about(2, 2))) |
        (a >> word("dozen") >> is(Quantity::exactly(12))) | ((article | word("another")) >> is(Quantity::exactly(1)));
    if ((classes_of(word_id(first, last)) & quantity_starts) == 0) return false;
    char const* it = first;
    bool const some = x3::parse(it, last, word("some") >> gap);
    Quantity read;
    if (!x3::parse(it, last, quantity, read)) return false;
    value = read;
    value.approximate = value.approximate || some;
    first = it;
    return true;
}

bool read_day(char const*& first, char const* last, std::uint8_t& value) {
    char const* it = first;
    std::int32_t read = 0;
    if (!read_digits(it, last, 2, read) || read < 1 || read > 31) return false;
    value = static_cast<std::uint8_t>(read);
    first = it;
    return true;
}

bool read_year(char const*& first, char const* last, std::int16_t& value) {
    char const* it = first;
    std::int32_t read = 0;
    if (!read_digits(it, last, 4, read) || it - first != 4 || read < 1000 || read > 2999) return false;
    if (it != last && is_word_byte(*it)) return false;
    value = static_cast<std::int16_t>(read);
    first = it;
    return true;
}

} // namespace dateline::grammar::english
