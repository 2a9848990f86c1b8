/** Where things lie in charts. */

/** A point of a line, across and down. */
export type Spot = readonly [number, number];

/** Numbers that are easily read, with any noughts behind them. */
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The least round whole number that is not below `most`. */
export function ceiling(most: number): number {
  if (most <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const round = ROUND.map((step) => Math.round(step * power * 10) / 10);
  return round.find((step) => Number.isInteger(step) && step >= most) ?? 10 * power;
}

/** Lines across a chart that reaches to `top`: whole numbers, round ones where there are, the last of them `top`. */
export function lines(top: number): number[] {
  const fitting = [5, 4, 3, 2, 1].filter((parts) => top % parts === 0);
  const parts = fitting.find((one) => /^(1|2|5|25)0*$/.test(String(top / one))) ?? fitting[0] ?? 1;
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
