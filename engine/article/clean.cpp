#include "engine/article/clean.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/byline.hpp"
#include "engine/article/line_role.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/text_map.hpp"
#include "engine/language/segment.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_set>

namespace dateline::engine {

namespace {

constexpr std::size_t longest_furniture = 200;
constexpr std::size_t longest_credit = 80;
constexpr std::size_t longest_source = 60;
constexpr std::uint32_t shortest_repeat = 40; // characters

constexpr auto credit_starts = std::to_array<std::string_view>(
    {"photo:",      "photos:",        "photo by", "photo credit", "photograph:",  "photograph by", "photographs by",
     "file photo:", "image:",         "images:",  "image source", "image credit", "image by",      "picture:",
     "pictures:",   "picture credit", "credit:",  "video:",       "graphic:",     "illustration:", "ap photo/"});

constexpr auto bracketed_credits = std::to_array<std::string_view>(
    {"(photo by", "(photo:", "(photo credit", "(photo/", "(ap photo", "(file photo", "(image:", "(image by",
     "(image credit", "(picture:", "(picture by", "(credit:", "[photo/", "[photo:", "[photo by", "[image:"});

constexpr auto bracketed_bylines = std::to_array<std::string_view>(
    {"(reporting by", "(reporting and", "(editing by", "(additional reporting", "(writing by"});

constexpr auto credits_after_caption =
    std::to_array<std::string_view>({"Photo: ", "Photograph: ", "Image: ", "Picture: ", "Credit: "});

constexpr auto link_headings = std::to_array<std::string_view>({"on the same topic",
                                                                "on this topic",
                                                                "more on this story",
                                                                "more on this topic",
                                                                "more on this",
                                                                "related articles",
                                                                "related stories",
                                                                "related news",
                                                                "related coverage",
                                                                "related topics",
                                                                "related content",
                                                                "related links",
                                                                "related",
                                                                "read more",
                                                                "read also",
                                                                "also read",
                                                                "read next",
                                                                "see also",
                                                                "you may also like",
                                                                "recommended",
                                                                "recommended for you",
                                                                "most read",
                                                                "don't miss",
                                                                "top stories",
                                                                "further reading"});

constexpr auto advertisement_words = std::to_array<std::string_view>(
    {"advertisement", "advertisements", "advertising", "sponsored",  "promoted",    "anzeige", "werbung",
     "publicité",     "publicidad",     "publicidade", "pubblicità", "advertentie", "annons",  "annonse",
     "annonce",       "mainos",         "reklama",     "reklāma",    "reklám",      "reklam",  "hirdetés",
     "oglas",         "διαφήμιση",      "реклама",     "إعلان"});

constexpr auto furniture_lines = std::to_array<std::string_view>({"comments",
                                                                  "comment",
                                                                  "share",
                                                                  "print",
                                                                  "email",
                                                                  "subscribe",
                                                                  "sign up",
                                                                  "log in",
                                                                  "show comments",
                                                                  "view comments",
                                                                  "leave a comment",
                                                                  "post a comment",
                                                                  "add a comment",
                                                                  "share on facebook",
                                                                  "share on twitter",
                                                                  "copy link",
                                                                  "back to top",
                                                                  "continue reading",
                                                                  "teilen",
                                                                  "drucken",
                                                                  "kommentare",
                                                                  "partager",
                                                                  "imprimer",
                                                                  "commentaires",
                                                                  "compartir",
                                                                  "imprimir",
                                                                  "comentarios",
                                                                  "comentários",
                                                                  "compartilhar",
                                                                  "condividi",
                                                                  "stampa",
                                                                  "commenti",
                                                                  "delen",
                                                                  "reacties",
                                                                  "udostępnij",
                                                                  "komentarze",
                                                                  "поделиться",
                                                                  "комментарии",
                                                                  "paylaş",
                                                                  "yorumlar",
                                                                  "all rights reserved",
                                                                  "all rights reserved.",
                                                                  "share this",
                                                                  "save",
                                                                  "listen",
                                                                  "listen to this article",
                                                                  "listen to article",
                                                                  "watch",
                                                                  "play video",
                                                                  "skip to content",
                                                                  "toggle caption",
                                                                  "hide caption"});

constexpr auto furniture_starts =
    std::to_array<std::string_view>({"share this ",        "share on ",           "sign up for our ",
                                     "sign up to our ",    "sign up for the ",    "subscribe to our ",
                                     "subscribe for ",     "click here to ",      "click here for ",
                                     "join our ",          "download our ",       "download the app",
                                     "get our newsletter", "read the full story", "read the original",
                                     "\xC2\xA9 ",          "copyright \xC2\xA9",  "(c) 20",
                                     "have a tip?",        "do you have a tip",   "got a tip?",
                                     "contact us at ",     "e-mail the author"});

/// Beginnings of what an editor, and not the report, says.
constexpr auto note_starts = std::to_array<std::string_view>(
    {"editor's note:", "editor\xE2\x80\x99s note:", "editors' note:", "editors\xE2\x80\x99 note:", "editor note:",
     "note to editors", "note to readers", "this article was originally published",
     "this story was originally published", "this article first appeared", "this story has been updated",
     "this article has been updated", "this is a developing story", "this story has been corrected",
     "our standards: "});

template <std::size_t n> [[nodiscard]] bool holds(std::array<std::string_view, n> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The longest of `starts` that `text` begins with; empty if there is none.
template <std::size_t n>
[[nodiscard]] std::string_view start_among(std::array<std::string_view, n> const& starts, std::string_view text) {
    std::string_view longest;
    for (auto const start : starts) {
        if (start.size() > longest.size() && text.starts_with(start)) longest = start;
    }
    return longest;
}

/// A line and its lower-case form, which has the same offsets.
struct Line {
    std::string_view text;
    std::string folded;
};

[[nodiscard]] bool is_separator(std::string_view line) {
    return line.size() >= 3 && line.find_first_not_of("_-*=~ ") == std::string_view::npos;
}

[[nodiscard]] bool is_advertisement(Line const& line) {
    if (line.text.size() > longest_credit) return false;
    std::string_view folded = line.folded;
    if (holds(advertisement_words, folded) || folded.starts_with("story continues below")) return true;
    // "Name of the product - Advertisement"
    auto const space = folded.find_last_of(' ');
    if (space == std::string_view::npos || !holds(advertisement_words, folded.substr(space + 1))) return false;
    auto const before = trimmed(folded.substr(0, space));
    return before.ends_with('-') || before.ends_with("\xE2\x80\x93") || before.ends_with("\xE2\x80\x94");
}

/// Whether what follows "Photo:" is a source and nothing else: short and no sentence, or names all through.
[[nodiscard]] bool is_source(std::string_view words) {
    words = trimmed(words);
    auto const ends_sentence = words.ends_with('.') || words.ends_with('?') || words.ends_with('!');
    if (words.size() <= longest_source && !ends_sentence) return true;
    auto const lower_word = [](char before, char c) { return before == ' ' && ascii::is_lower(c); };
    return words.size() <= longest_credit && std::adjacent_find(words.begin(), words.end(), lower_word) == words.end();
}

[[nodiscard]] bool is_image_credit(Line const& line) {
    if (auto const start = start_among(credit_starts, line.folded); !start.empty()) {
        return is_source(line.text.substr(start.size()));
    }
    if (line.text.size() <= longest_credit && line.folded.ends_with("getty images")) return true;
    // A caption that runs into its credit: "Troops at the borderPhoto: Jane Doe / Agency"
    return std::any_of(credits_after_caption.begin(), credits_after_caption.end(), [&](std::string_view mark) {
        auto const at = line.text.rfind(mark);
        return at != std::string_view::npos && line.text.size() - at <= longest_credit && !line.text.ends_with('.');
    });
}

/// What a bracket at the beginning of `folded` gives: "image credit" or "byline"; empty for other brackets.
[[nodiscard]] std::string_view bracket_reason(std::string_view folded) {
    if (!start_among(bracketed_credits, folded).empty()) return "image credit";
    return start_among(bracketed_bylines, folded).empty() ? std::string_view{} : "byline";
}

/// A credit or byline that shares its line with report: "(Photo by Jane Doe/Agency)" or "(Reporting by Jane Doe)" at
/// either end, "Photograph: Jane Doe/Agency" at the beginning.
[[nodiscard]] std::optional<Dropped> credit_within(std::string_view text, Span line) {
    auto const words = line.in(text);
    auto const part = [&](std::size_t begin, std::size_t end, std::string_view why) {
        auto const at = [&](std::size_t offset) { return line.begin + static_cast<std::uint32_t>(offset); };
        return Dropped{{at(begin), at(end)}, std::string(why)};
    };
    auto const start = ascii::lower(words.substr(0, longest_furniture));
    if (auto const why = bracket_reason(start); !why.empty()) {
        auto const close = start.find(start.front() == '(' ? ')' : ']');
        if (close != std::string::npos) return part(0, close + 1, why);
    }
    if (!start_among(credit_starts, start).empty()) {
        auto const slash = start.substr(0, longest_credit).find('/');
        if (slash != std::string::npos) return part(0, std::min(start.find(' ', slash), start.size()), "image credit");
    }
    if (words.ends_with(')') || words.ends_with(']') || words.ends_with(").")) {
        auto const tail_begin = words.size() - std::min(words.size(), longest_furniture);
        auto const tail = ascii::lower(words.substr(tail_begin));
        auto const open = tail.rfind(words.ends_with(']') ? '[' : '(');
        auto const why = open == std::string::npos ? "" : bracket_reason(std::string_view(tail).substr(open));
        if (!why.empty()) return part(tail_begin + open, words.size(), why);
    }
    return std::nullopt;
}

[[nodiscard]] bool is_call_to_follow(Line const& line) {
    if (line.text.size() > longest_furniture || !line.folded.starts_with("follow ")) return false;
    if (line.text.find("LIVE") != std::string_view::npos) return true;
    if (line.text.ends_with('.')) return false;
    for (auto const* const words : {" live ", " live:", " liveblog", " on twitter", " on facebook", " on telegram",
                                    " on instagram", " on google news", " on whatsapp"}) {
        if (line.folded.find(words) != std::string::npos) return true;
    }
    return line.folded.ends_with(" live");
}

[[nodiscard]] bool is_furniture(Line const& line) {
    if (line.text.size() > longest_furniture) return false;
    std::string_view folded = line.folded;
    if (holds(furniture_lines, folded)) return true;
    if (!line.text.ends_with('.') && !start_among(furniture_starts, folded).empty()) return true;
    // "12 comments"
    auto const word = folded.find_first_not_of("0123456789");
    return word != 0 && word != std::string_view::npos && holds(furniture_lines, trimmed(folded.substr(word))) &&
           folded[word] == ' ';
}

/// "Related:", "Read more", "On the same topic: What the paper says"
[[nodiscard]] bool heads_links(Line const& line) {
    if (line.text.size() > longest_furniture) return false;
    std::string_view const folded = line.folded;
    auto const heading = start_among(link_headings, folded);
    if (heading.empty()) return false;
    return folded.size() == heading.size() || folded[heading.size()] == ':';
}

[[nodiscard]] std::string_view reason(Line const& line) {
    if (is_separator(line.text)) return "separator";
    if (is_advertisement(line)) return "advertisement";
    if (is_image_credit(line)) return "image credit";
    if (is_byline(line.text)) return "byline";
    if (is_call_to_follow(line)) return "call to follow";
    if (is_furniture(line)) return "page furniture";
    if (!start_among(note_starts, line.folded).empty()) return "editor's note";
    return {};
}

[[nodiscard]] bool is_long(std::string_view line) {
    if (line.size() < shortest_repeat) return false;
    auto const start = line.substr(0, std::size_t{4} * shortest_repeat);
    return CodePoints(start).before(static_cast<std::uint32_t>(start.size())) >= shortest_repeat;
}

/// What stood in the article before.
class Repeats {
public:
    explicit Repeats(std::string_view text) : text_(text) {}

    /// Whether a line comes again, word for word.
    [[nodiscard]] bool has(Span line) { return !lines_.insert(line.in(text_)).second; }

    /// Adds the sentences of a line that have come before, whatever their marks and capitals are.
    void sentences(Span line, std::vector<Dropped>& dropped) {
        if (!is_long(line.in(text_))) return;
        for (auto const& sentence : segment(line.in(text_))) {
            Span const span{line.begin + sentence.span.begin, line.begin + sentence.span.end};
            std::string letters;
            for (auto const c : span.in(text_)) {
                if (ascii::is_letter(c) || ascii::is_digit(c) || !ascii::is_ascii(c)) letters += ascii::to_lower(c);
            }
            if (letters.size() < shortest_repeat) continue;
            if (sentences_.insert(std::move(letters)).second) continue;
            auto const follows = !dropped.empty() && dropped.back().why == "repeated" &&
                                 dropped.back().span.end >= line.begin &&
                                 trim(text_, {dropped.back().span.end, span.begin}).empty();
            if (follows) {
                dropped.back().span.end = span.end;
            } else {
                dropped.push_back({span, "repeated"});
            }
        }
    }

private:
    std::string_view text_;
    std::unordered_set<std::string_view> lines_;
    std::unordered_set<std::string> sentences_;
};

} // namespace

std::vector<Dropped> clean(std::string_view text) {
    std::vector<Dropped> dropped;
    Repeats repeats(text);
    auto in_links = false;
    std::vector<Span> lines;
    for (Lines all(text); auto const span = all.next();) {
        if (!span->empty()) lines.push_back(*span);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const span = lines[i];
        // No furniture is longer; only what a long line begins or ends with, and whether it is new, is asked of it.
        auto const words = span.in(text);
        auto const is_short = words.size() <= 2 * longest_furniture;
        Line const line{words, is_short ? ascii::lower(words) : std::string()};
        if (is_short && heads_links(line)) {
            in_links = true;
            dropped.push_back({span, "links to other articles"});
            continue;
        }
        in_links = in_links && is_bullet(words);
        if (in_links || (is_short && is_lone_link(text, lines, i))) {
            dropped.push_back({span, "links to other articles"});
        } else if (auto const why = is_short ? reason(line) : std::string_view{}; !why.empty()) {
            dropped.push_back({span, std::string(why)});
        } else if (is_short && is_subheading(text, lines, i)) {
            dropped.push_back({span, "subheading"});
        } else if (is_long(words) && repeats.has(span)) {
            dropped.push_back({span, "repeated"});
        } else if (auto credit = credit_within(text, span)) {
            dropped.push_back(*std::move(credit));
        } else {
            repeats.sentences(span, dropped);
        }
    }
    return dropped;
}

} // namespace dateline::engine
