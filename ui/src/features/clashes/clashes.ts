/** What the list of clashes shows. */
import type { ClashLine, Level } from "../../backend/bindings";

export type GroupId = Level | "accepted";

export interface Group {
  id: GroupId;
  lines: ClashLine[];
}

const GROUPS: readonly GroupId[] = ["error", "warning", "hint", "accepted"];

/** By level, the worst first; what was accepted, of whatever level, comes last. Empty ones are left out. */
export function grouped(lines: readonly ClashLine[]): Group[] {
  const of = (line: ClashLine): GroupId => (line.accepted === null ? line.level : "accepted");
  return GROUPS.map((id) => ({ id, lines: lines.filter((line) => of(line) === id) })).filter((group) => group.lines.length > 0);
}

/** Whether a group is opened on demand: it asks nothing of anybody. */
export function isQuiet(id: GroupId): boolean {
  return id === "hint" || id === "accepted";
}
