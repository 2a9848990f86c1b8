import { describe, expect, it } from "vitest";

import type { Availability, AvailabilityKind, EventSummary, Programme, Session } from "../../backend/bindings";
import { blankSession } from "../../desk/blank";
import { ALL, flipped, isAll, knownOf, passes, readFilter } from "./filter";
import { built, pointAt, rectOf, scrolledTo, spanned, tilesOf, type Shape } from "./geometry";
import type { Box, Column } from "./grid";
import { civilNow } from "./now";
import { partOf } from "./part";
import { columnSize, grain, STEPS, zoomed } from "./scale";
import { between, flippedIn, within } from "./selection";
import { cut, shadesOf, without } from "./shading";
import { across, dayShares, eventsIn, mondayOf, weekItems, weeksWith } from "./week";

const MONDAY = "2021-06-07";
const TUESDAY = "2021-06-08";

function session(id: string, change: Partial<Session> = {}): Session {
  const { people: _people, ...facts } = blankSession({ day: MONDAY, start: 600, length: 60, room: "A" });
  return { ...facts, id, event: "e", title: id, roles: [], ...change };
}

function box(id: string, left: number, start: number, end: number, width = 1): Box {
  return { session: session(id), left, width, start, end, column: width > 1 ? null : left, depth: 0, holds: false };
}

const UPRIGHT: Shape = { turned: false, minute: 2, column: 100, from: 480 };
const TURNED: Shape = { ...UPRIGHT, turned: true };

describe("geometry", () => {
  const placed = { left: 1.5, width: 0.5, start: 600, end: 630 };
  it("lies the same in both forms, with sides exchanged", () => {
    const { left, top, width, height } = rectOf(placed, UPRIGHT);
    expect([left, top, width, height]).toEqual([150, 240, 50, 60]);
    expect(rectOf(placed, TURNED)).toEqual({ left: top, top: left, width: height, height: width });
  });

  it.each([["upright", UPRIGHT], ["turned", TURNED]])("finds a point again, %s", (_, shape) => {
    const { left, top } = rectOf(placed, shape);
    expect(pointAt(left, top, shape)).toEqual({ at: 1.5, minute: 600 });
  });

  it("spans a frame from any corner", () => {
    const frame = { left: 1, top: 2, width: 9, height: 18 };
    expect([spanned(1, 2, 10, 20), spanned(10, 20, 1, 2), spanned(10, 2, 1, 20)]).toEqual([frame, frame, frame]);
  });

  it("builds all of a small congress, and of a large one what is in view or kept", () => {
    const few = Array.from({ length: 30 }, (_, at) => box(`s${at}`, at * 10, 600, 660));
    const many = Array.from({ length: 400 }, (_, at) => box(`s${at}`, at, 600, 660));
    const view = { left: 0, top: 0, width: 1000, height: 800 };
    expect(built(few, view, UPRIGHT, new Set())).toHaveLength(30);
    const found = built(many, view, UPRIGHT, new Set(["s399"])).map((one) => one.session.id);
    expect(found).toEqual([...Array.from({ length: 10 }, (_, at) => `s${at}`), "s399"]);
  });

  it("covers more than the view, and stays the same while that moves a little", () => {
    const tiles = tilesOf({ left: 700, top: 10, width: 1000, height: 500 });
    expect(tiles.left).toBeLessThan(700);
    expect(tiles.left + tiles.width).toBeGreaterThan(1700);
    expect(tilesOf({ left: 720, top: 12, width: 1000, height: 500 })).toEqual(tiles);
  });

  it.each([
    ["what is seen stays", { left: 100, top: 100, width: 50, height: 50 }, { left: 0, top: 0 }],
    ["what is below comes up to the edge", { left: 0, top: 700, width: 50, height: 50 }, { left: 0, top: 260 }],
    ["what is larger than the view begins at its start", { left: 900, top: 0, width: 4000, height: 50 }, { left: 890, top: 0 }],
  ])("scrolls no further than it must: %s", (_, rect, to) => {
    expect(scrolledTo(rect, { left: 0, top: 0, width: 800, height: 500 }, 10)).toEqual(to);
  });
});

describe("the scale", () => {
  it("goes from five minutes to an hour and back", () => {
    expect(STEPS).toEqual([5, 10, 15, 30, 60]);
    expect([zoomed(15, 1), zoomed(15, -1), zoomed(5, 1), zoomed(60, -1)]).toEqual([10, 30, 5, 60]);
    expect(STEPS.map(grain)).toEqual([5, 5, 5, 15, 30]);
  });

  it("fills the view with few columns, and keeps many legible", () => {
    expect([columnSize(1000, 4, 136), columnSize(1000, 40, 136), columnSize(1000, 0, 136)]).toEqual([250, 136, 1000]);
  });
});

describe("choosing", () => {
  const boxes = [box("a", 0, 600, 660), box("b", 1, 630, 690), box("c", 2, 600, 660), box("d", 1, 720, 780), box("lunch", 0, 690, 720, 3)];

  it("turns one on and off", () => {
    expect([...flippedIn(new Set(["a"]), "b")]).toEqual(["a", "b"]);
    expect([...flippedIn(new Set(["a", "b"]), "a")]).toEqual(["b"]);
  });

  it.each<[string, string, string[]]>([
    ["a", "b", ["a", "b"]], ["a", "c", ["a", "b", "c"]], ["c", "d", ["b", "c", "d"]], ["d", "c", ["b", "c", "d"]],
    ["a", "a", ["a"]], ["gone", "a", ["a"]], ["a", "lunch", ["a", "b", "c", "lunch"]],
  ])("from %s to %s", (from, to, expected) => expect([...between(boxes, from, to)].filter((id) => id !== "gone").sort()).toEqual(expected));

  it.each<[string, ReturnType<typeof spanned>, string[]]>([
    ["touches", spanned(50, 250, 150, 310), ["a", "b"]],
    ["of what lies across only what it holds", spanned(0, 400, 150, 500), ["b", "d"]],
    ["holds", spanned(0, 400, 300, 500), ["b", "d", "lunch"]],
    ["nothing", spanned(0, 0, 5, 5), []],
  ])("by a frame: %s", (_, frame, expected) => expect([...within(boxes, frame, UPRIGHT)].sort()).toEqual(expected));
});

describe("the filter", () => {
  it.each<[unknown, unknown]>([
    [{ days: [MONDAY], rooms: ["A", 3], tracks: null }, { days: [MONDAY], rooms: ["A"], tracks: [] }],
    [null, undefined], ["x", undefined], [{}, ALL],
  ])("reads %j", (kept, read) => expect(readFilter(kept)).toEqual(read));

  it("forgets what is gone, and all of a kind is no choice", () => {
    expect(knownOf({ days: ["x"], rooms: ["B", "A"], tracks: ["t"] }, [MONDAY], ["A", "B"], ["t", "u"])).toEqual({ days: [], rooms: [], tracks: ["t"] });
    expect(isAll(knownOf({ days: [MONDAY], rooms: [], tracks: [] }, [MONDAY], [], []))).toBe(true);
  });

  it("flips: from all one is taken off, and with all on again nothing is chosen", () => {
    expect(flipped([], "B", ["A", "B", "C"])).toEqual(["A", "C"]);
    expect(flipped(["A"], "C", ["A", "B", "C"])).toEqual(["A", "C"]);
    expect(flipped(["A", "C"], "B", ["A", "B", "C"])).toEqual([]);
  });

  it.each<[string, Partial<Session>, boolean]>([
    ["its room", {}, true], ["a further room", { slot: { day: MONDAY, start: 0, length: null, room: "B" }, alsoIn: ["A"] }, true],
    ["another room", { slot: { day: MONDAY, start: 0, length: null, room: "B" } }, false],
    ["what is for everybody", { kind: "break", slot: { day: MONDAY, start: 0, length: null, room: null } }, true],
    ["what has no room yet", { slot: { day: MONDAY, start: 0, length: null, room: null } }, false],
    ["another day", { slot: { day: TUESDAY, start: 0, length: null, room: "A" } }, false],
  ])("by day and room: %s", (_, change, expected) => {
    expect(passes(session("x", change), { days: [MONDAY], rooms: ["A"], tracks: [] })).toBe(expected);
  });
});

describe("shading", () => {
  const columns: Column[] = [
    { key: "1", day: MONDAY, room: "A", first: true }, { key: "2", day: MONDAY, room: "B", first: false }, { key: "3", day: TUESDAY, room: "A", first: true },
  ];
  const said = (kind: AvailabilityKind, whose: Availability["whose"], day = MONDAY): Availability => ({ id: kind, event: "e", whose, day, from: 600, to: 660, kind });
  const shades = (availabilities: Availability[], people: string[] = [], hours: { opensAt: number | null; closesAt: number | null } = { opensAt: null, closesAt: null }) =>
    shadesOf({ event: hours, availabilities } as Programme, columns, new Set(people)).map(({ left, width, start, end, tone, of }) => [left, width, start, end, tone, of]);

  it("is of a room in its column alone", () => {
    expect(shades([said("unavailable", { kind: "room", id: "B" })])).toEqual([[1, 1, 600, 660, "closed", "room"]]);
  });

  it("closes what lies outside the hours at which somebody can be had, on every day", () => {
    expect(shades([said("available", { kind: "room", id: "A" })])).toEqual([
      [0, 1, 0, 600, "closed", "room"], [0, 1, 660, 2880, "closed", "room"], [2, 1, 0, 2880, "closed", "room"],
    ]);
  });

  it("is of people across the day, of those alone who are concerned", () => {
    const all = [said("unwanted", { kind: "person", id: "p" }, TUESDAY), said("wanted", { kind: "person", id: "q" })];
    expect(shades(all, ["p"])).toEqual([[2, 1, 600, 660, "unwanted", "person"]]);
    expect(shades(all)).toEqual([]);
  });

  it("has the hours of the event", () => {
    expect(shades([], [], { opensAt: 480, closesAt: null })).toEqual([[0, 2, 0, 480, "closed", "room"], [2, 1, 0, 480, "closed", "room"]]);
  });

  it("leaves gaps between spans that overlap or touch", () => {
    expect(without([{ start: 100, end: 200 }, { start: 150, end: 300 }, { start: 300, end: 400 }])).toEqual([{ start: 0, end: 100 }, { start: 400, end: 2880 }]);
  });

  it("is cut to what is shown", () => {
    const shade = { left: 0, width: 1, start: 0, end: 2880, tone: "closed", of: "room" } as const;
    expect(cut(shade, 480, 1080)).toMatchObject({ start: 480, end: 1080 });
    expect(cut({ ...shade, end: 400 }, 480, 1080)).toBeUndefined();
  });
});

it.each<[string, string, [string, number] | undefined]>([
  ["Europe/Warsaw", "2021-06-07T22:30:00Z", [TUESDAY, 30]], ["Europe/Warsaw", "2021-12-07T22:30:00Z", ["2021-12-07", 1410]],
  ["Nowhere/Else", "2021-06-07T22:30:00Z", undefined],
])("knows the hour in %s at %s", (zone, instant, expected) => {
  const now = civilNow(new Date(instant), zone);
  expect(now && [now.day, now.minute]).toEqual(expected);
});

describe("a part of a day", () => {
  const at = (id: string, start: number, change: Partial<Session> = {}) => session(id, { slot: { day: MONDAY, start, length: 30, room: "A" }, ...change });
  const sessions = [
    at("early", 540), at("noon", 720), at("late", 900), at("locked", 780, { locked: true }), at("inside", 730, { block: "noon" }),
    at("b", 800, { slot: { day: MONDAY, start: 800, length: 30, room: "B" } }), at("tuesday", 600, { slot: { day: TUESDAY, start: 600, length: 30, room: "A" } }),
  ];
  it.each<[Parameters<typeof partOf>[1], string | null, string[]]>([
    ["morning", "A", ["early"]], ["afternoon", "A", ["noon", "late"]], ["following", null, ["noon", "late", "b"]], ["day", "B", ["b"]],
  ])("%s in %s", (part, room, expected) => expect(partOf(sessions, part, MONDAY, 720, room).map((one) => one.id)).toEqual(expected));
});

describe("the week", () => {
  const event = (id: string, startsOn: string | null, endsOn: string | null = null): EventSummary => ({ id, title: id, startsOn, endsOn, attendance: "onSite", venue: "" });
  const events = [event("a", MONDAY, TUESDAY), event("b", "2021-06-13"), event("c", "2021-06-20", "2021-06-21"), event("none", null)];

  const of = (id: string, sessions: Session[]) => ({ event: { id }, sessions }) as Programme;

  it("begins on Monday", () => expect([mondayOf("2021-06-13"), mondayOf(MONDAY)]).toEqual([MONDAY, MONDAY]));
  it("has the events that touch it", () => expect(eventsIn(events, MONDAY).map((one) => one.id)).toEqual(["a", "b"]));
  it("gives days on which nothing is on less room, and no item leaves its day", () => {
    const items = weekItems([of("a", [session("x"), session("y")]), of("b", [session("z")])], MONDAY, 30);
    const shares = dayShares(items);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(shares[0]).toBeGreaterThan(2 * (shares[1] ?? 1));
    const places = items.map((item) => across(item, shares));
    expect(places[0]?.left).toBe(0);
    expect(Math.max(...places.map(({ left, width }) => left + width))).toBeCloseTo(shares[0] ?? 0);
    expect(dayShares([])).toEqual(Array(7).fill(1 / 7));
  });
  it("is among those that have any event", () => expect(weeksWith(events)).toEqual([MONDAY, "2021-06-14", "2021-06-21"]));

  it("shows each session once, in its day, beside what is on meanwhile", () => {
    const items = weekItems([of("a", [session("x"), session("inside", { block: "x" })]), of("b", [session("y"), session("gone", { state: "cancelled" })])], MONDAY, 30);
    expect(items.map((item) => [item.event, item.sessions[0].id, item.left, item.width])).toEqual([["a", "x", 0, 0.5], ["b", "y", 0.5, 0.5]]);
  });
  it("tells of many that are on at a time how many begin in each hour", () => {
    const many = (hour: number, count: number): Session[] => Array.from({ length: count }, (_, at) => session(`${hour} ${at}`, { slot: { day: MONDAY, start: hour * 60 + at, length: 90, room: "A" } }));
    const items = weekItems([of("a", [...many(9, 20), ...many(10, 15), ...many(14, 2)])], MONDAY, 30);
    expect(items.map((item) => [item.start, item.end, item.sessions.length, item.width])).toEqual([[540, 600, 20, 1], [600, 660, 15, 1], [840, 930, 1, 0.5], [841, 931, 1, 0.5]]);
  });
});
