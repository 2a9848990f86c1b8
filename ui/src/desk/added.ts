/** Making a new session, from wherever. */
import { commands } from "../backend/backend";
import type { Slot, TrackId } from "../backend/bindings";
import { blankSession } from "./blank";
import { desk } from "./desk.svelte";
import { place } from "./place.svelte";

export interface Wanted {
  /** Where it is, as far as that is known; else it waits in the backlog. */
  slot?: Partial<Slot>;
  track?: TrackId | null;
  /** Done before its form opens. */
  before?: (id: string) => unknown;
}

/** Adds an empty session and opens its form. */
export async function addSession({ slot = {}, track = null, before = () => {} }: Wanted = {}): Promise<void> {
  const event = desk.event;
  if (event === null) return;
  const id = await desk.write(() => commands.addSession(event, blankSession(slot, track)));
  if (id === undefined) return;
  await before(id);
  await place.open("session", id);
}
