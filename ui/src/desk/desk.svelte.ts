/** The open file as every screen sees it: fetched again after every change, own or foreign. */
import { CommandError, commands, errorText, ok, onChanged, type Answer } from "../backend/backend";
import type { ClashLine, OfficeView, EventId, Move, Op, ProgrammeView } from "../backend/bindings";
import { commitAll } from "../parts/draft.svelte";
import { toasts } from "../parts/toasts.svelte";
import { t } from "../words/words.svelte";
import { keep, kept } from "./kept";
import { movedText, overText } from "./places";
import { told, toldClashes } from "./news";
import { opText } from "./op";
import { place } from "./place.svelte";
import { sameAs } from "./same";

/** A programme as it is after these moves. */
function movedView(view: ProgrammeView, moves: readonly Move[]): ProgrammeView {
  if (moves.length === 0) return view;
  const slots = new Map(moves.map((move) => [move.id, move.slot]));
  const sessions = view.programme.sessions.map((session) => {
    const slot = slots.get(session.id);
    return slot ? { ...session, slot } : session;
  });
  return { ...view, programme: { ...view.programme, sessions } };
}

class Desk {
  /** The file and its events; null until the first answer. */
  info = $state.raw<OfficeView | null>(null);
  #fetched = $state.raw<ProgrammeView | null>(null);
  /** Which answer that is, so that Rust tells only what is new. */
  #number: number | null = null;
  /** Moves that are still on their way to the file: they are shown already. */
  #moving = $state.raw<readonly Move[][]>([]);
  /** The chosen event's programme; null while there is no event. */
  readonly view = $derived(this.#fetched && movedView(this.#fetched, this.#moving.flat()));
  /** The clashes of that programme in words. */
  clashes = $state.raw<readonly ClashLine[]>([]);
  event = $state<EventId | null>(kept("event", (value) => (typeof value === "string" ? value : undefined), null));
  /** Whether there is an event that can be changed. */
  readonly writable = $derived(this.view !== null);
  /** Grows with every change, for what screens fetch themselves. */
  version = $state(0);

  #writing: Promise<unknown> = Promise.resolve();
  #refreshing: Promise<void> | null = null;
  #again = false;

  readonly sessions = $derived(new Map((this.view?.programme.sessions ?? []).map((session) => [session.id, session])));

  #pending = $state(0);
  /** Something is being written: what can be undone next is not known yet, but soon will be. */
  readonly writing = $derived(this.#pending > 0);

  /** Fetches all and keeps it fresh. */
  async start(): Promise<void> {
    await onChanged(() => void this.refresh());
    await this.#fetch();
  }

  /** Fetches again; calls that come meanwhile share one more fetch. */
  refresh(): Promise<void> {
    if (this.#refreshing) {
      this.#again = true;
      return this.#refreshing;
    }
    this.#refreshing = (async () => {
      do {
        this.#again = false;
        await this.#fetch().catch((error: unknown) => toasts.fault(errorText(error)));
      } while (this.#again);
      this.#refreshing = null;
    })();
    return this.#refreshing;
  }

  async #fetch(): Promise<void> {
    const info = await commands.office();
    const known = info.events.some((event) => event.id === this.event);
    const event = known ? this.event : (info.events[0]?.id ?? null);
    const news = event === null ? null : await ok(commands.programmeNews(event, this.#number));
    this.#number = news?.number ?? null;
    this.info = info;
    this.event = event;
    this.clashes = news ? toldClashes(this.clashes, news) : [];
    this.#fetched = news && sameAs(this.#fetched, told(this.#fetched, news));
    this.version += 1;
  }

  /** Shows another event. */
  async choose(event: EventId): Promise<void> {
    await place.close();
    this.event = event;
    keep("event", event);
    await this.refresh();
  }

  /**
   * Runs a command that changes the file, after all earlier ones, and fetches what it changed. A
   * refusal is shown, and gives undefined.
   */
  write<T>(command: () => Promise<Answer<T>>): Promise<T | undefined> {
    this.#pending += 1;
    const turn = this.#writing.then(async () => {
      try {
        const value = await ok(command());
        toasts.outdate();
        await this.refresh();
        this.#sayPlaces();
        return value;
      } catch (error) {
        // Who cancelled knows why.
        if (error instanceof CommandError && error.failure.code === "cancelled") toasts.say(errorText(error));
        else toasts.fault(errorText(error));
        if (!(error instanceof CommandError)) console.error(error);
        await this.refresh();
        return undefined;
      } finally {
        this.#pending -= 1;
      }
    });
    this.#writing = turn;
    return turn;
  }

  /** When all that was asked for so far is written. */
  written(): Promise<unknown> {
    return this.#writing;
  }

  /** Moves sessions; the screen shows it at once and is put right if it is refused. */
  async move(moves: Move[]): Promise<boolean> {
    if (moves.length === 0) return true;
    this.#moving = [...this.#moving, moves];
    const answer = await this.write(() => commands.moveSessions(moves));
    this.#moving = this.#moving.filter((one) => one !== moves);
    return answer !== undefined;
  }

  async deleteSessions(ids: string[]): Promise<void> {
    const titles = ids.map((id) => this.sessions.get(id)?.title ?? "");
    if (place.sheet?.kind === "session" && ids.includes(place.sheet.id)) await place.close();
    const done = await this.write(() => commands.deleteSessions(ids));
    if (done === undefined) return;
    const text = ids.length === 1 ? t("deleted-one", { what: titles[0] ?? "" }) : t("deleted-many", { count: ids.length });
    this.offerUndo(text);
  }

  /** Says what was done, with a button that takes it back. */
  offerUndo(text: string): void {
    // What became of places is not to be overlooked, whatever else is said.
    const told = [text, ...this.#places().filter((one) => one !== text)].join(". ");
    toasts.say(told, { label: t("undo"), run: () => this.undo() });
  }

  /** Says what became of places, where whoever made the change says nothing. */
  #sayPlaces(): void {
    const [first] = this.#places();
    if (first !== undefined) this.offerUndo(first);
  }

  /** Who moved up with what was done last, and which limits it went over. */
  #places(): string[] {
    const { movedUp = [], over = [] } = this.info ?? {};
    return [movedUp.length > 0 ? movedText(movedUp) : "", over.length > 0 ? overText(over) : ""].filter((one) => one !== "");
  }

  async undo(): Promise<void> {
    await commitAll();
    const op = await this.write(() => commands.undo());
    if (op) toasts.say(t("undone", { what: opText(op) }), { label: t("redo"), run: () => this.redo() });
    this.#sayNothingLeft(op, t("nothing-to-undo"));
  }

  async redo(): Promise<void> {
    await commitAll();
    const op = await this.write(() => commands.redo());
    if (op) toasts.say(t("redone", { what: opText(op) }), { label: t("undo"), run: () => this.undo() });
    this.#sayNothingLeft(op, t("nothing-to-redo"));
  }

  #sayNothingLeft(op: Op | null | undefined, text: string): void {
    if (op === null) toasts.say(text);
  }
}

export const desk = new Desk();
