#include "grammar/english/dispatch.hpp"

#include "grammar/english/families.hpp"
#include "grammar/english/shape.hpp"
#include "grammar/fold.hpp"

namespace dateline::grammar::english {

namespace {

/// The head of an expression is among so many words from its first one.
constexpr std::size_t head_reach = 16;

} // namespace

Dispatch const& Dispatch::english() {
    static Dispatch const dispatch;
    return dispatch;
}

Dispatch::Dispatch() : rows_(vocabulary_size() + 1) {
    for (Family const& family : families()) {
        for (RuleReader const& reader : family.rules()) {
            std::size_t const rule = readers_.size();
            readers_.push_back(reader);
            all_.insert(rule);
            if (family.kind == Family::Kind::moment) moments_.insert(rule);
            if (family.kind != Family::Kind::other) full_moments_.insert(rule);
            Shape const shape = reader.shape();
            if (shape.one) short_.insert(rule);
            for (std::size_t word = 1; word < rows_.size(); ++word) {
                Row& row = rows_[word];
                if (shape.first.test(word)) row.first.insert(rule);
                if (shape.second.test(word)) row.second.insert(rule);
                for (std::size_t i = 0; i < row.heads.size(); ++i)
                    if (shape.heads[i].words.test(word)) row.heads[i].insert(rule);
            }
        }
    }
    for (std::size_t word = 1; word < rows_.size(); ++word) {
        Row& row = rows_[word];
        row.begins = !row.first.empty();
        row.alone = !(row.first & row.heads[0] & row.heads[1] & short_).empty();
        row.bound = (classes_of(static_cast<WordId>(word)) & bound_word) != 0;
    }
}

RuleSet Dispatch::rules_at(Token const* token, Token const* end) const {
    Row const& row = rows_[token->word];
    if (!token->joined) return row.alone ? row.first & row.heads[0] & row.heads[1] & short_ : RuleSet{};
    if (!row.begins) return {};
    Row const& next = rows_[token[1].word];
    RuleSet rules = row.first & (short_ | next.second);
    if (rules.empty()) return rules;
    RuleSet one = row.heads[0] | next.heads[0];
    RuleSet other = row.heads[1] | next.heads[1];
    Token const* const reach = static_cast<std::size_t>(end - token) > head_reach ? token + head_reach : end;
    for (Token const* ahead = token + 1; ahead->joined && ahead + 1 < reach; ++ahead) {
        one |= rows_[ahead[1].word].heads[0];
        other |= rows_[ahead[1].word].heads[1];
    }
    return (rules &= one) &= other;
}

RuleSet Dispatch::rules_at(char const* first, char const* last, RuleSet const& among) const {
    Row const& row = rows_[word_id(first, last)];
    if (!row.begins) return {};
    RuleSet rules = row.first & among;
    RuleSet one = row.heads[0];
    RuleSet other = row.heads[1];
    char const* it = first;
    WordId word = next_word(it, last);
    rules &= word != 0 ? short_ | rows_[word].second : short_;
    for (std::size_t count = 1; word != 0 && count < head_reach; ++count) {
        if (rules.empty()) return rules;
        one |= rows_[word].heads[0];
        other |= rows_[word].heads[1];
        if ((rules & one & other) == rules) return rules;
        word = next_word(it, last);
    }
    return (rules &= one) &= other;
}

} // namespace dateline::grammar::english
