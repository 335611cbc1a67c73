#include "engine/event/extract.hpp"
#include "grammar/scan.hpp"
#include "render/cli/article_file.hpp"
#include "render/cli/lines.hpp"
#include "render/cli/options.hpp"
#include "render/cli/verbs.hpp"
#include "render/json.hpp"
#include "render/timeml.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::cli {
namespace {

struct Options {
    std::vector<std::string> files;
    std::string jsonl;
    std::string published;
    std::string format = "json";
    std::string vague = "deictic";
    ConventionOptions conventions;

    [[nodiscard]] engine::AnchorOptions anchor() const {
        auto options = conventions.value();
        if (vague == "all") options.vague_words = engine::VagueWords::all;
        if (vague == "none") options.vague_words = engine::VagueWords::none;
        return options;
    }
};

std::optional<engine::Publication> given_publication(std::string_view date) {
    auto const interval = engine::interval_from_iso_date(date);
    if (!interval) return {};
    engine::Publication published;
    published.interval = interval;
    published.method = engine::PublicationMethod::given;
    return published;
}

std::string line_of(engine::Document const& document, engine::AnchorOptions const& options) {
    auto const timeml = document.format == engine::Format::timeml;
    auto const times = timeml ? engine::find_timex(document, options) : engine::find_times(document, options);
    return render::dates_to_json_line(document.path, document.published, times) + '\n';
}

std::string timeml_of(engine::Document const& document, engine::AnchorOptions const& options) {
    return render::to_timeml(document.path, document.text, document.published, engine::find_timex(document, options));
}

/// The answer to one line of --jsonl. Errors: malformed_json, not_an_article, not_a_date.
Result<std::string> answer(std::string_view line, engine::AnchorOptions const& options) {
    auto const json = nlohmann::json::parse(line, nullptr, false);
    if (json.is_discarded()) return Error{ErrorCode::malformed_json, ""};
    auto const string_at = [&](char const* key) -> std::string {
        auto const found = json.is_object() ? json.find(key) : json.end();
        return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
    };
    if (!json.is_object() || !json.contains("text") || !json["text"].is_string()) {
        return Error{ErrorCode::not_an_article, "no \"text\""};
    }
    engine::Document document;
    document.path = string_at("id");
    document.text = string_at("text");
    if (auto const date = string_at("published"); !date.empty()) {
        auto published = given_publication(date);
        if (!published) return Error{ErrorCode::not_a_date, date};
        document.published = *std::move(published);
    }
    return line_of(document, for_locale(options, string_at("locale")));
}

Exit run_lines(Options const& options) {
    auto status = Exit::done;
    auto const error = for_each_line(options.jsonl, [&](std::size_t number, std::string_view line) {
        auto const result = answer(line, options.anchor());
        if (!result) {
            say_warning(fmt::format("{}:{}: {}", options.jsonl, number, message(result.error())));
            status = Exit::incomplete;
        } else if (!write_standard_output(*result)) {
            status = Exit::nothing;
        }
        return status != Exit::nothing;
    });
    if (error) {
        say_error(fmt::format("{}: {}", options.jsonl, message(*error)));
        return Exit::nothing;
    }
    return status;
}

Exit run_files(Options const& options) {
    auto const conventions = options.anchor();
    auto const timeml = options.format == "timeml";
    auto const given = given_publication(options.published);
    std::size_t files_read = 0;
    for (auto const& file : options.files) {
        auto documents = read_article_file(file);
        if (timeml && documents.size() > 1) {
            say_error(fmt::format("{} holds {} articles: name one of them", file, documents.size()));
            return Exit::usage;
        }
        if (!documents.empty()) ++files_read;
        for (auto& document : documents) {
            document.published = given ? *given : engine::publication_of(document, grammar::scan(document.text), {});
            if (!write_standard_output(timeml ? timeml_of(document, conventions) : line_of(document, conventions)))
                return Exit::nothing;
        }
    }
    if (files_read == 0) return Exit::nothing;
    return files_read == options.files.size() ? Exit::done : Exit::incomplete;
}

Exit run(Options const& options) {
    if (options.files.empty() && options.jsonl.empty()) {
        say_error("dates needs files, or --jsonl FILE; see dateline dates --help");
        return Exit::usage;
    }
    if (options.format == "timeml" && options.files.size() != 1) {
        say_error("dates --format timeml writes one document: name one file");
        return Exit::usage;
    }
    return options.jsonl.empty() ? run_files(options) : run_lines(options);
}

} // namespace

void add_dates(Program& program) {
    program.verb<Options>(
        "dates", "Print the temporal expressions of texts as JSON Lines",
        [](Arguments& verb, Options& options) {
            verb.optional("files", options.files, "Text files, JSON articles or TimeML (.tml); - is standard input");
            verb.option("--jsonl", "FILE", options.jsonl,
                        "Read one {\"id\", \"published\", \"text\", \"locale\"} a line from FILE; - is standard input. "
                        "`bytes` then count in the text as UTF-8");
            verb.exclude("--jsonl", "files");
            verb.option("--published", "DATE", options.published, "When all of the files were published", check_date);
            verb.exclude("--published", "--jsonl");
            verb.choice("--format", "FORMAT", options.format, {"json", "timeml"},
                        "json, a line for each document, or timeml, one document with its times marked in the text");
            verb.choice(
                "--vague", "WHICH", options.vague, {"all", "deictic", "none"},
                "Of the words that only point: all, deictic (\"now\", \"recently\", but not \"soon\"), or none");
            options.conventions.add_to(verb);
            verb.footer("Examples:\n"
                        "  dateline dates article.txt --published 2023-04-12\n"
                        "  dateline dates --jsonl texts.jsonl > times.jsonl\n"
                        "In TimeML, `chars` count from the start of the TEXT element, and the DCT is the publication "
                        "date.");
        },
        run);
}

} // namespace dateline::cli
