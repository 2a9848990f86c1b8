/** What is said of the time of a person or a room, day by day. */
import type { AvailabilityForm, AvailabilityKind, Programme, Whose } from "../backend/bindings";
import type { Day } from "../time/day";

export const AVAILABILITIES: readonly AvailabilityKind[] = ["available", "unavailable", "wanted", "unwanted"];

/** What most say of a day, with one click. */
export type Quick = "whole" | "morning" | "afternoon" | "absent";

const NOON = 12 * 60;
const MIDNIGHT = 24 * 60;

export const QUICK: Record<Quick, Pick<AvailabilityForm, "from" | "to" | "kind">> = {
  whole: { from: 0, to: MIDNIGHT, kind: "available" },
  morning: { from: 0, to: NOON, kind: "available" },
  afternoon: { from: NOON, to: MIDNIGHT, kind: "available" },
  absent: { from: 0, to: MIDNIGHT, kind: "unavailable" },
};

export const QUICKS = Object.keys(QUICK) as Quick[];

/** Whether it says when somebody can be had, rather than when they would like to be. */
function isHard({ kind }: Pick<AvailabilityForm, "kind">): boolean {
  return kind === "available" || kind === "unavailable";
}

/** What is said in `programme` of the time of one person or room. */
export function linesOf(programme: Programme, whose: Whose): AvailabilityForm[] {
  return programme.availabilities
    .filter((one) => one.whose.kind === whose.kind && one.whose.id === whose.id)
    .map(({ id, day, from, to, kind }) => ({ id, day, from, to, kind }));
}

/** Which of the quick words says all that is said of a day, wishes aside. */
export function quickOf(lines: readonly AvailabilityForm[], day: Day): Quick | undefined {
  const hard = lines.filter((line) => line.day === day && isHard(line));
  const [only] = hard;
  if (!only || hard.length > 1) return undefined;
  return QUICKS.find((quick) => QUICK[quick].from === only.from && QUICK[quick].to === only.to && QUICK[quick].kind === only.kind);
}

/** The lines after a quick word was said of a day, or taken back where it stood already. Wishes stay. */
export function withQuick(lines: readonly AvailabilityForm[], day: Day, quick: Quick): AvailabilityForm[] {
  const others = lines.filter((line) => line.day !== day || !isHard(line));
  return quickOf(lines, day) === quick ? others : [...others, { id: null, day, ...QUICK[quick] }];
}

/** Whether a day of which nothing is said is one on which they can't be had: they can be elsewhere. */
export function isLeftOut(lines: readonly AvailabilityForm[], day: Day): boolean {
  return lines.some((line) => line.kind === "available") && !lines.some((line) => line.day === day && line.kind === "available");
}
