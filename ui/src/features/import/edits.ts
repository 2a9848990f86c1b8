/** What somebody can do to a proposal. Each gives a new one and leaves the old one as it was. */
import type { OrganisationRoleKind, RoleKind } from "../../backend/bindings";
import { before } from "./order";
import { type Fact, type OrganisationLine, type Part, type PersonLine, type Review, type Session, typed } from "./review";

/** Gives a fact of the event another value; it keeps the words that it came from. */
export function setFact<F extends Fact>(review: Review, fact: F, value: Review[F]["value"]): Review {
  return { ...review, [fact]: { ...review[fact], value } };
}

/** Gives a part of a session another value; it keeps the words that it came from. */
export function setPart<P extends Part>(review: Review, key: number, part: P, value: Session[P]["value"]): Review {
  return change(review, key, (session) => ({ ...session, [part]: { ...session[part], value } }));
}

/** Changes one session. */
export function change(review: Review, key: number, edit: (session: Session) => Session): Review {
  return { ...review, sessions: review.sessions.map((session) => (session.key === key ? edit(session) : session)) };
}

/** An empty session after that one, on its day, or at the end; it has the key `review.next`. */
export function addSession(review: Review, after: number | null): Review {
  const at = review.sessions.findIndex((session) => session.key === after);
  const beside = review.sessions[at < 0 ? review.sessions.length - 1 : at];
  const session: Session = {
    key: review.next, kind: typed("panel"), title: typed(""), description: typed(""),
    day: typed(beside?.day.value ?? review.startsOn.value), partOfDay: typed(null),
    start: typed(at < 0 ? null : (beside?.end.value ?? null)), end: typed(null), room: typed(""),
    people: [], organisations: [], block: at < 0 ? null : (beside?.block ?? null),
  };
  const sessions = [...review.sessions];
  sessions.splice(at < 0 ? sessions.length : at + 1, 0, session);
  return { ...review, sessions, next: review.next + 1 };
}

/** Leaves a session out; what it held moves to its own block. */
export function removeSession(review: Review, key: number): Review {
  const gone = review.sessions.find((session) => session.key === key);
  const kept = review.sessions.filter((session) => session.key !== key);
  return {
    ...review,
    sessions: kept.map((session) => (session.block === key ? { ...session, block: gone?.block ?? null } : session)),
  };
}

/** Makes a session part of the one shown before it: nothing of either is lost. */
export function mergeBack(review: Review, key: number): Review {
  const into = before(review, key);
  const from = review.sessions.find((session) => session.key === key);
  if (!into || !from) return review;
  const text = [into.description.value, from.title.value, from.description.value].filter(Boolean).join("\n\n");
  const spans = [...into.description.spans, ...from.title.spans, ...from.description.spans];
  const later = Math.max(into.end.value ?? 0, from.end.value ?? 0);
  const merged: Session = {
    ...into,
    description: { value: text, spans },
    start: into.start.value === null ? from.start : into.start,
    end: later === (into.end.value ?? 0) ? into.end : from.end,
    room: into.room.value === "" ? from.room : into.room,
    people: [...into.people, ...from.people],
    organisations: [...into.organisations, ...from.organisations],
  };
  const rest = removeSession(review, key);
  return change(rest, into.key, (session) => ({ ...merged, block: session.block }));
}

/** Puts a session into the block shown before it, or takes it out of its block. */
export function setBlock(review: Review, key: number, block: number | null): Review {
  return change(review, key, (session) => ({ ...session, block }));
}

/** The block that a session can be put into: the session shown before it, or that one's own block. */
export function blockBefore(review: Review, key: number): Session | undefined {
  const above = before(review, key);
  if (!above || above.block === null) return above;
  return review.sessions.find((session) => session.key === above.block);
}

/** A nameless person in a session; it has the key `review.next`. */
export function addPerson(review: Review, session: number, kind: RoleKind): Review {
  const person: PersonLine = {
    key: review.next, kind, title: "", given: "", family: "", office: "", organisation: "", spans: [],
  };
  const more = change(review, session, (one) => ({ ...one, people: [...one.people, person] }));
  return { ...more, next: review.next + 1 };
}

export function setPerson(review: Review, session: number, key: number, values: Partial<PersonLine>): Review {
  return change(review, session, (one) => ({
    ...one,
    people: one.people.map((person) => (person.key === key ? { ...person, ...values } : person)),
  }));
}

export function removePerson(review: Review, session: number, key: number): Review {
  return change(review, session, (one) => ({ ...one, people: one.people.filter((person) => person.key !== key) }));
}

/** A nameless organisation of the event, or of a session; it has the key `review.next`. */
export function addOrganisation(review: Review, session: number | null, kind: OrganisationRoleKind): Review {
  const line: OrganisationLine = { key: review.next, kind, name: typed("") };
  const more = lines(review, session, (all) => [...all, line]);
  return { ...more, next: review.next + 1 };
}

export function setOrganisation(
  review: Review, session: number | null, key: number, values: { name?: string; kind?: OrganisationRoleKind },
): Review {
  return lines(review, session, (all) =>
    all.map((line) => {
      if (line.key !== key) return line;
      return { ...line, kind: values.kind ?? line.kind, name: { ...line.name, value: values.name ?? line.name.value } };
    }),
  );
}

export function removeOrganisation(review: Review, session: number | null, key: number): Review {
  return lines(review, session, (all) => all.filter((line) => line.key !== key));
}

function lines(
  review: Review, session: number | null, edit: (all: OrganisationLine[]) => OrganisationLine[],
): Review {
  if (session === null) return { ...review, organisations: edit(review.organisations) };
  return change(review, session, (one) => ({ ...one, organisations: edit(one.organisations) }));
}
