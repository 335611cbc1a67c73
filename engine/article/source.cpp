#include "engine/article/source.hpp"

#include "engine/article/sha256.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace dateline::engine {

void name_documents(ReadFile& read, std::string const& path) {
    auto const several = read.documents.size() > 1;
    for (std::size_t i = 0; i < read.documents.size(); ++i)
        read.documents[i].path = several ? fmt::format("{}#{}", path, i + 1) : path;
}

ReadFile nothing_read(std::string const& path, std::string reason) {
    return {{}, {{path, std::move(reason)}}};
}

std::string digest(Source const& source, Span span) {
    auto const place = source.text.map.source_of(span);
    return sha256(source.file.substr(place.begin, place.end - place.begin));
}

std::string line_and_column(std::string_view text, std::size_t at, std::size_t line_begin, std::size_t line_number) {
    auto const before = text.substr(line_begin, at - line_begin);
    line_number += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    auto const last_line = before.substr(before.find_last_of('\n') + 1);
    auto const column = CodePoints(last_line).before(static_cast<std::uint32_t>(last_line.size())) + 1;
    return fmt::format("{}:{}", line_number, column);
}

} // namespace dateline::engine
