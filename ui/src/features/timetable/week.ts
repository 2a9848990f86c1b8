/** A week of all events of the file: what is on, on each day, beside each other. */
import type { EventSummary, Programme, Session } from "../../backend/bindings";
import { daysBetween, noon, plusDays, type Day } from "../../time/day";
import { lanesOf } from "./lanes";
import { endOf } from "./grid";

/** Something of an event on a day: a session, or those that begin in an hour where too many are on to be told apart. */
export interface WeekItem {
  key: string;
  event: string;
  sessions: readonly [Session, ...Session[]];
  /** Days from Monday, and parts of them. */
  left: number;
  width: number;
  start: number;
  end: number;
}

/** Of more that are on at a time, no word would fit into a seventh of the window. */
const LANES = 8;

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

interface Lasting {
  id: string;
  event: string;
  session: Session;
  at: number;
  start: number;
  end: number;
}

/** The sessions of these programmes in a week, each in a lane of its day; nothing lower than `least` minutes. */
export function weekItems(programmes: readonly Programme[], monday: Day, least: number): WeekItem[] {
  const all = programmes.flatMap(({ event, sessions }) =>
    sessions.flatMap((session): Lasting[] => {
      const { day, start } = session.slot;
      if (day === null || start === null || session.state === "cancelled" || session.block !== null) return [];
      const at = daysBetween(monday, day);
      return at < 0 || at > 6 ? [] : [{ event: event.id, session, at, start, end: Math.max(endOf(session), start + least), id: session.id }];
    }),
  );
  return weekOf(monday).flatMap((_, at) => {
    const own = all.filter((item) => item.at === at);
    const lanes = lanesOf(own);
    const few = own.filter((item) => (lanes.get(item.id)?.lanes ?? 1) <= LANES);
    const single = few.map(({ event, session, start, end, id }): WeekItem => {
      const { lane, lanes: count } = lanes.get(id) ?? { lane: 0, lanes: 1 };
      return { key: id, event, sessions: [session], left: at + lane / count, width: 1 / count, start, end };
    });
    return [...single, ...byHour(own.filter((item) => !few.includes(item)), at)].sort((a, b) => a.start - b.start || a.left - b.left);
  });
}

/** A day on which nothing is on needs less room than one of which something is to be read. */
const EMPTY = 0.45;

/** How wide the seven days are, as parts of the week. */
export function dayShares(items: readonly WeekItem[]): number[] {
  const busy = new Set(items.map(dayOf));
  const weights = Array.from({ length: 7 }, (_, at) => (busy.size === 0 || busy.has(at) ? 1 : EMPTY));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

/** Where a day begins, as a part of the week. */
export function beginOf(shares: readonly number[], day: number): number {
  return shares.slice(0, day).reduce((sum, share) => sum + share, 0);
}

/** Where an item lies across a week of such days. */
export function across(item: WeekItem, shares: readonly number[]): { left: number; width: number } {
  const day = dayOf(item);
  const share = shares[day] ?? 0;
  return { left: beginOf(shares, day) + (item.left - day) * share, width: item.width * share };
}

/** Lanes are parts of a day that need not add up to a whole one exactly. */
function dayOf({ left }: WeekItem): number {
  return Math.floor(left + 1e-9);
}

/** Sessions of a day, those of an event that begin in the same hour as one item; events side by side. */
function byHour(items: readonly Lasting[], at: number): WeekItem[] {
  const events = [...new Set(items.map((item) => item.event))];
  const hours = new Map<string, Lasting[]>();
  for (const item of items.toSorted((a, b) => a.start - b.start)) {
    const key = `${item.event} ${at} ${Math.floor(item.start / 60)}`;
    const known = hours.get(key);
    if (known) known.push(item);
    else hours.set(key, [item]);
  }
  return [...hours].flatMap(([key, list]) => {
    const [first, ...others] = list;
    if (!first) return [];
    const start = first.start;
    const sessions: [Session, ...Session[]] = [first.session, ...others.map((item) => item.session)];
    const width = 1 / events.length;
    return [{ key, event: first.event, sessions, left: at + events.indexOf(first.event) * width, width, start, end: (Math.floor(start / 60) + 1) * 60 }];
  });
}
