/** A word about a file that left the house, with a way to look at it. */
import { commands, errorText, ok } from "../backend/backend";
import { toasts } from "../parts/toasts.svelte";
import { t } from "../words/words.svelte";

/** Says what was saved, with a button that opens it in the system's own program. */
export function saySaved(text: string): void {
  toasts.say(text, { label: t("saved-open"), run: open });
}

async function open(): Promise<void> {
  try {
    await ok(commands.openSaved());
  } catch (error) {
    toasts.fault(errorText(error));
  }
}
