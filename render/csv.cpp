#include "render/csv.hpp"

#include "render/csv_writer.hpp"
#include "render/date_words.hpp"
#include "render/export_words.hpp"
#include "render/publication.hpp"
#include "render/text.hpp"
#include "render/timelinejs.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <iterator>

namespace dateline::render {

using namespace engine;

namespace {

std::string conflicts_of(Event const& event, TimelineIndex const& index) {
    std::vector<std::string> conflicts;
    for (auto const* conflict : index.conflicts_of(event.id))
        conflicts.push_back(conflict_words(*conflict));
    return joined(conflicts, "; ");
}

/// Where a passage stands: path, title and publisher of its article.
void add_article(CsvWriter& csv, TimelineDocument const* document) {
    csv.cell(document ? document->article.path : "");
    csv.cell(document ? document->article.title : "");
    csv.cell(document ? document->article.publisher.value_or("") : "");
}

void add_event(CsvWriter& csv, Event const& event, TimelineIndex const& index) {
    csv.cell(event.id);
    csv.cell(event.edtf.value_or(""));
    csv.cell(iso_earliest(event.interval).value_or(""));
    csv.cell(iso_latest(event.interval).value_or(""));
    csv.cell(date_words(event));
    csv.cell(event.title);
    csv.cell(name(event.status));
    csv.cell(joined(event.participants, "; "));
    csv.cell(event.sources);
    csv.cell(event.reports);
    csv.cell(fmt::format("{}", event.importance));
    csv.cell(event.shown ? "true" : "false");
    csv.cell(conflicts_of(event, index));
    auto const* best = event.mentions.empty() ? nullptr : &event.mentions.front();
    csv.cell(best ? best->mention.quote : "");
    csv.cell(best ? best->mention.attribution.value_or("") : "");
    add_article(csv, best ? index.document(best->document) : nullptr);
    csv.end_row();
}

void add_claim(CsvWriter& csv, Event const& event, EventMention const& entry, TimelineIndex const& index) {
    auto const& mention = entry.mention;
    auto const* document = index.document(entry.document);
    csv.cell(event.id);
    csv.cell(event.title);
    csv.cell(name(mention.status));
    csv.cell(mention.attribution.value_or(""));
    csv.cell(name(entry.role));
    csv.cell(mention.quote);
    csv.cell(mention.time ? mention.time->text : "");
    csv.cell(mention.time ? mention.time->reading.value : "");
    csv.cell(mention.time ? mention.time->reading.edtf.value_or("") : "");
    csv.cell(mention.time ? mention.time->rule : "");
    csv.cell(mention.time ? joined(mention.time->why, "; ") : "");
    csv.cell(document ? published_in_short(document->article.published).value_or("") : "");
    csv.cell(document ? method_words(document->article.published.method) : "");
    add_article(csv, document);
    csv.cell(mention.place.chars.begin);
    csv.cell(mention.place.chars.end);
    csv.end_row();
}

/// Year, month and day of `day` in a cell each.
void add_fields(CsvWriter& csv, std::optional<Day> day) {
    if (!day) {
        for (int i = 0; i < 3; ++i)
            csv.cell("");
        return;
    }
    date::year_month_day const fields{*day};
    csv.cell(fmt::format_int(int{fields.year()}).str());
    csv.cell(unsigned{fields.month()});
    csv.cell(unsigned{fields.day()});
}

} // namespace

Rendered to_csv(Timeline const& timeline) {
    TimelineIndex const index(timeline);
    CsvWriter csv{"id",        "edtf",         "earliest",    "latest",  "date",       "title",
                  "status",    "participants", "sources",     "reports", "importance", "shown",
                  "conflicts", "quote",        "attribution", "path",    "article",    "publisher"};
    for (auto const* events : {&timeline.events, &timeline.undated})
        for (auto const& event : *events)
            add_event(csv, event, index);
    Rendered rendered{std::move(csv).take(), {}};
    leave_out_evidence(rendered.left_out, timeline);
    return rendered;
}

Rendered to_claims_csv(Timeline const& timeline) {
    TimelineIndex const index(timeline);
    CsvWriter csv{"event",        "title", "status",  "attribution", "role",        "quote",
                  "time",         "value", "edtf",    "rule",        "why",         "published",
                  "published_by", "path",  "article", "publisher",   "chars_begin", "chars_end"};
    for (auto const* events : {&timeline.events, &timeline.undated})
        for (auto const& event : *events)
            for (auto const& entry : event.mentions)
                add_claim(csv, event, entry, index);
    Rendered rendered{std::move(csv).take(), {}};
    if (!timeline.conflicts.empty())
        rendered.left_out.push_back(counted(timeline.conflicts.size(), "conflict", "conflicts"));
    return rendered;
}

Rendered to_timelinejs_csv(Timeline const& timeline) {
    CsvWriter csv{"Year",         "Month",         "Day",          "Time",     "End Year", "End Month",
                  "End Day",      "End Time",      "Display Date", "Headline", "Text",     "Media",
                  "Media Credit", "Media Caption", "Type",         "Group",    "Unique ID"};
    TimelineIndex const index(timeline);
    Rendered rendered;
    for (auto const& event : timeline.events) {
        if (!event.shown) continue;
        auto const [first, last] = slide_days(event.interval);
        // It would need a sign, and so the apostrophe that keeps a cell from being calculated.
        if (int{date::year_month_day{first}.year()} < 1) {
            rendered.left_out.push_back(left_out_words("a year before 1", event));
            continue;
        }
        add_fields(csv, first);
        csv.cell("");
        add_fields(csv, last == first ? std::nullopt : std::optional(last));
        csv.cell("");
        csv.cell(html(date_words(event)));
        csv.cell(html(title_words(event)));
        csv.cell(slide_text(event, index));
        for (int i = 0; i < 3; ++i)
            csv.cell("");
        csv.cell("");
        csv.cell(name(event.status));
        csv.cell(event.id);
        csv.end_row();
    }
    leave_out_undated(rendered.left_out, timeline);
    rendered.text = std::move(csv).take();
    return rendered;
}

} // namespace dateline::render
