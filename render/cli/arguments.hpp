#pragma once

#include "render/cli/console.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's own
class App;
}

/// How verbs declare what they take. CLI11 stands behind this, in one source file: it is large, and compiling it for
/// every verb would be most of the program's build.
namespace dateline::cli {

/// What is wrong with a value; empty if nothing is.
using Check = std::function<std::string(std::string const&)>;

/// The arguments of one verb. Values are written when the command line is parsed, so they must live until then.
class Arguments {
public:
    explicit Arguments(CLI::App& verb) : verb_(verb) {}

    void required(std::string const& name, std::string& value, std::string const& help);
    void required(std::string const& name, std::vector<std::string>& values, std::string const& help);
    void optional(std::string const& name, std::vector<std::string>& values, std::string const& help);

    /// `names` as in "-o,--output"; `label` stands for the value in the help.
    void option(std::string const& names, std::string const& label, std::string& value, std::string const& help,
                Check const& check = {});
    /// An option that may be given more than once, with one value each time.
    void repeated(std::string const& names, std::string const& label, std::vector<std::string>& values,
                  std::string const& help, Check const& check);
    void choice(std::string const& names, std::string const& label, std::string& value,
                std::vector<std::string> const& choices, std::string const& help);
    void flag(std::string const& names, bool& value, std::string const& help);
    void number(std::string const& names, std::string const& label, std::size_t& value, std::size_t least,
                std::size_t most, std::string const& help);

    /// An option that must be given, declared before.
    void require(std::string const& option);
    /// Two arguments of which at most one may be given, both declared before.
    void exclude(std::string const& one, std::string const& other);
    /// What follows the list of options in the help: an example.
    void footer(std::string const& text);

private:
    CLI::App& verb_;
};

/// The program's verbs.
class Program {
public:
    Program();
    ~Program();
    Program(Program const&) = delete;
    Program& operator=(Program const&) = delete;

    /// Adds a verb: `declare(arguments, options)` says what it takes, `action(options)` does it.
    template <class Options, class Declare, class Action>
    void verb(std::string const& name, std::string const& description, Declare declare, Action action) {
        auto const options = std::make_shared<Options>();
        Arguments arguments = add(name, description, [options, action] { return action(*options); });
        declare(arguments, *options);
    }

    /// Parses the command line and runs the verb in it.
    [[nodiscard]] Exit run(int argc, char** argv);

private:
    Arguments add(std::string const& name, std::string const& description, std::function<Exit()> action);

    std::unique_ptr<CLI::App> app_;
    Exit exit_ = Exit::done;
};

} // namespace dateline::cli
