#pragma once

#include "render/cli/arguments.hpp"

namespace dateline::cli {

/// Each adds its verb to the program. One file per verb.
void add_build(Program& program);
void add_extract(Program& program);
void add_reconcile(Program& program);
void add_render(Program& program);
void add_articles(Program& program);
void add_dates(Program& program);
void add_parse(Program& program);
void add_text(Program& program);
void add_analyse(Program& program);
void add_check(Program& program);
void add_explain(Program& program);
void add_rules(Program& program);
void add_score(Program& program);
void add_serve(Program& program);

} // namespace dateline::cli
