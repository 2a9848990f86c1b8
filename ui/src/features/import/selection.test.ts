import { expect, it } from "vitest";

import { moved, spanOf, wordAt, wordsOf } from "./selection";

const source = "raz dwa\n\ntrzy cztery pięć\nsześć";
const words = wordsOf(source);
const go = (at: number, key: string) => moved(source, words, { anchor: at, at }, key, false)?.at;

it.each([
  [0, "ArrowRight", 1], [0, "ArrowLeft", 0], [1, "ArrowDown", 2], [3, "ArrowDown", 5], [5, "ArrowDown", 5],
  [3, "ArrowUp", 0], [5, "ArrowUp", 2], [3, "Home", 2], [3, "End", 4], [0, "ArrowUp", 0], [0, "x", undefined],
])("from word %i %s goes to %s", (at, key, to) => expect(go(at, key)).toBe(to));

it("extends from where it began, either way", () => {
  const selection = moved(source, words, { anchor: 3, at: 3 }, "ArrowLeft", true);
  expect(selection).toEqual({ anchor: 3, at: 2 });
  const span = spanOf(words, { anchor: 3, at: 2 });
  expect(source.slice(span?.start, span?.end)).toBe("trzy cztery");
});

it("finds the word at a place", () => {
  expect([wordAt(words, 0), wordAt(words, 3), wordAt(words, 8), wordAt(words, 99)]).toEqual([0, 1, 2, 5]);
});
