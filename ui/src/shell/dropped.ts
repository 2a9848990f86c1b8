/** Files dropped onto the window: what they are decides where they lead. */
import { commands, errorText, ok } from "../backend/backend";
import type { DroppedFile } from "../backend/bindings";
import { desk } from "../desk/desk.svelte";
import { place } from "../desk/place.svelte";
import { importing } from "../features/import/import.svelte";
import { registrations } from "../features/registrations/registrations.svelte";
import { toasts } from "../parts/toasts.svelte";

/** Takes what was dropped last and shows it where it belongs. */
export async function takeDropped(): Promise<void> {
  try {
    const dropped = await ok(commands.takeDropped());
    if (dropped) await show(dropped);
  } catch (error) {
    toasts.fault(errorText(error));
  }
}

async function show(dropped: DroppedFile): Promise<void> {
  switch (dropped.kind) {
    case "opened":
      await place.close();
      await desk.refresh();
      return;
    case "announcement":
      await place.go("import");
      importing.offer(dropped.value);
      return;
    case "registrations":
      registrations.table = dropped.value;
      await place.go("registrations");
      return;
  }
}
