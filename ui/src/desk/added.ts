/** Making a new session, from wherever. */
import { commands } from "../backend/backend";
import type { Slot } from "../backend/bindings";
import { blankSession } from "./blank";
import { desk } from "./desk.svelte";
import { place } from "./place.svelte";

/** Adds an empty session in this slot, or to the backlog, and opens its form, once `before` is done. */
export async function addSession(slot: Partial<Slot> = {}, before: (id: string) => unknown = () => {}): Promise<void> {
  const event = desk.event;
  if (event === null) return;
  const id = await desk.write(() => commands.addSession(event, blankSession(slot)));
  if (id === undefined) return;
  await before(id);
  await place.open("session", id);
}
