import { expect, it } from "vitest";

import { movedDays, sameWeekdays } from "./edition";

it("moves each day by as much as the first", () => {
  const days = movedDays("2021-06-07", "2021-06-08", "2022-06-06");
  expect(days).toEqual([
    { was: "2021-06-07", willBe: "2022-06-06" },
    { was: "2021-06-08", willBe: "2022-06-07" },
  ]);
  expect(sameWeekdays(days)).toBe(true);
  expect(sameWeekdays(movedDays("2021-06-07", null, "2022-06-07"))).toBe(false);
  expect(sameWeekdays(movedDays("2021-06-07", null, "2020-06-08"))).toBe(true);
  expect(movedDays(null, null, "2022-06-06")).toEqual([]);
  expect(movedDays("2021-06-07", "2121-06-07", "2022-06-06")).toHaveLength(62);
});
