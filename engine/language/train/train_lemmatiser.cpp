#include "engine/language/train/train_lemmatiser.hpp"

#include "engine/language/characters.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace dateline::engine {

namespace {

using Counts = std::map<LemmaEdit, std::uint32_t>;
using Tag = std::pair<Upos, PennTag>;

/// Words of these tags keep their capitals.
bool keeps_capitals(Tag tag) {
    return tag.first == Upos::propn || tag.first == Upos::x || tag.first == Upos::sym || tag.first == Upos::punct ||
           tag.first == Upos::num;
}

LemmaEdit edit_between(std::string_view form, std::string_view lemma, Tag tag) {
    LemmaEdit best;
    std::size_t least = SIZE_MAX;
    for (bool const lower : {!keeps_capitals(tag), keeps_capitals(tag)}) {
        std::string const start = lower ? to_lower(form) : std::string(form);
        auto const common = static_cast<std::size_t>(std::ranges::mismatch(start, lemma).in1 - start.begin());
        std::size_t const size = start.size() - common + lemma.size() - common;
        constexpr std::size_t most = 255;
        if (size >= least || start.size() - common > most || lemma.size() - common > most) continue;
        least = size;
        best = {lower, static_cast<std::uint8_t>(start.size() - common), std::string(lemma.substr(common))};
    }
    return best;
}

LemmaEdit const& most_frequent(Counts const& counts) {
    return std::ranges::max_element(counts, {}, [](auto const& entry) { return entry.second; })->first;
}

} // namespace

TrainedLemmatiser train_lemmatiser(std::span<TreebankSentence const> sentences) {
    std::map<std::pair<Tag, std::string>, Counts> words;
    std::set<std::pair<Upos, std::string>> lemmas;
    for (TreebankSentence const& sentence : sentences) {
        for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
            Tag const tag{sentence.tags[i].upos, sentence.tags[i].penn};
            // Other tags have hardly any endings.
            bool const open = tag.first == Upos::noun || tag.first == Upos::verb || tag.first == Upos::adj;
            if (open) lemmas.emplace(tag.first, sentence.lemmas[i]);
            ++words[{tag, sentence.forms[i]}][edit_between(sentence.forms[i], sentence.lemmas[i], tag)];
        }
    }
    // Endings are judged by different words, not by how often one is used.
    std::map<std::pair<Tag, std::string>, Counts> endings;
    for (auto const& [word, counts] : words) {
        std::string const lower = to_lower(word.second);
        LemmaEdit const& edit = most_frequent(counts);
        for (std::size_t n = 0; n <= std::min(longest_lemma_ending, lower.size()); ++n)
            ++endings[{word.first, lower.substr(lower.size() - n)}][edit];
    }
    TrainedLemmatiser trained;
    std::map<LemmaEdit, std::uint32_t> numbers;
    auto const number_of = [&](LemmaEdit const& edit) {
        auto const [entry, is_new] = numbers.try_emplace(edit, static_cast<std::uint32_t>(numbers.size()));
        if (is_new) trained.edits.push_back(edit);
        return entry->second;
    };
    std::vector<std::pair<std::uint64_t, std::uint32_t>> table;
    std::map<std::pair<Tag, std::string>, LemmaEdit> kept;
    auto const rule_for = [&](Tag tag, std::string_view lower, std::size_t longest) -> std::optional<LemmaEdit> {
        for (std::size_t n = std::min(longest, lower.size()) + 1; n-- > 0;) {
            auto const found = kept.find({tag, std::string(lower.substr(lower.size() - n))});
            if (found != kept.end()) return found->second;
        }
        return {};
    };
    for (std::size_t n = 0; n <= longest_lemma_ending; ++n) {
        for (auto const& [ending, counts] : endings) {
            if (ending.second.size() != n) continue;
            LemmaEdit const& edit = most_frequent(counts);
            if (n > 0 && counts.at(edit) < 2) continue;
            auto const shorter = n == 0 ? std::optional<LemmaEdit>() : rule_for(ending.first, ending.second, n - 1);
            if (shorter && *shorter == edit) continue;
            kept.emplace(ending, edit);
            table.emplace_back(lemma_ending_key({ending.first.first, ending.first.second}, ending.second),
                               number_of(edit));
        }
    }
    for (auto const& [tag, lemma] : lemmas)
        table.emplace_back(known_lemma_key(tag, lemma), 1);
    // Then the words that these get wrong.
    std::string const regular = KeyTable::write(table);
    Lemmatiser const by_endings(KeyTable::read(std::as_bytes(std::span(regular))).value(), trained.edits);
    for (auto const& [word, counts] : words) {
        auto const& [tag, form] = word;
        LemmaEdit const& edit = most_frequent(counts);
        if (by_endings.lemma(form, {tag.first, tag.second}) == edit.apply(form)) continue;
        table.emplace_back(lemma_word_key({tag.first, tag.second}, form), number_of(edit));
    }
    trained.rules = KeyTable::write(table);
    return trained;
}

} // namespace dateline::engine
