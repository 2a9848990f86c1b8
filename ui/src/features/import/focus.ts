/** The keyboard's place while a review is drawn anew: a control that is gone or asleep would drop it at the start of the window. */
import { tick } from "svelte";

/** By what a control is known before and after. */
const NAME = "data-testid";

/** The first of the names whose control can take the focus. */
export function firstAwake(names: readonly (string | null | undefined)[], isAwake: (name: string) => boolean): string | undefined {
  return names.find((name): name is string => typeof name === "string" && isAwake(name));
}

const find = (name: string): HTMLElement | null => document.querySelector<HTMLElement>(`[${NAME}="${CSS.escape(name)}"]`);

/** The name of the control that has the focus. */
export function focused(): string | null {
  return document.activeElement?.getAttribute(NAME) ?? null;
}

/** Where nothing has the focus any more, gives it to the first of these controls that can take it. */
export async function refocus(...names: (string | null | undefined)[]): Promise<void> {
  await tick();
  const now = document.activeElement;
  const lost = now === null || now === document.body || !now.isConnected || now.matches(":disabled");
  const name = lost ? firstAwake(names, (one) => find(one)?.matches(":enabled") ?? false) : undefined;
  if (name) find(name)?.focus();
}
