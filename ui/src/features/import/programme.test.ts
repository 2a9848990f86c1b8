import { expect, it } from "vitest";

import type { Comparison, Difference, Notice, SessionChange, SessionFate } from "../../backend/bindings";
import { allWin, AS_PROPOSED, carried, choicesOf, choose, countsOf, groupsOf, idOf, isOn, letAllWin, letWin, noticeGroups } from "./programme";

const difference = (editedHere: boolean): Difference => ({ field: "title", here: "a", there: "b", editedHere, knownBefore: true });
const session = (fate: SessionFate, at: number, differences: Difference[] = []): SessionChange => ({
  fate, place: fate === "gone" ? null : at, id: fate === "new" ? null : `id-${at}`, title: `s${at}`, day: null, start: null, length: null, rooms: "",
  people: "", differences,
});
const added = session("new", 0);
const changed = session("changed", 1, [difference(false)]);
const contested = session("changed", 2, [difference(true)]);
const deleted = session("deletedHere", 3);
const gone = session("gone", 4);
const comparison: Comparison = {
  into: "e", known: true, event: [difference(true)], sessions: [added, changed, contested, deleted, gone], unchanged: 7, deletedHere: 1,
  people: [{ id: "p", name: "Łoś", differences: [difference(false)] }], newPeople: 0, newRooms: 0,
};

it("proposes what is new and changed, and leaves what was edited or deleted here", () => {
  expect(comparison.sessions.map((one) => isOn(one, AS_PROPOSED))).toEqual([true, true, true, false, false]);
  expect(countsOf(comparison, AS_PROPOSED), "a session in which all was edited here does not change").toEqual({ added: 1, changed: 1, removed: 0, elsewhere: 1 });
});

it("groups by fate, in the file's order", () => {
  expect(groupsOf(comparison.sessions)).toEqual({ new: [added], changed: [changed, contested], deletedHere: [deleted], gone: [gone] });
});

it("ticks and unticks one group and leaves the others", () => {
  const none = choose(AS_PROPOSED, [changed, contested], new Set());
  expect(comparison.sessions.map((one) => isOn(one, none))).toEqual([true, false, false, false, false]);
  const all = choose(choose(none, [gone], new Set([idOf(gone)])), [deleted], new Set([idOf(deleted)]));
  expect(countsOf(comparison, all)).toEqual({ added: 2, changed: 0, removed: 1, elsewhere: 1 });
  expect(choicesOf("e", all)).toEqual({ into: "e", leave: [1, 2], sourceWins: [3], sourceWinsElsewhere: false, remove: ["id-4"] });
});

it("lets the file win in one session, or in all of them and elsewhere", () => {
  expect(countsOf(comparison, letWin(AS_PROPOSED, contested, true)).changed).toBe(2);
  expect(allWin(comparison, letWin(AS_PROPOSED, contested, true)), "the event was edited here too").toBe(false);
  const all = letAllWin(AS_PROPOSED, comparison.sessions);
  expect(countsOf(comparison, all)).toEqual({ added: 1, changed: 2, removed: 0, elsewhere: 2 });
  expect(allWin(comparison, all)).toBe(true);
  expect(isOn(deleted, all), "what was deleted here stays so").toBe(false);
});

it("takes a session again in which the file is to win", () => {
  const left = choose(AS_PROPOSED, [contested], new Set());
  expect(isOn(contested, letWin(left, contested, true))).toBe(true);
});

it("keeps what is wanted of the file when another event is to take it", () => {
  const here = letAllWin(choose(choose(AS_PROPOSED, [added], new Set()), [gone], new Set([idOf(gone)])), comparison.sessions);
  const elsewhere = carried(here, undefined);
  expect(choicesOf("f", elsewhere)).toEqual({ into: "f", leave: [0], sourceWins: [], sourceWinsElsewhere: false, remove: [] });
  const back = carried(choose(elsewhere, [added], new Set([idOf(added)])), here);
  expect(choicesOf("e", back), "what was chosen against its words is its own").toEqual({
    into: "e", leave: [], sourceWins: [1, 2], sourceWinsElsewhere: true, remove: ["id-4"],
  });
});

it("groups notices, the most frequent first", () => {
  const notice = (code: Notice["code"], line: number): Notice => ({ code, place: { line, path: "", about: "" }, args: {} });
  const groups = noticeGroups([notice("broken", 9), notice("bad-date", 1), notice("bad-date", 2)]);
  expect(groups.map(({ code, notices }) => [code, notices.map((one) => one.place.line)])).toEqual([["bad-date", [1, 2]], ["broken", [9]]]);
});
