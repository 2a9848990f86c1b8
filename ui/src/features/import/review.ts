/** A draft while somebody looks it over: its parts have keys, so that they can come, go and move. */
import type {
  EventDraft, Found, OrganisationDraft, PersonDraft, Problem, SessionDraft, Span,
} from "../../backend/bindings";
import { bridged, union, without, wordy } from "./spans";

type Keyed<T> = T & { key: number };

export type PersonLine = Keyed<PersonDraft>;
export type OrganisationLine = Keyed<OrganisationDraft>;

export type Session = Keyed<Omit<SessionDraft, "people" | "organisations" | "block">> & {
  people: PersonLine[];
  organisations: OrganisationLine[];
  /** Key of the session that holds it. */
  block: number | null;
};

export interface Review extends Omit<EventDraft, "organisations" | "sessions" | "leftover" | "problems"> {
  organisations: OrganisationLine[];
  sessions: Session[];
  problems: Keyed<Problem>[];
  /** Every stretch of the source with words in it: what no value came from must be shown. */
  said: Span[];
  /** Keys from here on are free. */
  next: number;
}

/** The parts of an event that are one value each. */
export const FACTS = [
  "title", "subtitle", "startsOn", "endsOn", "attendance", "venue", "website", "registrationUrl", "publishedOn",
  "description",
] as const;
export type Fact = (typeof FACTS)[number];

/** The parts of a session that are one value each. */
export const PARTS = ["start", "end", "kind", "day", "partOfDay", "title", "room", "description"] as const;
export type Part = (typeof PARTS)[number];

/** A value that came from no words. */
export function typed<T>(value: T): Found<T> {
  return { value, spans: [] };
}

/** A draft ready to be looked over. */
export function reviewOf(draft: EventDraft): Review {
  let next = 1;
  const keyed = <T>(value: T): Keyed<T> => ({ ...value, key: next++ });
  const sessions: Session[] = draft.sessions.map((session) => ({
    ...keyed(session),
    people: session.people.map(keyed),
    organisations: session.organisations.map(keyed),
    block: null,
  }));
  draft.sessions.forEach(({ block }, at) => {
    const session = sessions[at];
    if (session && block !== null) session.block = sessions[block]?.key ?? null;
  });
  const { leftover, ...rest } = draft;
  const review: Review = {
    ...rest,
    organisations: draft.organisations.map(keyed),
    sessions,
    problems: draft.problems.map(keyed),
    said: [],
    next: 0,
  };
  review.said = union([...leftover, ...fieldsOf(review).flatMap((field) => field.spans)]);
  review.next = next;
  return review;
}

/** The draft that a review has become. A block stands before what it holds. */
export function draftOf(review: Review): EventDraft {
  const { said: _, next: __, ...rest } = review;
  const order: Session[] = [];
  const put = (block: number | null): void => {
    for (const session of review.sessions) {
      if (holder(review, session) !== block) continue;
      order.push(session);
      put(session.key);
    }
  };
  put(null);
  const places = new Map(order.map((session, at) => [session.key, at]));
  return {
    ...rest,
    organisations: review.organisations.map(unkeyed),
    problems: review.problems.map(unkeyed),
    sessions: order.map((session) => ({
      ...unkeyed(session),
      people: session.people.map(unkeyed),
      organisations: session.organisations.map(unkeyed),
      block: session.block === null ? null : (places.get(session.block) ?? null),
    })),
    leftover: leftover(review),
  };
}

function unkeyed<T extends { key: number }>({ key: _, ...rest }: T): Omit<T, "key"> {
  return rest;
}

/** The block of a session; none where that is gone. */
export function holder(review: Review, session: Session): number | null {
  return review.sessions.some((other) => other.key === session.block && other !== session) ? session.block : null;
}

/** A value on the screen, and the words that it came from. */
export interface Field {
  /** Such as `title`, `organisation-4`, `session-7-title`, `session-7-person-9`. */
  id: string;
  /** Key of its session. */
  session: number | null;
  spans: Span[];
}

/** Every value that came from words, in the order of the screen. An emptied value lets go of its words. */
export function fieldsOf(review: Review): Field[] {
  const fields: Field[] = [];
  const add = (id: string, session: number | null, { value, spans }: Found<unknown>): void => {
    if (spans.length > 0 && value !== "" && value !== null) fields.push({ id, session, spans });
  };
  for (const fact of FACTS) add(fact, null, review[fact]);
  for (const { key, name } of review.organisations) add(`organisation-${key}`, null, name);
  for (const session of review.sessions) {
    for (const part of PARTS) add(`session-${session.key}-${part}`, session.key, session[part]);
    for (const person of session.people) {
      add(`session-${session.key}-person-${person.key}`, session.key, { value: nameOf(person), spans: person.spans });
    }
    for (const { key, name } of session.organisations) add(`session-${session.key}-organisation-${key}`, session.key, name);
  }
  return fields;
}

/** Degree, given and family names, as they are written in a row. */
export function nameOf(person: PersonDraft): string {
  return [person.title, person.given, person.family].filter(Boolean).join(" ");
}

/** The words that no value comes from any more, or never did. */
export function leftover(review: Review): Span[] {
  const used = fieldsOf(review).flatMap((field) => field.spans);
  const left = wordy(review.source, without(review.said, used));
  // Words of a value may lie between two stretches of which nothing became.
  return without(bridged(review.source, left), used);
}

/** How many different people the sessions name. */
export function peopleIn(review: Review): number {
  return new Set(review.sessions.flatMap((session) => session.people.map((person) => `${person.given} ${person.family}`))).size;
}
