/** The words of values that the domain names, such as kinds and states. */
import { say } from "./words.svelte";

type Named = "session-kind" | "session-state" | "role" | "organisation-role" | "organisation-kind" | "attendance" | "registration";

/** The word of one value, such as `panel` of `session-kind`. */
export function domainText(named: Named, value: string): string {
  return say(`${named}-${value}`);
}

/** The same, to stand alone: with a capital letter. */
export function domainLabel(named: Named, value: string): string {
  const text = domainText(named, value);
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
