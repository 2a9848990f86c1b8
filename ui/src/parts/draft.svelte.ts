/** Text that is being typed: kept until it is saved, saved without being asked, never lost. */

const IDLE = 1500;

const open = new Set<{ commit: () => Promise<void> }>();

/** Saves whatever is still being typed anywhere in the window. */
export async function commitAll(): Promise<void> {
  await Promise.all([...open].map((draft) => draft.commit()));
}

/**
 * One value under edit. It shows what is saved until something is typed; then what was typed, until
 * that is saved: when the field is left, when its user pauses, or when `commitAll` is called.
 */
export class Draft<T> {
  /** What is typed and not saved; `#shown` is the same for whoever shows it. While a field is taken down, Svelte still gives the state as it was before: saving must not rely on that. */
  #pending: { value: T } | null = null;
  #shown = $state.raw<{ value: T } | null>(null);
  #saving: { value: T } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #saved: () => T;
  readonly #save: (value: T) => unknown;
  readonly #idle: number | null;

  /**
   * `save` gives false, or a promise of it, where the value could not be saved and is to be kept.
   * `idle` is after how many milliseconds a pause saves; null where it does not.
   */
  constructor(saved: () => T, save: (value: T) => unknown, idle: number | null = IDLE) {
    this.#saved = saved;
    this.#save = save;
    this.#idle = idle;
  }

  get value(): T {
    return this.#shown ? this.#shown.value : this.#saved();
  }

  get dirty(): boolean {
    return this.#shown !== null;
  }

  /** Whether something was typed that is not even on its way to the file: what Escape takes back. */
  get revertible(): boolean {
    return this.#shown !== null && this.#shown !== this.#saving;
  }

  edit(value: T): void {
    this.#pending = this.#shown = { value };
    open.add(this);
    clearTimeout(this.#timer);
    if (this.#idle !== null) this.#timer = setTimeout(() => void this.commit(), this.#idle);
  }

  async commit(): Promise<void> {
    clearTimeout(this.#timer);
    const pending = this.#pending;
    if (!pending || pending === this.#saving) return;
    if (pending.value !== this.#saved()) {
      this.#saving = pending;
      const kept = await this.#save(pending.value);
      this.#saving = null;
      if (kept === false) return;
    }
    // What was typed while the save was under way stays.
    if (this.#pending === pending) this.revert();
  }

  revert(): void {
    clearTimeout(this.#timer);
    this.#pending = this.#shown = null;
    open.delete(this);
  }
}
