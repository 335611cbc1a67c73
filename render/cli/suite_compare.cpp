#include "render/cli/suite_compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace dateline::cli {
namespace {

std::string quoted(std::string_view words, std::string_view value) {
    return fmt::format("\"{}\"={}", words, value);
}

std::string value_of(FoundTime const& found) {
    return found.get(Member::value).value_or("nothing");
}

/// What is expected of a time, in short.
std::string value_of(ExpectedTime const& expected) {
    if (!expected.value_or_edtf.empty()) return expected.value_or_edtf;
    auto const value = std::ranges::find(expected.members, Member::value, &MemberText::member);
    return value == expected.members.end() ? "any" : value->text.value_or("null");
}

bool are_the_same_words(ExpectedTime const& expected, FoundTime const& found) {
    return expected.chars ? *expected.chars == found.chars : expected.words == found.words;
}

constexpr std::size_t none = std::size_t(-1);

/// For each expected time the found one of the same words, in order of the text; `none` where there is none.
std::vector<std::size_t> pairs(std::vector<ExpectedTime> const& expected, std::vector<FoundTime> const& found) {
    std::vector<std::size_t> result;
    std::size_t next = 0;
    for (auto const& time : expected) {
        auto const same = [&](FoundTime const& other) { return are_the_same_words(time, other); };
        auto const at = std::find_if(found.begin() + static_cast<std::ptrdiff_t>(next), found.end(), same);
        result.push_back(at == found.end() ? none : static_cast<std::size_t>(at - found.begin()));
        if (at != found.end()) next = result.back() + 1;
    }
    return result;
}

/// What is wrong with a time of the right words.
std::vector<Fault> faults_of(ExpectedTime const& expected, FoundTime const& found) {
    std::vector<Fault> faults;
    auto const add = [&](std::string message) { faults.push_back({std::move(message), found.chars, found.why}); };
    if (!expected.value_or_edtf.empty() && found.get(Member::value) != expected.value_or_edtf &&
        found.get(Member::edtf) != expected.value_or_edtf) {
        add(fmt::format("expected {}, got {} (EDTF {})", quoted(expected.words, expected.value_or_edtf),
                        value_of(found), found.get(Member::edtf).value_or("none")));
    }
    for (auto const& [member, text] : expected.members) {
        auto const got = found.get(member);
        if (got == text) continue;
        add(fmt::format("expected \"{}\" with {} {}, got {}", expected.words,
                        member_names[static_cast<std::size_t>(member)], text.value_or("null"), got.value_or("null")));
    }
    for (auto const& alternative : expected.alternatives) {
        if (std::ranges::find(found.alternatives, alternative) != found.alternatives.end()) continue;
        add(fmt::format("expected \"{}\" with the alternative {}, got {}", expected.words, alternative,
                        found.alternatives.empty() ? "none" : fmt::format("{}", fmt::join(found.alternatives, ", "))));
    }
    return faults;
}

/// Where the words stand in the text; nothing where they do not.
std::optional<grammar::Span> place_of(ExpectedTime const& expected, std::string_view text) {
    if (expected.chars) return expected.chars;
    auto const begin = text.find(expected.words);
    if (begin == std::string_view::npos) return std::nullopt;
    auto const first = code_points(text.substr(0, begin));
    return grammar::Span{first, first + code_points(expected.words)};
}

/// The value as the case would say it: in EDTF where it had marks that TIMEX3 does not know.
std::string value_for_tabs(FoundTime const& found, ExpectedTime const* before) {
    bool const had_marks = before != nullptr && before->value_or_edtf.find_first_of("~?%") != std::string::npos;
    auto const edtf = found.get(Member::edtf);
    return had_marks && edtf ? *edtf : value_of(found);
}

} // namespace

std::vector<Fault> compare(SuiteCase const& given, std::vector<FoundTime> const& found) {
    auto const paired = pairs(given.expected, found);
    std::set<std::size_t> accounted(paired.begin(), paired.end());
    std::vector<Fault> faults;
    for (std::size_t i = 0; i < paired.size(); ++i) {
        auto const& expected = given.expected[i];
        if (paired[i] != none) {
            std::ranges::move(faults_of(expected, found[paired[i]]), std::back_inserter(faults));
            continue;
        }
        auto const place = place_of(expected, given.text);
        auto const other = std::ranges::find_if(found, [&](FoundTime const& time) {
            auto const number = static_cast<std::size_t>(&time - found.data());
            return place && !accounted.contains(number) && place->overlaps(time.chars);
        });
        auto const wanted = quoted(expected.words, value_of(expected));
        if (other == found.end()) {
            faults.push_back({fmt::format("expected {}, found nothing", wanted), place, {}});
        } else {
            accounted.insert(static_cast<std::size_t>(other - found.begin()));
            faults.push_back({fmt::format("expected {}, got {}", wanted, quoted(other->words, value_of(*other))),
                              other->chars, other->why});
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (accounted.contains(i)) continue;
        faults.push_back({fmt::format("not expected: {}", quoted(found[i].words, value_of(found[i]))), found[i].chars,
                          found[i].why});
    }
    return faults;
}

std::vector<ExpectedTime> expectations_met_by(std::vector<FoundTime> const& found, SuiteCase const& given,
                                              SuiteForm form) {
    auto const paired = pairs(given.expected, found);
    bool const with_chars =
        std::ranges::any_of(given.expected, [](auto const& time) { return time.chars.has_value(); });
    std::vector<ExpectedTime> result;
    for (std::size_t i = 0; i < found.size(); ++i) {
        auto const at = std::ranges::find(paired, i);
        auto const* const before =
            at == paired.end() ? nullptr : &given.expected[static_cast<std::size_t>(at - paired.begin())];
        if (before != nullptr && faults_of(*before, found[i]).empty()) {
            result.push_back(*before);
            continue;
        }
        ExpectedTime time;
        time.words = found[i].words;
        if (form == SuiteForm::tab_separated) {
            time.value_or_edtf = value_for_tabs(found[i], before);
        } else {
            if (with_chars) time.chars = found[i].chars;
            if (before != nullptr) time.members = before->members;
            if (before == nullptr) time.members.push_back({});
            for (auto& [member, text] : time.members)
                text = found[i].get(member);
            if (before != nullptr && !before->alternatives.empty()) time.alternatives = found[i].alternatives;
        }
        result.push_back(std::move(time));
    }
    return result;
}

} // namespace dateline::cli
