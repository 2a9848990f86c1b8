/** A thing of the file that its form fetches itself, anew after every change. */
import { CommandError, errorText, ok, type Answer } from "../backend/backend";
import { toasts } from "../parts/toasts.svelte";
import { desk } from "./desk.svelte";
import { place } from "./place.svelte";

/** Of answers that overtake each other, the one that was asked for last stays. */
export class Fetched<T> {
  /** Null until the first answer. */
  value = $state.raw<T | null>(null);
  #asked = 0;
  #shown = 0;
  readonly #ask: () => Promise<Answer<T>>;

  constructor(ask: () => Promise<Answer<T>>) {
    this.#ask = ask;
  }

  /** Fetches whenever the file has changed. For an effect. */
  follow(): void {
    void desk.version;
    void this.load();
  }

  /** Fetches once; closes the form where the thing is gone. */
  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const value = await ok(this.#ask());
      if (asked < this.#shown) return;
      this.#shown = asked;
      this.value = value;
    } catch (error) {
      if (error instanceof CommandError && error.failure.code === "gone") await place.close();
      else toasts.fault(errorText(error));
    }
  }

  /**
   * What a command that saves answers, once what it made of the thing is shown: rather than first as
   * it was.
   */
  async saved<A>(saving: Promise<Answer<A>>): Promise<Answer<A>> {
    const answer = await saving;
    if (answer.status === "ok") await this.load();
    return answer;
  }
}
