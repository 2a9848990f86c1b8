/** The registrations of the event in numbers, counted anew once the file has rested for a moment. */
import { commands, CommandError, errorText, ok } from "../backend/backend";
import type { EventId, Numbers } from "../backend/bindings";
import { toasts } from "../parts/toasts.svelte";
import { desk } from "./desk.svelte";

/** Nobody reads numbers while typing, and counting very many takes a tenth of a second. */
const PAUSE = 300;

class Counted {
  #value = $state.raw<{ event: EventId; numbers: Numbers } | null>(null);
  /** Those of the event that is shown; null until they are counted. */
  readonly value = $derived(this.#value?.event === desk.event ? this.#value.numbers : null);
  #asked = 0;

  /** Counts whenever the file has changed. For an effect. */
  follow(): () => void {
    void desk.version;
    const event = desk.event;
    const timer = setTimeout(() => void this.#count(event), this.#value?.event === event ? PAUSE : 0);
    return () => clearTimeout(timer);
  }

  async #count(event: EventId | null): Promise<void> {
    if (event === null) return;
    const mine = ++this.#asked;
    try {
      const numbers = await ok(commands.numbers(event));
      if (mine === this.#asked) this.#value = { event, numbers };
    } catch (error) {
      // The event may have been deleted meanwhile.
      const gone = error instanceof CommandError && error.failure.code === "gone";
      if (mine === this.#asked && !gone) toasts.fault(errorText(error));
    }
  }
}

export const counted = new Counted();
