import { expect, it } from "vitest";

import type { SessionForm, SessionKind } from "../../backend/bindings";
import { kindOf, titled } from "./kind";

it.each<[string, SessionKind | undefined]>([
  ["Przerwa kawowa", "break"],
  ["  LUNCH", "break"],
  ["Kawa i rozmowy", "break"],
  ["Rejestracja uczestników", "registration"],
  ["Otwarcie kongresu", "ceremony"],
  ["Zamknięcie obrad", "ceremony"],
  ["Kolacja w ratuszu", "social"],
  ["Warsztaty: mapy", "workshop"],
  ["Debata o ulicy", "debate"],
  ["Wykład inauguracyjny", "lecture"],
  ["Sesja plenarna", "plenary"],
  ["Opening session", "ceremony"],
  ["Kawaleria w mieście", undefined],
  ["Jak przerwać milczenie", undefined],
  ["Budżet, który rozumie każdy", undefined],
  ["", undefined],
])("%j says %s", (title, kind) => expect(kindOf(title)).toBe(kind));

it("tells the kind by the first title alone, and never against what somebody chose", () => {
  const form = { title: "", kind: "panel", people: [] } as unknown as SessionForm;
  expect(titled(form, " Przerwa ")).toEqual({ title: "Przerwa", kind: "break" });
  expect(titled({ ...form, title: "Panel" }, "Przerwa")).toEqual({ title: "Przerwa" });
  expect(titled({ ...form, kind: "lecture" }, "Przerwa")).toEqual({ title: "Przerwa" });
  const people = [{ id: null, person: null, name: "Anna Lis", kind: "speaker", affiliation: null }] as SessionForm["people"];
  expect(titled({ ...form, people }, "Debata")).toEqual({ title: "Debata" });
});
