#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Numbers in a model file, little-endian and each array padded to four bytes. Private to engine/language.
namespace dateline::engine {

/// Takes values off the front of bytes. Once something is missing all later reads are empty as well.
class ByteReader {
public:
    explicit ByteReader(std::span<std::byte const> bytes) : rest_(bytes) {}

    [[nodiscard]] bool failed() const { return failed_; }

    std::uint32_t number() { return value<std::uint32_t>(); }
    float fraction() { return value<float>(); }

    /// `count` numbers.
    template <class Number> std::vector<Number> numbers(std::size_t count) {
        auto const raw = bytes(count, sizeof(Number));
        std::vector<Number> out(raw.size() / sizeof(Number));
        if (!raw.empty()) std::memcpy(out.data(), raw.data(), raw.size());
        return out;
    }
    /// `count` items of `size` bytes, in place.
    std::span<std::byte const> bytes(std::size_t count, std::size_t size) {
        constexpr std::size_t most = std::size_t{1} << 30U;
        if (count > most / size || (count * size + 3) / 4 * 4 > rest_.size()) {
            failed_ = true;
            rest_ = {};
            return {};
        }
        auto const taken = rest_.first(count * size);
        rest_ = rest_.subspan((count * size + 3) / 4 * 4);
        return taken;
    }
    /// A block that begins with its size in bytes.
    std::span<std::byte const> block() {
        std::uint32_t const size = number();
        return bytes(size, 1);
    }

private:
    template <class Value> Value value() {
        Value out{};
        auto const raw = bytes(1, sizeof out);
        if (!raw.empty()) std::memcpy(&out, raw.data(), sizeof out);
        return out;
    }

    std::span<std::byte const> rest_;
    bool failed_ = false;
};

/// Appends values as `ByteReader` takes them.
class ByteWriter {
public:
    void number(std::uint32_t value) { append(&value, sizeof value); }
    void fraction(float value) { append(&value, sizeof value); }
    template <class Number> void numbers(std::vector<Number> const& values) {
        append(values.data(), values.size() * sizeof(Number));
    }
    void block(std::string_view bytes) {
        number(static_cast<std::uint32_t>(bytes.size()));
        append(bytes.data(), bytes.size());
    }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    void append(void const* data, std::size_t size) {
        bytes_.append(static_cast<char const*>(data), size);
        bytes_.append((4 - size % 4) % 4, '\0');
    }

    std::string bytes_;
};

} // namespace dateline::engine
