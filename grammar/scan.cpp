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

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace dateline::grammar {

namespace {

using english::Dispatch;
using english::Moments;
using english::RuleList;
using english::Token;

class Scanner {
public:
    explicit Scanner(std::string_view text)
        : original_(text), padded_(fold(text, english::padding)), folded_(padded_.data(), text.size()) {}

    [[nodiscard]] std::vector<Candidate> scan() {
        std::vector<Candidate> found;
        english::TokenWindow window(begin(), folded_.size());
        found.reserve(window.tokens().size());
        Moments moments(begin(), end());
        moments_ = &moments;
        RuleList rules;
        std::uint32_t behind = 0;
        for (; !window.tokens().empty(); window.next()) {
            Token const& token = window.tokens().front();
            if (token.begin < behind) continue;
            moments.move_to(window.tokens());
            if (found.size() == found.capacity()) make_room(found, token.begin);
            std::size_t const sign = token.begin - 1U;
            if (is_sign_at(sign) && sign >= behind) {
                dispatch_.signed_rules_at(&token, rules);
                if (own_words_at(sign, rules)) {
                    behind = add_to(found).extent.end;
                    continue;
                }
            }
            if (!english::may_start(folded_, token.begin)) continue;
            bool const bound = token.join != Token::Join::none && dispatch_.is_bound(token.word);
            rules = moments.rules_at(token);
            if (rules.empty() && !bound) continue;
            auto const rules_behind = [&](std::size_t position) -> RuleList const& {
                rules = moments.rules_at(begin() + position);
                return rules;
            };
            if (!longest(token.begin, rules, bound, rules_behind, found)) continue;
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
        RuleList const every = every_rule();
        auto const rules_behind = [&](std::size_t /*position*/) -> RuleList const& { return every; };
        std::size_t behind = 0;
        for (std::size_t at = 0; at < folded_.size(); ++at) {
            if (at < behind) continue;
            if (is_sign_at(at) && own_words_at(at, every)) {
                behind = add_to(found).extent.end;
                continue;
            }
            bool const starts = is_word_byte(folded_[at]) && (at == 0 || !is_word_byte(folded_[at - 1]));
            if (!starts || !english::may_start(folded_, at)) continue;
            if (!longest(at, every, true, rules_behind, found)) continue;
            english::read_list(folded_, found);
            behind = found.back().extent.end;
        }
        return found;
    }

    /// The expression at `position` of a text that is nothing but the expression: it needs no neighbours.
    [[nodiscard]] std::optional<Candidate> parse(std::size_t position) {
        whole_ = true;
        std::vector<Candidate> found;
        RuleList const every = every_rule();
        auto const rules_behind = [&](std::size_t /*position*/) -> RuleList const& { return every; };
        if (!longest(position, every, true, rules_behind, found)) return std::nullopt;
        return found.front();
    }

    /// How often a rule was tried.
    [[nodiscard]] std::size_t attempts() const { return attempts_; }

private:
    [[nodiscard]] char const* begin() const { return folded_.data(); }
    [[nodiscard]] char const* end() const { return folded_.data() + folded_.size(); }

    [[nodiscard]] RuleList every_rule() const {
        RuleList every;
        dispatch_.all().for_each([&](std::size_t rule) { every.push_back(rule); });
        return every;
    }

    /// Whether a plus or minus stands there that is that of the number behind it.
    [[nodiscard]] bool is_sign_at(std::size_t position) const {
        if (position + 1 >= folded_.size() || !is_digit(folded_[position + 1])) return false;
        char const sign = folded_[position];
        return (sign == '+' || sign == '-') && (position == 0 || !is_word_byte(folded_[position - 1]));
    }

    /// Adds the longest supported expression at a word, with the bound before it; false if none starts here.
    /// `rules_behind` gives those to try behind the bound.
    template <class RulesBehind>
    bool longest(std::size_t position, RuleList const& rules, bool bound, RulesBehind const& rules_behind,
                 std::vector<Candidate>& found) {
        bool const unbounded = own_words_at(position, rules);
        if (unbounded) add_to(found);
        if (!bound) return unbounded;
        char const* it = begin() + position;
        Bound said = Bound::none;
        if (!english::read_bound(it, end(), said)) return unbounded;
        auto const behind = static_cast<std::size_t>(it - begin());
        if (!own_words_at(behind, rules_behind(behind))) return unbounded;
        if (unbounded) {
            if (best_.end <= found.back().extent.end) return true;
            found.pop_back();
        }
        Candidate& bounded = add_to(found);
        bounded.expression.bound = said;
        bounded.extent.begin = static_cast<std::uint32_t>(position);
        return true;
    }

    /// Makes room for as many results as a text needs of which the rest is like what was read: text of nothing but
    /// dates is not moved again and again, and memory that is not written costs nothing.
    void make_room(std::vector<Candidate>& found, std::size_t bytes_read) const {
        constexpr std::size_t least = 16;
        constexpr std::size_t most = 2'000'000;
        std::size_t const size = found.size() + least;
        std::size_t const bytes_ahead = folded_.size() - bytes_read;
        std::size_t const expected = size + size * bytes_ahead / (bytes_read + 1);
        found.reserve(std::max(2 * size, std::min(expected + expected / 16, most)));
    }

    /// What was read at a word.
    struct Reading {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        RuleId rule{};
        Match* match = nullptr;
    };

    /// The best reading as a result. It is built where it stays.
    Candidate& add_to(std::vector<Candidate>& found) const {
        Match const& match = *best_.match;
        // Copied, which is less work than making an empty one.
        static Candidate const empty;
        Candidate& added = found.emplace_back(empty);
        added.span = added.extent = {best_.begin, best_.end};
        if (match.own_words != nullptr) added.span.begin = static_cast<std::uint32_t>(match.own_words - begin());
        added.expression = match.expression;
        added.rule = best_.rule;
        added.strength = match.support == Support::none ? Strength::strong : Strength::latent;
        return added;
    }

    /// Whether one of the rules reads a supported expression there; the longest is then the best reading.
    bool own_words_at(std::size_t position, RuleList const& rules) {
        best_.begin = best_.end = static_cast<std::uint32_t>(position);
        if (rules.empty()) return false;
        char const* const first = begin() + position;
        auto const is_moment = [&](std::uint16_t rule) { return dispatch_.moments().contains(rule); };
        std::uint16_t const* rule = rules.begin();
        bool no_moment = false;
        // The rules of moments stand before those that are built on one, which need not read it again.
        if (moments_ != nullptr && is_word_byte(*first) && !is_moment(rules.back())) {
            Moments::Known& known = moments_->begin_to_know(first, end());
            for (; is_moment(*rule); ++rule) {
                char const* it = first;
                if (!read(*rule, it)) continue;
                auto const* const moment = std::get_if<Moment>(&next_->expression.said);
                if (it > known.end && moment != nullptr) {
                    known.end = it;
                    known.moment = *moment;
                }
                prefer(*rule, it);
            }
            no_moment = known.end == first;
        }
        for (; rule != rules.end(); ++rule) {
            char const* it = first;
            if (no_moment && dispatch_.beginning_with_moment().contains(*rule)) continue;
            if (read(*rule, it)) prefer(*rule, it);
        }
        return best_.end != best_.begin;
    }

    bool read(std::uint16_t rule, char const*& it) {
        ++attempts_;
        return dispatch_.readers()[rule].read(it, end(), *next_, moments_);
    }

    /// Makes what the rule has just read, up to `it`, the best reading if it is longer and supported.
    void prefer(std::uint16_t rule, char const* it) {
        auto const read_to = static_cast<std::uint32_t>(it - begin());
        if (read_to <= best_.end) return;
        if (!whole_ && !english::supported(original_, folded_, {best_.begin, read_to}, *next_)) return;
        std::swap(next_, best_.match);
        best_.end = read_to;
        best_.rule = static_cast<RuleId>(rule);
    }

    Dispatch const& dispatch_ = Dispatch::english();
    std::string_view original_;
    std::string padded_;
    std::string_view folded_;
    bool whole_ = false;
    Moments* moments_ = nullptr; ///< kept while the text is scanned
    std::array<Match, 2> matches_{};
    Match* next_ = &matches_[0];
    Reading best_{.match = &matches_[1]};
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
