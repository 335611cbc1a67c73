// The reader: an article beside the timeline, with its marked expressions and the events it tells of.

class Reader {
  constructor(root, reveal) {
    this.root = root;
    this.reveal = reveal;
    this.title = make("h2", { class: "reader-title", tabindex: "-1" });
    this.body = make("div", { class: "reader-body" });
    this.panel = make("dialog", { class: "reader", "aria-label": "Article" }, make("button", { type: "button", class: "close" }, "Close"), this.title, this.body);
    this.panel.querySelector(".close").addEventListener("click", () => this.close());
    this.panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    // Whatever closes it, the browser's own ways too.
    this.panel.addEventListener("close", () => this.closed());
    root.append(this.panel);
  }

  /** The article with this id; `place` is the character at which a passage of it begins, if one is asked for. */
  open(link, id, place) {
    const article = this.root.querySelector(`.article#${CSS.escape(id)}`);
    const text = article?.querySelector(".text .body");
    this.opener = link;
    this.title.textContent = article ? article.querySelector(":is(h1, h2, h3, h4, h5, h6)").textContent : link.textContent;
    this.body.replaceChildren(...(article ? this.about(article) : []), text ? this.copyOf(text) : this.passages(id));
    if (!this.panel.open) {
      if (matchMedia("(min-width: 64rem)").matches) this.panel.show();
      else this.panel.showModal();
    }
    this.root.classList.add("reading");
    this.title.focus({ preventScroll: true });
    this.panel.scrollTop = 0;
    const passage = place && this.body.querySelector(`[data-id="${CSS.escape(`${id}-${place}`)}"]`);
    if (passage) {
      passage.scrollIntoView({ block: "center" });
      passage.classList.add("sought");
    }
  }

  close() {
    this.panel.close();
  }

  closed() {
    this.root.classList.remove("reading");
    this.opener?.focus({ preventScroll: true });
    this.opener = undefined;
  }

  about(article) {
    return [...article.children]
      .filter((part) => part.matches("p, ul"))
      .map((part) => part.cloneNode(true));
  }

  /** A copy without ids, which are the original's. */
  copyOf(text) {
    const copy = text.cloneNode(true);
    for (const node of copy.querySelectorAll("[id]")) {
      node.dataset.id = node.id;
      node.removeAttribute("id");
    }
    return copy;
  }

  /** Where the page has no text of the article: what its events quote, each with the event. */
  passages(id) {
    const list = make("div", { class: "body" }, make("p", { class: "note" }, "The passages that events of this page quote:"));
    for (const link of this.root.querySelectorAll(`.event .source a[href$="#${CSS.escape(id)}"]`)) {
      const event = link.closest(".event");
      const quote = link.closest("li").querySelector("blockquote");
      if (!quote) continue;
      const told = make("a", { class: "told", href: "#" + event.id }, event.querySelector(".title bdi").textContent);
      list.append(make("p", {}, ...[...quote.childNodes].map((node) => node.cloneNode(true)), " ", told));
    }
    return list;
  }
}
