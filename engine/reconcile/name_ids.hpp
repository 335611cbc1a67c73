#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

struct ClusterItem;

/// By what the names of a folder are compared: their last words, "quill" of "Ada Quill", and where the folder has "Orla
/// Fenn" and "Tobias Fenn", which of them is meant. "Fenn" alone may be either. Words that stand before many names
/// ("Judge", "New") tell none from another.
class NameIds {
public:
    explicit NameIds(std::span<ClusterItem const> items);

    struct Entry {
        std::string last;               ///< word of the name, as in its key
        std::vector<std::uint32_t> ids; ///< two names that share one may be one
    };
    /// Of a name as some mention has it among its participants.
    [[nodiscard]] Entry const& operator[](std::string const& name) const { return entries_.at(name); }

private:
    std::unordered_map<std::string, Entry> entries_;
};

} // namespace dateline::engine
