/** Where the pages of a preview lie, in CSS pixels. */

/** Of a page, in points. */
export interface Size {
  width: number;
  height: number;
}

/** Of the view. */
export interface Room {
  width: number;
  height: number;
}

/** One page in a row, or two as they lie open. */
export type Spread = "single" | "double";

/** As wide as the view, as high as the view, or percent of the real size. */
export type Zoom = "width" | "page" | number;

export interface Placed extends Room {
  left: number;
  top: number;
}

export interface Layout {
  /** CSS pixels per point. */
  scale: number;
  pages: Placed[];
  /** Indices of the pages that lie beside each other. */
  rows: number[][];
  width: number;
  height: number;
}

/** Space around the pages; between two open pages there is a hair only. */
export const MARGIN = 24;
const HAIR = 2;
/** Space between rows: of those beside a page that fills the view not even the edge is seen. */
const GAP = MARGIN + 4;
/** A CSS pixel is a 96th of an inch, a point a 72nd. */
const REAL = 96 / 72;
const LEAST = 0.1;

export const STEPS: readonly number[] = [25, 50, 75, 100, 125, 150, 200, 300];

/** Which pages lie beside each other. A cover lies alone, on the right, as when a booklet is opened. */
export function rowsOf(count: number, spread: Spread, cover: boolean): number[][] {
  const all = Array.from({ length: count }, (_, page) => page);
  if (spread === "single") return all.map((page) => [page]);
  const first = cover && count > 0 ? [[0]] : [];
  const rest = all.slice(first.length);
  return [...first, ...Array.from({ length: Math.ceil(rest.length / 2) }, (_, at) => rest.slice(at * 2, at * 2 + 2))];
}

/**
 * Lays the pages out for a view on a screen of `ratio` dots a CSS pixel. Pages begin and end at whole
 * dots, so that their pictures are shown dot by dot: stretched by a part of a dot they would be blurred,
 * and take many times as long to paint.
 */
export function layoutOf(sizes: readonly Size[], spread: Spread, cover: boolean, zoom: Zoom, room: Room, ratio = 1): Layout {
  const rows = rowsOf(sizes.length, spread, cover);
  const widest = Math.max(1, ...sizes.map((size) => size.width));
  const highest = Math.max(1, ...sizes.map((size) => size.height));
  const columns = spread === "double" && sizes.length > 1 ? 2 : 1;
  const wide = (room.width - 2 * MARGIN - (columns - 1) * HAIR) / (columns * widest);
  const high = (room.height - 2 * MARGIN) / highest;
  const fit = zoom === "width" ? wide : zoom === "page" ? Math.min(wide, high) : (zoom / 100) * REAL;
  const scale = Math.max(LEAST, fit);
  const breadth = columns * widest * scale + (columns - 1) * HAIR + 2 * MARGIN;
  const width = Math.max(room.width, breadth);
  const middle = width / 2;

  const dots = (length: number): number => Math.round(length * ratio) / ratio;
  /** What a page takes of the screen. Its picture never is higher. */
  const shown = (size: Size): Room => {
    // Rounded up, a page that just fits would not.
    const across = Math.max(1, Math.floor(size.width * scale * ratio + 0.001));
    return { width: across / ratio, height: Math.ceil((size.height * across) / size.width || 0) / ratio };
  };

  const pages: Placed[] = [];
  let top = dots(MARGIN);
  for (const row of rows) {
    const taken = row.map((page) => shown(sizes[page] ?? { width: 0, height: 0 }));
    const own = taken.reduce((sum, { width }) => sum + width, 0);
    const alone = columns === 2 && row.length === 1;
    // A page alone keeps its side: the cover right, a last left page left.
    let left = columns === 1 ? middle - own / 2 : alone && row[0] !== 0 ? middle - HAIR / 2 - own : alone ? middle + HAIR / 2 : middle - (own + HAIR) / 2;
    // A page that just fits the view must not let the next one into it.
    let height = Math.max(0, ...row.map((page) => (sizes[page]?.height ?? 0) * scale));
    row.forEach((page, at) => {
      const own = taken[at] ?? { width: 0, height: 0 };
      pages[page] = { left: dots(left), top, ...own };
      left += own.width + HAIR;
      height = Math.max(height, own.height);
    });
    top = Math.ceil((top + height + GAP) * ratio - 0.001) / ratio;
  }
  return { scale, pages, rows, width, height: sizes.length === 0 ? 0 : top };
}

/** The page that fills most of a view scrolled to `top`; the first where there is none. */
export function pageInView(layout: Layout, top: number, height: number): number {
  let [best, most] = [0, -1];
  for (const row of layout.rows) {
    const placed = layout.pages[row[0] ?? -1];
    if (!placed) continue;
    const seen = Math.min(placed.top + placed.height, top + height) - Math.max(placed.top, top);
    const part = seen / Math.min(placed.height, height);
    if (part > most + 0.001) [best, most] = [row[0] ?? 0, part];
  }
  return best;
}

/** The pages of which anything lies in a view, or within `spare` pixels of it. */
export function pagesNear(layout: Layout, top: number, height: number, spare: number): number[] {
  return layout.pages.flatMap((placed, page) =>
    placed.top < top + height + spare && placed.top + placed.height > top - spare ? [page] : [],
  );
}

/** Where to scroll so that a page begins the view. */
export function topOf(layout: Layout, page: number): number {
  return Math.max(0, (layout.pages[page]?.top ?? MARGIN) - MARGIN);
}

/** A place on the paper: a page, and how far down it, 1 being its lower edge. */
export interface Spot {
  page: number;
  part: number;
}

/** What lies at the upper edge of a view. */
export function spotAt(layout: Layout, top: number): Spot {
  const row = layout.rows.find(([first]) => {
    const placed = layout.pages[first ?? -1];
    return placed !== undefined && placed.top + placed.height > top + 1;
  }) ?? layout.rows.at(-1);
  const page = row?.[0] ?? 0;
  const placed = layout.pages[page];
  return { page, part: placed ? (top - placed.top) / placed.height : 0 };
}

/** Where to scroll so that a place of the paper is at the upper edge again. */
export function topAt(layout: Layout, { page, part }: Spot): number {
  const placed = layout.pages[Math.min(page, layout.pages.length - 1)];
  if (!placed) return 0;
  // The margin above a page does not grow with the page.
  return Math.max(0, part < 0 ? placed.top - MARGIN : placed.top + part * placed.height);
}

/**
 * Where to scroll a view of `room` so that another layout shows what is at `top` in this one: the same
 * place of the paper, or, of a page that fits the view and came in another size, the whole of it.
 */
export function topKept(former: Layout, top: number, next: Layout, room: Room): number {
  const page = pageInView(former, top, room.height);
  const height = next.pages[page]?.height;
  const other = height !== undefined && Math.abs(height - (former.pages[page]?.height ?? 0)) > 1;
  return other && height <= room.height ? topOf(next, page) : topAt(next, spotAt(former, top));
}

/** The page that is `by` rows after the one given. */
export function pageAfter(layout: Layout, page: number, by: number): number {
  const at = layout.rows.findIndex((row) => row.includes(page));
  return layout.rows[Math.max(0, Math.min(layout.rows.length - 1, at + by))]?.[0] ?? 0;
}

/** The next larger or smaller step from a scale; the last one where there is none. */
export function stepped(scale: number, direction: 1 | -1): number {
  const percent = (scale / REAL) * 100;
  const found = direction > 0 ? STEPS.find((step) => step > percent + 0.5) : STEPS.findLast((step) => step < percent - 0.5);
  return found ?? (direction > 0 ? Math.max(...STEPS) : Math.min(...STEPS));
}

/** How many pixels wide a picture must be to be sharp. */
export function pictureWidth(width: number, ratio: number): number {
  return Math.min(4000, Math.max(1, Math.round(width * ratio)));
}
