#include "engine/article/html/tree.hpp"

#include "engine/article/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dateline::engine::html {

namespace {

constexpr std::size_t most_nodes = std::size_t{1} << 23U; ///< 200 MB of them
constexpr std::size_t longest_search = 64;                ///< up the open elements, for what a tag closes
constexpr std::size_t longest_title = 2000;               ///< a title without an end must not cost a search each

[[nodiscard]] constexpr bool ends_name(char c) {
    return ascii::is_space(c) || c == '/' || c == '>';
}

[[nodiscard]] bool starts_with_name(std::string_view text, std::string_view folded) {
    return text.size() > folded.size() && ends_name(text[folded.size()]) &&
           std::equal(folded.begin(), folded.end(), text.begin(),
                      [](char a, char b) { return a == ascii::to_lower(b); });
}

/// The end of the tag that begins at `at`: after its '>', which is not one in quotation marks. The end of the page if
/// there is none.
[[nodiscard]] std::size_t end_of_tag(std::string_view page, std::size_t at) {
    while (at < page.size()) {
        at = page.find_first_of(">=", at);
        if (at == std::string_view::npos) return page.size();
        if (page[at] == '>') return at + 1;
        ++at;
        while (at < page.size() && ascii::is_space(page[at]))
            ++at;
        if (at < page.size() && (page[at] == '"' || page[at] == '\'')) {
            auto const close = page.find(page[at], at + 1);
            // A quotation that never ends would swallow the page.
            if (close == std::string_view::npos) {
                auto const end = page.find('>', at);
                return end == std::string_view::npos ? page.size() : end + 1;
            }
            at = close + 1;
        }
    }
    return page.size();
}

[[nodiscard]] std::size_t after(std::string_view page, std::string_view mark, std::size_t at) {
    auto const found = page.find(mark, at);
    return found == std::string_view::npos ? page.size() : found + mark.size();
}

/// Elements that a paragraph cannot hold: they end it.
[[nodiscard]] bool ends_paragraph(Tag tag) {
    if (is_heading(tag)) return true;
    switch (tag) {
    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::blockquote:
    case Tag::center:
    case Tag::dd:
    case Tag::details:
    case Tag::div:
    case Tag::dl:
    case Tag::dt:
    case Tag::fieldset:
    case Tag::figcaption:
    case Tag::figure:
    case Tag::footer:
    case Tag::form:
    case Tag::header:
    case Tag::hgroup:
    case Tag::hr:
    case Tag::li:
    case Tag::main:
    case Tag::menu:
    case Tag::nav:
    case Tag::ol:
    case Tag::p:
    case Tag::pre:
    case Tag::section:
    case Tag::table:
    case Tag::ul:
        return true;
    default:
        return false;
    }
}

/// Elements whose end tag is mostly left out where another of them begins.
[[nodiscard]] bool is_sibling_of(Tag open, Tag tag) {
    switch (tag) {
    case Tag::li:
        return open == Tag::li;
    case Tag::dd:
    case Tag::dt:
        return open == Tag::dd || open == Tag::dt;
    case Tag::option:
    case Tag::optgroup:
        return open == Tag::option;
    case Tag::td:
    case Tag::th:
        return open == Tag::td || open == Tag::th;
    case Tag::tr:
        return open == Tag::td || open == Tag::th || open == Tag::tr;
    case Tag::tbody:
    case Tag::thead:
    case Tag::tfoot:
        return open == Tag::td || open == Tag::th || open == Tag::tr || open == Tag::tbody || open == Tag::thead ||
               open == Tag::tfoot;
    default:
        return false;
    }
}

/// Elements out of which an implied end does not reach.
[[nodiscard]] bool is_scope(Tag tag) {
    switch (tag) {
    case Tag::table:
    case Tag::td:
    case Tag::th:
    case Tag::ul:
    case Tag::ol:
    case Tag::dl:
    case Tag::select:
    case Tag::object:
    case Tag::button:
    case Tag::article:
    case Tag::section:
    case Tag::div:
    case Tag::body:
        return true;
    default:
        return false;
    }
}

[[nodiscard]] bool is_table_part(Tag tag) {
    return tag == Tag::table || tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot || tag == Tag::tr ||
           tag == Tag::td || tag == Tag::th;
}

[[nodiscard]] bool is_hidden(std::string_view start_tag) {
    if (start_tag.size() < 12) return false;
    Attributes attributes(start_tag);
    while (auto const next = attributes.next()) {
        auto const value = ascii::lower(next->value);
        auto const name = ascii::lower(next->name);
        if (name == "hidden" && value != "until-found" && value != "false") return true;
        if (name == "aria-hidden" && value == "true") return true;
        if (name == "style") {
            auto const at = value.find("display");
            if (at != std::string::npos && value.substr(at, 16).find("none") != std::string::npos) return true;
        }
    }
    return false;
}

class Builder {
public:
    explicit Builder(std::string_view page) : page_(page) {}

    Tree run() {
        tree_.nodes.reserve(page_.size() / 40 + 16);
        tree_.nodes.emplace_back();
        open_.push_back({0, {}});
        std::size_t at = 0;
        while (at < page_.size() && !tree_.cut_off) {
            auto const mark = std::min(page_.find('<', at), page_.size());
            if (mark > at) add_text(at, mark);
            if (mark == page_.size()) break;
            at = markup(mark);
        }
        pop_to(0);
        return std::move(tree_);
    }

private:
    struct Open {
        std::uint32_t node;
        std::string_view name; ///< of an element that is told apart by name alone
    };

    [[nodiscard]] Tag tag_at(std::size_t depth) const { return tree_.nodes[open_[depth].node].tag; }

    void add_text(std::size_t begin, std::size_t end) {
        auto const index = static_cast<std::uint32_t>(tree_.nodes.size());
        // Two runs with nothing but a comment or a stray '<' between them stay two.
        tree_.nodes.push_back({Tag::text,
                               false,
                               open_.back().node,
                               index + 1,
                               {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
        tree_.cut_off = tree_.nodes.size() >= most_nodes;
    }

    /// Reads what begins with the '<' at `at`, and returns where it ends.
    std::size_t markup(std::size_t at) {
        auto const next = at + 1 < page_.size() ? page_[at + 1] : ' ';
        if (ascii::is_letter(next)) return start_tag(at);
        if (next == '/') {
            if (at + 2 < page_.size() && ascii::is_letter(page_[at + 2])) return end_tag(at);
            return after(page_, ">", at);
        }
        if (page_.substr(at, 4) == "<!--") {
            // "<!-->" and "<!--->" are whole comments.
            if (page_.substr(at + 4, 1) == ">") return at + 5;
            return after(page_, "-->", at + 4 - (page_.substr(at + 4, 2) == "->" ? 2 : 0));
        }
        if (page_.substr(at, 9) == "<![CDATA[") return after(page_, "]]>", at);
        if (next == '!' || next == '?') return after(page_, ">", at);
        add_text(at, at + 1);
        return at + 1;
    }

    std::size_t start_tag(std::size_t at) {
        auto name_end = at + 1;
        while (name_end < page_.size() && !ends_name(page_[name_end]))
            ++name_end;
        auto const name = page_.substr(at + 1, name_end - at - 1);
        auto const tag = tag_of(name);
        auto const end = end_of_tag(page_, name_end);
        imply_ends(tag);
        auto const index = static_cast<std::uint32_t>(tree_.nodes.size());
        Span const source{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
        tree_.nodes.push_back({tag, is_hidden(source.in(page_)), open_.back().node, index + 1, source});
        tree_.cut_off = tree_.nodes.size() >= most_nodes;
        auto const closes_itself = end >= 2 && page_[end - 2] == '/' && page_[end - 1] == '>';
        if (is_void(tag) || (closes_itself && (tag == Tag::other || tag == Tag::svg))) return end;
        push(index, tag == Tag::other ? name : std::string_view{});
        return is_raw_text(tag) ? raw_text(end, tag, name) : end;
    }

    /// The content of a script and the like up to its end tag, which is passed over.
    std::size_t raw_text(std::size_t begin, Tag tag, std::string_view name) {
        auto const folded = ascii::lower(name);
        auto const within = tag == Tag::title ? page_.substr(0, begin + longest_title) : page_;
        auto at = begin;
        for (;;) {
            at = within.find("</", at);
            if (at == std::string_view::npos) {
                // A title that is not closed has no more than its line, the others have the rest of the page.
                at = tag == Tag::title ? std::min(page_.find_first_of("<\n", begin), page_.size()) : page_.size();
                break;
            }
            if (starts_with_name(page_.substr(at + 2), folded)) break;
            at += 2;
        }
        if (at > begin) add_text(begin, at);
        pop_to(open_.size() - 1);
        return at < page_.size() && page_.substr(at, 2) == "</" ? after(page_, ">", at) : at;
    }

    std::size_t end_tag(std::size_t at) {
        auto name_end = at + 2;
        while (name_end < page_.size() && !ends_name(page_[name_end]))
            ++name_end;
        auto const name = page_.substr(at + 2, name_end - at - 2);
        auto const end = after(page_, ">", name_end);
        auto const tag = tag_of(name);
        if (count_[static_cast<std::size_t>(tag)] == 0) return end;
        auto const depth = open_element(tag, name);
        if (depth != 0) pop_to(depth);
        return end;
    }

    /// The depth at which the element that an end tag closes is open, or 0. An inline element is not closed from within
    /// a block, nor anything outside a table from within it.
    [[nodiscard]] std::size_t open_element(Tag tag, std::string_view name) const {
        auto const lowest = open_.size() > longest_search * 4 ? open_.size() - longest_search * 4 : 1;
        for (auto depth = open_.size(); depth-- > lowest;) {
            auto const open = tag_at(depth);
            if (open == tag && (tag != Tag::other || same_name(open_[depth].name, name))) return depth;
            if (is_inline(tag) && !is_inline(open) && open != Tag::p && !html::is_heading(open)) return 0;
            if (!is_table_part(tag) && (open == Tag::td || open == Tag::th) && tag != Tag::body && tag != Tag::html) {
                return 0;
            }
            if (is_table_part(tag) && tag != Tag::table && open == Tag::table) return 0;
        }
        return 0;
    }

    [[nodiscard]] static bool same_name(std::string_view a, std::string_view b) {
        return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
                   return ascii::to_lower(x) == ascii::to_lower(y);
               });
    }

    /// Closes what cannot stay open where `tag` begins.
    void imply_ends(Tag tag) {
        if (tag == Tag::body && count_[static_cast<std::size_t>(Tag::head)] != 0) {
            auto const head = open_element(Tag::head, {});
            if (head != 0) pop_to(head);
        }
        if (ends_paragraph(tag) && count_[static_cast<std::size_t>(Tag::p)] != 0) {
            close_first([](Tag open) { return open == Tag::p; }, is_scope);
        }
        auto const in_other = [&](Tag open) { return is_scope(open) && !is_sibling_of(open, tag); };
        if (is_sibling_of(tag, tag) || tag == Tag::optgroup) {
            // A row ends the cell and the row before it.
            while (close_first([&](Tag open) { return is_sibling_of(open, tag); }, in_other)) {
            }
        }
    }

    template <class Wanted, class Border> bool close_first(Wanted const& wanted, Border const& border) {
        auto const lowest = open_.size() > longest_search ? open_.size() - longest_search : 1;
        for (auto depth = open_.size(); depth-- > lowest;) {
            auto const open = tag_at(depth);
            if (wanted(open)) {
                pop_to(depth);
                return true;
            }
            if (border(open)) return false;
        }
        return false;
    }

    void push(std::uint32_t node, std::string_view name) {
        open_.push_back({node, name});
        ++count_[static_cast<std::size_t>(tree_.nodes[node].tag)];
    }

    /// Closes the elements from `depth` on.
    void pop_to(std::size_t depth) {
        while (open_.size() > depth) {
            auto& node = tree_.nodes[open_.back().node];
            node.end = static_cast<std::uint32_t>(tree_.nodes.size());
            --count_[static_cast<std::size_t>(node.tag)];
            open_.pop_back();
        }
    }

    std::string_view page_;
    Tree tree_;
    std::vector<Open> open_;
    std::array<std::uint32_t, 256> count_{}; ///< open elements of each tag
};

} // namespace

Tree parse(std::string_view page) {
    return Builder(page).run();
}

Attributes::Attributes(std::string_view start_tag) : rest_(start_tag) {
    std::size_t at = 1;
    while (at < rest_.size() && !ends_name(rest_[at]))
        ++at;
    rest_.remove_prefix(std::min(at, rest_.size()));
}

std::optional<Attribute> Attributes::next() {
    auto const skip = [&](auto const& is) {
        std::size_t at = 0;
        while (at < rest_.size() && is(rest_[at]))
            ++at;
        auto const skipped = rest_.substr(0, at);
        rest_.remove_prefix(at);
        return skipped;
    };
    skip([](char c) { return ascii::is_space(c) || c == '/' || c == '=' || c == '"' || c == '\''; });
    if (rest_.empty() || rest_.front() == '>') return std::nullopt;
    auto const name = skip([](char c) { return !ascii::is_space(c) && c != '=' && c != '>' && c != '/'; });
    skip(ascii::is_space);
    if (!rest_.starts_with('=')) return Attribute{name, {}};
    rest_.remove_prefix(1);
    skip(ascii::is_space);
    if (rest_.starts_with('"') || rest_.starts_with('\'')) {
        auto const close = std::min(rest_.find(rest_.front(), 1), rest_.size());
        auto const value = rest_.substr(1, close - 1);
        rest_.remove_prefix(std::min(close + 1, rest_.size()));
        return Attribute{name, value};
    }
    return Attribute{name, skip([](char c) { return !ascii::is_space(c) && c != '>'; })};
}

std::optional<std::string_view> attribute(std::string_view start_tag, std::string_view name) {
    Attributes attributes(start_tag);
    while (auto const next = attributes.next()) {
        auto const same =
            next->name.size() == name.size() && std::equal(name.begin(), name.end(), next->name.begin(),
                                                           [](char a, char b) { return a == ascii::to_lower(b); });
        if (same) return next->value;
    }
    return std::nullopt;
}

} // namespace dateline::engine::html
