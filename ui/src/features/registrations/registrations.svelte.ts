/** Registrations of the event: what is searched, sorted and chosen, and a table that is being read. */
import { commands, errorText, ok } from "../../backend/backend";
import type {
  Condition, Filter, ParticipantDraft, RegistrationForm, RegistrationRow, RegistrationState, TableChoices, TableReading,
} from "../../backend/bindings";
import { REGISTRATION_STATES } from "../../desk/choices";
import { desk } from "../../desk/desk.svelte";
import { place } from "../../desk/place.svelte";
import type { Sorting } from "../../parts/ListTable.svelte";
import { Pages } from "../../parts/pages.svelte";
import { toasts } from "../../parts/toasts.svelte";
import { domainText } from "../../words/domain";
import { t } from "../../words/words.svelte";
import { fullName, queryOf, stretches, type Tab, tidied } from "./form";

const STRETCH = 20_000;

class Registrations {
  query = $state("");
  tab = $state<Tab>("all");
  sorting = $state.raw<Sorting>({ column: "name", descending: false });
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  counts = $state.raw<Partial<Record<RegistrationState, number>>>({});
  /** A table that was read and not taken yet. */
  table = $state.raw<TableReading | null>(null);
  /** The quick form is open. */
  adding = $state(false);
  /** What was typed in it and neither added nor cancelled. */
  draft = $state.raw<RegistrationForm | null>(null);
  /** Something that takes its time is under way. */
  busy = $state(false);
  /** The state that the last registration by hand was given. */
  usual = $state<RegistrationState>("pending");

  readonly all = $derived(REGISTRATION_STATES.reduce((sum, state) => sum + (this.counts[state] ?? 0), 0));
  readonly pages = new Pages<RegistrationRow>(
    (offset, limit) => this.#fetch(offset, limit),
    (error) => toasts.fault(errorText(error)),
  );
  #view: [number, number] = [0, 0];

  async #fetch(offset: number, limit: number): Promise<{ rows: RegistrationRow[]; total: number }> {
    const event = desk.event;
    if (event === null) return { rows: [], total: 0 };
    const page = await ok(commands.registrationsPage(event, { ...this.#query(), offset, limit }));
    this.counts = Object.fromEntries(page.states.map(({ state, count }) => [state, count]));
    return page;
  }

  #query() {
    return queryOf(this.query, this.tab, this.sorting);
  }

  /** Fetches what is in view whenever the question or the file has changed. For an effect. */
  follow(): void {
    void [this.query, this.tab, this.sorting, desk.version];
    this.pages.again(...this.#view);
  }

  /** What the table shows, as a filter. */
  get filter(): Filter {
    const conditions: Condition[] = this.tab === "all" ? [] : [{ column: "state", test: { operator: "is", value: this.tab } }];
    return { words: this.query.trim(), conditions };
  }

  view(first: number, last: number): void {
    this.#view = [first, last];
    if (this.pages.ready) this.pages.view(first, last);
  }

  /** Shows registrations of one state, or all. What is chosen and no longer shown is let go. */
  show(tab: Tab): void {
    this.tab = tab;
    this.chosen = new Set();
  }

  showAll(): void {
    this.query = "";
    this.show("all");
  }

  /** Ids of rows of the list as it is shown, fetched or not. */
  async idsBetween(first: number, last: number): Promise<string[]> {
    const event = desk.event;
    if (event === null) return [];
    this.busy = true;
    try {
      const ids: string[] = [];
      for (const part of stretches(first, last, STRETCH)) {
        const page = await ok(commands.registrationsPage(event, { ...this.#query(), ...part }));
        ids.push(...page.rows.map((row) => row.id));
      }
      return ids;
    } catch (error) {
      toasts.fault(errorText(error));
      return [];
    } finally {
      this.busy = false;
    }
  }

  /** The registration of a person for this event, if there is one. */
  async ofPerson(person: string, words: string): Promise<RegistrationRow | undefined> {
    const event = desk.event;
    if (event === null) return undefined;
    const page = await ok(commands.registrationsPage(event, { words, limit: 500 }));
    return page.rows.find((row) => row.person === person);
  }

  /** Adds a registration; false where it was refused. */
  async add(form: RegistrationForm): Promise<boolean> {
    const event = desk.event;
    if (event === null) return false;
    const id = await desk.write(() => commands.addRegistration(event, tidied(form)));
    if (id === undefined) return false;
    this.usual = form.state;
    desk.offerUndo(t("registration-added", { name: fullName(form) }));
    return true;
  }

  async setState(ids: string[], state: RegistrationState): Promise<void> {
    if (ids.length === 0) return;
    const done = await desk.write(() => commands.setRegistrationState(ids, state));
    if (done !== undefined) desk.offerUndo(t("registrations-state-set", { count: ids.length, state: domainText("registration", state) }));
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    if (place.sheet?.kind === "registration" && ids.includes(place.sheet.id)) await place.close();
    this.chosen = new Set();
    const done = await desk.write(() => commands.deleteRegistrations(ids));
    if (done !== undefined) desk.offerUndo(t("registrations-deleted", { count: ids.length }));
  }

  /** Reads a table that is chosen in the system's dialog. */
  async pick(): Promise<void> {
    try {
      this.table = (await ok(commands.pickRegistrations())) ?? this.table;
    } catch (error) {
      toasts.fault(errorText(error));
    }
  }

  /** Reads the table otherwise. */
  async readAs(choices: TableChoices): Promise<void> {
    try {
      this.table = await ok(commands.readRegistrationsAs(choices));
    } catch (error) {
      toasts.fault(errorText(error));
    }
  }

  /** Takes rows of the table in; the table is done with then. */
  async take(rows: ParticipantDraft[]): Promise<void> {
    const event = desk.event;
    if (event === null) return;
    this.busy = true;
    const taken = await desk.write(() => commands.takeRegistrations(event, rows));
    this.busy = false;
    if (!taken) return;
    this.table = null;
    this.showAll();
    desk.offerUndo(
      taken.known === 0
        ? t("registrations-taken", { count: taken.added })
        : t("registrations-taken-known", { count: taken.known, added: String(taken.added) }),
    );
  }
}

export const registrations = new Registrations();
