import { expect, it } from "vitest";

import { movedTo, placeAt } from "./reorder";

it("moves a line to its new place", () => {
  expect(movedTo(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(movedTo(["a", "b", "c"], 2, -1)).toEqual(["c", "a", "b"]);
  expect(movedTo(["a"], 0, 9)).toEqual(["a"]);
});

it("finds the line under the pointer", () => {
  expect(placeAt([10, 30, 50], 5)).toBe(0);
  expect(placeAt([10, 30, 50], 29)).toBe(1);
  expect(placeAt([10, 30, 50], 500)).toBe(2);
});
