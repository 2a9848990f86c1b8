/** Which two versions are compared. */
import type { Version } from "../../backend/bindings";

/** The programme as it is now. */
export const NOW = "now";

/** A version's id, or the programme as it is now. */
export type Side = string;

export interface Pair {
  from: string;
  to: Side;
}

/** What is compared: `from` and `to` where they are there, in the order in which they were made; else
 * the version published last, or the newest, and now. Undefined where there is no version. */
export function chosenPair(list: readonly Version[], from: string | null, to: Side): Pair | undefined {
  const at = (id: string): number => list.findIndex((one) => one.id === id);
  const first = list.find((one) => one.id === from) ?? list.find((one) => one.published) ?? list[0];
  if (!first) return undefined;
  if (at(to) === -1 || to === first.id) return { from: first.id, to: NOW };
  // The newest comes first in the list.
  return at(to) < at(first.id) ? { from: first.id, to } : { from: to, to: first.id };
}
