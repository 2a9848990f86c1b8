/** What the lists of rooms and tracks work out. */
import type { Session } from "../../backend/bindings";

/** How many sessions have each of the things that `of` names. */
export function sessionsBy(sessions: readonly Session[], of: (session: Session) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const session of sessions) {
    for (const id of of(session)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The list with two of its members in each other's place. */
export function swapped<T>(list: readonly T[], a: number, b: number): T[] {
  const next = [...list];
  const one = next[a];
  const two = next[b];
  if (one !== undefined && two !== undefined) {
    next[a] = two;
    next[b] = one;
  }
  return next;
}
