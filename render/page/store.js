// What the filters know of the page's events, read from the page itself.

const DAY = 86400000;

/** Days since 1970 of "2023-03-01", and back. */
const dayOf = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / DAY);
const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** An element with attributes and children; texts are only ever texts. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") element.className = value;
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

function sourcesOf(node) {
  const names = new Set();
  for (const source of node.querySelectorAll(".source")) {
    const name = source.querySelector(":scope > bdi") ?? source.querySelector("cite");
    if (name) names.add(name.textContent);
  }
  return names;
}

function statusesOf(node) {
  const said = [...node.querySelectorAll(".badge, .here")].map((badge) => badge.textContent.replace(/ here$/, ""));
  return new Set(node.querySelector(".badge:not(.conflict)") ? said : ["reported", ...said]);
}

const readEvents = (root) => [...root.querySelectorAll(".event")].map(readEvent);

function readEvent(node) {
  const at = node.dataset.at;
  const [first, last] = at === undefined ? ["", ""] : at.split(" ");
  let text;
  return {
    node,
    dated: at !== undefined,
    vague: node.classList.contains("vague"),
    first: first === "" ? -Infinity : Number(first),
    last: last === "" ? Infinity : Number(last),
    sources: parseInt(node.querySelector(".support").textContent.replaceAll(",", ""), 10),
    statuses: statusesOf(node),
    names: new Set([...node.querySelectorAll(".names bdi")].map((name) => name.textContent)),
    from: sourcesOf(node),
    // Read when the first search needs it: most visits have none.
    get text() {
      return (text ??= node.textContent.toLowerCase());
    },
  };
}

const NO_FILTER = { q: "", from: "", to: "", status: "", source: "", name: "", min: "", dates: "" };

const isFiltering = (state) => Object.keys(NO_FILTER).some((key) => state[key] !== "");

/** Whether an event is what the filter asks for. Without its time span: what the drawing counts. */
function matches(event, state, { span = true } = {}) {
  if (state.min !== "" && event.sources < Number(state.min)) return false;
  if (state.status !== "" && !event.statuses.has(state.status)) return false;
  if (state.source !== "" && !event.from.has(state.source)) return false;
  if (state.name !== "" && !event.names.has(state.name)) return false;
  if (state.dates === "exact" && (!event.dated || event.vague)) return false;
  if (state.dates === "vague" && !event.vague) return false;
  if (state.dates === "none" && event.dated) return false;
  if (span && (state.from !== "" || state.to !== "")) {
    if (!event.dated) return false;
    if (state.from !== "" && event.last < dayOf(state.from)) return false;
    if (state.to !== "" && event.first > dayOf(state.to)) return false;
  }
  return state.q === "" || state.q.toLowerCase().split(/\s+/).every((word) => event.text.includes(word));
}
