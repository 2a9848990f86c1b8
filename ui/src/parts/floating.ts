/** Puts an element into the browser's top layer beside another. */
import type { Attachment } from "svelte/attachments";

export type Side = "below" | "right" | "above";

const GAP = 4;
const MARGIN = 8;

/** Keeps an element beside `anchor`, within the window, at least as wide as `anchor` where `wide`. */
export function beside(anchor: () => HTMLElement | null | undefined, side: Side = "below", wide = false): Attachment<HTMLElement> {
  return (element) => {
    element.popover = "manual";
    element.showPopover();
    const place = (): void => {
      const base = anchor()?.getBoundingClientRect();
      if (!base) return;
      if (wide) element.style.minWidth = `${base.width}px`;
      const own = element.getBoundingClientRect();
      // What a dialog asks is answered with its buttons: they are not to be covered.
      const floor = (anchor()?.closest("dialog")?.querySelector("[data-answers]")?.getBoundingClientRect().top ?? innerHeight) - MARGIN;
      const fits = base.bottom < floor ? floor : innerHeight - MARGIN;
      let left = side === "right" ? base.right + GAP : base.left;
      let top = side === "right" ? base.top : side === "above" ? base.top - own.height - GAP : base.bottom + GAP;
      if (side === "below" && top + own.height > fits && base.top - own.height > MARGIN) {
        top = base.top - own.height - GAP;
      }
      left = Math.max(MARGIN, Math.min(left, innerWidth - own.width - MARGIN));
      top = Math.max(MARGIN, Math.min(top, innerHeight - own.height - MARGIN));
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(element);
    addEventListener("scroll", place, true);
    addEventListener("resize", place);
    return () => {
      watch.disconnect();
      removeEventListener("scroll", place, true);
      removeEventListener("resize", place);
    };
  };
}
