/** What keys do to the session that has the focus. */
import type { RoomId, Slot } from "../../backend/bindings";
import type { Day } from "../../time/day";
import { later, nextDay, nextRoom, startAt, STEP, stretched } from "./moves";
import type { Way } from "./walk";

/** A key with what is held: `Alt+Shift+ArrowDown`, `b`. */
export function keyName(event: Pick<KeyboardEvent, "key" | "altKey" | "shiftKey" | "ctrlKey">): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}${event.ctrlKey ? "Ctrl+" : ""}${key}`;
}

const WAYS: Record<string, Way> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** The way that a key leads the focus. */
export function wayOf(name: string): Way | undefined {
  return WAYS[name];
}

/** How a key changes a slot; undefined for keys that change none. */
export function slotChange(name: string, rooms: readonly RoomId[], days: readonly Day[]): ((slot: Slot) => Slot) | undefined {
  const changes: Record<string, (slot: Slot) => Slot> = {
    "Alt+ArrowUp": (slot) => later(slot, -STEP),
    "Alt+ArrowDown": (slot) => later(slot, STEP),
    "Alt+ArrowLeft": (slot) => nextRoom(slot, -1, rooms),
    "Alt+ArrowRight": (slot) => nextRoom(slot, 1, rooms),
    "Alt+PageUp": (slot) => nextDay(slot, -1, days),
    "Alt+PageDown": (slot) => nextDay(slot, 1, days),
    "Alt+Shift+ArrowUp": (slot) => stretched(slot, -STEP),
    "Alt+Shift+ArrowDown": (slot) => stretched(slot, STEP),
    "Alt+Shift+ArrowLeft": (slot) => startAt(slot, (slot.start ?? 0) - STEP),
    "Alt+Shift+ArrowRight": (slot) => startAt(slot, (slot.start ?? 0) + STEP),
  };
  return changes[name];
}
