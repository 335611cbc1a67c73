#include "render/cli/options.hpp"

#include "engine/article/file_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>

namespace dateline::cli {
namespace {

std::string lower(std::string_view text) {
    std::string result{text};
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return result;
}

/// In the order of engine::Region.
constexpr std::array<std::string_view, 12> region_codes{"us", "au", "bz", "ca", "gb", "ie",
                                                        "in", "jm", "nz", "ph", "tt", "za"};

engine::DateOrder date_order_named(std::string_view name) {
    if (name == "dmy") return engine::DateOrder::day_month_year;
    if (name == "mdy") return engine::DateOrder::month_day_year;
    if (name == "ymd") return engine::DateOrder::year_month_day;
    if (name == "ydm") return engine::DateOrder::year_day_month;
    if (name == "dym") return engine::DateOrder::day_year_month;
    if (name == "myd") return engine::DateOrder::month_year_day;
    return engine::DateOrder::unknown;
}

/// How a locale writes all-numeric dates; unknown for "en" alone, whose regions differ. "order-YMD" says it outright.
engine::DateOrder date_order_of(std::string_view locale) {
    constexpr std::string_view outright = "order-";
    if (locale.starts_with(outright)) return date_order_named(lower(locale.substr(outright.size())));
    constexpr std::array<std::string_view, 2> month_first{"en-US", "en-PH"};
    constexpr std::array<std::string_view, 6> year_first{"hu", "ja", "ko", "lt", "sv", "zh"};
    if (locale.empty() || locale == "en" || locale == "en-CA") return engine::DateOrder::unknown;
    if (std::ranges::find(month_first, locale) != month_first.end()) return engine::DateOrder::month_day_year;
    if (std::ranges::find(year_first, locale.substr(0, 2)) != year_first.end()) {
        return engine::DateOrder::year_month_day;
    }
    return engine::DateOrder::day_month_year;
}

std::string check_stated_publication(std::string const& argument) {
    auto const stated = engine::parse_stated_publication(argument);
    return stated ? std::string{} : message(stated.error());
}

std::string check_day(std::string const& text) {
    return engine::day_from_iso(text) ? std::string{} : fmt::format("{} is not a day (YYYY-MM-DD)", text);
}

} // namespace

std::string check_date(std::string const& text) {
    return engine::interval_from_iso_date(text) ? std::string{}
                                                : fmt::format("{} is not a date (YYYY-MM-DD, YYYY-MM or YYYY)", text);
}

std::optional<engine::Region> region_named(std::string_view name) {
    constexpr std::size_t length = 2;
    if (name.size() < length) return std::nullopt;
    auto const code = lower(name.substr(name.size() - length));
    auto const found = std::ranges::find(region_codes, code);
    if (found == region_codes.end()) return std::nullopt;
    return static_cast<engine::Region>(found - region_codes.begin());
}

void ConventionOptions::add_to(Arguments& verb) {
    verb.choice(
        "--date-order", "ORDER", date_order, {"dmy", "mdy", "ymd", "ydm", "dym", "myd", "auto"},
        "How all-numeric dates are written: dmy, mdy, ymd, another order of the three, or auto, which is assumed");
    verb.choice("--hemisphere", "HALF", hemisphere, {"north", "south"},
                "Whose summer \"last summer\" is: north, which is what is assumed, or south");
    verb.choice("--region", "CODE", region, {region_codes.begin(), region_codes.end()},
                "Whose \"Thanksgiving\" or \"Labour Day\" is meant: a country's code; us is what is assumed");
}

engine::AnchorOptions for_locale(engine::AnchorOptions options, std::string_view locale) {
    if (auto const region = region_named(locale)) options.region = *region;
    if (options.date_order == engine::DateOrder::unknown) options.date_order = date_order_of(locale);
    return options;
}

engine::AnchorOptions ConventionOptions::value() const {
    engine::AnchorOptions options;
    options.region = region_named(region).value_or(options.region);
    if (hemisphere == "south") options.hemisphere = engine::Hemisphere::southern;
    options.date_order = date_order_named(date_order);
    return options;
}

void SelectionOptions::add_to(Arguments& verb) {
    constexpr auto most = std::numeric_limits<std::uint32_t>::max();
    verb.option("--about", "NAME", about, "Only events in which NAME takes part");
    verb.option("--from", "DATE", from, "Leave out events that end before DATE", check_date);
    verb.option("--to", "DATE", to, "Leave out events that begin after DATE", check_date);
    verb.number("--top", "N", top, 1, most, "Only the N most important events");
    verb.number("--min-sources", "N", min_sources, 0, most, "Only events with N independent sources or more");
    verb.option("--as-of", "DAY", as_of, "The day that counts as today; nothing is read from the clock", check_day);
}

engine::Selection SelectionOptions::value() const {
    engine::Selection selection;
    if (!about.empty()) selection.about = about;
    if (top > 0) selection.top = top;
    selection.min_sources = static_cast<std::uint32_t>(min_sources);
    if (auto const first = engine::interval_from_iso_date(from); first && first->earliest) {
        selection.from = engine::day_of(*first->earliest);
    }
    if (auto const last = engine::interval_from_iso_date(to); last && last->latest) {
        selection.to = engine::day_of(*last->latest - std::chrono::seconds{1});
    }
    return selection;
}

std::optional<engine::Day> SelectionOptions::as_of_day() const {
    return engine::day_from_iso(as_of);
}

void ReadingOptions::add_to(Arguments& verb) {
    constexpr std::size_t most_jobs = 1024;
    verb.repeated("--published", "NAME=DATE", published,
                  "When the article NAME was published; NAME may hold * and ?. May be given more than once",
                  check_stated_publication);
    verb.number("--jobs", "N", jobs, 0, most_jobs, "Threads to use; 0 is one for each core. Never changes the result");
    constexpr std::size_t most_megabytes = 1024; // of text, in which offsets must have room
    constexpr std::size_t most_unpacked = std::size_t{1} << 20U;
    verb.number("--max-file-size", "MB", file_megabytes, 1, most_megabytes,
                "Leave out files that are larger, in megabytes of 1,048,576 bytes; 256 unless given");
    verb.number("--max-unpacked-size", "MB", unpacked_megabytes, 1, most_unpacked,
                "What one archive may unpack to, altogether; 1024 unless given");
    constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
    constexpr std::size_t deepest = 1000; // values are nested as calls are when they are let go
    verb.number("--max-archive-files", "N", archive_files, 1, most, "Files in one archive; 100000 unless given");
    verb.number("--max-archive-depth", "N", archive_depth, 1, deepest, "Archives in archives; 3 unless given");
    verb.number("--max-nesting", "N", json_nesting, 1, deepest, "Nesting of JSON; 64 unless given");
    verb.number("--max-xml-tags", "N", xml_tags, 1, most, "Tags in one XML file; 4000000 unless given");
    verb.number("--max-pdf-seconds", "SECONDS", pdf_seconds, 1, most, "For reading one PDF; 60 unless given");
    conventions.add_to(verb);
}

engine::BuildOptions ReadingOptions::value() const {
    engine::BuildOptions options;
    options.anchor = conventions.value();
    options.jobs = static_cast<unsigned>(jobs);
    options.limits.file_bytes = std::uint64_t{file_megabytes} << 20U;
    options.limits.unpacked_bytes = std::uint64_t{unpacked_megabytes} << 20U;
    options.limits.archive_files = static_cast<std::uint32_t>(archive_files);
    options.limits.archive_depth = static_cast<std::uint32_t>(archive_depth);
    options.limits.json_nesting = static_cast<std::uint32_t>(json_nesting);
    options.limits.xml_tags = static_cast<std::uint32_t>(xml_tags);
    options.limits.pdf_seconds = static_cast<std::uint32_t>(pdf_seconds);
    for (auto const& argument : published) {
        // Names of articles are texts, whatever the names of their files are.
        auto stated = engine::parse_stated_publication(engine::name_as_text(argument));
        if (stated) options.stated.push_back(*std::move(stated));
    }
    return options;
}

std::vector<std::string> paths_of(engine::Timeline const& timeline) {
    std::vector<std::string> paths;
    for (auto const& document : timeline.documents)
        paths.push_back(document.article.path);
    return paths;
}

void say_warnings(std::vector<engine::Warning> const& warnings) {
    for (auto const& warning : warnings)
        say_warning(fmt::format("{}: {}", warning.path, warning.message));
}

std::optional<engine::Timeline> timeline_of(std::string const& folder, engine::BuildOptions const& settings) {
    auto timeline = engine::build(folder, settings);
    if (!timeline) {
        say_error(message(timeline.error()));
        return {};
    }
    say_warnings(timeline->warnings);
    if (timeline->documents.empty()) {
        say_error(fmt::format("{}: no articles in this folder", folder));
        return {};
    }
    return *std::move(timeline);
}

bool leaves_files_out(std::vector<engine::Warning> const& warnings, std::vector<std::string> paths) {
    // Articles of a file that holds several are named "file#2"; what was read of a file was not left out.
    for (auto& path : paths) {
        if (auto const number = path.rfind('#'); number != std::string::npos) path.resize(number);
    }
    std::ranges::sort(paths);
    return std::ranges::any_of(warnings, [&](engine::Warning const& warning) {
        auto const path = warning.path.substr(0, warning.path.rfind('#'));
        return !std::ranges::binary_search(paths, path);
    });
}

void say_unmatched(std::vector<engine::StatedPublication> const& stated, std::vector<std::string> const& paths) {
    for (auto const& publication : stated) {
        bool const used =
            std::ranges::any_of(paths, [&](std::string const& path) { return matches(publication, path); });
        if (!used) say_warning(fmt::format("--published {}: no article has this name", publication.name));
    }
}

Result<std::string> read_input(std::string const& path, engine::ReadLimits const& limits) {
    if (path != standard_stream) return engine::read_bytes(path, limits);
    std::string bytes;
    std::array<char, 1 << 16> buffer{};
    while (auto const count = std::fread(buffer.data(), 1, buffer.size(), stdin)) {
        bytes.append(buffer.data(), count);
        if (bytes.size() > limits.file_bytes) return Error{ErrorCode::too_large, "standard input"};
    }
    if (std::ferror(stdin) != 0) return Error{ErrorCode::unreadable_file, "standard input"};
    return bytes;
}

} // namespace dateline::cli
