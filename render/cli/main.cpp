#include "render/cli/verbs.hpp"

#include <CLI/CLI.hpp>

#include <exception>

int main(int argc, char** argv) {
    using namespace dateline::cli;
    auto exit = Exit::done;
    try {
        CLI::App program{"Reads news articles and builds one timeline from them.", "dateline"};
        program.set_version_flag("--version", "dateline " DATELINE_VERSION);
        program.require_subcommand(1, 1);
        program.footer("Each verb has its own help:\n"
                       "  dateline build --help\n"
                       "Example:\n"
                       "  dateline build articles -o timeline.html\n"
                       "Exit status: 0 done, 1 done with files left out, 2 usage, 3 nothing could be built.");
        add_build(program, exit);
        add_extract(program, exit);
        add_reconcile(program, exit);
        add_render(program, exit);
        add_articles(program, exit);
        add_dates(program, exit);
        add_parse(program, exit);
        add_text(program, exit);
        add_analyse(program, exit);
        add_check(program, exit);
        add_explain(program, exit);
        try {
            program.parse(argc, argv);
        } catch (CLI::ParseError const& error) {
            return program.exit(error) == 0 ? static_cast<int>(Exit::done) : static_cast<int>(Exit::usage);
        }
    } catch (std::exception const& error) {
        say_error(error.what());
        exit = Exit::nothing;
    }
    return static_cast<int>(exit);
}
