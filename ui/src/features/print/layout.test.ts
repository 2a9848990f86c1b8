import { expect, it } from "vitest";

import {
  layoutOf, MARGIN, pageAfter, pageInView, pagesNear, pictureWidth, rowsOf, type Size, spotAt, stepped, topAt, topKept, topOf,
} from "./layout";

const A4: Size = { width: 595, height: 842 };
const A5: Size = { width: 420, height: 595 };
const pages = (count: number, size = A4): Size[] => Array.from({ length: count }, () => size);
const room = { width: 900, height: 700 };

it.each([
  [5, "single", true, [[0], [1], [2], [3], [4]]], [5, "double", true, [[0], [1, 2], [3, 4]]],
  [4, "double", true, [[0], [1, 2], [3]]], [4, "double", false, [[0, 1], [2, 3]]], [0, "double", true, []],
] as const)("%i pages %s, cover %s", (count, spread, cover, rows) => expect(rowsOf(count, spread, cover)).toEqual(rows));

it("fits the width, the page, or shows the real size", () => {
  const wide = layoutOf(pages(3), "single", true, "width", room);
  expect(wide.pages[0]).toMatchObject({ left: MARGIN, top: MARGIN, width: 900 - 2 * MARGIN });
  const whole = layoutOf(pages(3), "single", true, "page", room);
  expect(Math.abs((whole.pages[0]?.height ?? 0) - (700 - 2 * MARGIN))).toBeLessThanOrEqual(1);
  expect(layoutOf(pages(1), "single", true, 100, room).pages[0]?.width, "A4 is 793 pixels wide").toBe(793);
});

it.each([1, 1.25, 1.5, 2])("shows pictures dot by dot at %f dots a pixel", (ratio) => {
  for (const zoom of ["width", "page", 75, 150] as const) {
    for (const spread of ["single", "double"] as const) {
      for (const { left, top, width, height } of layoutOf(pages(5, A5), spread, true, zoom, { width: 871, height: 653 }, ratio).pages) {
        for (const edge of [left, top, width, height]) expect(Math.abs(edge * ratio - Math.round(edge * ratio))).toBeLessThan(1e-6);
        const dots = pictureWidth(width, ratio);
        expect(height * ratio, "the picture is not higher").toBeGreaterThanOrEqual(Math.floor((dots * A5.height) / A5.width));
      }
    }
  }
});

it("lays two pages open side by side, the cover right and a last one left", () => {
  const { pages: placed, width } = layoutOf(pages(4, A5), "double", true, "page", room);
  const [cover, left, right, last] = placed;
  expect(width).toBe(900);
  expect(cover?.left).toBeCloseTo(451);
  expect((left?.left ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.left ?? 0);
  expect(last?.left).toBeCloseTo(left?.left ?? 0, 0);
  expect(left?.top).toBe(right?.top);
});

it("is wider than the view where the pages are", () => {
  const large = layoutOf(pages(2), "single", true, 300, room);
  expect(large.width).toBeCloseTo(595 * 4 + 2 * MARGIN);
  expect(large.pages[0]?.left).toBeCloseTo(MARGIN);
});

it("knows which page is in view and which are near", () => {
  const layout = layoutOf(pages(20), "single", true, "page", room);
  expect(pageInView(layout, 0, 700)).toBe(0);
  expect(pageInView(layout, topOf(layout, 7), 700)).toBe(7);
  expect(pageInView(layout, layout.height, 700)).toBe(19);
  expect(pagesNear(layout, topOf(layout, 7), 700, 0)).toEqual([7]);
  expect(pagesNear(layout, topOf(layout, 7), 700, 300)).toEqual([6, 7, 8]);
  expect(pageInView(layoutOf([], "single", true, "page", room), 0, 700)).toBe(0);
});

it("finds the same place of the paper at another zoom", () => {
  const before = layoutOf(pages(20), "single", true, "page", room);
  const after = layoutOf(pages(20), "single", true, 200, room);
  const spot = spotAt(before, topOf(before, 5) + MARGIN + 100);
  expect(spot.page).toBe(5);
  expect(spotAt(after, topAt(after, spot)).part).toBeCloseTo(spot.part);
  const double = layoutOf(pages(20), "double", true, "page", room);
  expect(pageInView(double, topAt(double, spotAt(before, topOf(before, 6))), 700), "page 7 lies open with page 6").toBe(5);
  expect(topAt(after, spotAt(before, 0)), "the top stays the top").toBe(0);
  expect(topAt(layoutOf(pages(2), "single", true, 200, room), { page: 9, part: 0.5 }), "a shorter document ends").toBeGreaterThan(0);
});

it("keeps the page in view where pages come in another size, and the place in it where they do not fit", () => {
  const turned: Size = { width: 842, height: 595 };
  const book = layoutOf(pages(20), "single", true, "page", room);
  const sheets = layoutOf(pages(10, turned), "single", true, "page", room);
  const near = topOf(sheets, 4) - MARGIN - (sheets.pages[4]?.height ?? 0) * 0.4;
  expect(pageInView(sheets, near, 700), "page 5 fills most of the view").toBe(4);
  expect(topKept(sheets, near, book, room), "and begins it when there are pages again").toBe(topOf(book, 4));
  const top = topOf(book, 6) + 200;
  expect(topKept(book, top, book, room), "the same pages stay where they are").toBeCloseTo(top);
  const large = layoutOf(pages(20), "single", true, 200, room);
  expect(topKept(book, top, large, room)).toBe(topAt(large, spotAt(book, top)));
});

it.each([[0, 1, 1], [0, -1, 0], [4, 1, 4], [2, -1, 1]])("from page %i by %i rows", (page, by, to) =>
  expect(pageAfter(layoutOf(pages(5), "single", true, "page", room), page, by)).toBe(to));

it("goes by rows where two pages lie open", () => {
  const layout = layoutOf(pages(6), "double", true, "page", room);
  expect([pageAfter(layout, 0, 1), pageAfter(layout, 2, 1), pageAfter(layout, 4, -1)]).toEqual([1, 3, 1]);
});

it("zooms in known steps", () => {
  const real = 96 / 72;
  expect([stepped(real, 1), stepped(real, -1), stepped(real * 1.1, 1), stepped(real * 9, 1), stepped(0.01, -1)]).toEqual([125, 75, 125, 300, 25]);
});

it("asks for pictures as sharp as the screen, and no larger than are made", () => {
  expect([pictureWidth(400.4, 1), pictureWidth(400, 2), pictureWidth(3000, 2)]).toEqual([400, 800, 4000]);
});
