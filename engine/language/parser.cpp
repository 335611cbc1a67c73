#include "engine/language/parser.hpp"

#include <algorithm>
#include <limits>

namespace dateline::engine {

std::vector<Attachment> tree_of(ParserState const& state) {
    std::vector<Attachment> tree;
    tree.reserve(static_cast<std::size_t>(state.size()));
    for (std::int32_t i = 0; i < state.size(); ++i) {
        ParserState::Node const& node = state.node(i);
        tree.push_back({node.head, node.head == ParserState::none ? Relation::root : node.relation});
    }
    return tree;
}

std::vector<Attachment> Parser::parse(ParserInput const& input) const {
    using Kind = Transition::Kind;
    ParserState state(static_cast<std::size_t>(input.size()));
    FeatureList features;
    ClassScores scores{};
    while (!state.is_final()) {
        if (state.stack(0) == ParserState::none) {
            state.apply({Kind::shift, Relation::dep});
            continue;
        }
        parser_features(input, state, features);
        model_.score(features.view(), scores, transition_count);
        std::size_t best = 0;
        std::int32_t most = std::numeric_limits<std::int32_t>::min();
        auto const consider = [&](Kind kind, std::size_t begin, std::size_t end) {
            if (!state.allows(kind)) return;
            auto const at = std::max_element(scores.begin() + static_cast<std::ptrdiff_t>(begin),
                                             scores.begin() + static_cast<std::ptrdiff_t>(end));
            if (*at <= most) return;
            most = *at;
            best = static_cast<std::size_t>(at - scores.begin());
        };
        consider(Kind::shift, 0, 1);
        consider(Kind::reduce, 1, 2);
        consider(Kind::left, 2, 2 + relation_count);
        consider(Kind::right, 2 + relation_count, transition_count);
        state.apply(Transition::from_number(static_cast<std::uint8_t>(best)));
    }
    return tree_of(state);
}

} // namespace dateline::engine
