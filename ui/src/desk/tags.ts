/** Words by which sessions and registrations are found. */
import { folded } from "../words/fold";

/** The tags with one more, as the others have it where it differs by case or signs alone. */
export function withTag(tags: readonly string[], typed: string, known: readonly string[]): string[] {
  const tag = typed.trim().replace(/\s+/g, " ");
  if (tag === "" || tags.some((one) => folded(one) === folded(tag))) return [...tags];
  return [...tags, known.find((one) => folded(one) === folded(tag)) ?? tag];
}
