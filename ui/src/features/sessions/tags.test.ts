import { expect, it } from "vitest";

import type { Session } from "../../backend/bindings";
import { withTag } from "../../desk/tags";
import { tagsLike } from "./tags";

const sessions = [{ tags: ["zieleń", "woda"] }, { tags: ["woda"] }, { tags: ["Wodociągi"] }] as Session[];

it("offers the tags in use, the most used first, and none twice", () => {
  expect(tagsLike("wo", sessions, [])).toEqual(["woda", "Wodociągi"]);
  expect(tagsLike("wo", sessions, ["woda"])).toEqual(["Wodociągi"]);
  expect(tagsLike("ZIELEN", sessions, [])).toEqual(["zieleń"]);
});

it("takes a tag as others have it, and once", () => {
  expect(withTag(["woda"], " Zielen ", sessions.flatMap((one) => one.tags))).toEqual(["woda", "zieleń"]);
  expect(withTag(["woda"], "WODA", sessions.flatMap((one) => one.tags))).toEqual(["woda"]);
  expect(withTag([], "  duże   miasta ", sessions.flatMap((one) => one.tags))).toEqual(["duże miasta"]);
  expect(withTag([], "  ", sessions.flatMap((one) => one.tags))).toEqual([]);
});
