/** Of a long list whose rows are all as high, those that are in view. */
import type { Attachment } from "svelte/attachments";

import { rowsInView, scrolledTo } from "./rows";

export class Viewport {
  /** How far it is scrolled, and how high it is, in pixels. */
  top = $state(0);
  height = $state(0);
  rem = $state(16);
  /** How wide it is, in rem. */
  width = $state(Infinity);
  element = $state<HTMLElement>();
  readonly #row: number;
  readonly #total: () => number;
  readonly #current: () => number;

  readonly rowHeight = $derived.by(() => this.#row * this.rem);
  /** The first row in view, and the one after the last. */
  readonly range = $derived.by(() => rowsInView(this.top, this.height, this.rowHeight, this.#total()));
  /** The rows to build. That with the focus always is, or scrolling would drop the focus. */
  readonly shown = $derived.by(() => {
    const [first, last] = this.range;
    const list = Array.from({ length: last - first }, (_, index) => first + index);
    const current = this.#current();
    if (this.#total() > 0 && (current < first || current >= last)) list.push(current);
    return list;
  });
  /** By how many rows PageDown goes. */
  readonly page = $derived.by(() => Math.max(1, Math.floor(this.height / this.rowHeight) - 2));

  /** `row` is the height of a row in rem. */
  constructor(row: number, total: () => number, current: () => number) {
    this.#row = row;
    this.#total = total;
    this.#current = current;
  }

  readonly measured: Attachment<HTMLElement> = (element) => {
    this.element = element;
    const watch = new ResizeObserver(() => {
      this.height = element.clientHeight;
      this.rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      this.width = element.clientWidth / this.rem;
    });
    const follow = (): void => {
      this.top = element.scrollTop;
    };
    watch.observe(element);
    element.addEventListener("scroll", follow);
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", follow);
    };
  };

  /** Scrolls to the first row: what answers another question is read from its beginning. */
  toTop(): void {
    if (this.element) this.element.scrollTop = 0;
  }

  /** Scrolls as little as brings a row into view below a heading so high, in pixels. */
  reveal(index: number, heading: number): void {
    const { element } = this;
    if (element) element.scrollTop = scrolledTo(index, element.scrollTop, this.height - heading, this.rowHeight);
  }
}
