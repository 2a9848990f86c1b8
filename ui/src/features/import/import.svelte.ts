/** The import: a text, what was read from it, and what somebody makes of that. It outlives its screen. */
import { commands, errorText, ok } from "../../backend/backend";
import type { EventDraft, SourceView } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { guardLeaving } from "../../desk/leaving";
import { place } from "../../desk/place.svelte";
import { commitAll } from "../../parts/draft.svelte";
import { toasts } from "../../parts/toasts.svelte";
import { t } from "../../words/words.svelte";
import { foreign } from "./foreign.svelte";
import { type Review, draftOf, reviewOf } from "./review";

const STEPS = 200;

class Import {
  /** What is typed or pasted before it is read. */
  text = $state("");
  review = $state.raw<Review | null>(null);
  /** The event that takes the sessions; none for a new one. */
  into = $state<string | null>(null);
  /** A text is being read, or a proposal taken. */
  busy = $state(false);
  /** What waits for an answer whether edits may go. */
  waiting = $state.raw<((go: boolean) => unknown) | null>(null);

  #past = $state.raw<Review[]>([]);
  #future = $state.raw<Review[]>([]);

  /** Whether somebody has changed the proposal. */
  readonly edited = $derived(this.#past.length > 0);
  readonly canUndo = $derived(this.#past.length > 0);
  readonly canRedo = $derived(this.#future.length > 0);

  /** Reads the text. */
  async read(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      this.#show(await ok(commands.readAnnouncement(this.text)));
    } catch (error) {
      toasts.fault(errorText(error));
    } finally {
      this.busy = false;
    }
  }

  /** Shows what came from a file, once edits of the former proposal may go. */
  offer(view: Exclude<SourceView, { kind: "registrations" }>): void {
    this.#unlessEdited(() => {
      if (view.kind === "announcement") {
        foreign.clear();
        this.#show(view.value);
      } else {
        this.#clear();
        foreign.show(view);
      }
    });
  }

  #show(draft: EventDraft): void {
    this.review = reviewOf(draft);
    this.text = draft.source;
    this.#past = [];
    this.#future = [];
  }

  /** Goes back to the text. */
  async restart(): Promise<void> {
    await commitAll();
    this.#unlessEdited(() => this.#clear());
  }

  #clear(): void {
    this.review = null;
    this.into = null;
    this.#past = [];
    this.#future = [];
  }

  #unlessEdited(go: () => void): void {
    if (this.edited) this.waiting = (may) => may && go();
    else go();
  }

  /** Answers whether edits may go. */
  answer(go: boolean): void {
    const waiting = this.waiting;
    this.waiting = null;
    void waiting?.(go);
  }

  /** Asks whether edits may go with the window. */
  async askLeaving(): Promise<boolean> {
    await place.go("import");
    return new Promise((answered) => (this.waiting = answered));
  }

  /** Changes the proposal. */
  edit(step: (review: Review) => Review): void {
    if (!this.review) return;
    const next = step(this.review);
    if (next === this.review) return;
    this.#past = [...this.#past.slice(1 - STEPS), this.review];
    this.#future = [];
    this.review = next;
  }

  /** Takes back the last change of the proposal. */
  async undo(): Promise<void> {
    await commitAll();
    const former = this.#past.at(-1);
    if (!former || !this.review) return;
    this.#future = [...this.#future, this.review];
    this.#past = this.#past.slice(0, -1);
    this.review = former;
  }

  /** Makes the change again that was taken back last. */
  async redo(): Promise<void> {
    await commitAll();
    const next = this.#future.at(-1);
    if (!next || !this.review) return;
    this.#past = [...this.#past, this.review];
    this.#future = this.#future.slice(0, -1);
    this.review = next;
  }

  /** Takes the proposal into the file and shows it. Gives false where it was refused. */
  async take(): Promise<boolean> {
    await commitAll();
    if (!this.review || this.busy) return false;
    this.busy = true;
    const { review, into } = this;
    const event = await desk.write(() => commands.takeAnnouncement(draftOf(review), into));
    this.busy = false;
    if (event === undefined) return false;
    this.#clear();
    this.text = "";
    await desk.choose(event);
    await place.go("timetable");
    const title = desk.view?.programme.event.title ?? "";
    desk.offerUndo(into === null ? t("import-taken-new", { title }) : t("import-taken-into", { title, count: review.sessions.length }));
    return true;
  }
}

export const importing = new Import();
guardLeaving({ unsaved: () => importing.edited, ask: () => importing.askLeaving() });
