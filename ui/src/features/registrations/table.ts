/** A table of registrations that was read, as a list to choose from. */
import type { ColumnMeaning, ParticipantDraft, ParticipantsDraft, RowProblem, TableReading, TextEncoding } from "../../backend/bindings";

/** What a column can hold, in the order in which a select shows it. */
export const MEANINGS: readonly ColumnMeaning[] = [
  "fullName", "familyThenGiven", "given", "family", "title", "office", "organisation", "email", "phone", "attendance", "state", "registeredAt",
  "note", "answer", "ordinal",
];
export const ENCODINGS: readonly TextEncoding[] = ["utf8", "windows1250", "iso88592", "utf16-le", "utf16-be"];
export const DELIMITERS = [[";", "semicolon"], [",", "comma"], ["\t", "tab"], ["|", "bar"]] as const;

const NAMES: ReadonlySet<ColumnMeaning> = new Set(["fullName", "familyThenGiven", "given", "family"]);
const SEVERAL: ReadonlySet<ColumnMeaning> = new Set(["note", "answer", "ordinal", "title"]);

/** Whether a column says nothing of its own about a person. */
export function givesNothing(meaning: ColumnMeaning): boolean {
  return meaning === "answer" || meaning === "ordinal";
}

/** Whether a column of the table holds names. */
export function hasNames({ columns }: ParticipantsDraft): boolean {
  return columns.some(({ meaning }) => NAMES.has(meaning));
}

/** The first rows below the headings. */
export function rowsBelow({ top, used }: TableReading): string[][] {
  return top.filter(({ line }) => line > (used.headingRow ?? 0)).slice(0, 5).map(({ cells }) => cells);
}

/** The columns with another meaning at `at`; what only one can hold, another loses. */
export function withMeaning(columns: readonly ColumnMeaning[], at: number, meaning: ColumnMeaning): ColumnMeaning[] {
  return columns.map((one, index) => {
    if (index === at) return meaning;
    return one === meaning && !SEVERAL.has(meaning) ? "answer" : one;
  });
}

/** A row with what somebody should look at in it. */
export interface TableRow {
  draft: ParticipantDraft;
  problems: RowProblem[];
}

/** The rows with their problems, in the order of the table. */
export function rowsOf(table: ParticipantsDraft): TableRow[] {
  const byLine = new Map<number, RowProblem[]>();
  for (const problem of table.problems) byLine.set(problem.line, [...(byLine.get(problem.line) ?? []), problem]);
  return table.rows.map((draft) => ({ draft, problems: byLine.get(draft.line) ?? [] }));
}

/** Problems of lines that became no row. */
export function elsewhere(table: ParticipantsDraft): RowProblem[] {
  const lines = new Set(table.rows.map((row) => row.line));
  return table.problems.filter((problem) => !lines.has(problem.line));
}

/** Whether a row can be taken at all: nobody is registered without a name. */
export function takeable({ draft }: TableRow): boolean {
  return `${draft.given}${draft.family}`.trim() !== "";
}

/**
 * What is chosen before anybody has chosen: every row with a name, doubles aside. An address alone
 * makes no double: a whole office often shares one.
 */
export function proposed(rows: readonly TableRow[]): Set<string> {
  const good = rows.filter((row) => takeable(row) && !isDouble(row));
  return new Set(good.map((row) => String(row.draft.line)));
}

function isDouble({ problems }: TableRow): boolean {
  const named = problems.find((problem) => problem.code === "same-name");
  return named !== undefined && problems.some((problem) => problem.code === "duplicate-email" && problem.sameAs === named.sameAs);
}
