import { expect, it } from "vitest";

import type { RoleForm, RoleKind, SessionForm, SessionKind } from "../../backend/bindings";
import { blankSession } from "../../desk/blank";
import { likelyRole, reordered, withPerson } from "./form";

const line = (person: string | null, kind: RoleKind): RoleForm => ({ id: null, person, name: "", kind, affiliation: null });

it.each<[SessionKind, RoleKind[], RoleKind]>([
  ["panel", [], "moderator"], ["panel", ["moderator"], "panellist"], ["lecture", [], "speaker"], ["ceremony", [], "host"],
])("in a %s with %j the next is a %s", (kind, there, expected) => {
  const form: SessionForm = { ...blankSession(), kind, people: there.map((role) => line("x", role)) };
  expect(likelyRole(form)).toBe(expected);
});

it("reorders within the list", () => {
  expect(reordered(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(reordered(["a", "b", "c"], 2, -5)).toEqual(["c", "a", "b"]);
});

it("puts nobody in twice with one role, but newcomers of any name", () => {
  expect(withPerson([line("p", "speaker")], line("p", "speaker"))).toHaveLength(1);
  expect(withPerson([line("p", "speaker")], line("p", "host"))).toHaveLength(2);
  expect(withPerson([line(null, "speaker")], line(null, "speaker"))).toHaveLength(2);
});
