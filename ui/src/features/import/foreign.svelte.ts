/** A foreign file while somebody looks it over. It outlives its screen. */
import { commands, errorText, type Answer } from "../../backend/backend";
import type { Format, Mapping, Progress, SourceView } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { incoming } from "../../desk/incoming.svelte";
import { place } from "../../desk/place.svelte";
import { commitAll } from "../../parts/draft.svelte";
import { toasts } from "../../parts/toasts.svelte";
import { t } from "../../words/words.svelte";
import { focused, refocus } from "./focus";
import { AS_PROPOSED, carried, choicesOf, type Chosen } from "./programme";
import { takenText } from "./programme-words";

/** Those that are looked over here; announcements have a proposal of their own. */
export type Foreign = Extract<SourceView, { kind: "programme" | "people" | "archive" }>;

const GLANCE = 200;

class ForeignImport {
  view = $state.raw<Foreign | null>(null);
  chosen = $state.raw<Chosen>(AS_PROPOSED);
  /** The event that takes it; none for a new one. */
  into = $state<string | null>(null);
  /** Which part of it is looked at. */
  tab = $state("");
  /** It is being taken; how far that has come is known after a moment. */
  taking = $state(false);
  progress = $state.raw<Progress | null>(null);
  /** What was chosen for events that were to take it before. */
  #former = new Map<string | null, Chosen>();

  /** Shows a file afresh. */
  show(view: Foreign): void {
    this.tab = "";
    this.#put(view);
  }

  #put(view: Foreign): void {
    this.view = view;
    this.chosen = AS_PROPOSED;
    this.#former.clear();
    this.into = view.kind === "programme" ? view.value.comparison.into : null;
  }

  clear(): void {
    this.view = null;
    this.chosen = AS_PROPOSED;
    this.into = null;
  }

  /** Compares the programme with another event, or with none. */
  async compareWith(event: string | null): Promise<void> {
    const former = new Map(this.#former).set(this.into, this.chosen);
    const { chosen } = this;
    const again = await this.#again(() => commands.reviewSource(event, event === null));
    if (!again) return;
    this.chosen = carried(chosen, former.get(this.into));
    this.#former = former;
  }

  /** Reads the table as somebody says. */
  async readAs(mapping: Mapping): Promise<void> {
    await this.#again(() => commands.readSourceAs(mapping, this.into, this.into === null));
  }

  /** Reads the table as one of sessions or of people. */
  async readAsOne(format: Extract<Format, "sessions" | "people">): Promise<void> {
    const mapping = await incoming.read(() => commands.guessMapping(format));
    // The keyboard goes along to what it is read as.
    if (mapping) await this.#again(() => commands.readSourceAs(mapping, this.into, this.into === null), `exchange-rows-are-${format}`);
  }

  /** Shows what a command reads anew, and gives whether it did; the keyboard stays where it was, else goes to what is called `instead`. */
  async #again(command: () => Promise<Answer<SourceView>>, instead?: string): Promise<boolean> {
    const held = focused();
    const view = await incoming.read(command);
    const shown = view !== undefined && view.kind !== "announcement" && view.kind !== "registrations";
    if (shown) this.#put(view);
    await refocus(held, instead, "exchange-take", "exchange-back");
    return shown;
  }

  /** Takes what was chosen into the file, and shows it there. */
  async take(): Promise<void> {
    const view = this.view;
    if (!view || this.taking) return;
    await commitAll();
    this.taking = true;
    const watch = setInterval(() => void this.#glance(), GLANCE);
    const said = await this.#take(view);
    clearInterval(watch);
    this.taking = false;
    this.progress = null;
    // It was refused or cancelled: back to what was pressed.
    if (said === undefined) return refocus("exchange-take");
    this.clear();
    desk.offerUndo(said);
  }

  async #take(view: Foreign): Promise<string | undefined> {
    if (view.kind === "programme") {
      const { into, chosen } = this;
      const taken = await desk.write(() => commands.takeProgramme(choicesOf(into, chosen)));
      if (!taken) return undefined;
      await desk.choose(taken.event);
      await place.go(desk.view?.programme.sessions.some((one) => one.slot.day !== null) ? "timetable" : "sessions");
      return takenText(into === null, desk.view?.programme.event.title ?? "", taken);
    }
    if (view.kind === "people") {
      const taken = await desk.write(() => commands.takePeople());
      if (!taken) return undefined;
      await place.go("people");
      return t("exchange-people-taken", { count: taken.added, changed: String(taken.changed) });
    }
    const taken = await desk.write(() => commands.takeArchive());
    if (!taken) return undefined;
    const first = taken[0];
    if (first !== undefined) await desk.choose(first);
    await place.go("overview");
    return t("exchange-archive-taken", { count: taken.length });
  }

  async #glance(): Promise<void> {
    try {
      const progress = await commands.progress();
      if (!this.taking || !progress) return;
      this.progress = progress;
      await refocus("exchange-progress-cancel");
    } catch (error) {
      toasts.fault(errorText(error));
    }
  }

  /** Stops the taking; nothing changes then. */
  cancel(): void {
    void commands.cancel();
  }
}

export const foreign = new ForeignImport();
