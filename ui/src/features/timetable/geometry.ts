/** From columns and minutes to pixels of the plane and back, upright or turned. */
import type { Box, Grid } from "./grid";

export interface Shape {
  /** Rooms run down and time across. */
  turned: boolean;
  /** Pixels of a minute. */
  minute: number;
  /** Pixels of a column; of a row, where turned. */
  column: number;
  /** The first minute that is shown. */
  from: number;
}

export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Placed = Pick<Box, "left" | "width" | "start" | "end">;

/** Where something lies on the plane. */
export function rectOf({ left, width, start, end }: Placed, shape: Shape): Rect {
  const along = (start - shape.from) * shape.minute;
  const length = (end - start) * shape.minute;
  const aside = left * shape.column;
  const wide = width * shape.column;
  return shape.turned ? { left: along, top: aside, width: length, height: wide } : { left: aside, top: along, width: wide, height: length };
}

/** The columns, with their part, and the minute of a point of the plane. */
export function pointAt(x: number, y: number, shape: Shape): { at: number; minute: number } {
  const [aside, along] = shape.turned ? [y, x] : [x, y];
  return { at: aside / shape.column, minute: shape.from + along / shape.minute };
}

/** The size of the whole plane. */
export function sizeOf(grid: Grid, shape: Shape): { width: number; height: number } {
  const { width, height } = rectOf({ left: 0, width: grid.columns.length, start: grid.from, end: grid.to }, shape);
  return { width, height };
}

export function meets(a: Rect, b: Rect): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

/** Two corners, in any order, as a rectangle. */
export function spanned(x1: number, y1: number, x2: number, y2: number): Rect {
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

/** Scrolling within a tile shows the same boxes, so that not every pixel of it costs anything. */
const TILE = 160;
/** So few are all built: whoever reads with a screen reader or searches the page meets the whole. */
const FEW = 160;

/** The tiles of the plane that a view of this size touches, and one around them. */
export function tilesOf(view: Rect): Rect {
  const first = (at: number): number => (Math.floor(at / TILE) - 1) * TILE;
  const last = (at: number): number => (Math.ceil(at / TILE) + 1) * TILE;
  const [left, top] = [first(view.left), first(view.top)];
  return { left, top, width: last(view.left + view.width) - left, height: last(view.top + view.height) - top };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

/** The boxes that have to be built: those in view, and those of `kept`, whatever is in view. */
export function built(boxes: readonly Box[], view: Rect, shape: Shape, kept: ReadonlySet<string>): readonly Box[] {
  if (boxes.length <= FEW) return boxes;
  return boxes.filter((box) => kept.has(box.session.id) || meets(rectOf(box, shape), view));
}

/** How far a view has to be scrolled to show a rectangle; what does not fit is shown from its start. */
export function scrolledTo(rect: Rect, view: Rect, margin: number): { left: number; top: number } {
  const along = (from: number, size: number, at: number, room: number): number => {
    if (from - margin < at) return Math.max(0, from - margin);
    if (from + size + margin > at + room) return Math.max(0, Math.min(from - margin, from + size + margin - room));
    return at;
  };
  return { left: along(rect.left, rect.width, view.left, view.width), top: along(rect.top, rect.height, view.top, view.height) };
}
