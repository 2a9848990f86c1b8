/** The list of people: what is searched and chosen, and the pages in view. */
import { commands, errorText, ok } from "../../backend/backend";
import type { DuplicateGroup, PersonForm, PersonRow } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { Pages } from "../../parts/pages.svelte";
import { toasts } from "../../parts/toasts.svelte";
import { t } from "../../words/words.svelte";
import { place } from "../../desk/place.svelte";

/** How long nothing must have changed before duplicates are looked for, in milliseconds. */
const CALM = 150;

export class PeopleList {
  query = $state("");
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  /** People who may be one. */
  duplicates = $state.raw<readonly DuplicateGroup<string>[]>([]);
  readonly pages = new Pages<PersonRow>(
    (offset, limit) => ok(commands.peoplePage(this.query, offset, limit)),
    (error) => toasts.fault(errorText(error)),
  );
  #view: [number, number] = [0, 0];

  /** Fetches what is in view whenever the question or the file has changed. For an effect. */
  follow(): void {
    void this.query;
    void desk.version;
    this.pages.again(...this.#view);
  }

  /** Looks for people who may be one, once nothing has changed for a moment. For an effect. */
  compare(): () => void {
    void desk.version;
    const timer = setTimeout(() => {
      ok(commands.duplicatePeople()).then(
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

  /** Adds a person of this name and opens their form. */
  async add(name: string): Promise<void> {
    const form = namedForm(name);
    const id = await desk.write(() => commands.addPerson(form));
    if (id !== undefined) await place.open("person", id);
  }

  async remove(ids: string[]): Promise<void> {
    this.chosen = new Set();
    if (place.sheet?.kind === "person" && ids.includes(place.sheet.id)) await place.close();
    if ((await desk.write(() => commands.deletePeople(ids))) === undefined) return;
    desk.offerUndo(ids.length === 1 ? t("person-deleted") : t("deleted-many", { count: ids.length }));
  }
}

/** The form of a new person whose name somebody typed; the last word is the family name. */
export function namedForm(text: string): PersonForm {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const family = words.pop() ?? "";
  return { title: "", given: words.join(" "), family, email: "", phone: "", website: "", biography: "", biographyEn: "", pictureConsent: false, note: "", affiliations: [] };
}
