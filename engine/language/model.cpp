#include "engine/language/model.hpp"

#include <array>
#include <cstring>

namespace dateline::engine {

namespace {

/// Changes with the features, the tags and the layout.
constexpr std::string_view mark = "dlmodel1";

void append_part(std::string& file, std::string_view part) {
    auto const size = static_cast<std::uint32_t>(part.size());
    std::array<char, sizeof size> raw{};
    std::memcpy(raw.data(), &size, sizeof size);
    file.append(raw.data(), raw.size());
    file += part;
    while (file.size() % 4 != 0)
        file += '\0';
}

/// Takes the parts of a file off one after the other.
class PartReader {
public:
    explicit PartReader(std::span<std::byte const> bytes) : rest_(bytes) {}

    std::optional<std::span<std::byte const>> next() {
        std::uint32_t size = 0;
        if (rest_.size() < sizeof size) return {};
        std::memcpy(&size, rest_.data(), sizeof size);
        std::size_t const padded = sizeof size + (static_cast<std::size_t>(size) + 3) / 4 * 4;
        if (rest_.size() < padded) return {};
        auto const part = rest_.subspan(sizeof size, size);
        rest_ = rest_.subspan(padded);
        return part;
    }

private:
    std::span<std::byte const> rest_;
};

std::optional<std::vector<TagPair>> read_classes(std::span<std::byte const> bytes) {
    std::vector<TagPair> classes;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        auto const upos = std::to_integer<std::uint8_t>(bytes[i]);
        auto const penn = std::to_integer<std::uint8_t>(bytes[i + 1]);
        if (upos >= upos_count || penn >= penn_tag_count) return {};
        classes.push_back({static_cast<Upos>(upos), static_cast<PennTag>(penn)});
    }
    if (classes.empty() || classes.size() > most_classes) return {};
    return classes;
}

std::vector<LemmaEdit> read_edits(std::span<std::byte const> bytes) {
    std::vector<LemmaEdit> edits;
    for (std::size_t i = 0; i + 3 <= bytes.size();) {
        LemmaEdit edit;
        edit.lower = bytes[i] != std::byte{0};
        edit.strip = std::to_integer<std::uint8_t>(bytes[i + 1]);
        auto const length = std::to_integer<std::size_t>(bytes[i + 2]);
        i += 3;
        if (i + length > bytes.size()) break;
        for (std::size_t k = 0; k < length; ++k)
            edit.append += static_cast<char>(bytes[i + k]);
        i += length;
        edits.push_back(std::move(edit));
    }
    return edits;
}

} // namespace

std::optional<LanguageModel> LanguageModel::read(std::span<std::byte const> bytes) {
    if (bytes.size() < mark.size() || std::memcmp(bytes.data(), mark.data(), mark.size()) != 0) return {};
    PartReader parts(bytes.subspan(mark.size()));
    auto const class_bytes = parts.next();
    auto const lexicon_bytes = parts.next();
    auto const tagger_bytes = parts.next();
    auto const parser_bytes = parts.next();
    auto const rule_bytes = parts.next();
    auto const edit_bytes = parts.next();
    if (!edit_bytes) return {};
    auto classes = read_classes(*class_bytes);
    auto const lexicon = KeyTable::read(*lexicon_bytes);
    auto const tagger = LinearModel::read(*tagger_bytes);
    auto const parser = LinearModel::read(*parser_bytes);
    auto const rules = KeyTable::read(*rule_bytes);
    if (!classes || !lexicon || !tagger || !parser || !rules) return {};
    return LanguageModel{Tagger(std::move(*classes), TagLexicon(*lexicon), *tagger), Parser(*parser),
                         Lemmatiser(*rules, read_edits(*edit_bytes))};
}

std::string write_model(ModelParts const& parts) {
    std::string classes;
    for (TagPair const tag : parts.classes) {
        classes += static_cast<char>(tag.upos);
        classes += static_cast<char>(tag.penn);
    }
    std::string edits;
    for (LemmaEdit const& edit : parts.lemma_edits) {
        edits += edit.lower ? '\1' : '\0';
        edits += static_cast<char>(edit.strip);
        edits += static_cast<char>(edit.append.size());
        edits += edit.append;
    }
    std::string file(mark);
    for (std::string const& part : {classes, parts.tag_lexicon, parts.tagger, parts.parser, parts.lemma_rules, edits}) {
        append_part(file, part);
    }
    return file;
}

} // namespace dateline::engine
