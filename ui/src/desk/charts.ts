/** The charts of the screen, and where each of them stands. */
import type { Numbers } from "../backend/bindings";
import type { Bar } from "../parts/BarChart.svelte";
import { t } from "../words/words.svelte";
import { attendanceBars, categoryBars, kindBars, limitBars, presenceBars, sessionBars, stateBars, voivodeshipBars } from "./bars";

export interface Chart {
  id: string;
  title: string;
  bars: Bar[];
  /** What will be here once there is anything. */
  nothing: string;
  /** How many bars are shown at first. */
  most: number;
  /** Its bars tell how full something is. */
  fills: boolean;
}

/** What a heading and the edges of a chart take, in bars. */
const FRAME = 2;

/** Every chart, in the order in which they are read; those without bars are still to come. */
export function charts(numbers: Numbers): Chart[] {
  return [
    { id: "states", title: t("numbers-states"), bars: stateBars(numbers), nothing: "", most: 8, fills: false },
    { id: "presence", title: t("numbers-presence"), bars: presenceBars(numbers), nothing: t("numbers-presence-none"), most: 8, fills: true },
    { id: "attendance", title: t("numbers-attendance"), bars: attendanceBars(numbers), nothing: "", most: 8, fills: false },
    { id: "limits", title: t("numbers-limits"), bars: limitBars(numbers), nothing: t("numbers-limits-none"), most: 10, fills: true },
    { id: "categories", title: t("numbers-categories"), bars: categoryBars(numbers), nothing: t("numbers-categories-none"), most: 10, fills: false },
    { id: "kinds", title: t("numbers-kinds"), bars: kindBars(numbers), nothing: t("numbers-kinds-none"), most: 10, fills: false },
    { id: "voivodeships", title: t("numbers-voivodeships"), bars: voivodeshipBars(numbers), nothing: t("numbers-voivodeships-none"), most: 17, fills: false },
    { id: "sessions", title: t("numbers-sessions"), bars: sessionBars(numbers), nothing: t("numbers-sessions-none"), most: 10, fills: true },
  ];
}

/** The charts in two columns of about the same height: each goes to the one that is shorter by then. */
export function balanced(all: readonly Chart[]): [Chart[], Chart[]] {
  const columns: [Chart[], Chart[]] = [[], []];
  const heights: [number, number] = [0, 0];
  for (const chart of all) {
    const at = heights[1] < heights[0] ? 1 : 0;
    const notes = chart.bars.slice(0, chart.most).filter((bar) => bar.note).length;
    columns[at].push(chart);
    heights[at] += FRAME + Math.min(chart.bars.length, chart.most) + notes * 0.6;
  }
  return columns;
}
