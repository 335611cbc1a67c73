// chrono-node as a parser that `dateline check` can ask:
//
//     npm install
//     dateline check SUITE --command 'node parser.mjs'
//
// Reads {"id", "published", "text"} a line, writes {"document", "times"} a line.
import { createInterface } from "node:readline";
import * as chrono from "chrono-node";

const two = (number) => String(number).padStart(2, "0");

/** What chrono is sure of, as TIMEX3 writes it: a year, a month, a day, or a minute of it. */
function value(date) {
  const year = String(date.get("year")).padStart(4, "0");
  const month = `${year}-${two(date.get("month"))}`;
  const day = `${month}-${two(date.get("day"))}`;
  if (date.isCertain("hour")) return `${day}T${two(date.get("hour"))}:${two(date.get("minute") ?? 0)}`;
  if (date.isCertain("day") || date.isCertain("weekday")) return day;
  if (date.isCertain("month")) return month;
  return date.isCertain("year") ? year : day;
}

/** chrono counts in UTF-16 units, suites in code points. */
const codePoints = (text) => [...text].length;

function timeOf(text, result) {
  // chrono takes prepositions for a part of the date; the suites do not, except where two ends need them.
  const preposition = result.end ? "" : /^(?:on|in|at|by|since|until)\s+/i.exec(result.text)?.[0] ?? "";
  const words = result.text.slice(preposition.length);
  const begin = codePoints(text.slice(0, result.index + preposition.length));
  return {
    chars: [begin, begin + codePoints(words)],
    text: words,
    value: value(result.start) + (result.end ? `/${value(result.end)}` : ""),
  };
}

function times(text, published) {
  // chrono always counts from some day. Where there is none, only what names its year can be answered.
  const from = { instant: new Date(`${published ?? "2000-01-01"}T12:00:00Z`), timezone: 0 };
  return chrono
    .parse(text, from)
    .filter((result) => published || result.start.isCertain("year"))
    .map((result) => timeOf(text, result));
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, published, text } = JSON.parse(line);
  console.log(JSON.stringify({ document: id, times: times(text, published) }));
}
