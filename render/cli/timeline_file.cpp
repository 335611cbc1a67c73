#include "render/cli/timeline_file.hpp"

#include "render/cli/options.hpp"
#include "render/json.hpp"

#include <limits>

namespace dateline::cli {

Result<engine::Timeline> read_timeline(std::string const& path) {
    auto const text = read_input(path, {.file_bytes = std::numeric_limits<std::uint64_t>::max()});
    if (!text) return text.error();
    return render::timeline_from_json(*text);
}

} // namespace dateline::cli
