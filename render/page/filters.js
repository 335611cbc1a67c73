// Search and filters: a form above the events, whose state is the address's query.

/** The values that `pick` finds in the events, with how many have each, most frequent first. */
function counted(events, pick, most) {
  const counts = new Map();
  for (const event of events) for (const value of pick(event)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
}

function choice(name, label, any, options) {
  const select = make("select", { name }, make("option", { value: "" }, any));
  for (const [value, text] of options) select.append(make("option", { value }, text));
  return make("label", { class: "choice" }, make("span", {}, label), select);
}

const withCounts = (counts) => counts.map(([value, count]) => [value, `${value} (${count})`]);

function buildForm(events) {
  const count = (test) => events.filter(test).length;
  const dates = [
    ["exact", "Known to the day", count((event) => event.dated && !event.vague)],
    ["vague", "Vague", count((event) => event.vague)],
    ["none", "No date", count((event) => !event.dated)],
  ].filter(([, , many]) => many > 0);
  const most = Math.max(1, ...events.map((event) => event.sources));
  const atLeast = [2, 3, 5, 10, 20].filter((least) => least <= most);
  const more = make(
    "details",
    { class: "refine" },
    make("summary", {}, "More filters"),
    make(
      "div",
      { class: "fields" },
      make("label", { class: "choice" }, make("span", {}, "From"), make("input", { type: "date", name: "from" })),
      make("label", { class: "choice" }, make("span", {}, "To"), make("input", { type: "date", name: "to" })),
      choice("source", "Source", "Any", withCounts(counted(events, (event) => event.from, 200))),
      choice("min", "Independent sources", "Any number", atLeast.map((least) => [String(least), `${least} or more`])),
    ),
  );
  return make(
    "form",
    { class: "filters", role: "search", "aria-label": "Search and filter the events" },
    make(
      "div",
      { class: "fields" },
      make("label", { class: "choice wide" }, make("span", {}, "Search"), make("input", { type: "search", name: "q", autocomplete: "off" })),
      choice("dates", "Dates", "Any", dates.map(([value, text, many]) => [value, `${text} (${many})`])),
      choice("status", "Status", "Any", withCounts(counted(events, (event) => event.statuses, 20))),
      choice("name", "Participant", "Anyone", withCounts(counted(events, (event) => event.names, 80))),
    ),
    more,
    make("p", { class: "found" }, make("span", { role: "status" }), " ", make("button", { type: "reset", hidden: true }, "Clear filters")),
  );
}

function stateFromAddress() {
  const query = new URLSearchParams(location.search);
  const state = { ...NO_FILTER };
  for (const key of Object.keys(state)) state[key] = query.get(key) ?? "";
  for (const key of ["from", "to"]) if (!/^\d{4}-\d\d-\d\d$/.test(state[key])) state[key] = "";
  return state;
}

function stateToAddress(state) {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(state)) {
    if (value === "") query.delete(key);
    else query.set(key, value);
  }
  const text = query.toString();
  history.replaceState(history.state, "", location.pathname + (text && "?" + text) + location.hash);
}

/** Shows the events that match and hides the others, with the headings that then stand above nothing. */
function show(root, events, state) {
  let found = 0;
  for (const event of events) {
    const hidden = !matches(event, state);
    if (event.node.hidden !== hidden) event.node.hidden = hidden;
    if (!hidden) ++found;
  }
  for (const group of root.querySelectorAll(".when, .month, .year, details.more")) {
    if (group.querySelector(".event")) group.hidden = !group.querySelector(".event:not([hidden])");
  }
  const filtering = isFiltering(state);
  const disagreements = root.querySelector(".disagreements");
  if (disagreements) disagreements.hidden = filtering;
  if (filtering) {
    for (const more of root.querySelectorAll("details.more:not([hidden])")) if (more.querySelector(".event")) more.open = true;
  }
  return found;
}
