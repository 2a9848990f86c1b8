/** What lists and plans say of a session. */
import type { Programme, Session } from "../backend/bindings";
import { spanText } from "../time/clock";
import { dayBrief, t } from "../words/words.svelte";

/** Day and hours, as far as they are known. */
export function whenText({ slot }: Pick<Session, "slot">): string {
  if (slot.day === null) return t("timetable-backlog");
  return slot.start === null ? dayBrief(slot.day) : `${dayBrief(slot.day)}, ${spanText(slot.start, slot.length)}`;
}

/** The names of those who take part. */
export function peopleText({ roles }: Pick<Session, "roles">, programme: Programme | undefined): string {
  const names = roles.map(({ person }) => {
    const who = programme?.people[person];
    return who ? `${who.given} ${who.family}`.trim() : "";
  });
  return names.filter(Boolean).join(", ");
}

/** The name of its track; empty where it has none. */
export function trackText({ track }: Pick<Session, "track">, programme: Programme | undefined): string {
  return programme?.tracks.find((one) => one.id === track)?.name ?? "";
}

/** The colour of its track. */
export function trackColour({ track }: Pick<Session, "track">, programme: Programme | undefined): number | "none" {
  return programme?.tracks.find((one) => one.id === track)?.colour ?? "none";
}
