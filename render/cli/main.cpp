#include "render/cli/verbs.hpp"

#include <exception>

int main(int argc, char** argv) {
    using namespace dateline::cli;
    auto exit = Exit::nothing;
    try {
        Program program;
        add_build(program);
        add_extract(program);
        add_reconcile(program);
        add_render(program);
        add_articles(program);
        add_dates(program);
        add_parse(program);
        add_text(program);
        add_analyse(program);
        add_check(program);
        add_explain(program);
        add_rules(program);
        add_score(program);
        add_serve(program);
        exit = program.run(argc, argv);
    } catch (std::exception const& error) {
        say_error(error.what());
    }
    return static_cast<int>(exit);
}
