#include "engine/publication/page_date_sources.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/entities.hpp"
#include "engine/article/lines.hpp"
#include "engine/publication/written_date.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace dateline::engine {

namespace {

using html::Part;
using html::Tag;

constexpr std::size_t longest_line = 400;
constexpr std::size_t most_beside = 40; ///< other letters in a line that is a date "and little else"

/// Words before a date that say what it is of; lower case, in the languages of the press.
constexpr auto published_labels = std::to_array<std::string_view>({
    "publish",      "posted",      "post date",      "created",     "issued",
    "released",     "first aired", "veröffentlicht", "erstellt",    "erschienen",
    "publiziert",   "geschrieben", "verfasst",       "eingestellt", "vom",
    "stand",        "publié",      "publiée",        "paru",        "mis en ligne",
    "écrit",        "rédigé",      "publicad",       "fecha",       "pubblicat",
    "gepubliceerd", "geplaatst",   "geschreven",     "opublikowan", "dodan",
    "publikován",   "vydáno",      "опубликован",    "дата",        "опубліковано",
    "yayın",        "eklenme",     "giriş tarihi",   "publicerad",  "publisert",
    "udgivet",      "julkaistu",   "megjelent",      "közzétéve",   "objavljen",
    "objavl",       "publicat",    "入力",           "발행",        "등록",
    "発表",         "发布",        "发表",           "नई दिल्ली",    "تاريخ",
    "نشر",          "انتشار",      "data",           "datum",       "date",
    "written on",   "filed",       "submitted",      "am:",         "written by",
    "aktuell",
});
constexpr auto modified_labels = std::to_array<std::string_view>({
    "updated",      "update",     "modified",        "last edit",    "last change", "edited on", "revised",
    "aktualisiert", "geändert",   "bearbeitet",      "überarbeitet", "mis à jour",  "modifié",   "actualizad",
    "modificad",    "aggiornat",  "bijgewerkt",      "gewijzigd",    "обновлен",    "güncelle",  "atualizad",
    "aktualiz",     "uppdaterad", "oppdatert",       "opdateret",    "päivitetty",  "frissít",   "수정",
    "更新",         "最終更新",   "letzte änderung", "zuletzt",
});
/// Words of lines whose date is of something else.
constexpr auto other_labels = std::to_array<std::string_view>({
    "©",           "copyright",     "(c)",          "all rights", "veranstaltung",   "joined",
    "registriert", "mitglied seit", "member since", "deadline",   "expires",         "gültig",
    "geboren",     "born",          "comment",      "kommentar",  "registered",      "beginn",
    "abgerufen",   "retrieved",     "accessed",     "archived",   "einsendeschluss", "anmeldeschluss",
    "termin",
});

/// Words in the names of classes around a date.
constexpr auto date_classes = std::to_array<std::string_view>({
    "date", "datum", "time",   "publish", "posted",  "created",   "byline", "meta",  "dateline", "fecha",
    "data", "info",  "author", "autor",   "pubdate", "published", "heure",  "stamp", "tarih",
});
/// Words in the names of classes around other dates.
constexpr auto other_classes = std::to_array<std::string_view>({
    "event",  "calendar", "kalender", "archive", "comment",   "kommentar", "termin",  "clock",  "current",
    "today",  "upcoming", "weather",  "ticker",  "copyright", "footer",    "related", "latest", "recent",
    "teaser", "sidebar",  "widget",   "reply",   "list-item", "listing",   "card",
});

template <std::size_t n>
[[nodiscard]] bool holds_any(std::string_view text, std::array<std::string_view, n> const& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Where the last of `words` stands in `text`; npos where none does.
template <std::size_t n>
[[nodiscard]] std::size_t last_of(std::string_view text, std::array<std::string_view, n> const& words) {
    auto last = std::string_view::npos;
    for (auto const word : words) {
        auto const at = text.rfind(word);
        if (at != std::string_view::npos && (last == std::string_view::npos || at > last)) last = at;
    }
    return last;
}

class Finder {
public:
    Finder(std::string_view page, html::Tree const& tree, html::Outline const& outline, DateOrder order,
           std::vector<PageDate>& dates)
        : page_(page), tree_(tree), outline_(outline), order_(order), dates_(dates) {}

    void run() {
        std::uint32_t first = 0; // text node with which the line begins, or 0
        std::string line;
        for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
            auto const& node = tree_.nodes[i];
            auto const part = outline_.parts[i];
            auto const is_read = part != Part::script && part != Part::comments && part != Part::promotion;
            if (!html::is_inline(node.tag) || !is_read) {
                close(line, first);
                first = 0;
            }
            if (!is_read) continue;
            if (node.tag == Tag::time) time_element(i);
            if (node.tag != Tag::text || line.size() > longest_line) continue;
            if (first == 0) first = i;
            append(line, node.source.in(page_));
        }
        close(line, first);
        drop_listings();
    }

private:
    /// Lines far from the title with many different dates are lists: of events, of other articles.
    void drop_listings() {
        constexpr std::ptrdiff_t most = 2;
        std::vector<Interval> days;
        for (auto const& date : dates_) {
            if (date.source != PageDateSource::elsewhere) continue;
            if (std::find(days.begin(), days.end(), date.date.interval) == days.end())
                days.push_back(date.date.interval);
        }
        if (std::ssize(days) <= most) return;
        std::erase_if(dates_, [](PageDate const& date) { return date.source == PageDateSource::elsewhere; });
    }

    static void append(std::string& line, std::string_view raw) {
        if (!line.empty() && line.back() != ' ') line += ' ';
        auto const text = raw.substr(0, longest_line);
        auto const has_reference = text.find('&') != std::string_view::npos;
        for (auto const c : has_reference ? without_entities(text) : std::string(text)) {
            if (!ascii::is_space(c)) {
                line += c;
            } else if (!line.empty() && line.back() != ' ') {
                line += ' ';
            }
        }
    }

    /// How near a node stands to the beginning of the article: 3 by its title, 1 within it, negative far away.
    [[nodiscard]] int nearness(std::uint32_t i) const {
        constexpr std::uint32_t near = 60;
        constexpr std::uint32_t nearby = 200;
        auto const title = outline_.title;
        if (title != 0) {
            auto const title_end = tree_.nodes[title].end;
            if (i >= title_end && i - title_end < near) return 4;
            if (i < title && title - i < near) return 3;
            if (i >= title_end && i - title_end < nearby) return 2;
        }
        auto const& main = tree_.nodes[outline_.main];
        if (outline_.main != 0) {
            if (i >= outline_.main && i < main.end) return i - outline_.main < near ? 2 : 1;
            if (i < outline_.main && outline_.main - i < near) return 2;
            if (i >= main.end && i - main.end < near) return 1;
        }
        return title == 0 && outline_.main == 0 ? 1 : 0;
    }

    /// What the classes around a node say of a date in it: 2 for, negative against.
    [[nodiscard]] int classes(std::uint32_t i) const {
        auto weight = 0;
        for (auto levels = 0; levels < 4 && i != 0; ++levels, i = tree_.nodes[i].parent) {
            auto const& node = tree_.nodes[i];
            if (node.tag == Tag::text) continue;
            if (node.tag == Tag::body) break;
            auto const tag = node.source.in(page_).substr(0, 400);
            std::string names;
            html::Attributes attributes(tag);
            while (auto const next = attributes.next()) {
                if (next->name == "class" || next->name == "id") names += ascii::lower(next->value) + ' ';
            }
            if (levels < 3 && holds_any(names, date_classes)) weight = std::max(weight, 2);
            // "event_date" on the date itself is a name like any other; around it, a list of events.
            if (holds_any(names, other_classes)) return levels == 0 ? weight - 1 : weight - 3;
        }
        return weight;
    }

    /// Whether a node stands with a heading of its own, as in a list of other articles.
    [[nodiscard]] bool is_in_teaser(std::uint32_t i) const {
        constexpr std::uint32_t largest = 60;
        for (auto levels = 0; levels < 4; ++levels) {
            i = tree_.nodes[i].parent;
            if (tree_.nodes[i].end - i > largest) return false;
            for (auto k = i; k < tree_.nodes[i].end; ++k) {
                if (html::is_heading(tree_.nodes[k].tag) && k != outline_.title) return true;
            }
        }
        return false;
    }

    void time_element(std::uint32_t i) {
        auto const value = html::attribute(tree_.nodes[i].source.in(page_), "datetime");
        if (!value) return;
        auto const date = date_of_field(without_entities(*value), order_);
        if (!date) return;
        auto const names = ascii::lower(tree_.nodes[i].source.in(page_)) + ' ' +
                           ascii::lower(line_of(page_, tree_, i, tree_.nodes[i].end, 80));
        auto const around = classes(i);
        auto weight = nearness(i) + (outline_.parts[i] != Part::content ? -3 : std::min(around, 0));
        auto const is_modified = holds_any(names, modified_labels);
        if (holds_any(names, published_labels) || names.find("entry-date") != std::string::npos) weight += 2;
        if (outline_.parts[i] != Part::content && (weight < 1 || is_in_teaser(i))) return;
        if (weight < 0) return;
        add(is_modified ? PageDateSource::modified : PageDateSource::time_element, weight, *date, *value,
            "time element");
    }

    void add(PageDateSource source, int weight, StatedDate const& date, std::string_view words, std::string where) {
        // Where two have the same weight, the first on the page goes before.
        dates_.push_back({source, date, weight, std::string(words), std::move(where)});
    }

    /// Looks at a line that is whole, and empties it.
    void close(std::string& line, std::uint32_t first) {
        auto const whole = std::exchange(line, {});
        if (first == 0 || whole.size() < 6 || whole.find_first_of("0123456789") == std::string::npos) return;
        auto const found = written_dates(std::string_view(whole).substr(0, longest_line), order_);
        if (found.empty()) return;
        auto const folded = ascii::lower(whole);
        if (holds_any(folded, other_labels)) return;
        std::size_t date_bytes = 0;
        for (auto const& date : found)
            date_bytes += date.span.size();
        auto const beside = whole.size() - std::min(whole.size(), date_bytes);
        for (auto const& date : found)
            judge(whole, folded, date, first, beside);
    }

    void judge(std::string_view line, std::string_view folded, WrittenDate const& date, std::uint32_t first,
               std::size_t beside) {
        constexpr std::size_t reach = 40;
        auto const begin = date.span.begin > reach ? date.span.begin - reach : 0;
        auto const before = folded.substr(begin, date.span.begin - begin);
        auto const published = last_of(before, published_labels);
        auto const modified = last_of(before, modified_labels);
        auto const is_modified =
            modified != std::string_view::npos && (published == std::string_view::npos || modified > published);
        auto const is_labelled = published != std::string_view::npos && !is_modified;
        auto weight = nearness(first);
        auto const around = classes(first);
        weight += outline_.parts[first] != Part::content ? std::min(around, -3) : around;
        if (is_labelled) weight += 2;
        if (date.date.granularity != Granularity::day) weight -= 4;
        auto const begins = date.span.begin == 0 && date.span.end < line.size();
        if (beside > most_beside && begins && nearness(first) >= 2) {
            // "27.1.2022 - The story begins", "January 13, 2020 at 08:45 | filed under: News"
            weight -= 1;
        } else if (beside > most_beside && !(is_labelled && date.span.begin < reach * 2 && beside < 200)) {
            weight -= beside > 200 ? 5 : 3;
        }
        if (weight < 3) return;
        auto const words = date.span.in(line);
        if (is_modified) {
            add(PageDateSource::modified, weight, date.date, words, "text of the page: updated");
        } else {
            constexpr auto well_placed = 5;
            add(weight >= well_placed ? PageDateSource::beside_title : PageDateSource::elsewhere, weight, date.date,
                words, fmt::format("text of the page{}", is_labelled ? ", labelled" : ""));
        }
    }

    std::string_view page_;
    html::Tree const& tree_;
    html::Outline const& outline_;
    DateOrder order_;
    std::vector<PageDate>& dates_;
};

} // namespace

void add_visible_dates(std::string_view page, html::Tree const& tree, html::Outline const& outline, DateOrder order,
                       std::vector<PageDate>& dates) {
    Finder(page, tree, outline, order, dates).run();
}

} // namespace dateline::engine
