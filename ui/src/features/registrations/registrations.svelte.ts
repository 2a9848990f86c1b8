/** Registrations of the event: what is searched, filtered, sorted and chosen, and a table that is being read. */
import { untrack } from "svelte";

import { commands, errorText, ok } from "../../backend/backend";
import type {
  Condition, Filter, Hiding, ListColumn, Progress, Registered, RegistrationForm, RegistrationQuery, RegistrationRow, RegistrationState,
  RegistrationsAround, RegistrationsChange, RegistrationsChoice, RegistrationsPage, SavedFilter, ValueCount,
} from "../../backend/bindings";
import { REGISTRATION_STATES } from "../../desk/choices";
import { desk } from "../../desk/desk.svelte";
import { place } from "../../desk/place.svelte";
import { Choice } from "../../parts/choice";
import type { Sorting } from "../../parts/SortHeading.svelte";
import { Pages } from "../../parts/pages.svelte";
import { toasts } from "../../parts/toasts.svelte";
import { domainText } from "../../words/domain";
import { say, t } from "../../words/words.svelte";
import { formWith, readCell, rowWith, valueOf } from "./cells";
import { columnsOf, shownOf, type TableColumn, USUAL } from "./columns";
import { isComplete, kept } from "./conditions";
import { formOf, fullName, queryOf, type Tab, tidied } from "./form";

const GLANCE = 200;

class Registrations {
  query = $state("");
  tab = $state<Tab>("all");
  sorting = $state.raw<Sorting>({ column: "name", descending: false });
  /** What rows must be like; some may still be in the making. */
  conditions = $state.raw<readonly Condition[]>([]);
  /** Where the last one came from that was typed in: the next mostly comes from there too. */
  source: string | null = null;
  /** The saved filter that was put on last. */
  saved = $state<string | null>(null);
  choice = $state.raw(Choice.none);
  /** How many of each state there are among those that are searched and filtered for. */
  counts = $state.raw<Partial<Record<RegistrationState, number>>>({});
  /** How many there are at all. */
  all = $state(0);
  /** What hides them, where nothing is shown. */
  hiding = $state.raw<readonly Hiding[]>([]);
  #around = $state.raw<RegistrationsAround>({ fields: [], categories: [], filters: [], columns: null });
  /** The quick form is open. */
  adding = $state(false);
  /** What was typed in it and neither added nor cancelled. */
  draft = $state.raw<RegistrationForm | null>(null);
  /** Something that takes its time is under way. */
  busy = $state(false);
  /** How far a change of very many has come. */
  progress = $state.raw<Progress | null>(null);
  /** The state that the last registration by hand was given. */
  usual = $state<RegistrationState>("pending");

  readonly found = $derived(REGISTRATION_STATES.reduce((sum, state) => sum + (this.counts[state] ?? 0), 0));
  readonly categories = $derived(this.#around.categories);
  readonly filters = $derived(this.#around.filters);
  /** Every column that the table can have, and those that it has. */
  readonly allColumns = $derived(columnsOf(this.#around));
  readonly chosenColumns = $derived(this.#around.columns ?? USUAL);
  readonly columns = $derived(shownOf(this.allColumns, this.chosenColumns));
  readonly filtering = $derived(kept(this.conditions, isComplete));
  readonly pages = new Pages<RegistrationRow, RegistrationsPage>(
    (offset, limit) => this.#fetch(offset, limit),
    (error) => toasts.fault(errorText(error)),
    (page) => this.#taken(page),
  );
  /** How many are chosen. */
  readonly size = $derived(this.choice.size(this.pages.total));
  /** Cells that are on their way to the file are shown as they will be. */
  #made = $state.raw<ReadonlyMap<string, RegistrationRow>>(new Map());
  #saving = 0;
  /** A cell is edited: the rows stay where they are. */
  #held = false;
  #stale = false;
  #asked = 0;
  #of: string | null = null;

  async #fetch(offset: number, limit: number): Promise<RegistrationsPage> {
    const event = desk.event;
    if (event === null) return { rows: [], total: 0, all: 0, states: [], hiding: [] };
    return ok(commands.registrationsPage(event, { ...this.#query(), offset, limit }));
  }

  #taken(page: RegistrationsPage): void {
    this.counts = Object.fromEntries(page.states.map(({ state, count }) => [state, count]));
    this.all = page.all;
    this.hiding = page.hiding;
    if (this.#saving === 0) this.#made = new Map();
  }

  #query(): RegistrationQuery {
    const column = this.columns.find((one) => one.id === this.sorting.column)?.column;
    return queryOf(this.query, this.tab, column, this.sorting.descending, this.filtering);
  }

  /** Fetches what is in view whenever the question or the file has changed. For an effect. */
  follow(): void {
    void [this.query, this.tab, this.sorting, this.filtering, desk.version];
    if (this.#held) this.#stale = true;
    else void this.pages.again();
  }

  /** Fetches what the columns are made of whenever it may have changed. For an effect. */
  followAround(): void {
    void desk.version;
    const [event, mine] = [desk.event, ++this.#asked];
    // What was looked for in one event means nothing in another.
    if (this.#of !== null && this.#of !== event) untrack(() => this.showAll());
    this.#of = event;
    if (event === null) return;
    ok(commands.registrationsAround(event)).then(
      (around) => {
        if (mine === this.#asked) this.#around = around;
      },
      (error: unknown) => toasts.fault(errorText(error)),
    );
  }

  /** Lets the rows stay where they are while a cell is edited. */
  hold(on: boolean): void {
    this.#held = on;
    if (on || !this.#stale) return;
    this.#stale = false;
    void this.pages.again();
  }

  rowAt(index: number): RegistrationRow | undefined {
    const row = this.pages.rowAt(index);
    return row && (this.#made.get(row.id) ?? row);
  }

  /** What the table shows, as a filter. */
  get shown(): Filter {
    const state: Condition[] = this.tab === "all" ? [] : [{ column: "state", test: { operator: "is", value: this.tab } }];
    return { words: this.query.trim(), conditions: [...state, ...this.filtering] };
  }

  view(first: number, last: number): void {
    if (this.pages.ready) this.pages.view(first, last);
  }

  /** Shows registrations of one state, or all. What is chosen and no longer shown is let go. */
  show(tab: Tab): void {
    this.tab = tab;
    this.choice = Choice.none;
  }

  /** Looks for other words. All are no longer all then; some stay chosen while others are looked for. */
  search(words: string): void {
    this.query = words;
    if (this.choice.all) this.choice = Choice.none;
  }

  filter(conditions: readonly Condition[]): void {
    this.conditions = conditions;
    this.choice = Choice.none;
  }

  showAll(): void {
    this.query = "";
    this.saved = null;
    this.filter([]);
    this.show("all");
  }

  /** Lifts what hides registrations. */
  lift(hiding: Hiding): void {
    if (hiding.part === "words") this.search("");
    else if (hiding.part === "state") this.show("all");
    else {
      const hider = this.filtering[hiding.at];
      this.filter(kept(this.filtering, (one) => one !== hider));
    }
  }

  /** Puts a saved filter on in place of all that is looked for. */
  putOn({ id, filter }: SavedFilter): void {
    this.query = filter.words ?? "";
    this.filter(filter.conditions ?? []);
    this.show("all");
    this.saved = id;
  }

  /** What is looked for, as a filter to save; the state that is shown is one of its conditions. */
  asFilter(): { words: string; conditions: Condition[] } {
    const state: Condition[] = this.tab === "all" ? [] : [{ column: "state", test: { operator: "oneOf", value: [this.tab] } }];
    return { words: this.query.trim(), conditions: [...this.filtering, ...state] };
  }

  async saveFilter(name: string): Promise<boolean> {
    const event = desk.event;
    if (event === null) return false;
    const filter = this.asFilter();
    const id = await desk.write(() => commands.addFilter(event, name, filter));
    if (id === undefined) return false;
    this.putOn({ id, event, name, filter, position: 0 });
    desk.offerUndo(t("table-filter-saved", { name }));
    return true;
  }

  async changeFilter(seen: SavedFilter, patch: Partial<SavedFilter>): Promise<boolean> {
    return (await desk.write(() => commands.saveFilter({ seen, made: { ...seen, ...patch } }))) !== undefined;
  }

  async deleteFilter({ id, name }: SavedFilter): Promise<void> {
    if ((await desk.write(() => commands.deleteFilter(id))) === undefined) return;
    if (this.saved === id) this.saved = null;
    desk.offerUndo(t("table-filter-deleted", { name }));
  }

  async showColumns(columns: ListColumn[]): Promise<void> {
    const event = desk.event;
    if (event === null) return;
    this.#around = { ...this.#around, columns };
    try {
      await ok(commands.showRegistrationColumns(event, columns));
    } catch (error) {
      toasts.fault(errorText(error));
    }
  }

  /** The values of a column and how often each occurs, the most frequent first. */
  async values(column: ListColumn): Promise<ValueCount[]> {
    const event = desk.event;
    if (event === null) return [];
    try {
      return await ok(commands.registrationValues(event, column));
    } catch (error) {
      toasts.fault(errorText(error));
      return [];
    }
  }

  /** Ids of rows of the list as it is shown, fetched or not. */
  async idsBetween(first: number, last: number): Promise<string[]> {
    const event = desk.event;
    if (event === null) return [];
    try {
      return await ok(commands.registrationIds(event, { ...this.#query(), offset: first, limit: last - first }));
    } catch (error) {
      toasts.fault(errorText(error));
      return [];
    }
  }

  /** Saves a cell that was edited in place. */
  async saveCell(row: RegistrationRow, column: TableColumn, typed: string): Promise<void> {
    const seen = this.#made.get(row.id) ?? row;
    // What is there already stays as it came, right or wrong.
    if (typed.trim() === valueOf(seen, column.column)) return;
    const read = readCell(column, typed);
    if ("fault" in read) return toasts.fault(t("table-cell-fault", { value: typed.trim(), fault: say(read.fault) }));
    const made = formWith(seen, column.column, read.value, this.categories);
    if (!made) return;
    if (`${made.given}${made.family}`.trim() === "") return toasts.fault(t("fault-person-name"));
    this.#made = new Map([...this.#made, [row.id, rowWith(seen, made, this.categories)]]);
    this.#saving += 1;
    const done = await desk.write(() => commands.saveRegistration(row.id, { seen: formOf(seen), made }));
    this.#saving -= 1;
    if (done === undefined) this.#made = new Map([...this.#made].filter(([id]) => id !== row.id));
  }

  /** The registration of a person for this event, if there is one. */
  async ofPerson(person: string, words: string): Promise<RegistrationRow | undefined> {
    const event = desk.event;
    if (event === null) return undefined;
    const page = await ok(commands.registrationsPage(event, { words, limit: 500 }));
    return page.rows.find((row) => row.person === person);
  }

  /** The first registrations of this event that have these names in them. */
  async named(given: string, family: string): Promise<RegistrationRow[]> {
    const event = desk.event;
    if (event === null) return [];
    return (await ok(commands.registrationsPage(event, { words: `${given} ${family}`, limit: 20 }))).rows;
  }

  /** Adds a registration; undefined where it was refused. */
  async add(form: RegistrationForm): Promise<Registered | undefined> {
    const event = desk.event;
    if (event === null) return undefined;
    const done = await desk.write(() => commands.addRegistration(event, tidied(form)));
    if (done === undefined) return undefined;
    this.usual = form.state;
    const name = fullName(form);
    if (done.full) toasts.say(t("places-waits", { name }), { label: t("places-confirm-anyway"), run: () => this.confirm(done.id, name) });
    else desk.offerUndo(t("registration-added", { name }));
    return done;
  }

  /** Gives somebody a place though none is left. */
  async confirm(id: string, name: string): Promise<void> {
    const done = await desk.write(() => commands.setRegistrationState([id], "confirmed"));
    if (done !== undefined) desk.offerUndo(t("places-confirmed-anyway", { name }));
  }

  /** What is chosen, for Rust: all of what is shown but some, or some. */
  #chosen(): RegistrationsChoice {
    const ids = [...this.choice.ids];
    return this.choice.all ? { kind: "all", query: this.#query(), but: ids } : { kind: "some", ids };
  }

  /** Changes all that is chosen, as one change. */
  async change(change: RegistrationsChange, told: (count: number) => string): Promise<void> {
    const event = desk.event;
    if (event === null || this.size === 0) return;
    const choice = this.#chosen();
    this.busy = true;
    const watch = setInterval(() => void this.#glance(), GLANCE);
    const count = await desk.write(() => commands.changeRegistrations(event, choice, change));
    clearInterval(watch);
    this.busy = false;
    this.progress = null;
    if (count !== undefined) desk.offerUndo(told(count));
  }

  async #glance(): Promise<void> {
    const progress = await commands.progress().catch(() => null);
    if (this.busy && progress) this.progress = progress;
  }

  /** Cancels the change that is under way. */
  cancel(): void {
    void commands.cancel();
  }

  async setState(state: RegistrationState): Promise<void> {
    await this.change({ kind: "state", state }, (count) => t("registrations-state-set", { count, state: domainText("registration", state) }));
  }

  async removeChosen(): Promise<void> {
    if (place.sheet?.kind === "registration" && this.choice.has(place.sheet.id)) await place.close();
    await this.change({ kind: "delete" }, (count) => t("registrations-deleted", { count }));
    this.choice = Choice.none;
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    if (place.sheet?.kind === "registration" && ids.includes(place.sheet.id)) await place.close();
    this.choice = Choice.none;
    const done = await desk.write(() => commands.deleteRegistrations(ids));
    if (done !== undefined) desk.offerUndo(t("registrations-deleted", { count: ids.length }));
  }
}

export const registrations = new Registrations();
