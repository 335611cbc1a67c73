// Puts search, filters, brush, reader and links on a page that can be read without them.

function enhance(root) {
  const events = readEvents(root);
  const find = (id) => root.querySelector("#" + CSS.escape(id));
  const inShadow = root.getRootNode() !== document;
  const state = { ...NO_FILTER };
  const tools = root.querySelector(".tools");
  const form = tools && events.length > 1 ? buildForm(events) : undefined;
  const strip = root.querySelector(".strip[data-bins]");
  const announcer = make("p", { class: "unseen", role: "status" });
  root.append(announcer);

  const brush = strip && form && new Brush(strip, (from, to) => change({ from, to }));

  function change(changes) {
    Object.assign(state, changes);
    for (const [key, value] of Object.entries(state)) {
      const field = form.elements[key];
      if (field.value !== value) field.value = value;
      // A value that no event has any more is no choice.
      if (field.value !== value) state[key] = "";
    }
    const found = show(root, events, state);
    const filtering = isFiltering(state);
    form.querySelector("[role=status]").textContent = filtering ? `${found} of ${events.length} events match` : `${events.length} events`;
    form.querySelector("[type=reset]").hidden = !filtering;
    root.classList.toggle("filtering", filtering);
    brush?.set(state.from, state.to);
    brush?.draw(events.filter((event) => matches(event, state, { span: false })));
    if (!inShadow) stateToAddress(state);
  }

  /** Opens what hides an element, and drops the filter if that does. */
  function reveal(node) {
    if (node.closest("[hidden]") && form) change(NO_FILTER);
    for (let details = node.closest("details"); details; details = details.parentElement.closest("details")) details.open = true;
  }

  const reader = new Reader(root, reveal);

  function copyLink(button) {
    const address = location.href.split(/[?#]/)[0] + "#" + button.closest(".event").id;
    const say = (text) => {
      announcer.textContent = text;
      button.textContent = text;
      setTimeout(() => (button.textContent = "Copy link"), 2000);
    };
    navigator.clipboard.writeText(address).then(
      () => say("Link copied"),
      () => {
        location.hash = button.closest(".event").id;
        say("In the address bar");
      },
    );
  }

  function follow(event, link) {
    const [, page, id] = link.getAttribute("href").match(/^([^#]*)#(.*)$/) ?? [];
    if (!id) return;
    const article = id.match(/^(d\d+)(?:-(\d+))?$/);
    if (article && link.matches(".source a, .conflicts a")) {
      event.preventDefault();
      reader.open(link, article[1], article[2]);
      return;
    }
    const target = page === "" && find(id);
    if (!target) return;
    if (reader.panel.open && reader.panel.contains(link) && reader.panel.matches(":modal")) reader.close();
    reveal(target);
    if (inShadow) {
      event.preventDefault();
      target.scrollIntoView();
    }
  }

  root.addEventListener("click", (event) => {
    const button = event.target.closest(".copy-link");
    const link = event.target.closest("a[href]");
    if (button) copyLink(button);
    else if (link) follow(event, link);
  });

  const copy = make("button", { type: "button", class: "copy-link" }, "Copy link");
  for (const event of events) event.node.append(copy.cloneNode(true));

  if (form) {
    tools.append(form);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => {
      if (event.target.name in state) change({ [event.target.name]: event.target.validity.valid ? event.target.value : "" });
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      change(NO_FILTER);
      form.elements.q.focus();
    });
    brush?.draw(events);
    change(inShadow ? NO_FILTER : stateFromAddress());
    const refine = form.querySelector(".refine");
    refine.open = [...refine.querySelectorAll("[name]")].some((field) => field.value !== "");
  }

  if (!inShadow) {
    const goToHash = () => {
      const target = location.hash.length > 1 && find(decodeURIComponent(location.hash.slice(1)));
      if (target) {
        reveal(target);
        target.scrollIntoView();
      }
    };
    addEventListener("hashchange", goToHash);
    goToHash();
  }

  // On paper nothing can be opened.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...root.querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
}
