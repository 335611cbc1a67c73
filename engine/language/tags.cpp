#include "engine/language/tags.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

constexpr std::array<std::string_view, upos_count> upos_names = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                                 "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                                 "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, penn_tag_count> penn_names = {
    "ADD", "AFX", "CC",  "CD",    ":",   ",",   "$",   "DT",    "EX",  "FW",  "GW",   "HYPH", "IN",
    "JJ",  "JJR", "JJS", "-LRB-", "``",  "LS",  "MD",  "NFP",   "NN",  "NNP", "NNPS", "NNS",  "PDT",
    ".",   "POS", "PRP", "PRP$",  "RB",  "RBR", "RBS", "-RRB-", "''",  "RP",  "SYM",  "TO",   "UH",
    "VB",  "VBD", "VBG", "VBN",   "VBP", "VBZ", "WDT", "WP",    "WP$", "WRB"};

constexpr std::array<std::string_view, relation_count> relation_names = {
    "acl",        "acl:relcl", "advcl",       "advcl:relcl",   "advmod",   "amod",        "appos",        "aux",
    "aux:pass",   "case",      "cc",          "cc:preconj",    "ccomp",    "compound",    "compound:prt", "conj",
    "cop",        "csubj",     "csubj:outer", "csubj:pass",    "dep",      "det",         "det:predet",   "discourse",
    "dislocated", "expl",      "fixed",       "flat",          "goeswith", "iobj",        "list",         "mark",
    "nmod",       "nmod:desc", "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer", "nsubj:pass",   "nummod",
    "obj",        "obl",       "obl:agent",   "obl:unmarked",  "orphan",   "parataxis",   "punct",        "reparandum",
    "root",       "vocative",  "xcomp"};

template <class Enum, std::size_t N>
std::optional<Enum> from_name(std::array<std::string_view, N> const& names, std::string_view name) {
    auto const found = std::ranges::find(names, name);
    if (found == names.end()) return {};
    return static_cast<Enum>(found - names.begin());
}

} // namespace

std::string_view name(Upos tag) {
    return upos_names[static_cast<std::size_t>(tag)];
}
std::string_view name(PennTag tag) {
    return penn_names[static_cast<std::size_t>(tag)];
}
std::string_view name(Relation relation) {
    return relation_names[static_cast<std::size_t>(relation)];
}

std::optional<Upos> upos_from_name(std::string_view name) {
    return from_name<Upos>(upos_names, name);
}
std::optional<PennTag> penn_tag_from_name(std::string_view name) {
    return from_name<PennTag>(penn_names, name);
}
std::optional<Relation> relation_from_name(std::string_view name) {
    return from_name<Relation>(relation_names, name);
}

Relation universal(Relation relation) {
    switch (relation) {
    case Relation::acl_relcl:
        return Relation::acl;
    case Relation::advcl_relcl:
        return Relation::advcl;
    case Relation::aux_pass:
        return Relation::aux;
    case Relation::cc_preconj:
        return Relation::cc;
    case Relation::compound_prt:
        return Relation::compound;
    case Relation::csubj_outer:
    case Relation::csubj_pass:
        return Relation::csubj;
    case Relation::det_predet:
        return Relation::det;
    case Relation::nmod_desc:
    case Relation::nmod_poss:
    case Relation::nmod_unmarked:
        return Relation::nmod;
    case Relation::nsubj_outer:
    case Relation::nsubj_pass:
        return Relation::nsubj;
    case Relation::obl_agent:
    case Relation::obl_unmarked:
        return Relation::obl;
    default:
        return relation;
    }
}

} // namespace dateline::engine
