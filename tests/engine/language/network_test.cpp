#include "engine/language/kernels.hpp"
#include "engine/language/model.hpp"
#include "engine/language/spanning_tree.hpp"
#include "engine/language/train/news_copies.hpp"
#include "engine/language/train/train_lemmatiser.hpp"
#include "engine/language/train/train_parser.hpp"
#include "engine/language/train/train_tagger.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <sstream>

using namespace dateline::engine;

namespace {

/// The best score of any tree, by trying all of them.
std::int64_t best_score(std::vector<std::int32_t> const& scores, std::size_t size) {
    std::int64_t best = std::numeric_limits<std::int64_t>::min();
    std::vector<std::size_t> heads(size, 0); // 0 for the root
    while (true) {
        bool valid = std::ranges::count(heads, std::size_t{0}) == 1;
        std::int64_t sum = 0;
        for (std::size_t word = 0; word < size; ++word) {
            std::size_t at = word + 1;
            for (std::size_t steps = 0; at != 0 && steps <= size; ++steps)
                at = heads[at - 1];
            valid = valid && at == 0;
            sum += scores[word * (size + 1) + heads[word]];
        }
        if (valid) best = std::max(best, sum);
        std::size_t place = 0;
        while (place < size && ++heads[place] > size)
            heads[place++] = 0;
        if (place == size) return best;
    }
}

std::vector<TreebankSentence> tiny_treebank() {
    std::istringstream bank("1\tAnn\tAnn\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
                            "2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                            "3\tParis\tParis\tPROPN\tNNP\t_\t2\tobj\t_\tSpaceAfter=No\n"
                            "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
                            "1\tBob\tBob\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
                            "2\tsaw\tsee\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                            "3\tit\tit\tPRON\tPRP\t_\t2\tobj\t_\t_\n\n");
    auto const sentences = read_treebank(bank);
    REQUIRE(sentences);
    std::vector<TreebankSentence> many;
    for (int i = 0; i < 4; ++i)
        many.insert(many.end(), sentences->begin(), sentences->end());
    return many;
}

NetworkOptions small_network() {
    NetworkOptions options;
    options.width = 32;
    options.layers = 2;
    options.epochs = 150;
    options.batch = 2;
    options.dropout = 0.1F;
    options.input_dropout = 0.1F;
    return options;
}

std::string trained_model(std::vector<TreebankSentence> const& sentences) {
    std::vector<TreebankSentence const*> all;
    for (TreebankSentence const& sentence : sentences)
        all.push_back(&sentence);
    ParserOptions parser;
    parser.network = small_network();
    parser.arc_width = 32;
    parser.label_width = 32;
    auto const tags = jackknifed_tags(sentences, 2, small_network());
    auto const lemmatiser = train_lemmatiser(sentences);
    return write_model({train_tagger(all, small_network()), train_parser(sentences, tags, parser), lemmatiser.rules,
                        lemmatiser.edits});
}

} // namespace

TEST_CASE("the best tree has the best score of all trees", "[network]") {
    Random random(3);
    auto const size = GENERATE(as<std::size_t>(), 1, 2, 3, 4, 5);
    for (int i = 0; i < 200; ++i) {
        std::vector<std::int32_t> scores(size * (size + 1));
        for (std::int32_t& score : scores)
            score = static_cast<std::int32_t>(random.below(50)) - 25;
        auto const tree = best_tree(scores, size);
        REQUIRE(tree.size() == size);
        std::int64_t sum = 0;
        for (std::size_t word = 0; word < size; ++word)
            sum += scores[word * (size + 1) + static_cast<std::size_t>(tree[word] + 1)];
        CHECK(std::ranges::count(tree, -1) == 1);
        CHECK(sum == best_score(scores, size));
    }
    CHECK(best_tree({}, 0).empty());
}

TEST_CASE("rows are multiplied with rows", "[network]") {
    Random random(5);
    auto const count = GENERATE(as<std::size_t>(), 1, 3, 4, 9);
    auto const width = GENERATE(as<std::size_t>(), 40, 42);
    auto const outputs = GENERATE(as<std::size_t>(), 7, 16, 35);
    auto const numbers = [&](std::size_t size, std::int32_t most) {
        std::vector<std::int16_t> values(size);
        for (std::int16_t& value : values)
            value = static_cast<std::int16_t>(
                static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(2 * most + 1))) - most);
        return values;
    };
    auto const rows = numbers(count * width, largest_state);
    auto const matrix = numbers(outputs * width, largest_weight(width));
    std::vector<std::int32_t> products(count * outputs);
    multiply(rows.data(), count, matrix.data(), outputs, width, products.data());
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t o = 0; o < outputs; ++o) {
            std::int64_t sum = 0;
            for (std::size_t k = 0; k < width; ++k)
                sum += std::int64_t{rows[i * width + k]} * matrix[o * width + k];
            CHECK(products[i * outputs + o] == sum);
        }
    }
    std::vector<std::int32_t> same(count * outputs);
    multiply_interleaved(rows.data(), count, interleave(matrix, outputs, width).data(), outputs, width, same.data());
    CHECK(same == products);
}

TEST_CASE("training learns its examples, and the same data give the same bytes", "[network]") {
    auto const sentences = tiny_treebank();
    std::string const model = trained_model(sentences);
    CHECK(model == trained_model(sentences));
    auto const read = LanguageModel::read(std::as_bytes(std::span(model)));
    REQUIRE(read);
    auto const atoms = atoms_of(sentences.front());
    auto const tags = read->tagger.tag(atoms);
    CHECK(tags == sentences.front().tags);
    CHECK(read->parser.parse(atoms, tags) == sentences.front().tree);
    CHECK(read->lemmatiser.lemma("left", tags[1]) == "leave");
}

namespace {

/// The first sentence of lines of form, lemma, tags, head and relation.
TreebankSentence sentence_of(std::vector<std::string> const& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::istringstream line(words[i]);
        std::string form, lemma, upos, penn, head, relation;
        line >> form >> lemma >> upos >> penn >> head >> relation;
        text += std::to_string(i + 1) + '\t' + form + '\t' + lemma + '\t' + upos + '\t' + penn + "\t_\t" + head + '\t' +
                relation + "\t_\t_\n";
    }
    std::istringstream bank(text + '\n');
    auto const sentences = read_treebank(bank);
    REQUIRE(sentences);
    REQUIRE(sentences->size() == 1);
    return sentences->front();
}

std::string forms_of(std::optional<TreebankSentence> const& sentence) {
    std::string out;
    if (!sentence) return out;
    for (std::string const& form : sentence->forms)
        out += (out.empty() ? "" : " ") + form;
    return out;
}

} // namespace

TEST_CASE("training sees its sentences in the manner of news, too", "[network]") {
    auto const said = sentence_of({"The the DET DT 2 det", "mayor mayor NOUN NN 3 nsubj", "said say VERB VBD 0 root",
                                   "that that SCONJ IN 6 mark", "he he PRON PRP 6 nsubj", "left leave VERB VBD 3 ccomp",
                                   "Rome Rome PROPN NNP 6 obj", ". . PUNCT . 3 punct"});
    auto const built = sentence_of({"The the DET DT 2 det", "town town NOUN NN 3 nsubj", "closed close VERB VBD 0 root",
                                    "the the DET DT 5 det", "port port NOUN NN 3 obj", ". . PUNCT . 3 punct"});
    Random random(1);
    auto const last = with_speaker_last(said, random);
    REQUIRE(last);
    CHECK(forms_of(last).starts_with("He left Rome , the mayor said"));
    CHECK(last->tree[1] == Attachment{static_cast<std::int32_t>(6), Relation::ccomp});
    CHECK(last->is_copy);
    CHECK_FALSE(with_speaker_last(built, random));
    auto const day = with_weekday(built, random);
    REQUIRE(day);
    CHECK(day->tree[2] == Attachment{3, Relation::obl_unmarked});
    CHECK(day->forms.size() == built.forms.size() + 1);
    std::vector<std::string> headlines;
    for (int i = 0; i < 40; ++i)
        headlines.push_back(forms_of(as_headline(built, random)));
    for (char const* const headline : {"Town closes port", "Town closed port", "Town Closes Port"})
        CHECK(std::ranges::find(headlines, headline) != headlines.end());
    CHECK_FALSE(as_headline(said, random)); // of "he" no headline is made
}

TEST_CASE("what is not a model is refused", "[network]") {
    std::string const model = trained_model(tiny_treebank());
    for (std::size_t const size :
         {std::size_t{0}, std::size_t{7}, std::size_t{8}, std::size_t{100}, model.size() / 2, model.size() - 4}) {
        CHECK_FALSE(LanguageModel::read(std::as_bytes(std::span(model).first(size))));
    }
}

TEST_CASE("a sentence longer than any is parsed in pieces into one tree", "[network]") {
    std::string const model = trained_model(tiny_treebank());
    auto const read = LanguageModel::read(std::as_bytes(std::span(model)));
    REQUIRE(read);
    std::vector<WordAtoms> const words(3 * Parser::longest_piece + 1, atoms_of("left"));
    auto const tree = read->parser.parse(words, read->tagger.tag(words));
    REQUIRE(tree.size() == words.size());
    CHECK(std::ranges::count(tree, Attachment::no_head, &Attachment::head) == 1);
    for (Attachment const& word : tree) {
        std::size_t steps = 0;
        std::int32_t at = word.head;
        while (at != Attachment::no_head && steps++ <= words.size())
            at = tree[static_cast<std::size_t>(at)].head;
        CHECK(steps <= words.size());
    }
}
