#include "engine/article/mail_header.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/decode.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/transfer_encoding.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

constexpr std::size_t longest_header = std::size_t{256} << 10U;
constexpr std::size_t most_fields = 1000;

/// Fields that no other text begins with.
constexpr auto telling_fields =
    std::to_array<std::string_view>({"from", "message-id", "received", "return-path", "mime-version", "delivered-to"});
constexpr auto usual_fields = std::to_array<std::string_view>(
    {"from", "to", "cc", "date", "subject", "message-id", "received", "return-path", "mime-version", "delivered-to",
     "reply-to", "sender", "content-type", "content-transfer-encoding", "list-id", "references", "in-reply-to"});

template <std::size_t n> [[nodiscard]] bool holds(std::array<std::string_view, n> const& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

[[nodiscard]] bool is_field_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < '\x7F'; });
}

/// The line at `at`, without its end.
[[nodiscard]] std::string_view line_at(std::string_view text, std::size_t at) {
    auto line = text.substr(at, text.find('\n', at) - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

[[nodiscard]] std::size_t next_line(std::string_view text, std::size_t at) {
    auto const end = text.find('\n', at);
    return end == std::string_view::npos ? text.size() : end + 1;
}

/// An encoded word, and where the text goes on.
struct EncodedWord {
    std::string words;
    std::size_t end = 0;
};

[[nodiscard]] std::optional<EncodedWord> encoded_word(std::string_view value, std::size_t at) {
    auto const charset_end = value.find('?', at + 2);
    if (charset_end == std::string_view::npos || charset_end + 2 >= value.size() || value[charset_end + 2] != '?') {
        return std::nullopt;
    }
    auto const close = value.find("?=", charset_end + 3);
    if (close == std::string_view::npos) return std::nullopt;
    auto const charset = value.substr(at + 2, charset_end - at - 2);
    auto const encoding = ascii::to_lower(value[charset_end + 1]);
    std::string written(value.substr(charset_end + 3, close - charset_end - 3));
    if (encoding == 'q') std::replace(written.begin(), written.end(), '_', ' ');
    if (encoding != 'q' && encoding != 'b') return std::nullopt;
    auto const bytes = undo_transfer_encoding(written, encoding == 'q' ? "quoted-printable" : "base64", 0);
    return EncodedWord{decode(bytes.text, charset.substr(0, charset.find('*'))).text, close + 2};
}

} // namespace

std::string_view MailHeader::operator[](std::string_view name) const {
    auto const found =
        std::find_if(fields.begin(), fields.end(), [&](MailField const& field) { return field.name == name; });
    return found == fields.end() ? std::string_view{} : std::string_view(found->value);
}

MailHeader read_mail_header(std::string_view mail, std::size_t begin) {
    MailHeader header;
    auto const limit = std::min(mail.size(), begin + longest_header);
    auto at = begin;
    while (at < limit) {
        auto const line = line_at(mail, at);
        at = next_line(mail, at);
        if (line.empty()) break;
        if ((line.front() == ' ' || line.front() == '\t') && !header.fields.empty()) {
            header.fields.back().value += ' ';
            header.fields.back().value += trimmed(line);
            continue;
        }
        auto const colon = line.find(':');
        if (colon == std::string_view::npos || !is_field_name(line.substr(0, colon))) continue;
        if (header.fields.size() == most_fields) continue;
        header.fields.push_back({ascii::lower(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1)))});
    }
    header.body = at;
    return header;
}

bool begins_mail(std::string_view text) {
    auto at = text.find_first_not_of(" \t\r\n");
    if (at == std::string_view::npos) return false;
    auto const before = text.substr(0, at).find_last_of('\n');
    at = before == std::string_view::npos ? 0 : before + 1;
    auto has_telling = false;
    auto usual = 0;
    for (auto lines = 0; at < text.size() && lines < 200; ++lines, at = next_line(text, at)) {
        auto const line = line_at(text, at);
        if (line.empty()) return has_telling && usual >= 2;
        if (line.front() == ' ' || line.front() == '\t') continue;
        auto const colon = line.find(':');
        if (colon == std::string_view::npos || !is_field_name(line.substr(0, colon))) return false;
        auto const name = ascii::lower(line.substr(0, colon));
        has_telling = has_telling || holds(telling_fields, name);
        if (holds(usual_fields, name)) ++usual;
    }
    return false;
}

bool begins_mailbox(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || !text.substr(first).starts_with("From ")) return false;
    auto const line = line_at(text, first);
    // Ends with a year, or with a time zone after one.
    auto const digits = std::count_if(line.begin(), line.end(), ascii::is_digit);
    return digits >= 8 && line.find(':') != std::string_view::npos && begins_mail(text.substr(next_line(text, first)));
}

std::string media_type(std::string_view content_type) {
    return ascii::lower(trimmed(content_type.substr(0, content_type.find(';'))));
}

std::string media_parameter(std::string_view content_type, std::string_view name) {
    auto at = content_type.find(';');
    while (at != std::string_view::npos) {
        auto const equals = content_type.find('=', at);
        if (equals == std::string_view::npos) break;
        auto key = ascii::lower(trimmed(content_type.substr(at + 1, equals - at - 1)));
        if (key.ends_with('*')) key.pop_back();
        auto value = content_type.substr(equals + 1);
        auto const first = value.find_first_not_of(" \t");
        value = first == std::string_view::npos ? std::string_view{} : value.substr(first);
        std::size_t end = 0;
        if (value.starts_with('"')) {
            value.remove_prefix(1);
            end = std::min(value.find('"'), value.size());
        } else {
            end = std::min(value.find_first_of("; \t"), value.size());
        }
        if (key == name) return std::string(value.substr(0, end));
        at = content_type.find(';', static_cast<std::size_t>(value.data() - content_type.data()) + end);
    }
    return {};
}

std::string decode_words(std::string_view value) {
    std::string words;
    auto after_encoded = false; // white space between two encoded words is none
    std::size_t at = 0;
    while (at < value.size()) {
        auto const mark = std::min(value.find("=?", at), value.size());
        auto const between = value.substr(at, mark - at);
        auto word = mark == value.size() ? std::nullopt : encoded_word(value, mark);
        if (!(word && after_encoded && trimmed(between).empty())) words += between;
        if (word) {
            words += word->words;
            at = word->end;
        } else {
            words += value.substr(mark, 2);
            at = std::min(mark + 2, value.size());
        }
        after_encoded = word.has_value();
    }
    return decode(words, {}).text;
}

} // namespace dateline::engine
