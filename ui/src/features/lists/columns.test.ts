import { describe, expect, it } from "vitest";

import { columnOf, free, keyOf, moved } from "./columns";

describe("columns of a list", () => {
  it("are known by texts", () => {
    for (const column of ["name" as const, { answer: "name" }, { answer: "a:b" }]) {
      expect(columnOf(keyOf(column))).toEqual(column);
    }
    expect(keyOf({ answer: "name" })).not.toBe(keyOf("name"));
  });

  it("are offered once", () => {
    const offered = free(["name", { answer: "Obiad?" }], ["Obiad?", "Nocleg?"]);
    expect(offered).not.toContain("name");
    expect(offered.at(-1)).toEqual({ answer: "Nocleg?" });
    expect(offered).not.toContainEqual({ answer: "Obiad?" });
  });

  it("are moved within the list alone", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], 1, 2)).toEqual(["a", "b"]);
  });
});
