/** Where every session of a programme lies on the plane of days and rooms. */
import type { Programme, RoomId, Session, SessionKind, TrackId } from "../../backend/bindings";
import type { Day } from "../../time/day";
import { layOutDay } from "./layout-day";

/** A room on a day. `room` is null in the column of what has no room. */
export interface Column {
  key: string;
  day: Day;
  room: RoomId | null;
  /** Whether a day begins with it. */
  first: boolean;
}

/** A session's box: columns and parts of columns from the first, minutes of the day. */
export interface Box {
  session: Session;
  left: number;
  width: number;
  start: number;
  end: number;
  /** The column it lies in; null where it lies across several. */
  column: number | null;
  /** In how many blocks it is drawn inside. */
  depth: number;
  /** Whether other sessions are drawn inside it. */
  holds: boolean;
}

export interface Grid {
  columns: Column[];
  /** Each session once: in its room, or in the first that is known of several. */
  boxes: Box[];
  /** The same sessions in their further rooms. */
  echoes: Box[];
  /** Whole hours that are shown, in minutes. */
  from: number;
  to: number;
}

/** What of a programme is shown; empty lists mean all of it. */
export interface Shown {
  rooms?: readonly RoomId[];
  tracks?: readonly TrackId[];
}

export const NOTHING: Grid = { columns: [], boxes: [], echoes: [], from: 0, to: 0 };

const EVERYWHERE: ReadonlySet<SessionKind> = new Set(["plenary", "ceremony", "break", "registration", "social"]);
const FIRST_HOUR = 8 * 60;
const LAST_HOUR = 18 * 60;
/** So much is shown before the first and after the last session, for the next to be drawn. */
const BEFORE = 30;
const AFTER = 2 * 60;

/** Whether a session of this kind is for everybody, so that several rooms of it are one item. */
export function isCommon(session: Session): boolean {
  return EVERYWHERE.has(session.kind);
}

/** Whether a session without a room is one for everybody, rather than one whose room is unknown. */
export function isForAll(session: Session): boolean {
  return session.slot.room === null && isCommon(session);
}

/** Whether it has a day and an hour; otherwise it waits in the backlog. */
export function isScheduled(session: Session): boolean {
  return session.slot.day !== null && session.slot.start !== null;
}

/** The end of a session of unknown length is its start. */
export function endOf(session: Session): number {
  return (session.slot.start ?? 0) + (session.slot.length ?? 0);
}

/**
 * Lays the sessions of these days out. What is for everybody lies across all rooms that are free
 * meanwhile, other sessions without a room in a column of their own, which only such days have; what
 * is held in a block lies inside it. Nothing is lower than `least` minutes.
 */
export function layOut(programme: Programme, days: readonly Day[], least: number, shown: Shown = {}): Grid {
  const byDay = new Map<Day, Session[]>(days.map((day) => [day, []]));
  const tracks = new Set(shown.tracks ?? []);
  for (const session of programme.sessions) {
    if (session.slot.start === null || session.slot.day === null) continue;
    if (tracks.size > 0 && !isCommon(session) && (session.track === null || !tracks.has(session.track))) continue;
    byDay.get(session.slot.day)?.push(session);
  }
  const chosen = new Set(shown.rooms ?? []);
  const rooms = programme.rooms.filter((room) => chosen.size === 0 || chosen.has(room.id)).map((room) => room.id);
  const known = new Set(programme.rooms.map((room) => room.id));
  const grid: Grid = { columns: [], boxes: [], echoes: [], from: FIRST_HOUR, to: LAST_HOUR };
  for (const [day, sessions] of byDay) layOutDay(grid, { day, sessions, rooms, known, least });
  for (const box of grid.boxes) {
    grid.from = Math.min(grid.from, box.start - BEFORE);
    grid.to = Math.max(grid.to, box.end + AFTER);
  }
  grid.from = Math.max(0, Math.floor(grid.from / 60) * 60);
  grid.to = Math.min(48 * 60, Math.ceil(grid.to / 60) * 60);
  return grid;
}

/** The boxes by day, hour and room. */
export function inOrder(boxes: readonly Box[]): Box[] {
  const day = (box: Box): string => box.session.slot.day ?? "";
  return boxes.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.start - b.start || a.depth - b.depth || a.left - b.left));
}
