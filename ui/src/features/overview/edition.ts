/** How the days of an event move to those of its next edition. */
import { daysBetween, plusDays, type Day } from "../../time/day";

/** Each day from the first to the last, and where it goes when the first goes to `to`. */
export function movedDays(from: Day | null, last: Day | null, to: Day | null): { was: Day; willBe: Day }[] {
  if (from === null || to === null) return [];
  // Mistyped dates may lie centuries apart; no congress lasts two months.
  const count = Math.min(62, Math.max(0, daysBetween(from, last ?? from)) + 1);
  return Array.from({ length: count }, (_, at) => ({ was: plusDays(from, at), willBe: plusDays(to, at) }));
}

/** Whether the days fall on the weekdays that they had. */
export function sameWeekdays(days: readonly { was: Day; willBe: Day }[]): boolean {
  return days.every(({ was, willBe }) => daysBetween(was, willBe) % 7 === 0);
}
