#include "render/json_reader.hpp"

#include <fmt/format.h>

#include <limits>

namespace dateline::render {

namespace {

nlohmann::json const absent;

} // namespace

std::string Node::path() const {
    if (!parent_) return {};
    auto const above = parent_->path();
    if (key_.empty()) return fmt::format("{}[{}]", above, index_);
    return above.empty() ? std::string{key_} : fmt::format("{}.{}", above, key_);
}

void Node::wrong(std::string_view what) const {
    if (complaint_->what()) return;
    auto const where = path();
    complaint_->add(where.empty() ? std::string{what} : fmt::format("{}: {}", where, what));
}

Node Node::operator[](char const* key) const {
    auto const found = value_->is_object() ? value_->find(key) : value_->end();
    if (found != value_->end()) return {*found, *complaint_, this, key, 0};
    Node const missing{absent, *complaint_, this, key, 0};
    if (value_->is_object())
        missing.wrong("missing");
    else
        wrong("not an object");
    return missing;
}

std::optional<Node> Node::maybe(char const* key) const {
    if (!value_->is_object()) {
        wrong("not an object");
        return std::nullopt;
    }
    auto const found = value_->find(key);
    if (found == value_->end() || found->is_null()) return std::nullopt;
    return Node{*found, *complaint_, this, key, 0};
}

std::string Node::text() const {
    if (auto const* text = value_->get_ptr<std::string const*>()) return *text;
    wrong("not a text");
    return {};
}

std::optional<std::string> Node::text_or_null() const {
    if (value_->is_null() && value_ != &absent) return std::nullopt;
    return text();
}

bool Node::flag() const {
    if (auto const* flag = value_->get_ptr<bool const*>()) return *flag;
    wrong("neither true nor false");
    return false;
}

double Node::number() const {
    if (value_->is_number()) return value_->get<double>();
    wrong("not a number");
    return 0;
}

std::uint32_t Node::count() const {
    auto const* number = value_->get_ptr<nlohmann::json::number_unsigned_t const*>();
    if (number && *number <= std::numeric_limits<std::uint32_t>::max()) return static_cast<std::uint32_t>(*number);
    wrong("not a count");
    return 0;
}

Node::Range Node::range(std::uint64_t most) const {
    if (value_->is_array() && value_->size() == 2) {
        auto const* begin = (*value_)[0].get_ptr<nlohmann::json::number_unsigned_t const*>();
        auto const* end = (*value_)[1].get_ptr<nlohmann::json::number_unsigned_t const*>();
        if (begin && end && *begin <= *end && *end <= most) return {*begin, *end};
    }
    wrong("not a pair of offsets");
    return {};
}

} // namespace dateline::render
