import { expect, it } from "vitest";

import type { Change } from "../../backend/bindings";
import { byDay, rowAfter } from "./history";

it("changes are of the day that the wall clock had, not of UTC's", () => {
  const at = (uid: string, at: string): Change => ({ uid, at, actor: "", step: "do", op: { kind: "room-add", subject: "", amount: 1 } });
  const days = byDay([at("b", "2021-06-07T22:30:00.123"), at("a", "2021-06-07T21:59:00")], -120);
  expect(days.map((day) => [day.day, day.changes.map((one) => [one.change.uid, one.minutes])])).toEqual([
    ["2021-06-08", [["b", 30]]], ["2021-06-07", [["a", 23 * 60 + 59]]],
  ]);
});

it.each([
  ["ArrowDown", "a", "b"], ["ArrowDown", "c", "c"], ["ArrowUp", "a", "a"], ["ArrowUp", "c", "b"], ["Home", "c", "a"], ["End", "a", "c"], ["x", "a", undefined],
])("%s leads from %s to %s", (key, from, to) => expect(rowAfter(key, ["a", "b", "c"], from)).toBe(to));
