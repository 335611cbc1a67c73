#include "grammar/catalogue.hpp"

#include "grammar/english/families.hpp"

#include <cstddef>
#include <vector>

namespace dateline::grammar {

std::span<Rule const> catalogue() {
    static std::vector<Rule> const rules = [] {
        std::vector<Rule> all;
        for (english::Family const& family : english::families()) {
            for (RuleReader const& reader : family.rules())
                all.push_back(*reader.rule);
        }
        return all;
    }();
    return rules;
}

std::string_view name(RuleId rule) {
    return catalogue()[static_cast<std::size_t>(rule)].name;
}

} // namespace dateline::grammar
