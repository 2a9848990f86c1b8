/** What a person can do, defined once and used by menu, button, key and palette. */
import { say } from "../words/words.svelte";

export interface Action {
  /** Stable, such as `session-new`; its words are `action-session-new`. */
  id: string;
  /** Words other than `action-<id>`. */
  label?: () => string;
  /** What it is found by, where that is less than its words: not by the name of whom it would take back. */
  sought?: () => string;
  /** Such as `Ctrl+Shift+N`. */
  shortcut?: string;
  /** Keys that do the same and are not shown. */
  alias?: string[];
  /** Whether it is there at all; always, where missing. */
  shown?: () => boolean;
  /** Whether it can be done now; always, where missing. */
  enabled?: () => boolean;
  /** For a choice that is on or off. */
  checked?: () => boolean;
  run: () => void | Promise<unknown>;
}

export function labelOf(action: Action): string {
  return action.label?.() ?? say(`action-${action.id}`);
}

export function isEnabled(action: Action): boolean {
  return isShown(action) && (action.enabled?.() ?? true);
}

export function isShown(action: Action): boolean {
  return action.shown?.() ?? true;
}
