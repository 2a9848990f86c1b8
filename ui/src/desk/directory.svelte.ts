/** A list of people or organisations: what is searched and chosen, the pages in view, and who may be one. */
import { errorText, ok, type Answer } from "../backend/backend";
import type { DuplicateGroup } from "../backend/bindings";
import { Pages } from "../parts/pages.svelte";
import { toasts } from "../parts/toasts.svelte";
import { t } from "../words/words.svelte";
import { desk } from "./desk.svelte";
import { place } from "./place.svelte";

/** How long nothing must have changed before duplicates are looked for, in milliseconds. */
const CALM = 150;

export interface Source<Row> {
  /** Which form shows one. */
  kind: "person" | "organisation";
  page: (query: string, offset: number, limit: number) => Promise<Answer<{ rows: Row[]; total: number }>>;
  duplicates: () => Promise<Answer<DuplicateGroup<string>[]>>;
  remove: (ids: string[]) => Promise<Answer<unknown>>;
  /** Says that one was deleted. */
  removed: () => string;
}

export class Directory<Row> {
  query = $state("");
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  /** Those who may be one. */
  duplicates = $state.raw<readonly DuplicateGroup<string>[]>([]);
  readonly pages: Pages<Row>;
  readonly #source: Source<Row>;

  constructor(source: Source<Row>) {
    this.#source = source;
    this.pages = new Pages<Row>(
      (offset, limit) => ok(source.page(this.query, offset, limit)),
      (error) => toasts.fault(errorText(error)),
    );
  }

  /** Fetches what is in view whenever the question or the file has changed. For an effect. */
  follow(): void {
    void this.query;
    void desk.version;
    void this.pages.again();
  }

  /** Looks for those who may be one, once nothing has changed for a moment. For an effect. */
  compare(): () => void {
    void desk.version;
    const timer = setTimeout(() => {
      ok(this.#source.duplicates()).then(
        (found) => (this.duplicates = found),
        (error: unknown) => toasts.fault(errorText(error)),
      );
    }, CALM);
    return () => clearTimeout(timer);
  }

  view(first: number, last: number): void {
    if (this.pages.ready) this.pages.view(first, last);
  }

  /** Opens the form of one. */
  open(id: string): Promise<void> {
    return place.open(this.#source.kind, id);
  }

  /** Adds one and opens its form. */
  async add(command: () => Promise<Answer<string>>): Promise<void> {
    const id = await desk.write(command);
    if (id !== undefined) await this.open(id);
  }

  async remove(ids: string[]): Promise<void> {
    this.chosen = new Set();
    if (place.sheet?.kind === this.#source.kind && ids.includes(place.sheet.id)) await place.close();
    if ((await desk.write(() => this.#source.remove(ids))) === undefined) return;
    desk.offerUndo(ids.length === 1 ? this.#source.removed() : t("deleted-many", { count: ids.length }));
  }
}
