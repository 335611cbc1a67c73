#include "grammar/scan.hpp"

#include "grammar/catalogue.hpp"
#include "grammar/dump.hpp"
#include "grammar/scan_reference.hpp"
#include "tests/support/case_table.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace dateline::grammar {

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes)
        text.append(piece);
    return text;
}

std::string random_bytes(std::size_t count, unsigned least, unsigned most) {
    std::mt19937 source(20230412);
    std::uniform_int_distribution<unsigned> byte(least, most);
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text.push_back(static_cast<char>(byte(source)));
    return text;
}

/// Sentences of catalogue examples and other words in any order, so that rules meet what their authors did not expect.
std::string mixed_text(std::size_t count) {
    static constexpr std::string_view fillers[] = {"the",  "of",    "in",    "a",     "may",  "March", "until",
                                                   "2014", "12",    ".\n",   ",",     "and",  "to",    "5-4",
                                                   "\n\n", "next",  "late",  "first", "for",  "–",     "é",
                                                   "at",   "weeks", "since", "from",  "3:30", "(1999)"};
    std::mt19937 source(42);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        bool const example = source() % 3 == 0;
        std::size_t const pick = source();
        text.append(example ? catalogue()[pick % catalogue().size()].example : fillers[pick % std::size(fillers)]);
        text.push_back(' ');
    }
    return text;
}

/// The hits as lines that a failing comparison can show.
std::vector<std::string> lines(std::string const& text, std::vector<Candidate> const& found) {
    std::vector<std::string> result;
    for (Candidate const& candidate : found) {
        std::string line = std::to_string(candidate.extent.begin);
        line.append(" ").append(candidate.extent.in(text)).append(" = ").append(dump(candidate.expression));
        result.push_back(line);
    }
    return result;
}

} // namespace

TEST_CASE("scan reports where the words and their bound stand") {
    std::string const text = "Shut since 2014, it opens in two weeks.";
    std::vector<Candidate> const found = scan(text);
    REQUIRE(found.size() == 2);
    CHECK(found[0].span.in(text) == "2014");
    CHECK(found[0].extent.in(text) == "since 2014");
    CHECK(found[0].strength == Strength::latent);
    CHECK(found[1].span.in(text) == "two weeks");
    CHECK(found[1].extent.in(text) == "in two weeks");
    CHECK(found[1].strength == Strength::strong);
}

TEST_CASE("parse reads a text that is one expression and nothing else") {
    CHECK(dump(parse("last Friday")->expression) == "weekday(fri,last)");
    CHECK(dump(parse(" \n2014 ")->expression) == "date(2014)");
    CHECK(parse("2014")->strength == Strength::latent);
    CHECK_FALSE(parse("last Friday he left"));
    CHECK_FALSE(parse("he left last Friday"));
    CHECK_FALSE(parse(""));
    CHECK_FALSE(parse(" \n"));
}

TEST_CASE("results are in order and do not overlap") {
    std::string const text = mixed_text(4000);
    std::uint32_t behind = 0;
    for (Candidate const& candidate : scan(text)) {
        REQUIRE(candidate.extent.begin >= behind);
        REQUIRE(candidate.extent.contains(candidate.span));
        REQUIRE(candidate.extent.end <= text.size());
        REQUIRE_FALSE(candidate.span.empty());
        behind = candidate.extent.end;
    }
}

TEST_CASE("the prefilter loses nothing") {
    std::string const text = mixed_text(20'000);
    std::vector<std::string> const fast = lines(text, scan(text));
    std::vector<std::string> const slow = lines(text, scan_reference(text));
    for (std::size_t i = 0; i < std::min(fast.size(), slow.size()); ++i)
        REQUIRE(fast[i] == slow[i]);
    CHECK(fast.size() == slow.size());
    for (auto const& entry : std::filesystem::directory_iterator(DATELINE_TEST_DIR)) {
        if (entry.path().extension() != ".tsv") continue;
        for (tests::Case const& line : tests::read_cases(entry.path().string(), 4)) {
            INFO(line.where << ": " << line.fields[3]);
            CHECK(lines(line.fields[3], scan(line.fields[3])) == lines(line.fields[3], scan_reference(line.fields[3])));
        }
    }
}

TEST_CASE("scan takes linear time and reads nothing outside of hostile text") {
    std::string const texts[] = {
        "March" + std::string(4000, ' ') + "1",
        std::string(200'000, '7'),
        repeated("1/", 200'000),
        repeated("may ", 200'000),
        repeated("the last two and a ", 200'000),
        repeated("a day before a day before ", 200'000),
        repeated("from March to ", 200'000),
        repeated("late early mid ", 200'000),
        repeated("\n \t\r", 200'000),
        std::string(200'000, '\''),
        std::string(200'000, 'q'),
        random_bytes(100'000, 0x80, 0xff),
        random_bytes(100'000, 0x00, 0xff),
        repeated("May \xe2\x80", 100'000),
        std::string("\xe2\x80", 2),
        std::string("March 1\xc2", 8),
    };
    for (std::string const& text : texts) {
        auto const start = std::chrono::steady_clock::now();
        std::vector<Candidate> const found = scan(text);
        std::chrono::duration<double> const seconds = std::chrono::steady_clock::now() - start;
        INFO(text.substr(0, 20));
        // A quadratic scan would need minutes; a slow machine with sanitizers does not need this long.
        CHECK(seconds.count() < 20.0);
        for (Candidate const& candidate : found)
            CHECK(candidate.extent.end <= text.size());
    }
    CHECK(scan("March" + std::string(4000, ' ') + "1").size() <= 1);
}

TEST_CASE("a word next to a character outside ASCII is not the word") {
    CHECK(scan("It was \xc3\xa9"
               "2014 in name.")
              .empty());
    CHECK(scan("They met in May\xc3\xa9.").empty());
    CHECK(scan("They met last Friday\xe2\x80\x99s way.").size() == 1);
}

} // namespace dateline::grammar
