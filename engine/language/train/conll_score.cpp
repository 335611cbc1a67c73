#include "engine/language/train/conll_score.hpp"

#include "engine/language/characters.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

constexpr std::size_t unaligned = SIZE_MAX;

std::string without_space(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        CodePoint const c = code_point_at(text, i);
        bool const blank =
            (c.value < 0x80 && is_space(static_cast<char>(c.value))) || c.value == 0xA0 || c.value == 0x3000;
        if (!blank) out += text.substr(i, c.size);
        i += c.size;
    }
    return out;
}

/// Appends the characters of a piece of text and tells where they are.
Span append(std::string& characters, std::string_view piece) {
    auto const begin = static_cast<std::uint32_t>(characters.size());
    characters += without_space(piece);
    return {begin, static_cast<std::uint32_t>(characters.size())};
}

/// The system's word for each gold one.
class Aligner {
public:
    Aligner(ScoredText const& gold, ScoredText const& system)
        : gold_(gold.words), system_(system.words), aligned_(gold.words.size(), unaligned) {}

    std::vector<std::size_t> run() {
        std::size_t g = 0;
        std::size_t s = 0;
        while (g < gold_.size() && s < system_.size()) {
            if (gold_[g].is_part || system_[s].is_part) {
                region(g, s);
            } else if (gold_[g].span == system_[s].span) {
                aligned_[g++] = s++;
            } else if (gold_[g].span.begin <= system_[s].span.begin) {
                ++g;
            } else {
                ++s;
            }
        }
        return std::move(aligned_);
    }

private:
    /// Words of tokens of several words have no places of their own: within the characters of all tokens that overlap,
    /// the longest common subsequence of forms is aligned.
    void region(std::size_t& g, std::size_t& s) {
        // A single word that lies before the token of several is not part of the region.
        if (!gold_[g].is_part && gold_[g].span.end <= system_[s].span.begin) {
            ++g;
            return;
        }
        if (!system_[s].is_part && system_[s].span.end <= gold_[g].span.begin) {
            ++s;
            return;
        }
        std::uint32_t end = gold_[g].is_part ? gold_[g].span.end : system_[s].span.end;
        std::size_t g_end = g;
        std::size_t s_end = s;
        for (bool grown = true; grown;) {
            grown = false;
            for (; g_end < gold_.size() && gold_[g_end].span.begin < end; ++g_end, grown = true)
                if (gold_[g_end].is_part) end = std::max(end, gold_[g_end].span.end);
            for (; s_end < system_.size() && system_[s_end].span.begin < end; ++s_end, grown = true)
                if (system_[s_end].is_part) end = std::max(end, system_[s_end].span.end);
        }
        common(g, g_end, s, s_end);
        g = g_end;
        s = s_end;
    }

    void common(std::size_t g, std::size_t g_end, std::size_t s, std::size_t s_end) {
        std::size_t const width = s_end - s + 1;
        std::vector<std::size_t> longest((g_end - g + 1) * width, 0);
        auto const at = [&](std::size_t i, std::size_t k) -> std::size_t& {
            return longest[(i - g) * width + (k - s)];
        };
        auto const same = [&](std::size_t i, std::size_t k) { return gold_[i].form == system_[k].form; };
        for (std::size_t i = g_end; i-- > g;)
            for (std::size_t k = s_end; k-- > s;)
                at(i, k) = same(i, k) ? at(i + 1, k + 1) + 1 : std::max(at(i + 1, k), at(i, k + 1));
        for (std::size_t i = g, k = s; i < g_end && k < s_end;) {
            if (same(i, k)) {
                aligned_[i++] = k++;
            } else if (at(i + 1, k) >= at(i, k + 1)) {
                ++i;
            } else {
                ++k;
            }
        }
    }

    std::vector<ScoredText::Word> const& gold_;
    std::vector<ScoredText::Word> const& system_;
    std::vector<std::size_t> aligned_;
};

std::size_t common_spans(std::vector<Span> const& a, std::vector<Span> const& b) {
    std::size_t both = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k]) ++both;
        bool const first = a[i].begin <= b[k].begin;
        bool const second = b[k].begin <= a[i].begin;
        i += first ? 1 : 0;
        k += second ? 1 : 0;
    }
    return both;
}

} // namespace

double Agreement::f1() const {
    return gold + system == 0 ? 0 : 200.0 * static_cast<double>(both) / static_cast<double>(gold + system);
}

void ScoredText::add(TreebankSentence const& sentence) {
    auto const first = static_cast<std::int32_t>(words.size());
    auto const begin = static_cast<std::uint32_t>(characters.size());
    std::size_t word = 0;
    for (std::size_t t = 0; t < sentence.surface.size(); ++t) {
        Span const token = append(characters, sentence.surface[t]);
        tokens.push_back(token);
        for (std::uint32_t k = 0; k < sentence.words_of_token[t]; ++k, ++word) {
            std::int32_t const head = sentence.tree[word].head;
            words.push_back({token, sentence.words_of_token[t] > 1, to_lower(sentence.forms[word]), sentence.tags[word],
                             sentence.lemmas[word], head < 0 ? -1 : head + first, sentence.tree[word].relation});
        }
    }
    sentences.push_back({begin, static_cast<std::uint32_t>(characters.size())});
}

void ScoredText::add(std::string_view text, SyntaxTree const& tree) {
    auto const first = static_cast<std::int32_t>(words.size());
    auto const begin = static_cast<std::uint32_t>(characters.size());
    for (std::size_t i = 0; i < tree.words.size();) {
        std::size_t last = i;
        while (last + 1 < tree.words.size() && tree.words[last].joined)
            ++last;
        Span const token = append(characters, Span{tree.words[i].span.begin, tree.words[last].span.end}.in(text));
        tokens.push_back(token);
        for (std::size_t k = i; k <= last; ++k) {
            engine::Word const& word = tree.words[k];
            std::int32_t const head =
                word.head == engine::Word::no_head ? -1 : static_cast<std::int32_t>(word.head) + first;
            words.push_back({token,
                             last > i,
                             to_lower(word.span.in(text)),
                             {word.upos, word.penn},
                             word.lemma,
                             head,
                             word.relation});
        }
        i = last + 1;
    }
    sentences.push_back({begin, static_cast<std::uint32_t>(characters.size())});
}

std::optional<ConllScores> score(ScoredText const& gold, ScoredText const& system) {
    if (gold.characters != system.characters) return {};
    ConllScores scores;
    scores.tokens = {common_spans(gold.tokens, system.tokens), gold.tokens.size(), system.tokens.size()};
    scores.sentences = {common_spans(gold.sentences, system.sentences), gold.sentences.size(), system.sentences.size()};
    Agreement const none{0, gold.words.size(), system.words.size()};
    scores.words = scores.upos = scores.xpos = scores.lemmas = scores.uas = scores.las = none;
    auto const aligned = Aligner(gold, system).run();
    for (std::size_t g = 0; g < aligned.size(); ++g) {
        if (aligned[g] == unaligned) continue;
        ScoredText::Word const& a = gold.words[g];
        ScoredText::Word const& b = system.words[aligned[g]];
        ++scores.words.both;
        scores.upos.both += a.tag.upos == b.tag.upos ? 1 : 0;
        scores.xpos.both += a.tag.penn == b.tag.penn ? 1 : 0;
        scores.lemmas.both += a.lemma == "_" || a.lemma == b.lemma ? 1 : 0;
        bool const same_head = a.head < 0 || b.head < 0
                                   ? a.head == b.head
                                   : aligned[static_cast<std::size_t>(a.head)] == static_cast<std::size_t>(b.head);
        scores.uas.both += same_head ? 1 : 0;
        scores.las.both += same_head && universal(a.relation) == universal(b.relation) ? 1 : 0;
    }
    return scores;
}

} // namespace dateline::engine
