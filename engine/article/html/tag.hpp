#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::engine::html {

/// The elements that reading an article tells apart; all others are `other`.
enum class Tag : std::uint8_t {
    other,
    text, ///< a run of text, not an element
    a,
    abbr,
    address,
    article,
    aside,
    audio,
    b,
    base,
    blockquote,
    body,
    br,
    button,
    canvas,
    center,
    cite,
    col,
    dd,
    del,
    details,
    dialog,
    div,
    dl,
    dt,
    em,
    embed,
    fieldset,
    figcaption,
    figure,
    font,
    footer,
    form,
    frame,
    frameset,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    head,
    header,
    hgroup,
    hr,
    html,
    i,
    iframe,
    img,
    input,
    label,
    legend,
    li,
    link,
    main,
    map,
    math,
    menu,
    meta,
    nav,
    noscript,
    object,
    ol,
    optgroup,
    option,
    p,
    param,
    picture,
    pre,
    progress,
    q,
    s,
    script,
    section,
    select,
    small,
    source,
    span,
    strong,
    style,
    sub,
    summary,
    sup,
    svg,
    table,
    tbody,
    td,
    template_,
    textarea,
    tfoot,
    th,
    thead,
    time,
    title,
    tr,
    track,
    u,
    ul,
    video,
    wbr,
};

/// The element of that name, in any case.
[[nodiscard]] Tag tag_of(std::string_view name);

/// Elements without an end tag and without content: br, img, meta, …
[[nodiscard]] bool is_void(Tag tag);
/// Elements whose content is text up to their own end tag: script, style, title, textarea, iframe.
[[nodiscard]] bool is_raw_text(Tag tag);
/// Elements that run in a line of text and do not break it. Unknown elements count among them.
[[nodiscard]] bool is_inline(Tag tag);
[[nodiscard]] bool is_heading(Tag tag);

} // namespace dateline::engine::html
