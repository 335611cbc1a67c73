#include "engine/language/tagger_features.hpp"

#include <utility>

namespace dateline::engine {

namespace {

constexpr std::uint64_t before_begin = 0x51;
constexpr std::uint64_t after_end = 0x52;

} // namespace

TaggerInput::TaggerInput(std::vector<WordAtoms> words, TagLexicon const& lexicon) : atoms(std::move(words)) {
    std::size_t capitals = 0;
    std::size_t known = 0;
    readings.reserve(atoms.size());
    for (WordAtoms const& word : atoms) {
        readings.push_back(lexicon.find(word));
        capitals += word.capitalised ? 1 : 0;
        ++known;
    }
    shouting = known > 3 && capitals * 4 > known * 3;
}

void tagger_features(TaggerInput const& input, std::size_t at, std::span<std::uint8_t const> classes,
                     FeatureList& features) {
    auto const n = static_cast<std::ptrdiff_t>(input.atoms.size());
    auto const i = static_cast<std::ptrdiff_t>(at);
    auto const inside = [&](std::ptrdiff_t k) { return k >= 0 && k < n; };
    auto const edge = [&](std::ptrdiff_t k) { return k < 0 ? before_begin : after_end; };
    auto const atom = [&](std::ptrdiff_t k) -> WordAtoms const& { return input.atoms[static_cast<std::size_t>(k)]; };
    auto const word = [&](std::ptrdiff_t k) { return inside(k) ? atom(k).word : edge(k); };
    auto const suffix = [&](std::ptrdiff_t k) { return inside(k) ? atom(k).suffix[2] : edge(k); };
    auto const shape = [&](std::ptrdiff_t k) { return inside(k) ? atom(k).shape : edge(k); };
    auto const ambiguity = [&](std::ptrdiff_t k) -> std::uint64_t {
        return inside(k) ? input.readings[static_cast<std::size_t>(k)].ambiguity + 0x100ULL : edge(k);
    };
    auto const best = [&](std::ptrdiff_t k) -> std::uint64_t {
        return inside(k) ? input.readings[static_cast<std::size_t>(k)].best + 0x200ULL : edge(k);
    };
    auto const tag = [&](std::ptrdiff_t k) -> std::uint64_t {
        return inside(k) ? classes[static_cast<std::size_t>(k)] + 0x300ULL : edge(k);
    };

    WordAtoms const& self = atom(i);
    std::uint64_t const w = self.word;
    std::uint64_t const t1 = tag(i - 1);
    std::uint64_t const t2 = tag(i - 2);
    std::uint64_t const place = (i == 0 ? 1U : 0U) | (input.shouting ? 2U : 0U) | (n == 1 ? 4U : 0U);
    std::uint64_t const capital = (self.capitalised ? 1U : 0U) | (self.all_capitals ? 2U : 0U) | place << 2U;

    features.clear();
    std::uint64_t t = 0;
    auto const add = [&](auto... values) { features.add(feature(++t, values...)); };
    add(0ULL);
    add(w);
    add(self.exact);
    add(w, capital);
    add(self.shape, place);
    add(self.suffix[0]);
    add(self.suffix[1]);
    add(self.suffix[2]);
    add(self.suffix[3]);
    add(self.suffix[4]);
    add(self.suffix[2], capital);
    add(self.suffix[1], t1);
    add(self.suffix[2], t1);
    add(self.prefix[0]);
    add(self.prefix[1]);
    add(self.prefix[2]);
    add(ambiguity(i), capital);
    add(t1);
    add(t1, t2);
    add(t1, w);
    add(t2, w);
    add(t1, t2, w);
    add(t1, ambiguity(i));
    add(t1, t2, ambiguity(i));
    add(t1, tag(i - 3), t2);
    add(word(i - 1));
    add(word(i - 1), w);
    add(word(i - 2));
    add(word(i - 1), word(i - 2));
    add(word(i + 1));
    add(word(i + 1), w);
    add(word(i + 2));
    add(word(i + 1), word(i + 2));
    add(word(i - 1), word(i + 1));
    add(t1, word(i + 1));
    add(t1, w, ambiguity(i + 1));
    add(t1, ambiguity(i + 1));
    add(t1, ambiguity(i), ambiguity(i + 1));
    add(ambiguity(i), ambiguity(i + 1), ambiguity(i + 2));
    add(w, ambiguity(i + 1));
    add(w, ambiguity(i + 1), ambiguity(i + 2));
    add(suffix(i + 1));
    add(suffix(i + 1), t1);
    add(suffix(i + 1), w);
    add(suffix(i + 2), ambiguity(i + 1));
    add(suffix(i - 1));
    add(suffix(i - 1), self.suffix[2]);
    add(shape(i + 1), capital);
    add(shape(i - 1), self.shape, shape(i + 1));
    add(best(i + 1), best(i + 2), t1);
    add(self.suffix[2], ambiguity(i + 1), t1);
    add(self.suffix[2], best(i + 1));
    add(self.shape, t1, best(i + 1));
}

} // namespace dateline::engine
