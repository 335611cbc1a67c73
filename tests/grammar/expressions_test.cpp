#include "grammar/dump.hpp"
#include "grammar/scan.hpp"
#include "tests/support/case_table.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline::grammar {

namespace {

/// All hits of a text as the tables write them: dumps, words and rules, each joined by " | ".
std::array<std::string, 3> hits(std::string const& text) {
    std::array<std::string, 3> line;
    for (Candidate const& candidate : scan(text)) {
        std::array<std::string, 3> const fields = {dump(candidate.expression), std::string(candidate.span.in(text)),
                                                   std::string(name(candidate.rule))};
        for (std::size_t i = 0; i < 3; ++i)
            line.at(i) += (line.at(i).empty() ? "" : " | ") + fields.at(i);
    }
    for (std::string& field : line)
        if (field.empty()) field.push_back('-');
    return line;
}

std::vector<std::string> tables() {
    std::vector<std::string> paths;
    for (auto const& entry : std::filesystem::directory_iterator(DATELINE_TEST_DIR))
        if (entry.path().extension() == ".tsv") paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

TEST_CASE("expressions in sentences") {
    std::vector<std::string> const paths = tables();
    REQUIRE(!paths.empty());
    for (std::string const& path : paths) {
        for (tests::Case const& line : tests::read_cases(path, 4)) {
            std::string const& text = line.fields[3];
            INFO(line.where << ": " << text);
            auto const [dumps, words, rules] = hits(text);
            CHECK(dumps == line.fields[0]);
            CHECK(words == line.fields[1]);
            CHECK(rules == line.fields[2]);
        }
    }
}

} // namespace dateline::grammar
