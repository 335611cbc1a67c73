#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::render {

/// Keeps the first thing that is wrong with a JSON text.
class Complaint {
public:
    void add(std::string what) {
        if (!what_) what_ = std::move(what);
    }
    [[nodiscard]] std::optional<std::string> const& what() const { return what_; }

private:
    std::optional<std::string> what_;
};

/// A JSON value and the way to it from the root, which is put into words only when something is wrong there:
/// "events[3].mentions[0].chars: not a pair of offsets". Whatever is wrong, reading goes on with an empty value, and
/// the complaint says so at the end.
class Node {
public:
    Node(nlohmann::json const& value, Complaint& complaint) : value_(&value), complaint_(&complaint) {}

    /// A member that must be there.
    [[nodiscard]] Node operator[](char const* key) const;
    /// A member that may be missing or null.
    [[nodiscard]] std::optional<Node> maybe(char const* key) const;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::optional<std::string> text_or_null() const;
    [[nodiscard]] bool flag() const;
    [[nodiscard]] double number() const;
    [[nodiscard]] std::uint32_t count() const;
    /// A half-open range of offsets: two whole numbers, the second not below the first.
    struct Range {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
    };
    [[nodiscard]] Range range(std::uint64_t most) const;

    /// Calls `use` with each item of an array.
    template <class Use> void each(Use use) const {
        if (!value_->is_array()) {
            wrong("not an array");
            return;
        }
        std::size_t index = 0;
        for (auto const& item : *value_)
            use(Node{item, *complaint_, this, {}, index++});
    }

    void wrong(std::string_view what) const;

private:
    Node(nlohmann::json const& value, Complaint& complaint, Node const* parent, std::string_view key, std::size_t index)
        : value_(&value), complaint_(&complaint), parent_(parent), key_(key), index_(index) {}

    [[nodiscard]] std::string path() const;

    nlohmann::json const* value_;
    Complaint* complaint_;
    Node const* parent_ = nullptr; // outlives this one: children are made and used while their parent stands
    std::string_view key_;
    std::size_t index_ = 0;
};

} // namespace dateline::render
