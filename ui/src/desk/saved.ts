/** A word about a file that left the house, with a way to look at it. */
import { commands, errorText, ok } from "../backend/backend";
import { toasts } from "../parts/toasts.svelte";
import { t } from "../words/words.svelte";

/** Says what was saved, with a button that opens it in the system's own program; and what did not fit into cells of a sheet. */
export function saySaved(text: string, cut = 0): void {
  toasts.say(cut > 0 ? `${text} ${t("sheet-cut", { count: cut })}` : text, { label: t("saved-open"), run: open });
}

/** Writes everything of the file as an archive where its user chooses. */
export async function saveArchive(): Promise<void> {
  try {
    const saved = await ok(commands.exportArchive());
    if (saved) saySaved(t("archive-saved", { count: saved.rows ?? 0, name: saved.name }));
  } catch (error) {
    toasts.fault(errorText(error));
  }
}

async function open(): Promise<void> {
  try {
    await ok(commands.openSaved());
  } catch (error) {
    toasts.fault(errorText(error));
  }
}
