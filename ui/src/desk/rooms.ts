/** The rooms of a session, which can be held in several at once. */
import type { Programme, RoomId, Session } from "../backend/bindings";

/** Every room in which it is held, that of its slot first. */
export function roomsOf({ slot, alsoIn }: Pick<Session, "slot" | "alsoIn">): RoomId[] {
  return [...(slot.room === null ? [] : [slot.room]), ...alsoIn.filter((room) => room !== slot.room)];
}

/** Their names, with a comma between. */
export function roomsText(session: Pick<Session, "slot" | "alsoIn">, programme: Programme | undefined): string {
  const rooms = programme?.rooms ?? [];
  return roomsOf(session).flatMap((id) => rooms.find((room) => room.id === id)?.name ?? []).join(", ");
}
