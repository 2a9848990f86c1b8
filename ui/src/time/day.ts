/** Civil days, written `2021-06-07`, without any time zone. */

export type Day = string;

const MONTHS = [
  ["styczeń", "stycznia", "sty", "january", "jan"],
  ["luty", "lutego", "lut", "february", "feb"],
  ["marzec", "marca", "mar", "march"],
  ["kwiecień", "kwietnia", "kwi", "april", "apr"],
  ["maj", "maja", "may"],
  ["czerwiec", "czerwca", "cze", "june", "jun"],
  ["lipiec", "lipca", "lip", "july", "jul"],
  ["sierpień", "sierpnia", "sie", "august", "aug"],
  ["wrzesień", "września", "wrz", "september", "sep", "sept"],
  ["październik", "października", "paź", "october", "oct"],
  ["listopad", "listopada", "lis", "november", "nov"],
  ["grudzień", "grudnia", "gru", "december", "dec"],
];

/** The day's instant at noon UTC: far from every change of clocks. */
export function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** The day `count` days after `day`. */
export function plusDays(day: Day, count: number): Day {
  const date = noon(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** How many days lie from `from` to `to`; negative where `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

/** The first day of `day`'s month. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

/** The first day of the month `count` months after `day`'s. */
export function plusMonths(day: Day, count: number): Day {
  const date = noon(monthOf(day));
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 10);
}

/** The six weeks, Monday first, that show `day`'s month. */
export function monthGrid(day: Day): Day[] {
  const first = monthOf(day);
  const weekday = (noon(first).getUTCDay() + 6) % 7;
  return Array.from({ length: 42 }, (_, at) => plusDays(first, at - weekday));
}

/**
 * Reads a day as people type it: `2021-06-07`, `7.06.2021`, `7/6/21`, `7 czerwca 2021`, `7 June`.
 * A missing year is taken from `near`. Undefined for anything that is no day.
 */
export function readDay(text: string, near: Day): Day | undefined {
  const plain = text.trim().toLowerCase().replace(/,/g, " ").replace(/\s*(r\.|roku)$/, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /^(\d{1,2})[./\- ]+(\d{1,2})(?:[./\- ]+(\d{4}|\d{2}))?\.?$/.exec(plain);
  if (digits) return civil(year(digits[3], near), Number(digits[2]), Number(digits[1]));
  const worded = /^(\d{1,2})\.?\s+(\p{L}+)\.?(?:\s+(\d{4}))?$/u.exec(plain);
  if (worded) {
    const month = MONTHS.findIndex((names) => names.includes(worded[2] ?? ""));
    return month < 0 ? undefined : civil(year(worded[3], near), month + 1, Number(worded[1]));
  }
  return undefined;
}

function year(text: string | undefined, near: Day): number {
  if (text === undefined) return Number(near.slice(0, 4));
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function civil(year: number, month: number, day: number): Day | undefined {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const date = noon(text);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}
