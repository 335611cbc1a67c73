#include "render/export.hpp"
#include "render/json.hpp"
#include "tests/render/sample_timeline.hpp"

#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

/// Writes the timelines of the tests into a folder, in every form, for checks by other programs' readers.
int main(int argc, char** argv) {
    using namespace dateline;
    if (argc != 2) {
        std::cerr << "usage: write_samples FOLDER\n";
        return 2;
    }
    std::string const folder = argv[1];
    auto const write = [&](std::string const& name, std::string_view text) {
        std::ofstream file(folder + "/" + name, std::ios::binary);
        file << text;
        return static_cast<bool>(file.flush());
    };
    struct Named {
        std::string name;
        engine::Timeline timeline;
    };
    bool written = true;
    for (auto const& [name, timeline] :
         {Named{"sample", tests::sample_timeline()}, Named{"hostile", tests::hostile_timeline()},
          Named{"small", tests::small_timeline()}, Named{"empty", {}}, Named{"long", tests::long_timeline(200)}}) {
        written = write(name + ".json", render::to_json(timeline)) && written;
        written = write(name + ".documents.json", render::documents_to_json(timeline)) && written;
        for (auto const& format : render::format_names())
            written =
                write(name + "." + format, render::render(timeline, *render::format_from_name(format)).text) && written;
    }
    return written ? 0 : 1;
}
