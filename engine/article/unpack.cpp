#include "engine/article/unpack.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/file_name.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/text_map.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <utility>

namespace dateline::engine {

namespace {

struct FreeArchive {
    void operator()(archive* opened) const { archive_read_free(opened); }
};
using Archive = std::unique_ptr<archive, FreeArchive>;

enum class Contents : std::uint8_t { files, one_stream };

[[nodiscard]] Archive open_archive(std::string_view bytes, Contents contents) {
    Archive opened(archive_read_new());
    // Filters by name: those that would run another program are not asked for.
    archive_read_support_filter_gzip(opened.get());
    archive_read_support_filter_bzip2(opened.get());
    archive_read_support_filter_xz(opened.get());
    archive_read_support_filter_zstd(opened.get());
    if (contents == Contents::files) {
        archive_read_support_format_tar(opened.get());
        archive_read_support_format_zip(opened.get());
    } else {
        archive_read_support_format_raw(opened.get());
    }
    if (archive_read_open_memory(opened.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return nullptr;
    return opened;
}

[[nodiscard]] std::string reason_of(archive* opened) {
    auto const* const reason = archive_error_string(opened);
    return reason == nullptr ? "damaged" : reason;
}

/// What came of reading a file's content.
struct Content {
    std::string bytes;
    bool too_large = false;   ///< over `largest`; passed over to its end
    bool over_budget = false; ///< the whole archive is too large; reading stopped
    std::optional<std::string> error;
};

[[nodiscard]] Content read_content(archive* opened, std::uint64_t largest, std::uint64_t& budget) {
    Content content;
    for (;;) {
        void const* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        auto const status = archive_read_data_block(opened, &block, &size, &offset);
        if (status == ARCHIVE_EOF) break;
        if (status < ARCHIVE_WARN) {
            content.error = reason_of(opened);
            break;
        }
        if (size > budget) {
            budget = 0;
            content.over_budget = true;
            break;
        }
        budget -= size;
        if (content.too_large || content.bytes.size() + size > largest) {
            content.too_large = true;
            content.bytes = std::string();
            continue;
        }
        content.bytes.append(static_cast<char const*>(block), size);
    }
    return content;
}

[[nodiscard]] std::string name_of(archive_entry* entry) {
    auto const* const name = archive_entry_pathname(entry);
    return name == nullptr ? "file" : name_as_text(name);
}

[[nodiscard]] bool is_hidden(std::string_view name) {
    return name.starts_with('.') || name.starts_with("__MACOSX/") || name.find("/.") != std::string_view::npos;
}

/// What the first file of a zip tells of: formats that are archives themselves.
[[nodiscard]] bool is_office_document(std::string_view first_name) {
    return first_name == "[Content_Types].xml" || first_name == "mimetype" || first_name == "_rels/.rels" ||
           first_name == "docProps/app.xml";
}

} // namespace

std::vector<Warning> unpack(std::string_view bytes, std::string const& path, ReadLimits const& limits,
                            UnpackBudget& budget, std::function<void(PackedFile&&)> const& use) {
    std::vector<Warning> warnings;
    auto const opened = open_archive(bytes, Contents::files);
    if (!opened) return {{path, message({ErrorCode::unreadable_file, "no archive that can be read"})}};
    auto is_first = true;
    for (;;) {
        archive_entry* entry = nullptr;
        auto const status = archive_read_next_header(opened.get(), &entry);
        if (status == ARCHIVE_EOF) break;
        if (status < ARCHIVE_WARN) {
            warnings.push_back({path, message({ErrorCode::unreadable_file, "archive: " + reason_of(opened.get())})});
            break;
        }
        auto name = name_of(entry);
        if (std::exchange(is_first, false) && is_office_document(name)) {
            return {{path, message({ErrorCode::not_an_article, "an office document or e-book"})}};
        }
        if (archive_entry_filetype(entry) != AE_IFREG || is_hidden(name)) continue;
        if (budget.files == 0) {
            warnings.push_back({path, message({ErrorCode::too_large, fmt::format("over {} files; the rest is left out",
                                                                                 limits.archive_files)})});
            break;
        }
        if (budget.bytes == 0) break; // an archive in this one has said so
        --budget.files;
        auto content = read_content(opened.get(), limits.file_bytes, budget.bytes);
        auto const member = fmt::format("{}!{}", path, name);
        if (content.over_budget) {
            warnings.push_back({member, message({ErrorCode::too_large,
                                                 fmt::format("the archive unpacks to over {} bytes; this file and the "
                                                             "rest are left out",
                                                             limits.unpacked_bytes)})});
            break;
        }
        if (content.error) {
            warnings.push_back({member, message({ErrorCode::unreadable_file, *content.error})});
        } else if (content.too_large) {
            warnings.push_back(
                {member, message({ErrorCode::too_large, fmt::format("over {} bytes unpacked", limits.file_bytes)})});
        } else {
            use({std::move(name), std::move(content.bytes)});
        }
    }
    return warnings;
}

Result<std::string> decompress(std::string_view bytes, std::uint64_t largest) {
    auto const opened = open_archive(bytes, Contents::one_stream);
    archive_entry* entry = nullptr;
    if (!opened || archive_read_next_header(opened.get(), &entry) < ARCHIVE_WARN) {
        return Error{ErrorCode::unreadable_file, "damaged compression"};
    }
    if (archive_filter_code(opened.get(), 0) == ARCHIVE_FILTER_NONE) { // begins so, and is not compressed
        return Error{ErrorCode::unreadable_file, "damaged compression"};
    }
    auto budget = largest;
    auto content = read_content(opened.get(), largest, budget);
    if (content.over_budget || content.too_large) {
        return Error{ErrorCode::too_large, fmt::format("unpacks to over {} bytes", largest)};
    }
    if (content.error && content.bytes.empty()) return Error{ErrorCode::unreadable_file, *content.error};
    return std::move(content.bytes);
}

std::string first_bytes(std::string_view bytes, std::size_t count) {
    auto const opened = open_archive(bytes, Contents::one_stream);
    archive_entry* entry = nullptr;
    if (!opened || archive_read_next_header(opened.get(), &entry) < ARCHIVE_WARN) return {};
    std::string first(count, '\0');
    auto const read = archive_read_data(opened.get(), first.data(), first.size());
    first.resize(read < 0 ? 0 : static_cast<std::size_t>(read));
    return first;
}

} // namespace dateline::engine
