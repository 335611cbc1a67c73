#include "engine/event/title_phrase.hpp"

#include "engine/language/characters.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

constexpr std::uint32_t none = Word::no_head;
constexpr int deepest = 24; ///< of phrases in phrases

constexpr std::array<std::string_view, 4> dating = {"at", "during", "in", "on"};

bool is_quote(char32_t c) {
    return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB;
}
bool opens(char32_t c) {
    return c == '(' || c == '[';
}
bool closes(char32_t c) {
    return c == ')' || c == ']';
}

/// Without quotation marks and brackets that have no counterpart.
std::string balanced(std::string const& line) {
    int quotes = 0;
    int brackets = 0;
    bool crossed = false;
    for (std::size_t i = 0; i < line.size();) {
        CodePoint const c = code_point_at(line, i);
        quotes += is_quote(c.value) ? 1 : 0;
        brackets += opens(c.value) ? 1 : closes(c.value) ? -1 : 0;
        crossed = crossed || brackets < 0;
        i += c.size;
    }
    bool const drop_quotes = quotes % 2 != 0;
    bool const drop_brackets = crossed || brackets != 0;
    std::string out;
    for (std::size_t i = 0; i < line.size();) {
        CodePoint const c = code_point_at(line, i);
        bool const dropped =
            (drop_quotes && is_quote(c.value)) || (drop_brackets && (opens(c.value) || closes(c.value)));
        if (!dropped) out += line.substr(i, c.size);
        i += c.size;
    }
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

/// A phrase as it stands inside a line: without the capital of its article.
std::string inside(std::string phrase) {
    static constexpr std::array<std::string_view, 8> articles = {"A ",   "An ",  "Her ", "His ",
                                                                 "Its ", "Our ", "The ", "Their "};
    bool const lower =
        std::ranges::any_of(articles, [&](std::string_view article) { return phrase.starts_with(article); });
    if (lower) phrase.front() = to_lower(phrase.front());
    return phrase;
}

std::size_t count_words(std::string_view line) {
    return line.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(line, ' ')) + 1;
}

} // namespace

TitlePhrase::TitlePhrase(std::string_view text, AnalysedSentence const& sentence, std::span<FoundTime const> times)
    : text_(text), sentence_(sentence), words_(sentence.tree.words), times_(times), children_(words_.size()),
      units_(1) {
    for (std::uint32_t i = 0; i < words_.size(); ++i)
        if (words_[i].head != none) children_[words_[i].head].push_back(i);
}

bool TitlePhrase::is_date(std::uint32_t word) const {
    if (times_.empty()) return false;
    if (is_participle_after_date(word)) return true;
    bool const ago = written(word) == "ago";
    for (std::uint32_t const i : children_[word]) {
        // "as of 25 February"
        bool const as_of = written(i) == "as" && !children_[i].empty() && written(children_[i].front()) == "of";
        bool const other = words_[i].relation == Relation::case_marker && !as_of && !ago &&
                           std::ranges::find(dating, to_lower(written(i))) == dating.end();
        if (other) return false;
    }
    for (std::uint32_t t = sentence_.times_begin; t < sentence_.times_end; ++t) {
        ResolvedTime const& time = times_[t].resolved;
        // "More than a year ago" has no place of its own, and dates all the same.
        bool const places = ago || (time.is_placed() && (time.type == TimexType::date || time.type == TimexType::time));
        if (places && times_[t].candidate.extent.overlaps(words_[word].span)) return true;
    }
    return false;
}

bool TitlePhrase::is_participle_after_date(std::uint32_t word) const {
    if (word == 0 || word >= words_.size() || word + 1 == words_.size() || !written(word).ends_with("ing") ||
        written(word + 1) != "to" || words_[word - 1].head != word ||
        universal(words_[word - 1].relation) != Relation::compound)
        return false;
    bool const dated_itself =
        std::any_of(times_.begin() + sentence_.times_begin, times_.begin() + sentence_.times_end,
                    [&](FoundTime const& time) { return time.candidate.extent.overlaps(words_[word].span); });
    return !dated_itself && is_date(word - 1);
}

bool TitlePhrase::dates_with_next(std::uint32_t word) const {
    std::uint32_t next = word + 1;
    if (next < words_.size() && words_[next].relation == Relation::case_marker) ++next;
    for (std::uint32_t t = sentence_.times_begin; t < sentence_.times_end && !times_.empty(); ++t)
        if (next < words_.size() && times_[t].candidate.span.overlaps(words_[next].span)) return true;
    return false;
}

/// Whether a preposition stands before a date that is not part of the title.
bool TitlePhrase::leads_to_date(std::uint32_t word) const {
    bool const preposition = words_[word].upos == Upos::adp && std::ranges::find(dating, written(word)) != dating.end();
    if (!preposition || !dates_with_next(word)) return false;
    return std::ranges::none_of(pieces_, [&](Piece const& piece) { return piece.word == word + 1; });
}

bool TitlePhrase::in_one_name(std::uint32_t a, std::uint32_t b) const {
    return std::ranges::any_of(sentence_.names, [&](Name const& name) {
        return name.span.overlaps(words_[a].span) && name.span.overlaps(words_[b].span);
    });
}

bool TitlePhrase::in_one_time(std::uint32_t a, std::uint32_t b) const {
    for (std::uint32_t t = sentence_.times_begin; t < sentence_.times_end && !times_.empty(); ++t) {
        Span const span = times_[t].candidate.span;
        if (span.overlaps(words_[a].span) && span.overlaps(words_[b].span)) return true;
    }
    return false;
}

/// Whether a mark stands within a phrase or a list, not around what may have been left out.
bool TitlePhrase::joins(std::uint32_t mark) const {
    if (words_[mark].penn != PennTag::comma && words_[mark].penn != PennTag::colon) return true;
    std::uint32_t const head = words_[mark].head;
    if (head == none) return false;
    Relation const relation = universal(words_[head].relation);
    return (relation == Relation::conj && head > mark) || relation == Relation::amod || relation == Relation::nummod ||
           relation == Relation::flat;
}

std::uint32_t TitlePhrase::first_of(std::uint32_t word) const {
    std::uint32_t first = word;
    for (int steps = 0; steps < deepest && !children_[first].empty() && children_[first].front() < first; ++steps)
        first = children_[first].front();
    return first;
}

bool TitlePhrase::follows_comma(std::uint32_t word) const {
    std::uint32_t const first = first_of(word);
    if (words_[first].upos == Upos::punct && first < word) return true;
    return first > 0 && words_[first - 1].upos == Upos::punct && words_[first - 1].penn != PennTag::hyph;
}

void TitlePhrase::clear() {
    units_.assign(1, {});
    pieces_.clear();
}

void TitlePhrase::add_text(std::string text) {
    pieces_.push_back({none, std::move(text), 0});
}

void TitlePhrase::add_word(std::uint32_t word) {
    pieces_.push_back({word, {}, 0});
}

std::size_t TitlePhrase::unit_in(std::size_t parent, Need need) {
    if (need == Need::always) return parent;
    units_.push_back({need, parent, false});
    return units_.size() - 1;
}

void TitlePhrase::add_whole(std::uint32_t word, Need need) {
    collect(word, unit_in(0, need), none, 0);
}

void TitlePhrase::add_nominal(std::uint32_t noun) {
    bool head_added = false;
    for (std::uint32_t const i : children_[noun]) {
        Relation const relation = universal(words_[i].relation);
        if (i > noun && !head_added) pieces_.push_back({noun, {}, 0});
        head_added = head_added || i > noun;
        bool const outside = relation == Relation::case_marker || relation == Relation::det ||
                             relation == Relation::mark || relation == Relation::cc || relation == Relation::conj ||
                             relation == Relation::cop || relation == Relation::nsubj ||
                             words_[i].penn == PennTag::prp_possessive || words_[i].relation == Relation::acl_relcl;
        if (!outside) collect_child(i, 0, none, 1);
    }
    if (!head_added) pieces_.push_back({noun, {}, 0});
}

void TitlePhrase::add_noun_phrase(std::uint32_t noun, Need need, std::uint32_t without) {
    std::size_t const unit = unit_in(0, need);
    bool head_added = false;
    for (std::uint32_t const i : children_[noun]) {
        if (i > noun && !head_added) pieces_.push_back({noun, {}, unit});
        head_added = head_added || i > noun;
        // "and" before a noun of a list joins it to those that are not told.
        bool const joins_on = i == children_[noun].front() && i < noun && words_[i].relation == Relation::cc;
        bool const other = i == without || joins_on || (without != none && words_[i].relation == Relation::case_marker);
        if (!other) collect_child(i, unit, without, 1);
    }
    if (!head_added) pieces_.push_back({noun, {}, unit});
}

void TitlePhrase::collect(std::uint32_t word, std::size_t unit, std::uint32_t without, int depth) {
    bool head_added = false;
    for (std::uint32_t const i : children_[word]) {
        if (i > word && !head_added) pieces_.push_back({word, {}, unit});
        head_added = head_added || i > word;
        if (i != without && depth < deepest) collect_child(i, unit, without, depth + 1);
    }
    if (!head_added) pieces_.push_back({word, {}, unit});
}

/// How much a word's phrase is needed where its head is; nothing where it is not.
std::optional<TitlePhrase::Need> TitlePhrase::need_of(std::uint32_t word) const {
    Word const& w = words_[word];
    if (w.upos != Upos::punct && (in_one_name(word, w.head) || in_one_time(word, w.head))) return Need::always;
    switch (universal(w.relation)) {
    case Relation::punct:
    case Relation::parataxis:
    case Relation::list:
    case Relation::dep:
    case Relation::discourse:
    case Relation::vocative:
    case Relation::dislocated:
    case Relation::orphan:
    case Relation::reparandum:
        return std::nullopt;
    case Relation::advcl: {
        // "short of saying so", "too late to help"
        std::uint32_t const first = children_[word].empty() ? word : children_[word].front();
        bool const needed = first < word && (written(first) == "of" || words_[first].penn == PennTag::to);
        return needed && !follows_comma(word) ? std::optional(Need::member) : std::nullopt;
    }
    case Relation::appos:
        return follows_comma(word) ? std::nullopt : std::optional(Need::mostly);
    case Relation::acl: {
        if (follows_comma(word)) return std::nullopt;
        bool const marked =
            std::ranges::any_of(children_[word], [&](std::uint32_t i) { return words_[i].relation == Relation::mark; });
        return marked && w.relation != Relation::acl_relcl ? Need::core : Need::detail;
    }
    case Relation::nmod: {
        if (w.relation == Relation::nmod_poss) return Need::always;
        if (w.penn == PennTag::wp || w.penn == PennTag::wdt) return std::nullopt; // "of what" without what follows
        if (is_date(word)) return std::nullopt;
        bool const of = std::ranges::any_of(children_[word], [&](std::uint32_t i) {
            return words_[i].relation == Relation::case_marker && written(i) == "of";
        });
        if (w.relation != Relation::nmod) return follows_comma(word) ? std::nullopt : std::optional(Need::always);
        return of ? Need::core : Need::detail;
    }
    case Relation::obl: {
        if (is_date(word)) return std::nullopt;
        // "documents relating to the port"
        Word const& verb = words_[w.head];
        bool const completes =
            universal(verb.relation) == Relation::acl && verb.penn == PennTag::vbg && first_of(word) == w.head + 1;
        return completes ? Need::always : Need::little;
    }
    case Relation::advmod:
        return is_date(word) ? std::nullopt : std::optional(Need::always);
    case Relation::cc: {
        // "Current and former officials": parsers take both words for the noun's.
        Relation const of = universal(words_[w.head].relation);
        bool const joins_within = of == Relation::conj || of == Relation::amod || w.relation == Relation::cc_preconj;
        return first_of(w.head) == word && !joins_within ? std::nullopt : std::optional(Need::always);
    }
    case Relation::conj: {
        // "neither the firm nor the state": of two all or none.
        bool const paired = std::ranges::any_of(
            children_[w.head], [&](std::uint32_t i) { return words_[i].relation == Relation::cc_preconj; });
        // "Current and former officials"
        if (paired || universal(words_[w.head].relation) == Relation::amod) return Need::always;
        return w.upos == Upos::verb && words_[w.head].upos != Upos::verb ? std::nullopt : std::optional(Need::member);
    }
    default:
        return Need::always;
    }
}

void TitlePhrase::collect_child(std::uint32_t word, std::size_t unit, std::uint32_t without, int depth) {
    if (auto const need = need_of(word)) collect(word, unit_in(unit, *need), without, depth);
}

bool TitlePhrase::is_kept(Piece const& piece) const {
    for (std::size_t unit = piece.unit;; unit = units_[unit].parent) {
        if (units_[unit].left_out) return false;
        if (unit == 0) return true;
    }
}

bool TitlePhrase::shorten() {
    // Of what is not needed, the phrase that begins last: it may be part of another one, which then stays.
    auto const rank = [&](std::size_t unit) { return std::min(units_[unit].need, Need::member); };
    std::size_t least = 0;
    for (std::size_t unit = 1; unit < units_.size(); ++unit)
        if (!units_[unit].left_out && rank(unit) >= rank(least)) least = unit;
    if (least == 0) return false;
    units_[least].left_out = true;
    return true;
}

/// A word as it is written where no word that it is attached to stands before it: "is" for the "'s" of "it's".
std::string TitlePhrase::as_first(std::uint32_t word, bool begins) const {
    std::string form(written(word));
    bool const contracted = form.starts_with('\'') || form.starts_with("\u2019");
    if (contracted && (words_[word].upos == Upos::aux || words_[word].upos == Upos::verb)) {
        std::string const& lemma = words_[word].lemma;
        if (lemma == "be") return words_[word].penn == PennTag::vbz ? "is" : "are";
        if (lemma == "have") return words_[word].penn == PennTag::vbz ? "has" : "have";
        return lemma;
    }
    bool const named = words_[word].upos == Upos::propn || words_[word].lemma == "I";
    bool const abbreviation = form.size() > 1 && is_ascii_upper(form[1]);
    bool const starts = std::all_of(words_.begin(), words_.begin() + word,
                                    [](Word const& before) { return before.upos == Upos::punct; });
    if (!begins && starts && !named && !abbreviation) form.front() = to_lower(form.front());
    return form;
}

/// What is kept, without words at the end that only lead on.
std::vector<TitlePhrase::Piece const*> TitlePhrase::kept() const {
    std::vector<Piece const*> kept;
    for (Piece const& piece : pieces_)
        if (is_kept(piece) && (piece.word == none || !leads_to_date(piece.word))) kept.push_back(&piece);
    auto const leads_on = [&](Piece const& piece) {
        if (piece.word == none) return false;
        PennTag const tag = words_[piece.word].penn;
        return tag == PennTag::dt || tag == PennTag::in || tag == PennTag::cc || tag == PennTag::to ||
               tag == PennTag::prp_possessive;
    };
    while (kept.size() > 2 && leads_on(*kept.back()))
        kept.pop_back();
    return kept;
}

std::optional<std::string> TitlePhrase::raw_line() const {
    std::string line;
    std::uint32_t last = none;
    for (Piece const* const entry : kept()) {
        Piece const& piece = *entry;
        if (piece.word == none) {
            bool const begins = line.empty();
            if (!begins && piece.text != ",") line += ' ';
            line += begins ? piece.text : inside(piece.text);
            last = none;
            continue;
        }
        // Marks alone between two words that follow each other belong to both.
        bool follows = last != none && piece.word > last;
        for (std::uint32_t i = last; follows && i + 1 < piece.word; ++i)
            follows = words_[i + 1].upos == Upos::punct && joins(i + 1);
        if (follows) {
            for (char const c : Span{words_[last].span.end, words_[piece.word].span.begin}.in(text_)) {
                if (!is_space(c)) {
                    line += c;
                } else if (!line.ends_with(' ')) {
                    line += ' ';
                }
            }
            line += written(piece.word);
        } else {
            bool const begins = line.empty();
            if (!begins) line += ' ';
            line += as_first(piece.word, begins);
        }
        last = piece.word;
    }
    if (line.empty()) return {};
    return balanced(line);
}

std::optional<std::string> TitlePhrase::line() {
    constexpr std::size_t longest = 14;
    constexpr std::size_t shortest = 2;
    auto line = raw_line();
    while (line && count_words(*line) > longest && shorten())
        line = raw_line();
    if (!line || count_words(*line) > longest || count_words(*line) < shortest) return {};
    line->front() = is_ascii_lower(line->front()) ? static_cast<char>(line->front() - 'a' + 'A') : line->front();
    return line;
}

} // namespace dateline::engine
