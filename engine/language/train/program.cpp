#include "engine/language/train/program.hpp"

#include <fmt/core.h>

#include <exception>
#include <fstream>

namespace dateline::engine {

std::optional<std::vector<TreebankSentence>> read_treebank_file(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    auto read = file ? read_treebank(file) : std::nullopt;
    if (!read) fmt::print(stderr, "{}: not a treebank in CoNLL-U\n", path);
    return read;
}

int run_program(int argc, char** argv, int (*run)(std::vector<std::string> const&)) {
    try {
        return run({argv + 1, argv + argc});
    } catch (std::exception const& error) {
        fmt::print(stderr, "{}\n", error.what());
        return failed;
    }
}

} // namespace dateline::engine
