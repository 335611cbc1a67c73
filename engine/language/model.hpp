#pragma once

#include "engine/language/lemmatiser.hpp"
#include "engine/language/parser.hpp"
#include "engine/language/tagger.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// The parts of a model as bytes, as training makes them.
struct ModelParts {
    std::string tagger;
    std::string parser;
    std::string lemma_rules;
    std::vector<LemmaEdit> lemma_edits;
};

/// The trained model: what tags, lemmatises and parses English. Refers to the bytes that it was read from.
struct LanguageModel {
    Tagger tagger;
    Parser parser;
    Lemmatiser lemmatiser;

    /// Nothing where `bytes` is not a model of this version.
    [[nodiscard]] static std::optional<LanguageModel> read(std::span<std::byte const> bytes);
};

/// The file of a model: an eight-byte mark, then each part as a block of `ByteWriter`.
[[nodiscard]] std::string write_model(ModelParts const& parts);

/// The bytes of the model that is part of this library.
[[nodiscard]] std::span<std::byte const> embedded_model_bytes();

/// That model, read at the first call.
[[nodiscard]] LanguageModel const& embedded_model();

} // namespace dateline::engine
