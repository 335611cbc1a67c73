#include "engine/reconcile/quotation_match.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/names.hpp"
#include "engine/language/plain_words.hpp"
#include "engine/language/verbs.hpp"
#include "engine/reconcile/message.hpp"
#include "engine/reconcile/speaker.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

namespace dateline::engine {

namespace {

constexpr std::size_t fewest_words = 5; ///< a shorter quotation is a phrase that anybody may use
constexpr std::size_t most_words = 60;  ///< of one are compared
constexpr std::size_t sequence = 3;     ///< words by which quotations find each other
constexpr std::size_t most_under_key = 40;
constexpr double alike = 0.7; ///< share of the shorter one's words that stand in the longer one in the same order

bool opens(char32_t c) {
    return c == U'“' || c == U'«' || c == U'„';
}
bool closes(char32_t c) {
    return c == U'”' || c == U'»';
}

/// Whether a mention passes on what somebody says.
bool passes_on(Mention const& mention) {
    return mention.attribution || is_reporting_verb(mention.lemma) || is_claiming_verb(mention.lemma) ||
           is_planning_verb(mention.lemma);
}

constexpr std::size_t fewest_shared = 2; ///< words of a message beside its figure

/// How many words the messages of two mentions share, without their figures' units.
std::size_t shared_words(Mention const& a, Mention const& b) {
    auto const others = message_words(b);
    auto const is_unit = [&](std::string const& word) {
        return std::ranges::any_of(a.figures,
                                   [&](Figure const& figure) { return figure.unit.find(word) != std::string::npos; });
    };
    return static_cast<std::size_t>(std::ranges::count_if(message_words(a), [&](std::string const& word) {
        return !is_unit(word) && std::ranges::binary_search(others, word);
    }));
}

bool share_name(Mention const& a, Mention const& b) {
    return std::ranges::any_of(a.participants, [&](std::string const& name) {
        std::string const key = name_key(name);
        // One word may be of a place or of anybody.
        return key.find(' ') != std::string::npos &&
               std::ranges::any_of(b.participants, [&](std::string const& other) { return name_key(other) == key; });
    });
}

} // namespace

std::vector<std::string> quoted(std::string_view passage) {
    std::vector<std::string> found;
    std::optional<std::size_t> begin;
    for (std::size_t at = 0; at < passage.size();) {
        auto const point = code_point_at(passage, at);
        bool const straight = point.value == U'"';
        if (!begin && (opens(point.value) || straight)) {
            begin = at + point.size;
        } else if (begin && (closes(point.value) || straight)) {
            found.emplace_back(passage.substr(*begin, at - *begin));
            begin.reset();
        }
        at += std::max<std::size_t>(1, point.size);
    }
    return found;
}

std::vector<std::string> words_of_quotation(std::string_view quotation) {
    auto words = plain_words(quotation, most_words);
    if (words.size() < fewest_words) words.clear();
    return words;
}

QuotationMatch match(std::vector<std::string> const& a, std::vector<std::string> const& b) {
    // The longest common subsequence.
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;)
            table[i][j] = a[i] == b[j] ? table[i + 1][j + 1] + 1 : std::max(table[i + 1][j], table[i][j + 1]);
    }
    auto const shorter = static_cast<double>(std::min(a.size(), b.size()));
    QuotationMatch result{static_cast<double>(table[0][0]) >= alike * shorter, false};
    std::size_t i = 0;
    std::size_t j = 0;
    bool begun = false;
    bool other_a = false;
    bool other_b = false;
    while (i < a.size() && j < b.size()) {
        if (a[i] == b[j]) {
            // A word for another, not only words left out.
            if (begun && other_a && other_b) result.differs_within = true;
            begun = true;
            other_a = other_b = false;
            ++i;
            ++j;
        } else if (table[i + 1][j] >= table[i][j + 1]) {
            other_a = true;
            ++i;
        } else {
            other_b = true;
            ++j;
        }
    }
    return result;
}

std::vector<std::pair<std::size_t, std::size_t>>
pairs_with_common_words(std::span<std::vector<std::string> const> quotations) {
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_sequence;
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t q = 0; q < quotations.size(); ++q) {
        auto const& words = quotations[q];
        for (std::size_t i = 0; i + sequence <= words.size(); ++i) {
            std::uint64_t hash = 0;
            for (std::size_t k = i; k < i + sequence; ++k)
                hash = stable_hash(words[k], hash);
            auto& holders = by_sequence[hash];
            if (holders.size() >= most_under_key) continue;
            for (std::size_t const other : holders)
                if (other != q) pairs.emplace(other, q);
            if (holders.empty() || holders.back() != q) holders.push_back(q);
        }
    }
    return {pairs.begin(), pairs.end()};
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> sayings_of_one_quotation(std::span<ClusterItem const> items) {
    // The one mention that a sentence tells outright; of several nobody knows which one the quotation belongs to.
    std::map<std::pair<std::size_t, std::uint32_t>, std::optional<std::uint32_t>> teller;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        Mention const& mention = *items[i].mention;
        if (!mention.main) continue;
        auto const [at, first] = teller.try_emplace({items[i].article, mention.position}, i);
        if (!first) at->second.reset();
    }
    std::vector<std::vector<std::string>> quotations;
    std::vector<std::uint32_t> told_by;
    for (auto const& [sentence, item] : teller) {
        if (!item || !passes_on(*items[*item].mention)) continue;
        for (std::string const& quotation : quoted(items[*item].mention->quote)) {
            auto words = words_of_quotation(quotation);
            if (words.empty()) continue;
            quotations.push_back(std::move(words));
            told_by.push_back(*item);
        }
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
    for (auto const& [first, second] : pairs_with_common_words(quotations)) {
        std::uint32_t const a = told_by[first];
        std::uint32_t const b = told_by[second];
        if (items[a].article == items[b].article || !share_name(*items[a].mention, *items[b].mention)) continue;
        if (match(quotations[first], quotations[second]).alike) found.emplace_back(std::min(a, b), std::max(a, b));
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> sayings_of_one_figure(std::span<ClusterItem const> items) {
    std::map<std::tuple<std::size_t, std::string, std::string, double>, std::uint32_t> dated;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        Mention const& mention = *items[i].mention;
        if (!mention.main || mention.figures.size() != 1 || !passes_on(mention)) continue;
        auto const speaker = speaker_of(mention);
        if (!speaker) continue;
        std::string const key = name_key(*speaker);
        Figure const& figure = mention.figures.front();
        std::tuple const said(items[i].article, key.substr(key.rfind(' ') + 1), figure.unit, figure.value);
        if (mention.time) {
            dated.emplace(said, i);
        } else if (auto const before = dated.find(said);
                   before != dated.end() && shared_words(*items[before->second].mention, mention) >= fewest_shared) {
            found.emplace_back(before->second, i);
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace dateline::engine
