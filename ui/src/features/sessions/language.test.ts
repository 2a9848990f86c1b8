import { expect, it } from "vitest";

import { languageOptions, languagesOf } from "./language";

it.each([["", []], ["pl", ["pl"]], ["pl, en,pl,", ["pl", "en"]]])("reads %j", (text, expected) => {
  expect(languagesOf(text)).toEqual(expected);
});

it("offers the usual languages by name, and keeps what it does not know", () => {
  const options = languageOptions("en,szl,po śląsku", "pl");
  expect(options.slice(0, 2)).toEqual([{ value: "pl", label: "polski" }, { value: "en", label: "angielski" }]);
  expect(options.map((option) => option.value)).toContain("szl");
  expect(options.at(-1)).toEqual({ value: "po śląsku", label: "po śląsku" });
});
