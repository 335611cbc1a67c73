#include "engine/article/read_mail.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/decode.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/mail_header.hpp"
#include "engine/article/markup_text.hpp"
#include "engine/article/metadata.hpp"
#include "engine/article/sha256.hpp"
#include "engine/article/transfer_encoding.hpp"
#include "engine/article/wire.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace dateline::engine {

namespace {

constexpr unsigned deepest_part = 16;
constexpr std::size_t most_parts = 1000;
constexpr std::size_t longest_mail_header = std::size_t{64} << 10U; // as far as it takes to know one
constexpr auto message_without_text = "not an article: a mail without a text";

/// The texts of a message: the first of each kind.
struct Bodies {
    std::optional<MappedText> plain;
    std::optional<MappedText> html;
    std::uint32_t replaced = 0;
    std::string encoding;
    std::size_t parts = 0;
    bool cut_off = false;
};

/// Finds the texts of a message and where they stand in the file.
class PartReader {
public:
    explicit PartReader(std::string_view file) : file_(file) {}

    /// The part in `[begin, end)` of the file.
    void read(std::size_t begin, std::size_t end, unsigned depth) {
        if (++bodies_.parts > most_parts || depth > deepest_part) return;
        auto const part = file_.substr(0, end);
        auto const header = read_mail_header(part, begin);
        auto const content_type = header["content-type"];
        auto const type = content_type.empty() ? "text/plain" : media_type(content_type);
        auto const body = std::min(header.body, end);
        if (type.starts_with("multipart/")) {
            parts(body, end, media_parameter(content_type, "boundary"), depth);
        } else if (media_type(header["content-disposition"]) != "attachment") {
            if (type == "text/html" && !bodies_.html) bodies_.html = text(header, body, end);
            if (type == "text/plain" && !bodies_.plain) bodies_.plain = text(header, body, end);
        }
    }

    [[nodiscard]] Bodies take() && { return std::move(bodies_); }

private:
    [[nodiscard]] MappedText text(MailHeader const& header, std::size_t begin, std::size_t end) {
        auto const bytes =
            undo_transfer_encoding(file_.substr(begin, end - begin), header["content-transfer-encoding"], begin);
        auto decoded = decode(bytes.text, media_parameter(header["content-type"], "charset"));
        bodies_.replaced += decoded.replaced;
        if (bodies_.encoding.empty()) bodies_.encoding = decoded.encoding;
        return {std::move(decoded.text), decoded.map.through(bytes.map)};
    }

    void parts(std::size_t begin, std::size_t end, std::string const& boundary, unsigned depth) {
        if (boundary.empty()) return;
        auto const mark = "--" + boundary;
        std::optional<std::size_t> open; // where the part that is being passed begins
        for (auto at = begin; at < end;) {
            auto const newline = std::min(file_.find('\n', at), end);
            auto const next = std::min(newline + 1, end);
            if (file_.substr(at, next - at).starts_with(mark)) {
                if (open) read(*open, at, depth + 1);
                open = next;
                if (file_.substr(at + mark.size()).starts_with("--")) return;
            }
            at = next;
        }
        bodies_.cut_off = true;
        if (open) read(*open, end, depth + 1);
    }

    std::string_view file_;
    Bodies bodies_;
};

/// "Jane Doe" of "Jane Doe <jane@example.org>"; the address where there is no name.
[[nodiscard]] std::string sender(std::string_view from) {
    auto const words = decode_words(from);
    std::string_view name = words;
    auto const bracket = name.find('<');
    if (bracket != std::string_view::npos && !trimmed(name.substr(0, bracket)).empty()) name = name.substr(0, bracket);
    name = trimmed(name);
    if (name.size() >= 2 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
    return std::string(name);
}

/// "Bridge closed" of "Re: Fwd: Bridge closed".
[[nodiscard]] std::string subject(std::string_view value) {
    auto const words = decode_words(value);
    std::string_view rest = trimmed(words);
    for (auto again = true; again;) {
        again = false;
        auto const start = ascii::lower(rest.substr(0, 4));
        for (std::string_view const prefix : {"re:", "fw:", "fwd:"}) {
            if (!start.starts_with(prefix)) continue;
            rest = trimmed(rest.substr(prefix.size()));
            again = true;
        }
    }
    return std::string(rest);
}

void add_message(ReadFile& read, std::string_view file, Span message, std::string const& path) {
    auto const header = read_mail_header(file.substr(0, message.end), message.begin);
    PartReader parts(file);
    parts.read(message.begin, message.end, 0);
    auto bodies = std::move(parts).take();
    auto const has_plain = bodies.plain && !trimmed(bodies.plain->text).empty();
    if (!has_plain && !bodies.html) {
        read.warnings.push_back({path, message_without_text});
        return;
    }
    auto text = has_plain ? *std::move(bodies.plain) : markup_text(*bodies.html);
    if (trimmed(text.text).empty()) {
        read.warnings.push_back({path, message_without_text});
        return;
    }
    Document document;
    document.sha256 = sha256(message.in(file));
    document.text = std::move(text.text);
    document.map = std::move(text.map);
    document.title = subject(header["subject"]);
    document.byline = sender(header["from"]);
    if (auto const organisation = header["organization"]; !organisation.empty()) {
        document.publisher = decode_words(organisation);
    }
    document.id = trimmed(header["message-id"]);
    document.url = trimmed(header["archived-at"]);
    set_language(document, header["content-language"]);
    wire::add_date(document, DateRole::sent, "mail Date", header["date"]);
    read.documents.push_back(std::move(document));
    if (bodies.replaced != 0) {
        read.warnings.push_back(
            {path, fmt::format("{} characters not in {}, read as U+FFFD", bodies.replaced, bodies.encoding)});
    }
    if (bodies.cut_off) read.warnings.push_back({path, "the mail ends before its last part does"});
}

[[nodiscard]] Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

} // namespace

ReadFile read_mail(std::string_view bytes, std::string const& path) {
    ReadFile read;
    auto const begin = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
    add_message(read, bytes, span(begin, bytes.size()), path);
    name_documents(read, path);
    return read;
}

ReadFile read_mailbox(std::string_view bytes, std::string const& path) {
    ReadFile read;
    auto begin = std::string_view::npos; // of the message that is being passed
    for (std::size_t at = 0; at < bytes.size();) {
        auto const next = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
        if (bytes.substr(at).starts_with("From ") && begins_mailbox(bytes.substr(at, longest_mail_header))) {
            if (begin != std::string_view::npos) add_message(read, bytes, span(begin, at), path);
            begin = next;
        }
        at = next;
    }
    if (begin != std::string_view::npos) add_message(read, bytes, span(begin, bytes.size()), path);
    name_documents(read, path);
    return read;
}

} // namespace dateline::engine
