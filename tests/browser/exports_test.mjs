// The exports in the programs they are for: TimelineJS, and a reader of iCalendar.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { dateline, finish, openBrowser, openPage, packageFile, readJson, samples, screenshot, source, workFolder } from "./support.mjs";

const folder = workFolder("exports");
const stories = [path.join(folder, "leak.json"), path.join(samples, "sample.json"), path.join(samples, "hostile.json")];
const timelinejs = path.join(path.dirname(packageFile("@knight-lab/timelinejs/package.json")), "dist");
let browser;

before(async () => {
  dateline("build", path.join(source, "samples/leak"), "--json", stories[0]);
  browser = await openBrowser();
});
after(() => browser?.close());

const rendered = (file, format) => dateline("render", file, "--format", format);

/** A page with TimelineJS on it and nothing else, which may load nothing but its files. */
async function openTimelineJs() {
  const file = path.join(folder, "timelinejs.html");
  const address = (name) => pathToFileURL(path.join(timelinejs, name)).href;
  fs.writeFileSync(
    file,
    `<!DOCTYPE html><meta charset="utf-8"><title>TimelineJS</title><link rel="stylesheet" href="${address("css/timeline.css")}">
<script src="${address("js/timeline.js")}"></script><div id="t" style="height: 600px"></div>`,
  );
  return openPage(browser, file);
}

test("TimelineJS shows every dated event of ours, under its id", async () => {
  for (const story of stories) {
    const page = await openTimelineJs();
    const data = JSON.parse(rendered(story, "timelinejs"));
    const wanted = readJson(story).events.filter(({ shown }) => shown);
    assert.deepEqual(data.events.map((event) => event.unique_id), wanted.map(({ id }) => id));
    const told = await page.evaluate(
      (timeline) =>
        new Promise((resolve) => {
          const shown = new TL.Timeline("t", timeline, { font: null });
          shown.on("ready", () => resolve({ ids: shown.config.events.map(({ unique_id }) => unique_id), slides: shown._storyslider._slides.length }));
        }),
      data,
    );
    assert.deepEqual(told.ids.sort(), wanted.map(({ id }) => id).sort());
    assert.equal(told.slides, wanted.length + 1);
    for (const event of data.events) {
      const slide = page.locator(`#${event.unique_id} .tl-headline-date`);
      const words = event.display_date.replace(/&#39;/g, "’");
      if ((await slide.count()) > 0) assert.equal((await slide.first().textContent()).trim(), words);
    }
    assert.equal(await page.locator("#t img[src='x'], #t script").count(), 0);
    await screenshot(page, `timelinejs-${path.basename(story, ".json")}`);
    page.faults = page.faults.filter((fault) => !/icons|font|Failed to load resource/i.test(fault));
    await finish(page);
  }
});

test("TimelineJS reads the table as it reads a spreadsheet", async () => {
  const page = await openTimelineJs();
  const table = rendered(stories[0], "timelinejs-csv");
  const wanted = readJson(stories[0]).events.filter(({ shown }) => shown);
  await page.route(/^https:\/\//, (route) => route.fulfill({ body: table, contentType: "text/csv", headers: { "access-control-allow-origin": "*" } }));
  const told = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const shown = new TL.Timeline("t", "https://docs.google.com/spreadsheets/d/e/2PACX-1vTest/pubhtml", { font: null });
        shown.on("ready", () => resolve(shown.config.events.map((event) => event.text.headline)));
      }),
  );
  assert.equal(told.length, wanted.length);
  await page.context().close();
});

test("a reader of iCalendar finds the events that are known to the day", async () => {
  const { default: ical } = await import(pathToFileURL(packageFile("ical.js")).href);
  for (const story of stories) {
    const calendar = new ical.Component(ical.parse(rendered(story, "ics")));
    const entries = calendar.getAllSubcomponents("vevent").map((entry) => new ical.Event(entry));
    const { events } = readJson(story);
    const exact = events.filter(({ shown, edtf, earliest, latest }) => shown && earliest && latest && earliest.slice(0, 10) === latest.slice(0, 10) && !/[~?%]/.test(edtf));
    assert.deepEqual(entries.map(({ uid }) => uid), exact.map(({ id }) => `${id}@dateline`));
    entries.forEach((entry, at) => {
      assert.ok(entry.startDate.isDate);
      assert.equal(entry.startDate.toString(), exact[at].earliest.slice(0, 10));
      assert.equal(entry.duration.toSeconds(), 86400);
      assert.ok(entry.summary.length > 0);
    });
  }
});
