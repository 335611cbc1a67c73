#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// The names that an analysis gives to words and to the arcs between them. Order and number of the values are part of
/// the model file: whoever changes them trains it anew.
namespace dateline::engine {

/// Parts of speech of Universal Dependencies, version 2 (universaldependencies.org/u/pos).
enum class Upos : std::uint8_t {
    adj,
    adp,
    adv,
    aux,
    cconj,
    det,
    intj,
    noun,
    num,
    part,
    pron,
    propn,
    punct,
    sconj,
    sym,
    verb,
    x,
};
inline constexpr std::size_t upos_count = 17;

/// Parts of speech of the Penn treebank, with the additions of the English treebanks of Universal Dependencies.
enum class PennTag : std::uint8_t {
    add,
    afx,
    cc,
    cd,
    colon, ///< ":": colons, semicolons and dashes
    comma,
    currency, ///< "$"
    dt,
    ex,
    fw,
    gw,
    hyph,
    in,
    jj,
    jjr,
    jjs,
    left_bracket, ///< "-LRB-"
    left_quote,   ///< "``"
    ls,
    md,
    nfp,
    nn,
    nnp,
    nnps,
    nns,
    pdt,
    period, ///< ".": every mark that ends a sentence
    pos,
    prp,
    prp_possessive, ///< "PRP$"
    rb,
    rbr,
    rbs,
    right_bracket, ///< "-RRB-"
    right_quote,   ///< "''"
    rp,
    sym,
    to,
    uh,
    vb,
    vbd,
    vbg,
    vbn,
    vbp,
    vbz,
    wdt,
    wp,
    wp_possessive, ///< "WP$"
    wrb,
};
inline constexpr std::size_t penn_tag_count = 49;

/// Relations of Universal Dependencies with the subtypes of the English treebanks
/// (universaldependencies.org/en/dep).
enum class Relation : std::uint8_t {
    acl,
    acl_relcl,
    advcl,
    advcl_relcl,
    advmod,
    amod,
    appos,
    aux,
    aux_pass,
    case_marker,
    cc,
    cc_preconj,
    ccomp,
    compound,
    compound_prt,
    conj,
    cop,
    csubj,
    csubj_outer,
    csubj_pass,
    dep,
    det,
    det_predet,
    discourse,
    dislocated,
    expl,
    fixed,
    flat,
    goeswith,
    iobj,
    list,
    mark,
    nmod,
    nmod_desc,
    nmod_poss,
    nmod_unmarked,
    nsubj,
    nsubj_outer,
    nsubj_pass,
    nummod,
    obj,
    obl,
    obl_agent,
    obl_unmarked, ///< a noun phrase as an adverbial: "died Monday"
    orphan,
    parataxis,
    punct,
    reparandum,
    root,
    vocative,
    xcomp,
};
inline constexpr std::size_t relation_count = 51;

/// As in CoNLL-U: "PROPN", "NNP", "nsubj:pass".
[[nodiscard]] std::string_view name(Upos tag);
[[nodiscard]] std::string_view name(PennTag tag);
[[nodiscard]] std::string_view name(Relation relation);

/// Inverse of `name`; nothing for any other word.
[[nodiscard]] std::optional<Upos> upos_from_name(std::string_view name);
[[nodiscard]] std::optional<PennTag> penn_tag_from_name(std::string_view name);
[[nodiscard]] std::optional<Relation> relation_from_name(std::string_view name);

/// The relation without its subtype: `nsubj` of `nsubj_pass`.
[[nodiscard]] Relation universal(Relation relation);

} // namespace dateline::engine
