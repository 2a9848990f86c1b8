/** Registrations as forms, and what a list of them asks for. */
import type {
  Attendance, Condition, ListColumn, PersonView, RegistrationForm, RegistrationQuery, RegistrationRow, RegistrationState,
} from "../../backend/bindings";
import { folded } from "../../words/fold";

/** Which registrations are shown: those of one state, or all. */
export type Tab = "all" | RegistrationState;

/** The form of a registration that nothing is known of yet. */
export function blank(attendance: Attendance, state: RegistrationState): RegistrationForm {
  return {
    person: null, title: "", given: "", family: "", office: "", organisation: "", email: "", phone: "", state,
    attendance: attendance === "online" ? "online" : "onSite", note: "", answers: [],
    category: null, tags: [], needs: { diet: "", accessibility: "", interpreter: "" }, invoice: { name: "", nip: "", address: "" }, source: "",
  };
}

/** The form of a registration that is there. */
export function formOf(row: RegistrationRow): RegistrationForm {
  const {
    person, title, given, family, office, organisation, email, phone, state, attendance, note, answers, category, tags,
    needs, invoice, source,
  } = row;
  return {
    person, title, given, family, office, organisation, email, phone, state, attendance, note, answers, category, tags,
    needs, invoice, source,
  };
}

/** The form with what is known of a person put in; what was typed about the registration stays. */
export function withPerson(form: RegistrationForm, { id, form: person }: PersonView): RegistrationForm {
  const { title, given, family, email, phone, affiliations } = person;
  const [usual] = affiliations;
  return {
    ...form, person: id, title, given, family,
    email: email || form.email,
    phone: phone || form.phone,
    office: usual?.office ?? form.office,
    organisation: usual?.organisation ?? form.organisation,
  };
}

/** Of these registrations, that of somebody of the very same name, however it is written. */
export function namesake(rows: readonly RegistrationRow[], given: string, family: string): RegistrationRow | undefined {
  const same = (one: string, other: string): boolean => folded(one.trim()) === folded(other.trim());
  return rows.find((row) => same(row.given, given) && same(row.family, family));
}

/** The form without its person: what was typed stays, and makes somebody new. */
export function withoutPerson(form: RegistrationForm): RegistrationForm {
  return { ...form, person: null };
}

/** Degree, given and family names. */
export function fullName({ title, given, family }: Pick<RegistrationForm, "title" | "given" | "family">): string {
  return [title, given, family].filter(Boolean).join(" ");
}

/** Texts without the white space that typing and pasting leave around them. */
export function tidied(form: RegistrationForm): RegistrationForm {
  const tidy = Object.entries(form).map(([key, value]) => [key, typeof value === "string" ? value.trim() : value]);
  return Object.fromEntries(tidy) as RegistrationForm;
}

/** What the list asks for, its page left aside. */
export function queryOf(
  words: string, tab: Tab, sort: ListColumn | undefined, descending: boolean, conditions: readonly Condition[],
): RegistrationQuery {
  return {
    words: words.trim(), state: tab === "all" ? null : tab, filter: { words: "", conditions: [...conditions] },
    sort: sort === undefined || (sort === "name" && !descending) ? [] : [{ column: sort, descending }],
  };
}
