#include "render/cli/suite_parser.hpp"

#include "engine/child_program.hpp"
#include "engine/event/extract.hpp"
#include "render/cli/options.hpp"
#include "render/json.hpp"

#include <fmt/format.h>

#include <array>
#include <limits>

namespace dateline::cli {
namespace {

constexpr std::uint64_t longest_output = 1ULL << 30U;

std::string place_of(AskedCase const& asked) {
    return fmt::format("{}:{}", asked.path, asked.given->line);
}

/// How the command ended, if that was not as it should.
std::string end_of(engine::ChildRun const& run, std::chrono::seconds patience) {
    switch (run.end) {
    case engine::ChildRun::End::silent:
    case engine::ChildRun::End::too_slow:
        return fmt::format("said nothing for {} s", patience.count());
    case engine::ChildRun::End::too_much:
        return "wrote over a gigabyte";
    case engine::ChildRun::End::by_itself:
        break;
    }
    if (run.signal != 0) return fmt::format("was ended by signal {}", run.signal);
    if (run.status != 0) return fmt::format("ended with status {}", run.status);
    return "ended";
}

/// Reads the answers in `output` as far as they go; gives what is wrong with the first that is none.
std::string read_answers(std::string_view output, bool cut_off, std::span<AskedCase const> cases,
                         std::vector<Answer>& answers) {
    while (!output.empty()) {
        auto const end = std::min(output.find('\n'), output.size());
        if (end == output.size() && cut_off) return {}; // it was ended while it wrote this line
        auto const line = output.substr(0, end);
        output.remove_prefix(std::min(end + 1, output.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        if (answers.size() == cases.size()) {
            return fmt::format("wrote more lines than the {} that it was asked", cases.size());
        }
        auto const& asked = cases[answers.size()];
        auto answer = answer_from_json(line, asked.given->text);
        auto const number = answers.size() + 1;
        constexpr std::size_t enough = 80;
        if (!answer) {
            return fmt::format("wrote as answer {}, to {}, what is none ({}): {}", number, place_of(asked),
                               message(answer.error()), line.substr(0, enough));
        }
        if (answer->document && *answer->document != std::to_string(number)) {
            return fmt::format("answered \"{}\" where \"{}\" was to be answered, {}: answers come in the order of the "
                               "questions",
                               *answer->document, number, place_of(asked));
        }
        answers.push_back(std::move(*answer));
    }
    return {};
}

} // namespace

Result<Answer> own_answer(SuiteCase const& given, engine::AnchorOptions const& options) {
    engine::Document document;
    document.text = given.text;
    document.published.interval = given.published_interval;
    auto const times = engine::find_times(document, for_locale(options, given.locale));
    // By the same way as another parser's, so that both are asked the same.
    return answer_from_json(render::dates_to_json_line({}, document.published, times), given.text);
}

CommandAnswers ask_command(std::string const& command, std::span<AskedCase const> cases,
                           std::chrono::seconds patience) {
    CommandAnswers result;
    std::string questions;
    for (std::size_t i = 0; i < cases.size(); ++i)
        questions += question(*cases[i].given, i + 1) + '\n';
    std::array<std::string, 3> const words{"sh", "-c", command};
    constexpr std::chrono::hours no_limit{24};
    auto const run =
        engine::run_child(words, engine::ChildEnvironment::inherited, questions, {patience, no_limit, longest_output});
    if (!run) {
        result.problem = "could not be started: " + run.error().detail;
        return result;
    }
    result.complaints = run->complaints;
    result.problem = read_answers(run->output, !run->succeeded(), cases, result.answers);
    if (result.problem.empty() && result.answers.size() < cases.size()) {
        result.problem = fmt::format("{} after {} of {} answers; the next was to {}", end_of(*run, patience),
                                     result.answers.size(), cases.size(), place_of(cases[result.answers.size()]));
    }
    return result;
}

} // namespace dateline::cli
