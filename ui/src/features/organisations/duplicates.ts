/** Organisations that may be one, as they stand side by side. */
import type { OrganisationField, OrganisationView } from "../../backend/bindings";
import { placeText } from "../../desk/organisations";
import type { ReviewRow } from "../../parts/review";
import { domainLabel, domainText } from "../../words/domain";
import { t } from "../../words/words.svelte";

/** What is known of each; left out is what is known of none. */
export function organisationRows(all: readonly OrganisationView[]): ReviewRow<OrganisationField>[] {
  const kind = (one: OrganisationView): string =>
    one.facts.kind === "other" ? "" : [domainLabel("organisation-kind", one.facts.kind), placeText(one)].filter(Boolean).join(", ");
  const tasks = (one: OrganisationView): string =>
    one.tasks.map((task) => `${task.session === null ? task.eventTitle : task.sessionTitle}: ${domainText("organisation-role", task.kind)}`).join("\n");
  const rows: ReviewRow<OrganisationField>[] = [
    { field: "name", label: t("organisation-name-short"), values: all.map((one) => one.facts.name) },
    { field: "kind", label: t("organisation-kind"), values: all.map(kind) },
    { field: "website", label: t("person-website"), values: all.map((one) => one.facts.website) },
    // Each logo is another: it is told by its place.
    { field: "logo", label: t("duplicates-logo"), values: all.map((one, at) => (one.logo === null ? "" : t("picture-number", { number: String(at + 1) }))) },
    { label: t("duplicates-people-there"), values: all.map((one) => one.people.map((person) => person.name).join("\n")) },
    { label: t("organisation-tasks"), values: all.map(tasks) },
  ];
  return rows.filter((row) => row.values.some((value) => value !== ""));
}
