// The page as its readers use it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { dateline, expectAccessible, finish, openBrowser, openPage, readJson, samples, screenshot, source, workFolder } from "./support.mjs";

const folder = workFolder("page");
const leak = path.join(folder, "leak.html");
const json = path.join(folder, "leak.json");
const sample = path.join(folder, "sample.html");
const hostile = path.join(folder, "hostile.html");
let browser;

before(async () => {
  dateline("build", path.join(source, "samples/leak"), "-o", leak, "--json", json);
  for (const file of [sample, hostile]) dateline("render", path.join(samples, path.basename(file, ".html") + ".json"), "--format", "html", "-o", file);
  browser = await openBrowser();
});
after(() => browser?.close());

const shown = (page) => page.locator(".event:not([hidden])").count();
const status = (page) => page.locator(".filters [role=status]").textContent();

test("it opens with every event, and nothing is loaded, logged or thrown", async () => {
  const page = await openPage(browser, leak);
  const { events, undated } = readJson(json);
  assert.equal(await shown(page), events.length + undated.length);
  await screenshot(page, "light");
  await finish(page);
});

// The sample has everything that a page can hold; it is looked at in every way, the others in one.
const ways = { light: {}, dark: { colorScheme: "dark" }, narrow: { viewport: { width: 320, height: 640 } }, contrast: { forcedColors: "active", reducedMotion: "reduce" } };
for (const [name, options] of Object.entries(ways)) {
  test(`axe finds nothing: ${name}`, async () => {
    for (const file of name === "light" ? [leak, sample, hostile] : [sample]) {
      const page = await openPage(browser, file, options);
      if (file === leak) await expectAccessible(page);
      await screenshot(page, `${path.basename(file, ".html")}-${name}`);
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await page.locator(".source a").first().click();
      await page.locator(".reader").waitFor();
      await expectAccessible(page);
      await screenshot(page, `${path.basename(file, ".html")}-${name}-reader`);
      await finish(page);
    }
  });
}

test("search", async () => {
  const page = await openPage(browser, leak);
  const all = await shown(page);
  await page.fill("[name=q]", "seoul");
  const found = await shown(page);
  assert.ok(found > 0 && found < all);
  assert.equal(await status(page), `${found} of ${all} events match`);
  for (const text of await page.locator(".event:not([hidden])").allTextContents()) assert.match(text.toLowerCase(), /seoul/);
  assert.match(page.url(), /\?q=seoul/);
  await page.reload();
  assert.equal(await shown(page), found);
  assert.equal(await page.inputValue("[name=q]"), "seoul");
  await page.fill("[name=q]", "no such words");
  assert.equal(await shown(page), 0);
  assert.equal(await page.locator(".when:visible, .year:visible").count(), 0);
  await page.click("[type=reset]");
  assert.equal(await shown(page), all);
  assert.doesNotMatch(page.url(), /\?/);
  await finish(page);
});

test("filters, and their state in the address", async () => {
  const page = await openPage(browser, sample);
  const choose = async (name, value, expected) => {
    await page.locator(`[name=${name}]`).evaluate((field, to) => {
      field.closest("details")?.setAttribute("open", "");
      field.value = to;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, value);
    const ids = await page.locator(".event:not([hidden])").evaluateAll((events) => events.map(({ id }) => id));
    assert.deepEqual(ids.sort(), expected.sort(), `${name}=${value}`);
    assert.equal(new URL(page.url()).searchParams.get(name), value);
    await page.reload();
    assert.equal(await shown(page), expected.length);
    await page.click("[type=reset]");
  };
  const { events, undated } = readJson(path.join(samples, "sample.json"));
  const ids = (test) => [...events, ...undated].filter(test).map(({ id }) => id);
  await choose("status", "planned", ids(({ status }) => status === "planned"));
  await choose("status", "disputed", ["e-3d4e5f"]);
  await choose("name", "Odile Brandt", ids(({ participants }) => participants.includes("Odile Brandt")));
  await choose("min", "2", ids(({ sources }) => sources >= 2));
  await choose("dates", "none", ids(({ earliest, latest }) => !earliest && !latest));
  await choose("dates", "exact", ids(({ edtf }) => edtf !== null && /^\d{4}-\d\d-\d\d(T.*)?$/.test(edtf)));
  await choose("from", "2031-03-20", ids(({ latest }) => latest !== null && latest >= "2031-03-20"));
  await choose("to", "2031-03-01", ids(({ earliest }) => earliest !== null && earliest <= "2031-03-01"));
  await finish(page);
});

test("a value in the address that the page has not is no filter", async () => {
  const page = await openPage(browser, sample, { hash: "?status=%3Cscript%3E&from=soon&q=tunnel&min=1e9" });
  assert.ok((await shown(page)) > 0);
  assert.doesNotMatch(page.url(), /script|soon/);
  await finish(page);
});

test("the strip is dragged, and moved by keyboard", async () => {
  const page = await openPage(browser, leak);
  const all = await shown(page);
  const area = await page.locator(".brush").boundingBox();
  await page.mouse.move(area.x + area.width * 0.6, area.y + 30);
  await page.mouse.down();
  await page.mouse.move(area.x + area.width * 0.8, area.y + 30, { steps: 4 });
  await page.mouse.up();
  const dragged = await shown(page);
  assert.ok(dragged < all);
  assert.match(page.url(), /from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
  await screenshot(page, "brush");
  const first = page.getByRole("slider", { name: /^First/ });
  await first.focus();
  const before = await first.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await first.getAttribute("aria-valuetext"), before);
  await page.keyboard.press("Escape");
  assert.equal(await shown(page), all);
  await page.keyboard.press("ArrowRight");
  assert.match(page.url(), /from=/);
  await page.keyboard.press("Home");
  assert.equal(await shown(page), all);
  await finish(page);
});

test("everything is reached by keyboard alone", async () => {
  const page = await openPage(browser, leak);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the events");
  const seen = new Set();
  for (let i = 0; i < 60; ++i) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      const { tagName, name, className } = document.activeElement;
      return { what: name || className || tagName, visible: outlineStyle !== "none" && outlineWidth !== "0px" };
    });
    assert.ok(focus.visible, focus.what);
    seen.add(focus.what);
    if (focus.what === "SUMMARY" && (await page.evaluate(() => Boolean(document.activeElement.closest(".event"))))) break;
  }
  for (const what of ["handle", "q", "status"]) assert.ok(seen.has(what), `${what} in ${[...seen]}`);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.open), true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.ok(await page.locator(".reader[open]").isVisible());
  assert.ok(await page.locator(".reader mark").count());
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".reader[open]").count(), 0);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".source a")));
  await finish(page);
});

test("a link to an event is copied, and leads to it", async () => {
  const page = await openPage(browser, leak);
  const event = page.locator(".event").nth(3);
  const id = await event.getAttribute("id");
  await event.hover();
  await event.locator(".copy-link").click();
  await page.getByText("Link copied").first().waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(address, page.url().split(/[?#]/)[0] + "#" + id);
  // One that stands where the page does not show it at once.
  const { events, undated } = readJson(json);
  const hidden = [...events, ...undated].find((other) => !other.shown);
  if (hidden) {
    await page.goto(address.replace(id, hidden.id));
    await page.locator(`#${hidden.id}`).waitFor({ state: "visible" });
    await page.waitForFunction((wanted) => document.getElementById(wanted).getBoundingClientRect().top < innerHeight, hidden.id);
  }
  await finish(page);
});

test("the reader shows an article with its marks, and its events", async () => {
  const page = await openPage(browser, leak);
  const event = page.locator(".event:visible").first();
  await event.locator("summary").first().click();
  await event.locator(".source a").first().click();
  const reader = page.locator(".reader");
  assert.ok((await reader.locator("mark").count()) > 0);
  const told = reader.locator(".told").first();
  const id = (await told.getAttribute("href")).slice(1);
  await told.click();
  await page.waitForFunction((wanted) => document.getElementById(wanted).checkVisibility(), id);
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id, at, ids) => ids.indexOf(id) !== at)), []);
  await finish(page);
});

test("on paper everything is open", async () => {
  const page = await openPage(browser, leak);
  const file = path.join(folder, "leak.pdf");
  await page.pdf({ path: file, format: "A4" });
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replace(/\s+/g, "");
  const { events } = readJson(json);
  for (const { mentions } of events) {
    const words = mentions[0].quote.replace(/\s+/g, "").slice(0, 12);
    assert.ok(text.includes(words), words);
  }
  assert.match(text, /Whythisdate/);
  await finish(page);
});

test("without JavaScript everything can be read", async () => {
  const page = await openPage(browser, leak, { javaScriptEnabled: false });
  await screenshot(page, "no-script");
  const { events } = readJson(json);
  assert.equal(await page.locator(".timeline .event").count(), events.filter((event) => event.shown).length);
  assert.equal(await page.locator("form, button").count(), 0);
  await page.locator(".event summary").first().click();
  assert.ok(await page.locator(".event blockquote").first().isVisible());
  assert.ok(await page.locator(".strip svg rect").count());
  await finish(page);
});

test("320 pixels are wide enough", async () => {
  for (const file of [leak, sample, hostile]) {
    const page = await openPage(browser, file, { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await finish(page);
  }
});

test("hostile texts do nothing", async () => {
  const page = await openPage(browser, hostile);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  for (const link of await page.locator(".source a").all()) {
    await link.click();
    await page.keyboard.press("Escape");
  }
  const own = await page.evaluate(() => ({
    active: document.querySelectorAll("img, iframe, object, embed, link, base").length,
    scripts: document.scripts.length,
    handlers: [...document.querySelectorAll("*")].flatMap(({ attributes }) => [...attributes]).filter(({ name }) => name.startsWith("on")).length,
    addresses: [...document.querySelectorAll("[href]")].map((link) => link.getAttribute("href")).filter((href) => !href.startsWith("#")),
  }));
  assert.deepEqual(own, { active: 0, scripts: 1, handlers: 0, addresses: [] });
  await page.locator("[name=q]").fill("<script>alert(1)</script>");
  await finish(page);
});

test("the policy would stop a script and a style that are not the page's", async () => {
  const page = await openPage(browser, leak);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.acted = true";
    document.body.append(script);
    document.body.insertAdjacentHTML("beforeend", "<img src='x' onerror='globalThis.acted = true'><p id='styled' style='color: red'>");
  });
  assert.equal(await page.evaluate(() => globalThis.acted), undefined);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.getElementById("styled")).color), "rgb(255, 0, 0)");
  assert.ok(page.faults.every((fault) => /Content Security Policy/.test(fault)), page.faults.join("\n"));
  await page.context().close();
});

test("no page names a place to fetch from", () => {
  for (const file of [leak, sample, hostile]) assert.doesNotMatch(fs.readFileSync(file, "utf8"), /(src|href)="(https?:)?\/\//);
});
