import { expect, it } from "vitest";

import type { Category, RegistrationRow } from "../../backend/bindings";
import { formWith, readCell, rowWith, valueOf } from "./cells";
import { blank } from "./form";

const categories: Category[] = [{ id: "c1", event: "e", name: "VIP", nameEn: "", colour: 0, places: null, position: 0 }];
const row: RegistrationRow = {
  ...blank("online", "waitingList"), person: "p1", family: "Łoś", id: "r1", name: "Łoś", registeredAt: null, categoryName: "", code: "AAAA0000",
  source: "", organisationKind: null, voivodeship: "", checkedInAt: null, signUps: [], sessions: [], waits: [], tags: ["gość"],
  answers: [{ question: "Dieta?", text: "brak" }],
};

it.each([
  ["office", " wójt ", { office: "wójt" }], ["state", "confirmed", { state: "confirmed" }], ["category", "VIP", { category: "c1" }],
  ["tags", "gość\nVIP", { tags: ["gość", "VIP"] }], ["diet", "wege", { needs: { ...row.needs, diet: "wege" } }],
  ["invoiceNip", "123", { invoice: { ...row.invoice, nip: "123" } }],
  [{ answer: "Dieta?" }, "wege", { answers: [{ question: "Dieta?", text: "wege" }] }],
  [{ answer: "Hotel?" }, "tak", { answers: [{ question: "Dieta?", text: "brak" }, { question: "Hotel?", text: "tak" }] }],
] as const)("%j becomes %j", (column, value, expected) => {
  const made = formWith(row, column, value, categories);
  expect(made).toMatchObject(expected);
  expect(made && valueOf(rowWith(row, made, categories), column), "the cell shows it before the file has it").toBe(value.trim());
});

it("what stays the same is no change", () => {
  expect(formWith(row, "family", " Łoś ", categories)).toBeUndefined();
  expect(formWith(row, { answer: "Hotel?" }, "", categories)).toBeUndefined();
});

it.each([
  ["invoiceNip", "text", " 526-025-02-74 ", { value: "526-025-02-74" }], ["invoiceNip", "text", "5260250275", { fault: "fault-nip-checksum" }],
  ["invoiceNip", "text", "12345", { fault: "fault-nip-length" }], ["invoiceNip", "text", "", { value: "" }],
  [{ answer: "Ile?" }, "number", "1 200.5", { value: "1200,5" }], [{ answer: "Ile?" }, "number", "dwa", { fault: "fault-number" }],
  [{ answer: "Kiedy?" }, "day", "2027-06-01", { value: "2027-06-01" }], [{ answer: "Kiedy?" }, "day", "31.02.2027", { fault: "fault-day" }],
  [{ answer: "Co?" }, "text", "dwa", { value: "dwa" }],
] as const)("in a cell of %j (%s), %j is read as %j", (column, sense, typed, expected) => {
  expect(readCell({ column, sense }, typed)).toEqual(expected);
});
