#include "engine/article/html/outline.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/entities.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::engine::html {

namespace {

/// A word in the name of a class and what it tells.
struct ClassWord {
    std::string_view word;
    Part part = Part::content;
};

// Words of names as sites and their content management systems use them, sorted.
constexpr auto class_words = std::to_array<ClassWord>({
    {"abo", Part::promotion},
    {"ad", Part::promotion},
    {"ads", Part::promotion},
    {"adsbygoogle", Part::promotion},
    {"adslot", Part::promotion},
    {"advert", Part::promotion},
    {"advertisement", Part::promotion},
    {"advertising", Part::promotion},
    {"anzeige", Part::promotion},
    {"banner", Part::promotion},
    {"bildunterschrift", Part::caption},
    {"biography", Part::aside},
    {"breadcrumb", Part::navigation},
    {"breadcrumbs", Part::navigation},
    {"caption", Part::caption},
    {"commentlist", Part::comments},
    {"comments", Part::comments},
    {"consent", Part::promotion},
    {"cookie", Part::promotion},
    {"cookies", Part::promotion},
    {"copyright", Part::caption},
    {"credit", Part::caption},
    {"credits", Part::caption},
    {"disqus", Part::comments},
    {"figcaption", Part::caption},
    {"footer", Part::navigation},
    {"gallery", Part::caption},
    {"imprint", Part::navigation},
    {"kommentare", Part::comments},
    {"latest", Part::aside},
    {"legende", Part::caption},
    {"login", Part::navigation},
    {"masthead", Part::navigation},
    {"menu", Part::navigation},
    {"modal", Part::promotion},
    {"mostread", Part::aside},
    {"nav", Part::navigation},
    {"navbar", Part::navigation},
    {"navi", Part::navigation},
    {"navigation", Part::navigation},
    {"newsletter", Part::promotion},
    {"outbrain", Part::promotion},
    {"overlay", Part::promotion},
    {"pager", Part::navigation},
    {"pagination", Part::navigation},
    {"paywall", Part::promotion},
    {"popular", Part::aside},
    {"popup", Part::promotion},
    {"promo", Part::promotion},
    {"promotion", Part::promotion},
    {"recirc", Part::aside},
    {"recommend", Part::aside},
    {"recommendation", Part::aside},
    {"recommendations", Part::aside},
    {"recommended", Part::aside},
    {"related", Part::aside},
    {"replies", Part::comments},
    {"respond", Part::comments},
    {"search", Part::navigation},
    {"share", Part::promotion},
    {"sharebar", Part::promotion},
    {"sharing", Part::promotion},
    {"sidebar", Part::aside},
    {"signup", Part::promotion},
    {"similar", Part::aside},
    {"skip", Part::navigation},
    {"social", Part::promotion},
    {"sponsor", Part::promotion},
    {"sponsored", Part::promotion},
    {"subnav", Part::navigation},
    {"subscribe", Part::promotion},
    {"subscription", Part::promotion},
    {"suche", Part::navigation},
    {"taboola", Part::promotion},
    {"tagcloud", Part::aside},
    {"taglist", Part::aside},
    {"tags", Part::aside},
    {"teaser", Part::aside},
    {"teasers", Part::aside},
    {"ticker", Part::aside},
    {"toolbar", Part::navigation},
    {"tooltip", Part::script},
    {"topbar", Part::navigation},
    {"trending", Part::aside},
    {"werbung", Part::promotion},
    {"widget", Part::aside},
    {"widgets", Part::aside},
});
constexpr auto by_word = [](ClassWord const& a, ClassWord const& b) { return a.word < b.word; };
static_assert(std::is_sorted(class_words.begin(), class_words.end(), by_word));

/// Words that turn the meaning round: "has-sidebar", "no-comments", "ad-free".
[[nodiscard]] bool is_about_layout(std::string_view word) {
    return word == "has" || word == "no" || word == "with" || word == "without" || word == "not" || word == "is" ||
           word == "body" || word == "page" || word == "container" || word == "wrapper" || word == "layout";
}

/// What the words of the names in `value` tell, as a class or an id: "c-related-articles", "newsletterSignup".
[[nodiscard]] Part part_of_names(std::string_view value) {
    auto part = Part::content;
    std::size_t at = 0;
    while (at < value.size()) {
        // One name; its words end at '-', '_' and at capitals.
        auto name_part = Part::content;
        auto is_layout = false;
        while (at < value.size() && !ascii::is_space(value[at])) {
            auto const begin = at;
            while (at < value.size() && ascii::is_letter(value[at]) &&
                   (at == begin || !ascii::is_upper(value[at]) || ascii::is_upper(value[at - 1])))
                ++at;
            if (at == begin) {
                ++at;
                continue;
            }
            constexpr std::size_t longest = 16;
            if (at - begin > longest) continue;
            std::array<char, longest> folded{};
            std::transform(value.begin() + static_cast<std::ptrdiff_t>(begin),
                           value.begin() + static_cast<std::ptrdiff_t>(at), folded.begin(), ascii::to_lower);
            std::string_view const word{folded.data(), at - begin};
            is_layout = is_layout || is_about_layout(word);
            auto const found = std::lower_bound(class_words.begin(), class_words.end(), ClassWord{word}, by_word);
            if (found != class_words.end() && found->word == word) name_part = found->part;
        }
        ++at;
        if (name_part != Part::content && !is_layout) part = name_part;
    }
    return part;
}

[[nodiscard]] Part part_of_role(std::string_view role) {
    if (role == "navigation" || role == "banner" || role == "contentinfo" || role == "search" || role == "menu" ||
        role == "menubar")
        return Part::navigation;
    if (role == "complementary") return Part::aside;
    if (role == "dialog" || role == "alert" || role == "alertdialog") return Part::promotion;
    return Part::content;
}

[[nodiscard]] Part part_of_tag(Tag tag) {
    switch (tag) {
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::template_:
    case Tag::head:
    case Tag::title:
    case Tag::svg:
    case Tag::math:
    case Tag::iframe:
    case Tag::object:
    case Tag::canvas:
    case Tag::audio:
    case Tag::video:
    case Tag::textarea:
    case Tag::select:
    case Tag::map:
        return Part::script;
    case Tag::nav:
    case Tag::menu:
    case Tag::button:
    case Tag::dialog:
        return Part::navigation;
    case Tag::footer:
        return Part::navigation;
    case Tag::aside:
        return Part::aside;
    case Tag::figure:
    case Tag::figcaption:
        return Part::caption;
    default:
        return Part::content;
    }
}

/// Part of one element by itself. `is_large`: it holds much of the page's text, and no name of a class is believed but
/// that of comments, of which there may be more than of the article.
[[nodiscard]] Part part_of(std::string_view page, Node const& node, bool is_large) {
    auto const by_tag = part_of_tag(node.tag);
    if (by_tag == Part::script) return by_tag;
    if (is_large && by_tag != Part::content) return Part::content;
    if (node.is_hidden) return Part::script;
    if (by_tag != Part::content) return by_tag;
    if (node.tag == Tag::body || node.tag == Tag::html || node.tag == Tag::main || node.tag == Tag::article)
        return by_tag;
    if (node.tag == Tag::a || is_void(node.tag) || node.source.size() < 8) return by_tag;
    auto part = Part::content;
    Attributes attributes(node.source.in(page));
    while (auto const next = attributes.next()) {
        if (part != Part::content) break;
        if (next->name == "class" || next->name == "id") part = part_of_names(next->value);
        if (next->name == "role") part = part_of_role(next->value);
    }
    return is_large && part != Part::comments ? Part::content : part;
}

/// Counts per node, as sums over all nodes before it, so that a subtree has the difference of two.
using Sums = std::vector<std::uint32_t>;

[[nodiscard]] std::uint32_t sum_of(Sums const& sums, Tree const& tree, std::uint32_t node) {
    return sums[tree.nodes[node].end] - sums[node];
}

[[nodiscard]] std::uint32_t letters_in(std::string_view text) {
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) > ' ' && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// Bytes of readable text up to each node.
[[nodiscard]] Sums text_sums(std::string_view page, Tree const& tree) {
    Sums sums(tree.nodes.size() + 1, 0);
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        auto const& node = tree.nodes[i];
        auto letters = 0U;
        if (node.tag == Tag::text && part_of_tag(tree.nodes[node.parent].tag) != Part::script) {
            letters = letters_in(node.source.in(page));
        }
        sums[i + 1] = sums[i] + letters;
    }
    return sums;
}

/// Headings of first rank that are long enough to be a title.
[[nodiscard]] Sums title_sums(Tree const& tree, Sums const& text) {
    constexpr std::uint32_t shortest = 20;
    Sums sums(tree.nodes.size() + 1, 0);
    for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
        auto const is_title = tree.nodes[i].tag == Tag::h1 && sum_of(text, tree, i) >= shortest;
        sums[i + 1] = sums[i] + (is_title ? 1 : 0);
    }
    return sums;
}

/// How much each run of text looks like the paragraphs of an article: its letters where they are many and no link.
[[nodiscard]] Sums prose_sums(std::string_view page, Tree const& tree, std::vector<Part> const& parts) {
    constexpr std::uint32_t shortest = 40;
    Sums sums(tree.nodes.size() + 1, 0);
    std::vector<bool> in_link(tree.nodes.size(), false);
    std::uint32_t letters = 0; // of the paragraph up to here, without links
    std::size_t first = 0;     // its first run of text, where the sum is entered
    auto const close = [&] {
        if (letters >= shortest) sums[first + 1] = letters;
        letters = 0;
    };
    for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
        auto const& node = tree.nodes[i];
        in_link[i] = node.tag == Tag::a || in_link[node.parent];
        if (!is_inline(node.tag)) close();
        if (node.tag != Tag::text || parts[i] != Part::content || in_link[i]) continue;
        auto const around = tree.nodes[node.parent].tag;
        if (is_heading(around) || part_of_tag(around) == Part::script) continue;
        if (letters == 0) first = i;
        letters += letters_in(node.source.in(page));
    }
    close();
    for (std::size_t i = 1; i < sums.size(); ++i)
        sums[i] += sums[i - 1];
    return sums;
}

/// Goes down to the element that still holds most of the prose.
[[nodiscard]] std::uint32_t main_element(Tree const& tree, Sums const& prose) {
    std::uint32_t main = 0;
    auto const all = sum_of(prose, tree, 0);
    if (all == 0) return 0;
    for (;;) {
        std::uint32_t best = 0;
        for (auto child = main + 1; child < tree.nodes[main].end; child = tree.nodes[child].end) {
            auto const& node = tree.nodes[child];
            if (node.tag == Tag::text) continue;
            if (best == 0 || sum_of(prose, tree, child) > sum_of(prose, tree, best)) best = child;
        }
        if (best == 0) return main;
        // A paragraph of most of the words is still one paragraph of the article.
        auto const tag = tree.nodes[best].tag;
        auto const is_block = !is_inline(tag) && tag != Tag::p && !is_heading(tag) && tag != Tag::pre;
        if (!is_block || std::uint64_t{sum_of(prose, tree, best)} * 10 < std::uint64_t{all} * 6) return main;
        main = best;
    }
}

/// Letters and digits of a text in lower case, as headings are compared.
[[nodiscard]] std::string bare(std::string_view text) {
    std::string letters;
    for (auto const c : text) {
        if (ascii::is_letter(c) || ascii::is_digit(c) || !ascii::is_ascii(c)) letters += ascii::to_lower(c);
    }
    return letters;
}

/// The heading of the article: the first one that the page's title repeats; else the last of first rank before its text
/// or the first within.
[[nodiscard]] std::uint32_t title_of(std::string_view page, Tree const& tree, Outline const& outline, Sums const& text,
                                     std::string_view page_title) {
    constexpr std::size_t shortest = 12;
    constexpr auto most_looked_at = 200;
    auto const wanted = bare(page_title);
    std::array<std::uint32_t, 2> before{};
    std::array<std::uint32_t, 2> within{};
    auto looked_at = 0;
    for (std::uint32_t i = 1; i < tree.nodes[outline.main].end && looked_at < most_looked_at; ++i) {
        auto const tag = tree.nodes[i].tag;
        if (!is_heading(tag) || outline.parts[i] == Part::script || sum_of(text, tree, i) < 8) continue;
        if (tag <= Tag::h3 && outline.parts[i] != Part::aside && outline.parts[i] != Part::comments) {
            ++looked_at;
            auto const words = bare(line_of(page, tree, i, tree.nodes[i].end));
            auto const repeats = words.size() >= shortest && wanted.find(words) != std::string::npos;
            // What most of the title does not repeat is the name of the site.
            if (repeats && words.size() * 3 > wanted.size()) return i;
        }
        if (tag > Tag::h2) continue;
        auto const rank = tag == Tag::h1 ? 0U : 1U;
        if (i < outline.main) {
            before[rank] = i;
        } else if (within[rank] == 0) {
            within[rank] = i;
        }
    }
    for (auto const rank : {0U, 1U}) {
        if (within[rank] != 0) return within[rank];
        if (before[rank] != 0) return before[rank];
    }
    return 0;
}

} // namespace

Outline outline_of(std::string_view page, Tree const& tree, std::string_view page_title) {
    Outline outline;
    auto const text = text_sums(page, tree);
    auto const all = std::max(1U, text.back());
    outline.parts.assign(tree.nodes.size(), Part::content);
    auto const raw_prose = prose_sums(page, tree, outline.parts);
    auto const all_prose = raw_prose.back();
    auto const titles = title_sums(tree, text);
    for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
        auto const& node = tree.nodes[i];
        outline.parts[i] = outline.parts[node.parent];
        if (outline.parts[i] != Part::content || node.tag == Tag::text) continue;
        auto const index = static_cast<std::uint32_t>(i);
        auto const holds = [](std::uint64_t part, std::uint64_t whole, std::uint64_t tenths) {
            return part * 10 > whole * tenths && part > 400;
        };
        auto const is_large =
            holds(sum_of(text, tree, index), all, 6) || holds(sum_of(raw_prose, tree, index), all_prose, 4);
        auto part = part_of(page, node, is_large);
        // Names of blocks are also given to what holds the blocks, and so to what holds the title.
        auto const may_hold_title = part == Part::promotion || part == Part::caption || part == Part::aside;
        if (may_hold_title && node.tag != Tag::aside && sum_of(titles, tree, index) != 0) part = Part::content;
        outline.parts[i] = part;
    }
    auto const prose = prose_sums(page, tree, outline.parts);
    outline.main = main_element(tree, prose);
    outline.title = title_of(page, tree, outline, text, page_title);
    return outline;
}

std::string line_of(std::string_view page, Tree const& tree, std::uint32_t begin, std::uint32_t end,
                    std::size_t longest) {
    std::string line;
    auto const blank = [&] {
        if (!line.empty() && line.back() != ' ') line += ' ';
    };
    for (auto i = begin; i < end && line.size() < longest; ++i) {
        auto const& node = tree.nodes[i];
        if (node.tag != Tag::text) {
            if (!is_inline(node.tag)) blank();
            continue;
        }
        if (part_of_tag(tree.nodes[node.parent].tag) == Part::script) continue;
        for (auto const c : without_entities(node.source.in(page).substr(0, longest * 2))) {
            if (ascii::is_space(c)) {
                blank();
            } else {
                line += c;
            }
        }
    }
    if (line.ends_with(' ')) line.pop_back();
    return line;
}

} // namespace dateline::engine::html
