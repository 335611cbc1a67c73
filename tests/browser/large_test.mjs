// Timelines of hundreds, a thousand and ten thousand events. Times are printed; the limits here are wide, since
// machines differ.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { dateline, expectAccessible, finish, multiplied, openBrowser, openPage, readJson, samples, screenshot, workFolder } from "./support.mjs";

const folder = workFolder("large");
const pattern = readJson(path.join(samples, "sample.json"));
let browser;

before(async () => (browser = await openBrowser()));
after(() => browser?.close());

/** Writes the timeline and renders it; the page, and how long it took in milliseconds. */
function render(name, timeline) {
  const json = path.join(folder, `${name}.json`);
  const file = path.join(folder, `${name}.html`);
  fs.writeFileSync(json, JSON.stringify(timeline));
  const start = performance.now();
  dateline("render", json, "--format", "html", "-o", file);
  return { file, took: performance.now() - start };
}

test("300 events are less than 400 KB", (context) => {
  const { file } = render("hundreds", multiplied(pattern, 300, 1));
  const { size } = fs.statSync(file);
  context.diagnostic(`${size} bytes`);
  assert.ok(size < 400_000, `${size} bytes`);
});

test("1,000 events open and filter at once", async (context) => {
  const { file } = render("thousand", multiplied(pattern, 1000, 2));
  const start = performance.now();
  const page = await openPage(browser, file);
  await page.locator("[name=q]").waitFor();
  const interactive = performance.now() - start;
  const filter = await page.evaluate(() => {
    const field = document.querySelector("[name=q]");
    const times = ["number 77", "number 9", "tunnel", "nothing of that kind"].map((words) => {
      const begin = performance.now();
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      document.body.getBoundingClientRect();
      return performance.now() - begin;
    });
    return Math.max(...times);
  });
  context.diagnostic(`interactive after ${interactive.toFixed(0)} ms, filtered in at most ${filter.toFixed(0)} ms`);
  assert.ok(interactive < 10_000, `${interactive} ms`);
  assert.ok(filter < 1_000, `${filter} ms`);
  await finish(page);
});

test("10,000 events are an overview and a page for each month, each less than 1 MB", async (context) => {
  const timeline = multiplied(pattern, 10_000, 8);
  const { file, took } = render("ten-thousand", timeline);
  const pages = path.join(folder, "ten-thousand-pages");
  const files = [file, ...fs.readdirSync(pages).map((name) => path.join(pages, name))];
  const largest = Math.max(...files.map((name) => fs.statSync(name).size));
  context.diagnostic(`read and written in ${took.toFixed(0)} ms; ${files.length} pages, the largest of ${largest} bytes`);
  assert.ok(largest < 1_000_000, `${largest} bytes`);
  assert.ok(took < 15_000, `${took} ms`);
  assert.ok(fs.existsSync(path.join(pages, "2001-03.html")));
  const ids = new Set();
  for (const name of files.slice(1)) for (const [, id] of fs.readFileSync(name, "utf8").matchAll(/<li class="event[^"]*" id="([^"]*)"/g)) ids.add(id);
  assert.deepEqual([...ids].sort(), timeline.events.map(({ id }) => id).sort());

  const page = await openPage(browser, file);
  assert.ok((await page.locator(".event").count()) <= 1000);
  await expectAccessible(page);
  await screenshot(page, "overview");
  await page.getByRole("link", { name: "March 2001" }).click();
  await page.getByRole("heading", { name: "March 2001", level: 1 }).waitFor();
  await expectAccessible(page);
  await screenshot(page, "month");
  await page.getByRole("link", { name: "April 2001" }).click();
  await page.getByRole("heading", { name: "April 2001", level: 1 }).waitFor();
  await page.getByRole("link", { name: "Overview" }).click();
  await page.getByRole("navigation", { name: "All pages" }).waitFor();
  await finish(page);
});
