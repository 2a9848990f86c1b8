import { expect, it } from "vitest";

import type { ParticipantDraft, RowProblem } from "../../backend/bindings";
import { elsewhere, proposed, rowsOf } from "./table";

const row = (line: number, family: string): ParticipantDraft => ({
  line, title: "", given: "", family, email: "", phone: "", office: "", organisation: "", attendance: null, state: null,
  registeredAt: null, note: "", answers: [],
}) as unknown as ParticipantDraft;
const problem = (line: number, code: RowProblem["code"]): RowProblem => ({ line, column: "", value: "", code, sameAs: null });

it("puts problems to their rows and keeps those that have none", () => {
  const table = { rows: [row(2, "Łoś"), row(3, "")], columns: [], problems: [problem(2, "bad-email"), problem(2, "same-name"), problem(9, "unclosed-quote")] };
  expect(rowsOf(table).map((one) => one.problems.length)).toEqual([2, 0]);
  expect(elsewhere(table).map((one) => one.line)).toEqual([9]);
});

it("proposes whoever has a name and is there once", () => {
  const table = {
    rows: [row(2, "Łoś"), row(3, ""), row(4, "Łoś"), row(5, "Żak"), row(6, "Nowak")], columns: [],
    problems: [
      problem(3, "no-name"), problem(4, "duplicate-email"), problem(4, "same-name"), problem(5, "bad-email"),
      problem(6, "duplicate-email"),
    ],
  };
  expect([...proposed(rowsOf(table))], "one address may be a whole office's").toEqual(["2", "5", "6"]);
});
