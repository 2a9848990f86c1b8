/** Which action a key press runs. */
import { isEnabled, type Action } from "../actions/action";
import { pressed } from "../actions/shortcut";

/** What of the focused element a key press depends on. */
export interface Typing {
  /** Text is being typed there. */
  text: boolean;
  /** It is saved by itself, and holds nothing unsaved: undo is the file's, not the text's. */
  clean: boolean;
}

/** Where the focus is, as far as keys go. */
export function typingIn(element: Element | null): Typing {
  const text =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(element.type));
  return { text, clean: element instanceof HTMLElement && element.dataset["draft"] === "clean" };
}

const OF_TEXT = new Set(["undo", "redo"]);

/**
 * The action that `press` runs, none where it belongs to the text being typed. An action that can't
 * be done now still takes its key, or the browser would do something of its own: then `run` is false.
 * Where several have the key, the first that can be done runs.
 */
export function actionFor(
  press: KeyboardEvent,
  actions: readonly Action[],
  typing: Typing,
): { action: Action; run: boolean } | undefined {
  const plain = !press.ctrlKey && !press.metaKey && !/^F\d+$/.test(press.key);
  if (typing.text && plain) return undefined;
  let idle: Action | undefined;
  for (const action of actions) {
    const keys = [...(action.shortcut ? [action.shortcut] : []), ...(action.alias ?? [])];
    if (!keys.some((key) => pressed(key, press))) continue;
    if (typing.text && !typing.clean && OF_TEXT.has(action.id)) return undefined;
    if (isEnabled(action)) return { action, run: true };
    idle ??= action;
  }
  // A bare key that does nothing now belongs to whatever has the focus.
  return idle && !plain ? { action: idle, run: false } : undefined;
}
