#include "engine/event/exchange.hpp"
#include "engine/event/extract.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::engine;
using namespace date::literals;

namespace {

ArticleMentions extracted(std::string text) {
    Document document;
    document.path = "a.txt";
    document.text = std::move(text);
    document.published.interval = Interval::of(Day{date::local_days{2023_y / 4 / 12}}); // a Wednesday
    document.published.method = PublicationMethod::metadata;
    return extract(std::move(document), {}, {});
}

/// "published < resigned (after)": what the text says began before what, by their predicates; with the days between
/// where they are said.
std::vector<std::string> order_in(std::string const& text) {
    std::vector<std::string> lines;
    auto const article = extracted(text);
    for (Mention const& mention : article.mentions) {
        for (Precedence const& earlier : mention.after) {
            std::string line = fmt::format("{} < {} ({}", article.mentions.at(earlier.mention).predicate,
                                           mention.predicate, earlier.words);
            if (earlier.gap.least != 0 || earlier.gap.most) {
                line += fmt::format(", {}-", earlier.gap.least);
                if (earlier.gap.most) line += fmt::format("{}", *earlier.gap.most);
            }
            lines.push_back(line + ")");
        }
    }
    return lines;
}

struct Case {
    std::string text;
    std::vector<std::string> order;
};

} // namespace

TEST_CASE("clauses joined by words of order", "[order]") {
    auto const c = GENERATE(values<Case>({
        {"The minister resigned on Monday after a newspaper published the letters.", {"published < resigned (after)"}},
        {"The council dismissed the engineer on Monday after the mayor of Marrow resigned.",
         {"resigned < dismissed (after)"}},
        {"The council dismissed the engineer of Marrow after the mayor of Marrow resigned.",
         {"resigned < dismissed (after)"}},
        {"The council met on Monday before the strike began.", {"met < began (before)"}},
        {"Following the explosion, police closed the bridge.", {"explosion < closed (Following)"}},
        {"Shares fell ahead of the vote.", {"fell < vote (ahead of)"}},
        {"Troops withdrew prior to the ceasefire.", {"withdrew < ceasefire (prior to)"}},
        {"In the wake of the crash, the airline grounded its fleet on Monday.", {"crash < grounded (In the wake of)"}},
        {"More than 200 people have been killed since the invasion.", {"invasion < killed (since)"}},
        {"The ship burned for two days until it sank.", {"burned < sank (until)"}},
        {"The two sides signed a truce, then resumed talks.", {"signed < resumed (then)"}},
        {"The attack was followed by riots.", {"attack < riots (followed by)"}},
        {"The arrest comes two days after the bombing.", {"bombing < arrest (two days after, 2-2)"}},
    }));
    CAPTURE(c.text);
    CHECK(order_in(c.text) == c.order);
}

TEST_CASE("the time between two events", "[order]") {
    auto const c = GENERATE(values<Case>({
        {"He was arrested two days after the attack.", {"attack < arrested (two days after, 2-2)"}},
        {"He was arrested a week after the attack.", {"attack < arrested (a week after, 4-10)"}},
        {"He was arrested the day after the attack.", {"attack < arrested (the day after, 1-1)"}},
        {"He was arrested hours after the attack.", {"attack < arrested (hours after, 0-1)"}},
        {"He was arrested days after the attack.", {"attack < arrested (days after, 1-)"}},
        {"He was arrested shortly after the attack.", {"attack < arrested (shortly after)"}},
        // a stretch, or a bound: not how long it was
        {"He was arrested in the two days after the attack.", {"attack < arrested (after)"}},
        {"He was arrested less than two days after the attack.", {"attack < arrested (after)"}},
    }));
    CAPTURE(c.text);
    CHECK(order_in(c.text) == c.order);
}

TEST_CASE("a sentence goes on from the one before", "[order]") {
    auto const c = GENERATE(values<Case>({
        {"The rebels crossed the river. Two days later, the army attacked the town.",
         {"crossed < attacked (Two days later, 2-2)"}},
        {"The rebels crossed the river. The next day, the army attacked the town.",
         {"crossed < attacked (The next day, 1-1)"}},
        {"The rebels crossed the river. Then the army attacked the town.", {"crossed < attacked (Then)"}},
        {"The rebels crossed the river. The army then attacked the town.", {"crossed < attacked (then)"}},
        {"The rebels crossed the river. If it rained, the army then attacked the town.", {}},
        {"The rebels crossed the river. A week earlier, the army had attacked the town.",
         {"attacked < crossed (A week earlier, 4-10)"}},
        // after what was said, or after it was said?
        {"The rebels crossed the river, the mayor said. Two days later, the army attacked the town.",
         {"crossed < said (said)"}},
        {"The rebels crossed the river. The army attacked the town.", {}},
    }));
    CAPTURE(c.text);
    CHECK(order_in(c.text) == c.order);
}

TEST_CASE("what is said happened before, what is announced comes after", "[order]") {
    auto const c = GENERATE(values<Case>({
        {"Police said on Monday that the bridge collapsed.", {"collapsed < said (said)"}},
        {"The company announced that it will close the plant on Friday.", {"announced < close (announced)"}},
        {"The company said on Monday it would close the plant.", {"said < close (said)"}},
        {"The company said on Monday it could close the plant.", {}},
        {"The company said on Monday it would close the plant if prices fell.", {}},
        {"Police said on Monday that the bridge is safe.", {}},
        {"On Monday, robots removed the cap that workers had placed on the well.", {"placed < removed (had)"}},
    }));
    CAPTURE(c.text);
    CHECK(order_in(c.text) == c.order);
}

TEST_CASE("what leaves a doubt has no order", "[order]") {
    auto const* const text = GENERATE(
        // not what happened
        "He did not resign after the vote.",
        "The office rejected the report on Monday, saying it had never urged a strike.",
        "He would resign after the vote.", "He could leave before the vote.", "Shops close after the parade ends.",
        // which of both?
        "Officials announced on Monday a visit after the vote.",
        // other uses of the words
        "The street was named after the war.", "He testified before the inquiry on Monday.",
        "The shares were ahead of forecasts.", "She looked after her mother on Monday.",
        "Since he was ill on Monday, he left.");
    CAPTURE(text);
    CHECK(order_in(text).empty());
}

TEST_CASE("a line of mentions keeps the order", "[order][exchange]") {
    auto const article = extracted("He was arrested two days after the attack. He fled days before the vote, then "
                                   "resigned.");
    REQUIRE(std::ranges::any_of(article.mentions, [](Mention const& mention) { return !mention.after.empty(); }));
    auto const line = to_json_line(article);
    auto const again = article_from_json_line(line);
    REQUIRE(again);
    CHECK(again->mentions == article.mentions);

    // another mention than there are, days that are none, and a sign that nobody knows
    for (auto const& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {R"("two days after",2,2])", R"("two days after",2,1])"},
             {R"("two days after",2,2])", R"("two days after",-2,2])"},
             {R"("connective","two)", R"("guess","two)"},
             {R"("after":[[)", R"("after":[[99999,"connective","",0,null],[)"}}) {
        auto broken = line;
        auto const at = broken.find(from);
        REQUIRE(at != std::string::npos);
        broken.replace(at, from.size(), to);
        CAPTURE(to);
        CHECK_FALSE(article_from_json_line(broken));
    }
}
