#include "engine/language/characters.hpp"
#include "engine/language/names.hpp"
#include "engine/language/plain_words.hpp"
#include "engine/reconcile/conflict.hpp"
#include "engine/reconcile/speaker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace dateline::engine {

namespace {

constexpr std::size_t fewest_words = 5; ///< a shorter quotation is a phrase that anybody may use
constexpr std::size_t most_words = 60;  ///< of one are compared
constexpr std::size_t sequence = 3;     ///< words by which quotations find each other
constexpr std::size_t most_under_key = 40;
constexpr double alike = 0.7; ///< share of the shorter one's words that stand in the longer one in the same order

struct Quotation {
    std::size_t article = 0;
    std::size_t event = 0;
    std::size_t mention = 0;
    std::vector<std::string> words; ///< lower case
    std::string text;
};

bool opens(char32_t c) {
    return c == U'“' || c == U'«' || c == U'„';
}
bool closes(char32_t c) {
    return c == U'”' || c == U'»';
}

/// The quoted stretches of a passage.
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

/// The longest common subsequence's length, and whether both differ somewhere between words that they share: one that
/// only goes on for longer quotes more, and not otherwise.
struct Comparison {
    std::size_t common = 0;
    bool differs_within = false;
};

Comparison compare(std::vector<std::string> const& a, std::vector<std::string> const& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;)
            table[i][j] = a[i] == b[j] ? table[i + 1][j + 1] + 1 : std::max(table[i + 1][j], table[i][j + 1]);
    }
    Comparison result{table[0][0], false};
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

/// The speaker's name, where one is told: "the spokesman" and "Ann Lee" may be one person.
std::optional<std::string> name_of(std::optional<std::string> const& speaker, Mention const& mention) {
    if (!speaker) return {};
    for (std::string const& name : mention.participants)
        if (speaker->find(name) != std::string::npos && name.find(' ') != std::string::npos) return name_key(name);
    return {};
}

/// Whether both speakers are named, and differ.
bool other_speaker(std::optional<std::string> const& x, std::optional<std::string> const& y) {
    if (!x || !y) return false;
    auto const last = [](std::string const& key) { return key.substr(key.rfind(' ') + 1); };
    return last(*x) != last(*y);
}

std::vector<Quotation> quotations(Compared const& compared) {
    std::vector<Quotation> found;
    std::set<std::pair<std::size_t, std::string>> known; // an article's several mentions of one sentence
    for (std::size_t e = 0; e < compared.events.size(); ++e) {
        auto const& item = compared.events[e];
        for (std::size_t m = 0; m < item.event.mentions.size(); ++m) {
            Mention const& mention = item.event.mentions[m].mention;
            if (!mention.main) continue;
            std::size_t const article = compared.article_of_item[item.items[m]];
            for (std::string& text : quoted(mention.quote)) {
                auto words = plain_words(text, most_words);
                if (words.size() < fewest_words || !known.emplace(article, text).second) continue;
                found.push_back({article, e, m, std::move(words), std::move(text)});
            }
        }
    }
    return found;
}

} // namespace

std::vector<Conflict> find_quotation_conflicts(Compared const& compared) {
    auto const found = quotations(compared);
    SentenceSpeakers const speakers_of(compared);
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_sequence;
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t q = 0; q < found.size(); ++q) {
        auto const& words = found[q].words;
        for (std::size_t i = 0; i + sequence <= words.size(); ++i) {
            std::uint64_t hash = 0;
            for (std::size_t k = i; k < i + sequence; ++k)
                hash = stable_hash(words[k], hash);
            auto& holders = by_sequence[hash];
            if (holders.size() >= most_under_key) continue;
            for (std::size_t const other : holders)
                if (found[other].article != found[q].article) pairs.emplace(other, q);
            if (holders.empty() || holders.back() != q) holders.push_back(q);
        }
    }
    std::vector<Conflict> conflicts;
    std::set<std::string> told;
    for (auto const& [first, second] : pairs) {
        Quotation const& a = found[first];
        Quotation const& b = found[second];
        auto const comparison = compare(a.words, b.words);
        auto const shorter = static_cast<double>(std::min(a.words.size(), b.words.size()));
        if (static_cast<double>(comparison.common) < alike * shorter) continue;
        EventMention const& x = compared.events[a.event].event.mentions[a.mention];
        EventMention const& y = compared.events[b.event].event.mentions[b.mention];
        auto const speaker_x = speakers_of.of(x);
        auto const speaker_y = speakers_of.of(y);
        bool const speakers = other_speaker(name_of(speaker_x, x.mention), name_of(speaker_y, y.mention));
        if (!speakers && !comparison.differs_within) continue;
        Conflict conflict;
        conflict.kind = speakers ? ConflictKind::attribution : ConflictKind::wording;
        conflict.events = {compared.events[a.event].event.id};
        if (a.event != b.event) conflict.events.push_back(compared.events[b.event].event.id);
        conflict.positions = {position_of(x, speakers ? *speaker_x : a.text),
                              position_of(y, speakers ? *speaker_y : b.text)};
        conflict.summary = speakers ? fmt::format("“{}”: {} or {}", a.text, *speaker_x, *speaker_y)
                                    : fmt::format("“{}” or “{}”", a.text, b.text);
        if (told.insert(conflict.summary).second) conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

} // namespace dateline::engine
