/** What the columns of a foreign table hold, as somebody says it. */
import type { Mapping, PersonColumn, SessionColumn } from "../../backend/bindings";

/** In the order in which a select shows them. */
const SESSION_COLUMNS: readonly SessionColumn[] = [
  "title", "subtitle", "kind", "day", "start", "end", "length", "room", "track", "speakers", "moderators", "panellists", "hosts",
  "interpreters", "reserves", "description", "places", "language", "state", "website", "id", "note", "ignored",
];
const PERSON_COLUMNS: readonly PersonColumn[] = [
  "fullName", "familyThenGiven", "given", "family", "title", "office", "organisation", "email", "phone", "website", "biography", "id", "note",
  "ignored",
];

/** Of a column that is none of these: its values go to the note, with its heading. */
export const OTHER = "other";

/** All that a column can hold. */
export function meaningsOf({ kind }: Mapping): readonly string[] {
  return [...(kind === "sessions" ? SESSION_COLUMNS : PERSON_COLUMNS), OTHER];
}

/** What each of `width` columns holds. */
export function columnsOf({ mapping }: Mapping, width: number): string[] {
  return Array.from({ length: width }, (_, at) => mapping.columns[at] ?? OTHER);
}

/** The mapping in which the column at `at` holds something else; what only one can hold, another loses. */
export function withColumn(mapping: Mapping, at: number, meaning: string, width: number): Mapping {
  const columns = columnsOf(mapping, width).map((one, index) => (index === at ? meaning : one));
  if (ONCE.has(meaning)) columns.forEach((one, index) => index !== at && one === meaning && (columns[index] = OTHER));
  const kept = columns.map((one) => (one === OTHER ? null : one));
  if (mapping.kind === "sessions") return { kind: "sessions", mapping: { ...mapping.mapping, columns: kept as (SessionColumn | null)[] } };
  return { kind: "people", mapping: { ...mapping.mapping, columns: kept as (PersonColumn | null)[] } };
}

const ONCE: ReadonlySet<string> = new Set(["title", "id", "fullName", "familyThenGiven", "given", "family"]);

/** The mapping of another sheet, or with the headings in another row, both from 0. */
export function withPlace(mapping: Mapping, place: { sheet?: number; headingRow?: number }): Mapping {
  if (mapping.kind === "sessions") return { kind: "sessions", mapping: { ...mapping.mapping, ...place } };
  return { kind: "people", mapping: { ...mapping.mapping, ...place } };
}
