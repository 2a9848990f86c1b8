/** The list of organisations: what is searched and chosen, and the pages in view. */
import { commands, errorText, ok } from "../../backend/backend";
import type { DuplicateGroup, OrganisationRow } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { place } from "../../desk/place.svelte";
import { Pages } from "../../parts/pages.svelte";
import { toasts } from "../../parts/toasts.svelte";
import { t } from "../../words/words.svelte";

/** How long nothing must have changed before duplicates are looked for, in milliseconds. */
const CALM = 150;

export class OrganisationList {
  query = $state("");
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  /** Organisations that may be one. */
  duplicates = $state.raw<readonly DuplicateGroup<string>[]>([]);
  readonly pages = new Pages<OrganisationRow>(
    (offset, limit) => ok(commands.organisationsPage(this.query, offset, limit)),
    (error) => toasts.fault(errorText(error)),
  );
  #view: [number, number] = [0, 0];

  /** Fetches what is in view whenever the question or the file has changed. For an effect. */
  follow(): void {
    void this.query;
    void desk.version;
    this.pages.again(...this.#view);
  }

  /** Looks for organisations that may be one, once nothing has changed for a moment. For an effect. */
  compare(): () => void {
    void desk.version;
    const timer = setTimeout(() => {
      ok(commands.duplicateOrganisations()).then(
        (found) => (this.duplicates = found),
        (error: unknown) => toasts.fault(errorText(error)),
      );
    }, CALM);
    return () => clearTimeout(timer);
  }

  view(first: number, last: number): void {
    this.#view = [first, last];
    if (this.pages.ready) this.pages.view(first, last);
  }

  /** Adds an organisation and opens its form. */
  async add(name: string, teryt: string): Promise<void> {
    const id = await desk.write(() => commands.addOrganisation(name, teryt));
    if (id !== undefined) await place.open("organisation", id);
  }

  async remove(ids: string[]): Promise<void> {
    this.chosen = new Set();
    if (place.sheet?.kind === "organisation" && ids.includes(place.sheet.id)) await place.close();
    if ((await desk.write(() => commands.deleteOrganisations(ids))) === undefined) return;
    desk.offerUndo(ids.length === 1 ? t("organisation-deleted") : t("deleted-many", { count: ids.length }));
  }
}
