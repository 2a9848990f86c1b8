/** What a move would clash with, said before it is made. The clashes of the programme come from Rust. */
import type { Move, PersonId, RoomId, Session } from "../../backend/bindings";
import { roomsOf } from "../../desk/rooms";

export type Busy = { what: "room"; room: RoomId; with: Session } | { what: "person"; person: PersonId; with: Session };

/** The first thing that would be double-booked, for each moved session that would be. */
export function busyAfter(sessions: readonly Session[], moves: readonly Move[]): Map<string, Busy> {
  const slots = new Map(moves.map((move) => [move.id, move.slot]));
  const after = sessions
    .filter((session) => session.state !== "cancelled")
    .map((session) => ({ ...session, slot: slots.get(session.id) ?? session.slot }));
  const found = new Map<string, Busy>();
  for (const moved of after.filter((session) => slots.has(session.id))) {
    for (const other of after) {
      if (other.id === moved.id || other.block === moved.id || moved.block === other.id) continue;
      if (!meet(moved, other)) continue;
      const busy = doubled(moved, other);
      if (busy) {
        found.set(moved.id, busy);
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
  if (a.slot.day === null || a.slot.day !== b.slot.day || a.slot.start === null || b.slot.start === null) return false;
  const aEnd = a.slot.start + (a.slot.length ?? 0);
  const bEnd = b.slot.start + (b.slot.length ?? 0);
  if (a.slot.start === b.slot.start) return true;
  return a.slot.start < bEnd && b.slot.start < aEnd;
}
