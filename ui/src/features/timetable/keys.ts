/** What keys do to the session that has the focus. */
import type { RoomId, Slot } from "../../backend/bindings";
import type { Day } from "../../time/day";
import type { Column } from "./grid";
import { later, nextDay, nextRoom, startAt, STEP, stretched, type Target } from "./moves";
import type { Way } from "./walk";

/** A key with what is held: `Alt+Shift+ArrowDown`, `b`. */
export function keyName(event: Pick<KeyboardEvent, "key" | "altKey" | "shiftKey" | "ctrlKey">): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}${event.ctrlKey ? "Ctrl+" : ""}${key}`;
}

const TURNED: Record<string, string> = { ArrowUp: "ArrowLeft", ArrowDown: "ArrowRight", ArrowLeft: "ArrowUp", ArrowRight: "ArrowDown" };

/** The key that means the same in the upright form: where time runs across, right is later. */
export function upright(name: string, turned: boolean): string {
  return turned ? name.replace(/Arrow\w+$/, (arrow) => TURNED[arrow] ?? arrow) : name;
}

const WAYS: Record<string, Way> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** The way that a key leads the focus. */
export function wayOf(name: string): Way | undefined {
  return WAYS[name];
}

/** How a key changes a slot; undefined for keys that change none. */
export function slotChange(name: string, rooms: readonly RoomId[], days: readonly Day[]): ((slot: Slot) => Slot) | undefined {
  const resized: Record<string, (slot: Slot) => Slot> = {
    "Shift+ArrowUp": (slot) => stretched(slot, -STEP),
    "Shift+ArrowDown": (slot) => stretched(slot, STEP),
    "Shift+ArrowLeft": (slot) => startAt(slot, (slot.start ?? 0) - STEP),
    "Shift+ArrowRight": (slot) => startAt(slot, (slot.start ?? 0) + STEP),
  };
  const changes: Record<string, (slot: Slot) => Slot> = {
    "Alt+ArrowUp": (slot) => later(slot, -STEP),
    "Alt+ArrowDown": (slot) => later(slot, STEP),
    "Alt+ArrowLeft": (slot) => nextRoom(slot, -1, rooms),
    "Alt+ArrowRight": (slot) => nextRoom(slot, 1, rooms),
    "Alt+PageUp": (slot) => nextDay(slot, -1, days),
    "Alt+PageDown": (slot) => nextDay(slot, 1, days),
  };
  return changes[name] ?? resized[name.replace("Alt+", "")];
}

/** Where what the keyboard carries goes with this key; undefined for keys that carry it nowhere. */
export function carriedTo(name: string, at: Target, columns: readonly Column[], grain: number): Target | undefined {
  const here = columns.findIndex((column) => column.day === at.day && column.room === at.room);
  const aside = (by: number): Target => {
    const column = columns[Math.max(0, Math.min(columns.length - 1, here + by))];
    return column ? { ...at, day: column.day, room: column.room } : at;
  };
  const days = [...new Set(columns.map((column) => column.day))];
  const dayBy = (by: number): Target => ({ ...at, day: days[Math.max(0, Math.min(days.length - 1, days.indexOf(at.day) + by))] ?? at.day });
  const ways: Record<string, () => Target> = {
    ArrowUp: () => ({ ...at, start: Math.max(0, at.start - grain) }),
    ArrowDown: () => ({ ...at, start: at.start + grain }),
    ArrowLeft: () => aside(-1),
    ArrowRight: () => aside(1),
    PageUp: () => dayBy(-1),
    PageDown: () => dayBy(1),
  };
  return ways[name]?.();
}
