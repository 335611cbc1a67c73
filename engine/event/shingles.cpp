#include "engine/event/shingles.hpp"

#include "engine/language/characters.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

std::vector<std::uint64_t> shingles_of(std::string_view text, ArticleAnalysis const& analysis) {
    std::vector<std::uint64_t> sample;
    std::array<std::uint64_t, shingle_words> window{};
    std::size_t count = 0;
    for (AnalysedSentence const& sentence : analysis.sentences) {
        if (sentence.dropped) continue;
        for (Token const& token : sentence.tokens) {
            if (token.kind == Token::Kind::punctuation) continue;
            window[count++ % shingle_words] = stable_hash(to_lower(token.span.in(text)));
            if (count < shingle_words) continue;
            std::uint64_t hash = 0;
            for (std::size_t i = 0; i < shingle_words; ++i) {
                hash = (hash ^ window[(count + i) % shingle_words]) * 0x9E3779B97F4A7C15ULL;
                hash ^= hash >> 29U;
            }
            if (hash % shingle_sampling == 0) sample.push_back(hash);
        }
    }
    std::ranges::sort(sample);
    sample.erase(std::unique(sample.begin(), sample.end()), sample.end());
    return sample;
}

} // namespace dateline::engine
