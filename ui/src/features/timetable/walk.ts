/** Which session the arrow keys lead to. */
import type { Box, Grid } from "./grid";

export type Way = "up" | "down" | "left" | "right";

/** The box that lies next to `id` on this way; undefined at the edge. */
export function neighbour(grid: Grid, id: string, way: Way): Box | undefined {
  const here = grid.boxes.find((box) => box.session.id === id);
  if (!here) return grid.boxes[0];
  return way === "up" || way === "down" ? along(grid, here, way) : aside(grid, here, way);
}

function covers(box: Box, column: number): boolean {
  return box.left < column + 1 - 1e-9 && box.left + box.width > column + 1e-9;
}

function columnOf(box: Box): number {
  return box.column ?? Math.floor(box.left + 1e-9);
}

/** Up and down: through the column and what lies across it. */
function along(grid: Grid, here: Box, way: Way): Box | undefined {
  const column = columnOf(here);
  const list = grid.boxes
    .filter((box) => covers(box, column) || box === here)
    .sort((a, b) => a.start - b.start || a.depth - b.depth || a.left - b.left);
  return list[list.indexOf(here) + (way === "down" ? 1 : -1)];
}

/** Left and right: to the nearest in time of the next column that has any. */
function aside(grid: Grid, here: Box, way: Way): Box | undefined {
  const by = way === "right" ? 1 : -1;
  if (here.column !== null) {
    const lane = grid.boxes
      .filter((box) => box.column === here.column && box.start < here.end && here.start < box.end && (box.left - here.left) * by > 0)
      .sort((a, b) => (a.left - b.left) * by)[0];
    if (lane) return lane;
  }
  const edge = way === "right" ? here.left + here.width : here.left;
  let column = here.column === null ? (way === "right" ? Math.round(edge) : Math.round(edge) - 1) : here.column + by;
  for (; column >= 0 && column < grid.columns.length; column += by) {
    // What lies across both columns is no step aside.
    const own = grid.boxes.filter((box) => covers(box, column) && !covers(box, columnOf(here)));
    const nearest = own.sort((a, b) => distance(a, here) - distance(b, here) || a.start - b.start)[0];
    if (nearest) return nearest;
  }
  return undefined;
}

function distance(a: Box, b: Box): number {
  return Math.max(0, a.start - b.end, b.start - a.end) * 10 + Math.abs(a.start - b.start) / 100;
}
