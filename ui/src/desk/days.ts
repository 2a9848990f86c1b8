/** The days of a programme. */
import type { Programme } from "../backend/bindings";
import { plusDays, type Day } from "../time/day";

/** The days of the event, and any other on which a session is scheduled. */
export function daysOf(programme: Programme): Day[] {
  const LONGEST = 62;
  const { startsOn, endsOn } = programme.event;
  const days = new Set<Day>();
  if (startsOn !== null) {
    const last = endsOn ?? startsOn;
    for (let day = startsOn; day <= last && days.size < LONGEST; day = plusDays(day, 1)) days.add(day);
  }
  for (const session of programme.sessions) {
    if (session.slot.day !== null && session.slot.start !== null) days.add(session.slot.day);
  }
  return [...days].sort();
}
