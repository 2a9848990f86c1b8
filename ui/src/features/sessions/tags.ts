/** Words by which sessions are found. */
import type { Session } from "../../backend/bindings";
import { folded } from "../../words/fold";

/** The tags that sessions have which contain what was typed and are not `chosen`, the most used first. */
export function tagsLike(text: string, sessions: readonly Session[], chosen: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const session of sessions) for (const tag of session.tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  const wanted = folded(text);
  return [...uses.keys()]
    .filter((tag) => !chosen.includes(tag) && folded(tag).includes(wanted))
    .sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || a.localeCompare(b));
}
