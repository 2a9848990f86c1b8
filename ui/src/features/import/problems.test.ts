import { expect, it } from "vitest";

import type { Problem } from "../../backend/bindings";
import { setFact, setPart } from "./edits";
import { at, draft, found, session } from "./invitation";
import { fieldOf, openProblems, settle } from "./problems";
import { reviewOf } from "./review";

const problem = (code: Problem["code"], span: Problem["span"] = null): Problem => ({ code, span, args: {} });

it("goes away when it is put right", () => {
  const review = reviewOf(draft({ title: found(""), problems: [problem("no-title"), problem("year-guessed")] }));
  expect(openProblems(review).map((one) => one.code)).toEqual(["no-title", "year-guessed"]);
  expect(openProblems(setFact(review, "title", "Zjazd")).map((one) => one.code)).toEqual(["year-guessed"]);
  expect(openProblems(settle(review, review.problems[1]?.key ?? 0)).map((one) => one.code)).toEqual(["no-title"]);
});

it("a session without a title asks for that session's title", () => {
  const sessions = [session({ start: found(630, "10:30") }), session({ start: found(690, "11:30") })];
  const review = reviewOf(draft({ sessions, problems: [problem("session-without-title", at("11:30"))] }));
  const [, second] = review.sessions;
  const [only] = review.problems;
  expect(only && fieldOf(review, only)).toBe(`session-${second?.key}-title`);
  expect(openProblems(setPart(review, second?.key ?? 0, "title", "Przerwa"))).toEqual([]);
  expect(openProblems(setPart(review, review.sessions[0]?.key ?? 0, "title", "Panel"))).toHaveLength(1);
});

it("leads to the narrowest value at its place", () => {
  const review = reviewOf(draft({ problems: [problem("declined-name", at("Anna")), problem("year-guessed", at("serdecznie"))] }));
  const [name, year] = review.problems;
  expect(name && fieldOf(review, name)).toMatch(/person/);
  expect(year && fieldOf(review, year)).toBeUndefined();
});
