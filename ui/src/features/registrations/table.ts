/** A table of registrations that was read, as a list to choose from. */
import type { ParticipantDraft, ParticipantsDraft, RowProblem } from "../../backend/bindings";

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
