/** What of the event is shown: chosen days, rooms and tracks. An empty list means all. */
import type { Session } from "../../backend/bindings";
import { roomsOf } from "../../desk/rooms";
import { isCommon } from "./grid";

export interface Filter {
  days: readonly string[];
  rooms: readonly string[];
  tracks: readonly string[];
}

export type Part = keyof Filter;

export const ALL: Filter = { days: [], rooms: [], tracks: [] };

/** A filter as it was kept; undefined where it is none. */
export function readFilter(value: unknown): Filter | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const list = (part: Part): string[] => {
    const found = (value as Record<string, unknown>)[part];
    return Array.isArray(found) ? found.filter((one) => typeof one === "string") : [];
  };
  return { days: list("days"), rooms: list("rooms"), tracks: list("tracks") };
}

/** The filter without what the event no longer has. */
export function knownOf(filter: Filter, days: readonly string[], rooms: readonly string[], tracks: readonly string[]): Filter {
  const there = (list: readonly string[], known: readonly string[]): string[] => {
    const set = new Set(list);
    const found = known.filter((one) => set.has(one));
    // All of them is no choice: what is added later is shown too.
    return found.length === known.length ? [] : found;
  };
  return { days: there(filter.days, days), rooms: there(filter.rooms, rooms), tracks: there(filter.tracks, tracks) };
}

export function isAll(filter: Filter): boolean {
  return filter.days.length + filter.rooms.length + filter.tracks.length === 0;
}

/** Turns one choice on or off; `all` are those there are. Nothing chosen means all. */
export function flipped(list: readonly string[], id: string, all: readonly string[]): string[] {
  const on = new Set(list.length === 0 ? all : list);
  if (!on.delete(id)) on.add(id);
  return on.size === all.length ? [] : all.filter((one) => on.has(one));
}

/** Whether a session is among what is shown. What is for everybody belongs to every room and track. */
export function passes(session: Session, { days, rooms, tracks }: Filter): boolean {
  const own = roomsOf(session);
  if (days.length > 0 && (session.slot.day === null || !days.includes(session.slot.day))) return false;
  if (rooms.length > 0 && !(own.length === 0 && isCommon(session)) && !own.some((room) => rooms.includes(room))) return false;
  return tracks.length === 0 || isCommon(session) || (session.track !== null && tracks.includes(session.track));
}
