import { expect, it } from "vitest";

import { at, draft } from "./invitation";
import { readPerson } from "./person";
import { reviewOf } from "./review";
import { eventUses, sessionNear, sessionUses, useForEvent, useForNewSession, useForSession } from "./uses";

const review = reviewOf(draft());
const [panel, pause] = review.sessions.map((one) => one.key) as [number, number];

it.each([
  ["dr hab. Anna Maria Łoś – burmistrz Wisły", ["dr hab.", "Anna Maria", "Łoś", "burmistrz Wisły"]],
  ["p. Jan Żak, wójt gminy Brenna", ["", "Jan", "Żak", "wójt gminy Brenna"]],
  ["• prof. Ewa Nowak-Ćwik (Politechnika Śląska)", ["prof.", "Ewa", "Nowak-Ćwik", "Politechnika Śląska"]],
  ["Jan Kowalski", ["", "Jan", "Kowalski", ""]],
  ["Mrs Mary Smith", ["", "Mary", "Smith", ""]],
  ["Prokop Pawlak", ["", "Prokop", "Pawlak", ""]],
  ["", ["", "", "", ""]],
])("reads %s", (text, [title, given, family, office]) => expect(readPerson(text)).toEqual({ title, given, family, office }));

it("offers hours and days only for words that tell them", () => {
  expect(sessionUses("godz. 10:30–11:25", "2024-06-08")).toContain("session-hours");
  expect(sessionUses("8 czerwca 2024 r.", "2024-06-08")).toContain("session-day");
  expect(sessionUses("Woda w mieście", "2024-06-08")).not.toContain("session-hours");
  expect(sessionUses("słowo ".repeat(80), "2024-06-08")).toEqual(["session-description"]);
  expect(eventUses("słowo ".repeat(80))).toEqual(["event-description"]);
});

it("makes values of words and remembers the words", () => {
  const words = at("Zapraszamy serdecznie do Ustronia");
  expect(useForEvent(review, "event-description", words).description).toEqual({ value: "Zapraszamy serdecznie do Ustronia", spans: [words] });
  const timed = useForSession(review, "session-hours", pause, at("10:30–11:25")).sessions[1];
  expect(timed).toMatchObject({ start: { value: 630 }, end: { value: 685 } });
  const joined = useForSession(review, "session-person", pause, at("dr Anna Łoś – burmistrz Wisły"));
  expect(joined.sessions[1]?.people).toMatchObject([{ family: "Łoś", office: "burmistrz Wisły" }]);
});

it("makes a session of a line, its hours taken out of the title", () => {
  const more = useForNewSession(review, panel, at("11:30 Przerwa"));
  expect(more.sessions[1]).toMatchObject({ key: review.next, title: { value: "Przerwa" }, start: { value: 690 } });
});

it("knows the session that words most likely belong to", () => {
  expect(sessionNear(review, at("Rozmowa").start)).toBe(panel);
  expect(sessionNear(review, at("Przerwa").end)).toBe(pause);
  expect(sessionNear(review, 0)).toBeNull();
});
