/** The door: what is typed, what came of it, and who is in. Entries queue up, so that none is lost however fast they come. */
import { untrack } from "svelte";

import { commands, errorText, ok } from "../../backend/backend";
import type { Admission, DoorFound, DoorView, RegistrationForm, Ticket } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { keep, kept } from "../../desk/kept";
import { toasts } from "../../parts/toasts.svelte";
import { t } from "../../words/words.svelte";
import { maybeName, spoken, today, type Outcome } from "./door";

/** A reader types a code faster than this; whoever types a name pauses longer. */
const PAUSE = 140;
/** What takes longer shows that it does. */
const SOON = 400;
/** How many of those who came last are told. */
const LATEST = 10;

class DoorState {
  typed = $state("");
  outcome = $state.raw<Outcome | null>(null);
  /** Who is called so; null while nobody asks. */
  found = $state.raw<DoorFound | null>(null);
  /** The one of those that Enter lets in; -1 for none. */
  at = $state(-1);
  view = $state.raw<DoorView | null>(null);
  /** Into which session, by id; empty for the event. */
  session = $state("");
  /** What this desk is called. */
  name = $state(kept("door-desk", (value) => (typeof value === "string" ? value : undefined), ""));
  /** An entry takes its time. */
  busy = $state(false);
  /** What screen readers say at once; the number tells one saying from the same again. */
  said = $state.raw({ text: "", number: 0 });
  /** What they say when they have time. */
  hint = $state("");
  /** Grows when somebody has to choose: what is typed next is another search. */
  choices = $state(0);
  #entries: Promise<unknown> = Promise.resolve();
  #event: string | null = null;
  #asked = 0;
  #looked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Begins at another event, or anew. */
  start(): void {
    this.typed = "";
    this.outcome = null;
    this.view = null;
    if (this.#event !== desk.event) this.session = "";
    this.#event = desk.event;
    this.#forget();
  }

  setName(name: string): void {
    this.name = name.trim();
    keep("door-desk", this.name);
  }

  setSession(session: string): void {
    this.session = session;
    this.outcome = null;
    this.view = null;
    void this.look();
    this.type(this.typed);
  }

  /** Fetches who is in. */
  async look(): Promise<void> {
    const event = desk.event;
    if (event === null) return;
    const mine = ++this.#looked;
    try {
      const view = await ok(commands.doorView(event, untrack(() => this.#session())));
      // A slow answer must not replace that to a later question.
      if (mine !== this.#looked) return;
      this.view = view;
      this.#notice(view);
    } catch (error) {
      // The session may have been deleted.
      if (mine === this.#looked && untrack(() => this.session) !== "") this.setSession("");
      else toasts.fault(errorText(error));
    }
  }

  /** Undo takes entries back too: then what is shown of the last is no longer so. */
  #notice({ latest }: DoorView): void {
    if (this.outcome?.kind !== "admitted") return;
    const { guest, checkIn } = this.outcome;
    // Ids grow with time: who is not among the last came before them all, or is not in.
    const oldest = latest.length < LATEST ? "" : (latest.at(-1)?.checkIn.id ?? "");
    const there = checkIn.id < oldest || latest.some((one) => one.checkIn.id === checkIn.id);
    if (!there) this.outcome = { kind: "withdrawn", name: guest.fullName };
  }

  /** Takes what is typed so far, and looks for it once its user pauses. */
  type(text: string): void {
    this.typed = text;
    clearTimeout(this.#timer);
    this.#asked += 1;
    // Whoever was chosen was of another search.
    this.at = -1;
    if (text.trim() === "") this.#forget();
    else this.#timer = setTimeout(() => void this.#find(text), PAUSE);
  }

  async #find(text: string): Promise<DoorFound | null> {
    const event = desk.event;
    if (event === null) return null;
    clearTimeout(this.#timer);
    const mine = ++this.#asked;
    try {
      const found = await ok(commands.doorFind(event, this.#session(), text));
      if (mine !== this.#asked) return null;
      this.found = found;
      this.at = -1;
      this.hint = found.near ? t("door-found-near") : t("door-found-count", { count: found.total });
      return found;
    } catch (error) {
      toasts.fault(errorText(error));
      return null;
    }
  }

  /** Chooses the next or the last one of those found. */
  step(by: 1 | -1): void {
    const count = this.found?.guests.length ?? 0;
    if (count > 0) this.at = this.at < 0 && by < 0 ? count - 1 : (this.at + by + count) % count;
  }

  /** Enter: lets in whoever is chosen, else whoever has the code, else the only one of the name. */
  enter(): void {
    const chosen = this.found?.guests[this.at];
    const text = this.typed.trim();
    if (chosen) {
      this.admit(chosen.id);
      return;
    }
    if (text === "") return;
    this.typed = "";
    this.#forget();
    this.#queue(async (event) => {
      const admission = await this.#ask(event, { kind: "code", value: text });
      if (admission.kind === "unknown" && maybeName(text)) {
        const found = await ok(commands.doorFind(event, this.#session(), text));
        const [only] = found.guests;
        if (!found.near && found.total === 1 && only) return this.#ask(event, { kind: "registration", value: only.id });
        // Of several somebody has to choose; what comes from a reader meanwhile goes first.
        if (found.total > 0 && this.typed === "") {
          this.typed = text;
          this.found = found;
          this.at = 0;
          this.choices += 1;
          this.#say(t("door-choose"));
          return null;
        }
      }
      return admission;
    });
  }

  /** Lets in somebody who was found by name. */
  admit(registration: string, anyway = false): void {
    this.typed = "";
    this.#forget();
    this.#queue((event) => this.#ask(event, { kind: "registration", value: registration }, anyway));
  }

  /** Whether the last one was refused and can be let in nevertheless. */
  get refused(): boolean {
    return this.outcome?.kind === "refused";
  }

  anyway(): void {
    if (this.outcome?.kind === "refused") this.admit(this.outcome.guest.id, true);
  }

  /** Registers somebody who came without, and lets them in; false where that was refused. */
  async walkIn(form: RegistrationForm): Promise<boolean> {
    return this.#queue((event) => ok(commands.walkIn(event, this.#desk(), form)));
  }

  takeBack(checkIn: string): void {
    void this.#queue(async () => ({ kind: "withdrawn", name: await ok(commands.withdrawCheckIn(checkIn)) }));
  }

  #ask(event: string, ticket: Ticket, anyway = false): Promise<Admission> {
    return ok(commands.admit(event, this.#desk(), ticket, anyway));
  }

  /** Does one entry after the other; whether it was done. */
  #queue(entry: (event: string) => Promise<Outcome | null>): Promise<boolean> {
    const turn = this.#entries.then(async () => {
      const event = desk.event;
      if (event === null) return false;
      const slow = setTimeout(() => (this.busy = true), SOON);
      try {
        const outcome = await entry(event);
        if (outcome) this.#show(outcome);
        return true;
      } catch (error) {
        toasts.fault(errorText(error));
        void desk.refresh();
        return false;
      } finally {
        clearTimeout(slow);
        this.busy = false;
      }
    });
    this.#entries = turn;
    return turn;
  }

  #show(outcome: Outcome): void {
    this.outcome = outcome;
    this.#say(spoken(outcome, today()));
    if (outcome.kind === "several") {
      this.found = { guests: outcome.guests, total: outcome.guests.length, near: false };
      this.at = 0;
    }
    if (outcome.kind === "admitted" || outcome.kind === "withdrawn") {
      toasts.outdate();
      void this.look();
      // The rest of the window may follow later.
      void desk.refresh();
    }
  }

  #say(text: string): void {
    this.said = { text, number: this.said.number + 1 };
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.found = null;
    this.at = -1;
    this.hint = "";
  }

  #session(): string | null {
    return this.session === "" ? null : this.session;
  }

  #desk(): { session: string | null; name: string } {
    return { session: this.#session(), name: this.name };
  }
}

export const door = new DoorState();
