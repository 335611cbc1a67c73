#include "engine/article/front_matter.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/lines.hpp"

#include <algorithm>
#include <cstddef>

namespace dateline::engine {

namespace {

constexpr std::size_t longest_front_matter = std::size_t{64} << 10U;
constexpr std::size_t most_fields = 500;

/// A line with its indentation, without its end.
struct YamlLine {
    std::string_view text; ///< trimmed
    std::size_t indent = 0;
};

/// The lines between the marks, and where the text goes on; nothing if they are not closed.
struct Head {
    std::vector<YamlLine> lines;
    std::size_t body = 0;
};

[[nodiscard]] bool is_key(std::string_view key) {
    return !key.empty() && key.size() <= 64 && std::all_of(key.begin(), key.end(), [](char c) {
        return ascii::is_letter(c) || ascii::is_digit(c) || c == '_' || c == '-' || c == '.' || c == ' ' || c == ':' ||
               !ascii::is_ascii(c);
    });
}

/// Where the colon of "key: value" stands.
[[nodiscard]] std::size_t colon_of(std::string_view line) {
    for (auto at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
        if (at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t') return at;
    }
    return std::string_view::npos;
}

[[nodiscard]] std::optional<Head> head_of(std::string_view text) {
    auto const start = text.substr(0, longest_front_matter);
    auto at = start.find_first_not_of(" \t\r\n");
    if (at == std::string_view::npos || !start.substr(at).starts_with("---")) return std::nullopt;
    auto end = start.find('\n', at);
    if (end == std::string_view::npos || trimmed(start.substr(at, end - at)) != "---") return std::nullopt;
    Head head;
    auto fields = 0;
    for (at = end + 1; at < start.size(); at = end + 1) {
        end = std::min(start.find('\n', at), start.size());
        auto const line = start.substr(at, end - at);
        auto const words = trimmed(line);
        if (words == "---" || words == "...") {
            if (fields == 0) return std::nullopt;
            head.body = std::min(end + 1, start.size());
            return head;
        }
        head.lines.push_back({words, std::min(line.find_first_not_of(" \t"), line.size())});
        if (colon_of(words) != std::string_view::npos && is_key(words.substr(0, colon_of(words)))) ++fields;
    }
    return std::nullopt;
}

/// The escapes of double quotation marks that people use.
[[nodiscard]] std::string unescaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        ++i;
        result += text[i] == 'n' ? '\n' : text[i] == 't' ? '\t' : text[i];
    }
    return result;
}

/// A scalar without its quotation marks or the comment behind it.
[[nodiscard]] std::string scalar(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('"')) {
        auto close = text.find('"', 1);
        while (close != std::string_view::npos && text[close - 1] == '\\')
            close = text.find('"', close + 1);
        return unescaped(text.substr(1, close == std::string_view::npos ? close : close - 1));
    }
    if (text.starts_with('\'')) {
        std::string result;
        for (std::size_t i = 1; i < text.size(); ++i) {
            if (text[i] == '\'' && (i + 1 == text.size() || text[i + 1] != '\'')) break;
            if (text[i] == '\'') ++i;
            result += text[i];
        }
        return result;
    }
    auto const comment = text.starts_with('#') ? 0 : text.find(" #");
    text = trimmed(text.substr(0, comment));
    return text == "~" || text == "null" ? std::string() : std::string(text);
}

void join(std::string& list, std::string const& item, std::string_view with) {
    if (item.empty()) return;
    if (!list.empty()) list += with;
    list += item;
}

/// "[a, 'b', c]"
[[nodiscard]] std::string flow_list(std::string_view text) {
    text.remove_prefix(1);
    if (auto const close = text.rfind(']'); close != std::string_view::npos) text = text.substr(0, close);
    std::string list;
    char quote = '\0';
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || (text[i] == ',' && quote == '\0')) {
            join(list, scalar(text.substr(begin, i - begin)), ", ");
            begin = i + 1;
        } else if (text[i] == quote) {
            quote = '\0';
        } else if (quote == '\0' && (text[i] == '"' || text[i] == '\'') &&
                   trimmed(text.substr(begin, i - begin)).empty()) {
            quote = text[i];
        }
    }
    return list;
}

class Reader {
public:
    explicit Reader(Head const& head) : lines_(head.lines) { front_.body = static_cast<std::uint32_t>(head.body); }

    [[nodiscard]] FrontMatter read() && {
        while (at_ < lines_.size() && front_.fields.size() < most_fields) {
            auto const& line = lines_[at_++];
            if (line.text.empty() || line.text.starts_with('#')) continue;
            field(line, {});
        }
        return std::move(front_);
    }

private:
    void field(YamlLine const& line, std::string const& prefix) {
        auto const colon = colon_of(line.text);
        if (colon == std::string_view::npos || !is_key(line.text.substr(0, colon))) {
            front_.unread.emplace_back(line.text);
            return;
        }
        auto const key = prefix + scalar(line.text.substr(0, colon));
        auto const value = trimmed(line.text.substr(colon + 1));
        if (value.starts_with('[')) {
            front_.fields.push_back({key, flow_list(value)});
        } else if (value.starts_with('|') || value.starts_with('>')) {
            front_.fields.push_back({key, block(line.indent, value.front() == '|' ? "\n" : " ")});
        } else if (value.empty() || value.starts_with('#')) {
            nested(line.indent, key);
        } else {
            auto words = scalar(value);
            // A plain scalar may go on below, further in.
            if (!value.starts_with('"') && !value.starts_with('\'')) join(words, block(line.indent, " "), " ");
            front_.fields.push_back({key, std::move(words)});
        }
    }

    /// The lines further in than `indent`, joined.
    [[nodiscard]] std::string block(std::size_t indent, std::string_view with) {
        std::string words;
        for (; at_ < lines_.size() && (lines_[at_].text.empty() || lines_[at_].indent > indent); ++at_)
            join(words, std::string(lines_[at_].text), with);
        return words;
    }

    /// What stands below a key without a value: a list, or fields of its own.
    void nested(std::size_t indent, std::string const& key) {
        std::string list;
        while (at_ < lines_.size()) {
            auto const line = lines_[at_];
            auto const is_item = line.text.starts_with("- ") || line.text == "-";
            if (!line.text.empty() && line.indent <= indent && !(is_item && line.indent == indent)) break;
            ++at_;
            if (line.text.empty() || line.text.starts_with('#')) continue;
            if (is_item)
                item(line, key, list);
            else if (std::count(key.begin(), key.end(), '.') == 0)
                field(line, key + '.');
            else
                front_.unread.emplace_back(line.text);
        }
        if (!list.empty()) front_.fields.push_back({key, std::move(list)});
    }

    /// "- Jane Doe", or "- name: Jane Doe"
    void item(YamlLine const& line, std::string const& key, std::string& list) {
        auto const words = trimmed(line.text.substr(1));
        auto const colon = words.starts_with('"') ? std::string_view::npos : colon_of(words);
        if (colon == std::string_view::npos || !is_key(words.substr(0, colon)))
            join(list, scalar(words), ", ");
        else
            front_.fields.push_back({key + '.' + std::string(words.substr(0, colon)), scalar(words.substr(colon + 1))});
    }

    std::vector<YamlLine> const& lines_;
    std::size_t at_ = 0;
    FrontMatter front_;
};

} // namespace

bool begins_front_matter(std::string_view text) {
    return head_of(text).has_value();
}

std::optional<FrontMatter> read_front_matter(std::string_view text) {
    auto const head = head_of(text);
    if (!head) return std::nullopt;
    return Reader(*head).read();
}

} // namespace dateline::engine
