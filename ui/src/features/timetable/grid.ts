/** Where every session of a programme lies on the plane of days and rooms. */
import type { Programme, Room, RoomId, Session, SessionKind } from "../../backend/bindings";
import { roomsOf } from "../../desk/rooms";
import type { Day } from "../../time/day";
import { lanesOf, type Span } from "./lanes";

/** A room on a day. `room` is null in the column of what has no room. */
export interface Column {
  key: string;
  day: Day;
  room: RoomId | null;
  /** Whether a day begins with it. */
  first: boolean;
}

/** A session's box: columns and parts of columns from the left, minutes from the top. */
export interface Box {
  session: Session;
  left: number;
  width: number;
  start: number;
  end: number;
  /** The column it lies in; null where it lies across its day. */
  column: number | null;
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

const EVERYWHERE: ReadonlySet<SessionKind> = new Set(["plenary", "ceremony", "break", "registration", "social"]);
const FIRST_HOUR = 8 * 60;
const LAST_HOUR = 18 * 60;

/** Whether a session without a room is one for everybody, rather than one whose room is unknown. */
export function isForAll(session: Session): boolean {
  return session.slot.room === null && EVERYWHERE.has(session.kind);
}

/** Whether it has a day and an hour; otherwise it waits in the backlog. */
export function isScheduled(session: Session): boolean {
  return session.slot.day !== null && session.slot.start !== null;
}

/**
 * Lays the sessions of these days out. A session without a room lies across all rooms if it is for
 * everybody and nothing else is on meanwhile; else in a column of its own, which only such days have.
 * Nothing is lower than `least` minutes.
 */
export function layOut(programme: Programme, days: readonly Day[], least: number): Grid {
  const columns: Column[] = [];
  const boxes: Box[] = [];
  const echoes: Box[] = [];
  for (const day of days) layOutDay(programme, day, least, { columns, boxes, echoes });
  const starts = boxes.map((box) => box.start);
  const ends = boxes.map((box) => box.end);
  return {
    columns,
    boxes,
    echoes,
    from: Math.floor(Math.min(FIRST_HOUR, ...starts) / 60) * 60,
    to: Math.min(48 * 60, Math.ceil(Math.max(LAST_HOUR, ...ends.map((end) => end + 30)) / 60) * 60),
  };
}

function layOutDay(programme: Programme, day: Day, least: number, { columns, boxes, echoes }: Pick<Grid, "columns" | "boxes" | "echoes">): void {
  const base = columns.length;
  const there = programme.sessions.filter((session) => session.slot.day === day && session.slot.start !== null);
  const spans = new Map(there.map((session) => [session.id, spanOf(session, least)]));
  const known = new Set(programme.rooms.map((room) => room.id));
  const held = new Map(there.map((session) => [session.id, roomsOf(session).filter((room) => known.has(room))]));
  const roomed = there.filter((session) => (held.get(session.id) ?? []).length > 0);
  const rest = there.filter((session) => !roomed.includes(session));
  const meet = (a: Session, b: Session): boolean => {
    const one = spans.get(a.id);
    const two = spans.get(b.id);
    return one !== undefined && two !== undefined && one.start < two.end && two.start < one.end;
  };
  // What is put aside may meet the next one, so it goes on until nothing changes.
  let aside = rest.filter((session) => !isForAll(session));
  let across = rest.filter(isForAll);
  for (let met: Session[] = across; met.length > 0; ) {
    met = across.filter((session) => [...roomed, ...aside].some((other) => meet(session, other)));
    aside = [...aside, ...met];
    across = across.filter((session) => !met.includes(session));
  }

  const rooms: (Room | null)[] = [...programme.rooms];
  if (aside.length > 0 || rooms.length === 0) rooms.push(null);
  rooms.forEach((room, at) => {
    columns.push({ key: `${day}-${room?.id ?? "none"}`, day, room: room?.id ?? null, first: at === 0 });
    const own = room ? roomed.filter((session) => held.get(session.id)?.includes(room.id)) : aside;
    const lanes = lanesOf(own.flatMap((session) => spans.get(session.id) ?? []));
    for (const session of own) {
      const span = spans.get(session.id);
      const lane = lanes.get(session.id);
      if (!span || !lane) continue;
      const width = 1 / lane.lanes;
      const echo = room !== null && held.get(session.id)?.[0] !== room.id;
      (echo ? echoes : boxes).push({ session, left: base + at + lane.lane * width, width, start: span.start, end: span.end, column: base + at });
    }
  });
  const lanes = lanesOf(across.flatMap((session) => spans.get(session.id) ?? []));
  for (const session of across) {
    const span = spans.get(session.id);
    const lane = lanes.get(session.id);
    if (!span || !lane) continue;
    const width = rooms.length / lane.lanes;
    boxes.push({ session, left: base + lane.lane * width, width, start: span.start, end: span.end, column: null });
  }
}

function spanOf(session: Session, least: number): Span {
  const start = session.slot.start ?? 0;
  return { id: session.id, start, end: start + Math.max(session.slot.length ?? 0, least) };
}
