import { expect, it } from "vitest";

import type { Action } from "../actions/action";
import { actionFor, type Typing } from "./keys";

const actions: Action[] = [
  { id: "undo", shortcut: "Ctrl+Z", run: () => {} },
  { id: "redo", shortcut: "Ctrl+Y", alias: ["Ctrl+Shift+Z"], enabled: () => false, run: () => {} },
  { id: "delete", shortcut: "Delete", run: () => {} },
  { id: "edit", shortcut: "F2", run: () => {} },
];
const press = (key: string, ctrlKey = false, shiftKey = false) =>
  ({ key, code: "", ctrlKey, shiftKey, metaKey: false, altKey: false }) as KeyboardEvent;
const nowhere: Typing = { text: false, clean: false };
const dirty: Typing = { text: true, clean: false };
const clean: Typing = { text: true, clean: true };

it.each<[string, KeyboardEvent, Typing, string | undefined]>([
  ["undo outside of text is the file's", press("z", true), nowhere, "undo"],
  ["undo in a text with unsaved typing is the text's", press("z", true), dirty, undefined],
  ["undo in a saved text is the file's", press("z", true), clean, "undo"],
  ["Delete in a text deletes a letter", press("Delete"), clean, undefined],
  ["Delete elsewhere deletes what is chosen", press("Delete"), nowhere, "delete"],
  ["F2 works in a text", press("F2"), dirty, "edit"],
  ["an alias runs it too", press("Z", true, true), nowhere, "redo"],
  ["a letter is a letter", press("z"), nowhere, undefined],
])("%s", (_, key, typing, id) => expect(actionFor(key, actions, typing)?.action.id).toBe(id));

it("of two actions with a key the first that can be done runs", () => {
  const here: Action = { id: "create-here", alias: ["Ctrl+N"], enabled: () => false, run: () => {} };
  const session: Action = { id: "session-new", shortcut: "Ctrl+N", run: () => {} };
  expect(actionFor(press("n", true), [here, session], nowhere)?.action.id).toBe("session-new");
  expect(actionFor(press("n", true), [{ ...here, enabled: () => true }, session], nowhere)?.action.id).toBe("create-here");
});

it("an action that can't be done keeps its key and does not run", () => {
  expect(actionFor(press("y", true), actions, nowhere)?.run).toBe(false);
});
