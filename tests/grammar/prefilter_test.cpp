#include "grammar/english/dispatch.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/shape.hpp"
#include "grammar/english/tokens.hpp"
#include "grammar/fold.hpp"
#include "grammar/scan_reference.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline::grammar::english {

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes)
        text.append(piece);
    return text;
}

/// The words that the tokenizer finds, with ">" or "-" behind those that the next one is near to.
std::string words_of_text(std::string_view text) {
    std::string const folded = fold(text, padding);
    std::string line;
    for (Token const& token : tokens(folded.data(), text.size())) {
        if (!line.empty()) line.push_back(' ');
        std::string_view const letters = letters_of(token.word);
        line.append(letters.empty() ? "#" : letters);
        if (token.join == Token::Join::space) line.push_back('>');
        if (token.join == Token::Join::hyphen) line.push_back('-');
    }
    return line;
}

} // namespace

TEST_CASE("every rule says which words it can begin with") {
    std::size_t const any = anything().first.count();
    for (RuleReader const& reader : Dispatch::english().readers()) {
        INFO(reader.rule->name);
        Shape const shape = reader.shape();
        CHECK(shape.first.any());
        CHECK(shape.first.count() < any);
        CHECK_FALSE(shape.none);
        CHECK((shape.alone.any() || shape.more));
    }
}

TEST_CASE("a moment inside of another expression is read as if all rules were tried") {
    for (RuleReader const& outer : Dispatch::english().readers()) {
        std::string const text = fold(outer.rule->example, padding);
        char const* const last = text.data() + outer.rule->example.size();
        for (char const* first = text.data(); first != last; ++first) {
            if (!is_word_byte(*first) || (first != text.data() && is_word_byte(first[-1]))) continue;
            INFO(outer.rule->example << ": " << std::string(first, last));
            char const* longest = first;
            Dispatch::english().moments().for_each([&](std::size_t rule) {
                char const* it = first;
                Match match;
                if (Dispatch::english().readers()[rule].read(it, last, match) &&
                    std::holds_alternative<Moment>(match.expression.said))
                    longest = std::max(longest, it);
            });
            char const* it = first;
            Moment moment;
            CHECK(read_moment(it, last, moment) == (longest != first));
            CHECK(std::string(first, it) == std::string(first, longest));
        }
    }
}

TEST_CASE("the vocabulary numbers words and forms of numbers") {
    auto const id = [](std::string_view text) {
        std::string const folded = fold(text, padding);
        return word_id(folded.data(), folded.data() + text.size());
    };
    CHECK(letters_of(id("March")) == "march");
    CHECK(letters_of(id("of")) == "of");
    CHECK(id("") == 0);
    CHECK(id("aardvark") == 0);
    CHECK(id("marches") == 0);
    CHECK(id("an-very-long-word-that-is-none") == id("an"));
    CHECK(id("abcdefghijklmnopqrstuvwxyz") == 0);
    CHECK(id("17") == id("3"));
    CHECK(id("17") != id("2014"));
    CHECK(id("17:30") != id("17"));
    CHECK((classes_of(id("2014")) & year_digits) != 0);
    CHECK((classes_of(id("2014-15")) & dash_digits) != 0);
    CHECK((classes_of(id("3rd")) & ordinal_digits) != 0);
    CHECK((classes_of(id("1990s")) & plural_digits) != 0);
    CHECK((classes_of(id("5pm")) & mixed_digits) != 0);
    CHECK((classes_of(id("1234567890")) & digits) != 0);
    CHECK((classes_of(id("q3")) & letter_and_digit) != 0);
}

TEST_CASE("tokens are the words of the vocabulary, joined where one expression could hold them") {
    struct Row {
        std::string_view text;
        std::string_view words;
    };
    Row const rows[] = {
        {"", ""},
        {"Nothing here", ""},
        {"last Friday", "last> friday"},
        {"last grey Friday", "last friday"},
        {"Friday; last", "friday last"},
        {"Friday\n\nlast", "friday last"},
        {"Friday\nlast", "friday> last"},
        {"Friday                  last", "friday last"},
        {"17:30-18:00", "#> #- #> #"},
        {"4 p.m. Tuesday", "#> p> m> tuesday"},
        {"in 2014\xc3\xa9", "in> #"},
    };
    for (Row const& row : rows)
        CHECK(words_of_text(row.text) == row.words);
}

TEST_CASE("words are found wherever they stand between the blocks of the tokenizer") {
    for (std::size_t before = 0; before < 200; ++before) {
        std::string const text = std::string(before, '.') + "february" + std::string(200 - before, 'x');
        CHECK(words_of_text(text).empty());
        std::string const spaced = std::string(before, '.') + "february " + std::string(201 - before, 'x');
        CHECK(words_of_text(spaced) == "february");
    }
}

TEST_CASE("rules are tried at most a few times for each word, whatever the text") {
    std::string_view const pieces[] = {
        "may ",
        "1 ",
        "7",
        "the ",
        "1-",
        "1/",
        "1:",
        "1st ",
        ", ",
        "'",
        "of the ",
        "day of the ",
        "2014 ",
        "a ",
        "from ",
        "to ",
        "5 to 6 to ",
        "last week ",
        "Monday, ",
        "20140312 ",
        "second ",
        "one ",
        "p.m. ",
        "now ",
        "2014-03-",
        "a day before ",
        "late early mid ",
        "\xc2\xa0",
    };
    for (std::string_view const piece : pieces) {
        INFO('"' << piece << '"');
        std::size_t const some = rule_attempts(repeated(piece, 20'000));
        std::size_t const more = rule_attempts(repeated(piece, 80'000));
        // In every four bytes at most as many as there are rules for a word, and four times as many in four times as
        // much.
        CHECK(some <= 20'000 * 5);
        CHECK(more <= some * 4 + 200);
    }
}

} // namespace dateline::grammar::english
