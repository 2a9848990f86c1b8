import { describe, expect, it } from "vitest";

import { afterKey, firstSquare, resized, within } from "./crop";

const wide = { width: 1000, height: 500 };

describe("the square of a portrait", () => {
  it("is first as large as can be", () => {
    expect(firstSquare(wide)).toEqual({ x: 250, y: 0, size: 500 });
    expect(firstSquare({ width: 500, height: 900 })).toEqual({ x: 0, y: 100, size: 500 });
  });
  it("never leaves the picture", () => {
    expect(within({ x: -5, y: 9999, size: 100 }, wide)).toEqual({ x: 0, y: 400, size: 100 });
    expect(within({ x: 0, y: 0, size: 9999 }, wide).size).toBe(500);
    expect(within({ x: 0, y: 0, size: 1 }, { width: 10, height: 10 }).size).toBe(10);
  });
  it("keeps its middle when it is resized", () => {
    expect(resized({ x: 100, y: 100, size: 200 }, 0.5, wide)).toEqual({ x: 150, y: 150, size: 100 });
  });
  it("follows the keys", () => {
    const square = { x: 100, y: 100, size: 200 };
    expect(afterKey(square, "ArrowLeft", false, wide)?.x).toBe(90);
    expect(afterKey(square, "ArrowDown", true, wide)?.y).toBe(150);
    expect(afterKey(square, "-", false, wide)?.size).toBe(182);
    expect(afterKey(square, "a", false, wide)).toBeUndefined();
  });
});
