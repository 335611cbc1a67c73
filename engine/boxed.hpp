#pragma once

#include <concepts>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace dateline::engine {

/// A value that may be absent, used as `std::optional` is. It lies apart, so that an absent one takes a pointer's place
/// only; a copy has a value of its own.
template <class T> class Boxed {
public:
    Boxed() = default;
    Boxed(std::nullopt_t) noexcept {}
    Boxed(T value) : value_(std::make_unique<T>(std::move(value))) {}
    Boxed(Boxed const& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
    Boxed(Boxed&&) noexcept = default;
    ~Boxed() = default;

    Boxed& operator=(Boxed const& other) {
        if (this != &other) value_ = other.value_ ? std::make_unique<T>(*other.value_) : nullptr;
        return *this;
    }
    Boxed& operator=(Boxed&&) noexcept = default;
    template <class U = T>
    requires(std::constructible_from<T, U> && !std::same_as<std::remove_cvref_t<U>, Boxed>) Boxed&
    operator=(U&& value) {
        value_ = std::make_unique<T>(std::forward<U>(value));
        return *this;
    }

    [[nodiscard]] bool has_value() const noexcept { return value_ != nullptr; }
    [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }
    [[nodiscard]] T& operator*() noexcept { return *value_; }
    [[nodiscard]] T const& operator*() const noexcept { return *value_; }
    [[nodiscard]] T* operator->() noexcept { return value_.get(); }
    [[nodiscard]] T const* operator->() const noexcept { return value_.get(); }

    T& emplace() { return *(value_ = std::make_unique<T>()); }
    void reset() noexcept { value_.reset(); }

    friend bool operator==(Boxed const& a, Boxed const& b) {
        return a.has_value() == b.has_value() && (!a || *a == *b);
    }

private:
    std::unique_ptr<T> value_;
};

} // namespace dateline::engine
