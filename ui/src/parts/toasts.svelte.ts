/** Short words about what was done, with a way back. */

export interface Toast {
  id: number;
  text: string;
  kind: "done" | "fault";
  button?: { label: string; run: () => unknown } | undefined;
  /** What else can be done, after the button. */
  other?: Toast["button"];
}

const LASTING = 7000;

class Toasts {
  list = $state<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Says what was done; it goes away by itself. A later word with the same button replaces it. */
  say(text: string, button?: Toast["button"], other?: Toast["button"]): void {
    for (const toast of this.list) if (toast.kind === "done") this.drop(toast.id);
    this.#add({ id: this.#next++, text, kind: "done", button, other });
  }

  /** Says what failed; it stays until it is dropped. */
  fault(text: string): void {
    if (this.list.some((toast) => toast.kind === "fault" && toast.text === text)) return;
    this.list.push({ id: this.#next++, text, kind: "fault" });
  }

  /** Takes back what was said to fail: it was done after all. */
  mended(text: string): void {
    for (const toast of this.list) if (toast.kind === "fault" && toast.text === text) this.drop(toast.id);
  }

  /** Takes away the ways back: something else was done since, and they would take back that. */
  outdate(): void {
    for (const toast of this.list) if (toast.kind === "done" && toast.button) this.drop(toast.id);
  }

  drop(id: number): void {
    this.hold(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Stops the time of a toast that somebody is looking at. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Lets the time of a toast run again. */
  release(id: number): void {
    if (this.list.some((toast) => toast.id === id && toast.kind === "done")) {
      this.#timers.set(id, setTimeout(() => this.drop(id), LASTING));
    }
  }

  #add(toast: Toast): void {
    this.list.push(toast);
    this.release(toast.id);
  }
}

export const toasts = new Toasts();
