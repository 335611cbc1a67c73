#include "render/page/parts.hpp"

#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::render::page {

namespace {

/// A file's name as part of an address.
std::string percent_encoded(std::string_view name) {
    static constexpr std::string_view unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string out;
    for (char const c : name) {
        if (unreserved.find(c) != std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

} // namespace

std::string Context::link(std::string_view id) const {
    auto const fragment = fmt::format("#{}", html(id));
    if (!places) return fragment;
    if (here == places->overview && places->on_overview.contains(id)) return fragment;
    auto const found = places->pages.find(id);
    if (found == places->pages.end() || found->second == here) return fragment;
    return link_to_page(found->second) + fragment;
}

std::string Context::link_to_page(std::string_view page) const {
    if (here == places->overview) return fmt::format("{}/{}", percent_encoded(places->folder), page);
    return page == places->overview ? fmt::format("../{}", percent_encoded(page)) : std::string{page};
}

unsigned Context::heading(unsigned depth) const {
    return std::min(6U, std::max(1U, options.heading_level) + depth - 1);
}

} // namespace dateline::render::page
