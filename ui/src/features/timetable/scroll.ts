/** Scrolling by itself while something is dragged to an edge. */

const ZONE = 56;
const FASTEST = 22;

/** Pixels to scroll in this frame: the nearer to an edge of `from` to `to`, the more. */
export function pull(at: number, from: number, to: number): number {
  if (at < from + ZONE) return -Math.ceil((Math.min(1, (from + ZONE - at) / ZONE)) * FASTEST);
  if (at > to - ZONE) return Math.ceil((Math.min(1, (at - to + ZONE) / ZONE)) * FASTEST);
  return 0;
}
