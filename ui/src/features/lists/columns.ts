/** Columns of a list: their names, their keys, and their order. */
import type { ListColumn } from "../../backend/bindings";
import { say } from "../../words/words.svelte";

/** Every column but answers, in the order in which the menu shows them, with the text that names it. */
const NAMES: Record<Exclude<ListColumn, object>, string> = {
  number: "column-number",
  name: "column-family-then-given",
  family: "column-family",
  given: "column-given",
  title: "column-title",
  office: "column-office",
  organisation: "column-organisation",
  organisationKind: "list-column-organisation-kind",
  voivodeship: "list-column-voivodeship",
  email: "column-email",
  phone: "column-phone",
  state: "column-state",
  attendance: "column-attendance",
  category: "column-category",
  signUps: "list-column-sessions",
  waits: "list-column-waits",
  diet: "column-diet",
  accessibility: "column-accessibility",
  interpreter: "column-interpreter",
  note: "column-note",
  tags: "column-tags",
  registeredAt: "column-registered-at",
  checkedInAt: "list-column-checked-in",
  code: "column-code",
  source: "list-column-source",
  invoiceName: "column-invoice-name",
  invoiceNip: "column-invoice-nip",
  invoiceAddress: "column-invoice-address",
};

const ANSWER = "answer:";

/** A column as a text that no other has. */
export function keyOf(column: ListColumn): string {
  return typeof column === "string" ? column : ANSWER + column.answer;
}

/** The column of such a text. */
export function columnOf(key: string): ListColumn {
  return key.startsWith(ANSWER) ? { answer: key.slice(ANSWER.length) } : (key as ListColumn);
}

/** What a column is called. */
export function columnName(column: ListColumn): string {
  return typeof column === "string" ? say(NAMES[column]) : column.answer;
}

/** The columns that are not in a list yet, those of questions last. */
export function free(columns: readonly ListColumn[], questions: readonly string[]): ListColumn[] {
  const there = new Set(columns.map(keyOf));
  const own = Object.keys(NAMES) as ListColumn[];
  const all = [...own, ...questions.map((answer): ListColumn => ({ answer }))];
  return all.filter((column) => !there.has(keyOf(column)));
}

/** The list with what is at `from` brought to `to`; as it is where either is no place of it. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const made = [...list];
  if (from < 0 || from >= list.length || to < 0 || to >= list.length) return made;
  const [one] = made.splice(from, 1);
  if (one !== undefined) made.splice(to, 0, one);
  return made;
}
