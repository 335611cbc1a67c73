#include "engine/language/parser.hpp"

#include "engine/language/kernels.hpp"
#include "engine/language/spanning_tree.hpp"

#include <algorithm>
#include <limits>

namespace dateline::engine {

namespace {

/// Both factors of an arc's score: up to 128 products of them can be summed.
constexpr Quantisation of_arcs = {256, 4095};
constexpr std::size_t most_arc_width = 128;

/// The products as numbers, with the bias added.
std::vector<float> with_bias(std::vector<std::int32_t> const& products, float scale, std::vector<float> const& bias) {
    std::vector<float> out(products.size());
    for (std::size_t i = 0; i < products.size(); i += bias.size())
        for (std::size_t k = 0; k < bias.size(); ++k)
            out[i + k] = static_cast<float>(products[i + k]) * scale + bias[k];
    return out;
}

} // namespace

std::optional<Parser> Parser::read(ByteReader& reader) {
    auto encoder = Encoder::read(reader);
    if (!encoder || encoder->feature_count() != feature_count) return {};
    Parser parser(std::move(*encoder));
    auto const read_weights = [&](Weights& weights, std::vector<float>& bias, std::size_t width) {
        auto read = Weights::read(reader);
        if (!read || read->width != width) return false;
        weights = std::move(*read);
        bias = reader.numbers<float>(weights.outputs);
        return !reader.failed();
    };
    std::size_t const width = parser.encoder_.width();
    if (!read_weights(parser.arcs_, parser.arc_bias_, width)) return {};
    std::size_t const arc_width = parser.arcs_.outputs / 2;
    if (!read_weights(parser.bilinear_, parser.head_bias_, arc_width)) return {};
    parser.root_ = reader.numbers<float>(arc_width);
    if (!read_weights(parser.labels_, parser.label_bias_, width)) return {};
    if (!read_weights(parser.relations_, parser.relation_bias_, parser.labels_.outputs / 2)) return {};
    bool const fits = parser.arcs_.outputs % 2 == 0 && parser.labels_.outputs % 2 == 0 && arc_width <= most_arc_width &&
                      parser.bilinear_.outputs == arc_width && parser.relations_.outputs == relation_count;
    return fits ? std::optional(std::move(parser)) : std::nullopt;
}

std::vector<std::uint64_t> Parser::features(std::span<WordAtoms const> words, std::span<TagPair const> tags) {
    std::vector<std::uint64_t> values;
    values.reserve(words.size() * feature_count);
    for (std::size_t i = 0; i < words.size(); ++i) {
        WordAtoms const& word = words[i];
        auto const tag = static_cast<std::uint64_t>(tags[i].upos) * 64 + static_cast<std::uint64_t>(tags[i].penn);
        values.insert(values.end(), {word.word, word.suffix[2], word.suffix[1], word.prefix[2], word.shape, tag});
    }
    return values;
}

std::vector<std::int32_t> Parser::heads(std::span<std::int16_t const> states, std::size_t count) const {
    std::size_t const width = root_.size();
    auto arcs = with_bias(arcs_.times(states, count), arcs_.scale, arc_bias_);
    for (float& number : arcs)
        number = leaky(number);
    std::vector<std::int16_t> as_head((count + 1) * width);
    std::vector<std::int16_t> as_dependent(count * width);
    quantise(root_.data(), width, of_arcs, as_head.data());
    for (std::size_t word = 0; word < count; ++word) {
        quantise(&arcs[word * 2 * width], width, of_arcs, &as_head[(word + 1) * width]);
        quantise(&arcs[word * 2 * width + width], width, of_states, &as_dependent[word * width]);
    }
    auto const wanted = with_bias(bilinear_.times(as_dependent, count), bilinear_.scale, head_bias_);
    std::vector<std::int16_t> wanted_head(count * width);
    quantise(wanted.data(), wanted.size(), of_arcs, wanted_head.data());
    std::vector<std::int32_t> scores(count * (count + 1));
    multiply(wanted_head.data(), count, as_head.data(), count + 1, width, scores.data());
    auto tree = best_tree(scores, count);
    // English crosses arcs so seldom that a tree which does is a mistake more often than not.
    return is_projective(tree) ? tree : best_projective_tree(scores, count);
}

void Parser::name_arcs(std::span<std::int16_t const> states, std::span<Attachment> tree) const {
    std::size_t const width = relations_.width;
    auto const labels = with_bias(labels_.times(states, tree.size()), labels_.scale, label_bias_);
    std::vector<float> arc(width);
    std::vector<std::int16_t> quantised(tree.size() * width);
    for (std::size_t word = 0; word < tree.size(); ++word) {
        std::int32_t const head = tree[word].head;
        if (head == Attachment::no_head) continue;
        float const* const above = &labels[static_cast<std::size_t>(head) * 2 * width];
        float const* const below = &labels[word * 2 * width + width];
        for (std::size_t i = 0; i < width; ++i)
            arc[i] = leaky(above[i] + below[i]);
        quantise(arc.data(), width, of_states, &quantised[word * width]);
    }
    auto const scores = with_bias(relations_.times(quantised, tree.size()), relations_.scale, relation_bias_);
    constexpr auto root = static_cast<std::size_t>(Relation::root);
    for (std::size_t word = 0; word < tree.size(); ++word) {
        float most = -std::numeric_limits<float>::max();
        for (std::size_t i = 0; i < relation_count; ++i) {
            float const score = scores[word * relation_count + i];
            if ((i == root) != (tree[word].head == Attachment::no_head) || score <= most) continue;
            most = score;
            tree[word].relation = static_cast<Relation>(i);
        }
    }
}

std::vector<Attachment> Parser::parse_piece(std::span<WordAtoms const> words, std::span<TagPair const> tags) const {
    auto const states = encoder_.states(features(words, tags));
    std::vector<Attachment> tree;
    tree.reserve(words.size());
    for (std::int32_t const head : heads(states, words.size()))
        tree.push_back({head, Relation::root});
    name_arcs(states, tree);
    return tree;
}

std::vector<Attachment> Parser::parse(std::span<WordAtoms const> words, std::span<TagPair const> tags) const {
    std::vector<Attachment> tree;
    tree.reserve(words.size());
    std::int32_t last_root = Attachment::no_head;
    for (std::size_t begin = 0; begin < words.size(); begin += longest_piece) {
        std::size_t const size = std::min(longest_piece, words.size() - begin);
        auto piece = parse_piece(words.subspan(begin, size), tags.subspan(begin, size));
        auto const offset = static_cast<std::int32_t>(begin);
        for (std::int32_t root = last_root; Attachment & word : piece) {
            if (word.head != Attachment::no_head) {
                word.head += offset;
            } else {
                last_root = static_cast<std::int32_t>(tree.size());
                word = {root, root == Attachment::no_head ? Relation::root : Relation::parataxis};
            }
            tree.push_back(word);
        }
    }
    return tree;
}

} // namespace dateline::engine
