import { expect, it } from "vitest";

import { guardLeaving, mayLeave, somethingUnsaved } from "./leaving";

it("asks whoever has something, one after the other, and stays at the first no", async () => {
  const asked: string[] = [];
  const guard = (name: string, unsaved: boolean, answer: boolean) =>
    guardLeaving({ unsaved: () => unsaved, ask: () => (asked.push(name), Promise.resolve(answer)) });
  expect([somethingUnsaved(), await mayLeave()], "nobody has anything to lose").toEqual([false, true]);
  const stops = [guard("none", false, false), guard("a", true, true), guard("b", true, false), guard("c", true, true)];
  expect(somethingUnsaved()).toBe(true);
  expect([await mayLeave(), asked]).toEqual([false, ["a", "b"]]);
  stops[2]?.();
  expect(await mayLeave()).toBe(true);
  for (const stop of stops) stop();
});
