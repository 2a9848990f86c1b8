import { expect, it } from "vitest";

import { areaOf, ceiling, lineOf, lines, named, part } from "./chart";

it("rounds the top of a chart up to a number that is easily read", () => {
  const tops = [0, 1, 2, 3, 7, 10, 11, 22, 49, 51, 312, 100_000].map(ceiling);
  expect(tops).toEqual([1, 1, 2, 3, 8, 10, 12, 25, 50, 60, 400, 100_000]);
});

it("draws lines at whole numbers alone", () => {
  for (let most = 1; most < 3000; most += 1) {
    const top = ceiling(most);
    expect(lines(top).every(Number.isInteger), String(top)).toBe(true);
    expect(lines(top).at(-1)).toBe(top);
  }
  expect(lines(25)).toEqual([5, 10, 15, 20, 25]);
  expect(lines(60)).toEqual([20, 40, 60]);
});

it("names no more places than there is room for, the first always", () => {
  expect(named(0, 500, 100)).toEqual([]);
  expect(named(1, 500, 100)).toEqual([0]);
  expect(named(5, 500, 100)).toEqual([0, 1, 2, 3, 4]);
  expect(named(92, 600, 100).length).toBeLessThanOrEqual(7);
  expect(named(92, 0, 100)).toEqual([0, 91]);
});

it("makes paths", () => {
  expect(lineOf([[0, 1], [2.25, 3]])).toBe("M0 1L2.3 3");
  expect(areaOf([[0, 1], [2, 3]], 9)).toBe("M0 1L2 3L2 9L0 9Z");
  expect(areaOf([], 9)).toBe("");
});

it("never fills more than all", () => {
  expect([part(5, 0), part(5, 10), part(15, 10), part(-1, 10)]).toEqual([0, 0.5, 1, 0]);
});
