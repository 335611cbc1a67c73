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

Dispatch::Dispatch() : rows_(vocabulary_size() + 1) {
    for (Family const& family : families()) {
        for (RuleReader const& reader : family.rules()) {
            std::size_t const rule = readers_.size();
            readers_.push_back(reader);
            all_.insert(rule);
            if (family.kind == Family::Kind::moment) moments_.insert(rule);
            if (family.kind != Family::Kind::other) full_moments_.insert(rule);
            Shape const shape = reader.shape();
            for (std::size_t word = 1; word < rows_.size(); ++word) {
                Row& row = rows_[word];
                if (shape.first.test(word)) row.first.insert(rule);
                if (shape.alone.test(word)) row.alone.insert(rule);
                if (shape.second.test(word)) row.second.insert(rule);
                for (std::size_t i = 0; i < row.heads.size(); ++i)
                    if (shape.heads[i].words.test(word)) row.heads[i].insert(rule);
            }
        }
    }
    lanes_ = (readers_.size() + 63) / 64;
    for (std::size_t word = 1; word < rows_.size(); ++word) {
        Row& row = rows_[word];
        row.begins = !row.first.empty();
        row.whole = !(row.alone & row.heads[0] & row.heads[1]).empty();
        row.bound = (classes_of(static_cast<WordId>(word)) & bound_word) != 0;
    }
}

/// `word_at(n)` is the n-th word behind the first, 0 where none is near.
template <class WordAt> RuleSet Dispatch::rules_from(WordId first, WordAt const& word_at, RuleSet const& among) const {
    Row const& row = rows_[first];
    RuleSet rules;
    if (!row.begins) return rules;
    Row const& next = rows_[word_at(1).word];
    Row const& hyphen = rows_[hyphen_between()];
    for (std::size_t i = 0; i < lanes_; ++i) {
        std::uint64_t const lane = (row.alone[i] | (row.first[i] & next.second[i])) & among[i];
        std::uint64_t one = row.heads[0][i];
        std::uint64_t other = row.heads[1][i];
        for (std::size_t n = 1; n < head_reach && (lane & ~(one & other)) != 0; ++n) {
            NextWord const ahead = word_at(n);
            if (ahead.word == 0) break;
            Row const& word = rows_[ahead.word];
            one |= word.heads[0][i];
            other |= word.heads[1][i];
            if (ahead.join != Token::Join::hyphen) continue;
            one |= hyphen.heads[0][i];
            other |= hyphen.heads[1][i];
        }
        rules[i] = lane & one & other;
    }
    return rules;
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
