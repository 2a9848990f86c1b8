/** A part of a day that is moved as one: what follows, a half of the day, all of it. */
import type { RoomId, Session } from "../../backend/bindings";
import { roomsOf } from "../../desk/rooms";
import type { Day } from "../../time/day";

export const PARTS = ["following", "morning", "afternoon", "day"] as const;
export type DayPart = (typeof PARTS)[number];

const NOON = 12 * 60;

/**
 * The sessions of a part of a day that can be moved, in one room, or in all where it is null. What
 * begins before noon is the morning. What is held in a block goes along with it anyway.
 */
export function partOf(sessions: readonly Session[], part: DayPart, day: Day, from: number, room: RoomId | null): Session[] {
  const within: Record<DayPart, (start: number) => boolean> = {
    following: (start) => start >= from,
    morning: (start) => start < NOON,
    afternoon: (start) => start >= NOON,
    day: () => true,
  };
  const there = sessions.filter((session) => {
    const { start } = session.slot;
    if (session.slot.day !== day || start === null || session.locked || !within[part](start)) return false;
    return room === null || roomsOf(session).includes(room);
  });
  const ids = new Set(there.map((session) => session.id));
  return there.filter((session) => session.block === null || !ids.has(session.block));
}
