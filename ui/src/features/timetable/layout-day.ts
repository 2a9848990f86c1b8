/** One day of the plane: lanes in rooms, what lies across several, what lies inside blocks. */
import type { RoomId, Session } from "../../backend/bindings";
import { roomsOf } from "../../desk/rooms";
import type { Day } from "../../time/day";
import { isCommon, isForAll, type Box, type Grid } from "./grid";
import { lanesOf, type Span } from "./lanes";

interface DayOf {
  day: Day;
  /** What has this day and an hour. */
  sessions: readonly Session[];
  /** The rooms that are shown, in their order. */
  rooms: readonly RoomId[];
  /** All that the event has. */
  known: ReadonlySet<RoomId>;
  least: number;
}

/** A session with its time, and the columns of its rooms, counted within the day. */
interface Item extends Span {
  session: Session;
  at: readonly number[];
}

/** Columns that lie beside each other, from first to before last. */
type Run = readonly [first: number, last: number];

/** Adds the columns and boxes of a day to a grid. */
export function layOutDay(grid: Grid, of: DayOf): void {
  const base = grid.columns.length;
  const items = itemsOf(of);
  const outside = new Set<string>();
  for (;;) {
    const day = arranged(items, of, outside);
    const lost = day.lost;
    // What its block does not cover is drawn outside it, and may then be in the way of others.
    if (lost.length > 0) {
      for (const id of lost) outside.add(id);
      continue;
    }
    const columns: (RoomId | null)[] = [...of.rooms, ...(day.unroomed ? [null] : [])];
    columns.forEach((room, at) => grid.columns.push({ key: `${of.day}-${room ?? "none"}`, day: of.day, room, first: at === 0 }));
    const moved = (box: Box): Box => ({ ...box, left: base + box.left, column: box.column === null ? null : base + box.column });
    grid.boxes.push(...day.boxes.map(moved));
    grid.echoes.push(...day.echoes.map(moved));
    return;
  }
}

/** What takes no time is still something, in minutes. */
const SHORTEST = 5;

/** How far a short item is drawn to be seen: at most to where the next of its column begins. */
function drawnEnd(item: Span, others: readonly Span[], least: number): number {
  let end = Math.max(item.end, item.start + least);
  for (const other of others) if (other !== item && other.start >= item.end) end = Math.min(end, other.start);
  return end;
}

function itemsOf({ sessions, rooms, known, least }: DayOf): Item[] {
  const places = new Map(rooms.map((room, at) => [room, at]));
  return sessions.flatMap((session) => {
    const own = roomsOf(session).filter((room) => known.has(room));
    const at = own.flatMap((room) => places.get(room) ?? []);
    // Its rooms are not among those shown.
    if (own.length > 0 && at.length === 0) return [];
    const start = session.slot.start ?? 0;
    return [{ id: session.id, session, at, start, end: start + Math.max(session.slot.length ?? least, SHORTEST) }];
  });
}

interface Arranged {
  boxes: Box[];
  echoes: Box[];
  /** Whether there is a column of what has no room. */
  unroomed: boolean;
  /** What should lie in a block that is not there. */
  lost: string[];
}

function arranged(items: readonly Item[], { rooms, least }: DayOf, outside: ReadonlySet<string>): Arranged {
  const byId = new Map(items.map((item) => [item.id, item]));
  const inner = items.filter((item) => !outside.has(item.id) && isInside(item, byId));
  const innerIds = new Set(inner.map((item) => item.id));
  const outer = items.filter((item) => !innerIds.has(item.id));
  const held = new Set(inner.map((item) => item.session.block ?? ""));
  const box = (item: Item, beside: readonly Span[], left: number, width: number, column: number | null, depth = 0): Box =>
    ({ session: item.session, left, width, start: item.start, end: drawnEnd(item, beside, least), column, depth, holds: held.has(item.id) });

  const columns: Item[][] = rooms.map(() => []);
  for (const item of outer) for (const at of item.at) columns[at]?.push(item);
  const free = (at: number, span: Span, but?: Item): boolean => !columns[at]?.some((other) => other !== but && meet(other, span));

  // What is for everybody and has free rooms lies across them.
  const common = outer.filter((item) => item.at.length === 0 && isForAll(item.session));
  const across = rooms.length === 0 ? [] : spread(common, rooms.length, free);
  const spreadOut = new Set(across.flatMap((group) => group.items));
  const aside = outer.filter((item) => item.at.length === 0 && !spreadOut.has(item));

  const boxes: Box[] = [];
  const echoes: Box[] = [];
  const put = (item: Item, drawn: Box[]): void => {
    const own = drawn.findIndex((one) => item.at[0] === undefined || (one.left < item.at[0] + 1 && one.left + one.width > item.at[0]));
    drawn.forEach((one, at) => (at === Math.max(0, own) ? boxes : echoes).push(one));
  };
  // One item across rooms where nothing else is on in them, else one in each.
  const joined = new Map<Item, readonly Run[]>();
  for (const item of outer) {
    if (item.at.length < 2 || !isCommon(item.session)) continue;
    const runs = runsOf(item.at);
    if (runs.length < item.at.length && item.at.every((at) => free(at, item, item))) joined.set(item, runs);
  }
  const drawn = new Map<Item, Box[]>();
  const draw = (item: Item, one: Box): void => void (drawn.get(item)?.push(one) ?? drawn.set(item, [one]));
  for (const [item, runs] of joined) for (const [first, last] of runs) draw(item, box(item, columns.slice(first, last).flat(), first, last - first, last - first > 1 ? null : first));
  [...columns, aside].forEach((own, at) => {
    const single = own.filter((item) => !joined.has(item));
    const lanes = lanesOf(single);
    for (const item of single) {
      const { lane, lanes: count } = lanes.get(item.id) ?? { lane: 0, lanes: 1 };
      draw(item, box(item, own, at + lane / count, 1 / count, at));
    }
  });
  for (const { items: group, runs } of across) {
    const lanes = lanesOf(group);
    for (const item of group) {
      const { lane, lanes: count } = lanes.get(item.id) ?? { lane: 0, lanes: 1 };
      for (const [first, last] of runs) draw(item, box(item, [...columns.slice(first, last).flat(), ...across.flatMap((one) => one.items)], first + ((last - first) * lane) / count, (last - first) / count, null));
    }
  }
  for (const [item, list] of drawn) {
    // Across several stretches of rooms, the widest stands for it.
    put(item, item.at.length === 0 ? list.toSorted((a, b) => b.width - a.width) : list);
  }
  const lost = putInside(inner, drawn, box, put);
  return { boxes, echoes, unroomed: aside.length > 0 || rooms.length === 0, lost };
}

/** Whether it is to be drawn inside its block: while that is on, and in a room of its or in none. */
function isInside(item: Item, byId: ReadonlyMap<string, Item>): boolean {
  const seen = new Set<string>([item.id]);
  for (let at: Item | undefined = item; at; ) {
    const id = at.session.block;
    if (id === null) break;
    // A circle of blocks has no outermost: none of it is inside another.
    if (seen.has(id)) return false;
    seen.add(id);
    at = byId.get(id);
  }
  const block = byId.get(item.session.block ?? "");
  if (!block || item.start < block.start || item.start >= block.end) return false;
  return item.at.length === 0 || (block.at.length === 0 ? isForAll(block.session) : item.at.some((at) => block.at.includes(at)));
}

/** Draws what lies in blocks, the outer ones first; gives those for which there is no place. */
function putInside(
  inner: readonly Item[],
  drawn: Map<Item, Box[]>,
  box: (item: Item, beside: readonly Span[], left: number, width: number, column: number | null, depth: number) => Box,
  put: (item: Item, drawn: Box[]) => void,
): string[] {
  const there = new Map([...drawn].map(([item, boxes]) => [item.id, boxes]));
  const lost: string[] = [];
  let waiting = inner;
  while (waiting.length > 0) {
    const ready = waiting.filter((item) => there.has(item.session.block ?? ""));
    if (ready.length === 0) break;
    // Those of one block that lie in the same place share it by lanes.
    const places = new Map<string, { parent: Box; left: number; width: number; items: Item[] }>();
    for (const item of ready) {
      const parents = there.get(item.session.block ?? "") ?? [];
      const found = parents.flatMap((parent) => {
        const ends = parent.left + parent.width;
        if (item.at.length === 0) return parent === parents[0] ? [{ parent, left: parent.left, width: parent.width }] : [];
        return item.at
          .filter((at) => at < ends - 1e-9 && at + 1 > parent.left + 1e-9)
          .map((at) => ({ parent, left: Math.max(at, parent.left), width: Math.min(at + 1, ends) - Math.max(at, parent.left) }));
      });
      if (found.length === 0) lost.push(item.id);
      for (const place of found) {
        const key = `${item.session.block} ${place.left} ${place.width}`;
        const known = places.get(key);
        if (known) known.items.push(item);
        else places.set(key, { ...place, items: [item] });
      }
    }
    const made = new Map<Item, Box[]>();
    for (const { parent, left, width, items } of places.values()) {
      const lanes = lanesOf(items);
      for (const item of items) {
        const { lane, lanes: count } = lanes.get(item.id) ?? { lane: 0, lanes: 1 };
        const column = width > 1 + 1e-9 ? null : Math.floor(left + 1e-9);
        const one = box(item, items, left + (width * lane) / count, width / count, column, parent.depth + 1);
        made.get(item)?.push(one) ?? made.set(item, [one]);
      }
    }
    for (const [item, boxes] of made) {
      there.set(item.id, boxes);
      put(item, boxes);
    }
    waiting = waiting.filter((item) => !ready.includes(item));
  }
  return [...lost, ...waiting.map((item) => item.id)];
}

/** What lies across rooms: groups that hang together in time, each with the rooms free meanwhile. */
function spread(common: readonly Item[], count: number, free: (at: number, span: Span) => boolean): { items: Item[]; runs: readonly Run[] }[] {
  const freeAt = (span: Span): number[] => Array.from({ length: count }, (_, at) => at).filter((at) => free(at, span));
  let left = common.filter((item) => freeAt(item).length > 0);
  for (;;) {
    const groups = together(left).map((items) => {
      const span = { id: "", start: Math.min(...items.map((item) => item.start)), end: Math.max(...items.map((item) => item.end)) };
      return { items, runs: runsOf(freeAt(span)) };
    });
    const stuck = groups.filter((group) => group.runs.length === 0).flatMap((group) => longest(group.items));
    if (stuck.length === 0) return groups;
    left = left.filter((item) => !stuck.includes(item));
  }
}

function longest(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => b.end - b.start - (a.end - a.start)).slice(0, 1);
}

function together(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  let until = -Infinity;
  for (const item of items.toSorted((a, b) => a.start - b.start)) {
    if (item.start >= until) groups.push([]);
    groups.at(-1)?.push(item);
    until = Math.max(until, item.end);
  }
  return groups;
}

/** Stretches of columns without a gap. */
function runsOf(columns: readonly number[]): Run[] {
  const runs: [number, number][] = [];
  for (const at of columns.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
