/** A filter on its way to the list of registrations. */
import type { Filter } from "../backend/bindings";
import { place } from "./place.svelte";

class Filtering {
  /** What was asked for and the list has not taken yet. */
  #waiting = $state.raw<Filter | null>(null);

  /** Goes to the list and shows there what the filter finds. */
  async show(filter: Filter): Promise<void> {
    this.#waiting = filter;
    await place.go("registrations");
  }

  /** Takes what was asked for. For an effect of the list. */
  take(): Filter | null {
    const filter = this.#waiting;
    this.#waiting = null;
    return filter;
  }
}

export const filtering = new Filtering();
