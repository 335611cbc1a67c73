// The timeline as elements, from timeline.json: the custom element's counterpart of what is written on the server.

const countOf = (count, one, many) => `${count} ${count === 1 ? one : many}`;

const BADGES = { date: "dates differ", quantity: "figures differ", claim: "disputed", attribution: "attribution differs", wording: "wording differs" };

function viewQuote({ quote, chars, time }) {
  const characters = [...quote];
  const [begin, end] = time ? [time.chars[0] - chars[0], time.chars[1] - chars[0]] : [0, 0];
  if (!time || begin < 0 || end > characters.length || begin === end) return make("blockquote", {}, quote);
  const piece = (from, to) => characters.slice(from, to).join("");
  return make("blockquote", {}, piece(0, begin), make("mark", {}, piece(begin, end)), piece(end));
}

function viewMention(mention, event, documents) {
  const item = make("li");
  if (mention.role !== "copy") item.append(viewQuote(mention));
  const document_ = documents.get(mention.document);
  const source = make("p", { class: "source" });
  if (document_) {
    source.append(make("cite", {}, make("a", { href: `#${document_.id}` }, document_.title || document_.path)));
    if (document_.publisher) source.append(", ", make("bdi", {}, document_.publisher));
    const { earliest, latest, edtf, method } = document_.published;
    source.append(earliest || latest ? `, published ${dateWords({ earliest, latest, edtf, mentions: [] })} (${method})` : ", publication date unknown");
  }
  if (mention.attribution) source.append(` · according to ${mention.attribution}`);
  if (mention.status && mention.status !== event.status) source.append(" · ", make("span", { class: "here" }, `${mention.status} here`));
  item.append(source);
  return item;
}

function viewWhy(event) {
  const told = new Map();
  for (const { time } of event.mentions) if (time) told.set(JSON.stringify([time.text, time.rule, time.why]), time);
  const narrowed = event.narrowed ?? [];
  if (told.size + narrowed.length === 0) return [];
  const items = [...told.values()].map((time) =>
    make("li", {}, make("p", {}, `“${time.text}” `, make("span", { class: "rule" }, time.rule)), make("ul", {}, ...time.why.map((step) => make("li", {}, step)))),
  );
  for (const { earliest, latest, because } of narrowed) {
    const day = dateWords({ earliest: earliest ?? latest, latest: earliest ?? latest, edtf: earliest ?? latest, mentions: [] });
    items.push(make("li", {}, make("p", {}, `Not ${earliest ? "before" : "after"} ${day}: ${because}`)));
  }
  return [make("details", { class: "why" }, make("summary", {}, "Why this date"), make("ul", {}, ...items))];
}

const dayNumber = (iso) => (iso ? dayOf(iso.slice(0, iso.indexOf("T") < 0 ? undefined : iso.indexOf("T"))) : "");

function isVague({ earliest, latest, edtf }) {
  return !earliest || !latest || earliest.slice(0, 10) !== latest.slice(0, 10) || /[~?%]/.test(edtf ?? "");
}

function viewEvent(event, documents, conflicts, level, withDate) {
  const dated = event.earliest || event.latest;
  const title = make(`h${Math.min(6, level)}`, { class: "title" }, make("bdi", {}, event.title));
  if (event.status !== "reported") title.append(" ", make("span", { class: `badge ${event.status}` }, event.status));
  for (const kind of new Set(conflicts.filter((conflict) => conflict.events.includes(event.id)).map((conflict) => conflict.kind))) {
    title.append(" ", make("span", { class: "badge conflict" }, BADGES[kind]));
  }
  const names = event.participants.flatMap((name, at) => (at ? [", ", make("bdi", {}, name)] : [make("bdi", {}, name)]));
  const item = make("li", { class: dated && isVague(event) ? "event vague" : "event", id: event.id });
  if (dated) item.dataset.at = `${dayNumber(event.earliest)} ${dayNumber(event.latest)}`;
  if (dated && withDate) item.append(make("p", { class: "date" }, dateWords(event)));
  const support = `${countOf(event.sources, "source", "sources")}, ${countOf(event.reports, "report", "reports")}`;
  item.append(
    title,
    make(
      "details",
      {},
      make("summary", {}, make("span", { class: "support" }, support), ...(names.length ? [make("span", { class: "names" }, ...names)] : [])),
      make("ol", { class: "quotes" }, ...event.mentions.map((mention) => viewMention(mention, event, documents))),
      ...viewWhy(event),
    ),
  );
  return item;
}

function viewDay(words, event, level) {
  return make("li", { class: isVague(event) ? "when vague" : "when" }, make("div", { class: "date" }, make(`h${Math.min(6, level)}`, {}, words)), make("ol", { class: "events" }));
}

/** All of it below one element. `level` is that of the title's heading. */
function view(timeline, { title, level }) {
  const documents = new Map(timeline.documents.map((document_) => [document_.id, document_]));
  const heading = (depth, ...words) => make(`h${Math.min(6, level + depth - 1)}`, {}, ...words);
  const root = make("div", { class: "dateline", lang: "en" });
  const name = heading(1, title);
  name.className = "name";
  const all = timeline.events.length + timeline.undated.length;
  root.append(make("header", { class: "masthead" }, make("p", { class: "kicker" }, "Timeline"), name, make("p", { class: "counts" }, `${countOf(timeline.documents.length, "article", "articles")} · ${countOf(all, "event", "events")}`)), make("div", { class: "tools" }));
  const section = make("section", { class: "timeline", "aria-label": "Events" });
  let year, list, day;
  for (const event of timeline.events.filter(({ shown }) => shown)) {
    const begins = fieldsOf(event.earliest ?? event.latest).year;
    if (year !== begins) {
      year = begins;
      day = undefined;
      list = make("ol", { class: "days" });
      section.append(make("section", { class: "year" }, heading(2, yearWords(year)), list));
    }
    const words = dateWords(event);
    if (day?.words !== words) {
      day = { words, item: viewDay(words, event, level + 2) };
      list.append(day.item);
    }
    day.item.querySelector(".events").append(viewEvent(event, documents, timeline.conflicts, level + 3, false));
  }
  root.append(section);
  const part = (words, events, item) => {
    if (events.length > 0) root.append(make("section", { class: "part" }, heading(2, words), make("ol", { class: "plain events" }, ...events.map(item))));
  };
  const plain = (event) => viewEvent(event, documents, timeline.conflicts, level + 2, true);
  part("Further events", timeline.events.filter(({ shown }) => !shown), plain);
  part("Without a date", timeline.undated, plain);
  if (timeline.conflicts.length > 0) {
    const conflicts = timeline.conflicts.map((conflict) =>
      make("li", { id: conflict.id }, heading(3, make("span", { class: "kicker" }, BADGES[conflict.kind]), " ", conflict.summary), make("ul", { class: "positions" }, ...(conflict.positions ?? []).map(({ says }) => make("li", {}, make("p", { class: "says" }, says))))),
    );
    root.append(make("section", { class: "part" }, heading(2, "Where the articles disagree"), make("ol", { class: "conflicts" }, ...conflicts)));
  }
  return root;
}
