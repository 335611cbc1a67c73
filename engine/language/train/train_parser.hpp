#pragma once

#include "engine/language/train/network.hpp"
#include "engine/language/train/treebank.hpp"

#include <span>
#include <string>
#include <vector>

namespace dateline::engine {

[[nodiscard]] constexpr NetworkOptions default_parser_network() {
    NetworkOptions options;
    options.averaged = 9;
    return options;
}

struct ParserOptions {
    NetworkOptions network = default_parser_network();
    std::size_t arc_width = 128;
    std::size_t label_width = 128;
};

/// The bytes of a `Parser`. `tags` are those of each sentence's words, as a tagger gives them that does not know the
/// sentence.
[[nodiscard]] std::string train_parser(std::span<TreebankSentence const> sentences,
                                       std::span<std::vector<TagPair> const> tags, ParserOptions const& options);

} // namespace dateline::engine
