/** What a registration keeps beside its person: answers by the fields of the event, numbers of invoices, places. */
import type { EventForm, Filling, FormField, Reply } from "../../backend/bindings";
import { folded } from "../../words/fold";
import { t } from "../../words/words.svelte";

/** What is wrong with the tax number of a Polish buyer, by the rules of `domain/src/nip.rs`; nothing where it is empty. */
export function nipFault(text: string): "letters" | "length" | "checksum" | undefined {
  const bare = text.replace(/[\s\p{Pd}]/gu, "").replace(/^pl/i, "");
  if (bare === "") return undefined;
  if (!/^\d+$/.test(bare)) return "letters";
  if (bare.length !== 10) return "length";
  const digits = [...bare].map(Number);
  const sum = [6, 5, 7, 2, 3, 4, 5, 6, 7].reduce((all, weight, at) => all + weight * (digits[at] ?? 0), 0);
  return sum > 0 && sum % 11 === digits[9] ? undefined : "checksum";
}

/** What was answered to a field; empty where nothing was. */
export function answerOf(answers: readonly Reply[], field: Pick<FormField, "name">): string {
  return answers.find((one) => folded(one.question) === folded(field.name))?.text ?? "";
}

/** The answers with another to a field; an empty one is none. */
export function withAnswer(answers: readonly Reply[], { name }: Pick<FormField, "name">, text: string): Reply[] {
  const same = (one: Reply): boolean => folded(one.question) === folded(name);
  if (text === "") return answers.filter((one) => !same(one));
  if (!answers.some(same)) return [...answers, { question: name, text }];
  return answers.map((one) => (same(one) ? { ...one, text } : one));
}

/** Answers to questions that are not fields, so that none is out of sight. */
export function beside(answers: readonly Reply[], fields: readonly FormField[]): Reply[] {
  const names = new Set(fields.map((field) => folded(field.name)));
  return answers.filter((one) => !names.has(folded(one.question)));
}

const YES = new Set(["tak", "yes", "true", "prawda", "1", "x", "✓", "zgoda", "zgadzam sie", "wyrazam zgode", "i agree", "agree"]);
const NO = new Set(["nie", "no", "false", "falsz", "0", "brak zgody", "nie zgadzam sie", "nie wyrazam zgody", "i do not agree"]);

/** Whether an answer says yes; null where nothing was said, undefined where it says something else. */
export function yesOrNo(text: string): boolean | null | undefined {
  const plain = folded(text.trim()).replace(/[.!]+$/, "");
  if (plain === "") return null;
  if (YES.has(plain)) return true;
  return NO.has(plain) ? false : undefined;
}

/** The choices in an answer to a field of several: lines, or what a form joined with commas or semicolons. */
export function chosenOf(text: string, choices: readonly string[]): string[] {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
  const [only] = lines;
  if (lines.length !== 1 || only === undefined || choices.includes(only)) return lines;
  const parts = only.split(/\s*[;,]\s*/).filter(Boolean);
  return parts.every((part) => choices.includes(part)) ? parts : lines;
}

/** A number as it is typed here, `12,5`; undefined where it is none. */
export function readNumber(text: string): string | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(plain) ? plain : undefined;
}

/** Whether nobody more has a place, where places are limited. */
export function isFull({ places, taken, waiting }: Filling): boolean {
  return places !== null && taken + waiting >= places;
}

/** Where registrations come from: what others came from, and the usual ways. */
export function sourcesOf(form: EventForm | undefined): string[] {
  return [...new Set([...(form?.sources ?? []), t("source-phone"), t("source-email"), t("source-in-person")])];
}

/** The words of `known` that have `text` in them, those that begin with it first. */
export function wordsLike(text: string, known: readonly string[], without: readonly string[] = []): string[] {
  const sought = folded(text);
  const fits = known.filter((word) => !without.includes(word) && folded(word).includes(sought));
  const starts = (word: string): number => (folded(word).startsWith(sought) ? 0 : 1);
  return fits.sort((one, other) => starts(one) - starts(other)).slice(0, 8);
}
