/** A thing of the file under edit: every field is saved by itself, as a change of its own. */
import type { Answer } from "../backend/backend";
import { desk } from "./desk.svelte";

/**
 * Shows the fresh value with the changes that are still on their way. Each change is put onto the
 * value that is fresh when its turn comes, so that neither an own earlier one nor a foreign one is
 * undone by it.
 */
export class Edited<T extends object> {
  #patches = $state.raw<readonly Partial<T>[]>([]);
  #done = $state(false);
  readonly #fresh: () => T | undefined;
  readonly #save: (value: T) => Promise<Answer<unknown>>;

  constructor(fresh: () => T | undefined, save: (value: T) => Promise<Answer<unknown>>) {
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
    this.#patches = [...this.#patches, patch];
    const answer = await desk.write(async () => {
      const fresh = this.#fresh();
      if (!fresh) return { status: "ok", data: null } as const;
      return this.#save({ ...fresh, ...patch });
    });
    this.#patches = this.#patches.filter((one) => one !== patch);
    this.#done ||= answer !== undefined;
    return answer !== undefined;
  }
}
