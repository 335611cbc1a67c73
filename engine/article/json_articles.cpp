#include "engine/article/json_articles.hpp"

#include "engine/article/json_string.hpp"

#include <array>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t most_values = 1'000'000;

/// Fields of an object that hold a list of articles.
constexpr auto list_names = std::to_array<std::string_view>(
    {"articles", "items", "@graph", "data", "results", "entries", "documents", "docs", "stories", "news", "posts"});

/// Reads characters and tells how far the parser has come, which its own interface does not.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = char const*;
    using reference = char const&;

    CountingIterator(char const* at, char const** reached) : at_(at), reached_(reached) {}

    [[nodiscard]] reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        *reached_ = ++at_;
        return *this;
    }
    CountingIterator operator++(int) {
        auto const before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(CountingIterator const& a, CountingIterator const& b) { return a.at_ == b.at_; }

private:
    char const* at_;
    char const** reached_;
};

/// Follows the events of the parser and builds each object that may be an article. At the end of a token the parser has
/// read exactly up to the token's last byte, which gives strings and objects their places.
class ObjectReader : public nlohmann::json_sax<nlohmann::json> {
public:
    ObjectReader(std::string_view json, Span part, std::size_t most_nested, UseObject const& use)
        : json_(json), reached_(json.data() + part.begin), end_(part.end), most_nested_(most_nested), use_(use) {}

    [[nodiscard]] JsonRead read() && {
        CountingIterator const first(reached_, &reached_);
        CountingIterator const last(json_.data() + end_, &reached_);
        constexpr auto whole = false; // what follows the value is the caller's
        if (!nlohmann::json::sax_parse(first, last, this, nlohmann::json::input_format_t::json, whole) &&
            !result_.error) {
            result_.error = JsonError{position(), {}};
        }
        result_.end = position();
        return std::move(result_);
    }

    bool null() override { return add(JsonNode::Kind::null, {}, {}); }
    bool boolean(bool /*value*/) override { return add(JsonNode::Kind::boolean, {}, {}); }
    bool number_integer(number_integer_t value) override {
        return add(JsonNode::Kind::number, std::to_string(value), {});
    }
    bool number_unsigned(number_unsigned_t value) override {
        return add(JsonNode::Kind::number, std::to_string(value), {});
    }
    bool number_float(number_float_t /*value*/, string_t const& /*text*/) override {
        return add(JsonNode::Kind::number, {}, {});
    }
    bool binary(binary_t& /*value*/) override { return true; }

    bool string(string_t& value) override {
        if (open_.empty()) return true;
        return add(JsonNode::Kind::string, std::move(value), literal_ending_at(json_, position()));
    }

    bool key(string_t& value) override {
        key_ = std::move(value);
        return true;
    }

    bool start_object(std::size_t /*size*/) override {
        auto const begins_article = depth_ == 0 || (list_depth_ != 0 && depth_ == list_depth_);
        if (!enter()) return false;
        if (begins_article) {
            root_ = JsonNode{};
            values_ = 0;
        } else if (open_.empty()) {
            return true;
        }
        return open(JsonNode::Kind::object, begins_article);
    }

    bool end_object() override {
        --depth_;
        if (open_.empty()) return true;
        open_.back()->place.end = position();
        open_.pop_back();
        if (open_.empty()) use_(root_, list_depth_ != 0 ? JsonPlace::in_list : place_of_root_);
        return true;
    }

    bool start_array(std::size_t /*size*/) override {
        auto const is_list_name =
            depth_ == 1 && std::find(list_names.begin(), list_names.end(), key_) != list_names.end();
        auto const is_list = list_depth_ == 0 && (depth_ == 0 || is_list_name) && next_is_object();
        if (!enter()) return false;
        if (is_list) {
            list_depth_ = depth_;
            result_.is_list = true;
            around_ = std::move(root_);
            has_around_ = !open_.empty();
            open_.clear();
        }
        return open_.empty() ? true : open(JsonNode::Kind::array, false);
    }

    bool end_array() override {
        if (depth_ != list_depth_) {
            if (!open_.empty()) open_.pop_back();
        } else {
            list_depth_ = 0;
            root_ = std::move(around_);
            if (has_around_) open_.push_back(&root_);
            place_of_root_ = JsonPlace::around_list;
        }
        --depth_;
        return true;
    }

    bool parse_error(std::size_t /*position*/, std::string const& /*token*/,
                     nlohmann::detail::exception const& error) override {
        std::string_view const what = error.what();
        auto const ended = what.find("unexpected end of input") != std::string_view::npos ||
                           what.find("missing closing quote") != std::string_view::npos;
        result_.error = ended ? JsonError{end_, "ends too early"} : JsonError{position() - 1, {}};
        return false;
    }

private:
    [[nodiscard]] std::uint32_t position() const { return static_cast<std::uint32_t>(reached_ - json_.data()); }

    [[nodiscard]] bool next_is_object() const {
        auto const next = json_.substr(0, end_).find_first_not_of(" \t\r\n", position());
        return next != std::string_view::npos && json_[next] == '{';
    }

    [[nodiscard]] bool fail(std::string reason) {
        result_.error = JsonError{position() - 1, std::move(reason)};
        return false;
    }

    [[nodiscard]] bool enter() {
        if (depth_ == most_nested_) return fail("nested too deeply");
        ++depth_;
        return true;
    }

    [[nodiscard]] bool add(JsonNode::Kind kind, std::string value, Span place) {
        if (open_.empty()) return true;
        if (++values_ > most_values) return fail("too many values in one object");
        // The innermost open node is the last of its parent's children, so that adding to it moves no open node.
        auto& parent = *open_.back();
        parent.children.push_back(
            {kind, parent.is_object() ? std::exchange(key_, {}) : std::string(), std::move(value), place, {}});
        return true;
    }

    [[nodiscard]] bool open(JsonNode::Kind kind, bool is_root) {
        auto const begin = position() - 1;
        if (is_root) {
            root_.kind = kind;
            root_.place.begin = begin;
            open_.push_back(&root_);
            return true;
        }
        if (!add(kind, {}, {begin, begin})) return false;
        open_.push_back(&open_.back()->children.back());
        return true;
    }

    std::string_view json_;
    char const* reached_;
    std::uint32_t end_;
    std::size_t most_nested_;
    UseObject const& use_;
    JsonRead result_;
    JsonNode around_; ///< the object around the list, while that is read
    bool has_around_ = false;
    JsonPlace place_of_root_ = JsonPlace::alone;
    JsonNode root_;               ///< the object that is being built
    std::vector<JsonNode*> open_; ///< it and the values in it that are not closed; empty outside of objects
    std::string key_;
    std::size_t depth_ = 0;
    std::size_t list_depth_ = 0; ///< nesting inside the list of articles; 0 outside of it
    std::size_t values_ = 0;
};

} // namespace

JsonRead read_objects(std::string_view json, Span part, std::size_t most_nested, UseObject const& use) {
    return ObjectReader(json, part, most_nested, use).read();
}

} // namespace dateline::engine
