/** A list of participants that is being made: what it shows, who is in it, and as what it is written. */
import { commands, errorText, ok } from "../../backend/backend";
import type {
  Audience, Condition, Filter, Layout, ListAround, ListColumn, ListDefinition, ListJob, ListOutput, ListPreview,
  RegistrationState, SheetPer,
} from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { saySaved } from "../../desk/saved";
import { toasts } from "../../parts/toasts.svelte";
import { language, t } from "../../words/words.svelte";
import { keyOf } from "./columns";

/** As what a list is written, its options left aside. */
export type Format = ListOutput["format"];
export const FORMATS: readonly Format[] = ["xlsx", "ods", "csv", "pdf", "addresses", "cards"];
export const AUDIENCES: readonly Audience[] = ["internal", "venue", "public"];
export const PERS: readonly SheetPer[] = ["none", "session", "category", "organisation", "state"];

/** Who of the table is meant. */
export type Whom = "all" | "shown" | "chosen";

/** The rows chosen in the table: these, or all that it shows but these. */
export interface Chosen {
  all: boolean;
  ids: readonly string[];
  count: number;
}

/** A definition with nothing left to be guessed. */
type Definition = Required<ListDefinition>;

const EMPTY: Definition = { columns: [], sort: [], per: "none", filter: { words: "", conditions: [] } };

export class ListMaking {
  around = $state.raw<ListAround>({ layouts: [], questions: [], categories: [], sessions: [] });
  layout = $state<string | null>(null);
  audience = $state<Audience>("internal");
  list = $state.raw<Definition>(EMPTY);
  whom = $state<Whom>("all");
  session = $state<string | null>(null);
  state = $state<RegistrationState | null>(null);
  category = $state<string | null>(null);
  /** Which organisation: one that was chosen, or any with these words in its name. */
  organisation = $state.raw<{ name: string; exact: boolean }>({ name: "", exact: false });
  format = $state<Format>("xlsx");
  bom = $state(true);
  delimiter = $state(";");
  commas = $state(false);
  named = $state(false);
  preview = $state.raw<ListPreview | null>(null);
  /** The addresses as one text, and what is said when they are copied: there before they are asked for, since only a click may copy. */
  addressed = $state.raw<{ text: string; said: string } | null>(null);
  /** Something is being written. */
  busy = $state(false);
  /** The columns before the list was made for other eyes than the office's. */
  #wide: ListColumn[] | null = null;
  #asked = 0;
  /** Why it could not be written before. */
  #fault = "";

  /** @param shown what the table shows now; @param chosen which of its rows are chosen. */
  constructor(
    readonly shown: Filter,
    readonly chosen: Chosen,
    whom: Whom,
  ) {
    this.whom = whom;
  }

  readonly kept = $derived(this.around.layouts.find((one) => one.id === this.layout));
  readonly changed = $derived(
    this.kept !== undefined && JSON.stringify([this.kept.audience, { ...EMPTY, ...this.kept.list }]) !== JSON.stringify([this.audience, this.list]),
  );
  readonly job = $derived.by<ListJob | null>(() => {
    if (desk.event === null) return null;
    const { all, ids } = this.chosen;
    const chosen = this.whom === "chosen";
    const shown = this.whom === "shown" || (chosen && all);
    const conditions: Condition[] = shown ? [...(this.shown.conditions ?? [])] : [];
    if (this.state !== null) conditions.push({ column: "state", test: { operator: "is", value: this.state } });
    const category = this.around.categories.find((one) => one.id === this.category);
    if (category) conditions.push({ column: "category", test: { operator: "is", value: category.name } });
    const { name, exact } = this.organisation;
    if (name.trim() !== "") conditions.push({ column: "organisation", test: { operator: exact ? "is" : "contains", value: name.trim() } });
    return {
      event: desk.event, list: this.list, audience: this.audience, session: this.session,
      filter: { words: shown ? (this.shown.words ?? "") : "", conditions },
      only: chosen && !all ? [...ids] : [],
      but: chosen && all ? [...ids] : [],
      language: language(),
    };
  });

  /** Reads what there is, and begins with the first layout. */
  async start(): Promise<void> {
    await this.#around();
    const [first] = this.around.layouts;
    if (first) this.take(first);
  }

  async #around(): Promise<void> {
    const event = desk.event;
    if (event === null) return;
    try {
      this.around = await ok(commands.listAround(event));
    } catch (error) {
      toasts.fault(errorText(error));
    }
  }

  /** Goes by a layout. */
  take(layout: Layout): void {
    this.layout = layout.id;
    this.audience = layout.audience;
    this.list = { ...EMPTY, ...layout.list };
    this.#wide = null;
    if (layout.audience === "public" && this.format === "addresses") this.format = "xlsx";
  }

  /** Asks what the list would hold. For an effect, which it tells what it depends on. */
  async look(): Promise<void> {
    const { job } = this;
    const mine = ++this.#asked;
    if (job === null) return;
    try {
      const preview = await ok(commands.previewList(job));
      if (mine !== this.#asked) return;
      this.preview = preview;
      this.addressed = null;
      const addressed = this.format === "addresses" ? await this.#addresses(job) : null;
      if (mine === this.#asked) this.addressed = addressed;
    } catch (error) {
      if (mine === this.#asked) toasts.fault(errorText(error));
    }
  }

  edit(change: Partial<Definition>): void {
    this.list = { ...this.list, ...change };
  }

  /** Makes the list for other eyes: what they should not see by default is taken out, and comes back with the office's. */
  async setAudience(audience: Audience): Promise<void> {
    const wide = (this.#wide ??= [...this.list.columns]);
    this.audience = audience;
    if (audience === "public" && this.format === "addresses") this.format = "xlsx";
    const whole = { ...this.list, columns: wide };
    if (audience === "internal") {
      this.list = whole;
      this.#wide = null;
      return;
    }
    const { job } = this;
    if (job === null) return;
    try {
      const { barred, thoughtful } = await ok(commands.previewList({ ...job, list: whole }));
      const out = new Set([...barred, ...thoughtful].map(keyOf));
      if (this.audience === audience) this.edit({ columns: wide.filter((one) => !out.has(keyOf(one))) });
    } catch (error) {
      toasts.fault(errorText(error));
    }
  }

  setColumns(columns: ListColumn[]): void {
    this.#wide = null;
    this.edit({ columns });
  }

  /** Keeps the list as its layout, or as a new one of this name; false where it was refused. */
  async keep(name: string | null): Promise<boolean> {
    const { kept } = this;
    const id = name === null ? (kept?.id ?? null) : null;
    const called = name ?? kept?.name ?? "";
    const made = await desk.write(() => commands.keepLayout(id, called, this.audience, this.list));
    if (made === undefined) return false;
    await this.#around();
    this.layout = made;
    desk.offerUndo(t("list-kept", { name: called }));
    return true;
  }

  async forget(): Promise<void> {
    const { kept } = this;
    if (!kept) return;
    const done = await desk.write(() => commands.deleteLayout(kept.id));
    if (done === undefined) return;
    await this.start();
    desk.offerUndo(t("list-forgotten", { name: kept.name }));
  }

  #output(): ListOutput {
    if (this.format === "csv") return { format: "csv", bom: this.bom, delimiter: this.delimiter };
    if (this.format === "addresses") return { format: "addresses", named: this.named, commas: this.commas };
    return { format: this.format };
  }

  /** Writes the list where its user chooses; true where a file was made. */
  async save(): Promise<boolean> {
    const { job } = this;
    if (job === null || this.busy) return false;
    this.busy = true;
    try {
      const saved = await ok(commands.saveList(job, this.#output(), this.kept?.name ?? ""));
      if (saved) {
        toasts.mended(this.#fault);
        saySaved(t("list-saved", { name: saved.name, count: saved.rows ?? 0 }), saved.cut);
      }
      return saved !== null;
    } catch (error) {
      this.#fault = errorText(error);
      toasts.fault(this.#fault);
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #addresses(job: ListJob): Promise<{ text: string; said: string }> {
    const list = await ok(commands.listAddresses(job, this.named, this.commas));
    const copied = t("list-copied", { count: list.count });
    const left = list.leftOut.length;
    return { text: list.text, said: left === 0 ? copied : `${copied}; ${t("list-copied-left-out", { count: left })}` };
  }
}
