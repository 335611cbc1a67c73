#pragma once

#include <concepts>
#include <exception>
#include <string>
#include <utility>

/// Private to the project. For readers of JSON that throw: nlohmann's exceptions on a wrong type or a missing field,
/// and this on a wrong value.
namespace dateline::engine {

class InvalidJson : public std::exception {
public:
    explicit InvalidJson(std::string what) : what_(std::move(what)) {}
    [[nodiscard]] char const* what() const noexcept override { return what_.c_str(); }

private:
    std::string what_;
};

/// nlohmann's own `get` cuts off what does not fit.
template <std::integral T, class Json> [[nodiscard]] T whole_number(Json const& json) {
    if (auto const* number = json.template get_ptr<typename Json::number_unsigned_t const*>()) {
        if (std::in_range<T>(*number)) return static_cast<T>(*number);
    } else if (auto const* negative = json.template get_ptr<typename Json::number_integer_t const*>()) {
        if (std::in_range<T>(*negative)) return static_cast<T>(*negative);
    }
    throw InvalidJson("not a whole number, or out of range");
}

template <class Enum, class Json> [[nodiscard]] Enum enum_number(Json const& json, Enum last) {
    auto const value = whole_number<int>(json);
    if (value < 0 || value > static_cast<int>(last)) throw InvalidJson("number out of range");
    return static_cast<Enum>(value);
}

} // namespace dateline::engine
