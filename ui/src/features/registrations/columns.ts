/** What the table of registrations can show: how each column is worded, filtered and edited. */
import type { Category, ListColumn, QuestionField, RegistrationRow } from "../../backend/bindings";
import { ORGANISATION_KINDS, PLACES, REGISTRATION_STATES } from "../../desk/choices";
import { hourOf } from "../../time/clock";
import { language, say, t } from "../../words/words.svelte";
import { domainLabel, domainText } from "../../words/domain";

/** By what a column is filtered. */
export type Sense = "text" | "choice" | "several" | "moment" | "day" | "number";
/** With what its cells are edited in place. */
export type Editing = "text" | "organisation" | "choice" | "several" | "tags" | "day";

export interface Named {
  value: string;
  label: string;
}

export interface TableColumn {
  id: string;
  column: ListColumn;
  label: string;
  width: number;
  grows?: number;
  /** None where it can't be filtered or sorted. */
  sense: Sense | null;
  editing: Editing | null;
  /** What can be chosen in its cells. */
  options?: readonly Named[];
  /** Whether a cell can be empty. */
  optional: boolean;
  text: (row: RegistrationRow, index: number) => string;
}

/** What the columns are made of beside the rows. */
export interface Around {
  fields: readonly QuestionField[];
  categories: readonly Category[];
}

/** The columns while nobody chose any. */
export const USUAL: readonly ListColumn[] = ["name", "organisation", "office", "email", "attendance", "state", "registeredAt"];

/** What tells a column from others; questions have names of their own. */
export function idOf(column: ListColumn): string {
  return typeof column === "string" ? column : `?${column.answer}`;
}

/** When a registration came: tables often know the day alone, which is kept as its midnight. */
export function sinceText(moment: string | null): string {
  return moment?.endsWith("T00:00:00") ? shortDay(moment.slice(0, 10)) : momentText(moment);
}

/** A moment as short as it can be: 7.06.2026 09:05, 07/06/2026 09:05. */
export function momentText(moment: string | null): string {
  return moment === null ? "" : `${shortDay(moment.slice(0, 10))} ${hourOf(moment)}`.trim();
}

/** A day in figures where it is one, else the text as it is. */
export function shortDay(day: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!parts) return day;
  return language() === "pl" ? `${Number(parts[3])}.${parts[2]}.${parts[1]}` : `${parts[3]}/${parts[2]}/${parts[1]}`;
}

export function answerOf(row: RegistrationRow, question: string): string {
  return row.answers.find((one) => one.question === question)?.text ?? "";
}

/** The values of a cell that holds several. */
export function several(text: string): string[] {
  return text.split("\n").filter((one) => one.trim() !== "");
}

type Own = Exclude<ListColumn, object>;
type Text = (row: RegistrationRow, index: number) => string;

/** Every column but the questions, in the order in which menus show them. */
const OWN: readonly { column: Own; width: number; grows?: number; sense: Sense | null; editing?: Editing; required?: true; text: Text }[] = [
  { column: "number", width: 4, sense: null, text: (_, index) => String(index + 1) },
  { column: "name", width: 12, grows: 2, sense: "text", required: true, text: (row) => row.name },
  { column: "title", width: 6, sense: "text", editing: "text", text: (row) => row.title },
  { column: "given", width: 8, sense: "text", editing: "text", text: (row) => row.given },
  { column: "family", width: 9, sense: "text", editing: "text", text: (row) => row.family },
  { column: "office", width: 6.5, grows: 1, sense: "text", editing: "text", text: (row) => row.office },
  { column: "organisation", width: 9.5, grows: 2.5, sense: "text", editing: "organisation", text: (row) => row.organisation },
  { column: "organisationKind", width: 8.5, sense: "choice", text: (row) => (row.organisationKind ? domainText("organisation-kind", row.organisationKind) : "") },
  { column: "voivodeship", width: 10, sense: "choice", text: (row) => row.voivodeship },
  { column: "email", width: 9, grows: 1.5, sense: "text", editing: "text", text: (row) => row.email },
  { column: "phone", width: 8.5, sense: "text", editing: "text", text: (row) => row.phone },
  { column: "state", width: 8.5, sense: "choice", editing: "choice", required: true, text: (row) => domainText("registration", row.state) },
  { column: "attendance", width: 6.5, sense: "choice", editing: "choice", required: true, text: (row) => domainText("attendance", row.attendance) },
  { column: "category", width: 9, sense: "choice", editing: "choice", text: (row) => row.categoryName },
  { column: "tags", width: 10, sense: "several", editing: "tags", text: (row) => row.tags.join(", ") },
  { column: "registeredAt", width: 8, sense: "moment", text: (row) => sinceText(row.registeredAt) },
  { column: "checkedInAt", width: 8.25, sense: "moment", text: (row) => momentText(row.checkedInAt) },
  { column: "code", width: 7, sense: "text", text: (row) => row.code },
  { column: "signUps", width: 14, sense: "several", text: (row) => row.sessions.join(", ") },
  { column: "waits", width: 14, sense: "several", text: (row) => row.waits.join(", ") },
  { column: "diet", width: 10, sense: "text", editing: "text", text: (row) => row.needs.diet ?? "" },
  { column: "accessibility", width: 12, sense: "text", editing: "text", text: (row) => row.needs.accessibility ?? "" },
  { column: "interpreter", width: 9, sense: "text", editing: "text", text: (row) => row.needs.interpreter ?? "" },
  { column: "note", width: 14, grows: 1, sense: "text", editing: "text", text: (row) => row.note },
  { column: "invoiceName", width: 12, sense: "text", editing: "text", text: (row) => row.invoice.name ?? "" },
  { column: "invoiceNip", width: 8, sense: "text", editing: "text", text: (row) => row.invoice.nip ?? "" },
  { column: "invoiceAddress", width: 14, sense: "text", editing: "text", text: (row) => row.invoice.address ?? "" },
  { column: "source", width: 10, sense: "choice", text: (row) => row.source },
];

/** All columns that the event's table can have, in the order in which menus show them. */
export function columnsOf({ fields, categories }: Around): TableColumn[] {
  const options: Partial<Record<Own, Named[]>> = {
    state: REGISTRATION_STATES.map((value) => ({ value, label: domainLabel("registration", value) })),
    attendance: PLACES.map((value) => ({ value, label: domainLabel("attendance", value) })),
    organisationKind: ORGANISATION_KINDS.map((value) => ({ value, label: domainLabel("organisation-kind", value) })),
    category: categories.map(({ name }) => ({ value: name, label: name })),
  };
  const own = OWN.map(({ column, editing, required, ...rest }): TableColumn => ({
    ...rest, id: column, column, label: say(`table-column-${column}`), editing: editing ?? null, optional: required !== true,
    ...(options[column] && { options: options[column] }),
  }));
  return [...own, ...fields.map(question)];
}

function question(field: QuestionField): TableColumn {
  const of = (sense: Sense, editing: Editing, width = 10): Pick<TableColumn, "sense" | "editing" | "width"> => ({ sense, editing, width });
  const kinds: Record<QuestionField["kind"], Pick<TableColumn, "sense" | "editing" | "width">> = {
    text: of("text", "text", 11), number: of("number", "text", 6), date: of("day", "day", 8), choice: of("choice", "choice"),
    several: of("several", "several"), yesNo: of("choice", "choice", 7), consent: of("choice", "choice", 7),
  };
  const chosen = field.kind === "yesNo" || field.kind === "consent" ? [t("table-yes"), t("table-no")] : field.choices;
  return {
    ...kinds[field.kind], id: `?${field.name}`, column: { answer: field.name }, label: field.name, optional: true,
    options: chosen.map((value) => ({ value, label: value })),
    text: (row) => {
      const text = answerOf(row, field.name);
      return field.kind === "date" ? shortDay(text) : several(text).join(", ");
    },
  };
}

/** The chosen columns in their order; those whose question is gone are left out. */
export function shownOf(all: readonly TableColumn[], chosen: readonly ListColumn[]): TableColumn[] {
  const byId = new Map(all.map((column) => [column.id, column]));
  const shown = chosen.map((column) => byId.get(idOf(column))).filter((column) => column !== undefined);
  return shown.length > 0 ? shown : all.filter((column) => column.id === "name");
}
