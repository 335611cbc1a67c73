#include "render/csv.hpp"

#include "render/date_words.hpp"
#include "render/export_words.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dateline::render {

using namespace engine;

namespace {

/// Spreadsheets calculate cells that begin so; the wide forms as well, where Chinese or Japanese is set.
bool begins_formula(std::string_view cell) {
    static constexpr std::array<std::string_view, 10> beginnings = {"=",  "+",  "-",  "@",  "\t",
                                                                    "\r", "＝", "＋", "－", "＠"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](auto beginning) { return cell.starts_with(beginning); });
}

/// Quoted also at ';' and tab, which some spreadsheets take for separators.
void add_cell(std::string& row, std::string_view text) {
    auto cell = readable(text);
    if (begins_formula(cell)) cell.insert(0, 1, '\'');
    if (!row.empty()) row += ',';
    if (cell.find_first_of(",;\"") == std::string::npos) {
        row += cell;
        return;
    }
    row += '"';
    for (char const c : cell) {
        if (c == '"') row += '"';
        row += c;
    }
    row += '"';
}

std::string conflicts_of(Event const& event, TimelineIndex const& index) {
    std::vector<std::string> conflicts;
    for (auto const* conflict : index.conflicts_of(event.id))
        conflicts.push_back(conflict_words(*conflict));
    return joined(conflicts, "; ");
}

void add_row(std::string& text, Event const& event, TimelineIndex const& index) {
    std::string row;
    auto const add = [&](std::string_view cell) { add_cell(row, cell); };
    add(event.id);
    add(event.edtf.value_or(""));
    add(iso_earliest(event.interval).value_or(""));
    add(iso_latest(event.interval).value_or(""));
    add(date_words(event));
    add(event.title);
    add(name(event.status));
    add(joined(event.participants, "; "));
    add(fmt::format_int(event.sources).c_str());
    add(fmt::format_int(event.reports).c_str());
    add(fmt::format("{}", event.importance));
    add(event.shown ? "true" : "false");
    add(conflicts_of(event, index));
    if (event.mentions.empty()) {
        row += ",,,,,";
    } else {
        auto const& best = event.mentions.front();
        auto const* document = index.document(best.document);
        add(best.mention.quote);
        add(best.mention.attribution.value_or(""));
        add(document ? document->article.path : "");
        add(document ? document->article.title : "");
        add(document ? document->article.publisher.value_or("") : "");
    }
    text += row;
    text += "\r\n";
}

} // namespace

Rendered to_csv(Timeline const& timeline) {
    TimelineIndex const index(timeline);
    Rendered rendered{
        "id,edtf,earliest,latest,date,title,status,participants,sources,reports,importance,shown,conflicts,"
        "quote,attribution,path,article,publisher\r\n",
        {}};
    for (auto const& event : timeline.events)
        add_row(rendered.text, event, index);
    for (auto const& event : timeline.undated)
        add_row(rendered.text, event, index);
    return rendered;
}

} // namespace dateline::render
