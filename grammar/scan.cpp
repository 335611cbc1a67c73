#include "grammar/scan.hpp"

#include "grammar/english/bound.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/lexicon.hpp"
#include "grammar/english/neighbours.hpp"
#include "grammar/fold.hpp"
#include "grammar/match.hpp"
#include "grammar/scan_reference.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace dateline::grammar {

namespace {

constexpr std::uint32_t every_class = ~0U;

RuleId id_of(std::string_view rule) {
    std::span<Rule const> const rules = catalogue();
    auto const found = std::find_if(rules.begin(), rules.end(), [&](Rule const& known) { return known.name == rule; });
    return static_cast<RuleId>(found - rules.begin());
}

/// A word of the folded text.
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t classes = 0;
};

/// Which families to try at a word: those that it can start, of those whose heads are near.
struct Filter {
    std::uint32_t starts = every_class;
    std::uint32_t near = every_class;
    std::uint32_t far = every_class;

    [[nodiscard]] bool lets(english::Family const& family) const {
        return (family.starts & starts) != 0 && (family.near & near) != 0 && (family.far & far) != 0;
    }
};

class Scanner {
public:
    explicit Scanner(std::string_view text) : original_(text), folded_(fold(text)) {}

    [[nodiscard]] std::vector<Token> words() const {
        std::vector<Token> tokens;
        tokens.reserve(folded_.size() / 6 + 1);
        for (std::size_t at = 0; at < folded_.size();) {
            if (!is_word_byte(folded_[at])) {
                ++at;
                continue;
            }
            tokens.push_back({static_cast<std::uint32_t>(at), english::classes(begin() + at, end())});
            while (at < folded_.size() && is_word_byte(folded_[at]))
                ++at;
        }
        return tokens;
    }

    /// The longest supported expression at a word, with the bound before it; nothing if none starts here. `whole` is
    /// for text that is nothing but the expression: it needs no neighbours.
    [[nodiscard]] std::optional<Candidate> at(std::size_t position, Filter filter, bool whole = false) const {
        std::optional<Candidate> best = own_words_at(position, filter, whole);
        if ((filter.starts & english::bound_word) != 0) {
            std::optional<Candidate> const bounded = bounded_at(position, filter, whole);
            if (bounded && (!best || bounded->extent.end > best->extent.end)) best = bounded;
        }
        return best;
    }

    [[nodiscard]] bool may_start(std::size_t position) const { return english::may_start(folded_, position); }

private:
    [[nodiscard]] char const* begin() const { return folded_.data(); }
    [[nodiscard]] char const* end() const { return folded_.data() + folded_.size(); }

    [[nodiscard]] std::optional<Candidate> own_words_at(std::size_t position, Filter filter, bool whole) const {
        std::optional<Match> best;
        Span best_span;
        for (english::Family const& family : english::families()) {
            if (!filter.lets(family)) continue;
            char const* it = begin() + position;
            Match match;
            if (!english::read_longest(family.rules(), it, end(), match)) continue;
            Span const span{static_cast<std::uint32_t>(position), static_cast<std::uint32_t>(it - begin())};
            if (best && span.end <= best_span.end) continue;
            if (!whole && !english::supported(original_, folded_, span, match)) continue;
            best = match;
            best_span = span;
        }
        if (!best) return std::nullopt;
        Span own_words = best_span;
        if (best->own_words != nullptr) own_words.begin = static_cast<std::uint32_t>(best->own_words - begin());
        return Candidate{own_words, best_span, best->expression, id_of(best->rule->name),
                         best->support == Support::none ? Strength::strong : Strength::latent};
    }

    [[nodiscard]] std::optional<Candidate> bounded_at(std::size_t position, Filter filter, bool whole) const {
        char const* it = begin() + position;
        Bound bound = Bound::none;
        if (!english::read_bound(it, end(), bound)) return std::nullopt;
        filter.starts = english::classes(it, end());
        std::optional<Candidate> candidate = own_words_at(static_cast<std::size_t>(it - begin()), filter, whole);
        if (!candidate) return std::nullopt;
        candidate->expression.bound = bound;
        candidate->extent.begin = static_cast<std::uint32_t>(position);
        return candidate;
    }

    std::string_view original_;
    std::string folded_;
};

template <class MakeFilter> std::vector<Candidate> scan_with(std::string_view text, MakeFilter const& filter_at) {
    std::vector<Candidate> found;
    Scanner const scanner(text);
    std::vector<Token> const tokens = scanner.words();
    std::uint32_t behind = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::uint32_t const position = tokens[i].begin;
        if (position < behind) continue;
        std::optional<Filter> const filter = filter_at(tokens, i);
        if (!filter || !scanner.may_start(position)) continue;
        std::optional<Candidate> const candidate = scanner.at(position, *filter);
        if (!candidate) continue;
        behind = candidate->extent.end;
        found.push_back(*candidate);
    }
    return found;
}

/// The families that the words from `i` on leave.
std::optional<Filter> filter_at(std::vector<Token> const& tokens, std::size_t i) {
    if (tokens[i].classes == 0) return std::nullopt;
    // One word more than the way to the head: the word that bounds the expression.
    std::size_t const near_end = std::min(tokens.size(), i + english::near_words + 1);
    std::size_t const far_end = std::min(tokens.size(), i + english::far_words + 1);
    std::uint32_t near = 0;
    for (std::size_t k = i; k < near_end; ++k)
        near |= tokens[k].classes;
    std::uint32_t far = near;
    for (std::size_t k = near_end; k < far_end; ++k)
        far |= tokens[k].classes;
    return Filter{tokens[i].classes, near, far};
}

} // namespace

std::vector<Candidate> scan(std::string_view text) {
    return scan_with(text, filter_at);
}

std::vector<Candidate> scan_reference(std::string_view text) {
    return scan_with(text,
                     [](std::vector<Token> const& /*tokens*/, std::size_t /*i*/) { return std::optional(Filter{}); });
}

std::optional<Candidate> parse(std::string_view text) {
    std::size_t first = 0;
    std::size_t last = text.size();
    while (first < last && is_space(text[first]))
        ++first;
    while (last > first && is_space(text[last - 1]))
        --last;
    if (first == last) return std::nullopt;
    std::optional<Candidate> candidate = Scanner(text).at(first, Filter{}, true);
    if (!candidate || candidate->extent.end != last) return std::nullopt;
    return candidate;
}

} // namespace dateline::grammar
