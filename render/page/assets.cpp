#include "render/page/assets.hpp"

namespace dateline::render::page {

namespace {

// Written by embed.cmake: a text and a hash for each file.
#include "render/page/assets.inc"

} // namespace

Asset document_style() {
    return {document_style_text, document_style_hash};
}

Asset fragment_style() {
    return {fragment_style_text, fragment_style_hash};
}

Asset page_script() {
    return {page_script_text, page_script_hash};
}

Asset element_script() {
    return {element_script_text, element_script_hash};
}

} // namespace dateline::render::page
