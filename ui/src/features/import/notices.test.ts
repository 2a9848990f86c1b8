import { expect, it } from "vitest";

import pl from "../../../../assets/locales/pl/notices.ftl?raw";
import { knows } from "../../words/words.svelte";

it("has a heading for each kind of notice", () => {
  const kinds = [...pl.matchAll(/^notice-([a-z-]+) =/gm)].map((found) => found[1] ?? "");
  expect(kinds.length).toBeGreaterThan(15);
  expect(kinds.filter((kind) => !knows(`exchange-notice-${kind}`))).toEqual([]);
});
