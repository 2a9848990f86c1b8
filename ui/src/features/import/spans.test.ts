import { expect, it } from "vitest";

import { bridged, union, without, wordy } from "./spans";

const spans = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));

it.each([
  [spans([5, 8], [0, 3]), spans([0, 3], [5, 8])],
  [spans([0, 3], [3, 5]), spans([0, 5])],
  [spans([0, 9], [2, 4]), spans([0, 9])],
  [spans([4, 4]), []],
])("union of %o", (given, expected) => expect(union(given)).toEqual(expected));

it.each([
  [spans([0, 10]), spans([2, 4]), spans([0, 2], [4, 10])],
  [spans([0, 10]), spans([0, 10]), []],
  [spans([0, 4], [6, 9]), spans([3, 7]), spans([0, 3], [7, 9])],
  [spans([0, 10]), spans([1, 2], [1, 3], [8, 20]), spans([0, 1], [3, 8])],
  [spans([0, 2], [4, 6]), spans([0, 5], [5, 5]), spans([5, 6])],
])("%o without %o", (from, taken, expected) => expect(without(from, taken)).toEqual(expected));

it("leaves out what says nothing", () => {
  expect(wordy(" a – „”  b", spans([0, 3], [3, 8], [8, 10]))).toEqual(spans([1, 2], [9, 10]));
});

it("joins what only marks keep apart, within a line", () => {
  const source = "9:00 – 10:00 Przerwa\n11:00";
  expect(bridged(source, spans([0, 4], [7, 12], [13, 20], [21, 26]))).toEqual(spans([0, 20], [21, 26]));
  expect(bridged("a b c", spans([0, 1], [4, 5])), "a word lies between").toEqual(spans([0, 1], [4, 5]));
});
