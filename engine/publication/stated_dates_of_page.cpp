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

using html::LinkedObject;
using html::Tag;

/// Names of meta elements that hold the date of publication, best first.
constexpr auto published_names = std::to_array<std::string_view>({
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "og:pubdate",
    "datepublished",
    "date.published",
    "published_time",
    "published-date",
    "publisheddate",
    "published_date",
    "publication_date",
    "publication-date",
    "publicationdate",
    "publish-date",
    "publish_date",
    "publishdate",
    "publishtime",
    "pubdate",
    "pub_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "article.published",
    "article_date_original",
    "article.created",
    "originalpublicationdate",
    "vr:published_time",
    "ptime",
    "displaydate",
    "rnews:datepublished",
    "shareaholic:article_published_time",
    "bt:pubdate",
    "citation_online_date",
    "citation_publication_date",
    "prism.publicationdate",
    "dc.date.issued",
    "dcterms.issued",
    "dc.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.created",
    "dcsext.articlefirstpublished",
    "lastpublished",
    "date_published",
    "published",
    "content_create_date",
    "article:create",
    "pdate",
    "issued",
    "releasedate",
    "release_date",
    "datecreated",
    "creation_date",
    "dc:created",
    "video:release_date",
    "og:video:release_date",
    "uploaddate",
    "og:regdate",
    "docdate",
    "weibo:article:create_at",
    "weibo: article:create_at",
    "publish",
});

/// Names of meta elements that say "date" and not of what.
constexpr auto date_names =
    std::to_array<std::string_view>({"date", "dc.date", "dcterms.date", "dc:date", "og:date", "created", "timestamp",
                                     "datum", "article:date", "revision_date", "day"});

constexpr auto modified_names = std::to_array<std::string_view>({
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "article:modified",
    "datemodified",
    "date.modified",
    "modified_time",
    "lastmod",
    "last-modified",
    "lastmodified",
    "last_modified",
    "dc.date.modified",
    "dcterms.modified",
    "revised",
    "article:update",
    "updated_time",
    "utime",
    "dateupdated",
    "dateupdate",
    "last_updated_date",
    "modificationdate",
    "modified",
});

template <std::size_t n>
[[nodiscard]] std::optional<int> place_in(std::array<std::string_view, n> const& names, std::string_view name) {
    auto const found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<int>(found - names.begin());
}

/// Properties under which an object holds other things than itself: readers' comments, pictures, other articles.
[[nodiscard]] bool is_of_something_else(std::string_view property) {
    constexpr auto others = std::to_array<std::string_view>(
        {"comment",   "review", "reviews",     "hasPart",         "itemListElement", "mentions",
         "citation",  "image",  "video",       "associatedMedia", "isPartOf",        "isBasedOn",
         "publisher", "author", "relatedLink", "liveBlogUpdate",  "acceptedAnswer",  "suggestedAnswer",
         "thumbnail", "logo",   "about",       "subjectOf",       "episode",         "offers"});
    return std::find(others.begin(), others.end(), property) != others.end();
}

class Collector {
public:
    Collector(std::string_view page, html::Tree const& tree, html::Outline const& outline,
              html::Metadata const& metadata, DateOrder order, std::vector<PageDate>& dates)
        : page_(page), tree_(tree), outline_(outline), metadata_(metadata), order_(order), dates_(dates) {}

    void run() {
        for (auto const& object : metadata_.linked)
            linked(object);
        for (auto const& tag : metadata_.tags)
            meta(tag);
        for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
            if (tree_.nodes[i].tag == Tag::script) {
                if (embedded_ < most_embedded) script(i);
            } else {
                element(i);
            }
        }
        if (auto date = date_in_address(metadata_.url)) {
            dates_.push_back(*std::move(date));
        } else {
            permalink();
        }
    }

private:
    void add(PageDateSource source, int weight, std::string_view words, std::string where) {
        if (auto const date = date_of_field(words, order_)) {
            dates_.push_back({source, *date, weight, std::string(trimmed(words)), std::move(where)});
        }
    }

    void linked(LinkedObject const& object) {
        for (auto const* at = &object;; at = &metadata_.linked[at->parent]) {
            if (is_of_something_else(at->property)) return;
            if (at->parent == LinkedObject::none) break;
        }
        auto const is_article = html::is_article_type(object.type);
        auto const source = is_article ? PageDateSource::linked_article : PageDateSource::linked_page;
        // Of several articles the one that the page is about.
        auto weight = object.parent == LinkedObject::none ? 1 : 0;
        if (!object.url.empty() && object.url == metadata_.url) weight += 2;
        if (!object.name.empty() && metadata_.title.find(object.name) != std::string::npos) weight += 2;
        if (object.type.ends_with("NewsArticle")) weight += 1;
        auto const where = [&](std::string_view field) { return fmt::format("JSON-LD {} of {}", field, object.type); };
        add(source, weight, object.published, where("datePublished"));
        if (object.published.empty()) {
            add(source, weight - 1, object.uploaded, where("uploadDate"));
            add(is_article ? source : PageDateSource::linked_page, weight - 2, object.created, where("dateCreated"));
        }
        add(PageDateSource::modified, 2, object.modified, where("dateModified"));
    }

    void meta(html::MetaTag const& tag) {
        auto const where = [&] { return fmt::format("meta {}", tag.name); };
        if (auto const place = place_in(published_names, tag.name)) {
            // Of microdata, only what stands in no list of other articles.
            if (outline_.parts[tag.node] == html::Part::aside || outline_.parts[tag.node] == html::Part::comments)
                return;
            add(PageDateSource::meta_published, -*place, tag.content, where());
        } else if (auto const weak = place_in(date_names, tag.name)) {
            add(PageDateSource::meta_date, -*weak, tag.content, where());
        } else if (auto const modified = place_in(modified_names, tag.name)) {
            add(PageDateSource::modified, -*modified, tag.content, where());
        }
    }

    /// The address of the page as its title links to it.
    void permalink() {
        if (outline_.title == 0) return;
        for (auto i = outline_.title; i < tree_.nodes[outline_.title].end; ++i) {
            if (tree_.nodes[i].tag != Tag::a) continue;
            auto const target = html::attribute(tree_.nodes[i].source.in(page_), "href");
            if (!target) continue;
            auto date = date_in_address(*target);
            if (!date) continue;
            date->where = "address that the title links to";
            dates_.push_back(*std::move(date));
            return;
        }
    }

    /// "publishedAt": "2020-03-04T…" in the data of a script. The name may be any that has "publi" in it.
    void script(std::uint32_t i) {
        auto const& node = tree_.nodes[i];
        // JSON-LD has been read as what it is.
        if (node.end == i + 1 || node.source.in(page_).find("ld+json") != std::string_view::npos) return;
        auto const text = tree_.nodes[i + 1].source.in(page_);
        constexpr std::string_view mark = "ubli";
        for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) {
            auto const name_end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-", at);
            if (name_end == std::string_view::npos) return;
            auto name_begin = at;
            while (
                name_begin > 0 && at - name_begin < 24 &&
                (ascii::is_letter(text[name_begin - 1]) || text[name_begin - 1] == '_' || text[name_begin - 1] == '-'))
                --name_begin;
            auto const name = ascii::lower(text.substr(name_begin, name_end - name_begin));
            if (name.find("last") != std::string::npos || name.find("update") != std::string::npos ||
                name.find("modif") != std::string::npos || name.find("until") != std::string::npos)
                continue;
            auto value = name_end;
            while (value < text.size() && value - name_end < 6 &&
                   (text[value] == '"' || text[value] == '\'' || text[value] == ':' || text[value] == ' ' ||
                    text[value] == '\\' || text[value] == '='))
                ++value;
            if (value - name_end < 2 || value >= text.size() || !ascii::is_digit(text[value])) continue;
            auto const end = text.find_first_of("\"'\\,}", value);
            if (end == std::string_view::npos || end - value > 40) continue;
            add(PageDateSource::embedded, 0, text.substr(value, end - value), fmt::format("{} in a script", name));
            ++embedded_;
            if (embedded_ >= most_embedded) return;
        }
    }

    /// itemprop="datePublished" on any element, and pubdate on time elements.
    void element(std::uint32_t i) {
        auto const& node = tree_.nodes[i];
        if (node.tag == Tag::text || node.tag == Tag::meta || node.source.size() < 16) return;
        auto const tag = node.source.in(page_);
        auto const may_be = tag.find("prop") != std::string_view::npos || tag.find("pubdate") != std::string_view::npos;
        if (!may_be || outline_.parts[i] == html::Part::comments || outline_.parts[i] == html::Part::aside) return;
        std::string name;
        std::string_view value;
        html::Attributes attributes(tag);
        while (auto const next = attributes.next()) {
            auto const attribute = ascii::lower(next->name);
            if (attribute == "itemprop" || attribute == "property") name += ' ' + ascii::lower(next->value);
            if (attribute == "pubdate") name += " datepublished";
            if (attribute == "content" || attribute == "datetime") value = next->value;
        }
        auto const is_published = name.find("datepublished") != std::string::npos;
        auto const is_created = name.find("datecreated") != std::string::npos;
        auto const is_modified = name.find("datemodified") != std::string::npos;
        if (!is_published && !is_created && !is_modified) return;
        auto const words = value.empty() ? line_of(page_, tree_, i, node.end, 100) : without_entities(value);
        auto const source = is_published || is_created ? PageDateSource::item_published : PageDateSource::modified;
        add(source, is_published ? 1 : 0, words, is_modified ? "itemprop dateModified" : "itemprop datePublished");
    }

    std::string_view page_;
    html::Tree const& tree_;
    html::Outline const& outline_;
    html::Metadata const& metadata_;
    static constexpr int most_embedded = 20;
    DateOrder order_;
    std::vector<PageDate>& dates_;
    int embedded_ = 0;
};

[[nodiscard]] bool is_plausible(StatedDate const& date) {
    constexpr auto first = date::local_days{date::year{1980} / 1 / 1};
    constexpr auto last = date::local_days{date::year{2100} / 1 / 1};
    return date.interval.bounded() && *date.interval.earliest >= Instant{first} &&
           *date.interval.earliest < Instant{last} && date.granularity <= Granularity::month;
}

} // namespace

std::optional<StatedDate> date_of_field(std::string_view value, DateOrder order) {
    constexpr std::size_t longest = 120;
    value = trimmed(value);
    if (value.size() < 6 || value.size() > longest) return std::nullopt;
    auto const written = written_dates(value, order);
    // The grammar knows ISO 8601 to the second; but not every month's name.
    auto const is_iso = value.size() >= 8 && std::all_of(value.begin(), value.begin() + 4, ascii::is_digit);
    if (is_iso) {
        if (auto const stated = parse_stated_date(value)) {
            if (!is_plausible(*stated)) return std::nullopt;
            return stated;
        }
    }
    if (written.empty() || !is_plausible(written.front().date)) return std::nullopt;
    return written.front().date;
}

void add_stated_dates(std::string_view page, html::Tree const& tree, html::Outline const& outline,
                      html::Metadata const& metadata, DateOrder order, std::vector<PageDate>& dates) {
    Collector(page, tree, outline, metadata, order, dates).run();
}

} // namespace dateline::engine
