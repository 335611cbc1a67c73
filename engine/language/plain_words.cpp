#include "engine/language/plain_words.hpp"

#include "engine/language/characters.hpp"

#include <utility>

namespace dateline::engine {

std::vector<std::string> plain_words(std::string_view text, std::size_t most) {
    constexpr std::string_view curled_apostrophe = "’";
    std::vector<std::string> words;
    std::string word;
    bool bracketed = false;
    auto const flush = [&] {
        if (!word.empty()) words.push_back(std::exchange(word, {}));
    };
    for (std::size_t at = 0; at < text.size() && words.size() < most;) {
        auto const point = code_point_at(text, at);
        std::string_view const character = text.substr(at, point.size);
        at += point.size;
        if (point.value == U'[') bracketed = true;
        if (is_word(point.value) && !bracketed) {
            word += character.size() == 1 ? std::string(1, to_lower(character[0])) : std::string(character);
        } else if (character != "'" && character != curled_apostrophe) {
            flush();
        }
        if (point.value == U']') bracketed = false;
    }
    if (words.size() < most) flush();
    return words;
}

} // namespace dateline::engine
