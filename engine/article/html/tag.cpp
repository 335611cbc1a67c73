#include "engine/article/html/tag.hpp"

#include "engine/article/ascii.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine::html {

namespace {

struct Entry {
    std::string_view name;
    Tag tag = Tag::other;
};

constexpr auto names = std::to_array<Entry>({
    {"a", Tag::a},
    {"abbr", Tag::abbr},
    {"address", Tag::address},
    {"article", Tag::article},
    {"aside", Tag::aside},
    {"audio", Tag::audio},
    {"b", Tag::b},
    {"base", Tag::base},
    {"blockquote", Tag::blockquote},
    {"body", Tag::body},
    {"br", Tag::br},
    {"button", Tag::button},
    {"canvas", Tag::canvas},
    {"center", Tag::center},
    {"cite", Tag::cite},
    {"col", Tag::col},
    {"dd", Tag::dd},
    {"del", Tag::del},
    {"details", Tag::details},
    {"dialog", Tag::dialog},
    {"div", Tag::div},
    {"dl", Tag::dl},
    {"dt", Tag::dt},
    {"em", Tag::em},
    {"embed", Tag::embed},
    {"fieldset", Tag::fieldset},
    {"figcaption", Tag::figcaption},
    {"figure", Tag::figure},
    {"font", Tag::font},
    {"footer", Tag::footer},
    {"form", Tag::form},
    {"frame", Tag::frame},
    {"frameset", Tag::frameset},
    {"h1", Tag::h1},
    {"h2", Tag::h2},
    {"h3", Tag::h3},
    {"h4", Tag::h4},
    {"h5", Tag::h5},
    {"h6", Tag::h6},
    {"head", Tag::head},
    {"header", Tag::header},
    {"hgroup", Tag::hgroup},
    {"hr", Tag::hr},
    {"html", Tag::html},
    {"i", Tag::i},
    {"iframe", Tag::iframe},
    {"img", Tag::img},
    {"input", Tag::input},
    {"label", Tag::label},
    {"legend", Tag::legend},
    {"li", Tag::li},
    {"link", Tag::link},
    {"main", Tag::main},
    {"map", Tag::map},
    {"math", Tag::math},
    {"menu", Tag::menu},
    {"meta", Tag::meta},
    {"nav", Tag::nav},
    {"noscript", Tag::noscript},
    {"object", Tag::object},
    {"ol", Tag::ol},
    {"optgroup", Tag::optgroup},
    {"option", Tag::option},
    {"p", Tag::p},
    {"param", Tag::param},
    {"picture", Tag::picture},
    {"pre", Tag::pre},
    {"progress", Tag::progress},
    {"q", Tag::q},
    {"s", Tag::s},
    {"script", Tag::script},
    {"section", Tag::section},
    {"select", Tag::select},
    {"small", Tag::small},
    {"source", Tag::source},
    {"span", Tag::span},
    {"strong", Tag::strong},
    {"style", Tag::style},
    {"sub", Tag::sub},
    {"summary", Tag::summary},
    {"sup", Tag::sup},
    {"svg", Tag::svg},
    {"table", Tag::table},
    {"tbody", Tag::tbody},
    {"td", Tag::td},
    {"template", Tag::template_},
    {"textarea", Tag::textarea},
    {"tfoot", Tag::tfoot},
    {"th", Tag::th},
    {"thead", Tag::thead},
    {"time", Tag::time},
    {"title", Tag::title},
    {"tr", Tag::tr},
    {"track", Tag::track},
    {"u", Tag::u},
    {"ul", Tag::ul},
    {"video", Tag::video},
    {"wbr", Tag::wbr},
});

constexpr auto by_name = [](Entry const& a, Entry const& b) { return a.name < b.name; };
static_assert(std::is_sorted(names.begin(), names.end(), by_name));
constexpr std::size_t longest_name = 10;

} // namespace

Tag tag_of(std::string_view name) {
    if (name.size() > longest_name) return Tag::other;
    std::array<char, longest_name> folded{};
    std::transform(name.begin(), name.end(), folded.begin(), ascii::to_lower);
    Entry const wanted{{folded.data(), name.size()}};
    auto const found = std::lower_bound(names.begin(), names.end(), wanted, by_name);
    return found != names.end() && found->name == wanted.name ? found->tag : Tag::other;
}

bool is_void(Tag tag) {
    switch (tag) {
    case Tag::base:
    case Tag::br:
    case Tag::col:
    case Tag::embed:
    case Tag::frame:
    case Tag::hr:
    case Tag::img:
    case Tag::input:
    case Tag::link:
    case Tag::meta:
    case Tag::param:
    case Tag::source:
    case Tag::track:
    case Tag::wbr:
        return true;
    default:
        return false;
    }
}

bool is_raw_text(Tag tag) {
    return tag == Tag::script || tag == Tag::style || tag == Tag::title || tag == Tag::textarea || tag == Tag::iframe;
}

bool is_heading(Tag tag) {
    return tag >= Tag::h1 && tag <= Tag::h6;
}

bool is_inline(Tag tag) {
    switch (tag) {
    case Tag::other:
    case Tag::text:
    case Tag::a:
    case Tag::abbr:
    case Tag::b:
    case Tag::cite:
    case Tag::del:
    case Tag::em:
    case Tag::font:
    case Tag::i:
    case Tag::img:
    case Tag::label:
    case Tag::q:
    case Tag::s:
    case Tag::small:
    case Tag::span:
    case Tag::strong:
    case Tag::sub:
    case Tag::sup:
    case Tag::time:
    case Tag::u:
    case Tag::wbr:
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
        return true;
    default:
        return false;
    }
}

} // namespace dateline::engine::html
