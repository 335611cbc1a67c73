#include "grammar/catalogue.hpp"

#include "grammar/dump.hpp"
#include "grammar/scan.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

namespace dateline::grammar {

TEST_CASE("each rule's example is read whole by that rule and means what its dump says") {
    for (Rule const& rule : catalogue()) {
        INFO(rule.name << ": " << rule.example);
        std::optional<Candidate> const read = parse(rule.example);
        CHECK(read);
        if (!read) continue;
        CHECK(name(read->rule) == rule.name);
        CHECK(dump(read->expression) == rule.dump);
        CHECK(read->extent.in(rule.example) == rule.example);
    }
}

TEST_CASE("rule names are unique and every rule says what it means") {
    std::set<std::string_view> names;
    for (Rule const& rule : catalogue()) {
        INFO(rule.name);
        CHECK(names.insert(rule.name).second);
        CHECK(rule.name.find('.') != std::string_view::npos);
        CHECK_FALSE(rule.meaning.empty());
    }
}

} // namespace dateline::grammar
