#include "grammar/english/dispatch.hpp"

#include "grammar/english/families.hpp"
#include "grammar/english/shape.hpp"

namespace dateline::grammar::english {

namespace {

/// The head of an expression is among so many words from its first one.
constexpr std::size_t head_reach = 12;

/// The words from a place on, looked up when they are asked for.
class WordsAhead {
public:
    WordsAhead(char const* first, char const* last) : it_(first), last_(last) { words_[0].word = word_id(first, last); }

    /// Word 0 behind the last one that is near.
    [[nodiscard]] NextWord at(std::size_t n) {
        for (; more_ && count_ <= n; ++count_) {
            words_.at(count_) = next_word(it_, last_);
            more_ = words_.at(count_).word != 0;
        }
        return n < count_ ? words_.at(n) : NextWord{};
    }

private:
    char const* it_;
    char const* last_;
    std::array<NextWord, head_reach> words_{};
    std::size_t count_ = 1;
    bool more_ = true;
};

} // namespace

Dispatch const& Dispatch::english() {
    static Dispatch const dispatch;
    return dispatch;
}

Dispatch::Dispatch() : rows_(vocabulary_size() + 1), heads_(rows_.size()) {
    for (Family const& family : families()) {
        for (RuleReader const& reader : family.rules()) {
            std::size_t const rule = readers_.size();
            readers_.push_back(reader);
            all_.insert(rule);
            if (family.kind == Family::Kind::moment) moments_.insert(rule);
            if (family.kind == Family::Kind::full_moment) more_moments_.insert(rule);
            Shape const shape = reader.shape();
            for (std::size_t word = 1; word < rows_.size(); ++word) {
                Row& row = rows_[word];
                if (shape.first.test(word)) row.first.insert(rule);
                if (shape.alone.test(word)) row.alone.insert(rule);
                if (shape.second.test(word)) row.second.insert(rule);
                for (std::size_t i = 0; i < shape.heads.size(); ++i)
                    if (shape.heads.at(i).words.test(word)) heads_[word].at(i).insert(rule);
            }
        }
    }
    for (std::size_t word = 1; word < rows_.size(); ++word) {
        Row& row = rows_[word];
        row.begins = !row.first.empty();
        row.whole = !(row.alone & heads_[word][0] & heads_[word][1]).empty();
        row.bound = (classes_of(static_cast<WordId>(word)) & bound_word) != 0;
    }
}

/// `word_at(n)` is the n-th word behind the first, 0 where none is near.
template <class WordAt> RuleSet Dispatch::rules_from(WordId first, WordAt const& word_at, RuleSet const& among) const {
    Row const& row = rows_[first];
    if (!row.begins) return {};
    RuleSet const rules = ((row.first & rows_[word_at(1).word].second) | row.alone) & among;
    if (rules.empty()) return rules;
    RuleSet one = heads_[first][0];
    RuleSet other = heads_[first][1];
    auto const hold = [&](WordId word) {
        one = one | heads_[word][0];
        other = other | heads_[word][1];
    };
    bool hyphen = false;
    for (std::size_t n = 1; n < head_reach; ++n) {
        // Most have their heads at once, or not at all.
        if ((n & (n - 1)) == 0 && rules.is_in(one, other)) break;
        NextWord const ahead = word_at(n);
        if (ahead.word == 0) break;
        if (ahead.join == Token::Join::hyphen && !hyphen) {
            hyphen = true;
            hold(hyphen_between());
        }
        hold(ahead.word);
    }
    return rules & one & other;
}

RuleSet Dispatch::rules_at(Token const* token) const {
    constexpr auto none = Token::Join::none;
    if (token->join == none && !rows_[token->word].whole) return {};
    auto const word_at = [token](std::size_t n) {
        Token::Join const join = token[n - 1].join;
        return join == none ? NextWord{} : NextWord{token[n].word, join};
    };
    return rules_from(token->word, word_at, all_);
}

RuleSet Dispatch::rules_at(char const* first, char const* last, RuleSet const& among) const {
    WordsAhead words(first, last);
    return rules_from(
        words.at(0).word, [&words](std::size_t n) { return words.at(n); }, among);
}

} // namespace dateline::grammar::english
