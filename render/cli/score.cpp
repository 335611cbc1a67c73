#include "engine/article/read.hpp"
#include "engine/json_number.hpp"
#include "engine/language/characters.hpp"
#include "engine/score/timex_score.hpp"
#include "render/cli/article_file.hpp"
#include "render/cli/options.hpp"
#include "render/cli/verbs.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>

namespace dateline::cli {
namespace {

using engine::TimexAnnotation;

struct Options {
    std::string gold;
    std::string system;
};

/// Annotation by document: the file's name without folder and ".tml". Spans count code points.
using Annotated = std::map<std::string, std::vector<TimexAnnotation>>;

std::string document_name(std::string_view path) {
    path = path.substr(path.find_last_of('/') + 1);
    if (path.ends_with(".tml")) path.remove_suffix(4);
    return std::string{path};
}

/// Leaves out white space at both ends, and counts code points.
void normalise(std::vector<TimexAnnotation>& annotations, std::string_view text) {
    engine::CodePoints const code_points(text);
    for (auto& annotation : annotations) {
        auto& span = annotation.span;
        while (!span.empty() && engine::is_space(text[span.begin]))
            ++span.begin;
        while (!span.empty() && engine::is_space(text[span.end - 1]))
            --span.end;
        span = code_points.of(span);
    }
}

Result<std::vector<TimexAnnotation>> read_timeml_file(std::filesystem::path const& file) {
    auto const bytes = engine::read_bytes(file);
    if (!bytes) return bytes.error();
    auto const document = engine::read_timeml(*bytes, file.string());
    if (!document) return document.error();
    auto annotations = engine::read_timex_annotations(*bytes);
    if (annotations) normalise(*annotations, document->text);
    return annotations;
}

/// A line of `dateline dates`.
bool add_dates_line(std::string_view line, Annotated& annotated) {
    auto const json = nlohmann::json::parse(line, nullptr, false);
    try {
        auto& annotations = annotated[document_name(json.at("document").get<std::string>())];
        for (auto const& time : json.at("times")) {
            annotations.push_back({{engine::whole_number<std::uint32_t>(time.at("chars").at(0)),
                                    engine::whole_number<std::uint32_t>(time.at("chars").at(1))},
                                   time.at("type").get<std::string>(),
                                   time.at("value").get<std::string>()});
        }
    } catch (std::exception const&) {
        return false;
    }
    return true;
}

Result<Annotated> read_dates(std::string const& path) {
    auto const text = read_input(path);
    if (!text) return text.error();
    Annotated annotated;
    std::size_t number = 0;
    for (std::string_view rest = *text; !rest.empty();) {
        auto const end = std::min(rest.find('\n'), rest.size());
        ++number;
        bool const blank = rest.substr(0, end).find_first_not_of(" \t\r") == std::string_view::npos;
        if (!blank && !add_dates_line(rest.substr(0, end), annotated)) {
            return Error{ErrorCode::malformed_json, fmt::format("line {} is none of dateline dates", number)};
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return annotated;
}

/// All TimeML files of a folder, one TimeML file, or the output of `dateline dates`.
Result<Annotated> read_annotated(std::string const& path) {
    std::error_code error;
    bool const folder = std::filesystem::is_directory(path, error);
    if (!folder && !path.ends_with(".tml")) return read_dates(path);
    std::vector<std::string> files{path};
    if (folder) {
        auto listed = engine::list_files(path);
        if (!listed) return listed.error();
        files.clear();
        for (auto const& file : *listed) {
            if (file.ends_with(".tml")) files.push_back(fmt::format("{}/{}", path, file));
        }
    }
    Annotated annotated;
    for (auto const& file : files) {
        auto annotations = read_timeml_file(file);
        if (!annotations)
            return Error{annotations.error().code, fmt::format("{}: {}", file, annotations.error().detail)};
        annotated[document_name(file)] = *std::move(annotations);
    }
    return annotated;
}

std::string report(engine::TimexScore const& score, std::size_t documents) {
    auto const percent = [](double share) { return 100 * share; };
    auto const line = [&](std::string_view what, engine::TimexScore::Rates const& rates) {
        return fmt::format("{:<8}{:>10.2f}{:>10.2f}{:>10.2f}\n", what, percent(rates.precision), percent(rates.recall),
                           percent(rates.f1));
    };
    auto text = fmt::format("{} documents, {} gold, {} system\n", documents, score.gold, score.system);
    text += fmt::format("{:<8}{:>10}{:>10}{:>10}\n", "", "precision", "recall", "F1");
    text += line("strict", score.rates(score.strict));
    text += line("relaxed", score.rates(score.relaxed));
    text += fmt::format("{:<28}{:>10.2f}\n", "type", percent(score.type_f1()));
    text += fmt::format("{:<28}{:>10.2f}\n", "value", percent(score.value_f1()));
    return text;
}

Exit run(Options const& options) {
    auto const gold = read_annotated(options.gold);
    if (!gold) {
        say_error(fmt::format("{}: {}", options.gold, message(gold.error())));
        return Exit::nothing;
    }
    auto const system = read_annotated(options.system);
    if (!system) {
        say_error(fmt::format("{}: {}", options.system, message(system.error())));
        return Exit::nothing;
    }
    if (gold->empty()) {
        say_error(fmt::format("{}: no TimeML files", options.gold));
        return Exit::nothing;
    }
    engine::TimexScore sums;
    std::size_t missing = 0;
    for (auto const& [name, annotations] : *gold) {
        auto const answer = system->find(name);
        if (answer == system->end()) ++missing;
        sums += engine::score(annotations, answer == system->end() ? std::vector<TimexAnnotation>{} : answer->second);
    }
    if (missing > 0)
        say_warning(fmt::format("{}: nothing on {} of {} documents, whose times all count as missed", options.system,
                                missing, gold->size()));
    if (!write_standard_output(report(sums, gold->size()))) return Exit::nothing;
    return missing == 0 ? Exit::done : Exit::incomplete;
}

} // namespace

void add_score(Program& program) {
    program.verb<Options>(
        "score", "Compare temporal expressions with a gold standard, as TempEval-3 did",
        [](Arguments& verb, Options& options) {
            verb.required("gold", options.gold, "A TimeML file, or a folder of them");
            verb.required(
                "system", options.system,
                "The same as any tagger wrote them, or the output of dateline dates; documents go by file name");
            verb.footer(
                "Example:\n"
                "  dateline dates gold/*.tml > system.jsonl\n"
                "  dateline score gold system.jsonl\n"
                "Annotations match when they overlap; strict asks for equal extents. type and value are relaxed F1\n"
                "times the share of the matches that are right.");
        },
        run);
}

} // namespace dateline::cli
