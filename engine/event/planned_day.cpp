#include "engine/event/planned_day.hpp"

#include <array>

namespace dateline::engine {

namespace {

/// After these, "to" and a verb say what lies ahead: "set to resume Monday", "a plan to meet on Friday".
constexpr std::array<std::string_view, 22> planning_words = {
    "agreed",   "deadline", "due",     "expected", "expects", "hope",      "hopes", "intends",
    "likely",   "plan",     "planned", "planning", "plans",   "preparing", "ready", "scheduled",
    "schedule", "set",      "slated",  "supposed", "vowed",   "wants"};

/// After these somebody is to do it: "asked the court to rule Friday".
constexpr std::array<std::string_view, 13> wishing_words = {"ask",    "asked",   "expect",  "expected", "expects",
                                                            "invite", "invited", "ordered", "orders",   "urge",
                                                            "urged",  "want",    "wanted"};
constexpr std::uint32_t farthest_wish = 5; // tokens

/// How many tokens a planning word may stand before its time.
constexpr std::uint32_t planning_reach = 14;

} // namespace

bool is_planning_word(std::string_view word) {
    return std::ranges::find(planning_words, word) != planning_words.end();
}

bool is_planned(Words const& words, std::uint32_t begin, std::uint32_t time) {
    static constexpr std::array<std::string_view, 5> be = {"are", "be", "is", "was", "were"};
    auto const from = std::max(begin, time > planning_reach ? time - planning_reach : 0U);
    auto const is_one_of = [&](auto const& list, std::uint32_t i) {
        return std::ranges::find(list, words.at(i)) != list.end();
    };
    for (auto i = from; i + 1 < time; ++i) {
        if (words.at(i + 1) == "to" && (is_one_of(planning_words, i) || is_one_of(be, i))) return true;
        if (!is_one_of(wishing_words, i)) continue;
        // "Analysts expect the bank to cut rates Friday."
        for (auto to = i + 2; to <= i + farthest_wish && to < time && words.at(to - 1) != ","; ++to)
            if (words.at(to) == "to") return true;
    }
    return false;
}

std::optional<Pointing> put_on(Words const& words, std::uint32_t time, bool near) {
    static constexpr std::array<std::string_view, 21> putting = {
        "adjourned",   "booked",    "called", "calls", "deferred", "delayed",   "due",
        "expected",    "extended",  "fixed",  "moved", "planned",  "postponed", "pushed",
        "rescheduled", "scheduled", "sets",   "set",   "shifted",  "slated",    "timed"};
    static constexpr std::array<std::string_view, 7> be = {"'s", "are", "be", "been", "is", "was", "were"};
    constexpr std::uint32_t reach = 5;
    std::string const before = time > 0 ? words.at(time - 1) : std::string{};
    if (before != "for" && before != "to") return {};
    for (auto i = time - 1; i > 0 && time - i <= reach;) {
        std::string const word = words.at(--i);
        if (word == "," || word == "that" || word == "who" || word == "which") return {};
        if (std::ranges::find(putting, word) == putting.end()) continue;
        std::string const last = i > 0 ? words.at(i - 1) : std::string{};
        if (last == "had" || (i > 1 && words.at(i - 2) == "had")) return {};
        bool const finite = std::ranges::find(be, last) != be.end();
        return near || finite ? stated_ahead : Pointing{Tense::unknown, true};
    }
    return {};
}

bool plans_event(Words const& words, Predicate const& governor) {
    if (governor.negated || governor.passive || (governor.lemma != "plan" && governor.lemma != "schedule"))
        return false;
    // "It began, as planned, on Saturday."
    auto const at = governor.token;
    return !(at > 0 && words.at(at - 1) == "as") && !(at > 1 && words.at(at - 2) == "as");
}

bool is_due(Words const& words, std::uint32_t time, bool without_be) {
    static constexpr std::array<std::string_view, 10> due = {"due",      "expected",  "forecast",  "likely", "planned",
                                                             "possible", "predicted", "scheduled", "set",    "slated"};
    static constexpr std::array<std::string_view, 4> be = {"are", "is", "'re", "'s"};
    constexpr std::uint32_t reach = 5;
    for (auto i = time > reach ? time - reach : 1U; i < time; ++i) {
        if (std::ranges::find(due, words.at(i)) == due.end()) continue;
        if (std::ranges::find(be, words.at(i - 1)) != be.end()) return true;
        // A headline leaves the "is" out: "Launch set for Saturday".
        if (words.at(i) != "expected" && words.at(i) != "planned" && words.at(i + 1) == "for" && i + 2 == time &&
            without_be)
            return true;
    }
    return false;
}

} // namespace dateline::engine
