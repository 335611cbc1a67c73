#include "engine/event/extract.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::engine;
using namespace date::literals;

namespace {

Document document(std::string text) {
    Document document;
    document.path = "a.txt";
    document.text = std::move(text);
    document.published.interval = Interval::of(Day{date::local_days{2023_y / 4 / 12}}); // a Wednesday
    document.published.method = PublicationMethod::metadata;
    return document;
}

/// What the text tells, without what it only names in passing.
std::vector<Mention> mentions_of(std::string const& text) {
    auto mentions = extract(document(text), {}, {}).mentions;
    std::erase_if(mentions, [](Mention const& mention) { return !mention.main; });
    return mentions;
}

/// "2023-04-11 denied | Ukraine denied the claim": time, status and title of each mention.
std::vector<std::string> summary(std::string const& text) {
    std::vector<std::string> lines;
    for (Mention const& mention : mentions_of(text)) {
        std::string line = mention.time && mention.time->reading.edtf ? *mention.time->reading.edtf : "-";
        line += ' ';
        line += name(mention.status);
        line += " | " + mention.title;
        lines.push_back(std::move(line));
    }
    return lines;
}

struct Case {
    std::string text;
    std::vector<std::string> mentions;
};

} // namespace

TEST_CASE("a dated clause is one mention, with date, status and title", "[extract]") {
    auto const c = GENERATE(values<Case>({
        {"The bridge collapsed on Tuesday.", {"2023-04-11 reported | The bridge collapsed"}},
        {"On March 7, the office announced a visit.", {"2023-03-07 reported | The office announced a visit"}},
        {"The bridge will reopen on Friday.", {"2023-04-14 planned | The bridge will reopen"}},
        {"He will travel to Washington in a fortnight.", {"2023-04-26~ planned | He will travel to Washington"}},
        {"Ukraine denied the claim on Tuesday.", {"2023-04-11 denied | Ukraine denied the claim"}},
        {"Prigozhin claimed on Tuesday that his men held over 80 per cent of Bakhmut.",
         {"2023-04-11 claimed | Prigozhin claimed that his men held over 80 per cent of Bakhmut"}},
        {"Seven people died, the police said on Monday.",
         {"2023-04-10 reported | The police said that seven people died"}},
        {"Seven people died, three officials told Reuters on Monday.",
         {"2023-04-10 reported | Three officials said that seven people died"}},
        {"Envoys met in February, according to a leaked document.", {"2023-02 claimed | Envoys met"}},
        // two dated clauses, two mentions
        {"The bridge collapsed on Monday, and it reopened on Tuesday.",
         {"2023-04-10 reported | The bridge collapsed", "2023-04-11 reported | The bridge reopened"}},
        // what is known of a date is not made up
        {"It was built in 1998.", {"1998 reported | It was built"}},
        {"They have been talking since Friday.", {"2023-04-07/.. reported | They have been talking since Friday"}},
        // a sentence without a date is one undated mention; one without a verb is none
        {"The minister left the country.", {"- reported | The minister left the country"}},
        {"Weather and traffic", {}},
        // no more than 14 words, whatever they are
        {"The value - 1 ~ 2 ~ 3 ~ 4 ~ 5 ~ 6 ~ 7 ~ 8 ~ 9 - collapsed.",
         {"- reported | The value - 1 ~ 2 ~ 3 ~ 4 ~ 5 ~ 6"}},
        // sets, durations and "recently" date nothing
        {"He met them every Monday.", {"- reported | He met them every Monday"}},
        // descriptions after a name, and a dateline, are no part of a title
        {"KYIV, Ukraine — Ann Lee, the chief of police, resigned on Monday.",
         {"2023-04-10 reported | Ann Lee resigned"}},
        {"On the ground, the head of the Wagner group, Yevgeny Prigozhin, left on Tuesday.",
         {"2023-04-11 reported | Yevgeny Prigozhin left"}},
        {"Yi told Kim, who was the adviser, that the office was “mired in fears that it might fail” in a talk on March "
         "1.",
         {"2023-03-01 reported | Yi told Kim that the office was mired in fears that it might fail"}},
        // the day of what it came after is not its own
        {"Ann Lee resigned in March, after the crash on 21 March.",
         {"2023-03 reported | Ann Lee resigned after the crash"}},
        // a relative clause has what is before it for its subject
        {"The state visit, which will begin on Friday, was announced on March 7.",
         {"2023-04-14 planned | The state visit will begin", "2023-03-07 reported | The state visit was announced"}},
    }));
    INFO(c.text);
    CHECK(summary(c.text) == c.mentions);
}

TEST_CASE("no day of the past dates what has happened", "[extract]") {
    CHECK(summary("The union has found letters from March 2021.").front().starts_with("- reported"));
    CHECK(summary("The union found letters in March 2021.").front().starts_with("2021-03 reported"));
    CHECK(summary("The union has met since March 2021.").front().starts_with("2021-03/.. reported"));
}

TEST_CASE("a time of a noun does not date the clause", "[extract]") {
    auto const c = GENERATE(values<std::pair<std::string, std::string>>({
        {"The letters from March 1 describe the plan.", "describe"},
        {"A passage in a paper of March 1 describes the mill.", "describes"},
        {"The main suspect in the killing in May was freed.", "freed"},
        {"In September, the trader who had paid for the feast acknowledge the debt.", "paid"},
        {"The ten-month-long fight ruined the town.", "ruined"},
        {"The notice issued on Sunday by a council angered the union.", "angered"},
    }));
    CAPTURE(c.first);
    auto const mentions = extract(document(c.first), {}, {}).mentions;
    auto const mention = std::ranges::find(mentions, c.second, &Mention::predicate);
    REQUIRE(mention != mentions.end());
    CHECK_FALSE(mention->time);
}

TEST_CASE("a time of what happened dates the clause too", "[extract]") {
    auto const text =
        GENERATE(as<std::string>{}, "The attack of March 1 killed nine people.",
                 "On the night of March 1 nine people were killed.", "The fire on March 1 killed nine people.");
    CAPTURE(text);
    auto const mentions = extract(document(text), {}, {}).mentions;
    auto const mention = std::ranges::find(mentions, "killed", &Mention::predicate);
    REQUIRE(mention != mentions.end());
    CHECK(mention->time);
}

TEST_CASE("what tells of the reporting is no news", "[extract]") {
    auto const text =
        GENERATE(as<std::string>{}, "The ministry declined to comment on Tuesday.",
                 "The ministry did not immediately respond.", "The mayor gave no comment on Tuesday.",
                 "The Herald was unable to verify the letters.", "Neither of them could be reached for comment.",
                 "It was not clear why the mill burned.", "The letters could not be verified.");
    CAPTURE(text);
    for (Mention const& mention : mentions_of(text))
        CHECK(mention.predicate == "burned");
}

TEST_CASE("a noun that the clause only lets happen is what it tells", "[extract]") {
    struct Noun {
        std::string text;
        std::string predicate;
        std::string edtf;
    };
    auto const c = GENERATE(values<Noun>({
        {"The minister will make a state visit to Castria on Friday.", "visit", "2023-04-14"},
        {"The ministers held talks on Tuesday.", "talks", "2023-04-11"},
        {"The election took place on Sunday.", "election", "2023-04-09"},
        {"The meeting was held on Sunday.", "meeting", "2023-04-09"},
        {"The meeting is planned for Friday.", "meeting", "2023-04-14"},
        {"The minister announced a visit on Sunday.", "announced", "2023-04-09"},
    }));
    CAPTURE(c.text);
    auto const mentions = mentions_of(c.text);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].predicate == c.predicate);
    REQUIRE(mentions[0].time);
    CHECK(mentions[0].time->reading.edtf == c.edtf);
    CHECK(c.text.starts_with(mentions[0].title.substr(0, 12)));
}

TEST_CASE("whoever is due in a town will visit it", "[extract]") {
    auto const c = GENERATE(values<std::pair<std::string, std::string>>({
        {"The minister is due in Belport on Friday.", "visit"},
        {"The minister is due in court on Friday.", "be"},
        {"The report is due on Friday.", "be"},
    }));
    CAPTURE(c.first);
    auto const mentions = mentions_of(c.first);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].lemma == c.second);
}

TEST_CASE("a saying at the end of a sentence is that of all its clauses", "[extract]") {
    auto const c = GENERATE(values<std::pair<std::string, std::optional<std::string>>>({
        {"A man died in hospital on Monday, and the toll rose to 15, the police said.", "the police"},
        {"“The harbour is closed until the last drop is gone,” Ann Lee said.", "Ann Lee"},
        {"The roof fell in on Monday, as the council confirmed.", "the council"},
        // somebody else is told to say something else
        {"A man died in hospital on Monday, and the mayor said that he would resign.", std::nullopt},
        {"A man died in hospital on Monday, after the police said nothing for days.", std::nullopt},
    }));
    INFO(c.first);
    auto const mentions = extract(document(c.first), {}, {}).mentions;
    REQUIRE_FALSE(mentions.empty());
    CHECK(mentions.front().attribution == c.second);
}

TEST_CASE("a title is one clause in whole phrases", "[extract]") {
    auto const c = GENERATE(values<std::pair<std::string, std::string>>({
        // what leads, trails or describes is left out
        {"Despite the rain, the minister opened the bridge on Monday, while thousands watched.",
         "The minister opened the bridge"},
        {"The ferry sank on Monday after it hit a rock.", "The ferry sank"},
        {"The company, which makes engines, dismissed 300 workers on Monday.", "The company dismissed 300 workers"},
        // what a verb needs is not
        {"The union agreed on Monday to end the strike.", "The union agreed to end the strike"},
        {"Protesters were ordered not to block the road on Monday.", "Protesters were ordered not to block the road"},
        // whose saying it is stands first
        {"The dam will be repaired, an official announced on Monday.",
         "An official announced that the dam will be repaired"},
        // whom a pronoun means, where that is plain
        {"Ann Lee arrived on Sunday. She met the president on Monday.", "Ann Lee met the president"},
        {"NATO said that it hoped to open a base.", "NATO hoped to open a base"},
        {"Envoys met traders in March, the paper claims. They asked for help.", "Envoys asked for help"},
        {"Ann Lee praised the plan on Sunday. She wants more, she said. She added that it is cheap.",
         "Ann Lee added that it is cheap"},
        {"South Castria sold the mill last year. It asked for money on Monday.", "South Castria asked for money"},
        {"The union of miners is angry. In a letter on Monday, it claimed that the mine is unsafe.",
         "The union of miners claimed that the mine is unsafe"},
        {"Nobody knows how rich Marsk has become since it bought a mill in 2019.", "Marsk bought a mill"},
        {"Agents spoke with a Marsk trader in March planning to sell boats on the northern river.",
         "Agents spoke with a Marsk trader"},
        // who says so in few words, rather than not at all
        {"Current and former senior officials of the northern harbour said on Monday that the old rules of the agency "
         "would have allowed nothing of it.",
         "Current and former senior officials said that the old rules would have allowed nothing"},
        {"Officials of the northern harbour said on Monday that the mayor's rules would have ruled out a quick sale of "
         "the old cranes.",
         "Officials said that the mayor's rules would have ruled out a quick sale"},
        {"The head of the river council, Ann Lee, said on Monday that the dam is safe.",
         "Ann Lee said that the dam is safe"},
        {"Ann Lee claimed in a film posted on Tuesday that her men hold the mill.",
         "Ann Lee claimed that her men hold the mill"},
        {"Reports emerged last year that the council had sold the mill.",
         "Reports emerged that the council had sold the mill"},
        {"The paper describing the plan suggested on Monday that the mill could close.",
         "The paper suggested that the mill could close"},
        {"The clerk said on Monday that most of the documents relating to the northern river port had been burned.",
         "The clerk said that most of the documents had been burned"},
        {"“The boats are old,” said Ann Lee, a captain. “The sails are thin,” she said. “So are the masts.” She left "
         "on Monday.",
         "Ann Lee left"},
        // a date is left out however it is put
        {"The army invaded the island more than a year ago.", "The army invaded the island"},
        {"The town was almost completely flooded as of 25 February.", "The town was almost completely flooded"},
        // what is asked is told with who asks, what is said without one who is not known
        {"The report shows how close the bank came to collapse.",
         "The report shows how close the bank came to collapse"},
        // pairs stay pairs
        {"Current and former officials praised the plan on Monday.", "Current and former officials praised the plan"},
        {"Neither the mayor nor the council knew of the plan.", "Neither the mayor nor the council knew of the plan"},
        // a noun keeps what it is about
        {"However, Mr Quill’s house said in a letter that suspicions that his yard in Belport had been watched were "
         "“utterly false” and that any talk of it was “hurting [the] common good”.",
         "Suspicions that his yard in Belport had been watched were utterly false"},
        // phrases are left out whole
        {"The council of the city voted on Monday to rebuild the old railway station on the northern bank of the river "
         "near the harbour.",
         "The council of the city voted to rebuild the old railway station"},
    }));
    INFO(c.first);
    auto const mentions = mentions_of(c.first);
    REQUIRE_FALSE(mentions.empty());
    CHECK(mentions.back().title == c.second);
}

TEST_CASE("the quote, the predicate and the time stand at their places", "[extract]") {
    std::string const text = "„Schön“, sagte er. The café in Sankt Wörth opened on Tuesday. It rained.";
    Document const source = document(text);
    auto const mentions = mentions_of(text);
    REQUIRE(mentions.size() >= 2);
    for (Mention const& mention : mentions) {
        // The text is its own file here, so places in the file are bytes of the text.
        auto const bytes = mention.place.bytes;
        CHECK(text.substr(bytes.begin, bytes.end - bytes.begin) == mention.quote);
        CHECK(CodePoints(text).before(static_cast<std::uint32_t>(bytes.begin)) == mention.place.chars.begin);
    }
    Mention const& opened = mentions[0];
    CHECK(opened.predicate == "opened");
    REQUIRE(opened.time);
    CHECK(opened.time->text == "Tuesday");
    auto const time = opened.time->place.bytes;
    CHECK(text.substr(time.begin, time.end - time.begin) == "Tuesday");
}

TEST_CASE("who describes another is not that other", "[extract]") {
    auto const mentions =
        extract(document("Mr. Oke’s secretary for foreign affairs, Ann Lee, told him that the port was closed."), {},
                {})
            .mentions;
    REQUIRE_FALSE(mentions.empty());
    CHECK(mentions.back().attribution == "Ann Lee");
}

TEST_CASE("who says it is told", "[extract]") {
    auto const c = GENERATE(values<std::pair<std::string, std::optional<std::string>>>({
        {"The bridge collapsed on Tuesday, the police said.", "the police"},
        {"Kuleba said that the bridge collapsed on Tuesday.", "Kuleba"},
        {"The bridge collapsed on Tuesday, according to the mayor of Venn.", "the mayor of Venn"},
        {"The bridge collapsed on Tuesday.", std::nullopt},
    }));
    INFO(c.first);
    auto const mentions = mentions_of(c.first);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].attribution == c.second);
}

TEST_CASE("figures are told with what they count", "[extract]") {
    auto const figures = [](std::string const& text) {
        std::vector<std::pair<double, std::string>> out;
        auto const mentions = mentions_of(text);
        for (Figure const& figure : mentions.at(0).figures)
            out.emplace_back(figure.value, figure.unit);
        return out;
    };
    using Figures = std::vector<std::pair<double, std::string>>;
    CHECK(figures("They sold 330,000 artillery shells on Monday.") == Figures{{330'000, "shells"}});
    CHECK(figures("Sales rose by 12.5 per cent in March.") == Figures{{12.5, "per cent"}});
    CHECK(figures("Sales reached $17.3 billion in 2022.") == Figures{{17.3e9, "$"}});
    CHECK(figures("Seven people died on March 7.") == Figures{{7, "people"}});
    CHECK(figures("They left on March 7, 2023.").empty());
}

TEST_CASE("nouns and other verbs name events in passing, under the lemma of the verb that tells the same",
          "[extract]") {
    struct Named {
        std::string text;
        std::vector<std::string> lemmas;
    };
    auto const c = GENERATE(values<Named>({
        {"The explosion closed the road.", {"explode"}},
        {"The quake struck on Monday, killing twenty people.", {"earthquake", "kill"}},
        {"The council met on Tuesday.", {}},
    }));
    INFO(c.text);
    std::vector<std::string> lemmas;
    for (Mention const& mention : extract(document(c.text), {}, {}).mentions) {
        if (!mention.main) lemmas.push_back(mention.lemma);
    }
    CHECK(lemmas == c.lemmas);
}

TEST_CASE("a heading in title case is read like a sentence of its text", "[extract]") {
    struct Heading {
        std::string text;
        std::vector<std::string> lemmas;
        std::vector<std::string> names;
    };
    auto const c = GENERATE(values<Heading>({
        {"Ferry Sinks Off Lornhaven After Collision\n\nThe ferry met another off Lornhaven.",
         {"sink", "collide"},
         {"Lornhaven"}},
        // What is a name is told by the text: "Fire" in "Marlow Fire Service" is.
        {"Marlow Fire Service Rescues Climbers\n\nTwo climbers were stuck. Chief Ann Oke of Marlow Fire Service "
         "spoke.",
         {"rescue"},
         {"Marlow Fire Service"}},
        {"BRIDGE COLLAPSES IN VARENTO\n\nThe bridge in Varento was old.", {"collapse"}, {"Varento"}},
    }));
    INFO(c.text);
    std::vector<std::string> lemmas;
    std::vector<std::string> names;
    for (Mention const& mention : extract(document(c.text), {}, {}).mentions) {
        if (mention.position > 0) continue;
        CHECK_FALSE(mention.main);
        lemmas.push_back(mention.lemma);
        names = mention.participants;
    }
    CHECK(lemmas == c.lemmas);
    CHECK(names == c.names);
}

TEST_CASE("boilerplate makes no mentions, and a repeated passage makes them once", "[extract]") {
    std::string const text = "The bridge collapsed on Tuesday.\n\nPhoto: The minister visited it on Monday.\n\n"
                             "It rained. The bridge collapsed on Tuesday.";
    Document source = document(text);
    auto const credit = static_cast<std::uint32_t>(text.find("Photo"));
    source.dropped = {{{credit, static_cast<std::uint32_t>(text.find("It rained"))}, "image credit"}};
    auto const mentions = extract(source, {}, {}).mentions;
    REQUIRE(mentions.size() == 2);
    CHECK(mentions[0].quote == "The bridge collapsed on Tuesday.");
    CHECK(mentions[1].quote == "It rained.");
}

TEST_CASE("without a publication date what is relative stays unresolved", "[extract]") {
    Document source = document("The bridge collapsed on Tuesday. It was built in 1998.");
    source.published = {};
    auto const mentions = extract(source, {}, {}).mentions;
    REQUIRE(mentions.size() == 2);
    REQUIRE(mentions[0].time);
    CHECK_FALSE(mentions[0].time->reading.edtf);
    CHECK_FALSE(mentions[0].time->reading.interval.earliest);
    REQUIRE(mentions[1].time);
    CHECK(mentions[1].time->reading.edtf == "1998");
}

TEST_CASE("two days later is counted from what the text speaks of", "[extract]") {
    auto const times = find_times(document("It began on March 3. Two days later it was over."), {});
    REQUIRE(times.size() == 2);
    CHECK(times[1].reading.value == "2023-03-05");
}
