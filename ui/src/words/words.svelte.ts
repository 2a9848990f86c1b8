/** Every text of the window, from the Fluent files that the command line and paper use too. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

import { noon, plusDays, type Day } from "../time/day";
import type { Messages } from "./messages";

export type Language = "pl" | "en";

export const LANGUAGES: readonly Language[] = ["pl", "en"];

const sources: Record<string, string> = import.meta.glob("../../../assets/locales/**/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

function bundle(language: Language): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (path.includes(`/${language}/`)) made.addResource(new FluentResource(text));
  }
  return made;
}

const bundles: Record<Language, FluentBundle> = { pl: bundle("pl"), en: bundle("en") };

class Spoken {
  language = $state<Language>("pl");
}

const spoken = new Spoken();

/** The language of the window. */
export function language(): Language {
  return spoken.language;
}

/** Switches the window to `language`; every text on it follows. */
export function speak(language: Language): void {
  spoken.language = language;
  document.documentElement.lang = language;
}

type MessageId = keyof Messages;
type Told<Id extends MessageId> = Messages[Id] extends null ? [] : [Messages[Id]];

/** The text with this id, told what it wants to be told. */
export function t<Id extends MessageId>(id: Id, ...told: Told<Id>): string {
  return say(id, told[0]);
}

/**
 * The text whose id is made from a value, such as `session-kind-miniPanel`, written there as
 * `session-kind-mini-panel`. The id itself where there is none, so that a gap is seen, not hidden.
 */
export function say(id: string, args?: Record<string, FluentVariable> | null): string {
  const words = bundles[spoken.language];
  const message = words.getMessage(spelled(id));
  return message?.value ? words.formatPattern(message.value, args ?? null) : id;
}

/** Whether there is a text with this id. */
export function knows(id: string): boolean {
  return bundles[spoken.language].hasMessage(spelled(id));
}

function spelled(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const DAY_STYLES = {
  /** pon., 7 czerwca */
  short: { weekday: "short", day: "numeric", month: "long" },
  /** poniedziałek, 7 czerwca */
  plain: { weekday: "long", day: "numeric", month: "long" },
  /** poniedziałek, 7 czerwca 2021 */
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** 7 czerwca 2021 */
  date: { day: "numeric", month: "long", year: "numeric" },
  /** czerwiec 2021 */
  month: { month: "long", year: "numeric" },
  /** poniedziałek */
  weekday: { weekday: "long" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DayStyle = keyof typeof DAY_STYLES;

const locale = (): string => (spoken.language === "pl" ? "pl-PL" : "en-GB");

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than formatting a thousand days with it, so each is made once. */
function dayFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}

const collators = new Map<string, Intl.Collator>();

/** A day as short as it can be: pon. 7.06, Mon 7 Jun. */
export function dayBrief(day: Day): string {
  const options: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: spoken.language === "pl" ? "2-digit" : "short" };
  return dayFormat(options).format(noon(day)).replace(",", "");
}

/** A day in words. */
export function dayText(day: Day, style: DayStyle): string {
  return dayFormat(DAY_STYLES[style]).format(noon(day));
}

/** First to last day in words, what they share said once. */
export function daysText(first: Day, last: Day | null): string {
  const format = dayFormat(DAY_STYLES.date);
  return last === null || last === first ? format.format(noon(first)) : format.formatRange(noon(first), noon(last));
}

/** How far off this many days are: in 3 days, tomorrow, 5 years ago. */
export function fromNowText(days: number): string {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: "auto" });
  const far = Math.abs(days);
  if (far < 45) return format.format(days, "day");
  return far < 540 ? format.format(Math.round(days / 30.4), "month") : format.format(Math.round(days / 365.25), "year");
}

/** The two-letter weekday names, Monday first. */
export function weekdayHeads(): string[] {
  const format = dayFormat({ weekday: "short" });
  return Array.from({ length: 7 }, (_, at) => format.format(noon(plusDays("2021-06-07", at))));
}

/** A number as the window's language groups its digits. */
export function numberText(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** Compares as the window's language sorts: in Polish ą after a, ł after l. */
export function compareText(a: string, b: string): number {
  const collator = collators.get(locale()) ?? new Intl.Collator(locale(), { numeric: true });
  collators.set(locale(), collator);
  return collator.compare(a, b);
}
