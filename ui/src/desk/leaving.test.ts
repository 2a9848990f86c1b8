import { expect, it } from "vitest";

import { guardLeaving, mayLeave } from "./leaving";

it("asks one after the other and stays at the first no", async () => {
  const asked: string[] = [];
  const guard = (name: string, answer: boolean) => guardLeaving(() => (asked.push(name), Promise.resolve(answer)));
  expect(await mayLeave(), "nobody has anything to lose").toBe(true);
  const stops = [guard("a", true), guard("b", false), guard("c", true)];
  expect([await mayLeave(), asked]).toEqual([false, ["a", "b"]]);
  stops[1]?.();
  expect(await mayLeave()).toBe(true);
  for (const stop of stops) stop();
});
