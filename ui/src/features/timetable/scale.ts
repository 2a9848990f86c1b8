/** How far the grid is zoomed in: each step of minutes has a line, and is as high as the others. */

/** The steps, from the closest to the widest view, in minutes. */
export const STEPS = [5, 10, 15, 30, 60] as const;
export type Step = (typeof STEPS)[number];

/** How high a step is drawn, in rem. */
const STEP_HEIGHT = 1.5;
/** In the turned form hours run across, where words need more room. */
const STEP_WIDTH = 2.25;

/** How wide a room's column is at least, in rem: to read titles, or to see many rooms at once. */
export const WIDTHS = { read: 8.5, many: 2.25 } as const;
/** How high a room's row is at least, in the turned form. */
export const HEIGHTS = { read: 3.75, many: 1.75 } as const;
export type Density = keyof typeof WIDTHS;

/** How high an hour is, in rem; how wide, where turned. */
export function hourSize(step: Step, turned: boolean): number {
  return (60 / step) * (turned ? STEP_WIDTH : STEP_HEIGHT);
}

/** To which minutes dragging keeps: finer than the lines, but not finer than a hand can aim. */
export function grain(step: Step): number {
  return step <= 15 ? 5 : step / 2;
}

/** The next closer (1) or wider (-1) step; the same at the end. */
export function zoomed(step: Step, by: 1 | -1): Step {
  return STEPS[STEPS.indexOf(step) - by] ?? step;
}

/** Pixels of a column: the least, or as many as fill the view. */
export function columnSize(view: number, count: number, least: number): number {
  return Math.max(least, count === 0 ? view : view / count);
}
