#include "tests/render/sample_timeline.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::tests {

using namespace engine;

namespace {

Day day(std::string_view text) {
    return day_from_iso(text).value();
}

Interval days(std::string_view first, std::string_view last) {
    return Interval::of(day(first), day(last));
}

std::string sha256_like(char digit) {
    std::string text;
    return text.assign(64, digit);
}

struct TimeOf {
    std::string words;
    std::string value;
    std::string edtf;
    Interval interval;
    Granularity granularity = Granularity::day;
    std::optional<std::string> mod;
    std::string rule = "calendar.month_day";
    std::vector<std::string> why;
};

/// A mention whose quote begins at character `at` of its article; what stands before it is ASCII.
Mention mention(std::string quote, std::string predicate, std::uint32_t at, std::optional<TimeOf> time = {}) {
    auto const characters = [](std::string_view bytes) {
        return static_cast<std::uint32_t>(std::count_if(
            bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    };
    auto const chars_before = [&](std::string_view words) { return characters(quote.substr(0, quote.find(words))); };
    Mention result;
    result.place = {{at, at + characters(quote)}, {at, at + quote.size()}};
    auto const verb = at + chars_before(predicate);
    result.predicate_chars = {verb, verb + static_cast<std::uint32_t>(predicate.size())};
    if (time) {
        auto const begin = at + chars_before(time->words);
        TimeMention when;
        when.place = {{begin, begin + static_cast<std::uint32_t>(time->words.size())},
                      {begin, begin + time->words.size()}};
        when.text = time->words;
        when.reading = {"DATE", time->value, time->mod, time->edtf, time->interval, time->granularity};
        when.rule = time->rule;
        when.why = time->why;
        result.time = when;
    }
    result.quote = std::move(quote);
    result.predicate = std::move(predicate);
    return result;
}

Event event(std::string id, std::string title, std::vector<EventMention> mentions) {
    Event result;
    result.id = std::move(id);
    result.title = std::move(title);
    result.mentions = std::move(mentions);
    result.reports = static_cast<std::uint32_t>(result.mentions.size());
    result.sources = 1;
    result.importance = 0.5;
    if (auto const& time = result.mentions.front().mention.time) {
        result.interval = time->reading.interval;
        result.edtf = time->reading.edtf;
        result.granularity = time->reading.granularity;
    }
    return result;
}

TimelineDocument document(std::string id, std::string path, std::string title, char digit) {
    TimelineDocument result;
    result.id = std::move(id);
    result.article.path = std::move(path);
    result.article.title = std::move(title);
    result.article.sha256 = sha256_like(digit);
    result.article.language = "en";
    return result;
}

std::vector<TimelineDocument> sample_documents() {
    std::vector<TimelineDocument> documents;
    documents.push_back(document("d1", "01-gazette.json", "Harbour tunnel shut after water breaks in", '1'));
    documents[0].article.publisher = "Port Gazette";
    documents[0].article.published = {Interval::of(day("2031-03-06")),
                                      Granularity::day,
                                      Qualifier::exact,
                                      PublicationMethod::metadata,
                                      {{{}, "2031-03-06", "datePublished in the file"}}};
    documents[0].article.dropped = {{{1204, 1239}, "image credit"}, {{2210, 2300}, "links to other articles"}};
    documents.push_back(document("d2", "02-coast-post.txt", "The tunnel nobody wanted to close", '2'));
    documents[1].article.publisher = "Coast Post";
    documents[1].article.published = {days("2031-03-10", "2031-03-14"),
                                      Granularity::day,
                                      Qualifier::exact,
                                      PublicationMethod::inferred,
                                      {{{327, 338}, "a fortnight", "the hearing on 2031-03-26 is 14 days ahead"}}};
    documents.push_back(document("d3", "03-copy.txt", "Harbour tunnel shut after water breaks in", '3'));
    documents[2].copy_of = "d1";
    documents[2].article.published = {
        Interval::of(day("2031-03-07")), Granularity::day, Qualifier::exact, PublicationMethod::given, {}};
    documents.push_back(document("d4", "04-unsigned.txt", "", '4'));
    return documents;
}

Event opening() {
    auto result = event("e-0a1b2c", "The harbour tunnel opened",
                        {{"d2",
                          mention("The tunnel was opened in 2014.", "opened", 90,
                                  TimeOf{"2014",
                                         "2014",
                                         "2014",
                                         days("2014-01-01", "2014-12-31"),
                                         Granularity::year,
                                         {},
                                         "calendar.year",
                                         {"the words give the year"}}),
                          Role::report}});
    result.importance = 0.21;
    return result;
}

Event inspection() {
    auto result =
        event("e-1b2c3d", "Inspectors found cracks in the tunnel’s lining",
              {{"d2",
                mention("Inspectors had found cracks in the lining in late February, two engineers said.", "found", 410,
                        TimeOf{"late February",
                               "2031-02",
                               "2031-02-20/2031-02-28",
                               days("2031-02-20", "2031-02-28"),
                               Granularity::month,
                               "END",
                               "calendar.month",
                               {"February: the latest one before publication, between 2031-03-10 and 2031-03-14",
                                "“late” is day 20 to the month’s end"}}),
                Role::report},
               {"d4", mention("Cracks had been found weeks before.", "found", 33), Role::report}});
    result.mentions[0].mention.attribution = "two engineers";
    result.participants = {"Harbour Authority"};
    result.sources = 2;
    result.importance = 0.74;
    return result;
}

Event closure() {
    auto const when = TimeOf{"Wednesday",
                             "2031-03-05",
                             "2031-03-05",
                             Interval::of(day("2031-03-05")),
                             Granularity::day,
                             {},
                             "weekday.plain",
                             {"Wednesday: the nearest one on or before publication on 2031-03-06",
                              "not 2031-03-12: nothing in the words points ahead"}};
    auto result = event(
        "e-2c3d4e", "The Harbour Authority closed the tunnel",
        {{"d1",
          mention(
              "The Harbour Authority closed the tunnel on Wednesday after water broke in — the second time this year.",
              "closed", 0, when),
          Role::report},
         {"d3",
          mention(
              "The Harbour Authority closed the tunnel on Wednesday after water broke in — the second time this year.",
              "closed", 0, when),
          Role::copy},
         {"d2",
          mention("The tunnel was shut at last on March 5.", "shut", 120,
                  TimeOf{"March 5",
                         "2031-03-05",
                         "2031-03-05",
                         Interval::of(day("2031-03-05")),
                         Granularity::day,
                         {},
                         "calendar.month_day",
                         {"the nearest March 5 before publication"}}),
          Role::report}});
    result.mentions[0].mention.time->alternatives = {
        {"DATE", "2031-03-12", {}, "2031-03-12", Interval::of(day("2031-03-12")), Granularity::day}};
    result.mentions[0].mention.time->confidence = 1;
    result.participants = {"Harbour Authority", "Odile Brandt"};
    result.sources = 2;
    result.importance = 0.93;
    result.after = {"e-1b2c3d"};
    return result;
}

Event warning_ignored() {
    auto result = event(
        "e-3d4e5f", "The authority had been warned of a breach",
        {{"d2",
          mention("The authority had been warned a day earlier, a former inspector said.", "warned", 600,
                  TimeOf{"a day earlier",
                         "2031-03-05",
                         "2031-03-05",
                         Interval::of(day("2031-03-05")),
                         Granularity::day,
                         {},
                         "shift.earlier",
                         {"one day before 2031-03-06, of which the text was speaking"}}),
          Role::report},
         {"d1", mention("Odile Brandt, who heads the authority, denied that there had been a warning.", "denied", 700),
          Role::report}});
    result.status = Status::claimed;
    result.mentions[0].mention.status = Status::claimed;
    result.mentions[0].mention.attribution = "a former inspector";
    result.mentions[1].mention.status = Status::denied;
    result.mentions[1].mention.attribution = "Odile Brandt";
    result.participants = {"Odile Brandt"};
    result.sources = 2;
    result.importance = 0.88;
    return result;
}

Event statement() {
    auto const evening = interval_from_iso("2031-03-05T18:00:00", "2031-03-05T23:59:59").value();
    auto result = event("e-8293a4", "Odile Brandt spoke to reporters",
                        {{"d1",
                          mention("Odile Brandt spoke to reporters on Wednesday evening.", "spoke", 640,
                                  TimeOf{"Wednesday evening",
                                         "2031-03-05TEV",
                                         "2031-03-05T18:00:00/2031-03-05T23:59:59",
                                         evening,
                                         Granularity::part_of_day,
                                         {},
                                         "weekday.part",
                                         {"that part of 2031-03-05, from 18:00"}}),
                          Role::report}});
    result.mentions[0].mention.time->reading.type = "TIME";
    result.participants = {"Odile Brandt"};
    result.importance = 0.35;
    return result;
}

Event traffic() {
    auto result = event("e-4e5f60", "About 300 lorries waited at the south entrance",
                        {{"d4",
                          mention("About 300 lorries waited between March 6 and 9.", "waited", 200,
                                  TimeOf{"between March 6 and 9",
                                         "2031-03-06",
                                         "2031-03-06/2031-03-09",
                                         days("2031-03-06", "2031-03-09"),
                                         Granularity::day,
                                         {},
                                         "range.days",
                                         {"both ends belong to it"}}),
                          Role::report}});
    result.importance = 0.4;
    return result;
}

Event hearing() {
    auto result = event("e-5f6071", "The city council will hear the authority",
                        {{"d2",
                          mention("The council will hear the authority in a fortnight.", "hear", 300,
                                  TimeOf{"in a fortnight",
                                         "2031-03-26",
                                         "2031-03-26~",
                                         Interval::of(day("2031-03-26")),
                                         Granularity::day,
                                         "APPROX",
                                         "shift.ahead",
                                         {"14 days after publication", "about: the weeks are counted, not the days"}}),
                          Role::report}});
    result.status = Status::planned;
    result.mentions[0].mention.status = Status::planned;
    result.participants = {"Harbour Authority"};
    result.importance = 0.66;
    return result;
}

Event pumps() {
    auto result = event("e-607182", "The authority ordered new pumps",
                        {{"d1",
                          mention("The authority ordered new pumps in the week of March 17.", "ordered", 900,
                                  TimeOf{"the week of March 17",
                                         "2031-W12",
                                         "2031-03-17/2031-03-23",
                                         days("2031-03-17", "2031-03-23"),
                                         Granularity::week,
                                         {},
                                         "part.week_of",
                                         {}}),
                          Role::report}});
    result.narrowed = {
        {{}, day("2031-03-23"), "“three days before” in 02-coast-post.txt: it came before a hearing", "e-5f6071"}};
    result.shown = false;
    result.importance = 0.05;
    return result;
}

Event resignation() {
    auto result = event("e-718293", "A deputy of the authority’s head resigned",
                        {{"d4", mention("Her deputy resigned.", "resigned", 400), Role::report}});
    result.importance = 0.3;
    return result;
}

} // namespace

Timeline sample_timeline() {
    Timeline timeline;
    timeline.as_of = day("2031-04-01");
    timeline.documents = sample_documents();
    timeline.events = {opening(),   inspection(), closure(), warning_ignored(),
                       statement(), traffic(),    pumps(),   hearing()};
    timeline.undated = {resignation()};
    timeline.conflicts = {{"c-1",
                           ConflictKind::claim,
                           {"e-3d4e5f"},
                           "Whether the authority had been warned",
                           {{"d2", {600, 668}, "a former inspector: the authority had been warned a day earlier"},
                            {"d1", {700, 776}, "Odile Brandt: there was no warning"}}},
                          {"c-2",
                           ConflictKind::quantity,
                           {"e-2c3d4e", "e-4e5f60"},
                           "300 lorries, or 120",
                           {{"d4", {200, 247}, "about 300 lorries"},
                            {"d1", {1010, 1024}, "120 lorries"},
                            {"d3", {1010, 1024}, "120 lorries"}}},
                          {"c-3", ConflictKind::date, {"e-2c3d4e"}, "5 or 6 March", {}}};
    timeline.warnings = {{"05-scan.pdf", "binary file, not an article"}};
    return timeline;
}

Timeline small_timeline() {
    Timeline timeline;
    timeline.documents = {document("d1", "a.txt", "Bridge shut", 'a')};
    timeline.documents[0].article.published = {Interval::of(day("2031-03-06")),
                                               Granularity::day,
                                               Qualifier::exact,
                                               PublicationMethod::dateline,
                                               {{{0, 13}, "March 6, 2031", "dateline"}}};
    timeline.events = {event("e-0a1b2c", "The city shut the bridge",
                             {{"d1",
                               mention("The city shut the bridge on March 5.", "shut", 40,
                                       TimeOf{"March 5",
                                              "2031-03-05",
                                              "2031-03-05",
                                              Interval::of(day("2031-03-05")),
                                              Granularity::day,
                                              {},
                                              "calendar.month_day",
                                              {"the nearest March 5 before publication"}}),
                               Role::report}})};
    timeline.events[0].participants = {"City"};
    return timeline;
}

Timeline hostile_timeline() {
    auto timeline = sample_timeline();
    std::string const hostile{hostile_text};
    for (auto& document : timeline.documents) {
        document.article.path = hostile + document.id;
        document.article.title = hostile;
        document.article.publisher = hostile;
        for (auto& evidence : document.article.published.evidence)
            evidence.text = evidence.says = hostile;
        for (auto& dropped : document.article.dropped)
            dropped.why = hostile;
    }
    auto const spoil = [&](std::vector<Event>& events) {
        for (auto& event : events) {
            event.title = hostile;
            event.participants = {hostile};
            for (auto& [id, mention, role] : event.mentions) {
                mention.quote = hostile;
                mention.predicate = hostile;
                mention.attribution = hostile;
                if (!mention.time) continue;
                mention.time->text = hostile;
                mention.time->rule = hostile;
                mention.time->why = {hostile};
            }
        }
    };
    spoil(timeline.events);
    spoil(timeline.undated);
    for (auto& conflict : timeline.conflicts) {
        conflict.summary = hostile;
        for (auto& position : conflict.positions)
            position.says = hostile;
    }
    timeline.warnings = {{hostile, hostile}};
    return timeline;
}

Timeline long_timeline(std::size_t count) {
    auto const pattern = small_timeline();
    Timeline timeline;
    auto const start = day("2001-01-01");
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 10 == 0) {
            timeline.documents.push_back(pattern.documents[0]);
            timeline.documents.back().id = fmt::format("d{}", timeline.documents.size());
        }
        auto event = pattern.events[0];
        event.id = fmt::format("e-{:06x}", i);
        event.interval = Interval::of(start + date::days{static_cast<int>(i)});
        event.edtf = iso(start + date::days{static_cast<int>(i)});
        auto& entry = event.mentions[0];
        entry.document = timeline.documents.back().id;
        entry.mention.time->reading.interval = event.interval;
        entry.mention.time->reading.edtf = event.edtf;
        timeline.events.push_back(std::move(event));
    }
    return timeline;
}

} // namespace dateline::tests
