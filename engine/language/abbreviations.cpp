#include "engine/language/abbreviations.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

constexpr std::array<std::string_view, 46> never_final = {
    "adm",  "apr", "assn", "aug",  "brig", "capt", "cmdr", "col",  "comdr", "dec",  "dr",  "e.g",
    "feb",  "fr",  "ft",   "gen",  "gov",  "hon",  "i.e",  "jan",  "jul",   "jun",  "lt",  "maj",
    "mar",  "mr",  "mrs",  "ms",   "msgr", "mt",   "nov",  "oct",  "ph.d",  "prof", "pte", "rep",
    "reps", "rev", "sen",  "sens", "sept", "sgt",  "st",   "supt", "viz",   "vs"};

constexpr std::array<std::string_view, 26> sometimes_final = {
    "a.d", "a.m", "b.c",  "bros", "co", "corp", "d.c", "dist", "e.u", "etc", "inc", "jr",  "l.a",
    "llc", "ltd", "mass", "n.y",  "no", "p.m",  "plc", "sep",  "sr",  "u.k", "u.n", "u.s", "u.s.a"};

template <std::size_t N> bool holds(std::array<std::string_view, N> const& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}
static_assert(std::is_sorted(never_final.begin(), never_final.end()));
static_assert(std::is_sorted(sometimes_final.begin(), sometimes_final.end()));

} // namespace

bool is_never_final(std::string_view word) {
    return holds(never_final, word);
}
bool is_sometimes_final(std::string_view word) {
    return holds(sometimes_final, word);
}

} // namespace dateline::engine
