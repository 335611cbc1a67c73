// The strip that counts events over time, and the brush on it: by pointer, or with two handles by keyboard.

class Brush {
  /** `changed(from, to)` is told first and last day, or two empty texts for all of them. */
  constructor(figure, changed) {
    this.changed = changed;
    this.unit = figure.dataset.unit;
    this.days = figure.dataset.bins.split(" ").map(Number);
    this.count = this.days.length - 1;
    this.svg = figure.querySelector("svg");
    this.bars = figure.querySelector(".bars");
    this.most = 0;
    this.selection = make("div", { class: "selection", hidden: true });
    this.handles = ["First", "Last"].map((which) =>
      make("div", { class: "handle", role: "slider", tabindex: "0", "aria-label": `${which} ${this.unit} shown`, "aria-valuemin": "0", "aria-valuemax": String(this.count - 1) }),
    );
    this.area = make("div", { class: "brush" });
    this.svg.replaceWith(this.area);
    this.area.append(this.svg, this.selection, ...this.handles);
    this.set("", "");
    this.listen();
  }

  listen() {
    let start;
    this.area.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      const handle = this.handles.indexOf(event.target);
      // A handle that is dragged moves one end: the other stays.
      start = handle < 0 ? this.binAt(event) : this.range[1 - handle];
      if (handle < 0) this.pick(start, start);
      this.area.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    this.area.addEventListener("pointermove", (event) => {
      if (start !== undefined) this.pick(start, this.binAt(event));
    });
    const end = () => (start = undefined);
    this.area.addEventListener("pointerup", end);
    this.area.addEventListener("pointercancel", end);
    this.area.addEventListener("dblclick", () => this.clear());
    for (const [which, handle] of this.handles.entries()) handle.addEventListener("keydown", (event) => this.key(event, which));
  }

  key(event, which) {
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -this.count, End: this.count };
    if (event.key === "Escape") {
      this.clear();
    } else if (event.key in steps) {
      const range = [...this.range];
      const [least, most] = which === 0 ? [0, range[1]] : [range[0], this.count - 1];
      range[which] = Math.min(most, Math.max(least, range[which] + steps[event.key]));
      this.pick(...range);
    } else {
      return;
    }
    event.preventDefault();
  }

  binAt(event) {
    const box = this.area.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.min(this.count - 1, Math.max(0, Math.floor(share * this.count)));
  }

  clear() {
    this.changed("", "");
  }

  pick(one, other) {
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    // All that is drawn is no choice: events beyond it belong to it as well.
    if (first === 0 && last === this.count - 1) this.clear();
    else this.changed(first === 0 ? "" : isoOf(this.days[first]), last === this.count - 1 ? "" : isoOf(this.days[last + 1] - 1));
  }

  /** Shows a choice of days, whoever made it. */
  set(from, to) {
    const bin = (day) => Math.min(this.count - 1, Math.max(0, this.days.findLastIndex((first) => first <= day)));
    this.range = [from === "" ? 0 : bin(dayOf(from)), to === "" ? this.count - 1 : bin(dayOf(to))];
    if (this.range[0] > this.range[1]) this.range.reverse();
    const [first, last] = this.range;
    this.selection.hidden = from === "" && to === "";
    this.selection.style.left = `${(100 * first) / this.count}%`;
    this.selection.style.width = `${(100 * (last + 1 - first)) / this.count}%`;
    for (const [which, handle] of this.handles.entries()) {
      handle.style.left = `${(100 * (this.range[which] + which)) / this.count}%`;
      handle.setAttribute("aria-valuenow", String(this.range[which]));
      handle.setAttribute("aria-valuetext", this.words(this.range[which]));
    }
  }

  words(bin) {
    const day = new Date(this.days[bin] * DAY);
    const options = { day: { day: "numeric", month: "long", year: "numeric" }, month: { month: "long", year: "numeric" }, year: { year: "numeric" } };
    const text = day.toLocaleDateString("en-GB", { timeZone: "UTC", ...(options[this.unit === "week" ? "day" : this.unit] ?? options.year) });
    return this.unit === "week" ? `week of ${text}` : this.unit === "decade" ? `${text}s` : text;
  }

  /** Draws how many of `events` there are in each bin, on the scale of the first time. */
  draw(events) {
    const counts = Array.from({ length: this.count }, () => [0, 0]);
    for (const event of events) if (event.dated) this.add(counts, event);
    this.most ||= Math.max(...counts.map(([certain, possible]) => certain + possible));
    const rects = [];
    const scale = 64 / (this.most || 1);
    counts.forEach(([certain, possible], bin) => {
      if (possible > 0) rects.push(this.rect("possible", bin, 68 - (certain + possible) * scale, possible * scale));
      if (certain > 0) rects.push(this.rect("certain", bin, 68 - certain * scale, certain * scale));
    });
    this.bars.replaceChildren(...rects);
  }

  add(counts, { first, last }) {
    const begin = first === -Infinity ? last : first;
    const end = last === Infinity ? first : last;
    if (end < this.days[0] || begin >= this.days[this.count]) return;
    let bin = Math.max(0, this.days.findLastIndex((day) => day <= begin));
    if (begin >= this.days[bin] && end < this.days[bin + 1]) {
      counts[bin][0] += 1;
      return;
    }
    for (; bin < this.count && this.days[bin] <= end; ++bin) {
      const share = Math.min(end + 1, this.days[bin + 1]) - Math.max(begin, this.days[bin]);
      counts[bin][1] += share / (end + 1 - begin);
    }
  }

  rect(kind, bin, y, height) {
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const width = 100 / this.count;
    for (const [name, value] of Object.entries({ class: kind, x: `${(bin + 0.1) * width}%`, width: `${0.8 * width}%`, y, height })) rect.setAttribute(name, value);
    return rect;
  }
}
