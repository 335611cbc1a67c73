#include "engine/reconcile/name_ids.hpp"

#include "engine/language/names.hpp"
#include "engine/reconcile/similarity.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace dateline::engine {

namespace {

constexpr std::size_t title_of = 3;     ///< last words that a word stands before, if it is one of many names
constexpr std::size_t most_bearers = 8; ///< of one last word; of more, none is told from another

using Words = std::vector<std::string>;

/// The words of a key before its last one.
Words words_before_last(std::string_view key) {
    Words words;
    for (std::size_t begin = 0, end = 0; (end = key.find(' ', begin)) != std::string_view::npos; begin = end + 1)
        if (end > begin) words.emplace_back(key.substr(begin, end - begin));
    return words;
}

/// Whether two names with one last word may be one: "Ada Quill", "A. Quill", "Ada Maria Quill".
bool may_be_one(Words const& a, Words const& b) {
    auto const initial = [](std::string const& x, std::string const& y) {
        return x.size() == 1 && y.front() == x.front();
    };
    return std::ranges::any_of(a, [&](std::string const& x) {
        return std::ranges::any_of(b, [&](std::string const& y) { return x == y || initial(x, y) || initial(y, x); });
    });
}

/// For each name of one last word the number of its bearer, from 0; none for a name that tells nothing more.
std::vector<std::optional<std::uint32_t>> bearers(std::vector<Words> const& names) {
    std::vector<std::size_t> group(names.size());
    std::iota(group.begin(), group.end(), std::size_t{0});
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (group[i] == group[j] || !may_be_one(names[i], names[j])) continue;
            std::ranges::replace(group, std::max(group[i], group[j]), std::min(group[i], group[j]));
        }
    }
    std::map<std::size_t, std::uint32_t> numbers;
    std::vector<std::optional<std::uint32_t>> found(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty()) continue;
        found[i] = numbers.emplace(group[i], static_cast<std::uint32_t>(numbers.size())).first->second;
    }
    return found;
}

} // namespace

NameIds::NameIds(std::span<ClusterItem const> items) {
    std::map<std::string, std::vector<Entry*>> by_last;
    std::unordered_map<std::string, std::set<std::string_view>> stands_before; // a word: last words
    std::unordered_map<Entry const*, Words> before;
    for (ClusterItem const& item : items) {
        for (std::string const& name : item.mention->participants) {
            auto const [known, added] = entries_.try_emplace(name);
            if (!added) continue;
            Entry& entry = known->second;
            std::string const key = name_key(name);
            entry.last = key.substr(key.rfind(' ') + 1);
            by_last[entry.last].push_back(&entry);
            Words words = words_before_last(key);
            for (std::string const& word : words)
                stands_before[word].insert(entry.last);
            before.emplace(&entry, std::move(words));
        }
    }
    std::uint32_t next = 0;
    for (auto& [last, entries] : by_last) {
        std::vector<Words> names;
        names.reserve(entries.size());
        for (Entry const* entry : entries) {
            Words words = before.at(entry);
            std::erase_if(words, [&](std::string const& word) { return stands_before.at(word).size() >= title_of; });
            names.push_back(std::move(words));
        }
        constexpr std::size_t most_forms = 64;
        auto const who = names.size() <= most_forms ? bearers(names) : decltype(bearers(names))(names.size());
        std::uint32_t count = 0;
        for (auto const& number : who)
            if (number) count = std::max(count, *number + 1);
        bool const several = count > 1 && count <= most_bearers;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            auto& ids = entries[i]->ids;
            if (several && who[i]) {
                ids = {next + *who[i]};
            } else {
                ids.resize(several ? count : 1);
                std::iota(ids.begin(), ids.end(), next);
            }
        }
        next += several ? count : 1;
    }
}

} // namespace dateline::engine
