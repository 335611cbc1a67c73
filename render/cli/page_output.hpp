#pragma once

#include "render/cli/arguments.hpp"
#include "render/cli/output_file.hpp"
#include "render/html.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dateline::cli {

/// --title, --fragment and --heading-level.
struct PageArguments {
    std::string title;
    bool fragment = false;
    std::size_t heading_level = 1;

    void add_to(Arguments& verb);
    [[nodiscard]] render::PageOptions value() const;
};

/// Writes the timeline to `output` as a page. One of more events than a page holds becomes an overview there, with its
/// other pages in a folder beside it, unless it goes to standard output or is a fragment. None of `inputs` is
/// overwritten. Nothing, or what went wrong.
[[nodiscard]] std::optional<std::string> write_page(OutputFile& output, engine::Timeline const& timeline,
                                                    render::PageOptions const& options,
                                                    std::vector<std::filesystem::path> const& inputs);

/// Whether `write_page` would write more than one.
[[nodiscard]] bool takes_pages(OutputFile const& output, engine::Timeline const& timeline,
                               render::PageOptions const& options);

} // namespace dateline::cli
