#include "render/date_words.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <iterator>

namespace dateline::render::page {

using namespace engine;

namespace {

void add_publication(std::string& page, Publication const& published) {
    auto out = std::back_inserter(page);
    if (published.interval)
        fmt::format_to(out, "<p>Published {} <span class=\"how\">({})</span></p>",
                       time_element(*published.interval, date_words(published)), words(published.method));
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

std::string_view words(PublicationMethod method) {
    switch (method) {
    case PublicationMethod::given:
        return "given by the user";
    case PublicationMethod::metadata:
        return "stated in the file";
    case PublicationMethod::dateline:
        return "dateline of the text";
    case PublicationMethod::filename:
        return "in the file’s name";
    case PublicationMethod::inferred:
        return "inferred from the texts";
    case PublicationMethod::unknown:
        return "unknown";
    }
    return "";
}

void add_articles(std::string& page, Timeline const& timeline, Index const& index) {
    auto out = std::back_inserter(page);
    page += "<section class=\"part\" aria-labelledby=\"articles\"><h2 id=\"articles\">The articles</h2>\n<ol "
            "class=\"articles\">\n";
    for (auto const& document : timeline.documents) {
        auto const& article = document.article;
        fmt::format_to(out, "<li id=\"{}\" lang=\"en\"><h3><bdi>{}</bdi></h3>\n<p class=\"path\">", html(document.id),
                       html(display_name(document)));
        if (article.publisher) fmt::format_to(out, "<bdi>{}</bdi> · ", html(*article.publisher));
        fmt::format_to(out, "<code><bdi>{}</bdi></code></p>\n", html(article.path));
        add_publication(page, article.published);
        if (document.copy_of) {
            auto const* original = index.document(*document.copy_of);
            if (original)
                fmt::format_to(out, "<p>Copy of <a href=\"#{}\">{}</a>: counts as the same source</p>",
                               html(original->id), html(display_name(*original)));
        }
        add_dropped(page, article.dropped);
        page += "</li>\n";
    }
    page += "</ol></section>\n";
}

void add_warnings(std::string& page, Timeline const& timeline) {
    if (timeline.warnings.empty()) return;
    page += "<section class=\"part\" aria-labelledby=\"warnings\"><h2 id=\"warnings\">Left out, and "
            "warnings</h2>\n<ul class=\"warnings\">\n";
    for (auto const& warning : timeline.warnings)
        fmt::format_to(std::back_inserter(page), "<li><code><bdi>{}</bdi></code> {}</li>\n", html(warning.path),
                       html(warning.message));
    page += "</ul></section>\n";
}

} // namespace dateline::render::page
