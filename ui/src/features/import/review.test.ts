import { expect, it } from "vitest";

import { removeSession, setFact, setPart } from "./edits";
import { at, draft, session, found, SOURCE } from "./invitation";
import { draftOf, fieldsOf, leftover, reviewOf } from "./review";

const words = (review = reviewOf(draft())) => leftover(review).map(({ start, end }) => SOURCE.slice(start, end));

it("gives back the draft that it was given", () => {
  const given = draft({ leftover: [at("Zapraszamy serdecznie do")] });
  expect(draftOf(reviewOf(given))).toEqual(given);
});

it("knows every value that came from words", () => {
  const ids = fieldsOf(reviewOf(draft())).map((field) => field.id.replace(/\d+/g, "#"));
  expect(ids).toEqual([
    "title", "startsOn", "endsOn", "venue", "session-#-start", "session-#-end", "session-#-kind", "session-#-title",
    "session-#-description", "session-#-person-#", "session-#-start", "session-#-kind", "session-#-title",
  ]);
});

it("shows words again when their value goes", () => {
  expect(words()).toEqual(["Zapraszamy serdecznie do"]);
  const review = reviewOf(draft());
  const [panel, pause] = review.sessions;
  expect(words(removeSession(review, pause?.key ?? 0))).toEqual(["Zapraszamy serdecznie do", "11:30 Przerwa"]);
  expect(words(setPart(review, panel?.key ?? 0, "description", ""))).toContain("Rozmowa o deszczu.");
  expect(words(setFact(review, "venue", ""))).toEqual(["Zapraszamy serdecznie do Ustronia"]);
  expect(words(setFact(review, "venue", "Wisła"))).toEqual(["Zapraszamy serdecznie do"]);
});

it("keeps blocks before what they hold, by their new places", () => {
  const given = draft({
    sessions: [session({}), session({ title: found("Blok") }), session({ block: 1 }), session({ block: 1 })],
  });
  const review = reviewOf(given);
  const first = review.sessions[0]?.key ?? 0;
  expect(draftOf(removeSession(review, first)).sessions.map((one) => one.block)).toEqual([null, 0, 0]);
  const turned = { ...review, sessions: [...review.sessions].reverse() };
  expect(draftOf(turned).sessions.map((one) => one.block)).toEqual([null, 0, 0, null]);
});
