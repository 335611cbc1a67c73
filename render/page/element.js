// <dateline-timeline src="timeline.json" heading="Title" heading-level="2">: a timeline in a page of yours. Or set its
// property `timeline` to what timeline.json holds.

class DatelineTimeline extends HTMLElement {
  static observedAttributes = ["src", "heading", "heading-level"];

  #timeline;

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }

  get timeline() {
    return this.#timeline;
  }

  set timeline(timeline) {
    this.#timeline = timeline;
    this.#show();
  }

  attributeChangedCallback(name) {
    if (name === "src") this.#load(this.getAttribute("src"));
    else this.#show();
  }

  async #load(address) {
    if (!address) return;
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      const timeline = await response.json();
      // What was asked for since is what is shown.
      if (this.getAttribute("src") === address) this.timeline = timeline;
    } catch (error) {
      this.#say(`The timeline could not be loaded: ${error.message}`);
    }
  }

  #say(text) {
    this.shadowRoot.replaceChildren(make("p", { role: "status" }, text));
  }

  #show() {
    const timeline = this.#timeline;
    if (timeline === undefined) return;
    if (timeline?.format !== "dateline.timeline" || timeline.version !== 1) {
      this.#say("This is not a timeline of a version that is known here.");
      return;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.shadowRoot.adoptedStyleSheets = [sheet];
    const level = Math.min(6, Math.max(1, Number(this.getAttribute("heading-level") ?? 2) || 2));
    const root = view(timeline, { title: this.getAttribute("heading") ?? "Timeline", level });
    this.shadowRoot.replaceChildren(root);
    enhance(root);
    this.dispatchEvent(new CustomEvent("dateline-shown"));
  }
}

customElements.define("dateline-timeline", DatelineTimeline);
