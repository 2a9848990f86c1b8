import { expect, it } from "vitest";

import type { ClashLine } from "../../backend/bindings";
import { grouped, isQuiet } from "./clashes";

const line = (key: string, level: ClashLine["level"], accepted: string | null = null): ClashLine => ({
  key, level, text: key, own: null, sessions: [], day: null, accepted,
});

it("groups by level and puts what was accepted last", () => {
  const groups = grouped([line("a", "error"), line("b", "error", "bo tak"), line("c", "hint"), line("d", "hint", ""), line("e", "error")]);
  expect(groups.map(({ id, lines }) => [id, lines.map((one) => one.key)])).toEqual([
    ["error", ["a", "e"]], ["hint", ["c"]], ["accepted", ["b", "d"]],
  ]);
  expect(groups.map(({ id }) => isQuiet(id))).toEqual([false, true, true]);
  expect(grouped([])).toEqual([]);
});
