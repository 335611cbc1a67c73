#pragma once

#include "engine/article/document.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace Catch {
template <> struct StringMaker<dateline::engine::Warning> {
    static std::string convert(dateline::engine::Warning const& warning) {
        return warning.path + ": " + warning.message;
    }
};
} // namespace Catch
