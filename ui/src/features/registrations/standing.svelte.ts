/** How full the event is, for whatever shows it. */
import { commands, errorText, ok } from "../../backend/backend";
import type { Filling, Standing } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { toasts } from "../../parts/toasts.svelte";
import { isFull } from "./kept";

class Standings {
  value = $state.raw<Standing | null>(null);
  #asked = 0;

  /** Fetches whenever the file has changed. For an effect. */
  follow(): void {
    void desk.version;
    void this.#load();
  }

  async #load(): Promise<void> {
    const asked = ++this.#asked;
    const event = desk.event;
    if (event === null) return;
    try {
      const value = await ok(commands.standing(event));
      if (asked === this.#asked) this.value = value;
    } catch (error) {
      toasts.fault(errorText(error));
    }
  }

  /** What leaves no place for somebody who comes like this; nothing where there is one. */
  fullFor(attendance: string, category: string | null): Filling | undefined {
    if (!this.value) return undefined;
    const here = attendance === "online" ? this.value.online : this.value.onSite;
    const of = this.value.categories.find(([id]) => id === category)?.[1];
    return [here, of].find((one) => one !== undefined && isFull(one));
  }
}

export const standing = new Standings();
