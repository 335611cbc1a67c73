#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace dateline {

/// What can go wrong. One case in the tests per code; `message` puts it into words.
enum class ErrorCode : std::uint8_t {
    impossible_date,     ///< the fields name no day of the calendar ("31 February")
    no_publication_date, ///< the expression needs an anchor and there is none
    out_of_range,        ///< the result lies outside the years -9999 to 9999
    not_a_date,          ///< text given where a date was expected does not parse as one
    not_an_edtf,         ///< text is no EDTF that this program writes
    unreadable_file,     ///< missing, a directory, or no permission
    binary_file,         ///< holds NUL bytes: not a text
    malformed_json,      ///< not JSON
    not_an_article,      ///< JSON, but with no text in it that could be an article
    too_large,           ///< over a limit
    unwritable_file,     ///< the output could not be written
    malformed_mention,   ///< a line of JSON Lines is not a mention or document record
    malformed_timeline,  ///< not a `dateline.timeline`
    malformed_case,      ///< a line of an expression suite is not a case
};

/// An error as a value: the code to act on, and the offending piece for a person.
struct Error {
    ErrorCode code;
    std::string detail; ///< what was offending: a path, a field, a piece of text; may be empty

    friend bool operator==(Error const&, Error const&) = default;
};

/// "impossible date: 31 February"
[[nodiscard]] std::string message(Error const& error);

/// A value or an error. Has the member names of C++23's std::expected, so that it can be replaced by it.
template <class T> class [[nodiscard]] Result {
public:
    // Implicit, so that `return value;` and `return Error{…};` both work.
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] T const& value() const& {
        assert(has_value());
        return *std::get_if<0>(&state_);
    }
    [[nodiscard]] T& value() & {
        assert(has_value());
        return *std::get_if<0>(&state_);
    }
    [[nodiscard]] T&& value() && {
        assert(has_value());
        return std::move(*std::get_if<0>(&state_));
    }
    [[nodiscard]] Error const& error() const {
        assert(!has_value());
        return *std::get_if<1>(&state_);
    }

    T const& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T const* operator->() const { return &value(); }
    T* operator->() { return &value(); }

private:
    std::variant<T, Error> state_;
};

} // namespace dateline
