#include "render/cli/suite_json.hpp"

#include "render/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <limits>

namespace dateline::cli {
namespace {

using Json = nlohmann::ordered_json;

Error malformed(std::string detail) {
    return {ErrorCode::malformed_case, std::move(detail)};
}

/// Nesting without end would overflow the stack of a parser that recurses, and of the destructor.
Json parsed(std::string_view line) {
    constexpr int deepest = 16;
    auto const no_deeper = [](int depth, Json::parse_event_t, Json const&) { return depth <= deepest; };
    return Json::parse(line, no_deeper, false);
}

using Offset = decltype(grammar::Span::begin);

std::string token(Json const& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// JSON in one line as people write it, with a space after commas and colons.
std::string one_line(Json const& json) {
    if (json.empty() || !json.is_structured()) return token(json);
    std::string line;
    for (auto const& [key, value] : json.items()) {
        if (!line.empty()) line += ", ";
        if (json.is_object()) line += token(Json(key)) + ": ";
        line += one_line(value);
    }
    return json.is_object() ? '{' + line + '}' : '[' + line + ']';
}

/// The bytes of `text` at `chars`; empty where it has no such place.
std::string_view at(std::string_view text, grammar::Span chars) {
    auto const begin = render::offset_of_code_point(text, chars.begin);
    auto const end = render::offset_of_code_point(text, chars.end);
    return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

std::optional<grammar::Span> span_of(Json const& chars) {
    auto const fits = [](Json const& number) {
        return number.is_number_unsigned() && number.get<std::uint64_t>() <= std::numeric_limits<Offset>::max();
    };
    if (!chars.is_array() || chars.size() != 2 || !fits(chars[0]) || !fits(chars[1])) return std::nullopt;
    grammar::Span const span{chars[0].get<Offset>(), chars[1].get<Offset>()};
    return span.begin < span.end ? std::optional{span} : std::nullopt;
}

/// The members of `time` that cases can speak of; nothing where one is neither text nor null.
std::optional<std::vector<MemberText>> members_of(Json const& time) {
    std::vector<MemberText> members;
    for (std::size_t i = 0; i < member_names.size(); ++i) {
        auto const found = time.find(member_names[i]);
        if (found == time.end()) continue;
        auto const member = static_cast<Member>(i);
        if (found->is_string()) {
            members.push_back({member, found->get<std::string>()});
        } else if (found->is_null()) {
            members.push_back({member, std::nullopt});
        } else {
            return std::nullopt;
        }
    }
    return members;
}

/// Values of alternatives, which are texts or objects with a "value".
std::optional<std::vector<std::string>> alternatives_of(Json const& time) {
    std::vector<std::string> values;
    auto const found = time.find("alternatives");
    if (found == time.end() || found->is_null()) return values;
    if (!found->is_array()) return std::nullopt;
    for (auto const& alternative : *found) {
        auto const& value =
            alternative.is_object() && alternative.contains("value") ? alternative["value"] : alternative;
        if (!value.is_string()) return std::nullopt;
        values.push_back(value.get<std::string>());
    }
    return values;
}

/// A member that holds a text, or nothing where it is missing or null.
std::optional<std::string> text_at(Json const& object, char const* key) {
    auto const found = object.find(key);
    return found != object.end() && found->is_string() ? std::optional{found->get<std::string>()} : std::nullopt;
}

bool is_text_or_null(Json const& object, char const* key) {
    auto const found = object.find(key);
    return found == object.end() || found->is_string() || found->is_null();
}

Result<ExpectedTime> expected_from(Json const& time, std::string_view text) {
    if (!time.is_object()) return malformed("a time is an object");
    ExpectedTime expected;
    if (time.contains("chars")) {
        expected.chars = span_of(time["chars"]);
        if (!expected.chars) return malformed("\"chars\" are two numbers, the second one greater");
        expected.words = at(text, *expected.chars);
        if (code_points(expected.words) != expected.chars->end - expected.chars->begin)
            return malformed("\"chars\" lie outside the text");
    }
    if (auto words = text_at(time, "text")) {
        if (expected.chars && *words != expected.words) {
            return malformed(R"(at "chars" stands ")" + expected.words + R"(", not ")" + *words + R"(")");
        }
        expected.words = *std::move(words);
    }
    if (expected.words.empty()) return malformed(R"(a time has a "text" or "chars")");
    auto members = members_of(time);
    if (!members) return malformed("what is said of a time is a text or null");
    expected.members = *std::move(members);
    auto alternatives = alternatives_of(time);
    if (!alternatives) return malformed("\"alternatives\" are values");
    expected.alternatives = *std::move(alternatives);
    return expected;
}

/// `searched` is the byte up to which times without "chars" were found.
Result<FoundTime> found_from(Json const& time, std::string_view text, std::size_t& searched) {
    if (!time.is_object()) return malformed("a time is an object");
    FoundTime found;
    found.words = text_at(time, "text").value_or("");
    if (time.contains("chars")) {
        auto const chars = span_of(time["chars"]);
        if (!chars) return malformed("\"chars\" are two numbers, the second one greater");
        found.chars = *chars;
        if (found.words.empty()) found.words = at(text, *chars);
    } else {
        auto const begin = text.find(found.words, searched);
        if (found.words.empty() || begin == std::string_view::npos) {
            return malformed(R"(a time without "chars" whose "text" is not in the text)");
        }
        searched = begin + found.words.size();
        auto const first = code_points(text.substr(0, begin));
        found.chars = {first, first + code_points(found.words)};
    }
    auto members = members_of(time);
    auto alternatives = alternatives_of(time);
    if (!members || !alternatives) return malformed("what is said of a time is a text or null");
    found.members = *std::move(members);
    found.alternatives = *std::move(alternatives);
    if (auto const why = time.find("why"); why != time.end() && why->is_array()) {
        for (auto const& step : *why) {
            if (step.is_string()) found.why.push_back(step.get<std::string>());
        }
    }
    return found;
}

} // namespace

std::uint32_t code_points(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::optional<std::string> FoundTime::get(Member member) const {
    auto const found = std::ranges::find(members, member, &MemberText::member);
    return found == members.end() ? std::nullopt : found->text;
}

Result<SuiteCase> case_from_json(std::string_view line) {
    auto const json = parsed(line);
    if (json.is_discarded()) return Error{ErrorCode::malformed_json, ""};
    if (!json.is_object()) return malformed("a case is an object");
    auto text = text_at(json, "text");
    if (!text) return malformed("no \"text\"");
    for (char const* const key : {"published", "locale"}) {
        if (!is_text_or_null(json, key)) return malformed(std::string{"\""} + key + "\" is a text or null");
    }
    auto const times = json.find("times");
    if (times == json.end() || !times->is_array())
        return malformed("no \"times\"; an empty list says that there are none");
    SuiteCase result;
    result.text = *std::move(text);
    result.published = text_at(json, "published").value_or("");
    result.locale = text_at(json, "locale").value_or("");
    for (auto const& time : *times) {
        auto expected = expected_from(time, result.text);
        if (!expected) return expected.error();
        result.expected.push_back(std::move(*expected));
    }
    return result;
}

std::string json_with(std::string_view line, std::vector<ExpectedTime> const& expected) {
    auto json = parsed(line);
    auto times = Json::array();
    for (auto const& time : expected) {
        auto object = Json::object();
        object["text"] = time.words;
        if (time.chars) object["chars"] = {time.chars->begin, time.chars->end};
        for (auto const& [member, text] : time.members) {
            object[std::string{member_names[static_cast<std::size_t>(member)]}] = text ? Json(*text) : Json(nullptr);
        }
        if (!time.alternatives.empty()) object["alternatives"] = time.alternatives;
        times.push_back(std::move(object));
    }
    json["times"] = std::move(times);
    return one_line(json);
}

std::string question(SuiteCase const& given, std::size_t id) {
    Json json;
    json["id"] = std::to_string(id);
    json["published"] = given.published.empty() ? Json(nullptr) : Json(given.published);
    json["text"] = given.text;
    if (!given.locale.empty()) json["locale"] = given.locale;
    return one_line(json);
}

Result<Answer> answer_from_json(std::string_view line, std::string_view text) {
    auto const json = parsed(line);
    if (json.is_discarded()) return Error{ErrorCode::malformed_json, ""};
    auto const times = json.is_object() ? json.find("times") : json.end();
    if (!json.is_object() || times == json.end() || !times->is_array()) return malformed("no \"times\"");
    Answer answer;
    answer.document = text_at(json, "document");
    std::size_t searched = 0;
    for (auto const& time : *times) {
        auto found = found_from(time, text, searched);
        if (!found) return found.error();
        answer.times.push_back(std::move(*found));
    }
    std::ranges::stable_sort(answer.times, {}, [](FoundTime const& time) { return time.chars.begin; });
    return answer;
}

} // namespace dateline::cli
