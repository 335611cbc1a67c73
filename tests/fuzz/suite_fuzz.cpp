// A suite of expression cases from anywhere, and a parser's answers: what is read can be written, and means the same.

#include "render/cli/suite_compare.hpp"
#include "render/cli/suite_update.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <string>

using namespace dateline;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    std::vector<cli::NewLine> same;
    for (auto const& line : cli::suite_lines(text)) {
        same.emplace_back(line.number, line.text);
        for (auto const form : {cli::SuiteForm::tab_separated, cli::SuiteForm::json_lines}) {
            auto const given = cli::parse_case(line, form);
            if (!given) continue;
            auto const written = cli::with_expectations(line.text, form, given->expected);
            auto const again = cli::parse_case({line.number, written}, form);
            fuzz::require(again && again->expected.size() == given->expected.size());
            static_cast<void>(cli::question(*given, line.number));

            // The line itself as what a parser answers to it.
            auto const answer = cli::answer_from_json(line.text, given->text);
            if (!answer) continue;
            static_cast<void>(cli::compare(*given, answer->times));
            static_cast<void>(cli::expectations_met_by(answer->times, *given, form));
        }
    }
    fuzz::require(cli::with_lines(text, same) == text);
    static_cast<void>(cli::diff_of_lines("suite", text, same));
    return 0;
}
