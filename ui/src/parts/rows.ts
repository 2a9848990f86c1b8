/** Which rows of a long list are worth building. */

const SPARE = 6;

/** First row and the row after the last one that a view of `height`, scrolled to `top`, needs. */
export function rowsInView(top: number, height: number, rowHeight: number, total: number): [number, number] {
  if (rowHeight <= 0 || total <= 0) return [0, 0];
  const first = Math.max(0, Math.min(total, Math.floor(top / rowHeight)) - SPARE);
  const last = Math.min(total, Math.ceil((top + height) / rowHeight) + SPARE);
  return [first, Math.max(first, last)];
}

/**
 * The columns for which `room` (in rem) is wide enough at their least widths and the gap after each:
 * the last spare ones are left out first.
 */
export function fitting<C extends { width: string; spare?: boolean }>(columns: readonly C[], room: number, gap: number): C[] {
  const kept = [...columns];
  const needed = (): number => kept.reduce((sum, column) => sum + least(column.width) + gap, 0);
  while (needed() > room) {
    const last = kept.findLastIndex((column) => column.spare);
    if (last < 0) break;
    kept.splice(last, 1);
  }
  return kept;
}

function least(width: string): number {
  return Number(/([\d.]+)rem/.exec(width)?.[1] ?? 0);
}

/** Where to scroll so that row `at` is in view; `top` where it is already. */
export function scrolledTo(at: number, top: number, height: number, rowHeight: number): number {
  if (at * rowHeight < top) return at * rowHeight;
  return Math.max(top, (at + 1) * rowHeight - height);
}

/** The row that a key goes to from row `at`; undefined for other keys. */
export function rowAfterKey(key: string, at: number, total: number, page: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: total - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : Math.max(0, Math.min(total - 1, to));
}

/** What a list shows of its rows, and how the ids of those are asked for that are not yet fetched. */
export interface Rows<Row> {
  /** The row at an index; undefined while it is still being fetched. */
  rowAt: (index: number) => Row | undefined;
  idOf: (row: Row) => string;
  idsBetween?: ((first: number, last: number) => Promise<string[]>) | undefined;
}

/** The ids of the rows from `first` to before `last`; where they can't be asked for, of those fetched. */
export async function idsOf<Row>(first: number, last: number, { rowAt, idOf, idsBetween }: Rows<Row>): Promise<string[]> {
  const rows = Array.from({ length: last - first }, (_, at) => rowAt(first + at));
  const there = rows.filter((row) => row !== undefined);
  return there.length === rows.length || !idsBetween ? there.map(idOf) : idsBetween(first, last);
}

/** Whether a key is meant for the heading of a list, whose buttons have keys of their own. */
export function inHead(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".head") !== null;
}
