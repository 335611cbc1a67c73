#include "grammar/english/dispatch.hpp"

#include "grammar/english/families.hpp"
#include "grammar/english/shape.hpp"

#include <algorithm>

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
            if (family.kind == Family::Kind::moment) moments_.insert(rule);
            if (family.kind == Family::Kind::full_moment) more_moments_.insert(rule);
            Shape const shape = reader.shape();
            if (shape.moment) beginning_with_moment_.insert(rule);
            if (shape.mark == sign_mark) {
                signed_.push_back(rule);
                continue;
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
    for (std::size_t word = 0; word < words_.size(); ++word) {
        words_[word] = {.first = place_of(first_of[word], firsts_),
                        .second = place_of(second_of[word], seconds_),
                        .heads = place_of(heads_of[word], heads_),
                        .begins = !first_of[word].first.empty(),
                        .whole = !(first_of[word].alone & heads_of[word].one & heads_of[word].other).empty(),
                        .bound = word != 0 && (classes_of(static_cast<WordId>(word)) & bound_word) != 0};
    }
}

/// `word_at(n)` is the n-th word behind the first, 0 where none is near.
template <class WordAt>
void Dispatch::rules_from(WordId first, WordAt const& word_at, RuleSet const& among, RuleList& rules) const {
    rules.clear();
    Word const& word = words_[first];
    if (!word.begins) return;
    NextWord next = word_at(1);
    First const& begun = firsts_[word.first];
    RuleSet const begin = ((begun.first & seconds_[words_[next.word].second]) | begun.alone) & among;
    if (begin.empty()) return;
    RuleSet one = heads_[word.heads].one;
    RuleSet other = heads_[word.heads].other;
    bool hyphen = false;
    std::size_t n = 1;
    // Most have their heads at once, or not at all.
    for (std::size_t stage = 2; next.word != 0 && !begin.is_in(one, other) && n < head_reach; stage *= 2) {
        for (; n < stage && n < head_reach && next.word != 0; next = ++n < head_reach ? word_at(n) : NextWord{}) {
            if (next.join == Token::Join::hyphen) hyphen = true;
            Heads const& heads = heads_[words_[next.word].heads];
            one |= heads.one;
            other |= heads.other;
        }
        if (hyphen) {
            Heads const& heads = heads_[words_[hyphen_between()].heads];
            one |= heads.one;
            other |= heads.other;
        }
    }
    (begin & one & other).for_each([&](std::size_t rule) { rules.push_back(rule); });
}

void Dispatch::rules_at(Token const* token, RuleList& rules) const {
    constexpr auto none = Token::Join::none;
    rules.clear();
    if (token->join == none && !words_[token->word].whole) return;
    auto const word_at = [token](std::size_t n) {
        Token::Join const join = token[n - 1].join;
        return join == none ? NextWord{} : NextWord{token[n].word, join};
    };
    rules_from(token->word, word_at, all_, rules);
}

void Dispatch::rules_at(char const* first, char const* last, RuleSet const& among, RuleList& rules) const {
    WordsAhead words(first, last);
    rules_from(
        words.at(0).word, [&words](std::size_t n) { return words.at(n); }, among, rules);
}

} // namespace dateline::grammar::english
