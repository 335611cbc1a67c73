// A file of any content and with the name DATELINE_FUZZ_NAME: its articles are valid UTF-8, and their words lead back
// to places in the file.

#include "engine/article/read.hpp"
#include "engine/article/text_map.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*arguments*/) {
    ::setenv("PATH", "/nowhere", 1); // what begins like a PDF would start another program each time
    return 0;
}

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    engine::ReadLimits limits;
    limits.unpacked_bytes = 1U << 22U;
    limits.archive_files = 100;
    auto const read = engine::read_articles(fuzz::text_of(data, size), DATELINE_FUZZ_NAME, limits);
    for (auto const& document : read.documents) {
        fuzz::require(engine::decode_utf8(document.text).replaced == 0);
        auto const end = static_cast<std::uint32_t>(document.text.size());
        auto const place = document.map.source_of({0, end});
        fuzz::require(place.begin <= place.end);
    }
    return 0;
}
