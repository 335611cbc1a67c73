#include "render/cli/arguments.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace dateline::cli {
namespace {

void add_check(CLI::Option& option, Check const& check) {
    if (check) option.check([check](std::string const& value) { return check(value); });
}

} // namespace

void Arguments::required(std::string const& name, std::string& value, std::string const& help) {
    verb_.add_option(name, value, help)->required()->option_text(" ");
}

void Arguments::required(std::string const& name, std::vector<std::string>& values, std::string const& help) {
    verb_.add_option(name, values, help)->required()->option_text("...");
}

void Arguments::optional(std::string const& name, std::vector<std::string>& values, std::string const& help) {
    verb_.add_option(name, values, help)->option_text("...");
}

void Arguments::option(std::string const& names, std::string const& label, std::string& value, std::string const& help,
                       Check const& check) {
    add_check(*verb_.add_option(names, value, help)->option_text(label), check);
}

void Arguments::repeated(std::string const& names, std::string const& label, std::vector<std::string>& values,
                         std::string const& help, Check const& check) {
    add_check(*verb_.add_option(names, values, help)->allow_extra_args(false)->option_text(label), check);
}

void Arguments::choice(std::string const& names, std::string const& label, std::string& value,
                       std::vector<std::string> const& choices, std::string const& help) {
    verb_.add_option(names, value, help)->check(CLI::IsMember(choices))->option_text(label);
}

void Arguments::flag(std::string const& names, bool& value, std::string const& help) {
    verb_.add_flag(names, value, help);
}

void Arguments::number(std::string const& names, std::string const& label, std::size_t& value, std::size_t least,
                       std::size_t most, std::string const& help) {
    verb_.add_option(names, value, help)->check(CLI::Range(least, most))->option_text(label);
}

void Arguments::require(std::string const& option) {
    verb_.get_option(option)->required();
}

void Arguments::exclude(std::string const& one, std::string const& other) {
    verb_.get_option(one)->excludes(verb_.get_option(other));
}

void Arguments::footer(std::string const& text) {
    verb_.footer(text);
}

Program::Program()
    : app_(std::make_unique<CLI::App>("Reads news articles and builds one timeline from them.", "dateline")) {
    app_->set_version_flag("--version", "dateline " DATELINE_VERSION);
    app_->require_subcommand(1, 1);
    app_->footer("Each verb has its own help:\n"
                 "  dateline build --help\n"
                 "Example:\n"
                 "  dateline build articles -o timeline.html\n"
                 "Exit status: 0 done, 1 done with files left out, 2 usage, 3 nothing could be built.");
}

Program::~Program() = default;

Arguments Program::add(std::string const& name, std::string const& description, std::function<Exit()> action) {
    auto* const verb = app_->add_subcommand(name, description);
    verb->callback([this, action = std::move(action)] { exit_ = action(); });
    return Arguments{*verb};
}

Exit Program::run(int argc, char** argv) {
    try {
        app_->parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        // CLI11 prints help, version and faults itself and has a status for each kind of fault.
        return app_->exit(error) == 0 ? Exit::done : Exit::usage;
    }
    return exit_;
}

} // namespace dateline::cli
