#pragma once

#include "engine/article/source.hpp"

namespace dateline::engine {

/// The article that a mail (RFC 5322, MIME) carries: its text/plain part, or its text/html part where it has no other.
/// Attachments are passed over.
[[nodiscard]] ReadFile read_mail(std::string_view bytes, std::string const& path);

/// The articles of a mailbox: one a message, each after a line that begins with "From ".
[[nodiscard]] ReadFile read_mailbox(std::string_view bytes, std::string const& path);

} // namespace dateline::engine
