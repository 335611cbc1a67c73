// A timeline.json from anywhere: what is read can be written in every form, and read again.

#include "render/export.hpp"
#include "render/json.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace dateline;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const timeline = render::timeline_from_json(fuzz::text_of(data, size));
    if (!timeline) return 0;
    auto const json = render::to_json(*timeline);
    auto const again = render::timeline_from_json(json);
    fuzz::require(again && render::to_json(*again) == json);
    for (auto const& name : render::format_names())
        static_cast<void>(render::render(*timeline, *render::format_from_name(name)));
    return 0;
}
