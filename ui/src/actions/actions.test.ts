import { describe, expect, it } from "vitest";

import { pressed, shortcutName, shortcutText, type Press } from "./shortcut";

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key, code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held,
});

describe("a shortcut", () => {
  it.each<[string, Press, boolean]>([
    ["Ctrl+Z", press("z", { ctrlKey: true }), true],
    ["Ctrl+Z", press("Z", { ctrlKey: true, shiftKey: true }), false],
    ["Ctrl+Shift+Z", press("Z", { ctrlKey: true, shiftKey: true }), true],
    ["Ctrl+Z", press("z"), false],
    // AltGr arrives as Ctrl+Alt: Polish letters must never run an action.
    ["Ctrl+Z", press("ż", { ctrlKey: true, altKey: true }), false],
    ["Ctrl+1", press("1", { ctrlKey: true, code: "Digit1" }), true],
    ["Ctrl+Plus", press("=", { ctrlKey: true }), true],
    ["Ctrl+Plus", press("+", { ctrlKey: true, shiftKey: true }), true],
    ["F2", press("F2"), true],
    ["Delete", press("Delete"), true],
    ["Alt+ArrowUp", press("ArrowUp", { altKey: true }), true],
    ["Alt+ArrowUp", press("ArrowUp", { altKey: true, shiftKey: true }), false],
  ])("%s is matched or not", (shortcut, key, expected) => expect(pressed(shortcut, key)).toBe(expected));

  it("is shown short and named in full", () => {
    expect(shortcutText("Alt+Shift+ArrowUp")).toBe("Alt+Shift+↑");
    expect(shortcutText("Delete")).toBe("Del");
    expect(shortcutName("Ctrl+Z")).toBe("Control+Z");
  });
});
