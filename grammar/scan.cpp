#include "grammar/scan.hpp"

#include "grammar/english/bound.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/lexicon.hpp"
#include "grammar/english/neighbours.hpp"
#include "grammar/fold.hpp"
#include "grammar/match.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace dateline::grammar {

namespace {

RuleId id_of(std::string_view rule) {
    std::span<Rule const> const rules = catalogue();
    auto const found = std::find_if(rules.begin(), rules.end(), [&](Rule const& known) { return known.name == rule; });
    return static_cast<RuleId>(found - rules.begin());
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : original_(text), folded_(fold(text)) {}

    /// The longest supported expression at a word start, with the bound before it; nothing if none starts here.
    [[nodiscard]] std::optional<Candidate> at(std::size_t position, bool whole = false) const {
        std::uint32_t const how = english::starts(begin() + position, end());
        if (how == 0) return std::nullopt;
        std::optional<Candidate> best = own_words_at(position, how, whole);
        if ((how & english::bound_word) != 0) {
            std::optional<Candidate> bounded = bounded_at(position, whole);
            if (bounded && (!best || bounded->extent.end > best->extent.end)) best = bounded;
        }
        return best;
    }

    /// The first byte of the next word at or after `position`.
    [[nodiscard]] std::size_t word_start(std::size_t position) const {
        while (position < folded_.size() && !is_word_byte(folded_[position]))
            ++position;
        return position;
    }
    [[nodiscard]] std::size_t word_end(std::size_t position) const {
        while (position < folded_.size() && is_word_byte(folded_[position]))
            ++position;
        return position;
    }

    [[nodiscard]] bool may_start(std::size_t position) const { return english::may_start(folded_, position); }
    [[nodiscard]] std::size_t size() const { return folded_.size(); }

private:
    [[nodiscard]] char const* begin() const { return folded_.data(); }
    [[nodiscard]] char const* end() const { return folded_.data() + folded_.size(); }

    /// `whole` is for text that is nothing but the expression: it needs no neighbours.
    [[nodiscard]] std::optional<Candidate> own_words_at(std::size_t position, std::uint32_t how, bool whole) const {
        std::optional<Candidate> best;
        for (english::Family const& family : english::families()) {
            if ((family.starts & how) == 0) continue;
            char const* it = begin() + position;
            Match match;
            if (!family.read(it, end(), match)) continue;
            Span const span{static_cast<std::uint32_t>(position), static_cast<std::uint32_t>(it - begin())};
            if (best && span.end <= best->span.end) continue;
            if (!whole && !english::supported(original_, folded_, span, match)) continue;
            best = Candidate{span, span, match.expression, id_of(match.rule),
                             match.support == Support::none ? Strength::strong : Strength::latent};
        }
        return best;
    }

    [[nodiscard]] std::optional<Candidate> bounded_at(std::size_t position, bool whole) const {
        char const* it = begin() + position;
        Bound bound = Bound::none;
        if (!english::read_bound(it, end(), bound)) return std::nullopt;
        auto const inner = static_cast<std::size_t>(it - begin());
        std::optional<Candidate> candidate = own_words_at(inner, english::starts(it, end()), whole);
        if (!candidate || candidate->expression.bound != Bound::none) return std::nullopt;
        candidate->expression.bound = bound;
        candidate->extent.begin = static_cast<std::uint32_t>(position);
        return candidate;
    }

    std::string_view original_;
    std::string folded_;
};

} // namespace

std::vector<Candidate> scan(std::string_view text) {
    std::vector<Candidate> found;
    Scanner const scanner(text);
    for (std::size_t at = scanner.word_start(0); at < scanner.size();) {
        std::optional<Candidate> candidate;
        if (scanner.may_start(at)) candidate = scanner.at(at);
        std::size_t const behind = candidate ? std::max<std::size_t>(candidate->extent.end, at + 1) : at;
        if (candidate) found.push_back(*candidate);
        at = scanner.word_start(candidate ? behind : scanner.word_end(at));
    }
    return found;
}

std::optional<Candidate> parse(std::string_view text) {
    Scanner const scanner(text);
    std::size_t first = 0;
    std::size_t last = text.size();
    while (first < last && is_space(text[first]))
        ++first;
    while (last > first && is_space(text[last - 1]))
        --last;
    if (first == last) return std::nullopt;
    std::optional<Candidate> candidate = scanner.at(first, true);
    if (!candidate || candidate->extent.end != last) return std::nullopt;
    return candidate;
}

} // namespace dateline::grammar
