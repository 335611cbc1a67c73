#include "grammar/catalogue.hpp"

#include "grammar/english/families.hpp"

#include <cstddef>
#include <vector>

namespace dateline::grammar {

std::span<Rule const> catalogue() {
    static std::vector<Rule> const rules = [] {
        std::vector<Rule> all;
        for (english::Family const& family : english::families()) {
            std::span<Rule const> const own = family.rules();
            all.insert(all.end(), own.begin(), own.end());
        }
        return all;
    }();
    return rules;
}

std::string_view name(RuleId rule) {
    return catalogue()[static_cast<std::size_t>(rule)].name;
}

} // namespace dateline::grammar
