#include "grammar/result.hpp"

#include <string_view>

namespace dateline {

namespace {

std::string_view words(ErrorCode code) {
    switch (code) {
    case ErrorCode::impossible_date:
        return "impossible date";
    case ErrorCode::no_publication_date:
        return "no publication date";
    case ErrorCode::out_of_range:
        return "outside the years -9999 to 9999";
    case ErrorCode::not_a_date:
        return "not a date";
    case ErrorCode::not_an_edtf:
        return "not an EDTF date";
    case ErrorCode::unreadable_file:
        return "cannot be read";
    case ErrorCode::binary_file:
        return "binary file, not an article";
    case ErrorCode::malformed_json:
        return "malformed JSON";
    case ErrorCode::not_an_article:
        return "not an article";
    case ErrorCode::too_large:
        return "too large";
    case ErrorCode::unwritable_file:
        return "cannot be written";
    case ErrorCode::malformed_mention:
        return "not a line of mentions";
    case ErrorCode::malformed_timeline:
        return "not a dateline timeline";
    case ErrorCode::malformed_case:
        return "not a case";
    }
    return "error";
}

} // namespace

std::string message(Error const& error) {
    std::string text{words(error.code)};
    if (!error.detail.empty()) text += ": " + error.detail;
    return text;
}

} // namespace dateline
