#include "engine/article/language_of.hpp"

#include "engine/article/ascii.hpp"

#include <algorithm>
#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <fmt/format.h>

namespace dateline::engine {

namespace {

constexpr std::size_t sample = std::size_t{16} << 10U; // bytes of an article that tell its language
constexpr int shortest = 120;                          // bytes of text from which it can be told
constexpr int most_percent = 70;

[[nodiscard]] std::string capitalised(std::string_view word) {
    auto name = ascii::lower(word);
    if (!name.empty() && ascii::is_lower(name.front())) name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

[[nodiscard]] std::string_view primary(std::string_view tag) {
    return tag.substr(0, tag.find_first_of("-_"));
}

/// The beginning of a text, not cut within a character.
[[nodiscard]] std::string_view beginning(std::string_view text) {
    if (text.size() <= sample) return text;
    auto end = sample;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

} // namespace

std::optional<LanguageFound> language_of(std::string_view text) {
    auto const part = beginning(text);
    CLD2::CLDHints const hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int bytes = 0;
    int valid = 0;
    auto reliable = false;
    auto const language = CLD2::ExtDetectLanguageSummaryCheckUTF8(part.data(), static_cast<int>(part.size()), true,
                                                                  &hints, 0, languages.data(), percents.data(),
                                                                  scores.data(), nullptr, &bytes, &reliable, &valid);
    auto const known = language != CLD2::UNKNOWN_LANGUAGE && language != CLD2::TG_UNKNOWN_LANGUAGE;
    if (!known || !reliable || bytes < shortest || languages[0] != language || percents[0] < most_percent) {
        return std::nullopt;
    }
    return LanguageFound{CLD2::LanguageCode(language), capitalised(CLD2::LanguageName(language))};
}

bool is_read_language(std::string_view tag) {
    return ascii::lower(primary(tag)) == "en";
}

void find_language(Document& document, std::vector<Warning>& warnings) {
    auto const found = language_of(document.text);
    if (!found) {
        if (!is_read_language(document.language)) {
            warnings.push_back({document.path, fmt::format("is declared to be in {}; only its metadata takes part",
                                                           document.language)});
        }
        return;
    }
    auto const declared = document.language;
    auto const agrees = primary(found->code) == ascii::lower(primary(declared));
    if (!agrees) document.language = found->code;
    if (!is_read_language(document.language)) {
        warnings.push_back(
            {document.path, fmt::format("is in {} ({}); only its metadata takes part", found->name, found->code)});
    } else if (!agrees) {
        warnings.push_back({document.path, fmt::format("is declared to be in {}, is in {}", declared, found->name)});
    }
}

} // namespace dateline::engine
