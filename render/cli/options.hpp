#pragma once

#include "engine/build.hpp"
#include "render/cli/arguments.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Options that several verbs share. Each struct holds what the user wrote; it has been checked by the time a verb
/// runs, and the functions turn it into the engine's values.
namespace dateline::cli {

/// --date-order, --hemisphere and --region.
struct ConventionOptions {
    std::string date_order = "auto";
    std::string hemisphere = "north";
    std::string region = "us";

    void add_to(Arguments& verb);
    [[nodiscard]] engine::AnchorOptions value() const;
};

/// --about, --from, --to, --top, --min-sources and --as-of.
struct SelectionOptions {
    std::string about;
    std::string from;
    std::string to;
    std::string as_of;
    std::size_t top = 0;
    std::size_t min_sources = 0;

    void add_to(Arguments& verb);
    [[nodiscard]] engine::Selection value() const;
    [[nodiscard]] std::optional<engine::Day> as_of_day() const;
};

/// --published NAME=DATE, --jobs, and the limits of docs/limits.md on what is read.
struct ReadingOptions {
    std::vector<std::string> published;
    std::size_t jobs = 0;
    std::size_t file_megabytes = 256;
    std::size_t unpacked_megabytes = 1024;
    std::size_t archive_files = engine::ReadLimits{}.archive_files;
    std::size_t archive_depth = engine::ReadLimits{}.archive_depth;
    std::size_t json_nesting = engine::ReadLimits{}.json_nesting;
    std::size_t xml_tags = engine::ReadLimits{}.xml_tags;
    std::size_t pdf_seconds = engine::ReadLimits{}.pdf_seconds;
    ConventionOptions conventions;

    void add_to(Arguments& verb);
    [[nodiscard]] engine::BuildOptions value() const;
};

/// The region of a code of ISO 3166 ("au"), or of a locale ("en-AU"); nothing for others.
[[nodiscard]] std::optional<engine::Region> region_named(std::string_view name);

/// The conventions of a locale such as en-GB: its region, and its order of numeric dates where `options` leave it open.
/// Those of `options` for an empty one.
[[nodiscard]] engine::AnchorOptions for_locale(engine::AnchorOptions options, std::string_view locale);

/// What is wrong with a date: a day, month, year or date-time (2023-04-12, 2023-04, 2023, 2023-04-12T09:30).
[[nodiscard]] std::string check_date(std::string const& text);

/// Standard input or output in place of a file.
inline constexpr auto standard_stream = "-";

/// The paths of a timeline's articles.
[[nodiscard]] std::vector<std::string> paths_of(engine::Timeline const& timeline);

/// Tells of every warning.
void say_warnings(std::vector<engine::Warning> const& warnings);

/// Whether a file that a warning names has no article among `paths`, the paths of all documents.
[[nodiscard]] bool leaves_files_out(std::vector<engine::Warning> const& warnings, std::vector<std::string> paths);

/// The timeline of a folder's articles. Says its warnings; says the error where there is nothing.
[[nodiscard]] std::optional<engine::Timeline> timeline_of(std::string const& folder,
                                                          engine::BuildOptions const& settings);

/// Says so where a --published names no article that was read.
void say_unmatched(std::vector<engine::StatedPublication> const& stated, std::vector<std::string> const& paths);

/// Reads a file, or standard input for "-". Errors: those of `engine::read_bytes`.
[[nodiscard]] Result<std::string> read_input(std::string const& path, engine::ReadLimits const& limits = {});

} // namespace dateline::cli
