/** What a programme can be written as, and of which part of it. */
import type { CalendarOf, ExportJob, Programme } from "../../backend/bindings";
import { daysOf } from "../../desk/days";
import { compareText, dayText } from "../../words/words.svelte";

/** What a calendar can be of. */
export type CalendarPart = CalendarOf["what"];

export const PARTS: readonly CalendarPart[] = ["event", "day", "room", "track", "person"];

export interface Choice {
  value: string;
  label: string;
}

/** The parts of one kind, each by its own name. */
export function choicesOf(programme: Programme, part: CalendarPart): Choice[] {
  switch (part) {
    case "event":
      return [];
    case "day":
      return daysOf(programme).map((day) => ({ value: day, label: dayText(day, "full") }));
    case "room":
      return programme.rooms.map((room) => ({ value: room.id, label: room.name }));
    case "track":
      return programme.tracks.map((track) => ({ value: track.id, label: track.name }));
    case "person":
      return Object.values(programme.people)
        .map((person) => ({ value: person.id, label: `${person.family} ${person.given}`.trim() }))
        .sort((a, b) => compareText(a.label, b.label));
  }
}

/** The parts of which there is something to choose. */
export function partsOf(programme: Programme): CalendarPart[] {
  return PARTS.filter((part) => part === "event" || choicesOf(programme, part).length > 0);
}

/** The calendar of one part; of the whole event where nothing is chosen. */
export function calendarJob(what: CalendarPart, which: string | undefined): ExportJob {
  return { format: "calendar", of: what === "event" || which === undefined ? { what: "event" } : { what, which } };
}

/** The formats that need no more said, by what they are for. */
export type PlainFormat = Exclude<ExportJob["format"], "calendar" | "sessions" | "people">;

export const INVITATIONS: readonly PlainFormat[] = ["invitationDocx", "invitationText", "invitationHtml", "invitationMarkdown"];
export const SCHEDULES: readonly PlainFormat[] = ["scheduleXml", "scheduleJson", "scheduleJson2"];
