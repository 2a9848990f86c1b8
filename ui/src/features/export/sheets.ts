/** The columns that sheets of sessions and of people can have. */
import type { ExportJob, PersonColumn, SessionColumn, TableFormat } from "../../backend/bindings";

export type SheetKind = "sessions" | "people";

/** From left to right. */
export const SESSION_COLUMNS: readonly SessionColumn[] = [
  "day", "start", "end", "length", "room", "track", "kind", "title", "subtitle", "speakers", "moderators", "panellists", "hosts", "interpreters",
  "reserves", "description", "language", "places", "state", "website", "note", "id",
];
export const PERSON_COLUMNS: readonly PersonColumn[] = [
  "title", "given", "family", "fullName", "office", "organisation", "email", "phone", "website", "biography", "note", "id",
];

export const COLUMNS: Record<SheetKind, readonly string[]> = { sessions: SESSION_COLUMNS, people: PERSON_COLUMNS };

/** What most people do without, and what is for the staff alone. Ids stay: by them a sheet that comes back is recognised. */
const RARE: ReadonlySet<string> = new Set(["note", "fullName", "interpreters", "reserves", "subtitle", "website", "places", "biography"]);

export function usual(kind: SheetKind): string[] {
  return COLUMNS[kind].filter((column) => !RARE.has(column));
}

/** Columns in the order in which they are written, those that nobody knows left out. */
export function ordered(kind: SheetKind, columns: readonly string[]): string[] {
  return COLUMNS[kind].filter((column) => columns.includes(column));
}

/** The words of a column's heading are those that a reader recognises it by. */
export function headingId(kind: SheetKind, column: string): string {
  return `${kind === "sessions" ? "session" : "person"}-column-${column}`;
}

export function sheetJob(kind: SheetKind, columns: readonly string[], table: TableFormat): ExportJob {
  const kept = ordered(kind, columns);
  return kind === "sessions"
    ? { format: "sessions", columns: kept as SessionColumn[], table }
    : { format: "people", columns: kept as PersonColumn[], table };
}
