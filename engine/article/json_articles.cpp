#include "engine/article/json_articles.hpp"

#include "engine/article/json_string.hpp"
#include "engine/article/lines.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t deepest_nesting = 64;

struct Name {
    std::string_view key;
    JsonField field;
    std::uint8_t rank;
};

// The names of each field, best first; see read_json.hpp.
constexpr std::array names{
    Name{"text", JsonField::text, 0},
    Name{"body", JsonField::text, 1},
    Name{"content", JsonField::text, 2},
    Name{"articleBody", JsonField::text, 3},
    Name{"content_text", JsonField::text, 4},
    Name{"title", JsonField::title, 0},
    Name{"headline", JsonField::title, 1},
    Name{"name", JsonField::title, 2},
    Name{"source", JsonField::publisher, 0},
    Name{"publisher", JsonField::publisher, 1},
    Name{"outlet", JsonField::publisher, 2},
    Name{"provider", JsonField::publisher, 3},
    Name{"published", JsonField::published, 0},
    Name{"datePublished", JsonField::published, 1},
    Name{"date_published", JsonField::published, 2},
    Name{"published_at", JsonField::published, 3},
    Name{"firstCreated", JsonField::published, 4},
    Name{"firstcreated", JsonField::published, 5},
    Name{"pubDate", JsonField::published, 6},
    Name{"date", JsonField::published, 7},
    Name{"language", JsonField::language, 0},
    Name{"inLanguage", JsonField::language, 1},
    Name{"id", JsonField::id, 0},
    Name{"url", JsonField::url, 0},
};

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

/// Follows the events of the parser and keeps what belongs to articles. At the end of a token the parser has read
/// exactly up to the token's last byte, which gives strings and objects their places.
class ArticleReader : public nlohmann::json_sax<nlohmann::json> {
public:
    ArticleReader(std::string_view json, Span part) : json_(json), reached_(json.data() + part.begin), end_(part.end) {}

    [[nodiscard]] JsonArticles read() && {
        CountingIterator const first(reached_, &reached_);
        CountingIterator const last(json_.data() + end_, &reached_);
        constexpr auto whole = false; // what follows the value is the caller's
        if (!nlohmann::json::sax_parse(first, last, this, nlohmann::json::input_format_t::json, whole) &&
            !found_.error) {
            found_.error = JsonError{position(), {}};
        }
        found_.end = position();
        return std::move(found_);
    }

    bool null() override { return true; }
    bool boolean(bool /*value*/) override { return true; }
    bool number_integer(number_integer_t /*value*/) override { return true; }
    bool number_float(number_float_t /*value*/, string_t const& /*text*/) override { return true; }
    bool binary(binary_t& /*value*/) override { return true; }

    bool number_unsigned(number_unsigned_t value) override {
        // Some write days and ids as numbers: 20230410.
        if (auto const* const name = expected(); name != nullptr && name->field != JsonField::text) {
            set(*name, std::to_string(value), {});
        }
        return true;
    }

    bool string(string_t& value) override {
        if (auto const* const name = expected()) {
            if (!trimmed(value).empty()) set(*name, std::move(value), literal_ending_at(json_, position()));
        }
        return true;
    }

    bool key(string_t& value) override {
        auto& frame = frames_.back();
        frame.is_list_key = frames_.size() == 1 && (value == "articles" || value == "items");
        if (frame.role == Role::publisher) {
            frame.is_name_key = value == "name";
        } else if (frame.role == Role::article) {
            auto const* const name =
                std::find_if(names.begin(), names.end(), [&](Name const& known) { return known.key == value; });
            frame.name = name == names.end() ? nullptr : name;
        }
        return true;
    }

    bool start_object(std::size_t /*size*/) override {
        auto frame = Frame{};
        if (frames_.empty() || frames_.back().role == Role::list) {
            frame.role = Role::article;
            open_.emplace_back().object.begin = position() - 1;
        } else if (auto const* const name = expected(); name != nullptr && name->field == JsonField::publisher) {
            frame.role = Role::publisher;
            frame.name = name;
        }
        return enter(frame);
    }

    bool end_object() override {
        auto const role = frames_.back().role;
        frames_.pop_back();
        if (role != Role::article) return true;
        auto article = std::move(open_.back());
        open_.pop_back();
        article.object.end = position();
        auto const holds_articles = frames_.empty() && has_list_;
        if (article[JsonField::text].is_set())
            found_.articles.push_back(std::move(article));
        else if (!holds_articles)
            ++found_.others;
        return true;
    }

    bool start_array(std::size_t /*size*/) override {
        auto frame = Frame{};
        if (frames_.empty() || (frames_.back().role == Role::article && frames_.back().is_list_key)) {
            frame.role = Role::list;
            has_list_ = true;
        }
        return enter(frame);
    }

    bool end_array() override {
        frames_.pop_back();
        return true;
    }

    bool parse_error(std::size_t /*position*/, std::string const& /*token*/,
                     nlohmann::detail::exception const& error) override {
        std::string_view const what = error.what();
        auto const ended = what.find("unexpected end of input") != std::string_view::npos ||
                           what.find("missing closing quote") != std::string_view::npos;
        found_.error = ended ? JsonError{end_, "ends too early"} : JsonError{position() - 1, {}};
        return false;
    }

private:
    enum class Role : std::uint8_t { other, article, list, publisher };

    struct Frame {
        Role role = Role::other;
        bool is_list_key = false;
        bool is_name_key = false;
        Name const* name = nullptr; ///< what the value to come is, or, in a publisher's object, what the object is
    };

    [[nodiscard]] std::uint32_t position() const { return static_cast<std::uint32_t>(reached_ - json_.data()); }

    /// What the value to come is for the innermost article, if anything.
    [[nodiscard]] Name const* expected() const {
        if (frames_.empty()) return nullptr;
        auto const& frame = frames_.back();
        if (frame.role == Role::article) return frame.name;
        return frame.role == Role::publisher && frame.is_name_key ? frame.name : nullptr;
    }

    void set(Name const& name, std::string value, Span literal) {
        auto& field = open_.back()[name.field];
        if (name.rank <= field.rank) field = {name.key, name.rank, std::move(value), literal};
    }

    [[nodiscard]] bool enter(Frame const& frame) {
        if (frames_.size() == deepest_nesting) {
            found_.error = JsonError{position() - 1, "nested too deeply"};
            return false;
        }
        frames_.push_back(frame);
        return true;
    }

    std::string_view json_;
    char const* reached_;
    std::uint32_t end_;
    std::vector<Frame> frames_;
    std::vector<JsonArticle> open_;
    bool has_list_ = false;
    JsonArticles found_;
};

} // namespace

JsonArticles find_articles(std::string_view json, Span part) {
    return ArticleReader(json, part).read();
}

} // namespace dateline::engine
