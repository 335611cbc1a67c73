#include "engine/language/model.hpp"

#include <array>
#include <cstring>

namespace dateline::engine {

namespace {

/// Changes with the features, the tags and the layout.
constexpr std::string_view mark = "dlmodel2";

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
    ByteReader parts(bytes.subspan(mark.size()));
    ByteReader tagger_bytes(parts.block());
    ByteReader parser_bytes(parts.block());
    auto const rules = KeyTable::read(parts.block());
    auto const edits = parts.block();
    if (parts.failed()) return {};
    auto tagger = Tagger::read(tagger_bytes);
    auto parser = Parser::read(parser_bytes);
    if (!tagger || !parser || !rules) return {};
    return LanguageModel{std::move(*tagger), std::move(*parser), Lemmatiser(*rules, read_edits(edits))};
}

std::string write_model(ModelParts const& parts) {
    std::string edits;
    for (LemmaEdit const& edit : parts.lemma_edits) {
        edits += edit.lower ? '\1' : '\0';
        edits += static_cast<char>(edit.strip);
        edits += static_cast<char>(edit.append.size());
        edits += edit.append;
    }
    ByteWriter file;
    for (std::string const& part : {parts.tagger, parts.parser, parts.lemma_rules, edits})
        file.block(part);
    return std::string(mark) + file.take();
}

} // namespace dateline::engine
