#include "engine/language/lemmatiser.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

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

std::string Lemmatiser::lemma(std::string_view form, TagPair tag) const {
    auto const use = [&](std::uint32_t edit) {
        return edit < edits_.size() ? edits_[edit].apply(form) : std::string(form);
    };
    if (auto const rule = rules_.find(lemma_word_key(tag, form))) return use(*rule);
    std::string const lower = to_lower(form);
    // A form that the table of verbs knows needs no guess by its ending.
    bool const inflected = tag.upos == Upos::verb && tag.penn != PennTag::vb && tag.penn != PennTag::vbp;
    if (inflected) {
        if (auto reading = read_verb(lower); reading && is_known_verb(reading->lemma)) return std::move(reading->lemma);
    }
    for (std::size_t n = std::min(longest_lemma_ending, lower.size()) + 1; n-- > 0;) {
        if (auto const rule = rules_.find(lemma_ending_key(tag, std::string_view(lower).substr(lower.size() - n)))) {
            return use(*rule);
        }
    }
    return std::string(form);
}

} // namespace dateline::engine
