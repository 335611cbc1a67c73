#pragma once

#include "engine/article/document.hpp"
#include "engine/boxed.hpp"
#include "engine/calendar/anchor.hpp"
#include "engine/calendar/resolved_time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// How a text presents what it mentions.
enum class Status : std::uint8_t { reported, planned, claimed, denied, conditional };
[[nodiscard]] std::string_view name(Status status);
[[nodiscard]] std::optional<Status> status_from_name(std::string_view name);

/// What a mention adds to its event.
enum class Role : std::uint8_t {
    report,      ///< says it by itself
    restatement, ///< the same source says it again, in other words
    copy,        ///< the same words again
};
[[nodiscard]] std::string_view name(Role role);
[[nodiscard]] std::optional<Role> role_from_name(std::string_view name);

/// How a text names what happened.
enum class Form : std::uint8_t {
    clause, ///< by a verb of its own: "the rig exploded"
    noun,   ///< by a noun: "the explosion"
};

/// A passage as other tools address it: `chars` are code points of the extracted text, `bytes` are bytes of the
/// original file, both half-open.
struct Place {
    Span chars;
    TextMap::SourceSpan bytes;

    friend bool operator==(Place const&, Place const&) = default;
};

/// A reading of a mention's time, as JSON has it. Alternatives hold no words of their own.
struct TimeReading {
    std::string type;  ///< TIMEX3 type
    std::string value; ///< TIMEX3 value
    std::optional<std::string> mod;
    std::optional<std::string> edtf;
    Interval interval;
    Granularity granularity = Granularity::day;

    friend bool operator==(TimeReading const&, TimeReading const&) = default;
};

/// A temporal expression in its article, resolved and explained: what `dateline dates` prints and what dates a mention.
struct TimeMention {
    Place place;
    std::string text;
    TimeReading reading;
    std::string rule;             ///< name of the grammar's rule
    std::vector<std::string> why; ///< derivation, one step a line
    std::vector<TimeReading> alternatives;
    float confidence = 1.0F;

    friend bool operator==(TimeMention const&, TimeMention const&) = default;
};

/// A figure with what it counts: "330,000 shells" is {330000, "shells"}; "more than 80 per cent" {80, "per cent"}.
struct Figure {
    double value = 0;
    std::string unit; ///< lower case
    Span chars;

    friend bool operator==(Figure const&, Figure const&) = default;
};

/// By what words a text orders two of its mentions; the surest first.
enum class OrderSign : std::uint8_t {
    connective, ///< "after", "before", "since", "followed by"
    sequence,   ///< "then", "two days later"
    perfect,    ///< "had left" beside "arrived"
    plan,       ///< said before it happens: "announced that it will close"
    report,     ///< said after it happened: "said that it closed"
};
[[nodiscard]] std::string_view name(OrderSign sign);
[[nodiscard]] std::optional<OrderSign> order_sign_from_name(std::string_view name);

/// How many days lie between the days on which two things began: two for "two days after"; for "a week after" about
/// seven. `least` is never negative; without `most` any number above.
struct DayGap {
    std::int32_t least = 0;
    std::optional<std::int32_t> most;

    friend bool operator==(DayGap const&, DayGap const&) = default;
};

/// Another mention of the same article that its words say began earlier.
struct Precedence {
    std::uint32_t mention = 0; ///< index in the article's mentions
    OrderSign sign = OrderSign::connective;
    std::string words; ///< "two days after", "had", "said"
    DayGap gap;

    friend bool operator==(Precedence const&, Precedence const&) = default;
};

/// When something happened as far as the text around it tells, where its clause does not say: likely, but not said.
struct ImpliedTime {
    Interval interval; ///< of whole days or coarser units
    Granularity granularity = Granularity::day;
    std::string edtf;    ///< marked as uncertain
    std::string because; ///< in words: "“Monday”, of which the text still speaks"

    friend bool operator==(ImpliedTime const&, ImpliedTime const&) = default;
};

/// One clause in one article that says something happened, will happen or is claimed. Self-contained: it can be written
/// as a line of JSON and reconciled on another machine without its article.
struct Mention {
    Place place;            ///< the quote
    std::uint32_t page = 0; ///< on which the quote begins, from 1; 0 where the article has no pages
    std::string quote;
    std::string predicate;
    Span predicate_chars;
    /// The predicate's dictionary form; of a noun that names an event the verb's that it goes with, where it has one:
    /// "explode" of "exploded" and of "explosion".
    std::string lemma;
    Form form = Form::clause;
    bool negated = false; ///< the clause says that it did not happen
    bool main = true;     ///< told by a clause of its own, with subject and tense, and not only in passing
    std::string title;    ///< the clause as one readable line
    std::vector<std::string> participants; ///< names, in order of appearance
    std::vector<std::string> involved;     ///< noun phrases that take part in it, and who is meant by "he" and "it"
    std::vector<std::string> content;      ///< lower-case content words, sorted, no duplicates
    std::vector<Figure> figures;
    std::optional<std::string> attribution;
    Status status = Status::reported;
    Boxed<TimeMention> time;
    Boxed<ImpliedTime> implied;    ///< only where there is no `time`
    std::uint32_t position = 0;    ///< number of the sentence in the article, from 0
    std::vector<Precedence> after; ///< what the article says began before this, each once, by `mention`

    friend bool operator==(Mention const&, Mention const&) = default;
};

/// An article's header, as far as reconciling needs it.
struct ArticleRecord {
    std::string path;
    std::string sha256;
    std::string title;
    std::optional<std::string> publisher;
    std::string language;
    Format format = Format::text;
    std::uint32_t words = 0;             ///< of the text
    std::vector<std::string> signals;    ///< "correction", "kill" and so on, where the file has them
    Publication published;               ///< evidence spans count code points here
    std::vector<Dropped> dropped;        ///< spans count code points here
    std::vector<std::uint64_t> shingles; ///< sample of the hashed word sequences, sorted: for finding copies

    friend bool operator==(ArticleRecord const&, ArticleRecord const&) = default;
};

/// All that one article contributes: the unit of `dateline extract`.
struct ArticleMentions {
    ArticleRecord article;
    std::vector<Mention> mentions; ///< in order of the text

    friend bool operator==(ArticleMentions const&, ArticleMentions const&) = default;
};

} // namespace dateline::engine
