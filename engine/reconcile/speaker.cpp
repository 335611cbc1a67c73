#include "engine/reconcile/speaker.hpp"

#include "engine/event/denial.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/plain_words.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::engine {

namespace {

/// Verbs beside those of saying by which somebody says what a thing is, sorted.
constexpr std::array<std::string_view, 9> calling = {"acknowledge", "brand",    "call",  "condemn", "confirm",
                                                     "declare",     "denounce", "label", "maintain"};

bool is_saying(std::string_view lemma) {
    return is_reporting_verb(lemma) || is_claiming_verb(lemma) || is_denying_verb(lemma) ||
           std::ranges::binary_search(calling, lemma);
}

} // namespace

std::optional<std::string> speaker_of(Mention const& mention) {
    if (mention.attribution) return mention.attribution;
    if (!is_saying(mention.lemma)) return {};
    // The title begins with the subject of its verb.
    std::string const verb = " " + mention.predicate;
    std::size_t const end = mention.title.find(verb);
    if (end == std::string::npos) return {};
    std::string subject = mention.title.substr(0, end);
    for (std::string_view const group : {" has", " have", " had"})
        if (subject.ends_with(group)) subject.resize(subject.size() - group.size());
    // "Ann Lee allegedly told"
    auto const adverb = subject.rfind(' ');
    if (subject.ends_with("ly") && adverb != std::string::npos && is_ascii_lower(subject[adverb + 1]))
        subject.resize(adverb);
    bool const passive = subject.ends_with(" was") || subject.ends_with(" were") || subject.ends_with(" been");
    bool const refers = std::ranges::any_of(plain_words(subject), [](std::string const& word) {
        return std::ranges::binary_search(claim_nouns, std::string_view(word));
    });
    if (subject.empty() || passive || refers) return {};
    return subject;
}

SentenceSpeakers::SentenceSpeakers(Compared const& compared) {
    for (EventItems const& told : compared.events) {
        for (EventMention const& mention : told.event.mentions) {
            if (!mention.mention.attribution) continue;
            auto const [known, added] =
                by_sentence_.emplace(std::pair(std::string_view(mention.document), mention.mention.position),
                                     std::string_view(*mention.mention.attribution));
            // Whatever the order of events: of several the first by spelling.
            if (!added) known->second = std::min(known->second, std::string_view(*mention.mention.attribution));
        }
    }
}

std::optional<std::string> SentenceSpeakers::of(EventMention const& mention) const {
    if (mention.mention.attribution) return mention.mention.attribution;
    auto const known = by_sentence_.find({mention.document, mention.mention.position});
    if (known != by_sentence_.end()) return std::string(known->second);
    return speaker_of(mention.mention);
}

} // namespace dateline::engine
