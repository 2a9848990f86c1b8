import { expect, it } from "vitest";

import cases from "../../../src-tauri/crates/words/src/fold_cases.json";
import { findable, folded, sought } from "./fold";

const finds = (query: string, text: string): boolean => sought(query).every((word) => findable(text).includes(word));

it.each(cases)("$text folds as it does in Rust", ({ text, folded: plain, found_by: by, not_by: not }) => {
  expect(folded(text)).toBe(plain);
  expect(by.filter((query) => !finds(query, text))).toEqual([]);
  expect(not.filter((query) => finds(query, text))).toEqual([]);
});
