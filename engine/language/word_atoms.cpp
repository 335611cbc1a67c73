#include "engine/language/word_atoms.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <string>

namespace dateline::engine {

namespace {

/// The plain form of a typographic mark, or 0.
char plain(char32_t c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
        return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
        return '"';
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return '-';
    default:
        return 0;
    }
}

} // namespace

WordAtoms atoms_of(std::string_view word) {
    constexpr std::size_t longest = 64; // of a longer "word", an address say, the rest tells nothing
    std::string folded;
    std::string exact;
    std::string shape;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < word.size() && i < longest;) {
        CodePoint const c = code_point_at(word, i);
        char kind = 'x';
        if (c.value < 0x80) {
            auto const ascii = static_cast<char>(c.value);
            char const digit = is_digit(ascii) ? '0' : ascii;
            folded += to_lower(digit);
            exact += digit;
            if (is_digit(ascii)) {
                kind = 'd';
            } else if (!is_ascii_upper(ascii) && !is_ascii_lower(ascii)) {
                kind = ascii;
            }
        } else if (char const mark = plain(c.value); mark != 0) {
            folded += mark;
            exact += mark;
            kind = mark;
        } else {
            std::string_view const bytes = word.substr(i, c.size);
            folded += bytes;
            exact += bytes;
        }
        if (is_upper(c.value)) kind = 'X';
        letters += kind == 'x' || kind == 'X' ? 1 : 0;
        capitals += kind == 'X' ? 1 : 0;
        if (shape.empty() || shape.back() != kind) shape += kind;
        i += c.size;
    }
    WordAtoms atoms;
    atoms.word = stable_hash(folded);
    atoms.exact = stable_hash(exact, 0x100001ULL);
    atoms.shape = stable_hash(shape, 0x200001ULL);
    std::string_view const form = folded;
    for (std::size_t n = 1; n <= atoms.suffix.size(); ++n)
        atoms.suffix[n - 1] = stable_hash(form.substr(form.size() - std::min(n, form.size())), 0x300001ULL);
    for (std::size_t n = 1; n <= atoms.prefix.size(); ++n)
        atoms.prefix[n - 1] = stable_hash(form.substr(0, n), 0x400001ULL);
    if (auto const reading = read_verb(folded)) {
        bool const irregular = read_irregular_verb(folded).has_value();
        atoms.verb = 1 + 2 * static_cast<std::uint64_t>(reading->form) + (irregular ? 1 : 0) +
                     (is_known_verb(reading->lemma) ? 64 : 0);
    }
    atoms.capitalised = shape.starts_with('X');
    atoms.all_capitals = letters > 1 && letters == capitals;
    return atoms;
}

} // namespace dateline::engine
