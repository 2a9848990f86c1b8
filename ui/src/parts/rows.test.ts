import { expect, it } from "vitest";

import { fitting, idsOf, rowAfterKey, rowsInView, scrolledTo } from "./rows";

it.each([
  [0, 400, 40, 1000, [0, 16]], [4000, 400, 40, 1000, [94, 116]], [39_600, 400, 40, 1000, [984, 1000]],
  [0, 400, 40, 0, [0, 0]], [0, 400, 40, 3, [0, 3]], [99_999, 400, 40, 10, [4, 10]],
])("rows in view at %i of height %i", (top, height, row, total, expected) => {
  expect(rowsInView(top, height, row, total)).toEqual(expected);
});

it("scrolls no further than needed", () => {
  expect(scrolledTo(0, 80, 400, 40)).toBe(0);
  expect(scrolledTo(5, 80, 400, 40)).toBe(80);
  expect(scrolledTo(20, 80, 400, 40)).toBe(440);
});

it("keys stay within the list", () => {
  expect(rowAfterKey("ArrowDown", 9, 10, 5)).toBe(9);
  expect(rowAfterKey("PageUp", 3, 10, 5)).toBe(0);
  expect(rowAfterKey("End", 3, 10, 5)).toBe(9);
  expect(rowAfterKey("x", 3, 10, 5)).toBeUndefined();
});

it("the last spare columns go first where there is no room", () => {
  const columns = [
    { id: "name", width: "minmax(10rem, 2fr)" }, { id: "office", width: "6rem", spare: true },
    { id: "state", width: "8.5rem" }, { id: "date", width: "minmax(5rem, 1fr)", spare: true },
  ];
  const shown = (room: number) => fitting(columns, room, 1).map((column) => column.id);
  expect(shown(33.5)).toEqual(["name", "office", "state", "date"]);
  expect(shown(33)).toEqual(["name", "office", "state"]);
  expect(shown(27)).toEqual(["name", "state"]);
  expect(shown(5), "what is not spare stays").toEqual(["name", "state"]);
});

it("ids of rows are asked for only where some are not fetched", async () => {
  const rowAt = (index: number) => (index < 4 ? { id: `r${index}` } : undefined);
  const idOf = (row: { id: string }) => row.id;
  const idsBetween = (first: number, last: number) => Promise.resolve([`asked ${first} ${last}`]);
  expect(await idsOf(1, 4, { rowAt, idOf, idsBetween })).toEqual(["r1", "r2", "r3"]);
  expect(await idsOf(2, 6, { rowAt, idOf, idsBetween })).toEqual(["asked 2 6"]);
  expect(await idsOf(2, 6, { rowAt, idOf }), "as many as are there").toEqual(["r2", "r3"]);
});
