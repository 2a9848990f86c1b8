/** What words that somebody selected in the source can become. */
import type { Found, Span } from "../../backend/bindings";
import { STANDING } from "../../desk/choices";
import { readClock } from "../../time/clock";
import { readDay } from "../../time/day";
import { addSession, change } from "./edits";
import { readPerson } from "./person";
import { type Review, type Session } from "./review";
import { trimmed } from "./spans";

export const EVENT_USES = ["event-title", "event-venue", "event-description"] as const;
export const SESSION_USES = [
  "session-title", "session-hours", "session-day", "session-room", "session-person", "session-description",
] as const;
export type EventUse = (typeof EVENT_USES)[number];
export type SessionUse = (typeof SESSION_USES)[number];

const LINE = 200;

/** Which uses make sense of the words for the event; long texts are no titles. */
export function eventUses(text: string): EventUse[] {
  return EVENT_USES.filter((use) => use === "event-description" || text.length <= LINE);
}

/** Which uses make sense of the words for a session. */
export function sessionUses(text: string, near: string): SessionUse[] {
  const fits: Record<SessionUse, boolean> = {
    "session-title": text.length <= LINE,
    "session-hours": hoursIn(text) !== undefined,
    "session-day": dayIn(text, near) !== undefined,
    "session-room": text.length <= LINE && hoursIn(text) === undefined,
    "session-person": text.length <= LINE && hoursIn(text) === undefined,
    "session-description": true,
  };
  return SESSION_USES.filter((use) => fits[use]);
}

/** Makes a fact of the event of the words; a description grows by them. */
export function useForEvent(review: Review, use: EventUse, at: Span): Review {
  const span = trimmed(review.source, at);
  const text = review.source.slice(span.start, span.end);
  if (use === "event-title") return { ...review, title: said(oneLine(text), span) };
  if (use === "event-venue") return { ...review, venue: said(oneLine(text), span) };
  return { ...review, description: grown(review.description, text, span) };
}

/** Makes a part of a session of the words; a description grows by them, a person is added. */
export function useForSession(review: Review, use: SessionUse, key: number, at: Span): Review {
  const span = trimmed(review.source, at);
  const text = review.source.slice(span.start, span.end);
  const near = review.startsOn.value ?? review.publishedOn.value ?? "2026-01-01";
  const edit = (session: Session): Session => {
    switch (use) {
      case "session-title":
        return { ...session, title: said(oneLine(text), span) };
      case "session-room":
        return { ...session, room: said(oneLine(text), span) };
      case "session-description":
        return { ...session, description: grown(session.description, text, span) };
      case "session-hours": {
        const [start, end] = hoursIn(text) ?? [];
        return {
          ...session,
          start: start === undefined ? session.start : said(start, span),
          end: end === undefined ? session.end : said(end, span),
        };
      }
      case "session-day": {
        const day = dayIn(text, near);
        return day === undefined ? session : { ...session, day: said(day, span) };
      }
      case "session-person": {
        const kind = session.people.at(-1)?.kind ?? STANDING[session.kind.value];
        const person = { key: review.next, kind, organisation: "", spans: [span], ...readPerson(text) };
        return { ...session, people: [...session.people, person] };
      }
    }
  };
  const used = change(review, key, edit);
  return use === "session-person" ? { ...used, next: review.next + 1 } : used;
}

/** A new session with the words as its title, after that one; it has the key `review.next`. */
export function useForNewSession(review: Review, after: number | null, at: Span): Review {
  const span = trimmed(review.source, at);
  const text = review.source.slice(span.start, span.end);
  const hours = hoursIn(text);
  const title = oneLine(hours ? text.replace(HOURS, "").replace(/^[\s.:–—-]+/u, "") : text);
  const more = addSession(review, after);
  return change(more, review.next, (session) => ({
    ...session,
    title: said(title, span),
    start: hours ? said(hours[0] ?? null, span) : session.start,
    end: hours?.[1] !== undefined ? said(hours[1], span) : session.end,
  }));
}

/** The session that words most likely belong to: the last whose own words begin before them. */
export function sessionNear(review: Review, at: number): number | null {
  let [near, place] = [null as number | null, -1];
  for (const session of review.sessions) {
    const starts = [session.title, session.start, session.kind].flatMap((found) => found.spans.map((span) => span.start));
    const first = Math.max(-1, ...starts.filter((start) => start <= at));
    if (first > place) [near, place] = [session.key, first];
  }
  return near;
}

function said<T>(value: T, span: Span): Found<T> {
  return { value, spans: [span] };
}

function grown({ value, spans }: Found<string>, text: string, span: Span): Found<string> {
  return { value: value === "" ? text : `${value}\n\n${text}`, spans: [...spans, span] };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/^[•·*]\s*/u, "").trim();
}

const HOURS = /(?:w\s+)?(?:godz\.?\s*)?\d{1,2}[:.]\d{2}(?:\s*[-–—]\s*\d{1,2}[:.]\d{2})?/u;

/** The hours in a short text, one or two; undefined where there are none. */
function hoursIn(text: string): number[] | undefined {
  if (text.length > LINE) return undefined;
  const written = [...text.matchAll(/(?<![\d.])\d{1,2}[:.]\d{2}(?![\d.]*\d)/gu)].slice(0, 2);
  const hours = written.map(([hour]) => readClock(hour)).filter((hour) => hour !== undefined);
  if (hours.length > 0) return hours;
  const alone = readClock(text.replace(/^(?:od|godz\.?|o|at)\s*/iu, ""));
  return alone === undefined ? undefined : [alone];
}

function dayIn(text: string, near: string): string | undefined {
  return readDay(text.replace(/^(?:dnia|dn\.|w\s+dniu)\s+/iu, "").replace(/\s*\(.*\)$/u, ""), near);
}
