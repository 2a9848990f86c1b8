/** What the screen of an event's form works out. */
import type { FieldKind } from "../../backend/bindings";

/** What a question can ask for, in the order in which menus show it. */
export const FIELD_KINDS: readonly FieldKind[] = ["text", "number", "date", "choice", "several", "yesNo", "consent"];

/** The ids with the one at a place moved by so many places; undefined where it can't be. */
export function moved(ids: readonly string[], at: number, by: number): string[] | undefined {
  const to = at + by;
  const id = ids[at];
  if (id === undefined || to < 0 || to >= ids.length) return undefined;
  const others = ids.filter((_, index) => index !== at);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** The word of a kind in texts: `yes-no` of `yesNo`. */
export function kindWord(kind: FieldKind): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Choices typed one a line, none empty, none twice. */
export function choicesOf(text: string): string[] {
  return [...new Set(text.split("\n").map((line) => line.trim()).filter(Boolean))];
}
