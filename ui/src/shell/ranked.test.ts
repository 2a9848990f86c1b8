import { expect, it } from "vitest";

import { ranked } from "./ranked";

const entries = ["Nowa sesja", "Otwórz plik…", "Łódź: smog i rośliny", "Drukuj program"].map((label) => ({ label }));

it.each([
  ["lodz", ["Łódź: smog i rośliny"]],
  ["pl", ["Otwórz plik…"]],
  ["pr dr", ["Drukuj program"]],
  ["o", ["Otwórz plik…", "Nowa sesja", "Łódź: smog i rośliny", "Drukuj program"]],
  ["xyz", []],
  ["nowasesja", []],
])("%s finds", (query, labels) => expect(ranked(query, entries).map((entry) => entry.label)).toEqual(labels));

it("what is taken back is not found by whom it was done to", () => {
  const undo = { label: "Cofnij: godziny – Anna Nowak", sought: "Cofnij" };
  expect(ranked("nowak", [undo, { label: "Anna Nowak" }])).toEqual([{ label: "Anna Nowak" }]);
  expect(ranked("cof", [undo])).toEqual([undo]);
});

it("nothing typed finds all", () => expect(ranked(" ", entries)).toHaveLength(4));
