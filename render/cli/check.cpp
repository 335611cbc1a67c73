#include "engine/event/extract.hpp"
#include "render/cli/options.hpp"
#include "render/cli/suite.hpp"
#include "render/cli/verbs.hpp"

#include <fmt/format.h>

namespace dateline::cli {
namespace {

struct Options {
    std::vector<std::string> suites;
    ConventionOptions conventions;
};

std::string quoted(std::string_view words, std::string_view value) {
    return fmt::format("\"{}\"={}", words, value);
}

/// What is wrong with the program's answer to a case, one line each; none if it passes.
std::vector<std::string> faults(SuiteCase const& given, engine::AnchorOptions const& options) {
    engine::Document document;
    document.text = given.text;
    document.published.interval = given.published;
    auto const found = engine::find_times(document, options);

    std::vector<std::string> lines;
    std::size_t next = 0;
    for (auto const& expected : given.expected) {
        auto at = next;
        while (at < found.size() && found[at].text != expected.words)
            ++at;
        if (at == found.size()) {
            lines.push_back(fmt::format("expected {}, found nothing", quoted(expected.words, expected.value)));
            continue;
        }
        for (; next < at; ++next) {
            lines.push_back(fmt::format("not expected: {}", quoted(found[next].text, found[next].reading.value)));
        }
        auto const& reading = found[at].reading;
        if (reading.value != expected.value && reading.edtf != expected.value) {
            lines.push_back(fmt::format("expected {}, got {} (EDTF {})", quoted(expected.words, expected.value),
                                        reading.value, reading.edtf.value_or("none")));
        }
        next = at + 1;
    }
    for (; next < found.size(); ++next) {
        lines.push_back(fmt::format("not expected: {}", quoted(found[next].text, found[next].reading.value)));
    }
    return lines;
}

Exit run(Options const& options) {
    std::string report;
    std::size_t cases = 0;
    std::size_t failed = 0;
    for (auto const& path : options.suites) {
        auto const text = read_input(path);
        if (!text) {
            say_error(fmt::format("{}: {}", path, message(text.error())));
            return Exit::nothing;
        }
        for (auto const& line : suite_lines(*text)) {
            ++cases;
            auto const given = parse_case(line.text);
            auto const problems =
                given ? faults(*given, options.conventions.value()) : std::vector{message(given.error())};
            if (!problems.empty()) ++failed;
            for (auto const& problem : problems) {
                report += fmt::format("{}:{}: {}\n", path, line.number, printable(problem));
            }
        }
    }
    report += fmt::format("{} cases, {} failed\n", cases, failed);
    if (!write_standard_output(report)) return Exit::nothing;
    return failed == 0 ? Exit::done : Exit::incomplete;
}

} // namespace

void add_check(Program& program) {
    program.verb<Options>(
        "check", "Run files of expression cases and report those that fail",
        [](Arguments& verb, Options& options) {
            verb.required("suites", options.suites, "Files of cases; - is standard input");
            options.conventions.add_to(verb);
            verb.footer(
                "A case is a line: text, publication day (or -), and the words=VALUE pairs that are to be found in\n"
                "order of the text, or - for no time, all separated by tabs. VALUE is TIMEX3 or EDTF. # comments.\n"
                "Example:\n"
                "  dateline check cases.tsv\n"
                "Exit status: 0 all passed, 1 some failed.");
        },
        run);
}

} // namespace dateline::cli
