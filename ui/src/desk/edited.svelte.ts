/** A thing of the file under edit: every field is saved by itself, as a change of its own. */
import type { Answer } from "../backend/backend";
import type { Edit } from "../backend/bindings";
import { desk } from "./desk.svelte";

/**
 * Shows the fresh value with the changes that are still on their way. Each save says what its owner
 * saw and what they made of it, and Rust puts the difference onto what is there by then: so it undoes
 * neither an own earlier change nor a foreign one, however old what was seen is.
 */
export class Edited<T extends object> {
  #patches = $state.raw<readonly Partial<T>[]>([]);
  #done = $state(false);
  readonly #fresh: () => T | undefined;
  readonly #save: (edit: Edit<T>) => Promise<Answer<unknown>>;

  constructor(fresh: () => T | undefined, save: (edit: Edit<T>) => Promise<Answer<unknown>>) {
    this.#fresh = fresh;
    this.#save = save;
  }

  /** Undefined where the thing is gone. */
  get value(): T | undefined {
    const fresh = this.#fresh();
    return fresh && this.#patches.reduce<T>((value, patch) => ({ ...value, ...patch }), fresh);
  }

  get state(): "untouched" | "saving" | "saved" {
    if (this.#patches.length > 0) return "saving";
    return this.#done ? "saved" : "untouched";
  }

  /** Saves some fields; false where that was refused. */
  async change(patch: Partial<T>): Promise<boolean> {
    const seen = this.value;
    if (!seen) return true;
    this.#patches = [...this.#patches, patch];
    const answer = await desk.write(async () => {
      if (!this.#fresh()) return { status: "ok", data: null } as const;
      return this.#save({ seen, made: { ...seen, ...patch } });
    });
    this.#patches = this.#patches.filter((one) => one !== patch);
    this.#done ||= answer !== undefined;
    return answer !== undefined;
  }
}
