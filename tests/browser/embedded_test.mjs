// The timeline inside pages of others: as a fragment, and as a custom element.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { dateline, expectAccessible, finish, openBrowser, openPage, readJson, samples, screenshot, source, workFolder } from "./support.mjs";

const folder = workFolder("embedded");
const json = path.join(folder, "leak.json");
let browser;

const host = (content) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The story</title>
<style>body { font: 20px monospace; margin: 3px } h2, li { color: rgb(0, 0, 139) }</style></head>
<body><main><h1>The story</h1><ul><li id="mine">A list of the page's own</li></ul>${content}</main></body></html>`;

function write(name, content) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, host(content));
  return file;
}

before(async () => {
  dateline("build", path.join(source, "samples/leak"), "--json", json);
  fs.writeFileSync(path.join(folder, "dateline-timeline.js"), dateline("render", json, "--format", "element"));
  browser = await openBrowser();
});
after(() => browser?.close());

test("a fragment keeps its styles to itself, and its headings below those of the page", async () => {
  const fragment = dateline("render", json, "--format", "html", "--fragment", "--heading-level", "2", "--title", "What happened");
  assert.doesNotMatch(fragment, /<(!DOCTYPE|html|head|body|main|h1)\b/i);
  const page = await openPage(browser, write("fragment.html", fragment));
  assert.deepEqual(
    await page.evaluate(() => {
      const style = getComputedStyle(document.getElementById("mine"));
      return [style.color, style.fontSize, getComputedStyle(document.body).margin, style.listStyleType];
    }),
    ["rgb(0, 0, 139)", "20px", "3px", "disc"],
  );
  assert.equal(await page.getByRole("heading", { name: "What happened", level: 2 }).count(), 1);
  await page.fill("[name=q]", "seoul");
  assert.ok((await page.locator(".event:not([hidden])").count()) > 0);
  await expectAccessible(page);
  await screenshot(page, "fragment");
  await finish(page);
});

test("the custom element shows what the page shows", async () => {
  for (const file of [json, path.join(samples, "sample.json")]) {
    const page = await openPage(browser, write("element.html", '<script src="dateline-timeline.js"></script><dateline-timeline heading="What happened"></dateline-timeline>'));
    const timeline = readJson(file);
    await page.evaluate((value) => (document.querySelector("dateline-timeline").timeline = value), timeline);
    const element = page.locator("dateline-timeline");
    assert.equal(await element.locator(".event").count(), timeline.events.length + timeline.undated.length);
    assert.equal(await element.getByRole("heading", { name: "What happened", level: 2 }).count(), 1);
    // Its dates are in the words of the program.
    const table = dateline("render", file, "--format", "csv").split("\r\n");
    const words = new Map(table.slice(1, -1).map((row) => row.match(/^(e-[0-9a-f]+),[^,]*,[^,]*,[^,]*,("[^"]*"|[^,]*),/)).map(([, id, date]) => [id, date.replace(/^"|"$/g, "")]));
    for (const event of await element.locator(".timeline .event").all()) {
      const date = await event.evaluate((node) => node.closest(".when").querySelector(".date").textContent);
      assert.equal(date, words.get(await event.getAttribute("id")));
    }
    await element.locator("[name=q]").fill("the");
    await element.locator("summary").filter({ hasText: "source" }).first().click();
    await element.locator(".source a").first().click();
    assert.ok(await element.locator(".reader[open]").isVisible());
    // axe looks for the targets of links outside the shadow root.
    await expectAccessible(page, { except: ["skip-link"] });
    await page.keyboard.press("Escape");
    await screenshot(page, "element");
    await finish(page);
  }
});

test("hostile texts do nothing in the custom element", async () => {
  const page = await openPage(browser, write("hostile.html", '<script src="dateline-timeline.js"></script><dateline-timeline></dateline-timeline>'));
  await page.evaluate((value) => (document.querySelector("dateline-timeline").timeline = value), readJson(path.join(samples, "hostile.json")));
  const root = page.locator("dateline-timeline");
  assert.ok((await root.locator(".event").count()) > 0);
  assert.equal(await root.locator("img, script, iframe").count(), 0);
  await finish(page);
});

test("what is no timeline is said to be none", async () => {
  const page = await openPage(browser, write("none.html", '<script src="dateline-timeline.js"></script><dateline-timeline></dateline-timeline>'));
  for (const value of [{}, null, { format: "dateline.timeline", version: 99 }]) {
    await page.evaluate((timeline) => (document.querySelector("dateline-timeline").timeline = timeline), value);
    await page.getByText("not a timeline").waitFor();
  }
  await finish(page);
});
