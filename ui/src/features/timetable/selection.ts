/** Which sessions are chosen: one by one, all between two, all within a frame. */
import { meets, rectOf, type Rect, type Shape } from "./geometry";
import type { Box } from "./grid";

export type Chosen = ReadonlySet<string>;

/** Adds a session, or takes it out. */
export function flippedIn(chosen: Chosen, id: string): Set<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** What lies in the columns and hours from one session to another, both included. */
export function between(boxes: readonly Box[], from: string, to: string): Set<string> {
  const ends = boxes.filter((box) => box.session.id === from || box.session.id === to);
  const [one, other = one] = ends;
  if (!one || !other) return new Set([to]);
  const left = Math.min(one.left, other.left);
  const right = Math.max(one.left + one.width, other.left + other.width);
  const start = Math.min(one.start, other.start);
  const end = Math.max(one.end, other.end);
  const touched = boxes.filter((box) => box.left < right && left < box.left + box.width && box.start < end && start < box.end);
  // What lies across many rooms is taken along only where it lies wholly between.
  return idsOf(touched.filter((box) => box.column !== null || (box.left >= left && box.left + box.width <= right)), from, to);
}

/** What a frame drawn on the plane touches; what lies across many rooms only where it holds it all. */
export function within(boxes: readonly Box[], frame: Rect, shape: Shape): Set<string> {
  return idsOf(
    boxes.filter((box) => {
      const rect = rectOf(box, shape);
      if (box.column !== null) return meets(rect, frame);
      const inside = (from: number, size: number, at: number, room: number): boolean => at <= from && from + size <= at + room;
      return inside(rect.left, rect.width, frame.left, frame.width) && inside(rect.top, rect.height, frame.top, frame.height);
    }),
  );
}

function idsOf(boxes: readonly Box[], ...also: string[]): Set<string> {
  return new Set([...boxes.map((box) => box.session.id), ...also]);
}
