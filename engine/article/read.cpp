#include "engine/article/read.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/clean.hpp"
#include "engine/article/decode.hpp"
#include "engine/article/file_name.hpp"
#include "engine/article/format.hpp"
#include "engine/article/headline.hpp"
#include "engine/article/language_of.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/read_feed.hpp"
#include "engine/article/read_html.hpp"
#include "engine/article/read_json.hpp"
#include "engine/article/read_mail.hpp"
#include "engine/article/read_markdown.hpp"
#include "engine/article/read_newsml.hpp"
#include "engine/article/read_nitf.hpp"
#include "engine/article/read_packed.hpp"
#include "engine/article/read_part.hpp"
#include "engine/article/read_pdf.hpp"
#include "engine/article/read_timeml.hpp"
#include "engine/article/read_warc.hpp"
#include "engine/article/sha256.hpp"
#include "engine/article/source.hpp"
#include "engine/article/wire.hpp"
#include "engine/publication/metadata_date.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t control_window = std::size_t{64} << 10U;
constexpr std::size_t largest_file = std::size_t{1}
                                     << 30U; ///< offsets in its text stay below 4 GiB, all replaced or not

[[nodiscard]] ReadFile read_text(Source const& source) {
    ReadFile read;
    auto& document = read.documents.emplace_back();
    document.path = source.path;
    document.sha256 = sha256(source.bytes);
    document.text = source.text.text;
    document.map = source.text.map;
    return read;
}

[[nodiscard]] ReadFile read_as(Format format, Source const& source) {
    switch (format) {
    case Format::text:
        return read_text(source);
    case Format::markdown:
        return read_markdown(source);
    case Format::html:
        return read_html(source);
    case Format::json:
    case Format::json_lines:
        return read_json(source);
    case Format::timeml: {
        auto document = read_timeml(source.bytes, source.path);
        if (!document) return nothing_read(source.path, message(document.error()));
        ReadFile read;
        read.documents.push_back(*std::move(document));
        return read;
    }
    case Format::nitf:
        return read_nitf(source);
    case Format::newsml_g2:
        return read_newsml_g2(source);
    case Format::newsml_1:
        return read_newsml_1(source);
    case Format::feed:
        return read_feed(source);
    case Format::other_xml:
        return nothing_read(source.path, message({ErrorCode::not_an_article,
                                                  fmt::format("XML of \"{}\"", root_element(source.text.text))}));
    default:
        return nothing_read(source.path,
                            message({ErrorCode::not_an_article, fmt::format("{} is not read", name(format))}));
    }
}

/// What no text holds: a NUL, or many other control characters.
[[nodiscard]] bool is_binary(std::string_view text) {
    auto const start = text.substr(0, control_window);
    auto const controls = std::count_if(start.begin(), start.end(), [](char c) {
        return (c >= '\0' && c < ' ' && !ascii::is_space(c) && c != '\x1B') || c == '\x7F';
    });
    return start.find('\0') != std::string_view::npos || static_cast<std::size_t>(controls) * 50 > start.size();
}

[[nodiscard]] std::string counted(std::uint32_t count, std::string_view one, std::string_view several) {
    return fmt::format("{} {}", count, count == 1 ? one : several);
}

/// What is to be said about how a text was decoded; empty if nothing is.
[[nodiscard]] std::string decoding_remark(Decoded const& decoded, std::string_view declared) {
    std::string remark;
    if (decoded.encoding != "utf-8" && decoded.from == EncodingFrom::guessed) {
        remark = declared.empty() ? fmt::format("declares no encoding, read as {}", decoded.encoding)
                                  : fmt::format("is not in {} as it declares, read as {}", declared, decoded.encoding);
    }
    if (decoded.replaced == 0) return remark;
    if (!remark.empty()) remark += "; ";
    remark += decoded.encoding == "utf-8" ? counted(decoded.replaced, "byte is not UTF-8, read as U+FFFD",
                                                    "bytes are not UTF-8, read as U+FFFD")
                                          : counted(decoded.replaced, "character", "characters") +
                                                fmt::format(" not in {}, read as U+FFFD", decoded.encoding);
    return remark;
}

/// The byline that stands above the text, without its "By"; empty if there is none.
[[nodiscard]] std::string byline_at_top(Document const& document) {
    constexpr std::uint32_t top = 1500;
    for (auto const& passage : document.dropped) {
        if (passage.span.begin > top) break;
        if (passage.why != "byline") continue;
        auto const words = passage.span.in(document.text);
        auto const folded = ascii::lower(words);
        auto const begin = folded.starts_with("by: ") ? 4U : folded.starts_with("by ") ? 3U : 0U;
        if (begin != 0) return std::string(words.substr(begin));
    }
    return {};
}

/// What all formats have in common once their text is there.
void finish(Format format, ReadFile& read) {
    for (auto& document : read.documents) {
        document.format = format;
        if (document.title.empty()) document.title = headline(document.text);
        wire::add_signals_of_headline(document, document.title);
        wire::add_signals_of_text(document);
        if (document.dropped.empty()) document.dropped = clean(document.text);
        if (document.byline.empty()) document.byline = byline_at_top(document);
        if (document.published.method == PublicationMethod::unknown && !document.dates.empty()) {
            document.published = publication_in_metadata(document.dates);
        }
        for (auto const& date : unreadable_dates(document.dates))
            read.warnings.push_back({document.path, message({ErrorCode::not_a_date, date})});
        find_language(document, read.warnings);
    }
}

/// A file whose bytes are a text. `place`, unless it is null, leads from its bytes to `file`.
[[nodiscard]] ReadFile read_decoded(std::string_view bytes, TextMap const* place, std::string_view file,
                                    std::string_view declared, Format format, std::string const& path,
                                    ReadLimits const& limits) {
    if (declared.empty()) declared = declared_encoding(bytes);
    auto decoded = decode(bytes, declared);
    if (trimmed(decoded.text).empty()) return nothing_read(path, "empty file");
    if (is_binary(decoded.text)) return nothing_read(path, message({ErrorCode::binary_file, {}}));
    if (std::uint64_t{decoded.replaced} * 10 > std::uint64_t{bytes.size()} * 3) {
        return nothing_read(path, message({ErrorCode::binary_file, "not UTF-8"}));
    }
    if (place != nullptr) decoded.map = decoded.map.through(*place);
    auto read = read_as(format, {bytes, decoded, path, limits, file});
    finish(format, read);
    auto remark = decoding_remark(decoded, declared);
    if (!remark.empty() && !read.documents.empty()) read.warnings.push_back({path, std::move(remark)});
    return read;
}

} // namespace

ReadFile read_part(Part const& part, ReadLimits const& limits) {
    std::string_view const bytes = part.bytes.text;
    auto const format = format_of(bytes, part.name);
    switch (format) {
    case Format::archive:
    case Format::compressed:
    case Format::warc:
    case Format::mailbox:
        return nothing_read(
            part.path, message({ErrorCode::not_an_article, fmt::format("{} in a file of another kind", name(format))}));
    case Format::pdf: {
        auto read = read_pdf(bytes, part.path, limits);
        finish(format, read);
        return read;
    }
    default:
        return read_decoded(bytes, &part.bytes.map, part.file, part.declared, format, part.path, limits);
    }
}

ReadFile read_within(std::string_view bytes, std::string const& path, ReadLimits const& limits, UnpackBudget& budget) {
    if (bytes.size() > largest_file) {
        return nothing_read(path, message({ErrorCode::too_large, fmt::format("over {} bytes", largest_file)}));
    }
    auto const format = format_of(bytes, path);
    ReadFile read;
    switch (format) {
    case Format::archive:
        return read_archive(bytes, path, limits, budget);
    case Format::compressed:
        return read_compressed(bytes, path, limits, budget);
    case Format::warc:
        return read_warc(bytes, path, limits);
    case Format::pdf:
        read = read_pdf(bytes, path, limits);
        break;
    case Format::mail:
        read = read_mail(bytes, path);
        break;
    case Format::mailbox:
        read = read_mailbox(bytes, path);
        break;
    default:
        return read_decoded(bytes, nullptr, bytes, {}, format, path, limits);
    }
    finish(format, read);
    return read;
}

ReadFile read_articles(std::string_view bytes, std::string const& path, ReadLimits const& limits) {
    UnpackBudget budget{limits.unpacked_bytes, limits.archive_files, limits.archive_depth};
    return read_within(bytes, name_as_text(path), limits, budget);
}

} // namespace dateline::engine
