import { expect, it } from "vitest";

import { choicesOf, kindWord, moved } from "./form";

it("one is moved among its likes, and never out of them", () => {
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], 0, -1)).toBeUndefined();
  expect(moved(["a", "b"], 1, 1)).toBeUndefined();
});

it("kinds are named as texts are", () => expect([kindWord("yesNo"), kindWord("text")]).toEqual(["yes-no", "text"]));

it("choices are lines", () => expect(choicesOf(" tak \n\nnie\ntak")).toEqual(["tak", "nie"]));
