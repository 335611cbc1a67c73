#pragma once

#include <cstddef>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::tests {

/// One line of a table of cases: tab-separated fields, and where it stands for the report of a failure.
struct Case {
    std::string where; ///< "weekday.tsv:12"
    std::vector<std::string> fields;
};

/// The field with "\n", "\t" and "\\" replaced by what they stand for.
inline std::string unescape(std::string_view field) {
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\' || i + 1 == field.size()) {
            text += field[i];
            continue;
        }
        char const escaped = field[++i];
        text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
    }
    return text;
}

/// The cases of a file, blank lines and comments ("# …") left out. Throws when the file is missing or a line has not
/// `columns` fields, so that no case is passed over in silence.
inline std::vector<Case> read_cases(std::string const& path, std::size_t columns) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("no such table: " + path);
    std::vector<Case> cases;
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        if (line.empty() || line.front() == '#') continue;
        Case read{path.substr(path.find_last_of('/') + 1) + ":" + std::to_string(number), {}};
        std::size_t begin = 0;
        for (std::size_t tab = line.find('\t'); tab != std::string::npos; tab = line.find('\t', begin)) {
            read.fields.push_back(unescape(std::string_view(line).substr(begin, tab - begin)));
            begin = tab + 1;
        }
        read.fields.push_back(unescape(std::string_view(line).substr(begin)));
        if (read.fields.size() != columns)
            throw std::runtime_error(read.where + ": " + std::to_string(read.fields.size()) + " fields instead of " +
                                     std::to_string(columns));
        cases.push_back(std::move(read));
    }
    return cases;
}

} // namespace dateline::tests
