import { afterEach, expect, it, vi } from "vitest";

import type { Edit } from "../backend/bindings";
import { desk } from "./desk.svelte";
import { Edited } from "./edited.svelte";

afterEach(() => void vi.restoreAllMocks());

interface Thing {
  name: string;
  note: string;
}

/** A file with one thing, whose writes are done one after another as the desk does them. */
function filed() {
  const file: { thing: Thing | undefined; saved: Edit<Thing>[]; refuse: boolean } = { thing: { name: "a", note: "" }, saved: [], refuse: false };
  let turn: Promise<unknown> = Promise.resolve();
  vi.spyOn(desk, "write").mockImplementation((command) => {
    const mine = turn.then(async () => {
      const answer = await command();
      return answer.status === "ok" ? answer.data : undefined;
    });
    turn = mine;
    return mine;
  });
  const edited = new Edited<Thing>(
    () => file.thing,
    async (edit) => {
      if (file.refuse) return { status: "error", error: { code: "gone", args: {}, detail: "" } };
      file.saved.push(edit);
      const { seen, made } = edit;
      const changed = Object.entries(made).filter(([key, value]) => value !== seen?.[key as keyof Thing]);
      file.thing = { ...(file.thing ?? made), ...Object.fromEntries(changed) };
      return { status: "ok", data: null };
    },
  );
  return { file, edited };
}

it("shows a change before it is saved", async () => {
  const { edited } = filed();
  const change = edited.change({ name: "b" });
  expect([edited.value?.name, edited.state]).toEqual(["b", "saving"]);
  await change;
  expect([edited.value?.name, edited.state]).toEqual(["b", "saved"]);
});

it("says of each change what was seen when it was made", async () => {
  const { file, edited } = filed();
  await Promise.all([edited.change({ name: "b" }), edited.change({ note: "n" })]);
  expect(file.saved).toEqual([
    { seen: { name: "a", note: "" }, made: { name: "b", note: "" } },
    { seen: { name: "b", note: "" }, made: { name: "b", note: "n" } },
  ]);
  expect(file.thing).toEqual({ name: "b", note: "n" });
});

it("has seen what it shows, not what the file holds by the time that it is saved", async () => {
  const { file, edited } = filed();
  const change = edited.change({ name: "b" });
  file.thing = { name: "foreign", note: "foreign" };
  await change;
  expect(file.saved[0]?.seen).toEqual({ name: "a", note: "" });
  expect(file.thing).toEqual({ name: "b", note: "foreign" });
});

it("leaves what others changed meanwhile", async () => {
  const { file, edited } = filed();
  const change = edited.change({ name: "b" });
  file.thing = { name: "a", note: "foreign" };
  await change;
  expect(file.thing).toEqual({ name: "b", note: "foreign" });
});

it("takes a refused change back", async () => {
  const { file, edited } = filed();
  file.refuse = true;
  expect(await edited.change({ name: "b" })).toBe(false);
  expect(edited.value?.name).toBe("a");
});

it("saves nothing of a thing that is gone", async () => {
  const { file, edited } = filed();
  file.thing = undefined;
  await edited.change({ name: "b" });
  expect(file.saved).toEqual([]);
});
