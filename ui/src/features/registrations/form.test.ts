import { expect, it } from "vitest";

import type { PersonView, RegistrationRow } from "../../backend/bindings";
import { blank, formOf, fullName, namesake, queryOf, tidied, withPerson, withoutPerson } from "./form";

const anna: PersonView = {
  id: "p1",
  form: {
    title: "dr", given: "Anna", family: "Łoś", email: "", phone: "600 100 200", website: "", biography: "", biographyEn: "", pictureConsent: false, note: "",
    affiliations: [{ id: "a1", office: "burmistrz", organisation: "Gmina Wisła", teryt: "" }, { id: "a2", office: "posłanka", organisation: "Sejm", teryt: "" }],
  },
  picture: null,
  appearances: [],
  sessions: [],
};

it("a known person fills the form and leaves what was typed about the registration", () => {
  const typed = { ...blank("hybrid", "confirmed"), given: "Ann", email: "anna@wisla.pl", note: "dieta" };
  expect(withPerson(typed, anna)).toEqual({
    ...typed, person: "p1", title: "dr", given: "Anna", family: "Łoś", phone: "600 100 200", office: "burmistrz",
    organisation: "Gmina Wisła",
  });
  expect(withoutPerson(withPerson(typed, anna))).toMatchObject({ person: null, family: "Łoś" });
});

it("somebody of the same name is met however the name is typed", () => {
  const rows = [{ given: "Anna", family: "Łoś" }, { given: "Anna", family: "Łosiowa" }] as RegistrationRow[];
  expect(namesake(rows, "anna", " LOS ")).toBe(rows[0]);
  expect(namesake(rows, "Ann", "Łoś")).toBeUndefined();
});

it("nobody is registered as hybrid", () => {
  expect([blank("hybrid", "pending").attendance, blank("online", "pending").attendance]).toEqual(["onSite", "online"]);
});

it("a row makes the form that would save it unchanged", () => {
  const form = { ...blank("online", "waitingList"), person: "p1", family: "Łoś" };
  const row: RegistrationRow = {
    ...form, person: "p1", id: "r1", name: "Łoś", registeredAt: null, categoryName: "", code: "AAAA0000", source: "", organisationKind: null,
    voivodeship: "", checkedInAt: null, signUps: [], sessions: [], waits: [],
  };
  expect(formOf(row)).toEqual(form);
});

it("texts lose the white space around them", () => {
  expect(tidied({ ...blank("onSite", "pending"), given: " Anna ", family: "Łoś\n" })).toMatchObject({ given: "Anna", family: "Łoś" });
  expect(fullName({ title: "", given: "Anna", family: "Łoś" })).toBe("Anna Łoś");
});

it("the list asks for what is shown", () => {
  const conditions = [{ column: "note", test: { operator: "isEmpty" } } as const];
  expect(queryOf(" łoś ", "all", "name", true, conditions)).toEqual({
    words: "łoś", state: null, filter: { words: "", conditions }, sort: [{ column: "name", descending: true }],
  });
  expect(queryOf("", "waitingList", { answer: "Wiek" }, false, [])).toMatchObject({
    state: "waitingList", sort: [{ column: { answer: "Wiek" }, descending: false }],
  });
  expect(queryOf("", "all", undefined, true, []).sort, "a column that is gone sorts nothing").toEqual([]);
});
