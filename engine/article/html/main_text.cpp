#include "engine/article/html/main_text.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/entities.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace dateline::engine::html {

namespace {

constexpr std::string_view no_break = "\xC2\xA0";

/// Appends runs of text as they read: references resolved, white space joined.
class Writer {
public:
    Writer(std::string_view page, TextMap const& file) : page_(page), file_(file) {}

    [[nodiscard]] bool is_empty() const { return text_.empty(); }

    /// Text that does not stand in the page, such as the line breaks between blocks.
    void insert(std::string_view words, std::uint32_t at) {
        auto const place = file_.source_of({at, at});
        text_ += words;
        map_.append(static_cast<std::uint32_t>(words.size()), place.begin, 0);
        at_line_start_ = true;
        blank_.reset();
    }

    void run(Span run) {
        auto at = run.begin;
        while (at < run.end) {
            auto const rest = Span{at, run.end}.in(page_);
            if (auto const blank = blank_size(rest); blank != 0) {
                wait({at, at + blank});
                at += blank;
                continue;
            }
            if (rest.front() == '&') {
                if (auto const entity = entity_at(page_, at); entity && at + entity->size <= run.end) {
                    auto const size = static_cast<std::uint32_t>(entity->size);
                    resolved(entity->text, {at, at + size});
                    at += size;
                    continue;
                }
            }
            copy({at, at + plain_size(rest)});
            at += plain_size(rest);
        }
    }

    [[nodiscard]] MappedText finish() && { return {std::move(text_), std::move(map_)}; }

private:
    [[nodiscard]] static std::uint32_t blank_size(std::string_view text) {
        std::size_t at = 0;
        while (at < text.size()) {
            if (ascii::is_space(text[at])) {
                ++at;
            } else if (text.substr(at).starts_with(no_break)) {
                at += no_break.size();
            } else {
                break;
            }
        }
        return static_cast<std::uint32_t>(at);
    }

    /// Bytes that are copied as they are: at least one, up to the next reference or blank, single blanks between words
    /// among them.
    [[nodiscard]] static std::uint32_t plain_size(std::string_view text) {
        std::size_t at = 1;
        for (; at < text.size(); ++at) {
            auto const c = text[at];
            if (c == '&' || text.substr(at).starts_with(no_break)) break;
            if (!ascii::is_space(c)) continue;
            if (c != ' ' || at + 1 == text.size() || ascii::is_space(text[at + 1]) || text[at + 1] == '&' ||
                text[at + 1] == no_break.front())
                break;
        }
        return static_cast<std::uint32_t>(at);
    }

    /// A blank is written when something follows it in its block.
    void wait(Span blank) {
        if (!at_line_start_ && !blank_) blank_ = blank;
    }
    void write_blank() {
        if (blank_) put(" ", *blank_);
        blank_.reset();
    }

    void copy(Span span) {
        write_blank();
        text_ += span.in(page_);
        map_.append(file_, span);
        at_line_start_ = false;
    }

    void put(std::string_view words, Span span) {
        auto const place = file_.source_of(span);
        text_ += words;
        map_.append(static_cast<std::uint32_t>(words.size()), place.begin,
                    static_cast<std::uint32_t>(place.end - place.begin));
    }

    void resolved(std::string_view character, Span span) {
        constexpr std::string_view soft_hyphen = "\xC2\xAD";
        if (character == soft_hyphen) return;
        if (blank_size(character) == character.size()) {
            wait(span);
            return;
        }
        write_blank();
        put(character, span);
        at_line_start_ = false;
    }

    std::string_view page_;
    TextMap const& file_;
    std::string text_;
    TextMap map_;
    std::optional<Span> blank_;
    bool at_line_start_ = true;
};

/// What stands between two borders of blocks.
struct Block {
    std::vector<std::uint32_t> runs; ///< text nodes
    std::uint32_t letters = 0;
    std::uint32_t linked = 0; ///< of the letters, those in links
    bool is_heading = false;
    bool is_item = false;
    bool after_break = false; ///< only a line break is between it and the block before
};

class Reader {
public:
    Reader(std::string_view page, Tree const& tree, Outline const& outline, TextMap const& file)
        : page_(page), tree_(tree), outline_(outline), writer_(page, file) {}

    MappedText run() {
        auto const end = tree_.nodes[outline_.main].end;
        links_end_ = headings_end_ = items_end_ = 0;
        for (auto i = outline_.main + 1; i < end;) {
            auto const& node = tree_.nodes[i];
            if (outline_.parts[i] != Part::content || i == outline_.title) {
                if (!is_inline(node.tag)) close(false);
                i = node.end;
                continue;
            }
            while (!block_ends_.empty() && block_ends_.back() <= i) {
                block_ends_.pop_back();
                close(false);
            }
            if (node.tag == Tag::text) {
                add(i);
            } else {
                enter(i);
            }
            ++i;
        }
        close(false);
        return std::move(writer_).finish();
    }

private:
    void enter(std::uint32_t index) {
        auto const& node = tree_.nodes[index];
        if (node.tag == Tag::a) links_end_ = std::max(links_end_, node.end);
        if (is_inline(node.tag)) return;
        close(node.tag == Tag::br);
        if (is_void(node.tag)) return;
        block_ends_.push_back(node.end);
        if (is_heading(node.tag)) headings_end_ = std::max(headings_end_, node.end);
        if (node.tag == Tag::li) items_end_ = std::max(items_end_, node.end);
    }

    void add(std::uint32_t index) {
        auto const words = tree_.nodes[index].source.in(page_);
        auto const letters = static_cast<std::uint32_t>(
            std::count_if(words.begin(), words.end(), [](char c) { return !ascii::is_space(c); }));
        block_.runs.push_back(index);
        block_.letters += letters;
        if (index < links_end_) block_.linked += letters;
        block_.is_heading = index < headings_end_;
        block_.is_item = index < items_end_;
    }

    /// A block of links alone leads elsewhere.
    [[nodiscard]] bool is_links() const {
        constexpr std::uint32_t longest = 300;
        return block_.linked * 10 > block_.letters * 6 && block_.letters < longest;
    }

    void close(bool by_break) {
        if (block_.letters != 0 && !is_links()) {
            if (block_.is_heading) {
                headings_.push_back(std::move(block_));
            } else {
                for (auto const& heading : headings_)
                    write(heading);
                headings_.clear();
                write(block_);
            }
        }
        auto const was_empty = block_.letters == 0;
        block_ = {};
        // Two breaks end a paragraph.
        block_.after_break = by_break && !was_empty;
    }

    void write(Block const& block) {
        auto const at = tree_.nodes[block.runs.front()].source.begin;
        if (!writer_.is_empty()) writer_.insert(block.after_break ? "\n" : "\n\n", at);
        if (block.is_item) writer_.insert("\xE2\x80\xA2 ", at);
        for (auto const run : block.runs)
            writer_.run(tree_.nodes[run].source);
    }

    std::string_view page_;
    Tree const& tree_;
    Outline const& outline_;
    Writer writer_;
    Block block_;
    std::vector<Block> headings_; ///< that wait for the text under them
    std::vector<std::uint32_t> block_ends_;
    std::uint32_t links_end_ = 0;
    std::uint32_t headings_end_ = 0;
    std::uint32_t items_end_ = 0;
};

} // namespace

MappedText main_text(std::string_view page, Tree const& tree, Outline const& outline, TextMap const& file) {
    return Reader(page, tree, outline, file).run();
}

} // namespace dateline::engine::html
