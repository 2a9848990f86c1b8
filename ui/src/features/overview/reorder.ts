/** A list whose lines are moved by their grips. */

/** The list with one of its members at another place. */
export function movedTo<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(Math.max(0, Math.min(next.length, to)), 0, one);
  return next;
}

/** The place of the line at a height, given the lower edges of all. */
export function placeAt(edges: readonly number[], height: number): number {
  const place = edges.findIndex((edge) => height < edge);
  return place < 0 ? Math.max(0, edges.length - 1) : place;
}
