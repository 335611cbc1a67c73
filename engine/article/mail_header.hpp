#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// A field of a mail's header, or of a part of it. Names are lower case; values have their folded lines joined and are
/// not decoded.
struct MailField {
    std::string name;
    std::string value;
};

/// A header as RFC 5322 has it. HTTP's and WARC's are written in the same way.
struct MailHeader {
    std::vector<MailField> fields; ///< in order of the header
    std::size_t body = 0;          ///< where the lines after the blank one begin

    /// The value of the first field with this name; empty if there is none.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;
};

/// Reads the header that begins at `begin`. Lines that are no field are passed over.
[[nodiscard]] MailHeader read_mail_header(std::string_view mail, std::size_t begin = 0);

/// Whether a text begins with the header of a mail, blank lines before it or not: a field that every mail has, and
/// another one.
[[nodiscard]] bool begins_mail(std::string_view text);

/// Whether a text begins as a mailbox does: a line "From jane@example.org Mon Apr 10 16:30:00 2023", then a header.
[[nodiscard]] bool begins_mailbox(std::string_view text);

/// "text/html" of "text/HTML; charset=utf-8", in lower case.
[[nodiscard]] std::string media_type(std::string_view content_type);

/// The value of a parameter: "utf-8" of `charset` in "text/html; charset=\"utf-8\"". Empty if there is none.
[[nodiscard]] std::string media_parameter(std::string_view content_type, std::string_view name);

/// The words of a header's value, its encoded words (RFC 2047) decoded: "=?utf-8?q?caf=C3=A9?=" is "café".
[[nodiscard]] std::string decode_words(std::string_view value);

} // namespace dateline::engine
