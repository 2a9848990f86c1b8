/** A week of all events of the file: what is on, on each day, beside each other. */
import type { EventSummary, Programme, Session } from "../../backend/bindings";
import { daysBetween, noon, plusDays, type Day } from "../../time/day";
import { lanesOf } from "./lanes";
import { endOf } from "./grid";

/** Something of an event on a day. */
export interface WeekItem {
  event: string;
  session: Session;
  /** Days from Monday, and parts of them. */
  left: number;
  width: number;
  start: number;
  end: number;
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return plusDays(day, -((noon(day).getUTCDay() + 6) % 7));
}

/** The seven days from a Monday. */
export function weekOf(monday: Day): Day[] {
  return Array.from({ length: 7 }, (_, at) => plusDays(monday, at));
}

/** The events that take place in a week. */
export function eventsIn(events: readonly EventSummary[], monday: Day): EventSummary[] {
  const sunday = plusDays(monday, 6);
  return events.filter(({ startsOn, endsOn }) => startsOn !== null && startsOn <= sunday && (endsOn ?? startsOn) >= monday);
}

/** The Mondays of all weeks in which there is an event, each once, in order. */
export function weeksWith(events: readonly EventSummary[]): Day[] {
  const LONGEST = 9;
  const found = new Set<Day>();
  for (const { startsOn, endsOn } of events) {
    if (startsOn === null) continue;
    const last = mondayOf(endsOn ?? startsOn);
    let monday = mondayOf(startsOn);
    for (let count = 0; monday <= last && count < LONGEST; count += 1, monday = plusDays(monday, 7)) found.add(monday);
  }
  return [...found].sort();
}

/** The sessions of these programmes in a week, each in a lane of its day; nothing lower than `least` minutes. */
export function weekItems(programmes: readonly Programme[], monday: Day, least: number): WeekItem[] {
  const all = programmes.flatMap(({ event, sessions }) =>
    sessions.flatMap((session) => {
      const { day, start } = session.slot;
      if (day === null || start === null || session.state === "cancelled" || session.block !== null) return [];
      const at = daysBetween(monday, day);
      return at < 0 || at > 6 ? [] : [{ event: event.id, session, at, start, end: Math.max(endOf(session), start + least), id: session.id }];
    }),
  );
  return weekOf(monday).flatMap((_, at) => {
    const own = all.filter((item) => item.at === at);
    const lanes = lanesOf(own);
    return own.map(({ event, session, start, end, id }) => {
      const { lane, lanes: count } = lanes.get(id) ?? { lane: 0, lanes: 1 };
      return { event, session, left: at + lane / count, width: 1 / count, start, end };
    });
  });
}
