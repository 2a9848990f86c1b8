import { describe, expect, it } from "vitest";

import type { AvailabilityForm } from "../backend/bindings";
import { isLeftOut, quickOf, QUICKS, withQuick } from "./availability";

const TUESDAY = "2021-06-08";
const line = (from: number, to: number, kind: AvailabilityForm["kind"] = "available", day = TUESDAY): AvailabilityForm => ({ id: "x", day, from, to, kind });

describe("a quick word about a day", () => {
  it.each(QUICKS)("%s is read back, and taken back by saying it again", (quick) => {
    const said = withQuick([], TUESDAY, quick);
    expect(quickOf(said, TUESDAY)).toBe(quick);
    expect(withQuick(said, TUESDAY, quick)).toEqual([]);
  });

  it("replaces what was said of that day, but no wish and no other day", () => {
    const [wish, other] = [line(600, 660, "unwanted"), line(540, 600, "available", "2021-06-07")];
    const said = withQuick([line(540, 600), line(700, 720, "unavailable"), wish, other], TUESDAY, "absent");
    expect(said).toEqual([wish, other, { id: null, day: TUESDAY, from: 0, to: 1440, kind: "unavailable" }]);
    expect(quickOf(said, TUESDAY)).toBe("absent");
  });

  it("is none where hours were typed", () => {
    expect(quickOf([line(540, 600)], TUESDAY)).toBeUndefined();
    expect(quickOf([line(0, 720), line(720, 1440)], TUESDAY)).toBeUndefined();
  });
});

it("leaves out a day of which nothing is said where another is said to be possible", () => {
  expect(isLeftOut([], TUESDAY)).toBe(false);
  expect(isLeftOut([line(0, 1440, "unavailable")], TUESDAY)).toBe(false);
  expect(isLeftOut([line(0, 1440)], TUESDAY)).toBe(false);
  expect(isLeftOut([line(0, 1440)], "2021-06-07")).toBe(true);
});
