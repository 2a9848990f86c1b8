/** Making, opening and copying files; the system's file dialogs ask which. */
import { commands, errorText, ok, type Answer } from "../backend/backend";
import { desk } from "../desk/desk.svelte";
import { place } from "../desk/place.svelte";
import { toasts } from "../parts/toasts.svelte";
import { t } from "../words/words.svelte";

/** Why no file could be made or opened the last time. */
let refused: string | null = null;

async function change(command: () => Promise<Answer<unknown>>): Promise<void> {
  await place.close();
  try {
    await ok(command());
    if (refused !== null) toasts.mended(refused);
    await desk.refresh();
  } catch (error) {
    // Said anew each time, so that whoever tries again hears that it failed again.
    if (refused !== null) toasts.mended(refused);
    refused = errorText(error);
    toasts.fault(refused);
  }
}

export const newFile = (): Promise<void> => change(commands.newFile);
export const openFile = (): Promise<void> => change(commands.openFile);
export const openRecent = (at: number): Promise<void> => change(() => commands.openRecent(at));

/** A file's name without its folder and ending. */
export function fileName(path: string): string {
  return path.replace(/^.*[\\/]/u, "").replace(/\.obrady$/u, "");
}

/** Writes a whole copy of the file where its user chooses. */
export async function copyFile(): Promise<void> {
  try {
    const saved = await ok(commands.saveCopy());
    if (saved) toasts.say(t("copy-saved", { name: saved.name }));
  } catch (error) {
    toasts.fault(errorText(error));
  }
}
