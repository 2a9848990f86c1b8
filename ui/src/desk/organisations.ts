/** Known organisations, for fields that suggest them. */
import { commands, ok } from "../backend/backend";
import { folded } from "../words/fold";
import { compareText } from "../words/words.svelte";

const FEW = 8;

/** Those in whose names every word of `text` occurs, as options; each name once. */
export async function organisationsLike(text: string): Promise<{ id: string; label: string }[]> {
  const words = folded(text).split(/\s+/);
  const names = await ok(commands.organisationNames());
  return [...new Set(names)]
    .filter((name) => words.every((word) => folded(name).includes(word)))
    .sort(compareText)
    .slice(0, FEW)
    .map((name) => ({ id: name, label: name }));
}
