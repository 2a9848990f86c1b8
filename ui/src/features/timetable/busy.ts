/** What a move would clash with, said before it is made. The clashes of the programme come from Rust. */
import type { Move, PersonId, RoomId, Session } from "../../backend/bindings";
import { roomsOf } from "../../desk/rooms";
import type { Day } from "../../time/day";

export type Busy = { what: "room"; room: RoomId; with: Session } | { what: "person"; person: PersonId; with: Session };

/** The sessions that are held, by day, so that each frame of a drag looks at few. */
export type ByDay = ReadonlyMap<Day, readonly Session[]>;

export function byDay(sessions: readonly Session[]): ByDay {
  const found = new Map<Day, Session[]>();
  for (const session of sessions) {
    const { day, start } = session.slot;
    if (day === null || start === null || session.state === "cancelled") continue;
    found.get(day)?.push(session) ?? found.set(day, [session]);
  }
  return found;
}

/** The first thing that would be double-booked, for each moved session that would be. */
export function busyAfter(days: ByDay, sessions: ReadonlyMap<string, Session>, moves: readonly Move[]): Map<string, Busy> {
  const moved = moves.flatMap(({ id, slot }) => {
    const session = sessions.get(id);
    return session && session.state !== "cancelled" ? [{ ...session, slot }] : [];
  });
  const ids = new Set(moved.map((session) => session.id));
  const found = new Map<string, Busy>();
  for (const one of moved) {
    if (one.slot.day === null) continue;
    const others = (days.get(one.slot.day) ?? []).filter((other) => !ids.has(other.id));
    for (const other of [...others, ...moved]) {
      if (other.id === one.id || other.block === one.id || one.block === other.id || !meet(one, other)) continue;
      const busy = doubled(one, other);
      if (busy) {
        found.set(one.id, busy);
        break;
      }
    }
  }
  return found;
}

function doubled(moved: Session, other: Session): Busy | undefined {
  const rooms = new Set(roomsOf(other));
  const room = roomsOf(moved).find((one) => rooms.has(one));
  if (room !== undefined) return { what: "room", room, with: other };
  const there = new Set(other.roles.map((role) => role.person));
  const twice = moved.roles.find((role) => there.has(role.person));
  return twice && { what: "person", person: twice.person, with: other };
}

function meet(a: Session, b: Session): boolean {
  if (a.slot.day !== b.slot.day || a.slot.start === null || b.slot.start === null) return false;
  const aEnd = a.slot.start + (a.slot.length ?? 0);
  const bEnd = b.slot.start + (b.slot.length ?? 0);
  if (a.slot.start === b.slot.start) return true;
  return a.slot.start < bEnd && b.slot.start < aEnd;
}
