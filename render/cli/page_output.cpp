#include "render/cli/page_output.hpp"

#include "render/cli/console.hpp"
#include "render/cli/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

bool is_large(engine::Timeline const& timeline) {
    return timeline.events.size() + timeline.undated.size() > render::most_on_one_page;
}

std::optional<std::string> write_pages(OutputFile& output, engine::Timeline const& timeline, std::string const& title,
                                       std::vector<fs::path> const& inputs) {
    fs::path const overview(output.path());
    auto const folder = overview.stem().string() + "-pages";
    auto const pages = render::to_pages(timeline, overview.filename().string(), folder, title);
    auto const place = overview.parent_path();
    std::error_code error;
    fs::create_directories(place / folder, error);
    if (error) return fmt::format("{}: {}", (place / folder).string(), error.message());
    // Inputs among the pages can only be files that are there already.
    for (auto const& input : inputs)
        if (is_same_file(input.parent_path(), place / folder) &&
            std::ranges::any_of(pages, [&](auto const& page) { return is_same_file(place / page.name, input); }))
            return fmt::format("{} is one of the files that are read; nothing is overwritten: choose another output",
                               input.string());
    for (auto const& page : pages) {
        if (&page == &pages.front()) continue;
        auto file = OutputFile::open((place / page.name).string());
        if (!file) return message(file.error());
        if (auto const failed = file->commit(page.text)) return message(*failed);
    }
    // Last, so that its links lead to what is there.
    if (auto const failed = output.commit(pages.front().text)) return message(*failed);
    say(fmt::format("{}: overview of {} pages in {}", output.path(), pages.size() - 1, (place / folder).string()));
    return std::nullopt;
}

} // namespace

void PageArguments::add_to(Arguments& verb) {
    verb.option("--title", "TEXT", title, "Title of the page; the time it spans unless given");
    verb.flag("--fragment", fragment, "An HTML element to put into a page of yours, instead of a document");
    verb.number("--heading-level", "N", heading_level, 1, 6, "Level of the page's first heading, 1 to 6");
}

render::PageOptions PageArguments::value() const {
    return {title, fragment, static_cast<unsigned>(heading_level), {}};
}

bool takes_pages(OutputFile const& output, engine::Timeline const& timeline, render::PageOptions const& options) {
    return is_large(timeline) && !options.fragment && output.path() != standard_stream;
}

std::optional<std::string> write_page(OutputFile& output, engine::Timeline const& timeline,
                                      render::PageOptions const& options, std::vector<fs::path> const& inputs) {
    if (takes_pages(output, timeline, options)) return write_pages(output, timeline, options.title, inputs);
    if (auto const error = output.commit(render::to_html(timeline, options))) return message(*error);
    return std::nullopt;
}

} // namespace dateline::cli
