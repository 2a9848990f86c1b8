/** What the screen that is open offers to actions of the whole window. */

import { untrack } from "svelte";

export interface Offers {
  /** Puts the cursor into the screen's search. */
  find?: () => void;
  /** Opens what is chosen. */
  edit?: () => void;
  /** Deletes what is chosen. */
  remove?: () => void;
  /** Makes a new one of what the screen shows. */
  create?: () => void;
  /** Makes a new session of what the screen shows, such as on the day that alone is shown. */
  session?: () => Promise<void>;
  /** Shows its grid closer (1) or wider (-1). */
  zoom?: (by: 1 | -1) => void;
  /** Asks for a place on it, such as a day or a room, and goes there. */
  jump?: () => void;
  /** Steps of what is on the screen and not yet in the file: as long as it is, undo is theirs. */
  steps?: { canUndo: () => boolean; canRedo: () => boolean; undo: () => unknown; redo: () => unknown };
  /** Whether something is chosen that edit and remove would take. */
  chosen?: () => boolean;
}

class Here {
  #stack = $state.raw<Offers[]>([]);

  /** The offers of what opened last. */
  get offers(): Offers {
    return this.#stack.at(-1) ?? {};
  }

  /** Adds offers until the returned function is called. For `$effect(() => here.offer({…}))`. */
  offer(offers: Offers): () => void {
    // Whoever offers in an effect must not be run again by the offers of others.
    untrack(() => (this.#stack = [...this.#stack, offers]));
    return () => {
      this.#stack = untrack(() => this.#stack).filter((one) => one !== offers);
    };
  }
}

export const here = new Here();
