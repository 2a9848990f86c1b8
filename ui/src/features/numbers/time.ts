/** When registrations came in, in words. */
import type { TimePoint, TimeStep, Timeline } from "../../backend/bindings";
import { filtering } from "../../desk/filtering.svelte";
import type { Moment } from "../../parts/TimeChart.svelte";
import { dayBrief, dayText, daysText, say, t } from "../../words/words.svelte";

export function moments({ points, step }: Timeline): Moment[] {
  return points.map((point) => ({
    id: point.from, short: shortText(point, step), long: pointText(point, step),
    count: point.count, sum: point.sum, run: () => filtering.show(point.filter),
  }));
}

/** What the picture shows. */
export function timeText({ points, undated }: Timeline): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return t("numbers-time-none");
  const most = points.reduce((best, point) => (point.count > best.count ? point : best), first);
  const said = [
    t("numbers-time-text", { count: last.sum, from: dayText(first.from, "date"), to: dayText(last.to, "date") }),
    t("numbers-time-most", { count: most.count, when: daysText(most.from, most.to) }),
  ];
  if (undated > 0) said.push(t("numbers-time-undated", { count: undated }));
  return `${said.join(". ")}.`;
}

/** What a bar stands for. */
export function eachText(step: TimeStep): string {
  return say(`numbers-time-step-${step}`);
}

/** The heading of the column of days, weeks, months. */
export function whenText(step: TimeStep): string {
  return say(`numbers-time-when-${step}`);
}

function pointText({ from, to }: TimePoint, step: TimeStep): string {
  if (step === "month") return dayText(from, "month");
  return step === "year" ? from.slice(0, 4) : daysText(from, to);
}

function shortText({ from }: TimePoint, step: TimeStep): string {
  if (step === "year") return from.slice(0, 4);
  return step === "month" ? dayText(from, "month") : dayBrief(from);
}
