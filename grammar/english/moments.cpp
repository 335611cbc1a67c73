#include "grammar/english/moments.hpp"

namespace dateline::grammar::english {

RuleList const& Moments::rules_at(Token const& token) {
    TokenRules& kept = rules_[token.begin % places];
    if (kept.begin != token.begin) {
        kept.begin = token.begin;
        Dispatch::english().rules_at(&token, kept.rules);
    }
    return kept.rules;
}

RuleList const& Moments::rules_at(char const* first) {
    auto const position = static_cast<std::size_t>(first - text_);
    for (Token const& token : tokens_) {
        if (token.begin == position) return rules_at(token);
        if (token.begin > position) break;
    }
    return none_;
}

void Moments::rules_at(char const* first, char const* last, RuleSet const& among, RuleList& rules) {
    if (last != last_) {
        Dispatch::english().rules_at(first, last, among, rules);
        return;
    }
    rules.clear();
    for (std::uint16_t const rule : rules_at(first))
        if (among.contains(rule)) rules.push_back(rule);
}

} // namespace dateline::grammar::english
