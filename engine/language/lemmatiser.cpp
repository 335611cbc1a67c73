#include "engine/language/lemmatiser.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <optional>

namespace dateline::engine {

namespace {

constexpr bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/// A vowel between consonants at the end: what English doubles the last letter of, or else wrote with an "e".
bool ends_short(std::string_view stem) {
    std::size_t const n = stem.size();
    if (n < 2 || is_vowel(stem[n - 1]) || !is_vowel(stem[n - 2])) return false;
    bool const letter_never_doubled = stem[n - 1] == 'w' || stem[n - 1] == 'x' || stem[n - 1] == 'y';
    return !letter_never_doubled && (n == 2 || !is_vowel(stem[n - 3]));
}

/// The base of an "-ed" or "-ing" form of which nothing is known, by English spelling: "scraping", "stepped", "freed",
/// "hassled". Nothing where spelling does not decide.
std::optional<std::string> regular_base(std::string_view form) {
    std::size_t const ending = form.ends_with("ing") ? 3 : form.ends_with("ed") ? 2 : 0;
    if (ending == 0 || form.size() < ending + 2) return {};
    std::string const stem(form.substr(0, form.size() - ending));
    std::size_t const n = stem.size();
    char const last = stem[n - 1];
    if (ending == 2 && last == 'e') return stem + "e"; // "freed"
    auto const vowels = std::ranges::count_if(stem, is_vowel);
    if (n >= 3 && last == stem[n - 2] && !is_vowel(last) && last != 'l' && last != 's' && last != 'f' && last != 'z') {
        return stem.substr(0, n - 1);
    }
    bool const liquid = last == 'l' && n >= 3 && !is_vowel(stem[n - 2]) && stem[n - 2] != 'l' && stem[n - 2] != 'r' &&
                        stem[n - 2] != 'w';
    if (last == 'v' || last == 'u' || last == 'c' || liquid) return stem + "e";
    if (ends_short(stem) && (vowels == 1 || last == 'k')) return stem + "e";
    return {};
}

/// "kerala" and "MONTANA" as names are written; nothing for what may be an abbreviation or is written so already.
std::optional<std::string> name_in_usual_case(std::string_view form) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t longest_abbreviation = 4;
    bool const low = form.size() >= shortest && std::ranges::all_of(form, is_ascii_lower);
    bool const high = form.size() > longest_abbreviation && std::ranges::all_of(form, is_ascii_upper);
    if (!low && !high) return {};
    std::string name = to_lower(form);
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

/// A capitalised noun of which nothing is known is rather a name that was not seen to be one: "Phailin".
bool may_be_name(std::string_view form, TagPair tag) {
    return tag.upos == Upos::noun && !form.empty() && is_ascii_upper(form.front()) &&
           std::ranges::any_of(form, is_ascii_lower);
}

std::uint64_t tag_seed(TagPair tag) {
    return static_cast<std::uint64_t>(tag.upos) * 64 + static_cast<std::uint64_t>(tag.penn) + 1;
}

} // namespace

std::string LemmaEdit::apply(std::string_view form) const {
    std::string lemma = lower ? to_lower(form) : std::string(form);
    std::size_t kept = lemma.size() - std::min<std::size_t>(strip, lemma.size());
    // Endings are counted in bytes: never cut a character of several bytes in two.
    while (kept > 0 && kept < lemma.size() && (static_cast<unsigned char>(lemma[kept]) & 0xC0U) == 0x80U)
        --kept;
    lemma.resize(kept);
    return lemma + append;
}

std::uint64_t lemma_word_key(TagPair tag, std::string_view form) {
    return stable_hash(form, tag_seed(tag) * 0x9E3779B97F4A7C15ULL);
}

std::uint64_t lemma_ending_key(TagPair tag, std::string_view ending) {
    return stable_hash(ending, tag_seed(tag) * 0xC2B2AE3D27D4EB4FULL + ending.size());
}

std::uint64_t known_lemma_key(Upos tag, std::string_view lemma) {
    return stable_hash(lemma, (static_cast<std::uint64_t>(tag) + 1) * 0xD6E8FEB86659FD93ULL);
}

std::string without_separators(std::string_view number) {
    std::string out;
    for (std::size_t i = 0; i < number.size(); ++i) {
        bool const between = i > 0 && is_digit(number[i - 1]) && i + 1 < number.size() && is_digit(number[i + 1]);
        if (number[i] != ',' || !between) out += number[i];
    }
    return out;
}

bool Lemmatiser::knows(Upos tag, std::string_view lemma) const {
    return rules_.find(known_lemma_key(tag, lemma)).has_value();
}

std::string Lemmatiser::lemma(std::string_view form, TagPair tag) const {
    auto const use = [&](std::uint32_t edit) {
        return edit < edits_.size() ? edits_[edit].apply(form) : std::string(form);
    };
    std::string lower = to_lower(form);
    bool const past = tag.upos == Upos::verb && (tag.penn == PennTag::vbd || tag.penn == PennTag::vbn);
    if (past && lower.ends_with("eed")) { // "freed", whatever a treebank says
        lower.pop_back();
        return lower;
    }
    if (past) {
        if (auto reading = read_irregular_verb(lower)) return std::move(reading->lemma);
    }
    if (auto const rule = rules_.find(lemma_word_key(tag, form))) return use(*rule);
    if (tag.upos == Upos::num) return without_separators(form);
    if (tag.upos == Upos::propn) {
        if (auto name = name_in_usual_case(form)) return *std::move(name);
    }
    // A form that the table of verbs knows needs no guess by its ending.
    bool const inflected = tag.upos == Upos::verb && tag.penn != PennTag::vb && tag.penn != PennTag::vbp;
    if (inflected) {
        if (auto reading = read_verb(lower); reading && is_known_verb(reading->lemma)) return std::move(reading->lemma);
        if (auto reading = read_irregular_verb(lower)) return std::move(reading->lemma);
    }
    // The rule of the longest ending, unless that of a shorter one makes a word that is known.
    std::optional<std::string> longest;
    for (std::size_t n = std::min(longest_lemma_ending, lower.size()) + 1; n-- > 0;) {
        auto const rule = rules_.find(lemma_ending_key(tag, std::string_view(lower).substr(lower.size() - n)));
        if (!rule) continue;
        std::string made = use(*rule);
        if (knows(tag.upos, made)) return made;
        if (!longest) longest = std::move(made);
    }
    if (inflected) {
        if (auto base = regular_base(lower)) return *std::move(base);
    }
    if (may_be_name(form, tag)) return std::string(form);
    if (longest) return *std::move(longest);
    return std::string(form);
}

} // namespace dateline::engine
