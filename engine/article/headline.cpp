#include "engine/article/headline.hpp"

#include "engine/article/byline.hpp"
#include "engine/article/lines.hpp"

namespace dateline::engine {

namespace {
constexpr std::size_t longest_headline = 180; // bytes
} // namespace

std::string_view headline(std::string_view text) {
    Lines lines(text);
    while (auto const line = lines.next()) {
        if (line->empty()) continue;
        auto const words = line->in(text);
        auto const below = lines.next();
        if (!below || !below->empty() || words.size() > longest_headline || is_byline(words)) return {};
        for (auto const* const end : {".", ".\"", ".\xE2\x80\x9D", ":", ";", ","}) {
            if (words.ends_with(end)) return {};
        }
        return words;
    }
    return {};
}

} // namespace dateline::engine
