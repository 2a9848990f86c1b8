import { expect, it } from "vitest";

import { firstAwake } from "./focus";

it("goes to the first control that is there and awake", () => {
  const awake = (name: string) => ["take", "back"].includes(name);
  expect(firstAwake(["sheet", "take", "back"], awake)).toBe("take");
  expect(firstAwake([null, undefined, "back"], awake), "what had no name is passed over").toBe("back");
  expect(firstAwake(["sheet"], awake)).toBeUndefined();
});
