#include "engine/event/undated.hpp"

#include "engine/event/extract.hpp"
#include "engine/json_number.hpp"
#include "engine/publication/infer.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

namespace dateline::engine {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format = "dateline.undated";

/// The map as flat triples: bytes of text, where they begin in the file, bytes there.
Json map_to_json(Document const& document) {
    Json runs = Json::array();
    auto const size = static_cast<std::uint32_t>(document.text.size());
    auto const place_of = [&](std::uint32_t at) { return document.map.source_of({at, at + 1}); };
    for (std::uint32_t at = 0; at < size;) {
        auto const first = place_of(at);
        auto end = at + 1;
        if (first.end - first.begin == 1) {
            // A copy goes on as long as the file does byte for byte.
            while (end < size && place_of(end) == TextMap::SourceSpan{first.begin + (end - at), first.end + (end - at)})
                ++end;
            for (auto const number : {std::uint64_t{end - at}, first.begin, std::uint64_t{end - at}})
                runs.push_back(number);
        } else {
            while (end < size && place_of(end) == first)
                ++end;
            for (auto const number : {std::uint64_t{end - at}, first.begin, first.end - first.begin})
                runs.push_back(number);
        }
        at = end;
    }
    return runs;
}

TextMap map_from(Json const& runs) {
    TextMap map;
    for (std::size_t i = 0; i + 2 < runs.size(); i += 3) {
        map.append(whole_number<std::uint32_t>(runs.at(i)), whole_number<std::uint64_t>(runs.at(i + 1)),
                   whole_number<std::uint32_t>(runs.at(i + 2)));
    }
    return map;
}

UndatedArticle article_from(Json const& json) {
    UndatedArticle article;
    auto& document = article.document;
    document.path = json.at("path").get<std::string>();
    document.sha256 = json.at("sha256").get<std::string>();
    document.title = json.at("title").get<std::string>();
    if (!json.at("publisher").is_null()) document.publisher = json.at("publisher").get<std::string>();
    document.language = json.at("language").get<std::string>();
    document.text = json.at("text").get<std::string>();
    document.map = map_from(json.at("map"));
    document.id = json.at("id").get<std::string>();
    document.url = json.at("url").get<std::string>();
    document.byline = json.at("byline").get<std::string>();
    document.note = json.at("note").get<std::string>();
    auto const known = format_from_name(json.at("kind").get<std::string>());
    if (!known) throw InvalidJson("a value out of range");
    document.format = *known;
    for (Json const& signal : json.at("signals"))
        document.signals.push_back(enum_number(signal, WireSignal::withheld));
    std::uint32_t last = 0;
    for (Json const& item : json.at("dropped")) {
        Span const span{whole_number<std::uint32_t>(item.at("bytes").at(0)),
                        whole_number<std::uint32_t>(item.at("bytes").at(1))};
        if (span.begin < last || span.end < span.begin || span.end > document.text.size())
            throw InvalidJson("a value out of range");
        last = span.end;
        document.dropped.push_back({span, item.at("why").get<std::string>()});
    }
    article.options.hemisphere = enum_number(json.at("hemisphere"), Hemisphere::southern);
    article.options.date_order = enum_number(json.at("date_order"), DateOrder::month_year_day);
    article.options.fiscal_year_start_month = whole_number<std::uint8_t>(json.at("fiscal_year_start_month"));
    return article;
}

} // namespace

std::string to_json_line(UndatedArticle const& article) {
    auto const& document = article.document;
    Json dropped = Json::array();
    for (Dropped const& item : document.dropped)
        dropped.push_back({{"bytes", {item.span.begin, item.span.end}}, {"why", item.why}});
    Json signals = Json::array();
    for (auto const signal : document.signals)
        signals.push_back(static_cast<int>(signal));
    Json const json = {{"format", format},
                       {"version", 1},
                       {"path", document.path},
                       {"sha256", document.sha256},
                       {"title", document.title},
                       {"publisher", document.publisher ? Json(*document.publisher) : Json(nullptr)},
                       {"language", document.language},
                       {"kind", name(document.format)},
                       {"id", document.id},
                       {"url", document.url},
                       {"byline", document.byline},
                       {"note", document.note},
                       {"signals", signals},
                       {"text", document.text},
                       {"map", map_to_json(document)},
                       {"dropped", dropped},
                       {"hemisphere", static_cast<int>(article.options.hemisphere)},
                       {"date_order", static_cast<int>(article.options.date_order)},
                       {"fiscal_year_start_month", article.options.fiscal_year_start_month}};
    return json.dump();
}

std::optional<Result<UndatedArticle>> undated_from_json_line(std::string_view line) {
    // Nearly every line is an article, and those are long: look before parsing.
    if (line.substr(0, line.find(',')).find(format) == std::string_view::npos) return std::nullopt;
    try {
        return article_from(Json::parse(line));
    } catch (std::exception const& failure) {
        return Error{ErrorCode::malformed_mention, failure.what()};
    }
}

void date_articles(std::vector<ArticleMentions>& articles, std::vector<UndatedArticle> undated) {
    if (undated.empty()) return;
    auto const key = [](UndatedArticle const& article) {
        return std::tie(article.document.path, article.document.sha256);
    };
    std::ranges::sort(undated, {}, key);
    auto const same = [&](UndatedArticle const& x, UndatedArticle const& y) { return key(x) == key(y); };
    undated.erase(std::unique(undated.begin(), undated.end(), same), undated.end());
    std::vector<Document> documents;
    documents.reserve(undated.size());
    for (auto& article : undated)
        documents.push_back(std::move(article.document));
    auto dated = articles;
    std::ranges::sort(dated, {}, [](ArticleMentions const& article) {
        return std::tie(article.article.path, article.article.sha256);
    });
    infer_publications(documents, dated, undated.front().options);
    for (std::size_t i = 0; i < documents.size(); ++i)
        articles.push_back(extract(std::move(documents[i]), undated[i].options, {}));
}

} // namespace dateline::engine
