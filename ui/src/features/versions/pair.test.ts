import { expect, it } from "vitest";

import type { Version } from "../../backend/bindings";
import { chosenPair, NOW } from "./pair";

const version = (id: string, published = false): Version => ({ id, event: "e", name: id, note: "", madeAt: "2021-06-07T10:00:00", published });
const list = [version("c"), version("b", true), version("a", true)];

it.each([
  ["the last published and now, where nothing is chosen", list, null, NOW, { from: "b", to: NOW }],
  ["the newest where none is published", [version("c"), version("a")], null, NOW, { from: "c", to: NOW }],
  ["those that are chosen", list, "a", "c", { from: "a", to: "c" }],
  ["the earlier one first", list, "c", "a", { from: "a", to: "c" }],
  ["now, where one is chosen twice", list, "a", "a", { from: "a", to: NOW }],
  ["what is there, where the chosen are gone", list, "x", "y", { from: "b", to: NOW }],
  ["nothing where there is none", [], "a", NOW, undefined],
] as const)("compares %s", (_, all, from, to, expected) => expect(chosenPair(all, from, to)).toEqual(expected));
