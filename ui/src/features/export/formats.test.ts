import { expect, it } from "vitest";

import type { Person, Programme } from "../../backend/bindings";
import { calendarJob, choicesOf, partsOf } from "./formats";

const person = (id: string, family: string): Person => ({
  id, title: "", given: "Anna", family, email: "", phone: "", website: "", biography: "", biographyEn: "", picture: null, pictureConsent: false, note: "", affiliations: [],
});
const programme = {
  event: { startsOn: "2026-05-14", endsOn: "2026-05-15" },
  rooms: [{ id: "r", name: "Sala A" }],
  tracks: [],
  people: { p: person("p", "Żak"), q: person("q", "Łoś") },
  sessions: [],
} as unknown as Programme;

it("offers only the parts that a programme has", () => expect(partsOf(programme)).toEqual(["event", "day", "room", "person"]));

it("lists people by their family names, as Polish sorts", () =>
  expect(choicesOf(programme, "person").map((one) => one.label)).toEqual(["Łoś Anna", "Żak Anna"]));

it("writes the whole event where nothing is chosen", () => {
  expect(calendarJob("room", undefined)).toEqual({ format: "calendar", of: { what: "event" } });
  expect(calendarJob("room", "r")).toEqual({ format: "calendar", of: { what: "room", which: "r" } });
});
