#pragma once

#include "engine/article/format.hpp"
#include "engine/article/text_map.hpp"
#include "engine/calendar/resolved_time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// A passage of the text that speaks for a date, with what it says.
struct Evidence {
    Span span; ///< bytes of the document's text; empty where the evidence stands outside the text
    std::string text;
    std::string says;

    friend bool operator==(Evidence const&, Evidence const&) = default;
};

/// How a publication date was found, best first.
enum class PublicationMethod : std::uint8_t {
    given,    ///< by the user: --published
    metadata, ///< a field of the file
    dateline, ///< a date in the text's dateline, byline or a line of its own at the top
    filename,
    inferred, ///< from what the text says, and the folder's other articles
    unknown,
};
[[nodiscard]] std::string_view name(PublicationMethod method);
[[nodiscard]] std::optional<PublicationMethod> publication_method_from_name(std::string_view name);

/// When an article was published: an interval of whole days or finer, or unknown.
struct Publication {
    std::optional<Interval> interval;
    Granularity granularity = Granularity::day;
    Qualifier qualifier = Qualifier::exact;
    PublicationMethod method = PublicationMethod::unknown;
    std::vector<Evidence> evidence;

    friend bool operator==(Publication const&, Publication const&) = default;
};

/// The day in the middle of the interval, for where one day must do; nothing where an end of it is unknown.
[[nodiscard]] std::optional<Day> best_day(Publication const& published);

/// A stretch of text that takes no part, and why: "image credit".
struct Dropped {
    Span span;
    std::string why;

    friend bool operator==(Dropped const&, Dropped const&) = default;
};

/// What a date in a file's own fields says of its article, best first.
enum class DateRole : std::uint8_t {
    published, ///< when it came out
    embargo,   ///< not to be published before; with a usable article, when it came out
    created,   ///< when its first version was made
    version,   ///< when this version of it was made
    modified,  ///< when it was last changed
    sent,      ///< when a message left with it
    captured,  ///< when somebody fetched it: published by then
};

/// A date as it stands in a field of the file.
struct MetadataDate {
    DateRole role = DateRole::published;
    std::string field; ///< as the format names it: "NITF date.issue", "versioncreated"
    std::string text;  ///< as written

    friend bool operator==(MetadataDate const&, MetadataDate const&) = default;
};

/// What an agency says of a story that it sent before.
enum class WireSignal : std::uint8_t {
    correction, ///< something in it was wrong
    update,     ///< written anew, refiled, or with more in it
    kill,       ///< not to be used, and never to be used
    withdrawal, ///< taken back
    withheld,   ///< not to be used yet
};
[[nodiscard]] std::string_view name(WireSignal signal);

/// One article, as read. `text` is UTF-8; every offset in the engine counts its bytes.
struct Document {
    /// Relative to the folder that was read, with '/'. Where a file holds several articles, each has its number after
    /// it, from "#1"; the one article of a file has none. Valid UTF-8, whatever the file's name is.
    std::string path;
    std::string sha256; ///< of the article's own bytes in the file, lower-case hexadecimal
    std::string title;  ///< empty where there is none
    std::optional<std::string> publisher;
    std::string language = "en"; ///< BCP 47
    std::string text;
    TextMap map; ///< to bytes of the file
    Publication published;
    std::vector<Dropped> dropped; ///< ordered, not overlapping
    std::string id;               ///< the file's own name for the article, where its format has one
    std::string url;              ///< where the file says that the article stands
    Format format = Format::text;
    std::string byline;               ///< who wrote it, where a field says so
    std::vector<MetadataDate> dates;  ///< all dates of the file's fields, in its order
    std::vector<WireSignal> signals;  ///< ordered, no duplicates
    std::vector<std::uint32_t> pages; ///< where each page begins in the text; empty where there are none
    std::string note;                 ///< an editor's note to those who publish it
};

/// Something that went wrong with one file, or that a reader should know of it. Never ends the run.
struct Warning {
    std::string path;
    std::string message;

    friend bool operator==(Warning const&, Warning const&) = default;
    friend auto operator<=>(Warning const&, Warning const&) = default;
};

} // namespace dateline::engine
