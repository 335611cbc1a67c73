#pragma once

#include "render/cli/console.hpp"

namespace CLI {
class App;
}

namespace dateline::cli {

/// Each adds its verb to the program; `exit` is set when the verb has run. One file per verb.
void add_build(CLI::App& program, Exit& exit);
void add_extract(CLI::App& program, Exit& exit);
void add_reconcile(CLI::App& program, Exit& exit);
void add_render(CLI::App& program, Exit& exit);
void add_articles(CLI::App& program, Exit& exit);
void add_dates(CLI::App& program, Exit& exit);
void add_parse(CLI::App& program, Exit& exit);
void add_text(CLI::App& program, Exit& exit);
void add_analyse(CLI::App& program, Exit& exit);
void add_check(CLI::App& program, Exit& exit);
void add_explain(CLI::App& program, Exit& exit);

} // namespace dateline::cli
