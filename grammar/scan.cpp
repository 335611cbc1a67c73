#include "grammar/scan.hpp"

#include "grammar/english/bound.hpp"
#include "grammar/english/date_list.hpp"
#include "grammar/english/dispatch.hpp"
#include "grammar/english/moments.hpp"
#include "grammar/english/neighbours.hpp"
#include "grammar/english/tokens.hpp"
#include "grammar/fold.hpp"
#include "grammar/match.hpp"
#include "grammar/scan_reference.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace dateline::grammar {

namespace {

using english::Dispatch;
using english::Moments;
using english::RuleSet;
using english::Token;

struct EveryRule {
    RuleSet const& operator()(std::size_t /*position*/) const { return Dispatch::english().all(); }
};

class Scanner {
public:
    explicit Scanner(std::string_view text)
        : original_(text), padded_(fold(text, english::padding)), folded_(padded_.data(), text.size()) {}

    [[nodiscard]] std::vector<Candidate> scan() {
        std::vector<Candidate> found;
        std::vector<Token> const tokens = english::tokens(folded_.data(), folded_.size());
        // Text of nothing but dates is not moved again and again; memory that is not written costs nothing.
        found.reserve(tokens.size());
        Token const* const end = tokens.data() + tokens.size();
        Moments moments(begin(), this->end(), tokens);
        moments_ = &moments;
        std::uint32_t behind = 0;
        for (Token const* token = tokens.data(); token != end; ++token) {
            if (token->begin < behind) continue;
            auto const rules_at = [&](std::size_t position) {
                Token const* ahead = token;
                while (ahead != end && ahead->begin < position)
                    ++ahead;
                return ahead != end && ahead->begin == position ? moments.rules_at(ahead) : RuleSet{};
            };
            RuleSet const rules = moments.rules_at(token);
            moments.move_to(token);
            if (std::size_t const sign = token->begin - 1U; is_sign_at(sign) && sign >= behind) {
                Candidate candidate;
                if (own_words_at(sign, rules, candidate)) {
                    behind = candidate.extent.end;
                    found.push_back(candidate);
                    continue;
                }
            }
            bool const bound = token->join != Token::Join::none && dispatch_.is_bound(token->word);
            if ((rules.empty() && !bound) || !english::may_start(folded_, token->begin)) continue;
            Candidate candidate;
            if (!longest(token->begin, rules, bound, rules_at, candidate)) continue;
            found.push_back(candidate);
            english::read_list(folded_, found);
            behind = found.back().extent.end;
        }
        moments_ = nullptr;
        constexpr std::size_t much = 4;
        if (found.size() * much < found.capacity()) found.shrink_to_fit();
        return found;
    }

    [[nodiscard]] std::vector<Candidate> scan_reference() {
        std::vector<Candidate> found;
        std::size_t behind = 0;
        for (std::size_t at = 0; at < folded_.size(); ++at) {
            if (at < behind) continue;
            Candidate candidate;
            if (is_sign_at(at) && own_words_at(at, dispatch_.all(), candidate)) {
                behind = candidate.extent.end;
                found.push_back(candidate);
                continue;
            }
            bool const starts = is_word_byte(folded_[at]) && (at == 0 || !is_word_byte(folded_[at - 1]));
            if (!starts || !english::may_start(folded_, at)) continue;
            if (!longest(at, dispatch_.all(), true, EveryRule{}, candidate)) continue;
            found.push_back(candidate);
            english::read_list(folded_, found);
            behind = found.back().extent.end;
        }
        return found;
    }

    /// The expression at `position` of a text that is nothing but the expression: it needs no neighbours.
    [[nodiscard]] std::optional<Candidate> parse(std::size_t position) {
        whole_ = true;
        Candidate candidate;
        if (!longest(position, dispatch_.all(), true, EveryRule{}, candidate)) return std::nullopt;
        return candidate;
    }

    /// How often a rule was tried.
    [[nodiscard]] std::size_t attempts() const { return attempts_; }

private:
    [[nodiscard]] char const* begin() const { return folded_.data(); }
    [[nodiscard]] char const* end() const { return folded_.data() + folded_.size(); }

    /// Whether a plus or minus stands there that is that of the number behind it.
    [[nodiscard]] bool is_sign_at(std::size_t position) const {
        if (position + 1 >= folded_.size() || !is_digit(folded_[position + 1])) return false;
        char const sign = folded_[position];
        return (sign == '+' || sign == '-') && (position == 0 || !is_word_byte(folded_[position - 1]));
    }

    /// The longest supported expression at a word, with the bound before it; false if none starts here.
    template <class RulesAt>
    bool longest(std::size_t position, RuleSet const& rules, bool bound, RulesAt const& rules_at, Candidate& best) {
        bool const unbounded = own_words_at(position, rules, best);
        if (!bound) return unbounded;
        char const* it = begin() + position;
        Bound said = Bound::none;
        if (!english::read_bound(it, end(), said)) return unbounded;
        auto const behind = static_cast<std::size_t>(it - begin());
        Candidate bounded;
        if (!own_words_at(behind, rules_at(behind), bounded)) return unbounded;
        if (unbounded && bounded.extent.end <= best.extent.end) return true;
        best = bounded;
        best.expression.bound = said;
        best.extent.begin = static_cast<std::uint32_t>(position);
        return true;
    }

    bool own_words_at(std::size_t position, RuleSet const& rules, Candidate& best) {
        Span longest{static_cast<std::uint32_t>(position), static_cast<std::uint32_t>(position)};
        char const* const first = begin() + position;
        Match match;
        auto const read = [&](std::size_t rule, auto const& matched) {
            ++attempts_;
            char const* it = first;
            if (!dispatch_.readers()[rule].read(it, end(), match, moments_)) return;
            matched(it);
            Span const span{longest.begin, static_cast<std::uint32_t>(it - begin())};
            if (span.end <= longest.end) return;
            if (!whole_ && !english::supported(original_, folded_, span, match)) return;
            longest = span;
            best.span = best.extent = span;
            if (match.own_words != nullptr) best.span.begin = static_cast<std::uint32_t>(match.own_words - begin());
            best.expression = match.expression;
            best.rule = static_cast<RuleId>(rule);
            best.strength = match.support == Support::none ? Strength::strong : Strength::latent;
        };
        // The rules of moments stand before those that are built on one, which need not read it again.
        RuleSet const moments = rules & dispatch_.moments();
        Moments::Known known{first, end(), first, {}};
        moments.for_each([&](std::size_t rule) {
            read(rule, [&](char const* it) {
                auto const* const moment = std::get_if<Moment>(&match.expression.said);
                if (it <= known.end || moment == nullptr) return;
                known.end = it;
                known.moment = *moment;
            });
        });
        RuleSet const others = rules - moments;
        if (others.empty()) return !longest.empty();
        if (moments_ != nullptr && is_word_byte(*first)) moments_->remember(known, false);
        others.for_each([&](std::size_t rule) { read(rule, [](char const*) {}); });
        return !longest.empty();
    }

    Dispatch const& dispatch_ = Dispatch::english();
    std::string_view original_;
    std::string padded_;
    std::string_view folded_;
    bool whole_ = false;
    Moments* moments_ = nullptr; ///< kept while the text is scanned
    std::size_t attempts_ = 0;
};

} // namespace

std::vector<Candidate> scan(std::string_view text) {
    return Scanner(text).scan();
}

std::vector<Candidate> scan_reference(std::string_view text) {
    return Scanner(text).scan_reference();
}

std::size_t rule_attempts(std::string_view text) {
    Scanner scanner(text);
    static_cast<void>(scanner.scan());
    return scanner.attempts();
}

std::optional<Candidate> parse(std::string_view text) {
    std::size_t first = 0;
    std::size_t last = text.size();
    while (first < last && is_space(text[first]))
        ++first;
    while (last > first && is_space(text[last - 1]))
        --last;
    if (first == last) return std::nullopt;
    std::optional<Candidate> candidate = Scanner(text).parse(first);
    if (!candidate || candidate->extent.end != last) return std::nullopt;
    return candidate;
}

} // namespace dateline::grammar
