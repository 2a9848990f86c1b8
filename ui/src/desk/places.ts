/** What a change did to places, in words: who moved up from waiting lists, and which limits it went over. */
import type { MovedUp, Over } from "../backend/bindings";
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

export function overText(over: readonly Over[]): string {
  return over
    .map(({ title, limit, category, count }) => {
      const told = limit === "category" ? t("places-over-category", { name: category, count }) : limit === "online" ? t("places-over-online", { count }) : t("places-over-on-site", { count });
      return title === "" ? told : t("places-over-in", { over: told, title });
    })
    .join(" · ");
}
