/** A foreign file on its way from the door to the screen that shows it. */
import { commands, errorText, ok, type Answer } from "../backend/backend";
import type { SourceView } from "../backend/bindings";
import { toasts } from "../parts/toasts.svelte";
import { t } from "../words/words.svelte";
import { desk } from "./desk.svelte";
import { place } from "./place.svelte";

type Kind = SourceView["kind"];

class Incoming {
  /** What was read and no screen has taken yet. */
  #waiting = $state.raw<SourceView | null>(null);
  /** A file is being chosen or read. */
  busy = $state(false);

  /** Reads a file of any known format, chosen in the system's dialog, and shows it where it belongs. */
  async pick(): Promise<void> {
    const view = await this.read(() => commands.pickSource());
    if (view) await this.show(view);
  }

  /** What a command reads, one at a time; undefined where it was refused, which is said. */
  async read<T>(command: () => Promise<Answer<T>>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    try {
      return await ok(command());
    } catch (error) {
      toasts.fault(errorText(error));
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** Goes to the screen of what was read; that takes it. */
  async show(view: SourceView): Promise<void> {
    if (view.kind === "registrations" && !desk.view) {
      toasts.fault(t("exchange-registrations-without-event"));
      return;
    }
    this.#waiting = view;
    await place.go(view.kind === "registrations" ? "registrations" : "import");
  }

  /** Takes what was read, where it is of one of these kinds. For an effect of the screen that shows it. */
  take<K extends Kind>(...kinds: K[]): Extract<SourceView, { kind: K }> | null {
    const view = this.#waiting;
    if (view === null || !kinds.some((kind) => kind === view.kind)) return null;
    this.#waiting = null;
    return view as Extract<SourceView, { kind: K }>;
  }
}

export const incoming = new Incoming();
