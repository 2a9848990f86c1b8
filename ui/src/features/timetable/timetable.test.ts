import { blankSession } from "../../desk/blank";
import { describe, expect, it } from "vitest";

import type { Programme, Room, Session, SessionKind } from "../../backend/bindings";
import { daysOf } from "../../desk/days";
import { busyAfter, byDay } from "./busy";
import { layOut } from "./grid";
import { carriedTo, keyName, slotChange, upright } from "./keys";
import { lanesOf } from "./lanes";
import { endAt, later, moveGroup, nextDay, nextRoom, snapped, startAt, stretched, unscheduled } from "./moves";
import { pull } from "./scroll";
import { neighbour, type Way } from "./walk";

const MONDAY = "2021-06-07";
const TUESDAY = "2021-06-08";

function room(id: string, position: number): Room {
  return { id, event: "e", name: id, placesOnSite: null, placesOnline: null, shared: false, position };
}

function session(id: string, day: string | null, start: number | null, length: number | null, place: string | null, kind: SessionKind = "panel", people: string[] = []): Session {
  const { people: _people, ...facts } = blankSession();
  return {
    ...facts, id, event: "e", kind, title: id, slot: { day, start, length, room: place },
    roles: people.map((person) => ({ id: `${id}-${person}`, person, kind: "speaker", affiliation: null })),
  };
}

function programme(sessions: Session[], rooms = [room("A", 0), room("B", 1)]): Programme {
  return {
    event: {
      id: "e", title: "", subtitle: "", acronym: "", startsOn: MONDAY, endsOn: TUESDAY, zone: "Europe/Warsaw", attendance: "onSite",
      venue: "", description: "", website: "", registrationUrl: "", publishedOn: null,
      english: { title: "", subtitle: "", description: "" }, opensAt: null, closesAt: null, changeover: 0,
      placesOnSite: null, placesOnline: null, registersUntil: null, movingUp: "asking",
    },
    rooms, tracks: [], sessions, people: {}, organisations: {}, organisationRoles: [], appearances: {}, availabilities: [], acceptances: [], signUps: {},
  };
}

describe("lanes", () => {
  it.each<[string, [string, number, number][], Record<string, [number, number]>]>([
    ["what does not overlap has the whole width", [["a", 0, 10], ["b", 10, 20]], { a: [0, 1], b: [0, 1] }],
    ["two that overlap halve it", [["a", 0, 10], ["b", 5, 20]], { a: [0, 2], b: [1, 2] }],
    ["a lane that is free again is used", [["a", 0, 30], ["b", 0, 10], ["c", 10, 20]], { a: [0, 2], b: [1, 2], c: [1, 2] }],
    ["a chain shares its lanes", [["a", 0, 10], ["b", 5, 15], ["c", 12, 20]], { a: [0, 2], b: [1, 2], c: [0, 2] }],
  ])("%s", (_, spans, expected) => {
    const found = lanesOf(spans.map(([id, start, end]) => ({ id, start, end })));
    for (const [id, [lane, lanes]] of Object.entries(expected)) expect(found.get(id)).toEqual({ lane, lanes });
  });
});

describe("the grid", () => {
  const box = (sessions: Session[], id: string) => {
    const grid = layOut(programme(sessions), [MONDAY, TUESDAY], 15);
    const found = grid.boxes.find((one) => one.session.id === id);
    return found && [found.left, found.width, found.column, found.start, found.end];
  };

  it("has the event's days and those of stray sessions", () => {
    expect(daysOf(programme([session("x", "2021-06-11", 600, 60, "A"), session("y", "2021-06-20", null, null, null)]))).toEqual([
      MONDAY, TUESDAY, "2021-06-11",
    ]);
  });

  it("puts a session into its day and room", () => {
    expect(box([session("x", TUESDAY, 600, 60, "B")], "x")).toEqual([3, 1, 3, 600, 660]);
  });

  it("draws a session with further rooms in each of them, but counts it once", () => {
    const both = { ...session("x", MONDAY, 600, 60, "B"), alsoIn: ["A"] };
    const grid = layOut(programme([both, session("y", MONDAY, 630, 60, "A")]), [MONDAY], 15);
    const places = (boxes: typeof grid.boxes) => boxes.map((one) => [one.session.id, one.column, one.width]);
    expect(places(grid.boxes)).toEqual([["x", 1, 1], ["y", 0, 0.5]]);
    expect(places(grid.echoes)).toEqual([["x", 0, 0.5]]);
  });

  it("gives what has only further rooms the first of them", () => {
    const lost = { ...session("x", MONDAY, 600, 60, null, "break"), alsoIn: ["B"] };
    expect(box([lost], "x")).toEqual([1, 1, 1, 600, 660]);
  });

  it("lays a break across all rooms", () => {
    expect(box([session("x", MONDAY, 600, 30, null, "break")], "x")).toEqual([0, 2, null, 600, 630]);
  });

  it("lays a break across the rooms that are free while a session goes on", () => {
    const sessions = [session("x", MONDAY, 600, 30, null, "break"), session("y", MONDAY, 600, 30, "A")];
    expect(box(sessions, "x")).toEqual([1, 1, null, 600, 630]);
    expect(box(sessions, "y")).toEqual([0, 1, 0, 600, 630]);
  });

  it("gives a break a column of its own where no room is free", () => {
    const sessions = [session("x", MONDAY, 600, 30, null, "break"), session("y", MONDAY, 600, 30, "A"), session("z", MONDAY, 610, 30, "B")];
    expect(box(sessions, "x")).toEqual([2, 1, 2, 600, 630]);
  });

  it("draws a plenary in several free rooms as one item", () => {
    const wide = { ...session("x", MONDAY, 600, 60, "A", "plenary"), alsoIn: ["B"] };
    expect(box([wide], "x")).toEqual([0, 2, null, 600, 660]);
    expect(box([wide, session("y", MONDAY, 630, 60, "B")], "x")).toEqual([0, 1, 0, 600, 660]);
  });

  it("draws what is held in a block inside it, not beside it", () => {
    const block = session("block", MONDAY, 600, 120, "A", "plenary");
    const talk = (id: string, start: number) => ({ ...session(id, MONDAY, start, 30, "A", "lecture"), block: "block" });
    const grid = layOut(programme([block, talk("t1", 600), talk("t2", 630), talk("late", 900)]), [MONDAY], 15);
    const told = Object.fromEntries(grid.boxes.map((one) => [one.session.id, [one.left, one.width, one.depth, one.holds]]));
    expect(told).toEqual({ block: [0, 1, 0, true], t1: [0, 1, 1, false], t2: [0, 1, 1, false], late: [0, 1, 0, false] });
  });

  it("draws blocks that hold each other side by side", () => {
    const one = { ...session("a", MONDAY, 600, 60, "A"), block: "b" };
    const other = { ...session("b", MONDAY, 600, 60, "A"), block: "a" };
    const grid = layOut(programme([one, other]), [MONDAY], 15);
    expect(grid.boxes.map((box) => [box.session.id, box.width, box.depth])).toEqual([["a", 0.5, 0], ["b", 0.5, 0]]);
  });

  it.each<[string, number, number, [number, number]]>([
    ["a usual day is whole", 600, 60, [480, 1080]],
    ["what is early has half an hour before it", 480, 60, [420, 1080]],
    ["after what is late there are two hours to draw the next in", 1140, 60, [480, 1320]],
    ["no day begins before its midnight", 0, 60, [0, 1080]],
  ])("%s", (_, start, length, ends) => {
    const grid = layOut(programme([session("one", MONDAY, start, length, "A")]), [MONDAY], 15);
    expect([grid.from, grid.to]).toEqual(ends);
  });

  it("shows only the chosen rooms and tracks, and what is for everybody", () => {
    const sessions = [
      session("a", MONDAY, 600, 60, "A"), { ...session("b", MONDAY, 600, 60, "B"), track: "t" }, session("lunch", MONDAY, 720, 60, null, "break"),
    ];
    const ids = (shown: object) => layOut(programme(sessions), [MONDAY], 15, shown).boxes.map((one) => one.session.id).sort();
    expect(ids({ rooms: ["B"] })).toEqual(["b", "lunch"]);
    expect(ids({ tracks: ["t"] })).toEqual(["b", "lunch"]);
  });

  it("shows a session whose room is unknown in that column", () => {
    expect(box([session("x", MONDAY, 600, 30, null, "panel")], "x")).toEqual([2, 1, 2, 600, 630]);
  });

  it("draws what is short no higher than to the next, and not beside it", () => {
    const sessions = [session("x", MONDAY, 600, 5, "A"), session("y", MONDAY, 610, 60, "A")];
    expect(box(sessions, "x")).toEqual([0, 1, 0, 600, 610]);
    expect(box(sessions, "y")).toEqual([0, 1, 0, 610, 670]);
  });

  it("draws what has no length as high as the least", () => {
    expect(box([session("x", MONDAY, 600, null, "A")], "x")).toEqual([0, 1, 0, 600, 615]);
  });

  it("has one column a day where there are no rooms", () => {
    const grid = layOut(programme([], []), [MONDAY, TUESDAY], 15);
    expect(grid.columns.map((column) => column.room)).toEqual([null, null]);
  });

  it("shows every session that is scheduled exactly once, whatever overlaps", () => {
    const kinds: SessionKind[] = ["panel", "break", "plenary", "workshop"];
    const sessions = Array.from({ length: 200 }, (_, at) =>
      session(`s${at}`, at % 3 ? MONDAY : TUESDAY, (at * 37) % 1400, (at * 13) % 120, [null, "A", "B"][at % 3] ?? null, kinds[at % 4]),
    );
    const grid = layOut(programme(sessions), [MONDAY, TUESDAY], 15);
    expect(new Set(grid.boxes.map((one) => one.session.id)).size).toBe(200);
    expect(grid.boxes).toHaveLength(200);
    for (const one of grid.boxes) {
      expect(one.start >= grid.from && one.end <= Math.max(grid.to, one.end)).toBe(true);
      const clash = grid.boxes.find((other) => other !== one && other.start < one.end && one.start < other.end
        && other.left < one.left + one.width - 1e-9 && one.left < other.left + other.width - 1e-9);
      expect(clash?.session.id, `${one.session.id} lies on another`).toBeUndefined();
    }
  });
});

describe("moves", () => {
  const slot = { day: MONDAY, start: 600, length: 60, room: "A" };
  it("snap to five minutes", () => expect([snapped(602), snapped(603), snapped(-2)]).toEqual([600, 605, -0]));
  it.each([
    ["later", later(slot, 5), { ...slot, start: 605 }],
    ["not before midnight", later({ ...slot, start: 0 }, -5), { ...slot, start: 0 }],
    ["next room", nextRoom(slot, 1, ["A", "B"]), { ...slot, room: "B" }],
    ["after the last room none", nextRoom({ ...slot, room: "B" }, 1, ["A", "B"]), { ...slot, room: null }],
    ["back from none", nextRoom({ ...slot, room: null }, -1, ["A", "B"]), { ...slot, room: "B" }],
    ["next day", nextDay(slot, 1, [MONDAY, TUESDAY]), { ...slot, day: TUESDAY }],
    ["no day after the last", nextDay({ ...slot, day: TUESDAY }, 1, [MONDAY, TUESDAY]), { ...slot, day: TUESDAY }],
    ["end", endAt(slot, 690), { ...slot, length: 90 }],
    ["end never before start", endAt(slot, 500), { ...slot, length: 5 }],
    ["start keeps the end", startAt(slot, 630), { ...slot, start: 630, length: 30 }],
    ["start never after end", startAt(slot, 700), { ...slot, start: 655, length: 5 }],
    ["stretch of unknown length", stretched({ ...slot, length: null }, 5), { ...slot, length: 50 }],
    ["into the backlog", unscheduled(slot), { day: null, start: null, length: 60, room: null }],
  ])("%s", (_, moved, expected) => expect(moved).toEqual(expected));

  it("carry a group by the same minutes, days and rooms", () => {
    const held = session("a", MONDAY, 600, 60, "A");
    const other = session("b", MONDAY, 700, 60, "B");
    const forAll = session("c", MONDAY, 660, 30, null, "break");
    const to = (room: string, rooms: string[]) =>
      moveGroup(held, [held, other, forAll], { day: TUESDAY, room, start: 630 }, [MONDAY, TUESDAY], rooms)
        .map((move) => [move.id, move.slot.day, move.slot.start, move.slot.room]);
    expect(to("B", ["A", "B", "C"])).toEqual([["a", TUESDAY, 630, "B"], ["b", TUESDAY, 730, "C"], ["c", TUESDAY, 690, null]]);
    expect(to("C", ["A", "B", "C"]), "at the last room they stay as far apart as they were").toEqual([
      ["a", TUESDAY, 630, "B"], ["b", TUESDAY, 730, "C"], ["c", TUESDAY, 690, null],
    ]);
  });
});

describe("keys", () => {
  const slot = { day: MONDAY, start: 600, length: 60, room: "A" };
  const held = { altKey: true, shiftKey: false, ctrlKey: false };
  it.each<[string, Partial<typeof held>, Partial<typeof slot> | undefined]>([
    ["ArrowDown", {}, { start: 605 }], ["ArrowUp", {}, { start: 595 }], ["ArrowRight", {}, { room: "B" }],
    ["PageDown", {}, { day: TUESDAY }], ["ArrowDown", { shiftKey: true }, { length: 65 }],
    ["ArrowRight", { shiftKey: true }, { start: 605, length: 55 }], ["ArrowDown", { altKey: false }, undefined],
    ["ArrowDown", { altKey: false, shiftKey: true }, { length: 65 }],
    ["ArrowDown", { ctrlKey: true }, undefined],
  ])("%s with %j", (key, holding, expected) => {
    const change = slotChange(keyName({ key, ...held, ...holding }), ["A", "B"], [MONDAY, TUESDAY]);
    expect(change?.(slot)).toEqual(expected && { ...slot, ...expected });
  });
});

it("means the same by an arrow in the turned form", () => {
  expect(["Alt+ArrowRight", "ArrowUp", "b"].map((name) => upright(name, true))).toEqual(["Alt+ArrowDown", "ArrowLeft", "b"]);
  expect(upright("ArrowUp", false)).toBe("ArrowUp");
});

describe("what the keyboard carries", () => {
  const { columns } = layOut(programme([]), [MONDAY, TUESDAY], 15);
  const at = { day: MONDAY, room: "B", start: 600 };
  it.each<[string, Partial<typeof at> | undefined]>([
    ["ArrowDown", { start: 615 }], ["ArrowUp", { start: 585 }], ["ArrowLeft", { room: "A" }],
    ["ArrowRight", { day: TUESDAY, room: "A" }], ["PageDown", { day: TUESDAY }], ["PageUp", {}], ["x", undefined],
  ])("goes with %s", (key, to) => expect(carriedTo(key, at, columns, 15)).toEqual(to && { ...at, ...to }));
});

describe("a move that would clash", () => {
  const sessions = [
    session("a", MONDAY, 600, 60, "A", "panel", ["p"]), session("b", MONDAY, 660, 60, "A", "panel", ["q"]),
    session("c", MONDAY, 700, 60, "B", "panel", ["p"]), { ...session("d", MONDAY, 800, 60, "B"), alsoIn: ["C"] },
  ].map((one) => (one.id === "a" ? { ...one, alsoIn: ["C"] } : one));
  it.each<[string, Partial<Session["slot"]>, string | undefined]>([
    ["touching is no clash", {}, undefined],
    ["the room is taken", { start: 630 }, "room"],
    ["the person is elsewhere", { start: 730, room: null }, "person"],
    ["another day is free", { start: 630, day: TUESDAY }, undefined],
    ["a further room is taken", { start: 800, room: null }, "room"],
  ])("%s", (_, change, what) => {
    const moved = sessions[0];
    if (!moved) throw new Error("no session");
    const found = busyAfter(byDay(sessions), new Map(sessions.map((one) => [one.id, one])), [{ id: "a", slot: { ...moved.slot, ...change } }]);
    expect(found.get("a")?.what).toBe(what);
  });
});

describe("arrow keys", () => {
  const grid = layOut(
    programme([
      session("a1", MONDAY, 540, 60, "A"), session("a2", MONDAY, 660, 60, "A"), session("b1", MONDAY, 560, 60, "B"),
      session("lunch", MONDAY, 720, 60, null, "break"), session("tue", TUESDAY, 600, 60, "B"),
    ]),
    [MONDAY, TUESDAY], 15,
  );
  it.each<[string, Way, string | undefined]>([
    ["a1", "down", "a2"], ["a2", "up", "a1"], ["a2", "down", "lunch"], ["a1", "right", "b1"], ["b1", "left", "a1"],
    ["b1", "right", "tue"], ["tue", "left", "b1"], ["lunch", "right", "tue"], ["a1", "up", undefined], ["lunch", "up", "a2"],
  ])("from %s %s to %s", (from, way, to) => expect(neighbour(grid, from, way)?.session.id).toBe(to));
});

it("scrolls faster nearer to the edge, and not in the middle", () => {
  expect(pull(300, 0, 600)).toBe(0);
  expect(pull(10, 0, 600)).toBeLessThan(pull(40, 0, 600));
  expect(pull(595, 0, 600)).toBeGreaterThan(0);
});
