#include "render/cli/suite_report.hpp"

#include "render/cli/console.hpp"
#include "render/text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace dateline::cli {
namespace {

constexpr std::string_view indent = "    ";

/// The text around the words, and carets under them.
std::string shown(std::string_view text, grammar::Span chars) {
    constexpr std::size_t around = 60;
    std::size_t const first = chars.begin > around ? chars.begin - around : 0;
    auto const begin = render::offset_of_code_point(text, first);
    auto const rest = text.substr(begin);
    auto const end = render::offset_of_code_point(rest, chars.end - first + around);
    auto const lead = begin > 0 ? std::string_view{"…"} : std::string_view{};
    auto const tail = end < rest.size() ? std::string_view{"…"} : std::string_view{};
    auto const column = chars.begin - first + (lead.empty() ? 0 : 1);
    return fmt::format("{}{}{}{}\n{}{:{}}^{:~<{}}\n", indent, lead, printable(rest.substr(0, end)), tail, indent, "",
                       column, "", chars.end - chars.begin - 1);
}

std::string detail(CaseResult const& one, Fault const& fault) {
    std::string text = fault.chars ? shown(one.text, *fault.chars) : fmt::format("{}{}\n", indent, printable(one.text));
    for (auto const& step : fault.why)
        text += fmt::format("{}{}\n", indent, printable(step));
    return text;
}

std::string json_string(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// `#` begins a directive in TAP and a backslash an escape.
std::string tap_description(std::string_view text) {
    std::string escaped;
    for (char const c : printable(text)) {
        if (c == '#' || c == '\\') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::size_t failures(SuiteResult const& suite) {
    return static_cast<std::size_t>(
        std::ranges::count_if(suite.cases, [](CaseResult const& one) { return !one.faults.empty(); }));
}

} // namespace

Totals totals(std::span<SuiteResult const> suites) {
    Totals all;
    for (auto const& suite : suites) {
        all.cases += suite.cases.size();
        all.failed += failures(suite);
    }
    return all;
}

std::string summary(std::span<SuiteResult const> suites, bool with_share) {
    auto const [cases, failed] = totals(suites);
    auto text = fmt::format("{} {}, {} failed", cases, cases == 1 ? "case" : "cases", failed);
    if (!with_share || cases == 0) return text;
    constexpr double percent = 100;
    return fmt::format("{}, {} passed ({:.1f} %)", text, cases - failed,
                       percent * static_cast<double>(cases - failed) / static_cast<double>(cases));
}

std::string as_text(std::span<SuiteResult const> suites) {
    std::string report;
    for (auto const& suite : suites) {
        for (auto const& one : suite.cases) {
            for (auto const& fault : one.faults) {
                report += fmt::format("{}:{}: {}\n{}", printable(suite.path), one.line, printable(fault.message),
                                      detail(one, fault));
            }
        }
    }
    return report;
}

std::string as_tap(std::span<SuiteResult const> suites) {
    auto report = fmt::format("TAP version 14\n1..{}\n", totals(suites).cases);
    std::size_t number = 0;
    for (auto const& suite : suites) {
        for (auto const& one : suite.cases) {
            report += fmt::format("{}ok {} - {}:{}: {}\n", one.faults.empty() ? "" : "not ", ++number,
                                  tap_description(suite.path), one.line, tap_description(one.text));
            if (one.faults.empty()) continue;
            report += fmt::format("  ---\n  file: {}\n  line: {}\n  faults:\n", json_string(suite.path), one.line);
            for (auto const& fault : one.faults) {
                report += fmt::format("    - message: {}\n", json_string(fault.message));
                if (!fault.why.empty()) report += "      why:\n";
                for (auto const& step : fault.why)
                    report += fmt::format("        - {}\n", json_string(step));
            }
            report += "  ...\n";
        }
    }
    return report;
}

std::string as_junit(std::span<SuiteResult const> suites) {
    using render::html;
    auto const all = totals(suites);
    auto report = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<testsuites name=\"dateline check\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n",
                              all.cases, all.failed);
    auto const out = std::back_inserter(report);
    for (auto const& suite : suites) {
        auto const path = html(suite.path);
        fmt::format_to(out, "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">\n", path,
                       suite.cases.size(), failures(suite));
        for (auto const& one : suite.cases) {
            fmt::format_to(out, R"(    <testcase classname="{}" name="{}: {}" file="{}" line="{}")", path, one.line,
                           html(one.text), path, one.line);
            report += one.faults.empty() ? "/>\n" : ">\n";
            if (one.faults.empty()) continue;
            // One element, for not every reader knows what to do with two.
            fmt::format_to(out, "      <failure message=\"{}\">", html(one.faults.front().message));
            for (auto const& fault : one.faults) {
                fmt::format_to(out, "\n{}", html(fault.message));
                for (auto const& step : fault.why)
                    fmt::format_to(out, "\n{}{}", indent, html(step));
            }
            report += "</failure>\n    </testcase>\n";
        }
        report += "  </testsuite>\n";
    }
    return report + "</testsuites>\n";
}

} // namespace dateline::cli
