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

/** The row that an arrow key, Home or End leads to; undefined of other keys. */
export function rowAfter(key: string, ids: readonly string[], current: string | null): string | undefined {
  const at = current === null ? 0 : ids.indexOf(current);
  const last = ids.length - 1;
  const to: Record<string, number> = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last };
  const place = to[key];
  return place === undefined ? undefined : ids[place];
}
