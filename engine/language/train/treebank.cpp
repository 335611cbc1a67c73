#include "engine/language/train/treebank.hpp"

#include <array>
#include <charconv>
#include <string_view>

namespace dateline::engine {

namespace {

constexpr std::size_t column_count = 10;
using Columns = std::array<std::string_view, column_count>;

std::optional<Columns> columns_of(std::string_view line) {
    Columns columns;
    for (std::size_t i = 0; i < column_count; ++i) {
        std::size_t const tab = line.find('\t');
        if ((tab == std::string_view::npos) != (i + 1 == column_count)) return {};
        columns[i] = line.substr(0, tab);
        if (tab != std::string_view::npos) line.remove_prefix(tab + 1);
    }
    return columns;
}

std::optional<std::int32_t> number_of(std::string_view text) {
    std::int32_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

Relation relation_of(std::string_view name) {
    if (auto const exact = relation_from_name(name)) return *exact;
    return relation_from_name(name.substr(0, name.find(':'))).value_or(Relation::dep);
}

bool add_word(TreebankSentence& sentence, Columns const& columns) {
    auto const head = number_of(columns[6]);
    if (!head) return false;
    sentence.forms.emplace_back(columns[1]);
    sentence.lemmas.emplace_back(columns[2]);
    sentence.tags.push_back(
        {upos_from_name(columns[3]).value_or(Upos::x), penn_tag_from_name(columns[4]).value_or(PennTag::fw)});
    sentence.tree.push_back({*head - 1, relation_of(columns[7])});
    return true;
}

} // namespace

std::optional<std::vector<TreebankSentence>> read_treebank(std::istream& in) {
    std::vector<TreebankSentence> sentences;
    TreebankSentence sentence;
    std::string line;
    std::int32_t token_end = 0;
    auto const finish = [&] {
        auto const size = static_cast<std::int32_t>(sentence.forms.size());
        for (Attachment& word : sentence.tree)
            if (word.head >= size) word.head = Attachment::no_head;
        if (size > 0) sentences.push_back(std::move(sentence));
        sentence = {};
        token_end = 0;
    };
    auto const add_token = [&](Columns const& columns, std::uint32_t words) {
        sentence.surface.emplace_back(columns[1]);
        sentence.words_of_token.push_back(words);
        sentence.space_after.push_back(columns[9].find("SpaceAfter=No") == std::string_view::npos);
    };
    while (std::getline(in, line)) {
        if (line.empty()) {
            finish();
            continue;
        }
        constexpr std::string_view document_comment = "# newdoc id = ";
        if (line.starts_with(document_comment)) sentence.document = line.substr(document_comment.size());
        if (line.starts_with("# newpar") || line.starts_with("# newdoc")) sentence.starts_paragraph = true;
        if (line.starts_with('#')) continue;
        auto const columns = columns_of(line);
        if (!columns) return {};
        std::string_view const id = (*columns)[0];
        if (id.find('.') != std::string_view::npos) continue;
        if (std::size_t const dash = id.find('-'); dash != std::string_view::npos) {
            auto const first = number_of(id.substr(0, dash));
            auto const last = number_of(id.substr(dash + 1));
            if (!first || !last || *last < *first) return {};
            add_token(*columns, static_cast<std::uint32_t>(*last - *first + 1));
            token_end = *last;
            continue;
        }
        auto const number = number_of(id);
        if (!number || !add_word(sentence, *columns)) return {};
        if (*number > token_end) add_token(*columns, 1);
    }
    finish();
    return sentences;
}

std::vector<WordAtoms> atoms_of(TreebankSentence const& sentence) {
    std::vector<WordAtoms> atoms;
    atoms.reserve(sentence.forms.size());
    for (std::string const& form : sentence.forms)
        atoms.push_back(atoms_of(form));
    return atoms;
}

} // namespace dateline::engine
