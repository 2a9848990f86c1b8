/** Files dropped onto the window: what they are decides where they lead. */
import { commands, errorText, ok } from "../backend/backend";
import { desk } from "../desk/desk.svelte";
import { incoming } from "../desk/incoming.svelte";
import { place } from "../desk/place.svelte";
import { toasts } from "../parts/toasts.svelte";

/** Takes what was dropped last and shows it where it belongs. */
export async function takeDropped(): Promise<void> {
  try {
    const dropped = await ok(commands.takeDropped());
    if (dropped?.kind === "source") {
      await incoming.show(dropped.value);
    } else if (dropped) {
      await place.close();
      await desk.refresh();
    }
  } catch (error) {
    toasts.fault(errorText(error));
  }
}
