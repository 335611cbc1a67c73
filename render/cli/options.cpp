#include "render/cli/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace dateline::cli {
namespace {

CLI::Validator stated_publication_validator() {
    return {[](std::string& argument) {
                auto const stated = engine::parse_stated_publication(argument);
                return stated ? std::string{} : message(stated.error());
            },
            "NAME=DATE"};
}

CLI::Validator day_validator() {
    return {[](std::string& text) {
                return engine::day_from_iso(text) ? std::string{} : fmt::format("{} is not a day (YYYY-MM-DD)", text);
            },
            "DAY"};
}

} // namespace

CLI::Validator date_validator() {
    return {[](std::string& text) {
                return engine::interval_from_iso_date(text)
                           ? std::string{}
                           : fmt::format("{} is not a date (YYYY-MM-DD, YYYY-MM or YYYY)", text);
            },
            "DATE"};
}

void ConventionOptions::add_to(CLI::App& verb) {
    verb.add_option("--date-order", date_order, "How all-numeric dates are written: dmy, mdy, ymd or auto")
        ->check(CLI::IsMember({"dmy", "mdy", "ymd", "auto"}))
        ->capture_default_str()
        ->option_text("ORDER");
    verb.add_option("--hemisphere", hemisphere, "Whose summer \"last summer\" is: north or south")
        ->check(CLI::IsMember({"north", "south"}))
        ->capture_default_str()
        ->option_text("HALF");
}

engine::AnchorOptions ConventionOptions::value() const {
    engine::AnchorOptions options;
    if (hemisphere == "south") options.hemisphere = engine::Hemisphere::southern;
    if (date_order == "dmy") options.date_order = engine::DateOrder::day_month_year;
    if (date_order == "mdy") options.date_order = engine::DateOrder::month_day_year;
    if (date_order == "ymd") options.date_order = engine::DateOrder::year_month_day;
    return options;
}

void SelectionOptions::add_to(CLI::App& verb) {
    verb.add_option("--about", about, "Only events in which NAME takes part")->option_text("NAME");
    verb.add_option("--from", from, "Leave out events that end before DATE")
        ->check(date_validator())
        ->option_text("DATE");
    verb.add_option("--to", to, "Leave out events that begin after DATE")->check(date_validator())->option_text("DATE");
    verb.add_option("--top", top, "Only the N most important events")
        ->check(CLI::Range(std::size_t{1}, std::numeric_limits<std::size_t>::max()))
        ->option_text("N");
    verb.add_option("--min-sources", min_sources, "Only events with N independent sources or more")->option_text("N");
    verb.add_option("--as-of", as_of, "The day that counts as today; nothing is read from the clock")
        ->check(day_validator())
        ->option_text("DAY");
}

engine::Selection SelectionOptions::value() const {
    engine::Selection selection;
    if (!about.empty()) selection.about = about;
    if (top > 0) selection.top = top;
    selection.min_sources = min_sources;
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

void ReadingOptions::add_to(CLI::App& verb) {
    verb.add_option("--published", published,
                    "When the article NAME was published; NAME may hold * and ?. May be given more than once")
        ->check(stated_publication_validator())
        ->allow_extra_args(false)
        ->option_text("NAME=DATE");
    verb.add_option("--jobs", jobs, "Threads to use; 0 is one for each core. Never changes the result")
        ->check(CLI::Range(0U, 1024U))
        ->option_text("N");
    conventions.add_to(verb);
}

engine::BuildOptions ReadingOptions::value() const {
    engine::BuildOptions options;
    options.anchor = conventions.value();
    options.jobs = jobs;
    for (auto const& argument : published) {
        if (auto stated = engine::parse_stated_publication(argument)) options.stated.push_back(*std::move(stated));
    }
    return options;
}

void say_warnings(std::vector<engine::Warning> const& warnings) {
    for (auto const& warning : warnings)
        say_warning(fmt::format("{}: {}", warning.path, warning.message));
}

bool leaves_files_out(std::vector<engine::Warning> const& warnings, std::vector<std::string> paths) {
    // Articles after the first of a file are named "file#2"; what was read of a file was not left out.
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
