#include "engine/build.hpp"
#include "render/json.hpp"

#include <iostream>

int main(int argc, char** argv) {
    auto const timeline = dateline::engine::build(argc > 1 ? argv[1] : ".");
    if (!timeline) return 1;
    std::cout << dateline::render::to_json(*timeline);
}
