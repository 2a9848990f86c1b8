/** Keys that run an action, written `Ctrl+Shift+N`; Ctrl is Command on a Mac. */

const MAC = typeof navigator !== "undefined" && /Mac/.test(navigator.platform);

/** What of a key press a shortcut looks at. */
export type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

const MARKS: Record<string, string> = { Plus: "+", Minus: "-" };

/** Whether `press` is `shortcut`. Letters and digits are found where the layout has them. */
export function pressed(shortcut: string, press: Press): boolean {
  const parts = shortcut.split("+");
  const key = parts.pop() ?? "";
  const command = MAC ? press.metaKey : press.ctrlKey;
  const other = MAC ? press.ctrlKey : press.metaKey;
  if (command !== parts.includes("Ctrl") || other || press.altKey !== parts.includes("Alt")) return false;
  const mark = MARKS[key];
  if (mark !== undefined) return press.key === mark || (mark === "+" && press.key === "=");
  if (press.shiftKey !== parts.includes("Shift")) return false;
  if (/^\d$/.test(key)) return press.code === `Digit${key}` || press.key === key;
  return press.key.toLowerCase() === key.toLowerCase();
}

/** How a shortcut is shown. */
export function shortcutText(shortcut: string): string {
  const marks: Record<string, string> = MAC ? { Ctrl: "⌘", Shift: "⇧", Alt: "⌥" } : {};
  const shown: Record<string, string> = {
    ...marks, Delete: "Del", Plus: "+", Minus: "−", PageUp: "PgUp", PageDown: "PgDn",
    ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→",
  };
  return shortcut.split("+").map((part) => shown[part] ?? part).join(MAC ? "" : "+");
}

/** A shortcut as `aria-keyshortcuts` wants it. */
export function shortcutName(shortcut: string): string {
  const parts = shortcut.replace(/Ctrl/, MAC ? "Meta" : "Control");
  return parts.replace(/Plus$/, "plus").replace(/Minus$/, "-");
}
