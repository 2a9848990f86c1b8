import { expect, it } from "vitest";

import { namedForm } from "./people";

it.each([
  ["Jan Maria Rokita-Łoś", "Jan Maria", "Rokita-Łoś"], ["  Nowak ", "", "Nowak"],
])("a new person from %s", (text, given, family) => {
  const form = namedForm(text);
  expect([form.given, form.family]).toEqual([given, family]);
});
