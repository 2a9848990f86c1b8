import { expect, it } from "vitest";

import type { Condition } from "../../backend/bindings";
import { columnsOf, shownOf, USUAL } from "./columns";
import { conditionText, fresh, isComplete, operatorsOf, sameFilter, testOf, valuesOf } from "./conditions";

const columns = columnsOf({ fields: [{ name: "Hotel?", kind: "yesNo", choices: [] }, { name: "Wiek", kind: "number", choices: [] }], categories: [] });
const column = (id: string) => columns.find((one) => one.id === id)!;

it.each<[Condition, string]>([
  [{ column: "state", test: { operator: "oneOf", value: ["pending", "confirmed"] } }, "Status: Oczekuje, Potwierdzone"],
  [{ column: "note", test: { operator: "contains", value: "wege" } }, "Uwagi zawiera „wege”"],
  [{ column: "registeredAt", test: { operator: "atLeast", value: "2026-05-01" } }, "Zgłoszono: od 1.05.2026"],
  [{ column: { answer: "Hotel?" }, test: { operator: "isNot", value: "Nie" } }, "Hotel?: nie Nie"],
  [{ column: { answer: "Zniknęło" }, test: { operator: "isEmpty" } }, "Zniknęło: puste"],
])("%j is told", (condition, text) => expect(conditionText(condition, columns)).toBe(text));

it("a column begins with the test that suits it, and says nothing yet", () => {
  expect(fresh(column("state"))).toEqual({ column: "state", test: { operator: "oneOf", value: [] } });
  expect(fresh(column("?Wiek")).test).toEqual({ operator: "atLeast", value: "" });
  expect(columns.filter((one) => one.sense !== null).some((one) => isComplete(fresh(one))), "so it hides nobody").toBe(false);
  expect(operatorsOf(column("state")), "a state is never empty").not.toContain("isEmpty");
});

it("another operator keeps the values as far as it takes them", () => {
  expect(testOf("oneOf", ["a", ""])).toEqual({ operator: "oneOf", value: ["a"] });
  expect(testOf("is", ["a", "b"])).toEqual({ operator: "is", value: "a" });
  expect(valuesOf(testOf("isEmpty", ["a"]))).toEqual([]);
});

it("filters that ask for the same are the same", () => {
  const noted: Condition = { column: "note", test: { operator: "isNotEmpty" } };
  expect(sameFilter({ words: " a", conditions: [noted] }, { words: "a", conditions: [{ ...noted }] })).toBe(true);
  expect(sameFilter({ words: "a" }, { words: "a", conditions: [noted] })).toBe(false);
});

it("columns are shown as they were chosen, but for questions that are gone", () => {
  expect(shownOf(columns, ["note", { answer: "Zniknęło" }, { answer: "Wiek" }]).map((one) => one.id)).toEqual(["note", "?Wiek"]);
  expect(shownOf(columns, [{ answer: "Zniknęło" }]).map((one) => one.id), "a table without columns shows nobody").toEqual(["name"]);
  expect(shownOf(columns, USUAL)).toHaveLength(USUAL.length);
});
