/** People who may be one, as they stand side by side. */
import type { PersonField, PersonForm, PersonView } from "../../backend/bindings";
import type { ReviewRow } from "../../parts/review";
import { t } from "../../words/words.svelte";

/** What is known of each; left out is what is known of none. */
export function personRows(people: readonly PersonView[]): ReviewRow<PersonField>[] {
  const row = (field: PersonField, label: string, of: (form: PersonForm) => string): ReviewRow<PersonField> => ({ field, label, values: people.map((one) => of(one.form).trim()) });
  const rows: ReviewRow<PersonField>[] = [
    row("title", t("person-title"), (form) => form.title),
    row("given", t("person-given"), (form) => form.given),
    row("family", t("person-family"), (form) => form.family),
    row("email", t("person-email"), (form) => form.email),
    row("phone", t("person-phone"), (form) => form.phone),
    row("website", t("person-website"), (form) => form.website),
    row("biography", t("person-biography"), (form) => form.biography),
    row("biographyEn", t("person-biography-en"), (form) => form.biographyEn),
    // Each picture is another: it is told by its place.
    { field: "picture", label: t("duplicates-picture"), values: people.map((one, at) => (one.picture === null ? "" : t("picture-number", { number: String(at + 1) }))) },
    { label: t("duplicates-offices"), values: people.map(({ form }) => form.affiliations.map((line) => [line.office, line.organisation].filter(Boolean).join(", ")).join("\n")) },
    { label: t("duplicates-sessions"), values: people.map((one) => one.sessions.map((session) => session.title || t("untitled")).join("\n")) },
    { label: t("duplicates-note"), values: people.map(({ form }) => form.note.trim()) },
  ];
  return rows.filter((one) => one.values.some((value) => value !== ""));
}
