/** Where things lie in charts. */

/** A point of a line, across and down. */
export type Spot = readonly [number, number];

/** The least round number that is not below `most`: 1, 2 or 5 with noughts. */
export function ceiling(most: number): number {
  if (most <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}

/** Lines across a chart that reaches to `top`: whole numbers, the last of them `top`. */
export function lines(top: number): number[] {
  const parts = top % 4 === 0 ? 4 : top % 5 === 0 ? 5 : top % 2 === 0 ? 2 : 1;
  return Array.from({ length: parts }, (_, at) => ((at + 1) * top) / parts);
}

/** Which of `count` places have a name below them, where each name needs `needed` and there is `width`. */
export function named(count: number, width: number, needed: number): number[] {
  if (count === 0) return [];
  const most = Math.max(1, Math.floor(width / needed));
  const step = Math.max(1, Math.ceil((count - 1) / most));
  return Array.from({ length: Math.floor((count - 1) / step) + 1 }, (_, at) => at * step);
}

/** The line through `spots`, as a path. */
export function lineOf(spots: readonly Spot[]): string {
  return spots.map(([x, y], at) => `${at === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
}

/** The area below that line, down to `floor`. */
export function areaOf(spots: readonly Spot[], floor: number): string {
  const [first, last] = [spots[0], spots.at(-1)];
  return first && last ? `${lineOf(spots)}L${round(last[0])} ${round(floor)}L${round(first[0])} ${round(floor)}Z` : "";
}

/** What part of the way `count` is to `of`, 0 to 1. */
export function part(count: number, of: number): number {
  return of > 0 ? Math.min(1, Math.max(0, count / of)) : 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
