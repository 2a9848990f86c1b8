/** Finding what somebody means by a few letters. */
import { findable, sought } from "../words/fold";

/** The entries in whose label, or in what else they are found by, every word of `query` begins or lies, those that begin with it first. */
export function ranked<T extends { label: string; sought?: string | undefined }>(query: string, entries: readonly T[]): T[] {
  const words = sought(query);
  if (words.length === 0) return [...entries];
  const scored = entries.flatMap((entry) => {
    const label = findable(entry.sought ?? entry.label);
    let score = 0;
    for (const word of words) {
      const found = label.indexOf(word);
      if (found < 0) return [];
      score += found === 0 ? 0 : /[\s„“"(–-]/.test(label[found - 1] ?? "") ? 1 : 2;
    }
    return [{ entry, score }];
  });
  return scored.sort((a, b) => a.score - b.score).map(({ entry }) => entry);
}
