#include "engine/calendar/edtf.hpp"
#include "engine/event/note.hpp"
#include "grammar/dump.hpp"
#include "grammar/scan.hpp"
#include "render/cli/options.hpp"
#include "render/cli/verbs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace dateline::cli {
namespace {

struct Options {
    std::vector<std::string> words;
    std::string published;
    std::string tense;
    ConventionOptions conventions;
};

engine::Tense tense_of(std::string const& name) {
    if (name == "past") return engine::Tense::past;
    if (name == "present") return engine::Tense::present;
    if (name == "future") return engine::Tense::future;
    return engine::Tense::unknown;
}

/// What an expression is made of, one line a part.
std::vector<std::string> parts_of(grammar::TimeExpression const& expression) {
    if (auto const* const range = std::get_if<grammar::Range>(&expression.said))
        return {dump(grammar::TimeExpression{range->first}), dump(grammar::TimeExpression{range->last})};
    if (auto const* const part = std::get_if<grammar::PartOf>(&expression.said))
        return {dump(grammar::TimeExpression{part->whole})};
    if (auto const* const shifted = std::get_if<grammar::Shifted>(&expression.said))
        return {dump(grammar::TimeExpression{shifted->from})};
    return {};
}

std::string description(grammar::Candidate const& found, engine::ResolvedTime const& time) {
    constexpr auto row = "{:<10} {}\n";
    auto text = fmt::format(row, "expression", dump(found.expression));
    for (auto const& part : parts_of(found.expression))
        text += fmt::format(row, "", "  " + part);
    text += fmt::format(row, "rule", name(found.rule));
    text += fmt::format(row, "type", name(time.type));
    text += fmt::format(row, "value", timex_value(time));
    if (auto const mod = timex_mod(time)) text += fmt::format(row, "mod", *mod);
    text += fmt::format(row, "edtf", engine::edtf(time).value_or("none"));
    text += fmt::format(row, "earliest", iso_earliest(time.interval).value_or("open"));
    text += fmt::format(row, "latest", iso_latest(time.interval).value_or("open"));
    for (auto const& line : explain(time))
        text += fmt::format(row, "why", line);
    return text;
}

Exit run(Options const& options) {
    auto const words = fmt::format("{}", fmt::join(options.words, " "));
    auto const found = grammar::parse(words);
    if (!found) {
        say_error(fmt::format("not a temporal expression: {}", words));
        return Exit::nothing;
    }
    engine::Anchor anchor;
    anchor.published = engine::interval_from_iso_date(options.published);
    anchor.narrative = anchor.published; // nothing else is spoken of
    anchor.tense = tense_of(options.tense);
    anchor.options = options.conventions.value();
    // Without a tense the words stand for themselves, as in a note.
    auto const alone = anchor.tense == engine::Tense::unknown;
    if (alone) anchor.tense = engine::tense_of_note(found->expression);
    auto const time = engine::anchor(alone ? engine::in_note(found->expression) : found->expression, anchor);
    if (!time) {
        say_error(message(time.error()));
        return Exit::nothing;
    }
    return write_standard_output(description(*found, *time)) ? Exit::done : Exit::nothing;
}

} // namespace

void add_parse(Program& program) {
    program.verb<Options>(
        "parse", "Show what one temporal expression means, and why",
        [](Arguments& verb, Options& options) {
            verb.required("words", options.words, "The expression");
            verb.option("--published", "DATE", options.published, "When it was written; unknown unless given",
                        check_date);
            verb.choice("--tense", "TENSE", options.tense, {"past", "present", "future"},
                        "Of the verb beside it: past, present or future; unknown unless given");
            options.conventions.add_to(verb);
            verb.footer("Example:\n"
                        "  dateline parse \"in a fortnight\" --published 2023-04-12");
        },
        run);
}

} // namespace dateline::cli
