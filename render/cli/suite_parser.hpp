#pragma once

#include "render/cli/suite_json.hpp"

#include <chrono>
#include <span>

namespace dateline::cli {

/// This program's answer to a case.
[[nodiscard]] Result<Answer> own_answer(SuiteCase const& given, engine::AnchorOptions const& options);

/// Cases with the names of their files, for messages.
struct AskedCase {
    std::string_view path;
    SuiteCase const* given;
};

/// The answers of another parser, in order of the cases, and what is wrong with it; empty where nothing is. Without one
/// answer for each case there is always something wrong.
struct CommandAnswers {
    std::vector<Answer> answers;
    std::string problem;
    std::string complaints; ///< what it wrote to standard error
};

/// Runs `command` with the system's shell, writes it a question a line, and reads an answer a line. It is ended where
/// it is silent for `patience`.
[[nodiscard]] CommandAnswers ask_command(std::string const& command, std::span<AskedCase const> cases,
                                         std::chrono::seconds patience);

} // namespace dateline::cli
