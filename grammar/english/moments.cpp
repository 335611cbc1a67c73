#include "grammar/english/moments.hpp"

namespace dateline::grammar::english {

RuleSet const& Moments::rules_at(Token const* token) {
    TokenRules& kept = rules_.at(static_cast<std::size_t>(tokens_end_ - token) % places);
    if (kept.token != token) kept = {token, Dispatch::english().rules_at(token)};
    return kept.rules;
}

RuleSet Moments::rules_at(char const* first, char const* last, RuleSet const& among) {
    if (last != last_) return Dispatch::english().rules_at(first, last, among);
    auto const position = static_cast<std::size_t>(first - text_);
    Token const* token = token_;
    while (token != tokens_end_ && token->begin < position)
        ++token;
    return token != tokens_end_ && token->begin == position ? rules_at(token) & among : RuleSet{};
}

} // namespace dateline::grammar::english
