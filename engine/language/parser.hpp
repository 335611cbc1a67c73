#pragma once

#include "engine/language/linear_model.hpp"
#include "engine/language/parser_features.hpp"

#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// A word's place in the tree.
struct Attachment {
    std::int32_t head = ParserState::none; ///< none for the root
    Relation relation = Relation::root;

    friend bool operator==(Attachment const&, Attachment const&) = default;
};

/// The tree of a final state.
[[nodiscard]] std::vector<Attachment> tree_of(ParserState const& state);

/// Builds trees greedily, transition by transition: linear in the number of words.
class Parser {
public:
    explicit Parser(LinearModel model) : model_(model) {}

    [[nodiscard]] std::vector<Attachment> parse(ParserInput const& input) const;

private:
    LinearModel model_;
};

} // namespace dateline::engine
