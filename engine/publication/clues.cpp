#include "engine/publication/clues.hpp"

#include "engine/event/analysis.hpp"
#include "engine/event/wording.hpp"
#include "engine/language/characters.hpp"
#include "grammar/scan.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::engine {

namespace {

using Kind = Clue::Kind;
using Side = Clue::Side;

void sort_unique(std::vector<std::string>& words) {
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

/// The words of names in lower case: "yoon", "suk", "yeol".
void add_words(std::string_view name, std::vector<std::string>& words) {
    while (!name.empty()) {
        auto const end = std::min(name.find_first_of(" -"), name.size());
        if (end > 2) words.push_back(to_lower(name.substr(0, end)));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
}

constexpr std::size_t beginning = 5;

constexpr auto report_verbs = std::to_array<std::string_view>(
    {"report", "reported", "publish", "published", "reveal", "revealed", "disclose", "disclosed", "break", "broke"});

/// Within the week up to publication: what was first reported long ago is no news of the story.
[[nodiscard]] bool is_fresh(Interval const& interval, Publication const& published) {
    if (!published.interval || !published.interval->bounded()) return false;
    return *published.interval->latest - *interval.earliest <= std::chrono::hours{24 * 7};
}

[[nodiscard]] bool reports_first(Mention const& mention) {
    auto const is_report = std::ranges::find(report_verbs, to_lower(mention.predicate)) != report_verbs.end();
    return is_report && to_lower(mention.quote).find("first " + to_lower(mention.predicate)) != std::string::npos;
}

class Reader {
public:
    Reader(Document const& document, ArticleAnalysis const& analysis) : text_(document.text), analysis_(analysis) {
        telling_.path = document.path;
    }

    Telling run() {
        for (auto const& sentence : analysis_.sentences) {
            if (!sentence.dropped) read(sentence);
        }
        sort_unique(telling_.words);
        sort_unique(telling_.names);
        return std::move(telling_);
    }

private:
    void read(AnalysedSentence const& sentence) {
        auto said =
            content_words(text_, sentence, 0, static_cast<std::uint32_t>(sentence.tokens.size()), analysis_.times);
        std::vector<std::string> capitals;
        for (auto i = sentence.body; i < sentence.tokens.size(); ++i) {
            auto const& token = sentence.tokens[i];
            if (!token.capitalised || token.span.size() < 4) continue;
            capitals.push_back(to_lower(token.span.in(text_).substr(0, beginning)));
        }
        sort_unique(capitals);
        for (auto i = sentence.times_begin; i < sentence.times_end; ++i) {
            auto clue = clue_of(analysis_.times[i]);
            if (!clue) continue;
            judge(*clue, sentence);
            clue->said = said;
            clue->capitals = capitals;
            telling_.clues.push_back(*std::move(clue));
        }
        for (auto const& name : sentence.names)
            add_words(name.text, telling_.names);
        std::ranges::move(said, std::back_inserter(telling_.words));
    }

    /// Whether the clue lies behind or ahead, and what kind of clause it stands in.
    void judge(Clue& clue, AnalysedSentence const& sentence) const {
        auto const* const predicate = sentence.predicate_at(clue.span.begin);
        if (predicate == nullptr) return;
        if (predicate->planned || predicate->tense == Tense::future) {
            clue.side = Side::ahead;
        } else if (predicate->tense == Tense::past && !predicate->conditional) {
            clue.side = Side::past;
        }
        auto const& first = sentence.tokens[predicate->clause_begin];
        constexpr auto beginnings = std::to_array<std::string_view>(
            {"begin", "start", "launch", "break", "erupt", "invade", "take", "found", "open"});
        auto const word_is = [&](std::uint32_t i, std::string_view word) {
            return i < sentence.tokens.size() && to_lower(sentence.tokens[i].span.in(text_)) == word;
        };
        auto const opens_with_since = to_lower(first.span.in(text_)) == "since" ||
                                      (predicate->clause_begin > 0 && word_is(predicate->clause_begin - 1, "since"));
        clue.onset = opens_with_since && std::ranges::find(beginnings, predicate->lemma) != beginnings.end();
        clue.first_report = predicate->token > 0 && word_is(predicate->token - 1, "first") &&
                            std::ranges::find(report_verbs, predicate->lemma) != report_verbs.end();
    }

    [[nodiscard]] std::optional<Clue> clue_of(FoundTime const& time) const {
        auto const& expression = time.candidate.expression;
        auto const* const moment = std::get_if<grammar::Moment>(&expression.said);
        if (moment == nullptr) return std::nullopt;
        auto const bound = expression.bound;
        if (bound == grammar::Bound::by || bound == grammar::Bound::until || bound == grammar::Bound::before ||
            bound == grammar::Bound::through)
            return std::nullopt;
        Clue clue;
        clue.span = time.candidate.span;
        clue.words = clue.span.in(text_);
        auto const known =
            std::visit([&](auto const& when) { return fill(clue, when, *moment, time.resolved); }, moment->when);
        return known ? std::optional(std::move(clue)) : std::nullopt;
    }

    static bool fill(Clue& clue, grammar::CalendarDate const& date, grammar::Moment const&, ResolvedTime const& time) {
        if (date.year) {
            if (date.two_digit_year || date.era == grammar::Era::bc || !time.interval.bounded()) return false;
            clue.kind = Kind::year;
            clue.interval = time.interval;
            return true;
        }
        if (!date.month || date.order == grammar::NumericOrder::unstated) return false;
        clue.kind = Kind::day;
        clue.month = *date.month;
        clue.day = date.day.value_or(0);
        clue.weekday = date.weekday;
        return true;
    }
    static bool fill(Clue& clue, grammar::Recurring const& recurring, grammar::Moment const& moment,
                     ResolvedTime const& time) {
        if (recurring.year || recurring.cycle == grammar::Cycle::decade) {
            clue.kind = Kind::year;
            clue.interval = time.interval;
            return time.interval.bounded() && recurring.era != grammar::Era::bc;
        }
        if (recurring.selector != grammar::Selector::none && recurring.selector != grammar::Selector::last)
            return false;
        if (recurring.cycle == grammar::Cycle::weekday) {
            clue.kind = Kind::weekday;
            clue.weekday = static_cast<grammar::Weekday>(recurring.index);
            return moment.modifier == grammar::Modifier::none;
        }
        if (recurring.cycle == grammar::Cycle::month && recurring.selector == grammar::Selector::none) {
            clue.kind = Kind::day;
            clue.month = static_cast<unsigned>(recurring.index);
            return true;
        }
        return false;
    }
    static bool fill(Clue& clue, grammar::UnitReference const& unit, grammar::Moment const&, ResolvedTime const&) {
        if (unit.count || unit.unit < grammar::Granularity::week) return false;
        if (unit.selector != grammar::Selector::last && unit.selector != grammar::Selector::next &&
            unit.selector != grammar::Selector::current)
            return false;
        clue.kind = Kind::unit;
        clue.unit = unit.unit;
        clue.units = unit.selector == grammar::Selector::last ? -1 : unit.selector == grammar::Selector::next ? 1 : 0;
        return true;
    }
    static bool fill(Clue& clue, grammar::Shift const& shift, grammar::Moment const&, ResolvedTime const&) {
        auto const is_days = shift.unit == grammar::Granularity::day || shift.unit == grammar::Granularity::week;
        if (shift.origin != grammar::Origin::publication || !shift.amount.is_whole() || shift.amount.unstated ||
            !is_days)
            return false;
        auto const count = shift.amount.low_quarters / 4;
        auto const in_weeks = shift.unit == grammar::Granularity::week;
        clue.kind = Kind::shift;
        clue.days = (in_weeks ? 7 * count : count) * (shift.before ? -1 : 1);
        // "In a fortnight" is said of 12 days and of 16; "two weeks ago" of any day of that week.
        clue.slack = in_weeks ? (shift.before ? 3 : 2) : shift.amount.approximate ? 1 : 0;
        return true;
    }
    static bool fill(Clue&, grammar::ReportPeriod const&, grammar::Moment const&, ResolvedTime const&) { return false; }
    static bool fill(Clue&, grammar::Deictic const&, grammar::Moment const&, ResolvedTime const&) { return false; }
    static bool fill(Clue&, grammar::NoDay const&, grammar::Moment const&, ResolvedTime const&) { return false; }

    std::string_view text_;
    ArticleAnalysis const& analysis_;
    Telling telling_;
};

} // namespace

Telling telling_of(Document const& document, AnchorOptions const& options) {
    auto const analysis = analyse(document, grammar::scan(document.text), options);
    return Reader(document, analysis).run();
}

Telling telling_of(ArticleMentions const& article) {
    Telling telling;
    telling.path = article.article.path;
    for (auto const& mention : article.mentions) {
        std::vector<std::string> names;
        for (auto const& participant : mention.participants)
            add_words(participant, names);
        std::ranges::copy(mention.content, std::back_inserter(telling.words));
        std::ranges::copy(names, std::back_inserter(telling.names));
        if (!mention.time || !mention.time->reading.interval.bounded()) continue;
        Clue clue;
        clue.kind = Kind::year;
        clue.interval = mention.time->reading.interval;
        clue.side = mention.status == Status::planned ? Side::ahead : Side::past;
        clue.words = mention.time->text;
        clue.first_report = reports_first(mention) && is_fresh(clue.interval, article.article.published);
        clue.said = mention.content;
        std::ranges::copy(names, std::back_inserter(clue.said));
        sort_unique(clue.said);
        for (auto const& name : names) {
            if (name.size() >= 4) clue.capitals.push_back(name.substr(0, beginning));
        }
        sort_unique(clue.capitals);
        telling.clues.push_back(std::move(clue));
    }
    sort_unique(telling.words);
    sort_unique(telling.names);
    return telling;
}

} // namespace dateline::engine
