/** A word about a file that left the house, with a way to look at it. */
import { commands, errorText, ok } from "../backend/backend";
import { toasts } from "../parts/toasts.svelte";
import { t } from "../words/words.svelte";

/** Says what was saved, with buttons that open it in the system's own program and its folder; and what did not fit into cells of a sheet. */
export function saySaved(text: string, cut = 0): void {
  const whole = cut > 0 ? `${text} ${t("sheet-cut", { count: cut })}` : text;
  toasts.say(whole, { label: t("saved-open"), run: () => look(commands.openSaved) }, { label: t("saved-open-folder"), run: () => look(commands.openSavedFolder) });
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

async function look(command: typeof commands.openSaved): Promise<void> {
  try {
    await ok(command());
  } catch (error) {
    toasts.fault(errorText(error));
  }
}
