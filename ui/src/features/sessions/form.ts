/** From a session to its form, and what the form proposes. */
import type { Programme, RoleForm, RoleKind, Session, SessionForm } from "../../backend/bindings";
import { STANDING } from "../../desk/choices";

/** The form that holds all that is known of a session. */
export function formOf(session: Session, programme: Programme): SessionForm {
  const { id: _id, event: _event, roles: _roles, ...facts } = session;
  const people = session.roles.map((role) => {
    const person = programme.people[role.person];
    const name = person ? [person.title, person.given, person.family].filter(Boolean).join(" ") : "";
    return { id: role.id, person: role.person, name, kind: role.kind, affiliation: role.affiliation };
  });
  return { ...facts, people };
}

/** What the next person who is added most likely does. */
export function likelyRole(form: SessionForm): RoleKind {
  const role = STANDING[form.kind];
  if (role !== "panellist") return role;
  return form.people.some((line) => line.kind === "moderator") ? "panellist" : "moderator";
}

/** The list with the line at `from` moved to `to`. */
export function reordered<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [moved] = next.splice(from, 1);
  if (moved !== undefined) next.splice(Math.max(0, Math.min(next.length, to)), 0, moved);
  return next;
}

/** The list with a person more, who is not put in twice with the same role. */
export function withPerson(people: readonly RoleForm[], added: RoleForm): RoleForm[] {
  const there = people.some((line) => line.person !== null && line.person === added.person && line.kind === added.kind);
  return there ? [...people] : [...people, added];
}
