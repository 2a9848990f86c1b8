/** Changes in the order of days, as the clock on the wall had them. */
import type { Change } from "../../backend/bindings";
import type { Day } from "../../time/day";

export interface DayOfChanges {
  day: Day;
  /** With the minutes since that day's midnight. */
  changes: { change: Change; minutes: number }[];
}

/** Groups changes, newest first, by the day on which they were made; `offset` is what UTC is ahead by, in minutes. */
export function byDay(changes: readonly Change[], offset: number): DayOfChanges[] {
  const days: DayOfChanges[] = [];
  for (const change of changes) {
    const local = new Date(Date.parse(`${change.at.slice(0, 19)}Z`) - offset * 60_000).toISOString();
    const day = local.slice(0, 10);
    const minutes = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
    const last = days.at(-1);
    if (last?.day === day) last.changes.push({ change, minutes });
    else days.push({ day, changes: [{ change, minutes }] });
  }
  return days;
}
