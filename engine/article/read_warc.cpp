#include "engine/article/read_warc.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/mail_header.hpp"
#include "engine/article/read_part.hpp"
#include "engine/article/unpack.hpp"
#include "engine/article/wire.hpp"
#include "engine/publication/metadata_date.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <utility>

namespace dateline::engine {

namespace {

/// What a record carries, undone from how it was sent.
struct Payload {
    MappedText bytes;
    std::string type;    ///< media type; empty if none is given
    std::string charset; ///< empty if none is given
};

[[nodiscard]] Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

[[nodiscard]] bool holds_text(std::string_view type) {
    return type.empty() || type.starts_with("text/html") || type.starts_with("text/plain") || type == "text/xml" ||
           type == "application/xml" || type == "application/xhtml+xml" || type == "application/json" ||
           type == "application/rss+xml" || type == "application/atom+xml" || type == "application/pdf" ||
           type == "text/markdown";
}

[[nodiscard]] MappedText copied(std::string_view file, std::size_t begin, std::size_t end) {
    MappedText bytes{std::string(file.substr(begin, end - begin)), {}};
    auto const size = static_cast<std::uint32_t>(end - begin);
    bytes.map.append(size, begin, size);
    return bytes;
}

/// Undoes Transfer-Encoding: chunked (RFC 9112, 7.1). What is not chunked as it should be ends it.
[[nodiscard]] MappedText unchunked(MappedText const& chunked) {
    std::string_view const text = chunked.text;
    MappedText bytes;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t size = 0;
        auto const [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), size, 16);
        auto const newline = text.find('\n', at);
        if (error != std::errc{} || size == 0 || newline == std::string_view::npos) break;
        auto const begin = newline + 1;
        auto const stop = begin + std::min(size, text.size() - begin);
        bytes.copy(chunked, span(begin, stop));
        at = std::min(stop + 2, text.size()); // behind the line end of the chunk
    }
    return bytes.text.empty() ? chunked : bytes;
}

/// The payload of an answer of HTTP in `[begin, end)`; nothing if it is no page.
[[nodiscard]] std::optional<Payload> http_payload(std::string_view file, std::size_t begin, std::size_t end,
                                                  std::uint64_t largest) {
    auto const answer = file.substr(0, end);
    auto const line_end = std::min(answer.find('\n', begin), end);
    auto const status = answer.substr(begin, line_end - begin);
    auto const code = status.find(' ');
    if (!status.starts_with("HTTP/") || code == std::string_view::npos || !status.substr(code + 1).starts_with('2')) {
        return std::nullopt;
    }
    auto const header = read_mail_header(answer, std::min(line_end + 1, end));
    Payload payload{copied(file, std::min(header.body, end), end), media_type(header["content-type"]),
                    media_parameter(header["content-type"], "charset")};
    if (!holds_text(payload.type)) return std::nullopt;
    if (ascii::lower(header["transfer-encoding"]).find("chunked") != std::string::npos) {
        payload.bytes = unchunked(payload.bytes);
    }
    auto const encoding = ascii::lower(header["content-encoding"]);
    if (encoding == "gzip" || encoding == "x-gzip") {
        auto unpacked = decompress(payload.bytes.text, largest);
        if (!unpacked) return payload; // some tools keep the field and not the encoding
        auto const whole = payload.bytes.map.source_of(all_of(payload.bytes));
        MappedText bytes{*std::move(unpacked), {}};
        bytes.map.append_units(1, static_cast<std::uint32_t>(bytes.text.size()), whole.begin,
                               static_cast<std::uint32_t>(whole.end - whole.begin));
        payload.bytes = std::move(bytes);
    }
    return payload;
}

class Records {
public:
    Records(std::string_view file, std::string const& path, ReadLimits const& limits)
        : file_(file), path_(path), limits_(limits) {}

    [[nodiscard]] ReadFile read() && {
        auto at = next_record(0);
        while (at < file_.size()) {
            auto const header = read_mail_header(file_, file_.find('\n', at) + 1);
            std::uint64_t length = 0;
            auto const field = header["content-length"];
            auto const [end, error] = std::from_chars(field.data(), field.data() + field.size(), length);
            auto const left = file_.size() - std::min(header.body, file_.size());
            if (error != std::errc{} || length > left) {
                read_.warnings.push_back({path_, fmt::format("WARC record at byte {} is damaged or cut off", at)});
                break;
            }
            auto const body_end = header.body + static_cast<std::size_t>(length);
            record(header, header.body, body_end);
            at = next_record(body_end);
        }
        if (read_.documents.empty() && read_.warnings.empty()) {
            read_.warnings.push_back({path_, message({ErrorCode::not_an_article, "a WARC file without pages"})});
        }
        name_documents(read_, path_);
        return std::move(read_);
    }

private:
    [[nodiscard]] std::size_t next_record(std::size_t at) const {
        auto const begin = file_.find("WARC/", at);
        return begin == std::string_view::npos || file_.find('\n', begin) == std::string_view::npos ? file_.size()
                                                                                                    : begin;
    }

    void record(MailHeader const& header, std::size_t begin, std::size_t end) {
        auto const type = ascii::lower(header["warc-type"]);
        std::optional<Payload> payload;
        if (type == "response") {
            payload = http_payload(file_, begin, end, limits_.file_bytes);
        } else if (type == "resource" || type == "conversion") {
            auto const content = header["content-type"];
            if (holds_text(media_type(content))) {
                payload = Payload{copied(file_, begin, end), media_type(content), media_parameter(content, "charset")};
            }
        }
        if (!payload || payload->bytes.text.empty()) return;
        std::string_view address = header["warc-target-uri"];
        if (address.starts_with('<') && address.ends_with('>')) address = address.substr(1, address.size() - 2);
        auto part =
            read_part({payload->bytes, payload->charset, file_, path_, address.substr(0, address.find('?'))}, limits_);
        for (auto& document : part.documents) {
            if (document.url.empty()) document.url = address;
            wire::add_date(document, DateRole::captured, "WARC-Date", header["warc-date"]);
            if (document.published.evidence.empty()) document.published = publication_in_metadata(document.dates);
        }
        std::move(part.documents.begin(), part.documents.end(), std::back_inserter(read_.documents));
        for (auto& warning : part.warnings)
            read_.warnings.push_back({path_, fmt::format("{}: {}", address, warning.message)});
    }

    std::string_view file_;
    std::string const& path_;
    ReadLimits const& limits_;
    ReadFile read_;
};

} // namespace

ReadFile read_warc(std::string_view bytes, std::string const& path, ReadLimits const& limits) {
    return Records(bytes, path, limits).read();
}

} // namespace dateline::engine
