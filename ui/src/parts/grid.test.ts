import { expect, it } from "vitest";

import { cellAfterKey, moved, nextEdited } from "./grid";

it.each([
  ["ArrowDown", false, [2, 1]], ["ArrowUp", false, [0, 1]], ["ArrowLeft", false, [1, 0]], ["ArrowRight", false, [1, 2]],
  ["PageDown", false, [9, 1]], ["PageUp", false, [0, 1]], ["Home", false, [1, 0]], ["End", false, [1, 2]],
  ["Home", true, [0, 0]], ["End", true, [9, 2]], ["ArrowDown", true, undefined], ["x", false, undefined],
])("%s, with Ctrl: %s", (key, ctrl, expected) => {
  const to = cellAfterKey(key, ctrl, { row: 1, column: 1 }, 10, 3, 20);
  expect(to && [to.row, to.column], "never out of the grid").toEqual(expected);
});

it("Tab passes over what can't be edited and stops at the ends", () => {
  const editable = [false, true, false, true];
  expect([nextEdited(1, 1, editable), nextEdited(3, 1, editable), nextEdited(3, -1, editable), nextEdited(1, -1, editable)]).toEqual(
    [3, undefined, 1, undefined],
  );
});

it.each([
  [0, 2, "bca"], [2, 0, "cab"], [1, 1, "abc"], [0, 9, "bca"], [5, 0, "abc"],
])("from %i to %i", (from, to, expected) => expect(moved([..."abc"], from, to).join("")).toBe(expected));
