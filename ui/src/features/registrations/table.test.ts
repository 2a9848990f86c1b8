import { expect, it } from "vitest";

import { cellsOf } from "./pasted";
import { MEANINGS, withMeaning } from "./table";

it("takes a meaning from another column that can't share it", () => {
  expect(withMeaning(["email", "answer"], 1, "email")).toEqual(["answer", "email"]);
  expect(withMeaning(["diet", "answer"], 1, "diet"), "what people eat may stand in two columns").toEqual(["diet", "diet"]);
});

it("offers every meaning once", () => {
  expect(new Set(MEANINGS).size).toBe(MEANINGS.length);
});

it("takes cells as spreadsheets give them, and nothing that is none", () => {
  expect(cellsOf("Imię\tNazwisko\nJan\tLis", "")).toBe("Imię\tNazwisko\nJan\tLis");
  expect(cellsOf("Imię;Nazwisko\nJan;Lis", "")).toBe("Imię;Nazwisko\nJan;Lis");
  expect(cellsOf("Dzień dobry", "<p>Dzień dobry</p>")).toBeUndefined();
});
