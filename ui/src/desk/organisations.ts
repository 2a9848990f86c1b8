/** Known organisations and local governments, for fields that suggest them. */
import { commands, ok } from "../backend/backend";
import type { OrganisationForm, OrganisationSuggestion, Programme } from "../backend/bindings";
import type { Option } from "../parts/Options.svelte";
import { t } from "../words/words.svelte";

/** Those in whose names every word of `text` occurs, as options. */
export async function organisationsLike(text: string): Promise<Option[]> {
  return (await ok(commands.suggestOrganisations(text))).map(option);
}

/** Those of them that the file knows, for whoever looks for what is there. */
export async function organisationsHere(text: string): Promise<Option[]> {
  return (await ok(commands.suggestOrganisations(text))).filter((one) => one.known).map(option);
}

function option(one: OrganisationSuggestion): Option {
  // Several gminas have one name: their codes tell them apart.
  return { id: one.teryt === "" ? one.name : one.teryt, label: one.name, note: placeText(one) };
}

/** The code of an option in the register of gminas and powiats; empty where it is none of them. */
export function codeOf(option: Option): string {
  return /^\d{2,7}$/.test(option.id) ? option.id : "";
}

/** Where a local government is. */
export function placeText({ powiat, voivodeship }: Pick<OrganisationSuggestion, "powiat" | "voivodeship">): string {
  const parts = [...(powiat === "" ? [] : [t("place-powiat", { name: powiat })]), ...(voivodeship === "" ? [] : [t("place-voivodeship", { name: voivodeship })])];
  return parts.join(", ");
}

/** The organisers and partners of the event itself, in printed order. */
export function organisationLines(programme: Programme): OrganisationForm[] {
  return programme.organisationRoles
    .filter((role) => role.session === null)
    .map((role) => {
      const organisation = programme.organisations[role.organisation];
      return { kind: role.kind, name: organisation?.name ?? "", teryt: organisation?.teryt ?? "" };
    });
}
