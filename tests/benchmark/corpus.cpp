#include "tests/benchmark/corpus.hpp"

#include "engine/article/read.hpp"
#include "engine/publication/publication.hpp"
#include "grammar/scan.hpp"

#include <utility>

namespace dateline::benchmarks {

Corpus read_corpus(std::filesystem::path const& folder) {
    Corpus corpus;
    auto const files = engine::list_files(folder);
    if (!files) return corpus;
    for (std::string const& file : *files) {
        auto const bytes = engine::read_bytes(folder / file);
        if (!bytes) continue;
        for (engine::Document& document : engine::read_articles(*bytes, file).documents) {
            document.published = engine::publication_of(document, grammar::scan(document.text), {});
            corpus.bytes += document.text.size();
            corpus.documents.push_back(std::move(document));
        }
    }
    return corpus;
}

std::string text_of(Corpus const& corpus, std::size_t bytes) {
    std::string round;
    for (engine::Document const& document : corpus.documents)
        round.append(document.text).append("\n\n");
    return repeated(round, bytes);
}

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    if (piece.empty()) return text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes)
        text.append(piece);
    return text;
}

} // namespace dateline::benchmarks
