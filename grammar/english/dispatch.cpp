#include "grammar/english/dispatch.hpp"

#include "grammar/english/families.hpp"
#include "grammar/english/shape.hpp"

#include <algorithm>

namespace dateline::grammar::english {

namespace {

/// The head of an expression is among so many words from its first one.
constexpr std::size_t head_reach = 12;

/// The words from a token on, as far as they are joined and one expression goes.
class TokensAhead {
public:
    explicit TokensAhead(Token const* token) : token_(token) {
        while (count_ < head_reach && token[count_ - 1].join != Token::Join::none)
            hyphen_ |= token[count_++ - 1].join == Token::Join::hyphen;
    }

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] bool hyphen() const { return hyphen_; }
    [[nodiscard]] WordId operator[](std::size_t n) const { return token_[n].word; }

private:
    Token const* token_;
    std::size_t count_ = 1;
    bool hyphen_ = false;
};

/// The same where they are not looked up yet.
class WordsAhead {
public:
    WordsAhead(char const* first, char const* last) {
        words_[0] = word_id(first, last);
        for (NextWord next = next_word(first, last); next.word != 0; next = next_word(first, last)) {
            hyphen_ |= next.join == Token::Join::hyphen;
            words_.at(count_) = next.word;
            if (++count_ == head_reach) break;
        }
    }

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] bool hyphen() const { return hyphen_; }
    [[nodiscard]] WordId operator[](std::size_t n) const { return words_[n]; }

private:
    std::array<WordId, head_reach> words_{};
    std::size_t count_ = 1;
    bool hyphen_ = false;
};

/// The place of a value in a table, to which it is added.
template <class T> std::uint16_t place_of(T const& value, std::vector<T>& table) {
    auto const found = std::find(table.begin(), table.end(), value);
    auto const place = static_cast<std::uint16_t>(found - table.begin());
    if (found == table.end()) table.push_back(value);
    return place;
}

} // namespace

Dispatch const& Dispatch::english() {
    static Dispatch const dispatch;
    return dispatch;
}

Dispatch::Dispatch() : words_(vocabulary_size() + 1) {
    std::vector<First> first_of(words_.size());
    std::vector<RuleSet> second_of(words_.size());
    std::vector<Heads> heads_of(words_.size());
    for (Family const& family : families()) {
        for (RuleReader const& reader : family.rules()) {
            std::size_t const rule = readers_.size();
            readers_.push_back(reader);
            all_.insert(rule);
            Shape const shape = reader.shape();
            if (shape.moment) beginning_with_moment_.insert(rule);
            if (is_signed(shape)) {
                signed_.insert(rule);
            } else {
                unsigned_.insert(rule);
                if (family.kind == Family::Kind::moment) moments_.insert(rule);
                if (family.kind == Family::Kind::full_moment) more_moments_.insert(rule);
            }
            for (std::size_t word = 1; word < words_.size(); ++word) {
                if (shape.first.test(word)) first_of[word].first.insert(rule);
                if (shape.alone.test(word)) first_of[word].alone.insert(rule);
                if (shape.second.test(word)) second_of[word].insert(rule);
                if (shape.heads[0].words.test(word)) heads_of[word].one.insert(rule);
                if (shape.heads[1].words.test(word)) heads_of[word].other.insert(rule);
            }
        }
    }
    std::vector<std::size_t> places(words_.size());
    for (std::size_t word = 0; word < words_.size(); ++word) {
        places[word] = place_of(heads_of[word], heads_);
        words_[word] = {.first = place_of(first_of[word], firsts_),
                        .second = place_of(second_of[word], seconds_),
                        .begins = !first_of[word].first.empty(),
                        .whole = !(first_of[word].alone & heads_of[word].one & heads_of[word].other).empty(),
                        .bound = word != 0 && (classes_of(static_cast<WordId>(word)) & bound_word) != 0};
    }
    for (std::size_t word = 0; word < words_.size(); ++word)
        words_[word].heads = &heads_[places[word]];
}

/// `words_from(first)` are those from the first on.
template <class WordsFrom>
void Dispatch::rules_from(WordId first, WordId second, WordsFrom const& words_from, RuleSet const& among,
                          RuleList& rules) const {
    rules.clear();
    Word const& word = words_[first];
    if (!word.begins) return;
    First const& begun = firsts_[word.first];
    RuleSet const begin = ((begun.first & seconds_[words_[second].second]) | begun.alone) & among;
    if (begin.empty()) return;
    auto const words = words_from();
    RuleSet one = word.heads->one;
    RuleSet other = word.heads->other;
    auto const hold = [&](WordId held) {
        Heads const& heads = *words_[held].heads;
        one |= heads.one;
        other |= heads.other;
    };
    if (words.hyphen()) hold(hyphen_between());
    // Most have their heads at once, or not at all.
    for (std::size_t n = 1; n < words.count() && !begin.is_in(one, other);)
        for (std::size_t const stage = std::min(2 * n, words.count()); n < stage; ++n)
            hold(words[n]);
    (begin & one & other).for_each([&](std::size_t rule) { rules.push_back(rule); });
}

void Dispatch::rules_at(Token const* token, RuleList& rules) const {
    rules_at(token, unsigned_, rules);
}

void Dispatch::signed_rules_at(Token const* token, RuleList& rules) const {
    rules_at(token, signed_, rules);
}

void Dispatch::rules_at(Token const* token, RuleSet const& among, RuleList& rules) const {
    bool const joined = token->join != Token::Join::none;
    if (!joined && !words_[token->word].whole) {
        rules.clear();
        return;
    }
    rules_from(
        token->word, joined ? token[1].word : WordId{0}, [token] { return TokensAhead(token); }, among, rules);
}

void Dispatch::rules_at(char const* first, char const* last, RuleSet const& among, RuleList& rules) const {
    WordsAhead const words(first, last);
    rules_from(
        words[0], words[1], [&words]() -> WordsAhead const& { return words; }, among, rules);
}

} // namespace dateline::grammar::english
