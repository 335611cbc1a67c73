#include "engine/calendar/anchor.hpp"
#include "engine/calendar/edtf.hpp"
#include "grammar/catalogue.hpp"
#include "grammar/scan.hpp"
#include "render/cli/options.hpp"
#include "render/cli/verbs.hpp"

#include <fmt/format.h>

#include <iterator>

namespace dateline::cli {
namespace {

struct Options {
    std::string published;
    ConventionOptions conventions;
};

/// Text for a cell of a Markdown table.
std::string cell(std::string_view text) {
    std::string escaped;
    for (char const c : text) {
        if (c == '|' || c == '\\' || c == '<' || c == '*' || c == '_') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

/// "2023-04-07", or with another EDTF beside it "2023-W14 (2023-04-03/2023-04-09)".
std::string value_of(std::string_view words, engine::Anchor const& anchor) {
    auto const found = grammar::parse(words);
    if (!found) return "";
    auto const time = engine::anchor(found->expression, anchor);
    if (!time) return "";
    auto const value = engine::timex_value(*time);
    auto const edtf = engine::edtf(*time);
    return edtf && *edtf != value ? fmt::format("`{}` (`{}`)", value, *edtf) : fmt::format("`{}`", value);
}

Exit run(Options const& options) {
    engine::Anchor anchor;
    anchor.published = engine::interval_from_iso_date(options.published);
    anchor.options = options.conventions.value();
    std::string text;
    std::string_view family;
    for (auto const& rule : grammar::catalogue()) {
        auto const own_family = rule.name.substr(0, rule.name.find('.'));
        if (own_family != family) {
            family = own_family;
            fmt::format_to(std::back_inserter(text),
                           "{}## {}\n\n| words | meaning | value | rule |\n|---|---|---|---|\n",
                           text.empty() ? "" : "\n", family);
        }
        fmt::format_to(std::back_inserter(text), "| {} | {} | {} | `{}` |\n", cell(rule.example), cell(rule.meaning),
                       value_of(rule.example, anchor), rule.name);
    }
    return write_standard_output(text) ? Exit::done : Exit::nothing;
}

} // namespace

void add_rules(Program& program) {
    program.verb<Options>(
        "rules", "Print every rule of the grammar, with an example and what it means, as Markdown",
        [](Arguments& verb, Options& options) {
            verb.option("--published", "DATE", options.published,
                        "When the examples were written; unknown unless given", check_date);
            options.conventions.add_to(verb);
            verb.footer("Example:\n"
                        "  dateline rules --published 2023-04-12");
        },
        run);
}

} // namespace dateline::cli
