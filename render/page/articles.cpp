#include "render/date_words.hpp"
#include "render/export_words.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace dateline::render::page {

using namespace engine;

namespace {

void add_publication(std::string& page, Publication const& published) {
    auto out = std::back_inserter(page);
    if (published.interval)
        fmt::format_to(out, "<p>Published {} <span class=\"how\">({})</span></p>",
                       time_element(*published.interval, date_words(published)), method_words(published.method));
    else
        page += "<p>Publication date unknown</p>";
    if (published.evidence.empty()) return;
    page += "<ul class=\"evidence\">";
    for (auto const& evidence : published.evidence) {
        page += "<li>";
        if (!evidence.text.empty()) fmt::format_to(out, "“{}”: ", html(evidence.text));
        fmt::format_to(out, "{}</li>", html(evidence.says));
    }
    page += "</ul>";
}

void add_dropped(std::string& page, std::vector<Dropped> const& dropped) {
    if (dropped.empty()) return;
    auto out = std::back_inserter(page);
    fmt::format_to(out, "<details><summary>{} left out</summary><ul class=\"evidence\">",
                   counted(dropped.size(), "passage", "passages"));
    for (auto const& [span, why] : dropped)
        fmt::format_to(out, "<li>{} (characters {}–{})</li>", html(why), span.begin, span.end);
    page += "</ul></details>";
}

} // namespace

void add_article(std::string& page, TimelineDocument const& document, Context const& context, unsigned depth) {
    auto out = std::back_inserter(page);
    auto const& article = document.article;
    auto const level = context.heading(depth);
    fmt::format_to(out, "<li class=\"article\" id=\"{}\"><h{}><bdi>{}</bdi></h{}>\n<p class=\"path\">",
                   html(document.id), level, html(display_name(document)), level);
    if (article.publisher) fmt::format_to(out, "<bdi>{}</bdi> · ", html(*article.publisher));
    fmt::format_to(out, "<code><bdi>{}</bdi></code></p>\n", html(article.path));
    add_publication(page, article.published);
    if (document.copy_of) {
        auto const* original = context.index.document(*document.copy_of);
        if (original)
            fmt::format_to(out, "<p>Copy of <a href=\"{}\">{}</a>: counts as the same source</p>",
                           context.link(original->id), html(display_name(*original)));
    }
    add_dropped(page, article.dropped);
    if (auto const text = context.texts.find(article.path); text != context.texts.end())
        add_text(page, document, *text->second, context);
    page += "</li>\n";
}

void add_articles(std::string& page, Context const& context) {
    fmt::format_to(std::back_inserter(page),
                   "<section class=\"part\" aria-labelledby=\"dateline-articles\"><h{0} id=\"dateline-articles\">The "
                   "articles</h{0}>\n<ol "
                   "class=\"articles\">\n",
                   context.heading(2));
    for (auto const& document : context.timeline.documents)
        add_article(page, document, context, 3);
    page += "</ol></section>\n";
}

void add_warnings(std::string& page, Context const& context) {
    if (context.timeline.warnings.empty()) return;
    auto out = std::back_inserter(page);
    fmt::format_to(
        out,
        "<section class=\"part\" aria-labelledby=\"dateline-warnings\"><h{0} id=\"dateline-warnings\">Left out, and "
        "warnings</h{0}>\n<ul class=\"warnings\">\n",
        context.heading(2));
    auto const& warnings = context.timeline.warnings;
    auto const most = context.places ? std::min(warnings.size(), most_on_overview) : warnings.size();
    for (std::size_t i = 0; i < most; ++i)
        fmt::format_to(out, "<li><code><bdi>{}</bdi></code> {}</li>\n", html(warnings[i].path),
                       html(warnings[i].message));
    if (most < warnings.size())
        fmt::format_to(out, "<li>and {}</li>\n", counted(warnings.size() - most, "more warning", "more warnings"));
    page += "</ul></section>\n";
}

} // namespace dateline::render::page
