import { expect, it } from "vitest";

import { Choice } from "./choice";

it("some rows are chosen, one by one and in stretches", () => {
  const choice = Choice.none.toggled("a").with(["b", "c"]).toggled("b");
  expect([choice.has("a"), choice.has("b"), choice.has("c"), choice.has("d")]).toEqual([true, false, true, false]);
  expect(choice.size(9)).toBe(2);
});

it("all are chosen but those let go, without their ids", () => {
  const choice = Choice.everything.toggled("a").toggled("b").with(["b"]);
  expect([choice.has("a"), choice.has("b"), choice.has("z")], "rows that were never fetched too").toEqual([false, true, true]);
  expect(choice.size(100_000)).toBe(99_999);
  expect(Choice.everything.toggled("a").size(0), "an empty list has none").toBe(0);
});
