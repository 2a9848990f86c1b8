import { expect, it } from "vitest";

import type { Answer } from "../backend/backend";
import { Fetched } from "./fetched.svelte";

/** Something fetched whose answers come when the test says. */
function asked() {
  const waiting: ((value: string) => void)[] = [];
  const fetched = new Fetched<string>(() => new Promise<Answer<string>>((answer) => waiting.push((data) => answer({ status: "ok", data }))));
  return { fetched, answer: (at: number, value: string) => waiting[at]?.(value) };
}

it("an answer that was overtaken by a later one is not shown", async () => {
  const { fetched, answer } = asked();
  const both = [fetched.load(), fetched.load()];
  answer(1, "new");
  await both[1];
  answer(0, "old");
  await both[0];
  expect(fetched.value).toBe("new");
});

it("an answer is shown while a later one is awaited", async () => {
  const { fetched, answer } = asked();
  const first = fetched.load();
  const second = fetched.load();
  answer(0, "first");
  await first;
  expect(fetched.value).toBe("first");
  answer(1, "second");
  await second;
  expect(fetched.value).toBe("second");
});

it("what was saved is there before the saving is over", async () => {
  const { fetched, answer } = asked();
  const saving = fetched.saved(Promise.resolve({ status: "ok" as const, data: null }));
  await Promise.resolve();
  answer(0, "made");
  await saving;
  expect(fetched.value).toBe("made");
});
