#include "engine/article/html/linked_data.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace dateline::engine::html {

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t most_objects = 10'000;
constexpr std::size_t longest_value = 2000;

/// One open bracket of the script.
struct Level {
    std::size_t object; ///< that values belong to, or `none` where they are passed over
    bool is_array;
    std::string key; ///< the property that is being read; of an array, the property that holds it
};

class Scanner {
public:
    explicit Scanner(std::string_view script) : script_(script) {}

    std::vector<LinkedObject> run() {
        while (at_ < script_.size()) {
            auto const c = script_[at_];
            if (c == '{' || c == '[') {
                open(c == '[');
                ++at_;
            } else if (c == '}' || c == ']') {
                if (too_deep_ > 0) {
                    --too_deep_;
                } else if (!levels_.empty()) {
                    levels_.pop_back();
                }
                ++at_;
            } else if (c == '"') {
                string();
            } else {
                ++at_;
            }
        }
        return std::move(objects_);
    }

private:
    void open(bool is_array) {
        if (levels_.size() >= deepest) {
            ++too_deep_;
            return;
        }
        auto const around = levels_.empty() ? LinkedObject::none : levels_.back().object;
        auto const key = levels_.empty() ? std::string() : levels_.back().key;
        if (is_array) {
            levels_.push_back({around, true, key});
            return;
        }
        if (objects_.size() >= most_objects) {
            levels_.push_back({LinkedObject::none, false, {}});
            return;
        }
        auto& object = objects_.emplace_back();
        object.property = key == "@graph" ? std::string() : key;
        object.parent = key == "@graph" && around != LinkedObject::none ? objects_[around].parent : around;
        levels_.push_back({objects_.size() - 1, false, {}});
    }

    /// Reads the string at the cursor: a key where a colon follows, else a value.
    void string() {
        auto value = literal();
        auto next = at_;
        while (next < script_.size() && ascii::is_space(script_[next]))
            ++next;
        if (too_deep_ > 0 || levels_.empty()) return;
        auto& level = levels_.back();
        if (!level.is_array && next < script_.size() && script_[next] == ':') {
            level.key = std::move(value);
            at_ = next + 1;
        } else if (level.object != LinkedObject::none) {
            assign(objects_[level.object], level.key, std::move(value));
        }
    }

    static void assign(LinkedObject& object, std::string_view key, std::string value) {
        auto const set = [&](std::string& field) {
            if (field.empty()) field = without_entities(value);
        };
        if (key == "@type") {
            if (auto const slash = value.find_last_of("/:#"); slash != std::string::npos) value.erase(0, slash + 1);
            if (object.type.empty() || (!is_article_type(object.type) && is_article_type(value))) object.type = value;
        } else if (key == "datePublished") {
            set(object.published);
        } else if (key == "dateCreated") {
            set(object.created);
        } else if (key == "uploadDate") {
            set(object.uploaded);
        } else if (key == "dateModified") {
            set(object.modified);
        } else if (key == "headline" || key == "name") {
            set(object.name);
        } else if (key == "url" || key == "@id" || key == "mainEntityOfPage") {
            set(object.url);
        } else if (key == "inLanguage") {
            set(object.language);
        }
    }

    /// The value of the string literal at the cursor, which moves past it. A control character is a blank.
    std::string literal() {
        std::string value;
        for (++at_; at_ < script_.size() && script_[at_] != '"'; ++at_) {
            auto c = script_[at_];
            if (c == '\\' && at_ + 1 < script_.size()) {
                c = script_[++at_];
                if (c == 'u') {
                    escaped_character(value);
                    continue;
                }
                if (c == 'n' || c == 't' || c == 'r' || c == 'b' || c == 'f') c = ' ';
            }
            if (value.size() < longest_value) value += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
        }
        ++at_;
        return value;
    }

    /// Reads the digits after "\u"; the two halves of a surrogate pair are one character.
    void escaped_character(std::string& value) {
        auto const number = hexadecimal(at_ + 1);
        if (!number) return;
        at_ += 4;
        char32_t character = *number;
        if (*number >= 0xD800 && *number < 0xDC00 && script_.substr(at_ + 1, 2) == "\\u") {
            auto const low = hexadecimal(at_ + 3);
            if (low && *low >= 0xDC00 && *low < 0xE000) {
                character = 0x10000U + ((*number - 0xD800U) << 10U) + (*low - 0xDC00U);
                at_ += 6;
            }
        }
        if (character >= 0xD800 && character < 0xE000) character = 0xFFFD;
        if (value.size() < longest_value) value += utf8(character);
    }

    [[nodiscard]] std::optional<std::uint32_t> hexadecimal(std::size_t at) const {
        if (at + 4 > script_.size()) return std::nullopt;
        std::uint32_t number = 0;
        auto const* const begin = script_.data() + at;
        auto const [end, error] = std::from_chars(begin, begin + 4, number, 16);
        if (error != std::errc{} || end != begin + 4) return std::nullopt;
        return number;
    }

    std::string_view script_;
    std::size_t at_ = 0;
    std::size_t too_deep_ = 0;
    std::vector<Level> levels_;
    std::vector<LinkedObject> objects_;
};

} // namespace

std::vector<LinkedObject> read_linked_data(std::string_view script) {
    return Scanner(script).run();
}

bool is_article_type(std::string_view type) {
    constexpr auto others = std::to_array<std::string_view>(
        {"BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "Report", "Review", "Recipe",
         "PodcastEpisode", "VideoObject", "NewsVideoObject", "HowTo", "QAPage", "Question"});
    return type.ends_with("Article") || std::find(others.begin(), others.end(), type) != others.end();
}

} // namespace dateline::engine::html
