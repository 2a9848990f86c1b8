import { expect, it } from "vitest";

import { ranked } from "./ranked";

const entries = ["Nowa sesja", "Otwórz plik…", "Łódź: smog i rośliny", "Drukuj program"].map((label) => ({ label }));

it.each([
  ["lodz", ["Łódź: smog i rośliny"]],
  ["pl", ["Otwórz plik…"]],
  ["pr dr", ["Drukuj program"]],
  ["o", ["Otwórz plik…", "Nowa sesja", "Łódź: smog i rośliny", "Drukuj program"]],
  ["xyz", []],
])("%s finds", (query, labels) => expect(ranked(query, entries).map((entry) => entry.label)).toEqual(labels));

it("nothing typed finds all", () => expect(ranked(" ", entries)).toHaveLength(4));
