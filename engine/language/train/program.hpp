#pragma once

#include "engine/language/train/treebank.hpp"

#include <optional>
#include <string>
#include <vector>

/// What the programs of this folder share.
namespace dateline::engine {

inline constexpr int wrong_usage = 2;
inline constexpr int failed = 3;

/// The sentences of a file; nothing, and a line on standard error, where it is no treebank in CoNLL-U.
[[nodiscard]] std::optional<std::vector<TreebankSentence>> read_treebank_file(std::string const& path);

/// Calls `run` with the program's arguments, and prints what it throws.
[[nodiscard]] int run_program(int argc, char** argv, int (*run)(std::vector<std::string> const&));

} // namespace dateline::engine
