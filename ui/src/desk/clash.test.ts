import { expect, it } from "vitest";

import type { Clash } from "../backend/bindings";
import { clashingSessions, isPressing } from "./clash";

const clash = (level: Clash["level"], sessions: string[], accepted: string | null = null): Clash => ({
  level, kind: { rule: "outsideEvent" }, sessions, accepted,
});

it("marks sessions with the worst of what presses", () => {
  const found = clashingSessions([
    clash("error", ["a", "b"]), clash("warning", ["a", "c"]), clash("hint", ["d"]), clash("error", ["e"], ""), clash("warning", []),
  ]);
  expect([...found]).toEqual([["a", "error"], ["b", "error"], ["c", "warning"]]);
});

it("presses until somebody accepts it, whatever the reason", () => {
  expect(isPressing(clash("warning", []))).toBe(true);
  expect(isPressing(clash("warning", [], ""))).toBe(false);
  expect(isPressing(clash("hint", []))).toBe(false);
});
