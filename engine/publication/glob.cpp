#include "engine/publication/glob.hpp"

#include <cstddef>

namespace dateline::engine {

namespace {

/// The place after the character at `at`.
[[nodiscard]] std::size_t after_character(std::string_view text, std::size_t at) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        ++at;
    return at;
}

} // namespace

bool glob_matches(std::string_view pattern, std::string_view text) {
    // Only the last '*' ever needs another try: what stands before it has been matched as early as possible.
    auto star = std::string_view::npos;
    std::size_t retry = 0;
    std::size_t p = 0;
    std::size_t t = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = t;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            t = after_character(text, t);
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            retry = after_character(text, retry);
            t = retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace dateline::engine
