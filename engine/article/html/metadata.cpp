#include "engine/article/html/metadata.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/entities.hpp"
#include "engine/article/html/outline.hpp"
#include "engine/article/lines.hpp"

#include <algorithm>
#include <iterator>

namespace dateline::engine::html {

namespace {

constexpr std::size_t longest_content = 1000;

[[nodiscard]] bool is_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("//");
}

class Collector {
public:
    Collector(std::string_view page, Tree const& tree) : page_(page), tree_(tree) {}

    Metadata run() {
        for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
            switch (tree_.nodes[i].tag) {
            case Tag::meta:
                meta(i);
                break;
            case Tag::link:
                link(i);
                break;
            case Tag::html:
                if (auto const language = attribute(tag(i), "lang")) found_.language = trimmed(*language);
                break;
            case Tag::title:
                if (found_.title.empty()) found_.title = text_of(i);
                break;
            case Tag::script:
                script(i);
                break;
            default:
                break;
            }
        }
        choose_address();
        return std::move(found_);
    }

private:
    [[nodiscard]] std::string_view tag(std::uint32_t i) const { return tree_.nodes[i].source.in(page_); }

    [[nodiscard]] std::string text_of(std::uint32_t i) const {
        if (tree_.nodes[i].end == i + 1) return {};
        std::string line;
        for (auto const c : without_entities(tree_.nodes[i + 1].source.in(page_).substr(0, longest_content))) {
            if (!ascii::is_space(c)) {
                line += c;
            } else if (!line.empty() && line.back() != ' ') {
                line += ' ';
            }
        }
        return std::string(trimmed(line));
    }

    void meta(std::uint32_t i) {
        Attributes attributes(tag(i));
        std::vector<std::string> names;
        std::optional<std::string_view> content;
        while (auto const next = attributes.next()) {
            auto const name = ascii::lower(next->name);
            if (name == "name" || name == "property" || name == "itemprop" || name == "http-equiv") {
                names.push_back(ascii::lower(trimmed(next->value)));
            } else if (name == "content" || (name == "value" && !content)) {
                content = next->value;
            }
        }
        if (!content) return;
        auto value = std::string(trimmed(without_entities(content->substr(0, longest_content))));
        if (value.empty()) return;
        for (auto& name : names)
            found_.tags.push_back({std::move(name), value, i});
    }

    void link(std::uint32_t i) {
        auto const relation = attribute(tag(i), "rel");
        auto const target = attribute(tag(i), "href");
        if (!relation || !target || ascii::lower(*relation) != "canonical") return;
        if (canonical_.empty()) canonical_ = trimmed(without_entities(*target));
    }

    void script(std::uint32_t i) {
        if (tree_.nodes[i].end == i + 1) return;
        auto const type = attribute(tag(i), "type");
        if (!type || ascii::lower(*type).find("ld+json") == std::string::npos) return;
        auto objects = read_linked_data(tree_.nodes[i + 1].source.in(page_));
        auto const first = found_.linked.size();
        for (auto& object : objects) {
            if (object.parent != LinkedObject::none) object.parent += first;
        }
        std::move(objects.begin(), objects.end(), std::back_inserter(found_.linked));
    }

    void choose_address() {
        if (is_address(canonical_)) {
            found_.url = canonical_;
            return;
        }
        for (auto const* const name : {"og:url", "twitter:url", "parsely-link", "dc.identifier"}) {
            auto const content = found_.content(name);
            if (content && is_address(*content)) {
                found_.url = *content;
                return;
            }
        }
        found_.url = canonical_;
    }

    std::string_view page_;
    Tree const& tree_;
    Metadata found_;
    std::string canonical_;
};

} // namespace

std::optional<std::string_view> Metadata::content(std::string_view name) const {
    auto const found = std::find_if(tags.begin(), tags.end(), [&](MetaTag const& tag) { return tag.name == name; });
    if (found == tags.end()) return std::nullopt;
    return found->content;
}

Metadata metadata_of(std::string_view page, Tree const& tree) {
    return Collector(page, tree).run();
}

} // namespace dateline::engine::html
