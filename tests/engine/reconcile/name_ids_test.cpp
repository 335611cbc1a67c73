#include "engine/reconcile/name_ids.hpp"
#include "small_mentions.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dateline;
using namespace dateline::tests;

namespace {

struct Case {
    std::vector<std::string> names; ///< of a folder
    std::string a;
    std::string b;
    bool one;
};

} // namespace

TEST_CASE("names are one by their last words, unless these name several", "[name_ids]") {
    auto const c = GENERATE(values<Case>({
        {{"Ada Quill", "Quill"}, "Ada Quill", "Quill", true},
        {{"Ada Quill", "Rufus Korr"}, "Ada Quill", "Rufus Korr", false},
        {{"Orla Fenn", "Tobias Fenn"}, "Orla Fenn", "Tobias Fenn", false},
        {{"Orla Fenn", "Tobias Fenn", "Fenn"}, "Fenn", "Tobias Fenn", true},
        {{"Orla Fenn", "Tobias Fenn", "Fenn"}, "Fenn", "Orla Fenn", true},
        {{"Orla Fenn", "O. Fenn", "Tobias Fenn"}, "Orla Fenn", "O. Fenn", true},
        {{"Orla Maria Fenn", "Maria Fenn", "Tobias Fenn"}, "Orla Maria Fenn", "Maria Fenn", true},
        {{"North Lorn", "South Lorn"}, "North Lorn", "South Lorn", false},
        // a title, as it stands before many names
        {{"Judge Fenn", "Orla Fenn", "Judge Korr", "Judge Quill"}, "Judge Fenn", "Orla Fenn", true},
        // nobody tells apart what has so many bearers
        {{"A. Fenn", "B. Fenn", "C. Fenn", "D. Fenn", "E. Fenn", "F. Fenn", "G. Fenn", "H. Fenn", "I. Fenn"},
         "A. Fenn",
         "B. Fenn",
         true},
    }));
    CAPTURE(c.a, c.b, c.names.size());
    std::vector<SmallMention> told;
    for (std::string const& name : c.names)
        told.push_back({.article = told.size(), .lemma = "resign", .names = {name}});
    SmallFolder const folder(told);
    engine::NameIds const names(folder.items());
    auto const& ids = names[c.b].ids;
    CHECK(std::ranges::any_of(names[c.a].ids,
                              [&](std::uint32_t id) { return std::ranges::find(ids, id) != ids.end(); }) == c.one);
}
