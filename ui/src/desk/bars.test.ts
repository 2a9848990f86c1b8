import { expect, it } from "vitest";

import type { Fill, Filter, Numbers } from "../backend/bindings";
import { kindBars, limitBars, presenceBars, sessionBars, stateBars } from "./bars";
import { balanced, type Chart } from "./charts";

const filter: Filter = { words: "", conditions: [] };
const limited = (fill: Fill): Numbers => ({ limits: [{ attendance: "onSite", category: "", categoryEn: "", fill, filter }] }) as unknown as Numbers;

it("leads from a bar to those whom it counts, and nowhere from one of nobody", () => {
  const states = [{ of: "pending", count: 2, filter }, { of: "cancelled", count: 0, filter }];
  const bars = stateBars({ states } as unknown as Numbers);
  expect(bars.map((bar) => [bar.label, bar.value, bar.run !== undefined])).toEqual([["Oczekuje", "2", true], ["Odwołane", "0", false]]);
});

it("says how full something is, in words too", () => {
  const said = (fill: Fill) => limitBars(limited(fill)).map((bar) => [bar.value, bar.note, bar.full])[0];
  expect(said({ taken: 3, waiting: 0, places: 5 })).toEqual(["3 z 5", undefined, false]);
  expect(said({ taken: 5, waiting: 2, places: 5 })).toEqual(["5 z 5", "komplet, 2 czekają", true]);
  expect(said({ taken: 7, waiting: 0, places: 5 })).toEqual(["7 z 5, o 2 za dużo", undefined, true]);
  expect(said({ taken: 7, waiting: 1, places: null })).toEqual(["7", "1 czeka", false]);
});

it("shows no bar that says nothing", () => {
  expect(kindBars({ kinds: [{ of: null, count: 9, filter }] } as unknown as Numbers)).toEqual([]);
  expect(presenceBars({ presence: { present: 0, expected: 9, came: 0 } } as Numbers)).toEqual([]);
  const [there] = presenceBars({ presence: { present: 4, expected: 9, came: 3 } } as Numbers);
  expect([there?.value, there?.note]).toEqual(["3 z 9", "Poza nimi jest 1 osoba bez potwierdzonego miejsca na sali"]);
});

it("says when a session is and that its places are online", () => {
  const fill = { taken: 1, waiting: 0, places: 9 };
  const session = { session: "s", title: "Panel", day: "2026-05-21", start: 600, attendance: "online", fill, filter };
  const [bar] = sessionBars({ sessions: [session] } as unknown as Numbers);
  expect([bar?.id, bar?.note]).toEqual(["s-online", "czw. 21.05, 10:00, Online"]);
});

it("lays charts into two columns of about the same height", () => {
  const chart = (id: string, count: number) => ({ id, most: 10, bars: Array.from({ length: count }, () => ({})) }) as unknown as Chart;
  const columns = balanced([chart("a", 4), chart("b", 2), chart("c", 2), chart("d", 17)]);
  expect(columns.map((column) => column.map((one) => one.id).join(""))).toEqual(["ad", "bc"]);
});
