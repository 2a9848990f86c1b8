/** Where keys lead in a grid of cells. */

export interface Cell {
  row: number;
  column: number;
}

/** The cell that a key goes to; undefined for keys that go nowhere. `page` is how many rows a page has. */
export function cellAfterKey(key: string, ctrl: boolean, at: Cell, rows: number, columns: number, page: number): Cell | undefined {
  const { row, column } = at;
  const steps: Record<string, Cell> = ctrl
    ? { Home: { row: 0, column: 0 }, End: { row: rows - 1, column: columns - 1 } }
    : {
        ArrowDown: { row: row + 1, column }, ArrowUp: { row: row - 1, column }, ArrowRight: { row, column: column + 1 },
        ArrowLeft: { row, column: column - 1 }, PageDown: { row: row + page, column }, PageUp: { row: row - page, column },
        Home: { row, column: 0 }, End: { row, column: columns - 1 },
      };
  const to = steps[key];
  const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  return to && { row: within(to.row, rows), column: within(to.column, columns) };
}

/** The next column, forwards or backwards, that can be edited; undefined where there is none. */
export function nextEdited(from: number, by: 1 | -1, editable: readonly boolean[]): number | undefined {
  for (let at = from + by; at >= 0 && at < editable.length; at += by) {
    if (editable[at]) return at;
  }
  return undefined;
}

/** `list` with what is at `from` moved to `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(Math.max(0, Math.min(next.length, to)), 0, one);
  return next;
}
