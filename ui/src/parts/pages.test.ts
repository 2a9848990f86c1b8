import { expect, it } from "vitest";

import { Pages, type PageOf } from "./pages.svelte";

/** A list whose answers come when the test lets them. */
function slow(total: number) {
  const asked: { offset: number; answer: (prefix: string) => Promise<void> }[] = [];
  const taken: string[] = [];
  const pages = new Pages<string>(
    (offset, limit) =>
      new Promise<PageOf<string>>((resolve) => {
        asked.push({
          offset,
          answer: async (prefix) => {
            const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => `${prefix}${offset + at}`);
            resolve({ rows, total });
            await Promise.resolve();
            await Promise.resolve();
          },
        });
      }),
    () => {},
    ({ rows }) => taken.push(rows[0] ?? ""),
  );
  return { pages, asked, taken };
}

it("fetches only the pages in view, each once", async () => {
  const { pages, asked } = slow(1000);
  void pages.again();
  pages.view(0, 30);
  pages.view(250, 280);
  expect(asked.map((one) => one.offset)).toEqual([0, 200]);
  await asked[0]?.answer("a");
  await asked[1]?.answer("a");
  expect([pages.total, pages.rowAt(5), pages.rowAt(260), pages.rowAt(150)]).toEqual([1000, "a5", "a260", undefined]);
});

it("shows the former rows until the new ones are there, and nothing of a late answer", async () => {
  const { pages, asked, taken } = slow(10);
  void pages.again();
  await asked[0]?.answer("first");
  void pages.again();
  expect(pages.rowAt(0)).toBe("first0");
  void pages.again();
  await asked[2]?.answer("third");
  await asked[1]?.answer("second");
  expect(pages.rowAt(0)).toBe("third0");
  expect(taken, "nor what else it tells").toEqual(["first0", "third0"]);
});

it("fetches what is in view when it fetches afresh, and its pages may come in either order", async () => {
  const { pages, asked } = slow(1000);
  void pages.again();
  await asked[0]?.answer("a");
  pages.view(290, 320);
  void pages.again();
  expect(asked.slice(-2).map((one) => one.offset)).toEqual([200, 300]);
  await asked.at(-1)?.answer("b");
  await asked.at(-2)?.answer("b");
  expect([pages.rowAt(295), pages.rowAt(305), pages.rowAt(5)]).toEqual(["b295", "b305", undefined]);
});
