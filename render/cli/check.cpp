#include "engine/article/read.hpp"
#include "render/cli/options.hpp"
#include "render/cli/output_file.hpp"
#include "render/cli/suite_parser.hpp"
#include "render/cli/suite_report.hpp"
#include "render/cli/suite_update.hpp"
#include "render/cli/verbs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <functional>
#include <thread>

namespace dateline::cli {
namespace {

struct Options {
    std::vector<std::string> suites;
    std::string filter;
    std::string command;
    std::string junit;
    std::size_t timeout = 30;
    std::size_t jobs = 0;
    bool tap = false;
    bool update = false;
    ConventionOptions conventions;
};

/// A line of a suite that is run: a case and its answer, or what is wrong with the line.
struct Run {
    SuiteLine line;
    Result<SuiteCase> given;
    Result<Answer> answer = Answer{};
};

/// A suite as it was read, with the lines that are run.
struct Suite {
    std::string path;
    std::string text;
    SuiteForm form = SuiteForm::tab_separated;
    std::vector<Run> runs;
};

/// The suites that the arguments name, those of a folder in order of their names. Errors: unreadable_file.
Result<std::vector<std::string>> files_of(std::vector<std::string> const& arguments) {
    std::vector<std::string> files;
    for (auto const& argument : arguments) {
        std::error_code error;
        if (!std::filesystem::is_directory(argument, error)) {
            files.push_back(argument);
            continue;
        }
        auto const below = engine::list_files(argument);
        if (!below) return below.error();
        auto const before = files.size();
        for (auto const& name : *below) {
            bool const is_suite = name.ends_with(".tsv") || name.ends_with(".jsonl") || name.ends_with(".ndjson");
            if (is_suite) files.push_back((std::filesystem::path{argument} / name).string());
        }
        if (files.size() == before) return Error{ErrorCode::unreadable_file, argument + ": no .tsv or .jsonl in it"};
    }
    return files;
}

/// `lines` view into `text`, which must not move any more: strings do not, once they are in their place.
void find_cases(Suite& suite, std::string_view filter) {
    suite.form = form_of(suite.path, suite.text);
    bool const all = filter.empty() || suite.path.find(filter) != std::string::npos;
    for (auto const& line : suite_lines(suite.text)) {
        if (all || line.text.find(filter) != std::string_view::npos) {
            suite.runs.push_back({line, parse_case(line, suite.form)});
        }
    }
}

/// Calls `work(0)` to `work(count - 1)`, on as many threads.
void on_threads(std::size_t threads, std::size_t count, std::function<void(std::size_t)> const& work) {
    std::atomic<std::size_t> next = 0;
    auto const take = [&] {
        for (auto i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(threads, count); ++i)
        others.emplace_back(take);
    take();
}

/// All cases of all suites that are to be answered.
struct Questions {
    std::vector<AskedCase> asked;
    std::vector<Run*> runs;
};

Questions questions_of(std::vector<Suite>& suites) {
    Questions questions;
    for (auto& suite : suites) {
        for (auto& run : suite.runs) {
            if (!run.given) continue;
            questions.asked.push_back({suite.path, &*run.given});
            questions.runs.push_back(&run);
        }
    }
    return questions;
}

/// Each process of the command gets a share of the cases. False, and said, where one fails.
bool answer_by_command(Questions const& questions, Options const& options, std::size_t jobs) {
    auto const all = questions.asked.size();
    auto const shares = std::min(jobs, all);
    std::vector<CommandAnswers> results(shares);
    auto const begin_of = [&](std::size_t share) { return all * share / shares; };
    on_threads(shares, shares, [&](std::size_t share) {
        auto const cases = std::span{questions.asked}.subspan(begin_of(share), begin_of(share + 1) - begin_of(share));
        results[share] = ask_command(options.command, cases, std::chrono::seconds{options.timeout});
    });
    for (std::size_t share = 0; share < shares; ++share) {
        auto& result = results[share];
        if (!result.problem.empty()) {
            say_error(fmt::format("{} {}", options.command, result.problem));
            if (!result.complaints.empty()) say(fmt::format("it says: {}", result.complaints));
            return false;
        }
        for (std::size_t i = 0; i < result.answers.size(); ++i)
            questions.runs[begin_of(share) + i]->answer = std::move(result.answers[i]);
    }
    return true;
}

bool answer_all(std::vector<Suite>& suites, Options const& options) {
    auto const questions = questions_of(suites);
    auto const jobs = options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
    if (!options.command.empty()) return answer_by_command(questions, options, jobs);
    auto const conventions = options.conventions.value();
    on_threads(jobs, questions.runs.size(),
               [&](std::size_t i) { questions.runs[i]->answer = own_answer(*questions.asked[i].given, conventions); });
    return true;
}

std::vector<Fault> faults_of(Run const& run) {
    if (!run.given) return {{message(run.given.error()), {}, {}}};
    if (!run.answer) return {{message(run.answer.error()), {}, {}}};
    return compare(*run.given, run.answer->times);
}

std::vector<SuiteResult> results_of(std::vector<Suite> const& suites) {
    std::vector<SuiteResult> results;
    for (auto const& suite : suites) {
        SuiteResult result{suite.path, {}};
        for (auto const& run : suite.runs) {
            result.cases.push_back(
                {run.line.number, run.given ? run.given->text : std::string{run.line.text}, faults_of(run)});
        }
        results.push_back(std::move(result));
    }
    return results;
}

/// Writes what was found over what was expected, and shows the difference. Lines that are no cases stay. Nothing where
/// a file could not be written.
Exit update(std::vector<Suite> const& suites) {
    std::string diff;
    std::size_t updated = 0;
    std::size_t left = 0;
    for (auto const& suite : suites) {
        std::vector<NewLine> lines;
        for (auto const& run : suite.runs) {
            if (faults_of(run).empty()) continue;
            if (!run.given || !run.answer) {
                say_warning(fmt::format("{}:{}: {}", suite.path, run.line.number, faults_of(run).front().message));
                ++left;
                continue;
            }
            auto const met = expectations_met_by(run.answer->times, *run.given, suite.form);
            lines.emplace_back(run.line.number, with_expectations(run.line.text, suite.form, met));
        }
        if (lines.empty()) continue;
        auto file = OutputFile::open(suite.path);
        auto const error = file ? file->commit(with_lines(suite.text, lines)) : file.error();
        if (error) {
            say_error(message(*error));
            return Exit::nothing;
        }
        diff += diff_of_lines(suite.path, suite.text, lines);
        updated += lines.size();
    }
    diff += fmt::format("{} updated\n", updated);
    if (!write_standard_output(diff)) return Exit::nothing;
    return left == 0 ? Exit::done : Exit::incomplete;
}

/// What is wrong with the options together; empty if nothing is.
std::string fault_of(Options const& options, std::vector<std::string> const& files) {
    bool const from_input = std::ranges::find(files, standard_stream) != files.end();
    if (options.update && from_input) return "check --update rewrites files: name them, not -";
    if (options.tap && options.junit == standard_stream)
        return "check writes --tap or --junit to standard output, not both";
    for (auto const& file : files) {
        if (!options.junit.empty() && is_same_file(file, options.junit)) {
            return fmt::format("{} is a suite and is not overwritten", options.junit);
        }
    }
    return {};
}

/// Writes the reports; false, and said, where one could not be written.
bool write_reports(std::vector<SuiteResult> const& results, Options const& options) {
    if (!options.junit.empty()) {
        auto file = OutputFile::open(options.junit);
        auto const error = file ? file->commit(as_junit(results)) : file.error();
        if (error) {
            say_error(message(*error));
            return false;
        }
    }
    if (options.junit == standard_stream) return true;
    auto const last = summary(results, !options.command.empty());
    return write_standard_output(options.tap ? fmt::format("{}# {}\n", as_tap(results), last)
                                             : fmt::format("{}{}\n", as_text(results), last));
}

Exit run(Options const& options) {
    auto const files = files_of(options.suites);
    if (!files) {
        say_error(message(files.error()));
        return Exit::nothing;
    }
    if (auto const fault = fault_of(options, *files); !fault.empty()) {
        say_error(fault);
        return Exit::usage;
    }
    std::vector<Suite> suites(files->size());
    for (std::size_t i = 0; i < files->size(); ++i) {
        auto text = read_input((*files)[i]);
        if (!text) {
            say_error(fmt::format("{}: {}", (*files)[i], message(text.error())));
            return Exit::nothing;
        }
        suites[i].path = (*files)[i];
        suites[i].text = *std::move(text);
        find_cases(suites[i], options.filter);
    }
    if (!answer_all(suites, options)) return Exit::nothing;
    if (options.update) return update(suites);
    auto const results = results_of(suites);
    if (!write_reports(results, options)) return Exit::nothing;
    return totals(results).failed == 0 ? Exit::done : Exit::incomplete;
}

} // namespace

void add_check(Program& program) {
    program.verb<Options>(
        "check", "Run files of expression cases and report those that fail",
        [](Arguments& verb, Options& options) {
            verb.required(
                "suites", options.suites,
                "Files of cases, tab-separated or JSON Lines (.jsonl), or folders of them; - is standard input");
            verb.option("--filter", "TEXT", options.filter, "Only cases that hold TEXT, or whose file's name does");
            verb.option("--command", "COMMAND", options.command,
                        "Ask another parser: it reads a {\"id\", \"published\", \"text\"} a line and writes an object "
                        "like those of dateline dates a line");
            constexpr std::size_t an_hour = 3600;
            verb.number("--timeout", "SECONDS", options.timeout, 1, an_hour,
                        "How long that parser may be silent; 30 unless given");
            verb.option("--junit", "FILE", options.junit, "Write the results as JUnit's XML; - is standard output");
            verb.flag("--tap", options.tap, "Print the results in the Test Anything Protocol");
            verb.flag("--update", options.update,
                      "Write what is found over what is expected, where they differ, and print the difference");
            verb.exclude("--update", "--command");
            verb.exclude("--update", "--junit");
            verb.exclude("--update", "--tap");
            constexpr std::size_t most_jobs = 1024;
            verb.number("--jobs", "N", options.jobs, 0, most_jobs,
                        "Threads to use, or processes of --command; 0 is one for each core");
            options.conventions.add_to(verb);
            verb.footer(
                "A case is a line: text, publication day (or -), and the words=VALUE pairs that are to be found in\n"
                "order of the text, or - for no time, all separated by tabs. VALUE is TIMEX3 or EDTF. # comments.\n"
                "Examples:\n"
                "  dateline check cases.tsv\n"
                "  dateline check suites --command 'node my-parser.js' --junit results.xml\n"
                "Exit status: 0 all passed, 1 some failed, 3 a suite could not be read or the command failed.");
        },
        run);
}

} // namespace dateline::cli
