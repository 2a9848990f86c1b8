/** What Svelte's types do not know yet. */
import "svelte/elements";

declare module "svelte/elements" {
  interface AriaAttributes {
    /** What a reader of the screen says after the name (WAI-ARIA 1.3). */
    "aria-description"?: string | null | undefined;
  }
}
