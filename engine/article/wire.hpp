#pragma once

#include "engine/article/document.hpp"

#include <string_view>

/// What the formats of news agencies share.
namespace dateline::engine::wire {

/// Adds a date of the file's fields; nothing where `text` is empty.
void add_date(Document& document, DateRole role, std::string_view field, std::string_view text);

/// Reads a status or signal as the IPTC's vocabularies have them: "canceled", "stat:canceled", "sig:correction",
/// "Withheld", "kill". Others say nothing, and neither does "usable".
void add_signal(Document& document, std::string_view code);

/// Reads what an editor's note says: "KILL", "CORRECTS the spelling …", "Refiles to add …", "withdraws".
void add_note(Document& document, std::string_view note);

/// Reads what the first words of a text say of it: "This article has been withdrawn."
void add_signals_of_text(Document& document);

/// Reads the signals that a headline or slug begins or ends with: "CORRECTED-", "REFILE-", "(Update 2)", "Correction:".
void add_signals_of_headline(Document& document, std::string_view headline);

} // namespace dateline::engine::wire
