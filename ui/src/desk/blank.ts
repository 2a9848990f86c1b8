/** New things, before anybody has said anything about them. */
import type { SessionForm, Slot } from "../backend/bindings";

/** The form of a new session in this slot. */
export function blankSession(slot: Partial<Slot> = {}): SessionForm {
  return {
    block: null, kind: "panel", title: "", subtitle: "", description: "", state: "proposed",
    slot: { day: null, start: null, length: null, room: null, ...slot },
    alsoIn: [], track: null, places: null, placesOnline: null, signUp: false, signsUpUntil: null, locked: false, tags: [], english: { title: "", subtitle: "", description: "" }, language: "", website: "", links: [], note: "", people: [],
  };
}
