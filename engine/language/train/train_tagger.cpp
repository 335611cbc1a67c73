#include "engine/language/train/train_tagger.hpp"

#include "engine/language/train/averaged_weights.hpp"
#include "engine/language/train/shuffle.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace dateline::engine {

namespace {

using ClassCounts = std::map<std::uint8_t, std::uint32_t>;

constexpr std::uint32_t fewest_for_lexicon = 3; ///< rarer words look like unknown ones, as most will be
constexpr std::uint32_t fewest_for_certainty = 40;
constexpr std::size_t most_sets = 255;

/// A list of classes: those that occur at least twice, most frequent first, so that few bits tell much.
std::vector<TagPair> classes_of(std::span<TreebankSentence const* const> sentences) {
    std::map<std::pair<Upos, PennTag>, std::uint32_t> counts;
    for (TreebankSentence const* sentence : sentences) {
        for (TagPair const tag : sentence->tags)
            ++counts[{tag.upos, tag.penn}];
    }
    std::vector<std::pair<std::uint32_t, TagPair>> found;
    for (auto const& [tag, count] : counts)
        if (count > 1) found.push_back({count, {tag.first, tag.second}});
    std::ranges::stable_sort(found, std::ranges::greater{}, &std::pair<std::uint32_t, TagPair>::first);
    std::vector<TagPair> classes;
    for (auto const& entry : found) {
        if (classes.size() < most_classes) classes.push_back(entry.second);
    }
    return classes;
}

std::string lexicon_of(std::map<std::uint64_t, ClassCounts> const& words) {
    std::map<std::string, std::uint32_t> sets;
    struct Word {
        std::uint64_t key;
        TagLexicon::Reading reading;
        std::string set;
    };
    std::vector<Word> entries;
    for (auto const& [key, counts] : words) {
        std::uint32_t total = 0;
        for (auto const& entry : counts)
            total += entry.second;
        if (total < fewest_for_lexicon) continue;
        Word word{key, {}, {}};
        std::uint32_t most = 0;
        for (auto const& [label, count] : counts) {
            if (count > most) {
                most = count;
                word.reading.best = label;
            }
            if (count * 20 >= total) word.set += static_cast<char>(label);
        }
        word.reading.certain = counts.size() == 1 && total >= fewest_for_certainty;
        ++sets[word.set];
        entries.push_back(std::move(word));
    }
    // The most frequent sets get numbers of their own, the rest share one.
    std::vector<std::pair<std::uint32_t, std::string>> ranked;
    for (auto const& [set, count] : sets)
        ranked.emplace_back(count, set);
    std::ranges::stable_sort(ranked, std::ranges::greater{}, [](auto const& entry) { return entry.first; });
    std::map<std::string, std::uint8_t> numbers;
    for (std::size_t i = 0; i < ranked.size(); ++i)
        numbers[ranked[i].second] = static_cast<std::uint8_t>(std::min(i + 1, most_sets));
    std::vector<std::pair<std::uint64_t, std::uint32_t>> table;
    for (Word& word : entries) {
        word.reading.ambiguity = numbers[word.set];
        table.emplace_back(word.key, word.reading.packed());
    }
    return KeyTable::write(table);
}

} // namespace

Tagger TrainedTagger::tagger() const {
    return Tagger(classes, TagLexicon(KeyTable::read(std::as_bytes(std::span(lexicon))).value()),
                  LinearModel::read(std::as_bytes(std::span(model))).value());
}

TrainedTagger train_tagger(std::span<TreebankSentence const* const> sentences, TaggerOptions const& options) {
    TrainedTagger trained;
    trained.classes = classes_of(sentences);
    auto const class_of = [&](TagPair tag) {
        auto const found = std::ranges::find(trained.classes, tag);
        return static_cast<std::uint8_t>(found == trained.classes.end() ? 0 : found - trained.classes.begin());
    };

    std::map<std::uint64_t, ClassCounts> words;
    std::vector<std::vector<std::uint8_t>> gold;
    std::vector<std::vector<WordAtoms>> atoms;
    for (TreebankSentence const* sentence : sentences) {
        atoms.push_back(atoms_of(*sentence));
        auto& labels = gold.emplace_back();
        for (std::size_t i = 0; i < sentence->tags.size(); ++i) {
            labels.push_back(class_of(sentence->tags[i]));
            ++words[atoms.back()[i].word][labels.back()];
            ++words[atoms.back()[i].exact][labels.back()];
        }
    }
    trained.lexicon = lexicon_of(words);
    TagLexicon const lexicon(KeyTable::read(std::as_bytes(std::span(trained.lexicon))).value());

    std::vector<TaggerInput> inputs;
    for (auto& sentence : atoms)
        inputs.emplace_back(std::move(sentence), lexicon);

    AveragedWeights weights;
    AveragedWeights::Scores scores{};
    FeatureList features;
    Random random(options.seed);
    std::vector<std::size_t> order(inputs.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::vector<std::uint8_t> chosen;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        shuffle(order, random);
        for (std::size_t const s : order) {
            TaggerInput const& input = inputs[s];
            chosen.assign(input.atoms.size(), 0);
            for (std::size_t i = 0; i < input.atoms.size(); ++i) {
                if (input.readings[i].certain) {
                    chosen[i] = input.readings[i].best;
                    continue;
                }
                tagger_features(input, i, chosen, features);
                drop_features(features, options.dropped_eighths, random);
                weights.score(features.view(), scores, trained.classes.size());
                auto const end = scores.begin() + static_cast<std::ptrdiff_t>(trained.classes.size());
                chosen[i] = static_cast<std::uint8_t>(std::max_element(scores.begin(), end) - scores.begin());
                std::uint8_t const right = gold[s][i];
                // Right, but by so little that the next sentence may change it, is corrected as well.
                std::uint8_t rival = chosen[i];
                if (rival == right) {
                    float const own = scores[right];
                    scores[right] = -std::numeric_limits<float>::max();
                    rival = static_cast<std::uint8_t>(std::max_element(scores.begin(), end) - scores.begin());
                    scores[right] = own;
                }
                if (scores[right] - scores[rival] < options.margin) weights.correct(features.view(), right, rival);
                weights.step();
            }
        }
    }
    trained.model = weights.model(options.most_bytes, options.fewest_corrections);
    return trained;
}

std::vector<std::vector<TagPair>> jackknifed_tags(std::span<TreebankSentence const> sentences, std::size_t folds,
                                                  TaggerOptions const& options) {
    std::vector<std::vector<TagPair>> tags(sentences.size());
    // Runs of sentences stay together: neighbours share words that a stranger would not.
    constexpr std::size_t run = 50;
    auto const fold_of = [&](std::size_t i) { return i / run % folds; };
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<TreebankSentence const*> others;
        for (std::size_t i = 0; i < sentences.size(); ++i)
            if (fold_of(i) != fold) others.push_back(&sentences[i]);
        TrainedTagger const trained = train_tagger(others, options);
        Tagger const tagger = trained.tagger();
        for (std::size_t i = 0; i < sentences.size(); ++i)
            if (fold_of(i) == fold) tags[i] = tagger.tag(atoms_of(sentences[i]));
    }
    return tags;
}

} // namespace dateline::engine
