/** Who moved up from waiting lists, in words. */
import type { MovedUp } from "../backend/bindings";
import { t } from "../words/words.svelte";

/** How many names are told; the others are counted. */
const NAMES = 3;

export function movedText(moved: readonly MovedUp[]): string {
  const names = moved
    .slice(0, NAMES)
    .map(({ name, session, title }) => (session === null ? name : t("places-moved-up-in", { name, title })));
  const more = moved.length - names.length;
  return t("places-moved-up", { names: [names.join(", "), ...(more === 0 ? [] : [t("places-moved-more", { count: more })])].join(" ") });
}
