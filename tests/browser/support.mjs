// What the browser tests share: the program, its pages, a browser, and axe.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const directory = process.env.DATELINE_BROWSER_DIR;
// The packages stand in the build folder, not beside these files.
const packages = createRequire(path.join(directory, "package.json"));
const { chromium } = packages("playwright-core");
const axe = fs.readFileSync(packages.resolve("axe-core/axe.min.js"), "utf8");

export const packageFile = (name) => packages.resolve(name);
export const source = process.env.DATELINE_SOURCE_DIR;
export const samples = process.env.DATELINE_SAMPLES;

/** An empty folder of this test's own. */
export function workFolder(name) {
  const folder = path.join(directory, "work", name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

export function dateline(...words) {
  return execFileSync(process.env.DATELINE, words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
}

export const readJson = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

export function openBrowser() {
  return chromium.launch({ executablePath: process.env.DATELINE_CHROMIUM, args: ["--no-sandbox"] });
}

/** A page of a file, which must load nothing else, log nothing and throw nothing. `options` are the context's. */
export async function openPage(browser, file, { hash = "", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, permissions: ["clipboard-read", "clipboard-write"], ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on("console", (message) => page.faults.push(message.text()));
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("dialog", (dialog) => {
    page.faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) page.faults.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href + hash);
  return page;
}

/** That nothing went wrong on the page until now; closes it. */
export async function finish(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

export async function expectAccessible(page, { except = [] } = {}) {
  // Through the debugger, as the page's own policy lets no script in.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (rules) => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules }),
    Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
  );
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)]),
    [],
  );
}

export function screenshot(page, name) {
  const folder = path.join(directory, "screenshots");
  fs.mkdirSync(folder, { recursive: true });
  return page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** `count` events made from those of `timeline` in turn, from 2001 on, `aDay` of them on each day. */
export function multiplied(timeline, count, aDay) {
  const start = Date.UTC(2001, 0, 1);
  const events = Array.from({ length: count }, (_, number) => {
    const day = new Date(start + Math.floor(number / aDay) * 86400000).toISOString().slice(0, 10);
    const event = structuredClone(timeline.events[number % timeline.events.length]);
    Object.assign(event, { id: `e-${number.toString(16).padStart(6, "0")}`, edtf: day, earliest: day, latest: day, title: `${event.title}, number ${number}`, after: [], shown: true });
    event.importance = (number % 100) / 100;
    for (const { time } of event.mentions) if (time) Object.assign(time, { edtf: day, value: day, earliest: day, latest: day, alternatives: [] });
    return event;
  });
  return { ...timeline, events, undated: [], conflicts: [] };
}
