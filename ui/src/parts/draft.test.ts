import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { Draft, commitAll } from "./draft.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function field(accept: () => unknown = () => true) {
  const kept = { saved: "a", saves: [] as string[] };
  const draft = new Draft<string>(() => kept.saved, (value) => {
    kept.saves.push(value);
    const answer = accept();
    if (answer !== false) kept.saved = value;
    return answer;
  });
  return { kept, draft };
}

it("shows what is saved until something is typed, and saves it once when left", async () => {
  const { kept, draft } = field();
  expect(draft.value).toBe("a");
  draft.edit("ab");
  expect([draft.value, draft.dirty]).toEqual(["ab", true]);
  await draft.commit();
  await draft.commit();
  expect([kept.saved, draft.dirty, kept.saves.length]).toEqual(["ab", false, 1]);
});

it("saves by itself when its user pauses", async () => {
  const { kept, draft } = field();
  draft.edit("abc");
  await vi.advanceTimersByTimeAsync(2000);
  expect(kept.saves).toEqual(["abc"]);
});

it("keeps the text where it could not be saved", async () => {
  const { draft } = field(() => false);
  draft.edit("x");
  await draft.commit();
  expect([draft.value, draft.dirty]).toEqual(["x", true]);
  draft.revert();
});

it("does not save what was typed back to what it was", async () => {
  const { kept, draft } = field();
  draft.edit("ab");
  draft.edit("a");
  await draft.commit();
  expect([kept.saves, draft.dirty]).toEqual([[], false]);
});

it("keeps what was typed while a save was under way", async () => {
  let finish: (value: boolean) => void = () => {};
  const { draft } = field(() => new Promise<boolean>((resolve) => (finish = resolve)));
  draft.edit("one");
  const saving = draft.commit();
  draft.edit("one two");
  finish(true);
  await saving;
  expect([draft.value, draft.dirty]).toEqual(["one two", true]);
  draft.revert();
});

it("is saved with all others when the window asks", async () => {
  const one = field();
  const two = field();
  one.draft.edit("1");
  two.draft.edit("2");
  await commitAll();
  expect([one.kept.saved, two.kept.saved]).toEqual(["1", "2"]);
});

it("has nothing to take back once it is on its way to the file", async () => {
  let settle = (): void => {};
  const { draft } = field(() => new Promise<void>((done) => (settle = done)));
  expect(draft.revertible).toBe(false);
  draft.edit("ab");
  expect(draft.revertible).toBe(true);
  const saved = draft.commit();
  expect([draft.dirty, draft.revertible]).toEqual([true, false]);
  draft.edit("abc");
  expect(draft.revertible, "typed since").toBe(true);
  settle();
  await saved;
  expect(draft.value).toBe("abc");
});
