// Dates in words, for the custom element: what render/date_words.cpp says, from what timeline.json says.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Year, month and day of "2023-03-01" and of "-0043-03-01". */
function fieldsOf(iso) {
  const [, year, month, day] = iso.match(/^([+-]?\d+)-(\d\d)-(\d\d)/);
  return { year: Number(year), month: Number(month), day: Number(day) };
}

const yearWords = (year) => (year > 0 ? String(year) : `${1 - year} BC`);

function pointWords({ year, month, day }, withYear = true) {
  const words = [];
  if (day) words.push(day);
  if (month) words.push(MONTHS[month - 1]);
  if (withYear || words.length === 0) words.push(yearWords(year));
  return words.join(" ");
}

function both(first, last, loose, tight = loose) {
  if (first.year === last.year && first.month === last.month && first.day && last.day) return tight(first.day, pointWords(last));
  const sameYear = first.year === last.year && first.month && last.month;
  return loose(pointWords(first, !sameYear), pointWords(last));
}

const between = (first, last) => `between ${first} and ${last}`;

const monthLength = ({ year, month }) => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Both ends at the coarsest unit that they are whole numbers of. */
function pointsOf(earliest, latest) {
  const [first, last] = [fieldsOf(earliest), fieldsOf(latest)];
  if (first.day !== 1 || last.day !== monthLength(last)) return [first, last];
  first.day = last.day = 0;
  if (first.month === 1 && last.month === 12) first.month = last.month = 0;
  return [first, last];
}

function yearsWords(first, last) {
  if (first.month || first.year < 1) return undefined;
  const count = last.year - first.year + 1;
  if (count === 10 && first.year % 10 === 0) return `the ${first.year}s`;
  if (count !== 100 || first.year % 100 > 1) return undefined;
  const century = Math.floor(first.year / 100) + 1;
  const ones = Math.floor((century % 100) / 10) === 1 ? 0 : century % 10;
  return `the ${century}${["th", "st", "nd", "rd"][ones] ?? "th"} century`;
}

const clockOf = (iso) => iso.slice(iso.indexOf("T") + 1);
const shortClock = (clock) => (clock.endsWith(":00") ? clock.slice(0, 5) : clock);

/** The end of a second that is included, as the time that follows it: "16:29:59" is "16:30". */
function clockAfter(clock) {
  const [hours, minutes, seconds] = clock.split(":").map(Number);
  const after = hours * 3600 + minutes * 60 + seconds + 1;
  const two = (number) => String(number).padStart(2, "0");
  return shortClock([Math.floor(after / 3600), Math.floor(after / 60) % 60, after % 60].map(two).join(":"));
}

function clockWords(earliest, latest) {
  const begin = earliest.includes("T") ? clockOf(earliest) : "00:00:00";
  const end = latest.includes("T") ? clockOf(latest) : "23:59:59";
  const [first, last] = [fieldsOf(earliest), fieldsOf(latest)];
  const day = pointWords(first);
  if (pointWords(last) !== day) return `${day}, ${shortClock(begin)} – ${pointWords(last)}, ${clockAfter(end)}`;
  const seconds = (clock) => clock.split(":").reduce((sum, part) => 60 * sum + Number(part), 0);
  if (seconds(end) - seconds(begin) < 60) return `${day}, ${shortClock(begin)}`;
  return `${day}, ${shortClock(begin)}–${clockAfter(end)}`;
}

function openWords({ earliest, latest, edtf }) {
  const [first, last] = (edtf ?? "").split("/");
  const point = (iso, written) => {
    const fields = fieldsOf(iso);
    if (written.length < 10) fields.day = 0;
    if (written.length < 7) fields.month = 0;
    return pointWords(fields);
  };
  return earliest ? `from ${point(earliest, first)} on` : `by ${point(latest, last ?? first)}`;
}

/** "spring 2023", "first quarter of 2023": EDTF's codes in place of a month. */
function subYearWords(edtf) {
  const [, year, code] = edtf.match(/^(\d{4})-([23]\d)$/) ?? [];
  const season = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" }[code];
  if (season) return `${season} ${year}`;
  const quarter = { 33: "first", 34: "second", 35: "third", 36: "fourth" }[code];
  return quarter && `${quarter} quarter of ${year}`;
}

/** What only the words said, not the interval alone: that ten days are "early March", seven are a week. */
function saidWords({ earliest, latest, value, mod }) {
  if (!earliest || !latest) return undefined;
  const first = fieldsOf(earliest);
  const part = { TMO: "morning", TMI: "midday", TAF: "afternoon", TEV: "evening", TNI: "night", TDT: "daytime" }[value.slice(-3)];
  if (part) return `${pointWords(first)}, ${part}`;
  if (earliest.includes("T") || latest.includes("T")) return undefined;
  if (mod && !value.includes("W")) {
    const prefix = { START: "early ", MID: "mid-", END: "late " }[mod];
    if (!prefix || !/^\d{4}(-\d\d)?$/.test(value)) return undefined;
    return prefix + pointWords({ ...first, day: 0, month: value.length === 7 ? first.month : 0 });
  }
  if (!value.includes("-W")) return undefined;
  const days = dayOf(latest) - dayOf(earliest);
  if (days === 6) return `week of ${pointWords(first)}`;
  if (days === 1 && value.endsWith("-WE")) return `weekend of ${both(first, fieldsOf(latest), (one, other) => `${one} – ${other}`, (one, other) => `${one}–${other}`)}`;
  return undefined;
}

function intervalWords({ earliest, latest, edtf }) {
  if (!earliest || !latest) return openWords({ earliest, latest, edtf });
  const sub = subYearWords((edtf ?? "").replace(/[~?%]+$/, ""));
  if (sub) return sub;
  if (earliest.includes("T") || latest.includes("T")) return clockWords(earliest, latest);
  const [first, last] = pointsOf(earliest, latest);
  if (pointWords(first) === pointWords(last)) return pointWords(first);
  return yearsWords(first, last) ?? both(first, last, between);
}

function dateWords(event) {
  if (!event.earliest && !event.latest) return "no date";
  const own = event.mentions.find(({ time }) => time && time.earliest === event.earliest && time.latest === event.latest)?.time;
  const words = (own && saidWords(own)) ?? intervalWords(event);
  if (/[~%]$/.test(event.edtf ?? "")) return `about ${words}`;
  return (event.edtf ?? "").endsWith("?") ? `perhaps ${words}` : words;
}
