import { expect, it } from "vitest";

import { differs, firstChoice } from "./review";

const row = { field: "email", label: "E-mail", values: ["", "a@x.pl", "b@x.pl"] } as const;

it("takes what is said, and asks where records differ", () => {
  expect(firstChoice(row, [true, true, true])).toBe(1);
  expect(firstChoice(row, [true, false, true])).toBe(2);
  expect(firstChoice({ ...row, values: ["", "", ""] }, [false, true, true])).toBe(1);
  expect(differs(row, [true, true, true])).toBe(true);
  expect(differs(row, [true, true, false])).toBe(false);
  expect(differs({ label: "E-mail", values: row.values }, [true, true, true])).toBe(false);
});
