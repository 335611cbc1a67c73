#include "engine/article/wire.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/lines.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::engine::wire {

namespace {

struct SignalWord {
    std::string_view word; ///< lower case
    WireSignal signal;
};

/// Codes of pubstatus, signal, management-status and Status.
constexpr auto codes = std::to_array<SignalWord>({
    {"canceled", WireSignal::kill},
    {"cancelled", WireSignal::kill},
    {"killed", WireSignal::kill},
    {"kill", WireSignal::kill},
    {"mandatorykill", WireSignal::kill},
    {"withdrawn", WireSignal::withdrawal},
    {"withdrawal", WireSignal::withdrawal},
    {"withdraw", WireSignal::withdrawal},
    {"withheld", WireSignal::withheld},
    {"embargoed", WireSignal::withheld},
    {"correction", WireSignal::correction},
    {"corrected", WireSignal::correction},
    {"corrective", WireSignal::correction},
    {"update", WireSignal::update},
    {"updated", WireSignal::update},
    {"refile", WireSignal::update},
    {"writethru", WireSignal::update},
    {"rectify", WireSignal::correction},
});

/// Words that an editor's note or a headline gives itself away with.
constexpr auto note_words = std::to_array<SignalWord>({
    {"mandatory kill", WireSignal::kill},
    {"kill", WireSignal::kill},
    {"kills", WireSignal::kill},
    {"story killed", WireSignal::kill},
    {"withdraw", WireSignal::withdrawal},
    {"withdraws", WireSignal::withdrawal},
    {"withdrawn", WireSignal::withdrawal},
    {"is withdrawn", WireSignal::withdrawal},
    {"retraction", WireSignal::withdrawal},
    {"correct", WireSignal::correction},
    {"corrects", WireSignal::correction},
    {"corrected", WireSignal::correction},
    {"correction", WireSignal::correction},
    {"corrective", WireSignal::correction},
    {"update", WireSignal::update},
    {"updates", WireSignal::update},
    {"updated", WireSignal::update},
    {"refile", WireSignal::update},
    {"refiles", WireSignal::update},
    {"recasts", WireSignal::update},
    {"writethru", WireSignal::update},
});

void add(Document& document, WireSignal signal) {
    auto& signals = document.signals;
    auto const at = std::lower_bound(signals.begin(), signals.end(), signal);
    if (at == signals.end() || *at != signal) signals.insert(at, signal);
}

/// Adds the signal that `text`, in lower case, begins with; a word only counts as a whole.
bool add_leading(Document& document, std::string_view text) {
    auto const fits = [&](SignalWord const& known) {
        return text.starts_with(known.word) &&
               (text.size() == known.word.size() || !ascii::is_letter(text[known.word.size()]));
    };
    auto const* const found = std::find_if(note_words.begin(), note_words.end(), fits);
    if (found == note_words.end()) return false;
    add(document, found->signal);
    return true;
}

} // namespace

void add_date(Document& document, DateRole role, std::string_view field, std::string_view text) {
    text = trimmed(text);
    if (!text.empty()) document.dates.push_back({role, std::string(field), std::string(text)});
}

void add_signal(Document& document, std::string_view code) {
    auto word = ascii::lower(trimmed(code));
    word.erase(0, word.find_last_of(":/") + 1);
    auto const* const found =
        std::find_if(codes.begin(), codes.end(), [&](SignalWord const& known) { return known.word == word; });
    if (found != codes.end()) add(document, found->signal);
}

void add_note(Document& document, std::string_view note) {
    note = trimmed(note);
    if (note.empty()) return;
    if (document.note.empty()) document.note = note;
    auto folded = ascii::lower(note);
    std::string_view rest = folded;
    for (auto const start : {"eds:", "eds.:", "editors:", "editors note:", "editor's note:", "ed note:", "note:"}) {
        if (rest.starts_with(start)) rest = trimmed(rest.substr(std::string_view(start).size()));
    }
    add_leading(document, rest);
}

void add_signals_of_text(Document& document) {
    constexpr std::size_t start = 600; // bytes
    auto const folded = ascii::lower(std::string_view(document.text).substr(0, start));
    for (auto const* const subject : {"this article ", "this report ", "this story "}) {
        auto const at = folded.find(subject);
        if (at == std::string::npos) continue;
        auto const rest = std::string_view(folded).substr(at + std::string_view(subject).size());
        for (auto const* const verb : {"has been ", "is ", "was "}) {
            if (!rest.starts_with(verb)) continue;
            auto const said = rest.substr(std::string_view(verb).size());
            if (said.starts_with("withdrawn") || said.starts_with("retracted")) add(document, WireSignal::withdrawal);
        }
    }
}

void add_signals_of_headline(Document& document, std::string_view headline) {
    // In capitals and set apart, or in brackets: "Update your software" is none.
    auto const colon = headline.substr(0, 24).find_first_of("-:");
    auto const bracket = headline.starts_with('(') ? headline.find(')') : std::string_view::npos;
    if (colon != std::string_view::npos) {
        auto const word = headline.substr(0, colon);
        auto const is_capital = std::none_of(word.begin(), word.end(), ascii::is_lower);
        auto const folded = ascii::lower(word);
        constexpr auto plain = std::to_array<std::string_view>({"correction", "retraction", "withdrawn"});
        bool const is_plain = headline[colon] == ':' && std::ranges::find(plain, folded) != plain.end();
        if (is_capital || is_plain) add_leading(document, folded);
    } else if (bracket < 24) {
        add_leading(document, ascii::lower(headline.substr(1, bracket - 1)));
    }
}

} // namespace dateline::engine::wire
