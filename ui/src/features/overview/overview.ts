/** What the overview works out of a programme. */
import type { Programme, Session } from "../../backend/bindings";
import { daysBetween, plusDays, type Day } from "../../time/day";

/** How far an event is away. */
export type Away =
  | { when: "unknown" }
  | { when: "before"; days: number }
  | { when: "during"; day: number; of: number }
  | { when: "after"; days: number };

/** How far from `today` an event of these days is. */
export function awayFrom(today: Day, startsOn: Day | null, endsOn: Day | null): Away {
  if (startsOn === null) return { when: "unknown" };
  const last = endsOn ?? startsOn;
  const until = daysBetween(today, startsOn);
  if (until > 0) return { when: "before", days: until };
  const since = daysBetween(last, today);
  if (since > 0) return { when: "after", days: since };
  return { when: "during", day: 1 - until, of: daysBetween(startsOn, last) + 1 };
}

/** First and last day after the first was set: an event that is put off keeps its length. */
export function startedOn(day: Day | null, startsOn: Day | null, endsOn: Day | null): { startsOn: Day | null; endsOn: Day | null } {
  if (day === null) return { startsOn: null, endsOn: null };
  if (endsOn === null || endsOn >= day) return { startsOn: day, endsOn };
  const length = startsOn === null ? 0 : daysBetween(startsOn, endsOn);
  return { startsOn: day, endsOn: plusDays(day, length) };
}

export interface DayCount {
  day: Day;
  sessions: number;
  /** First start and last end, in minutes; null where nothing is scheduled. */
  hours: { from: number; to: number } | null;
}

/** Each day of the event with what is scheduled on it. */
export function dayCounts(days: readonly Day[], sessions: readonly Session[]): DayCount[] {
  return days.map((day) => {
    const there = sessions.filter((session) => session.slot.day === day && session.slot.start !== null && session.state !== "cancelled");
    const starts = there.map((session) => session.slot.start ?? 0);
    const ends = there.map((session) => (session.slot.start ?? 0) + (session.slot.length ?? 0));
    const hours = there.length === 0 ? null : { from: Math.min(...starts), to: Math.max(...ends) };
    return { day, sessions: there.length, hours };
  });
}

/** What is still to be done for a fresh event, in the order in which it is best done. */
export type NextStep = "dates" | "rooms" | "import" | "sessions" | "schedule";

export function nextSteps(programme: Programme): { step: NextStep; done: boolean }[] {
  const scheduled = programme.sessions.some((session) => session.slot.day !== null && session.slot.start !== null);
  return [
    { step: "import", done: programme.sessions.length > 0 },
    { step: "dates", done: programme.event.startsOn !== null },
    { step: "rooms", done: programme.rooms.length > 0 },
    { step: "sessions", done: programme.sessions.length > 0 },
    { step: "schedule", done: scheduled },
  ];
}
