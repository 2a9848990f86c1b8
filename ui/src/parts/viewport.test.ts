import { expect, it } from "vitest";

import { Viewport } from "./viewport.svelte";

it("builds what is in view and the row with the focus, and no more", () => {
  let current = 0;
  const view = new Viewport(2, () => 100_000, () => current);
  view.height = 640;
  view.top = 32 * 50_000;
  const [first, last] = view.range;
  expect(first).toBeLessThanOrEqual(50_000);
  expect(last).toBeGreaterThanOrEqual(50_020);
  expect(view.shown.length).toBe(last - first + 1);
  expect(view.shown.at(-1)).toBe(0);
  expect(view.page).toBe(18);

  current = first;
  const there = new Viewport(2, () => 100_000, () => current);
  there.height = 640;
  there.top = 32 * 50_000;
  expect(there.shown.length).toBe(last - first);
});

it("goes to the top of what answers another question, and nowhere before it is there", () => {
  const view = new Viewport(2, () => 100_000, () => 0);
  expect(() => view.toTop()).not.toThrow();
  const element = { scrollTop: 4_000 };
  view.element = element as HTMLElement;
  view.toTop();
  expect(element.scrollTop).toBe(0);
});
