#include "engine/event/order_words.hpp"

#include "engine/article/text_map.hpp"
#include "engine/event/ordered_sentence.hpp"
#include "engine/language/characters.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace dateline::engine {

namespace {

constexpr std::size_t longest_sentence = 200; ///< words; beyond, a tree says little

/// Words that make it worth to parse a sentence that was not parsed for its times.
constexpr std::array<std::string_view, 16> ordering_words = {
    "after", "afterward", "afterwards", "ahead", "before",       "eventually", "followed",   "following",
    "later", "preceded",  "prior",      "since", "subsequently", "then",       "thereafter", "until"};
static_assert(std::ranges::is_sorted(ordering_words));

bool may_order(std::string_view text, AnalysedSentence const& sentence) {
    return std::ranges::any_of(sentence.tokens, [&](Token const& token) {
        constexpr std::size_t longest = 12;
        return token.span.size() <= longest &&
               std::ranges::binary_search(ordering_words, to_lower(token.span.in(text)));
    });
}

class Finder {
public:
    Finder(std::string_view text, ArticleAnalysis const& analysis, std::vector<Mention>& mentions)
        : text_(text), analysis_(analysis), mentions_(mentions), code_points_(text) {
        for (std::uint32_t m = 0; m < mentions_.size(); ++m)
            by_predicate_.emplace(mentions_[m].predicate_chars.begin, m);
    }

    void run() {
        AnalysedSentence const* before = nullptr; // the one that the next goes on from
        for (AnalysedSentence const& sentence : analysis_.sentences) {
            bool const left_out = sentence.dropped && !sentence.heading;
            if (!left_out && sentence.tokens.size() <= longest_sentence) read(sentence, before);
            before = sentence.dropped ? nullptr : &sentence;
        }
        for (Mention& mention : mentions_)
            std::ranges::sort(mention.after, {}, &Precedence::mention);
    }

private:
    [[nodiscard]] SyntaxTree tree_of(AnalysedSentence const& sentence) const {
        if (!sentence.tree.words.empty() || sentence.body >= sentence.tokens.size()) return sentence.tree;
        return parse_sentence(text_, {{sentence.tokens[sentence.body].span.begin, sentence.span.end}, false});
    }

    void read(AnalysedSentence const& sentence, AnalysedSentence const* before) {
        if (sentence.tree.words.empty() && !may_order(text_, sentence)) return;
        SyntaxTree const tree = tree_of(sentence);
        if (tree.words.empty()) return;
        OrderedSentence const ordered(text_, tree, sentence.heading);
        for (OrderedWords& order : ordered.find()) {
            add(mention_at(tree.words[order.earlier].span), mention_at(tree.words[order.later].span), order.sign,
                std::move(order.words), order.gap);
        }
        if (before == nullptr || before->tokens.size() > longest_sentence) return;
        auto opening = ordered.opening();
        auto const now = opening && !opening->later ? std::optional<std::uint32_t>{} : ordered.narrated();
        auto const back = ordered.narrated_before();
        if (!opening || (!now && (opening->later || !back))) return;
        SyntaxTree const previous_tree = tree_of(*before);
        if (previous_tree.words.empty()) return;
        auto const told = OrderedSentence(text_, previous_tree, false).narrated();
        if (!told) return;
        auto const first = mention_at(previous_tree.words[*told].span);
        auto const second = mention_at(tree.words[opening->later ? *now : *back].span);
        add(opening->later ? first : second, opening->later ? second : first, OrderSign::sequence,
            std::move(opening->words), opening->gap);
    }

    [[nodiscard]] std::optional<std::uint32_t> mention_at(Span word) const {
        auto const found = by_predicate_.find(code_points_.before(word.begin));
        if (found == by_predicate_.end()) return {};
        return found->second;
    }

    void add(std::optional<std::uint32_t> earlier, std::optional<std::uint32_t> later, OrderSign sign,
             std::string words, DayGap gap) {
        if (!earlier || !later || *earlier == *later) return;
        // What would happen can only be said to come later.
        if (mentions_[*earlier].status == Status::conditional) return;
        if (mentions_[*later].status == Status::conditional && sign != OrderSign::plan) return;
        auto const orders = [](Mention const& mention, std::uint32_t other) {
            return std::ranges::find(mention.after, other, &Precedence::mention) != mention.after.end();
        };
        if (orders(mentions_[*later], *earlier) || orders(mentions_[*earlier], *later)) return;
        mentions_[*later].after.push_back({*earlier, sign, std::move(words), gap});
    }

    std::string_view text_;
    ArticleAnalysis const& analysis_;
    std::vector<Mention>& mentions_;
    CodePoints code_points_;
    std::unordered_map<std::uint32_t, std::uint32_t> by_predicate_; ///< first code point, mention
};

} // namespace

void find_order(std::string_view text, ArticleAnalysis const& analysis, std::vector<Mention>& mentions) {
    if (!mentions.empty()) Finder(text, analysis, mentions).run();
}

} // namespace dateline::engine
