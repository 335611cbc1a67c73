#include "engine/language/names.hpp"
#include "engine/reconcile/conflict.hpp"
#include "engine/reconcile/quotation_match.hpp"
#include "engine/reconcile/speaker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace dateline::engine {

namespace {

struct Quotation {
    std::size_t article = 0;
    std::size_t event = 0;
    std::size_t mention = 0;
    std::vector<std::string> words; ///< lower case
    std::string text;
};

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
                auto words = words_of_quotation(text);
                if (words.empty() || !known.emplace(article, text).second) continue;
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
    std::vector<std::vector<std::string>> words;
    words.reserve(found.size());
    for (Quotation const& quotation : found)
        words.push_back(quotation.words);
    std::vector<Conflict> conflicts;
    std::set<std::string> told;
    for (auto const& [first, second] : pairs_with_common_words(words)) {
        Quotation const& a = found[first];
        Quotation const& b = found[second];
        if (a.article == b.article) continue;
        auto const matched = match(a.words, b.words);
        if (!matched.alike) continue;
        EventMention const& x = compared.events[a.event].event.mentions[a.mention];
        EventMention const& y = compared.events[b.event].event.mentions[b.mention];
        auto const speaker_x = speakers_of.of(x);
        auto const speaker_y = speakers_of.of(y);
        bool const speakers = other_speaker(name_of(speaker_x, x.mention), name_of(speaker_y, y.mention));
        if (!speakers && !matched.differs_within) continue;
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
