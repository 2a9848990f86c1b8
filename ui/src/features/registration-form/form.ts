/** What the screen of an event's form works out. */
import type { FieldKind } from "../../backend/bindings";
import type { Day } from "../../time/day";

/** What a question can ask for, in the order in which menus show it. */
export const FIELD_KINDS: readonly FieldKind[] = ["text", "number", "date", "choice", "several", "yesNo", "consent"];

/** The last minute of a day, for a deadline of which only the day is said. */
const LAST = 23 * 60 + 59;

/** A day and minutes since its midnight as one moment; null without a day. */
export function moment(day: Day | null, minutes: number | null): string | null {
  if (day === null) return null;
  const at = Math.min(minutes ?? LAST, LAST);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${day}T${two(Math.floor(at / 60))}:${two(at % 60)}:00`;
}

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
