#include "render/date_words.hpp"
#include "render/heading.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>

namespace dateline::render {

using namespace engine;
using page::Context;
using page::Places;

namespace {

constexpr std::size_t most_bytes = 700'000; ///< of what stands on one page, besides its frame and longer addresses
constexpr std::size_t little = 150'000;     ///< years of less than this share a page

/// One page to be: what it holds, what it is called, and how large that is.
struct Plan {
    std::string name;
    std::string title;
    std::vector<Event const*> events;
    std::vector<TimelineDocument const*> documents;
    std::vector<Conflict const*> conflicts;
    std::size_t bytes = 0;
    std::size_t part = 1; ///< more where it continues the page before it
};

struct Sized {
    Event const* event;
    Heading heading;
    std::size_t bytes;
};

std::string file_of(int year) {
    return year >= 0 ? fmt::format("{:04}", year) : fmt::format("{:05}", year);
}

/// Consecutive pieces of at most `most_bytes`.
template <class T, class Add>
void split(std::vector<Plan>& plans, std::string const& name, std::string const& title, std::vector<T> const& items,
           std::vector<std::size_t> const& sizes, Add add) {
    std::size_t part = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (part == 0 || plans.back().bytes + sizes[i] > most_bytes) {
            ++part;
            Plan plan;
            plan.name = part == 1 ? name + ".html" : fmt::format("{}-{}.html", name, part);
            plan.title = part == 1 ? title : fmt::format("{}, part {}", title, part);
            plan.part = part;
            plans.push_back(std::move(plan));
        }
        add(plans.back(), items[i]);
        plans.back().bytes += sizes[i];
    }
}

void split_events(std::vector<Plan>& plans, std::string const& name, std::string const& title,
                  std::vector<Sized> const& events) {
    std::vector<std::size_t> sizes;
    sizes.reserve(events.size());
    for (auto const& event : events)
        sizes.push_back(event.bytes);
    split(plans, name, title, events, sizes,
          [](Plan& plan, Sized const& sized) { plan.events.push_back(sized.event); });
}

std::size_t bytes_of(std::vector<Sized> const& events) {
    std::size_t bytes = 0;
    for (auto const& event : events)
        bytes += event.bytes;
    return bytes;
}

/// A page for each month; a year of little stays together, and so do neighbouring years.
void plan_dated(std::vector<Plan>& plans, std::vector<Sized> const& events) {
    std::map<int, std::vector<Sized>> years;
    for (auto const& event : events)
        years[event.heading.year].push_back(event);
    std::vector<Sized> row;
    int first = 0;
    int last = 0;
    auto const finish = [&] {
        if (row.empty()) return;
        auto const name = first == last ? file_of(first) : fmt::format("{}-to-{}", file_of(first), file_of(last));
        auto const title =
            first == last ? year_words(first) : fmt::format("{} – {}", year_words(first), year_words(last));
        split_events(plans, name, title, row);
        row.clear();
    };
    for (auto const& [year, of_year] : years) {
        if (bytes_of(row) + bytes_of(of_year) > little) finish();
        if (bytes_of(of_year) <= little) {
            if (row.empty()) first = year;
            last = year;
            row.insert(row.end(), of_year.begin(), of_year.end());
            continue;
        }
        std::map<unsigned, std::vector<Sized>> months;
        for (auto const& event : of_year)
            months[event.heading.month].push_back(event);
        for (auto const& [month, of_month] : months)
            split_events(plans, month == 0 ? file_of(year) : fmt::format("{}-{:02}", file_of(year), month),
                         month_words({year, month}), of_month);
    }
    finish();
}

/// What the pages are made from.
class Pages {
public:
    Pages(Timeline const& timeline, std::string const& overview, std::string const& folder, std::string const& title)
        : timeline_(timeline), index_(timeline) {
        options_.title = title;
        places_.overview = overview;
        places_.folder = folder;
        plan();
        choose_leading();
    }

    std::vector<PageFile> write() const {
        std::vector<PageFile> files;
        files.push_back({places_.overview, write_overview()});
        for (std::size_t i = 0; i < plans_.size(); ++i)
            files.push_back({places_.folder + "/" + plans_[i].name, write_page(i)});
        return files;
    }

private:
    [[nodiscard]] Context context(std::string const& here) const {
        return {timeline_, index_, options_, {}, &places_, here};
    }

    void plan() {
        auto const here = context(places_.overview);
        auto const size = [&](Event const& event) {
            scratch_.clear();
            page::add_event(scratch_, event, here, 3);
            // The date above it, and addresses that are longer where they lead to another page.
            constexpr std::size_t more = 500;
            return scratch_.size() + more + 20 * std::min(event.mentions.size(), most_quoted);
        };
        std::vector<Sized> dated;
        for (auto const& event : timeline_.events)
            dated.push_back({&event, heading_of(event), size(event)});
        std::vector<Sized> undated;
        for (auto const& event : timeline_.undated)
            undated.push_back({&event, {}, size(event)});
        for (auto const& event : dated)
            sizes_.emplace(event.event, event.bytes);
        plan_dated(plans_, dated);
        dated_pages_ = plans_.size();
        split_events(plans_, "undated", "Without a date", undated);
        plan_documents(here);
        plan_conflicts(here);
        for (auto const& plan : plans_) {
            for (auto const* event : plan.events)
                places_.pages.emplace(event->id, plan.name);
            for (auto const* document : plan.documents)
                places_.pages.emplace(document->id, plan.name);
            for (auto const* conflict : plan.conflicts)
                places_.pages.emplace(conflict->id, plan.name);
        }
    }

    void plan_documents(Context const& here) {
        std::vector<TimelineDocument const*> documents;
        std::vector<std::size_t> sizes;
        for (auto const& document : timeline_.documents) {
            scratch_.clear();
            page::add_article(scratch_, document, here, 3);
            documents.push_back(&document);
            sizes.push_back(scratch_.size());
        }
        split(plans_, "articles", "The articles", documents, sizes,
              [](Plan& plan, TimelineDocument const* document) { plan.documents.push_back(document); });
    }

    void plan_conflicts(Context const& here) {
        std::vector<Conflict const*> conflicts;
        std::vector<std::size_t> sizes;
        for (auto const& conflict : timeline_.conflicts) {
            scratch_.clear();
            page::add_conflict(scratch_, conflict, here, 3);
            conflicts.push_back(&conflict);
            constexpr std::size_t longer_addresses = 200;
            sizes.push_back(scratch_.size() + longer_addresses);
        }
        split(plans_, "conflicts", "Where the articles disagree", conflicts, sizes,
              [](Plan& plan, Conflict const* conflict) { plan.conflicts.push_back(conflict); });
    }

    /// The most important events, which the overview has as well.
    void choose_leading() {
        constexpr std::size_t most_leading_bytes = 400'000;
        for (auto const& event : timeline_.events)
            if (event.shown) leading_.push_back(&event);
        std::stable_sort(leading_.begin(), leading_.end(),
                         [](Event const* a, Event const* b) { return a->importance > b->importance; });
        std::size_t bytes = 0;
        auto const beyond = std::find_if(leading_.begin(), leading_.end(), [&](Event const* event) {
            bytes += sizes_.at(event);
            return bytes > most_leading_bytes;
        });
        leading_.erase(beyond, leading_.end());
        // Back into the order of the timeline, in which the events stand one after the other in memory.
        std::sort(leading_.begin(), leading_.end(), std::less<>{});
        for (auto const* event : leading_)
            places_.on_overview.insert(event->id);
        for (std::size_t i = 0; i < std::min(page::most_on_overview, timeline_.conflicts.size()); ++i)
            places_.on_overview.insert(timeline_.conflicts[i].id);
    }

    [[nodiscard]] std::string write_overview() const {
        auto const here = context(places_.overview);
        std::string page;
        auto out = std::back_inserter(page);
        auto const title = page::title_of(here);
        page::begin_page(page, here, options_.title.empty() ? "Timeline, " + title : title);
        page::add_masthead(page, here);
        page += "</header>\n<main id=\"dateline-main\" tabindex=\"-1\">\n";
        page::add_strip(page, dated_events(), false);
        add_directory(page, here);
        page += "<div class=\"tools\"></div>\n";
        page::add_disagreements(page, here);
        fmt::format_to(out,
                       "<section id=\"dateline-events\" class=\"timeline\" aria-label=\"The {} most important "
                       "events\">\n",
                       leading_.size());
        page::add_dated_events(page, leading_, here);
        page += "</section>\n";
        page::add_warnings(page, here);
        page += "</main>\n";
        page::end_page(page, here);
        return page;
    }

    [[nodiscard]] std::vector<Event const*> dated_events() const {
        std::vector<Event const*> events;
        for (auto const& event : timeline_.events)
            events.push_back(&event);
        return events;
    }

    /// How much stands on a page and on those that continue it.
    [[nodiscard]] std::size_t count_from(std::size_t at) const {
        std::size_t count = 0;
        do {
            auto const& plan = plans_[at];
            count += plan.events.size() + plan.documents.size() + plan.conflicts.size();
            ++at;
        } while (at < plans_.size() && plans_[at].part > 1);
        return count;
    }

    /// Links to all pages that continue no other, each with how much stands there.
    void add_directory(std::string& page, Context const& here) const {
        auto out = std::back_inserter(page);
        fmt::format_to(out,
                       "<nav class=\"directory\" aria-label=\"All pages\"><p>Below are the {} most important events. "
                       "All of them:</p>\n<ul>\n",
                       leading_.size());
        for (std::size_t i = 0; i < plans_.size(); ++i) {
            if (plans_[i].part > 1) continue;
            fmt::format_to(out, "<li><a href=\"{}\">{}</a> <span class=\"count\">{}</span></li>\n",
                           here.link_to_page(plans_[i].name), plans_[i].title, count_from(i));
        }
        page += "</ul></nav>\n";
    }

    void add_neighbours(std::string& page, Context const& here, std::size_t at) const {
        auto out = std::back_inserter(page);
        fmt::format_to(out, R"(<nav aria-label="Pages"><ul><li><a href="{}">Overview</a></li>)",
                       here.link_to_page(places_.overview));
        if (at > 0)
            fmt::format_to(out, "<li><a rel=\"prev\" href=\"{}\">← {}</a></li>", here.link_to_page(plans_[at - 1].name),
                           plans_[at - 1].title);
        if (at + 1 < plans_.size())
            fmt::format_to(out, "<li><a rel=\"next\" href=\"{}\">{} →</a></li>", here.link_to_page(plans_[at + 1].name),
                           plans_[at + 1].title);
        page += "</ul></nav>";
    }

    [[nodiscard]] std::string write_page(std::size_t at) const {
        auto const& plan = plans_[at];
        auto const here = context(plan.name);
        std::string page;
        auto out = std::back_inserter(page);
        page::begin_page(page, here, fmt::format("{}: {}", page::title_of(here), plan.title));
        fmt::format_to(out, "<p class=\"kicker\">{}</p><h1 class=\"name\">{}</h1>\n", html(page::title_of(here)),
                       plan.title);
        add_neighbours(page, here, at);
        page += "</header>\n<main id=\"dateline-main\" tabindex=\"-1\">\n";
        if (at < dated_pages_) page::add_strip(page, plan.events);
        if (!plan.events.empty()) page += "<div class=\"tools\"></div>\n";
        if (at < dated_pages_) {
            page += "<section id=\"dateline-events\" class=\"timeline\" aria-label=\"Events\">\n";
            page::add_dated_events(page, plan.events, here);
            page += "</section>\n";
        } else if (!plan.events.empty()) {
            page += "<ol class=\"plain events\">\n";
            for (auto const* event : plan.events)
                page::add_event(page, *event, here, 2);
            page += "</ol>\n";
        }
        add_lists(page, plan, here);
        page += "</main>\n";
        page::end_page(page, here);
        return page;
    }

    static void add_lists(std::string& page, Plan const& plan, Context const& here) {
        if (!plan.documents.empty()) page += "<ol class=\"articles\">\n";
        for (auto const* document : plan.documents)
            page::add_article(page, *document, here, 2);
        if (!plan.documents.empty()) page += "</ol>\n";
        if (!plan.conflicts.empty()) page += "<ol class=\"conflicts\">\n";
        for (auto const* conflict : plan.conflicts)
            page::add_conflict(page, *conflict, here, 2);
        if (!plan.conflicts.empty()) page += "</ol>\n";
    }

    Timeline const& timeline_;
    TimelineIndex index_;
    PageOptions options_;
    Places places_;
    std::vector<Plan> plans_;
    std::size_t dated_pages_ = 0; ///< plans before this one are of dated events
    std::unordered_map<Event const*, std::size_t> sizes_;
    std::vector<Event const*> leading_;
    std::string scratch_;
};

} // namespace

std::vector<PageFile> to_pages(Timeline const& timeline, std::string const& overview, std::string const& folder,
                               std::string const& title) {
    return Pages(timeline, overview, folder, title).write();
}

} // namespace dateline::render
