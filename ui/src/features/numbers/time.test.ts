import { expect, it } from "vitest";

import type { Filter, Timeline } from "../../backend/bindings";
import { moments, timeText } from "./time";

const filter: Filter = { words: "", conditions: [] };

it("tells in words what the picture of time shows", () => {
  const point = (from: string, count: number, sum: number) => ({ from, to: from, count, sum, filter });
  const time: Timeline = { step: "day", undated: 2, points: [point("2026-05-01", 1, 1), point("2026-05-02", 4, 5)] };
  expect(timeText(time)).toBe(
    "Od 1 maja 2026 do 2 maja 2026: 5 zgłoszeń. Najwięcej, 4, przyszło 2 maja 2026. 2 zgłoszenia nie mają daty.",
  );
  expect(moments(time).map((moment) => [moment.short, moment.sum])).toEqual([["pt. 1.05", 1], ["sob. 2.05", 5]]);
});
