#include "grammar/dump.hpp"
#include "grammar/scan.hpp"

#include <iostream>

int main() {
    for (auto const& found : dateline::grammar::scan("He left last Friday.")) {
        std::cout << dateline::grammar::dump(found.expression) << '\n';
    }
}
