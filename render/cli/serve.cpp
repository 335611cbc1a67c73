#include "engine/article/text_map.hpp"
#include "engine/event/extract.hpp"
#include "grammar/scan.hpp"
#include "render/cli/options.hpp"
#include "render/cli/site.hpp"
#include "render/cli/verbs.hpp"
#include "render/json.hpp"

#include <fmt/format.h>
#include <httplib.h>

#include <algorithm>

namespace dateline::cli {
namespace {

struct Options {
    std::string folder;
    std::string host = "127.0.0.1";
    std::size_t port = 8080;
    std::vector<std::string> names;
    std::size_t body_limit = 1 << 20;
    std::string title;
    ReadingOptions reading;
    SelectionOptions selection;
};

/// Every answer: nothing of it is stored as another type, framed, or read by other sites.
void add_headers(httplib::Response& response) {
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("X-Frame-Options", "DENY");
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header("Cross-Origin-Resource-Policy", "same-origin");
    response.set_header("Cache-Control", "no-cache");
}

void refuse(httplib::Response& response, int status, std::string_view why) {
    response.status = status;
    response.set_content(fmt::format("{}\n", why), "text/plain; charset=utf-8");
}

void answer(LiveSite& live, httplib::Request const& request, httplib::Response& response) {
    auto const site = live.current();
    if (!site) return refuse(response, 500, message(site.error()));
    auto const found = (*site)->answers.find(request.path);
    if (found == (*site)->answers.end()) return refuse(response, 404, "There is nothing here.");
    auto const& [type, text, tag] = found->second;
    response.set_header("ETag", tag);
    if (request.get_header_value("If-None-Match") == tag) {
        response.status = 304;
        return;
    }
    response.set_content(text, type);
}

/// The temporal expressions of the text that the request brings: what `dateline dates` prints for it.
void answer_dates(Options const& options, httplib::Request const& request, httplib::Response& response) {
    engine::Document document;
    document.path = "-";
    document.text = engine::decode_utf8(request.body).text;
    auto const published = request.get_param_value("published");
    if (published.empty()) {
        document.published = engine::publication_of(document, grammar::scan(document.text), {});
    } else if (auto const interval = engine::interval_from_iso_date(published)) {
        document.published.interval = interval;
        document.published.method = engine::PublicationMethod::given;
    } else {
        return refuse(response, 400, "published is not a date (YYYY-MM-DD, YYYY-MM or YYYY)");
    }
    auto const times = engine::find_times(document, options.reading.conventions.value());
    response.set_content(render::dates_to_json_line(document.path, document.published, times) + '\n',
                         "application/json");
}

/// The names that a request may call this server by.
std::vector<std::string> host_names(Options const& options) {
    std::vector<std::string> names{"localhost", "127.0.0.1", "[::1]"};
    names.push_back(options.host.find(':') == std::string::npos ? options.host : fmt::format("[{}]", options.host));
    names.insert(names.end(), options.names.begin(), options.names.end());
    return names;
}

void set_routes(httplib::Server& server, LiveSite& live, Options const& options) {
    server.set_pre_routing_handler([names = host_names(options)](auto const& request, auto& response) {
        add_headers(response);
        if (is_host(request.get_header_value("Host"), names)) return httplib::Server::HandlerResponse::Unhandled;
        refuse(response, 421, "This server does not answer for this host.");
        return httplib::Server::HandlerResponse::Handled;
    });
    server.set_payload_max_length(options.body_limit);
    server.set_exception_handler([](auto const&, auto& response, auto) { refuse(response, 500, "This went wrong."); });
    server.set_error_handler([](auto const&, auto& response) {
        add_headers(response);
        if (response.body.empty()) refuse(response, response.status, "This cannot be answered.");
    });
    server.Post("/dates", [&](auto const& request, auto& response) { answer_dates(options, request, response); });
    server.Get(".*", [&](auto const& request, auto& response) { answer(live, request, response); });
}

Exit run(Options const& options) {
    auto settings = options.reading.value();
    settings.selection = options.selection.value();
    settings.as_of = options.selection.as_of_day();
    LiveSite live(options.folder, settings, options.title);
    if (auto const site = live.current(); !site) {
        say_error(message(site.error()));
        return Exit::nothing;
    }
    httplib::Server server;
    set_routes(server, live, options);
    auto const port = options.port == 0 ? server.bind_to_any_port(options.host)
                      : server.bind_to_port(options.host, static_cast<int>(options.port))
                          ? static_cast<int>(options.port)
                          : -1;
    if (port < 0) {
        say_error(fmt::format("{}:{} cannot be listened on", options.host, options.port));
        return Exit::nothing;
    }
    say(fmt::format("http://{}:{}/ shows {}; Ctrl-C ends it",
                    options.host.find(':') == std::string::npos ? options.host : fmt::format("[{}]", options.host),
                    port, options.folder));
    return server.listen_after_bind() ? Exit::done : Exit::nothing;
}

} // namespace

void add_serve(Program& program) {
    program.verb<Options>(
        "serve", "Show the timeline of a folder over HTTP, built anew when the folder changes",
        [](Arguments& verb, Options& options) {
            verb.required("folder", options.folder, "Folder of articles");
            verb.option("--host", "ADDRESS", options.host,
                        "Address to listen on; 127.0.0.1, this machine alone, unless given");
            verb.number("--port", "N", options.port, 0, 65535, "Port; 8080 unless given, 0 for any that is free");
            verb.repeated("--allow-host", "NAME", options.names,
                          "A further name that requests may call this server by. May be given more than once", {});
            verb.number("--body-limit", "BYTES", options.body_limit, 1, std::size_t{1} << 30,
                        "Largest text for POST /dates; 1048576 unless given");
            verb.option("--title", "TEXT", options.title, "Title of the page; the time it spans unless given");
            options.reading.add_to(verb);
            options.selection.add_to(verb);
            verb.footer("Examples:\n"
                        "  dateline serve articles\n"
                        "  curl http://127.0.0.1:8080/timeline.json\n"
                        "  curl --data-binary @article.txt 'http://127.0.0.1:8080/dates?published=2023-04-12'\n"
                        "There is no password and no encryption: for other machines, put a web server before it.");
        },
        run);
}

} // namespace dateline::cli
