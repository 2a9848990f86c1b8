/** What a form shows, fetched by itself. */
import { CommandError, errorText, ok, type Answer } from "../backend/backend";
import { toasts } from "../parts/toasts.svelte";
import { desk } from "./desk.svelte";
import { place } from "./place.svelte";

/** Fetched again after every change; the form closes when what it shows is gone. */
export class Viewed<View> {
  now = $state.raw<View | null>(null);
  readonly #fetch: () => Promise<Answer<View>>;

  constructor(fetch: () => Promise<Answer<View>>) {
    this.#fetch = fetch;
  }

  /** Fetches whenever the file has changed. For an effect. */
  follow(): void {
    void desk.version;
    void this.load();
  }

  async load(): Promise<void> {
    try {
      this.now = await ok(this.#fetch());
    } catch (error) {
      if (error instanceof CommandError && error.failure.code === "gone") await place.close();
      else toasts.fault(errorText(error));
    }
  }

  /** The same answer, once what it changed is shown: rather than first as it was. */
  async after<T>(answer: Promise<Answer<T>>): Promise<Answer<T>> {
    const given = await answer;
    if (given.status === "ok") await this.load();
    return given;
  }
}
