#include "engine/event/exchange.hpp"

#include "engine/json_number.hpp"

#include "engine/calendar/interval.hpp"

#include <nlohmann/json.hpp>

#include <charconv>

namespace dateline::engine {

namespace {

using Json = nlohmann::ordered_json;

template <class T> Json optional_to_json(std::optional<T> const& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json to_json(Span span) {
    return Json::array({span.begin, span.end});
}
Json to_json(TextMap::SourceSpan span) {
    return Json::array({span.begin, span.end});
}

/// Ends as seconds of local time, or null: exact, unlike the inclusive form that people read.
Json to_json(Interval const& interval) {
    auto const seconds = [](std::optional<Instant> const& instant) {
        return instant ? Json(instant->time_since_epoch().count()) : Json(nullptr);
    };
    return Json::array({seconds(interval.earliest), seconds(interval.latest)});
}

Json to_json(TimeReading const& reading) {
    return {{"type", reading.type},
            {"value", reading.value},
            {"mod", optional_to_json(reading.mod)},
            {"edtf", optional_to_json(reading.edtf)},
            {"interval", to_json(reading.interval)},
            {"granularity", static_cast<int>(reading.granularity)}};
}

Json to_json(TimeMention const& time) {
    Json alternatives = Json::array();
    for (TimeReading const& alternative : time.alternatives)
        alternatives.push_back(to_json(alternative));
    return {{"chars", to_json(time.place.chars)},
            {"bytes", to_json(time.place.bytes)},
            {"text", time.text},
            {"reading", to_json(time.reading)},
            {"rule", time.rule},
            {"why", time.why},
            {"alternatives", alternatives},
            {"confidence", time.confidence}};
}

Json to_json(ImpliedTime const& implied) {
    return {{"interval", to_json(implied.interval)},
            {"granularity", static_cast<int>(implied.granularity)},
            {"edtf", implied.edtf},
            {"because", implied.because}};
}

/// "after": [[3, "connective", "two days after", 2, 2], …], with null for no most.
Json to_json(Precedence const& earlier) {
    return Json::array(
        {earlier.mention, name(earlier.sign), earlier.words, earlier.gap.least, optional_to_json(earlier.gap.most)});
}

Json to_json(Mention const& mention) {
    Json after = Json::array();
    for (Precedence const& earlier : mention.after)
        after.push_back(to_json(earlier));
    Json figures = Json::array();
    for (Figure const& figure : mention.figures) {
        figures.push_back({{"value", figure.value}, {"unit", figure.unit}, {"chars", to_json(figure.chars)}});
    }
    return {{"chars", to_json(mention.place.chars)},
            {"bytes", to_json(mention.place.bytes)},
            {"page", mention.page},
            {"quote", mention.quote},
            {"predicate", mention.predicate},
            {"predicate_chars", to_json(mention.predicate_chars)},
            {"lemma", mention.lemma},
            {"form", static_cast<int>(mention.form)},
            {"main", mention.main},
            {"negated", mention.negated},
            {"title", mention.title},
            {"participants", mention.participants},
            {"involved", mention.involved},
            {"content", mention.content},
            {"figures", figures},
            {"attribution", optional_to_json(mention.attribution)},
            {"status", name(mention.status)},
            {"time", mention.time ? to_json(*mention.time) : Json(nullptr)},
            {"implied", mention.implied ? to_json(*mention.implied) : Json(nullptr)},
            {"position", mention.position},
            {"after", after}};
}

Json to_json(Publication const& published) {
    Json evidence = Json::array();
    for (Evidence const& item : published.evidence) {
        evidence.push_back({{"chars", to_json(item.span)}, {"text", item.text}, {"says", item.says}});
    }
    return {{"interval", published.interval ? to_json(*published.interval) : Json(nullptr)},
            {"granularity", static_cast<int>(published.granularity)},
            {"qualifier", static_cast<int>(published.qualifier)},
            {"method", name(published.method)},
            {"evidence", evidence}};
}

Span span_from(Json const& json) {
    return {whole_number<std::uint32_t>(json.at(0)), whole_number<std::uint32_t>(json.at(1))};
}
TextMap::SourceSpan source_span_from(Json const& json) {
    return {whole_number<std::uint64_t>(json.at(0)), whole_number<std::uint64_t>(json.at(1))};
}

template <class T> std::optional<T> optional_from(Json const& json) {
    if (json.is_null()) return {};
    return json.get<T>();
}

std::optional<std::int32_t> optional_number(Json const& json) {
    if (json.is_null()) return {};
    return whole_number<std::int32_t>(json);
}

Interval interval_from(Json const& json) {
    auto const instant = [](Json const& seconds) -> std::optional<Instant> {
        if (seconds.is_null()) return {};
        return Instant{std::chrono::seconds{whole_number<std::int64_t>(seconds)}};
    };
    Interval interval{instant(json.at(0)), instant(json.at(1))};
    if (interval.bounded() && !(*interval.earliest < *interval.latest))
        throw InvalidJson("interval ends before it begins");
    return interval;
}

template <class T> T known(std::optional<T> value, std::string_view field) {
    if (!value) throw InvalidJson("unknown " + std::string(field));
    return *value;
}

TimeReading reading_from(Json const& json) {
    TimeReading reading;
    reading.type = json.at("type").get<std::string>();
    reading.value = json.at("value").get<std::string>();
    reading.mod = optional_from<std::string>(json.at("mod"));
    reading.edtf = optional_from<std::string>(json.at("edtf"));
    reading.interval = interval_from(json.at("interval"));
    reading.granularity = enum_number(json.at("granularity"), Granularity::millennium);
    return reading;
}

TimeMention time_from(Json const& json) {
    TimeMention time;
    time.place = {span_from(json.at("chars")), source_span_from(json.at("bytes"))};
    time.text = json.at("text").get<std::string>();
    time.reading = reading_from(json.at("reading"));
    time.rule = json.at("rule").get<std::string>();
    time.why = json.at("why").get<std::vector<std::string>>();
    for (Json const& alternative : json.at("alternatives"))
        time.alternatives.push_back(reading_from(alternative));
    time.confidence = json.at("confidence").get<float>();
    return time;
}

ImpliedTime implied_from(Json const& json) {
    ImpliedTime implied;
    implied.interval = interval_from(json.at("interval"));
    implied.granularity = enum_number(json.at("granularity"), Granularity::millennium);
    implied.edtf = json.at("edtf").get<std::string>();
    implied.because = json.at("because").get<std::string>();
    return implied;
}

Precedence precedence_from(Json const& json) {
    Precedence earlier;
    earlier.mention = whole_number<std::uint32_t>(json.at(0));
    earlier.sign = known(order_sign_from_name(json.at(1).get<std::string>()), "sign");
    earlier.words = json.at(2).get<std::string>();
    earlier.gap = {whole_number<std::int32_t>(json.at(3)), optional_number(json.at(4))};
    if (earlier.gap.least < 0 || earlier.gap.most.value_or(earlier.gap.least) < earlier.gap.least)
        throw InvalidJson("number of days out of range");
    return earlier;
}

Mention mention_from(Json const& json) {
    Mention mention;
    mention.place = {span_from(json.at("chars")), source_span_from(json.at("bytes"))};
    mention.page = whole_number<std::uint32_t>(json.at("page"));
    mention.quote = json.at("quote").get<std::string>();
    mention.predicate = json.at("predicate").get<std::string>();
    mention.predicate_chars = span_from(json.at("predicate_chars"));
    mention.lemma = json.at("lemma").get<std::string>();
    mention.form = enum_number(json.at("form"), Form::noun);
    mention.main = json.at("main").get<bool>();
    mention.negated = json.at("negated").get<bool>();
    mention.title = json.at("title").get<std::string>();
    mention.participants = json.at("participants").get<std::vector<std::string>>();
    mention.involved = json.at("involved").get<std::vector<std::string>>();
    mention.content = json.at("content").get<std::vector<std::string>>();
    for (Json const& figure : json.at("figures")) {
        mention.figures.push_back(
            {figure.at("value").get<double>(), figure.at("unit").get<std::string>(), span_from(figure.at("chars"))});
    }
    mention.attribution = optional_from<std::string>(json.at("attribution"));
    mention.status = known(status_from_name(json.at("status").get<std::string>()), "status");
    if (!json.at("time").is_null()) mention.time = time_from(json.at("time"));
    if (!json.at("implied").is_null()) mention.implied = implied_from(json.at("implied"));
    mention.position = whole_number<std::uint32_t>(json.at("position"));
    for (Json const& earlier : json.at("after"))
        mention.after.push_back(precedence_from(earlier));
    return mention;
}

Publication publication_from(Json const& json) {
    Publication published;
    if (!json.at("interval").is_null()) published.interval = interval_from(json.at("interval"));
    published.granularity = enum_number(json.at("granularity"), Granularity::millennium);
    published.qualifier = enum_number(json.at("qualifier"), Qualifier::uncertain);
    published.method = known(publication_method_from_name(json.at("method").get<std::string>()), "method");
    for (Json const& item : json.at("evidence")) {
        published.evidence.push_back(
            {span_from(item.at("chars")), item.at("text").get<std::string>(), item.at("says").get<std::string>()});
    }
    return published;
}

} // namespace

std::string to_json_line(ArticleMentions const& article) {
    Json dropped = Json::array();
    for (Dropped const& item : article.article.dropped) {
        dropped.push_back({{"chars", to_json(item.span)}, {"why", item.why}});
    }
    Json mentions = Json::array();
    for (Mention const& mention : article.mentions)
        mentions.push_back(to_json(mention));
    Json const json = {{"format", "dateline.mentions"},
                       {"version", 1},
                       {"path", article.article.path},
                       {"sha256", article.article.sha256},
                       {"title", article.article.title},
                       {"publisher", optional_to_json(article.article.publisher)},
                       {"language", article.article.language},
                       {"file_format", name(article.article.format)},
                       {"words", article.article.words},
                       {"signals", article.article.signals},
                       {"published", to_json(article.article.published)},
                       {"dropped", dropped},
                       {"shingles", article.article.shingles},
                       {"mentions", mentions}};
    return json.dump();
}

Result<ArticleMentions> article_from_json_line(std::string_view line) {
    try {
        Json const json = Json::parse(line);
        if (json.at("format") != "dateline.mentions" || json.at("version") != 1) {
            return Error{ErrorCode::malformed_mention, "format is not dateline.mentions, version 1"};
        }
        ArticleMentions article;
        article.article.path = json.at("path").get<std::string>();
        article.article.sha256 = json.at("sha256").get<std::string>();
        article.article.title = json.at("title").get<std::string>();
        article.article.publisher = optional_from<std::string>(json.at("publisher"));
        article.article.language = json.at("language").get<std::string>();
        article.article.format = known(format_from_name(json.at("file_format").get<std::string>()), "file_format");
        article.article.words = whole_number<std::uint32_t>(json.at("words"));
        article.article.signals = json.at("signals").get<std::vector<std::string>>();
        article.article.published = publication_from(json.at("published"));
        for (Json const& item : json.at("dropped")) {
            article.article.dropped.push_back({span_from(item.at("chars")), item.at("why").get<std::string>()});
        }
        article.article.shingles.reserve(json.at("shingles").size());
        for (Json const& shingle : json.at("shingles"))
            article.article.shingles.push_back(whole_number<std::uint64_t>(shingle));
        article.mentions.reserve(json.at("mentions").size());
        for (Json const& item : json.at("mentions"))
            article.mentions.push_back(mention_from(item));
        for (Mention const& mention : article.mentions) {
            for (Precedence const& earlier : mention.after)
                if (earlier.mention >= article.mentions.size()) throw InvalidJson("no such mention");
        }
        return article;
    } catch (std::exception const& failure) {
        return Error{ErrorCode::malformed_mention, failure.what()};
    }
}

std::string to_json_line(Warning const& warning) {
    Json const json = {
        {"format", "dateline.warning"}, {"version", 1}, {"path", warning.path}, {"message", warning.message}};
    return json.dump();
}

std::optional<Warning> warning_from_json_line(std::string_view line) {
    // Nearly every line is an article, and those are long: look before parsing.
    if (line.substr(0, line.find(',')).find("dateline.warning") == std::string_view::npos) return {};
    Json const json = Json::parse(line, nullptr, false);
    if (!json.is_object() || json.value("format", Json{}) != "dateline.warning") return {};
    auto const path = json.find("path");
    auto const text = json.find("message");
    if (path == json.end() || !path->is_string() || text == json.end() || !text->is_string()) return {};
    return Warning{path->get<std::string>(), text->get<std::string>()};
}

} // namespace dateline::engine
