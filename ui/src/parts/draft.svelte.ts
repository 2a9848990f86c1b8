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
  #pending = $state.raw<{ value: T } | null>(null);
  #saving: { value: T } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #saved: () => T;
  readonly #save: (value: T) => unknown;

  /** `save` gives false, or a promise of it, where the value could not be saved and is to be kept. */
  constructor(saved: () => T, save: (value: T) => unknown) {
    this.#saved = saved;
    this.#save = save;
  }

  get value(): T {
    return this.#pending ? this.#pending.value : this.#saved();
  }

  get dirty(): boolean {
    return this.#pending !== null;
  }

  edit(value: T): void {
    this.#pending = { value };
    open.add(this);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.commit(), IDLE);
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
    this.#pending = null;
    open.delete(this);
  }
}
