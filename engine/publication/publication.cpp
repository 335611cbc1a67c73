#include "engine/publication/publication.hpp"

#include "engine/article/lines.hpp"
#include "engine/publication/glob.hpp"
#include "engine/publication/stated_date.hpp"
#include "engine/publication/top_of_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline::engine {

namespace {

[[nodiscard]] std::string_view words(TopDateKind kind) {
    switch (kind) {
    case TopDateKind::labelled:
        return "date of publication stated at the top";
    case TopDateKind::own_line:
        return "a line of its own at the top";
    case TopDateKind::byline:
        return "date of the byline";
    case TopDateKind::dateline:
        return "date of the dateline";
    case TopDateKind::updated:
        return "date of an update; published by then";
    }
    return "";
}

[[nodiscard]] Evidence evidence(std::string_view text, TopDate const& top) {
    return {top.span, std::string(top.span.in(text)), std::string(words(top.kind))};
}

/// A path without the number of the article in its file: "x.jsonl" of "x.jsonl#2".
[[nodiscard]] std::string_view without_number(std::string_view path) {
    auto const mark = path.find_last_of('#');
    if (mark == std::string_view::npos || mark + 1 == path.size()) return path;
    auto const number = path.substr(mark + 1);
    return std::all_of(number.begin(), number.end(), ascii::is_digit) ? path.substr(0, mark) : path;
}

[[nodiscard]] Publication given(StatedPublication const& stated) {
    return {stated.interval,
            stated.granularity,
            stated.qualifier,
            PublicationMethod::given,
            {{{}, stated.name, "stated for this name"}}};
}

} // namespace

Result<StatedPublication> parse_stated_publication(std::string_view argument) {
    // Names may hold '=', dates do not.
    auto const equals = argument.find_last_of('=');
    Error error{ErrorCode::not_a_date, std::string(argument)};
    if (equals == std::string_view::npos) return error;
    auto const name = argument.substr(0, equals);
    auto const date = parse_stated_date(argument.substr(equals + 1));
    if (name.empty() || !date) return error;
    return StatedPublication{std::string(name), date->interval, date->granularity, date->qualifier};
}

bool matches(StatedPublication const& stated, std::string_view path) {
    for (auto const whole : {path, without_number(path)}) {
        auto const last = whole.substr(whole.find_last_of('/') + 1);
        if (whole == stated.name || last == stated.name) return true;
        if (glob_matches(stated.name, whole) || glob_matches(stated.name, last)) return true;
    }
    return false;
}

std::optional<Publication> publication_in_text(std::string_view text, std::span<grammar::Candidate const> candidates) {
    auto const dates = dates_at_top(text, candidates);
    if (dates.empty()) return std::nullopt;
    auto const& best = dates.front();
    Publication publication{best.date.interval,
                            best.date.granularity,
                            best.date.qualifier,
                            PublicationMethod::dateline,
                            {evidence(text, best)}};
    if (best.kind == TopDateKind::updated && publication.qualifier == Qualifier::exact) {
        publication.qualifier = Qualifier::uncertain;
    }
    for (auto const& other : std::span(dates).subspan(1)) {
        if (other.date != best.date) publication.evidence.push_back(evidence(text, other));
    }
    return publication;
}

Publication publication_of(Document const& document, std::span<grammar::Candidate const> candidates,
                           std::span<StatedPublication const> stated) {
    auto in_text = publication_in_text(document.text, candidates);
    auto const by_user = std::find_if(stated.rbegin(), stated.rend(),
                                      [&](auto const& statement) { return matches(statement, document.path); });
    auto best = by_user != stated.rend() ? given(*by_user) : document.published;
    if (!best.interval) return in_text ? *std::move(in_text) : best;
    // What the text says itself is shown where it is something else.
    if (in_text && !in_text->interval->overlaps(*best.interval)) {
        std::move(in_text->evidence.begin(), in_text->evidence.end(), std::back_inserter(best.evidence));
    }
    return best;
}

} // namespace dateline::engine
