/** Where sessions go when they are dragged, nudged or stretched. */
import type { Move, RoomId, Session, Slot } from "../../backend/bindings";
import type { Day } from "../../time/day";
import { isForAll } from "./grid";

/** The step of the timetable, in minutes. */
export const STEP = 5;
/** The length that a session gets which has none and is stretched. */
const USUAL = 45;
const LATEST = 48 * 60 - STEP;

/** The nearest step of the timetable, or of a coarser grain. */
export function snapped(minutes: number, grain = STEP): number {
  return Math.round(minutes / grain) * grain;
}

function clamped(start: number): number {
  return Math.max(0, Math.min(LATEST, start));
}

/** A place on the timetable that the pointer is over. */
export interface Target {
  day: Day;
  /** The room of the column; null in the column of what has no room. */
  room: RoomId | null;
  start: number;
}

/**
 * Moves of a group whose `held` member goes to `target`: all by the same minutes, days and rooms.
 * What is for everybody stays without a room.
 */
export function moveGroup(
  held: Session,
  group: readonly Session[],
  target: Target,
  days: readonly Day[],
  rooms: readonly RoomId[],
): Move[] {
  const minutes = target.start - (held.slot.start ?? target.start);
  const byDays = days.indexOf(target.day) - days.indexOf(held.slot.day ?? target.day);
  const wanted =
    target.room !== null && held.slot.room !== null ? rooms.indexOf(target.room) - rooms.indexOf(held.slot.room) : 0;
  // At the first and the last room the whole group stops: they stay as far apart as they were.
  const places = group.flatMap(({ slot }) => (slot.room === null ? [] : rooms.indexOf(slot.room)));
  const byRooms = Math.max(-Math.min(...places), Math.min(rooms.length - 1 - Math.max(...places), wanted));
  // Of those that wait in the backlog with the held one, each comes where the one before ends.
  let next = target.start + (held.slot.length ?? USUAL);
  return group.map((session) => {
    if (held.slot.start === null && session.slot.start === null && session.id !== held.id) {
      const start = clamped(next);
      next += session.slot.length ?? USUAL;
      return { id: session.id, slot: { ...session.slot, day: target.day, start, room: isForAll(session) ? null : target.room } };
    }
    if (session.id === held.id) {
      const here = session.slot.room === null || target.room === null ? target.room : (rooms[rooms.indexOf(session.slot.room) + byRooms] ?? target.room);
      const room = isForAll(session) ? null : here;
      return { id: session.id, slot: { ...session.slot, day: target.day, start: clamped(target.start), room } };
    }
    const day = session.slot.day === null ? null : (days[clampIndex(days.indexOf(session.slot.day) + byDays, days)] ?? session.slot.day);
    const room = session.slot.room === null ? null : (rooms[clampIndex(rooms.indexOf(session.slot.room) + byRooms, rooms)] ?? session.slot.room);
    const start = session.slot.start === null ? null : clamped(session.slot.start + minutes);
    return { id: session.id, slot: { ...session.slot, day, start, room } };
  });
}

function clampIndex(at: number, list: readonly unknown[]): number {
  return Math.max(0, Math.min(list.length - 1, at));
}

/** The slot later by `minutes`. */
export function later(slot: Slot, minutes: number): Slot {
  return slot.start === null ? slot : { ...slot, start: clamped(slot.start + minutes) };
}

/** The slot in the next room, or the one before; after the last room comes none. */
export function nextRoom(slot: Slot, by: 1 | -1, rooms: readonly RoomId[]): Slot {
  const order: (RoomId | null)[] = [...rooms, null];
  const at = clampIndex(order.indexOf(slot.room) + by, order);
  return { ...slot, room: order[at] ?? null };
}

/** The slot on the next day of the event, or the one before. */
export function nextDay(slot: Slot, by: 1 | -1, days: readonly Day[]): Slot {
  if (slot.day === null) return slot;
  return { ...slot, day: days[clampIndex(days.indexOf(slot.day) + by, days)] ?? slot.day };
}

/** The slot whose end is at `end`, at least a step after its start. */
export function endAt(slot: Slot, end: number): Slot {
  if (slot.start === null) return slot;
  return { ...slot, length: Math.max(STEP, end - slot.start) };
}

/** The slot whose start is at `start` and whose end stays, at least a step before it. */
export function startAt(slot: Slot, start: number): Slot {
  if (slot.start === null) return slot;
  const end = slot.start + (slot.length ?? USUAL);
  const first = Math.max(0, Math.min(start, end - STEP));
  return { ...slot, start: first, length: end - first };
}

/** The slot whose end is later by `minutes`; a session of unknown length gets a usual one first. */
export function stretched(slot: Slot, minutes: number): Slot {
  if (slot.start === null) return slot;
  return endAt(slot, slot.start + (slot.length ?? USUAL) + minutes);
}

/** The slot of a session that is put into the backlog: what it needs stays, when and where goes. */
export function unscheduled(slot: Slot): Slot {
  return { day: null, start: null, length: slot.length, room: null };
}

export function sameSlot(a: Slot, b: Slot): boolean {
  return a.day === b.day && a.start === b.start && a.length === b.length && a.room === b.room;
}
