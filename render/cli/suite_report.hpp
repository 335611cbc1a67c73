#pragma once

#include "render/cli/suite_compare.hpp"

#include <span>

/// What `dateline check` says of its cases, in the forms that people and other programs read.
namespace dateline::cli {

/// A case that was run.
struct CaseResult {
    std::size_t line = 0; ///< from 1
    std::string text;     ///< the case's, or the line where it is no case
    std::vector<Fault> faults;
};

struct SuiteResult {
    std::string path;
    std::vector<CaseResult> cases; ///< in order of the file
};

struct Totals {
    std::size_t cases = 0;
    std::size_t failed = 0;
};
[[nodiscard]] Totals totals(std::span<SuiteResult const> suites);

/// "24 cases, 2 failed"; with the share that passed where `with_share`.
[[nodiscard]] std::string summary(std::span<SuiteResult const> suites, bool with_share);

/// As compilers do: `file:line: message`, the text, a caret under the words, the derivation. Only of what failed.
[[nodiscard]] std::string as_text(std::span<SuiteResult const> suites);

/// Test Anything Protocol, version 14.
[[nodiscard]] std::string as_tap(std::span<SuiteResult const> suites);

/// The XML of JUnit, as build servers read it. Says no times, so that the same results are the same bytes.
[[nodiscard]] std::string as_junit(std::span<SuiteResult const> suites);

} // namespace dateline::cli
