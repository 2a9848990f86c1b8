/** Hours at which rooms or people can't be had, or would rather not, or would rather. */
import type { Availability, AvailabilityKind, Programme } from "../../backend/bindings";
import type { Day } from "../../time/day";
import type { Column } from "./grid";

/** `closed` can't be had, `unwanted` would rather not be, `wanted` would rather be there. */
export type Tone = "closed" | "unwanted" | "wanted";

/** A stretch of columns and hours. */
export interface Shade {
  left: number;
  width: number;
  start: number;
  end: number;
  tone: Tone;
  /** Whose it is: rooms' lies under everything, people's over it. */
  of: "room" | "person";
}

interface Span {
  start: number;
  end: number;
}

const WHOLE: Span = { start: 0, end: 48 * 60 };

/** The shades of these columns: the event's hours, the rooms', and those of some people. */
export function shadesOf(programme: Programme, columns: readonly Column[], people: ReadonlySet<string>): Shade[] {
  const { opensAt, closesAt } = programme.event;
  const days = [...new Set(columns.map((column) => column.day))];
  const found: Shade[] = [];
  const rooms = byOwner(programme.availabilities.filter(({ whose }) => whose.kind === "room"));
  columns.forEach((column, left) => {
    const own = column.room === null ? [] : (rooms.get(column.room) ?? []);
    for (const [tone, span] of tonesOf(own, column.day)) found.push({ left, width: 1, ...span, tone, of: "room" });
  });
  const persons = byOwner(programme.availabilities.filter(({ whose }) => whose.kind === "person" && people.has(whose.id)));
  for (const day of days) {
    const left = columns.findIndex((column) => column.day === day);
    const width = columns.filter((column) => column.day === day).length;
    if (opensAt !== null) found.push({ left, width, start: 0, end: opensAt, tone: "closed", of: "room" });
    if (closesAt !== null) found.push({ left, width, start: closesAt, end: WHOLE.end, tone: "closed", of: "room" });
    for (const own of persons.values()) {
      for (const [tone, span] of tonesOf(own, day)) found.push({ left, width, ...span, tone, of: "person" });
    }
  }
  return found.filter((shade) => shade.end > shade.start);
}

function byOwner(list: readonly Availability[]): Map<string, Availability[]> {
  const found = new Map<string, Availability[]>();
  for (const one of list) found.get(one.whose.id)?.push(one) ?? found.set(one.whose.id, [one]);
  return found;
}

/** What one owner says of a day. Who has any span of being there can be had within those alone. */
function tonesOf(own: readonly Availability[], day: Day): [Tone, Span][] {
  const spans = (kind: AvailabilityKind): Span[] => own.filter((one) => one.kind === kind && one.day === day).map((one) => ({ start: one.from, end: one.to }));
  const any = (kind: AvailabilityKind): boolean => own.some((one) => one.kind === kind);
  return [
    ...(any("available") ? without(spans("available")).map((span): [Tone, Span] => ["closed", span]) : []),
    ...spans("unavailable").map((span): [Tone, Span] => ["closed", span]),
    ...spans("unwanted").map((span): [Tone, Span] => ["unwanted", span]),
    ...spans("wanted").map((span): [Tone, Span] => ["wanted", span]),
  ];
}

/** The hours outside these. */
export function without(spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = WHOLE.start;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > from) gaps.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < WHOLE.end) gaps.push({ start: from, end: WHOLE.end });
  return gaps;
}

/** The part of a shade that the plane shows. */
export function cut(shade: Shade, from: number, to: number): Shade | undefined {
  const start = Math.max(shade.start, from);
  const end = Math.min(shade.end, to);
  return end > start ? { ...shade, start, end } : undefined;
}
