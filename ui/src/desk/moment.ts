/** A day and an hour as the one moment that deadlines are kept as. */
import type { Day } from "../time/day";

/** The last minute of a day, for a deadline of which only the day is said. */
const LAST = 23 * 60 + 59;

/** A day and minutes since its midnight as one moment; null without a day. */
export function moment(day: Day | null, minutes: number | null): string | null {
  if (day === null) return null;
  const at = Math.min(minutes ?? LAST, LAST);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${day}T${two(Math.floor(at / 60))}:${two(at % 60)}:00`;
}
