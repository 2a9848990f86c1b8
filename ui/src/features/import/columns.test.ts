import { expect, it } from "vitest";

import type { Mapping } from "../../backend/bindings";
import { letters } from "../../parts/letters";
import { columnsOf, meaningsOf, withColumn, withPlace } from "./columns";

const mapping: Mapping = { kind: "sessions", mapping: { sheet: 0, headingRow: 0, columns: ["title", "day", null] } };

it("knows what each column holds, those too that nobody guessed", () => {
  expect(columnsOf(mapping, 5)).toEqual(["title", "day", "other", "other", "other"]);
  expect(meaningsOf(mapping)).toContain("moderators");
  expect(meaningsOf({ kind: "people", mapping: { sheet: 0, headingRow: 0, columns: [] } })).toContain("familyThenGiven");
});

it("changes one column, and takes from another what only one can hold", () => {
  expect(withColumn(mapping, 2, "title", 3).mapping.columns).toEqual([null, "day", "title"]);
  expect(withColumn(mapping, 2, "day", 3).mapping.columns, "a day may stand in two").toEqual(["title", "day", "day"]);
  expect(withColumn(mapping, 1, "other", 3).mapping.columns).toEqual(["title", null, null]);
});

it("moves to another sheet or row", () => {
  expect(withPlace(mapping, { headingRow: 3 })).toEqual({ kind: "sessions", mapping: { sheet: 0, headingRow: 3, columns: ["title", "day", null] } });
});

it.each([[0, "A"], [25, "Z"], [26, "AA"], [51, "AZ"], [702, "AAA"]])("column %i is %s", (at, text) => expect(letters(at)).toBe(text));
