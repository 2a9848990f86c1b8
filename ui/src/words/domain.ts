/** The words of values that the domain names, such as kinds and states. */
import { say } from "./words.svelte";

type Named = "session-kind" | "session-state" | "role" | "organisation-role" | "attendance" | "registration";

/** The word of one value: `miniPanel` of `session-kind` is the text `session-kind-mini-panel`. */
export function domainText(named: Named, value: string): string {
  return say(`${named}-${value.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
}
