#include "engine/article/read_packed.hpp"

#include "engine/article/format.hpp"
#include "engine/article/source.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace dateline::engine {

ReadFile read_archive(std::string_view bytes, std::string const& path, ReadLimits const& limits, UnpackBudget& budget) {
    if (budget.depth == 0) {
        return nothing_read(path, message({ErrorCode::too_large, fmt::format("archives in archives more than {} deep",
                                                                             limits.archive_depth)}));
    }
    --budget.depth;
    ReadFile read;
    auto warnings = unpack(bytes, path, limits, budget, [&](PackedFile&& file) {
        auto inner = read_within(file.bytes, fmt::format("{}!{}", path, file.name), limits, budget);
        std::move(inner.documents.begin(), inner.documents.end(), std::back_inserter(read.documents));
        std::move(inner.warnings.begin(), inner.warnings.end(), std::back_inserter(read.warnings));
    });
    ++budget.depth;
    std::move(warnings.begin(), warnings.end(), std::back_inserter(read.warnings));
    if (read.documents.empty() && read.warnings.empty()) {
        read.warnings.push_back({path, message({ErrorCode::not_an_article, "an archive without files"})});
    }
    return read;
}

ReadFile read_compressed(std::string_view bytes, std::string const& path, ReadLimits const& limits,
                         UnpackBudget& budget) {
    constexpr std::size_t enough_to_know = 4096;
    if (format_of(first_bytes(bytes, enough_to_know), path) == Format::archive) {
        return read_archive(bytes, path, limits, budget);
    }
    if (budget.depth == 0) return nothing_read(path, message({ErrorCode::too_large, "compressed several times over"}));
    auto const unpacked = decompress(bytes, std::min(limits.file_bytes, budget.bytes));
    if (!unpacked) return nothing_read(path, message(unpacked.error()));
    budget.bytes -= unpacked->size();
    --budget.depth;
    auto read = read_within(*unpacked, path, limits, budget);
    ++budget.depth;
    return read;
}

} // namespace dateline::engine
