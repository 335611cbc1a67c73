#pragma once

#include "engine/article/source.hpp"

namespace dateline::engine {

/// The articles of a WARC file (ISO 28500): the pages and other texts in its response, resource and conversion records.
/// Answers of HTTP other than 2xx, pictures, scripts and the like are passed over.
[[nodiscard]] ReadFile read_warc(std::string_view bytes, std::string const& path, ReadLimits const& limits);

} // namespace dateline::engine
