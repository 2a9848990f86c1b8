/** Making a new session, from wherever. */
import { commands } from "../backend/backend";
import type { SessionId, SessionKind, Slot, TrackId } from "../backend/bindings";
import { blankSession } from "./blank";
import { desk } from "./desk.svelte";
import { place } from "./place.svelte";

export interface Wanted {
  /** Where it is, as far as that is known; else it waits in the backlog. */
  slot?: Partial<Slot>;
  track?: TrackId | null;
  /** The block that it belongs to. */
  block?: SessionId;
  kind?: SessionKind;
  /** Done before its form opens. */
  before?: (id: string) => unknown;
}

/** Adds an empty session and opens its form. */
export async function addSession({ slot = {}, track = null, before = () => {}, ...facts }: Wanted = {}): Promise<void> {
  const event = desk.event;
  if (event === null) return;
  const id = await desk.write(() => commands.addSession(event, { ...blankSession(slot, track), ...facts }));
  if (id === undefined) return;
  await before(id);
  await place.open("session", id);
}
