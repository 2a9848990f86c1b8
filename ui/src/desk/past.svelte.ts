/** Of which thing the history is shown: asked for by its form, taken by the screen of the history. */
import { place } from "./place.svelte";

export interface Thing {
  id: string;
  name: string;
}

class Past {
  /** The one thing; null where the history of the whole file is shown. */
  thing = $state.raw<Thing | null>(null);

  /** Opens the history of one thing. */
  async show(id: string, name: string): Promise<void> {
    this.thing = { id, name };
    await place.go("history");
  }
}

export const past = new Past();
