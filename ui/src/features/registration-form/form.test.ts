import { expect, it } from "vitest";

import { choicesOf, kindWord, moment, moved } from "./form";

it.each([
  ["2026-05-01", 12 * 60, "2026-05-01T12:00:00"], ["2026-05-01", null, "2026-05-01T23:59:00"], ["2026-05-01", 1440, "2026-05-01T23:59:00"], [null, 60, null],
])("the deadline of %s at %s is %s", (day, minutes, expected) => expect(moment(day, minutes)).toBe(expected));

it("one is moved among its likes, and never out of them", () => {
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], 0, -1)).toBeUndefined();
  expect(moved(["a", "b"], 1, 1)).toBeUndefined();
});

it("kinds are named as texts are", () => expect([kindWord("yesNo"), kindWord("text")]).toEqual(["yes-no", "text"]));

it("choices are lines", () => expect(choicesOf(" tak \n\nnie\ntak")).toEqual(["tak", "nie"]));
