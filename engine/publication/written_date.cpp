#include "engine/publication/written_date.hpp"

#include "engine/article/ascii.hpp"

#include <date/date.h>

#include <cstdint>
#include <optional>

namespace dateline::engine {

namespace {

constexpr unsigned first_year = 1980;
constexpr unsigned last_year = 2100;

using grammar::Span;

/// A run of digits, a run of letters, or one other character.
struct Piece {
    enum class Kind : std::uint8_t { number, word, other } kind = Kind::other;
    Span span;
    unsigned value = 0;  ///< of a number; the month that a word names
    unsigned digits = 0; ///< of a number
};

[[nodiscard]] bool is_letter_byte(char c) {
    return ascii::is_letter(c) || !ascii::is_ascii(c);
}

/// Signs of punctuation that are no letters though not ASCII: no-break spaces, middle dots, dashes, quotation marks,
/// ideographic commas.
[[nodiscard]] std::size_t sign_size(std::string_view text) {
    if (text.starts_with("\xC2")) return 2;
    if (text.starts_with("\xE2\x80") || text.starts_with("\xE3\x80")) return 3;
    return 0;
}

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    std::size_t at = 0;
    while (at < text.size()) {
        auto const begin = at;
        Piece piece;
        if (ascii::is_digit(text[at])) {
            piece.kind = Piece::Kind::number;
            for (; at < text.size() && ascii::is_digit(text[at]); ++at) {
                if (++piece.digits <= 8) piece.value = piece.value * 10 + static_cast<unsigned>(text[at] - '0');
            }
        } else if (auto const size = sign_size(text.substr(at)); size != 0) {
            at = std::min(at + size, text.size());
        } else if (is_letter_byte(text[at])) {
            piece.kind = Piece::Kind::word;
            while (at < text.size() && is_letter_byte(text[at]) && sign_size(text.substr(at)) == 0)
                ++at;
            piece.value = month_of_word(text.substr(begin, at - begin));
        } else {
            ++at;
        }
        piece.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
        if (!(piece.kind == Piece::Kind::other && (text[begin] == ' ' || text[begin] == '\n' || text[begin] == '\t')))
            pieces.push_back(piece);
    }
    return pieces;
}

class Reader {
public:
    Reader(std::string_view text, DateOrder order) : text_(text), order_(order), pieces_(pieces_of(text)) {}

    std::vector<WrittenDate> run() {
        std::vector<WrittenDate> dates;
        for (at_ = 0; at_ < pieces_.size();) {
            if (auto const date = read()) {
                dates.push_back(*date);
                at_ = next_;
            } else {
                ++at_;
            }
        }
        return dates;
    }

private:
    [[nodiscard]] Piece const* piece(std::size_t i) const { return i < pieces_.size() ? &pieces_[i] : nullptr; }
    [[nodiscard]] bool is_number(std::size_t i, unsigned most_digits = 2) const {
        return i < pieces_.size() && pieces_[i].kind == Piece::Kind::number && pieces_[i].digits <= most_digits;
    }
    [[nodiscard]] bool is_sign(std::size_t i, char sign) const {
        return i < pieces_.size() && pieces_[i].kind == Piece::Kind::other && text_[pieces_[i].span.begin] == sign;
    }
    [[nodiscard]] bool touches(std::size_t i) const {
        return i > 0 && i < pieces_.size() && pieces_[i - 1].span.end == pieces_[i].span.begin;
    }
    [[nodiscard]] bool is_year(std::size_t i) const {
        return i < pieces_.size() && pieces_[i].kind == Piece::Kind::number && pieces_[i].digits == 4 &&
               pieces_[i].value >= first_year && pieces_[i].value <= last_year;
    }
    [[nodiscard]] bool is_month_word(std::size_t i) const {
        return i < pieces_.size() && pieces_[i].kind == Piece::Kind::word && pieces_[i].value != 0;
    }
    [[nodiscard]] std::string_view words(std::size_t i) const {
        return i < pieces_.size() && pieces_[i].kind == Piece::Kind::word ? pieces_[i].span.in(text_)
                                                                          : std::string_view{};
    }

    [[nodiscard]] std::optional<WrittenDate> read() {
        auto const& first = pieces_[at_];
        if (first.kind == Piece::Kind::word) return first.value != 0 ? month_first() : std::nullopt;
        if (first.kind != Piece::Kind::number) return std::nullopt;
        // The end of a longer number with points or dashes is no beginning of a date: "1.12.2020" begins at its 1.
        if (first.digits == 8) return eight_digits();
        if (is_year(at_)) return year_first();
        if (first.digits <= 2) return day_first();
        return std::nullopt;
    }

    [[nodiscard]] std::optional<WrittenDate> eight_digits() {
        auto const value = pieces_[at_].value;
        return made(value / 10000, value / 100 % 100, value % 100, at_ + 1);
    }

    /// "2020-03-04", "2020/3/4", "2020年3月4日", "2020. március 4."
    [[nodiscard]] std::optional<WrittenDate> year_first() {
        auto const year = pieces_[at_].value;
        if (words(at_ + 1).starts_with("年") || words(at_ + 1).starts_with("년")) {
            if (!is_number(at_ + 2) || !(words(at_ + 3).starts_with("月") || words(at_ + 3).starts_with("월")))
                return std::nullopt;
            if (!is_number(at_ + 4)) return std::nullopt;
            return made(year, pieces_[at_ + 2].value, pieces_[at_ + 4].value, at_ + 6);
        }
        for (auto const sign : {'-', '/', '.'}) {
            if (!is_sign(at_ + 1, sign)) continue;
            auto i = at_ + 2;
            if (sign == '.' && is_month_word(i)) {
                return is_number(i + 1) ? made(year, pieces_[i].value, pieces_[i + 1].value, i + 2) : std::nullopt;
            }
            if (!is_number(i) || !is_sign(i + 1, sign) || !is_number(i + 2)) return std::nullopt;
            return made(year, pieces_[i].value, pieces_[i + 2].value, i + 3);
        }
        auto i = at_ + 1;
        while (is_sign(i, ',') || words(i) == "m" || words(i) == "gada")
            i += is_sign(i + 1, '.') ? 2 : 1;
        if (is_month_word(i) && is_number(i + 1) && !is_sign(i + 2, ':')) {
            return made(year, pieces_[i].value, pieces_[i + 1].value, i + 2);
        }
        return std::nullopt;
    }

    /// "March 4, 2020", "Mar. 4th 2020", "March 2020"
    [[nodiscard]] std::optional<WrittenDate> month_first() {
        auto const month = pieces_[at_].value;
        auto i = at_ + 1;
        if (is_sign(i, '.') || is_sign(i, '/') || is_sign(i, '-')) ++i;
        if (is_number(i) && pieces_[i].value >= 1 && pieces_[i].value <= 31) {
            auto const day = pieces_[i].value;
            auto const after = after_ordinal(i + 1);
            auto const year = after_comma(after);
            if (is_year(year)) return made(pieces_[year].value, month, day, year + 1);
            return std::nullopt;
        }
        while (is_sign(i, ',') || words(i) == "de" || words(i) == "of")
            ++i;
        if (is_year(i) && !is_sign(i + 1, '-') && !is_sign(i + 1, '/')) return month_of(pieces_[i].value, month, i + 1);
        return std::nullopt;
    }

    /// "4 March 2020", "4. März 2020", "4 de marzo de 2020", "04.03.2020", "4/3/20"
    [[nodiscard]] std::optional<WrittenDate> day_first() {
        auto const first = pieces_[at_].value;
        for (auto const sign : {'.', '/', '-'}) {
            if (!is_sign(at_ + 1, sign) || !is_number(at_ + 2) || !is_sign(at_ + 3, sign)) continue;
            auto const second = pieces_[at_ + 2].value;
            auto const y = at_ + 4;
            if (is_year(y)) return numeric(pieces_[y].value, first, second, sign, y + 1);
            // "4.3.20", but not the beginning of a longer number, a version or a time.
            auto const is_short = is_number(y) && pieces_[y].digits == 2 && touches(y) && !is_sign(y + 1, ':') &&
                                  !(is_sign(y + 1, sign) && touches(y + 1) && is_number(y + 2, 8));
            if (is_short) return numeric(2000 + pieces_[y].value, first, second, sign, y + 1);
            return std::nullopt;
        }
        auto i = after_ordinal(at_ + 1);
        while (words(i) == "de" || words(i) == "of" || words(i) == "d" || words(i) == "tháng" || is_sign(i, '-') ||
               is_sign(i, '/') || is_sign(i, '\'') || is_sign(i, ','))
            ++i;
        if (!is_month_word(i)) return std::nullopt;
        auto const month = pieces_[i].value;
        auto year = i + 1;
        while (is_sign(year, '.') || is_sign(year, ',') || is_sign(year, '-') || is_sign(year, '/') ||
               words(year) == "de" || words(year) == "del" || words(year) == "of")
            ++year;
        if (is_year(year)) {
            auto const date = made(pieces_[year].value, month, first, year + 1);
            // "31 February 2020" is rejected whole; no "February 2020" remains of it.
            if (!date) at_ = year;
            return date;
        }
        if (is_sign(year, '\'') && is_number(year + 1))
            return made(2000 + pieces_[year + 1].value, month, first, year + 2);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<WrittenDate> numeric(unsigned year, unsigned first, unsigned second, char sign,
                                                     std::size_t next) {
        auto const ambiguous = first <= 12 && second <= 12 && first != second && sign != '.';
        auto const month_is_first = second > 12 || (ambiguous && order_ == DateOrder::month_day_year);
        auto date = month_is_first ? made(year, first, second, next) : made(year, second, first, next);
        if (date) date->day_first_or_month_first = ambiguous && order_ == DateOrder::unknown;
        return date;
    }

    /// Past "th", "er", "º", "." and the like after a day.
    [[nodiscard]] std::size_t after_ordinal(std::size_t i) const {
        if (is_sign(i, '.')) return i + 1;
        auto const word = words(i);
        if (touches(i) && (word == "st" || word == "nd" || word == "rd" || word == "th" || word == "er" ||
                           word == "e" || word == "de" || word == "o" || word == "a" || word == "ος")) {
            return is_sign(i + 1, '.') ? i + 2 : i + 1;
        }
        if (i < pieces_.size() && pieces_[i].kind == Piece::Kind::other &&
            (pieces_[i].span.in(text_) == "\xC2\xBA" || pieces_[i].span.in(text_) == "\xC2\xB0"))
            return i + 1;
        return i;
    }
    [[nodiscard]] std::size_t after_comma(std::size_t i) const {
        while (is_sign(i, ',') || is_sign(i, '.') || is_sign(i, '/') || is_sign(i, '-') || words(i) == "of")
            ++i;
        return i;
    }

    [[nodiscard]] std::optional<WrittenDate> made(unsigned year, unsigned month, unsigned day, std::size_t next) {
        if (year < first_year || year > last_year) return std::nullopt;
        date::year_month_day const ymd{date::year{static_cast<int>(year)}, date::month{month}, date::day{day}};
        if (!ymd.ok()) return std::nullopt;
        return at(Interval::of(date::local_days{ymd}), Granularity::day, next);
    }
    [[nodiscard]] std::optional<WrittenDate> month_of(unsigned year, unsigned month, std::size_t next) {
        date::year_month const ym{date::year{static_cast<int>(year)}, date::month{month}};
        return at(Interval::of(date::local_days{ym / 1}, date::local_days{ym / date::last}), Granularity::month, next);
    }
    [[nodiscard]] WrittenDate at(Interval interval, Granularity granularity, std::size_t next) {
        next_ = std::min(next, pieces_.size());
        return {
            {pieces_[at_].span.begin, pieces_[next_ - 1].span.end}, {interval, granularity, Qualifier::exact}, false};
    }

    std::string_view text_;
    DateOrder order_;
    std::vector<Piece> pieces_;
    std::size_t at_ = 0;
    std::size_t next_ = 0;
};

} // namespace

std::vector<WrittenDate> written_dates(std::string_view text, DateOrder order) {
    return Reader(text, order).run();
}

} // namespace dateline::engine
